using System.Text.RegularExpressions;

namespace Dossier.Reading;

/// <summary>
/// Finds where the posts of an archive page begin by marks that repeat: lines that say when each was posted, lines that close each (a share
/// bar, a link to comments), and rules between them. A mark counts only beside a headline.
/// </summary>
internal static partial class PostStarts
{
    private const int FewestPosts = 2;
    private const int FewestWords = 50;
    private const int MostHeadlineWords = 25;

    /// <summary>Indexes of the lines where posts begin; empty when there are no such marks.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="passages">Indexes of those that are not blank.</param>
    public static List<int> Of(IReadOnlyList<string> lines, List<int> passages) =>
        AtDates(lines, passages) is { Count: > 0 } dated ? dated
        : AtClosers(lines, passages) is { Count: > 0 } closed ? closed
        : AtRules(lines, passages);

    // "Headline / Posted on 9 May 2024 by Wen", or the other way round; the same way for all of them.
    private static List<int> AtDates(IReadOnlyList<string> lines, List<int> passages)
    {
        var dated = Enumerable.Range(0, passages.Count).Where(p => IsPostingLine(lines[passages[p]])).ToList();
        if (dated.Count < FewestPosts)
        {
            return [];
        }

        var below = dated.Where(p => p > 0 && IsHeadline(lines[passages[p - 1]]) && IsApart(passages, p - 1)).ToList();
        if (below.Count * 5 >= dated.Count * 4)
        {
            return LongEnough(lines, [.. below.Select(p => passages[p - 1])]);
        }

        var above = dated.Where(p => p + 1 < passages.Count && IsHeadline(lines[passages[p + 1]])).ToList();
        return above.Count * 5 >= dated.Count * 4 ? LongEnough(lines, [.. above.Select(p => passages[p])]) : [];
    }

    private static List<int> AtClosers(IReadOnlyList<string> lines, List<int> passages)
    {
        var starts = new List<int>();
        for (var p = 0; p + 1 < passages.Count; p++)
        {
            var opens = !IsCloser(lines[passages[p]]) && IsHeadline(lines[passages[p]]) && Sentences.EndsLikeProse(lines[passages[p + 1]]);
            if (opens && (p == 0 || IsCloser(lines[passages[p - 1]])))
            {
                starts.Add(passages[p]);
            }
        }

        return LongEnough(lines, starts);
    }

    // Between sections of one article, rules are followed by text.
    private static List<int> AtRules(IReadOnlyList<string> lines, List<int> passages)
    {
        var rules = Enumerable.Range(0, passages.Count).Where(p => Rule().IsMatch(lines[passages[p]])).ToList();
        var next = rules.Select(p => p + 1).Where(p => p + 1 < passages.Count).Prepend(rules.Count > 0 && rules[0] == 0 ? -1 : 0)
            .Where(p => p >= 0).ToList();
        return rules.Count >= FewestPosts && next.All(p => IsHeadline(lines[passages[p]])
                && lines[passages[p]].StartsWith("##", StringComparison.Ordinal) == lines[passages[next[0]]].StartsWith("##", StringComparison.Ordinal))
            ? LongEnough(lines, [.. next.Select(p => passages[p])]) : [];
    }

    private static bool IsPostingLine(string line)
    {
        var text = line.Trim();
        return text.Length <= 120 && !text.EndsWith('.') && Calendar.Find(text).FirstOrDefault(date => date.Date.IsDay) is { } date
            && (Posted().IsMatch(text) || date.Length + 4 >= text.Length);
    }

    private static bool IsHeadline(string line)
    {
        var text = line.Trim().TrimStart('#', ' ');
        return text.Length is > 0 and <= 200 && Words.Count(text) <= MostHeadlineWords
            && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '‘' or '“' or '"' or '\'')
            && (Sentences.EndsAsQuestion(text) || !Sentences.EndsLikeProse(text)) && !IsPostingLine(text)
            && Boilerplate.ReasonFor(text, atEdge: false).Length == 0;
    }

    private static bool IsApart(List<int> passages, int p) => p == 0 || passages[p] - passages[p - 1] > 1 || passages[p + 1] - passages[p] > 1;

    private static bool IsCloser(string line) => Boilerplate.ReasonFor(line, atEdge: false) is "filing line of the archive" or "comment link"
        or "share bar";

    // A mark that stands twice in one post gives a part that is too short for one: then nothing is split.
    private static List<int> LongEnough(IReadOnlyList<string> lines, List<int> starts)
    {
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : lines.Count;
            if (Enumerable.Range(starts[i], end - starts[i]).Sum(j => Words.Count(lines[j])) < FewestWords)
            {
                return [];
            }
        }

        return starts.Count >= FewestPosts ? starts : [];
    }

    [GeneratedRegex(@"^(?:Posted|Published|Written|Filed|First published|By\s+\p{Lu}|Date:|Dated?\b|\p{L}+day,?\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Posted();

    [GeneratedRegex(@"^\s*(?:[-–—_=*~•#+]\s*){3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
