using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Dossier.Reading;

/// <summary>Part of a file: lines <paramref name="First"/> to <paramref name="Last"/>, both included, indexes from 0.</summary>
internal readonly record struct LineRange(int First, int Last);

/// <summary>
/// Splits archive pages into their posts, by structure. Three kinds are known: pages with marks beside each headline (dates, rules), pages
/// whose posts end with a filing line ("Filed under …"), and articles one after the other without marks. For the last kind a new article begins where a headline (a lone line without a full
/// stop) is followed by a standfirst: a paragraph of one sentence that takes up a word of the headline, or an introduction of a guest
/// author. The first article must begin like this too, and there must be three or more; a page of two articles, or one whose articles have
/// no standfirst, is read as one.
/// </summary>
internal static partial class ArchiveSplitter
{
    private const int FewestUnmarked = 3;
    private const int FewestPassages = 4;
    private const int FewestWords = 120;

    private static readonly string[] Connectives =
        ["however", "but", "and", "so", "it", "they", "he", "she", "this", "that", "these", "those", "his", "her", "their", "its",
            "also", "meanwhile", "instead", "yet"];

    /// <summary>The posts in order; one range over the whole when the file is no archive page.</summary>
    public static ImmutableArray<LineRange> Split(IReadOnlyList<string> lines)
    {
        var passages = Enumerable.Range(0, lines.Count).Where(i => !string.IsNullOrWhiteSpace(lines[i])).ToList();
        var filings = Enumerable.Range(0, lines.Count).Where(i => Boilerplate.IsFilingLine(lines[i])).ToList();
        var marked = PostStarts.Of(lines, passages);
        if (filings.Count >= 2 && marked.Count < filings.Count)
        {
            return Trimmed(lines, AtFilingLines(lines, filings));
        }

        var starts = marked.Count > 0 ? marked : HeadlineStarts(lines, passages);
        return marked.Count == 0 && starts.Count < FewestUnmarked
            ? Trimmed(lines, [new(0, lines.Count - 1)])
            : Trimmed(lines, starts.Select((start, i) => new LineRange(start, i + 1 < starts.Count ? starts[i + 1] - 1 : lines.Count - 1)));
    }

    private static IEnumerable<LineRange> AtFilingLines(IReadOnlyList<string> lines, List<int> filings)
    {
        var first = Enumerable.Range(0, lines.Count).First(i => !string.IsNullOrWhiteSpace(lines[i]));
        var start = Boilerplate.IsArchiveHeader(lines[first]) ? first + 1 : first;
        for (var i = 0; i < filings.Count; i++)
        {
            // Several filing lines may close one post: "Filed under …", "Tagged …".
            if (i + 1 < filings.Count && Enumerable.Range(filings[i] + 1, filings[i + 1] - filings[i] - 1)
                .All(j => string.IsNullOrWhiteSpace(lines[j])))
            {
                continue;
            }

            // What follows the last filing line is a post cut short, or a footer that stays with the last post.
            var isLast = i == filings.Count - 1;
            var rest = Enumerable.Range(filings[i] + 1, lines.Count - filings[i] - 1);
            var restIsPost = isLast && rest.Sum(j => Words.Count(lines[j])) >= FewestWords;
            yield return new(start, isLast && !restIsPost ? lines.Count - 1 : filings[i]);
            start = filings[i] + 1;
            if (restIsPost)
            {
                yield return new(start, lines.Count - 1);
            }
        }
    }

    private static List<int> HeadlineStarts(IReadOnlyList<string> lines, List<int> passages)
    {
        var openings = RepeatedOpenings(lines, passages);
        var starts = new List<int>();
        for (var p = 0; p + 1 < passages.Count; p++)
        {
            var apart = p == 0 || passages[p] - passages[p - 1] > 1;
            if (apart && IsHeadline(lines[passages[p]]) && IsStandfirst(lines[passages[p]], lines[passages[p + 1]], openings))
            {
                starts.Add(passages[p]);
            }
            else if (p == 0)
            {
                return [];
            }
        }

        return WithoutShortOnes(lines, starts);
    }

    private static bool IsHeadline(string line)
    {
        var text = line.Trim();
        return Words.Count(text) is >= 5 and <= 22 && text.Length <= 160
            && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '‘' or '“' or '"' or '\'')
            && Sentences.Split(text).Count == 1
            && (Sentences.EndsAsQuestion(text) || !Sentences.EndsLikeProse(text))
            && !Connectives.Contains(Words.Of(text)[0], StringComparer.Ordinal)
            && !Boilerplate.IsCaption(text);
    }

    private static bool IsStandfirst(string headline, string next, HashSet<string> repeatedOpenings)
    {
        var text = next.Trim();
        var sentences = Sentences.Split(text);
        if (text.Length == 0 || !Sentences.EndsLikeProse(text))
        {
            return false;
        }

        var opening = text.Substring(sentences[0].Index, sentences[0].Length);
        if (Words.Count(text) <= 80 && sentences.Count <= 3 && (repeatedOpenings.Contains(opening) || GuestIntroduction().IsMatch(text)))
        {
            return true;
        }

        if (sentences.Count != 1 || Words.Count(text) is < 10 or > 50 || Connectives.Contains(Words.Of(text)[0], StringComparer.Ordinal))
        {
            return false;
        }

        var shared = Stems(headline);
        shared.IntersectWith(Stems(text));
        return shared.Count > 0;
    }

    // First sentences that stand at the head of several paragraphs: a site's set phrase.
    private static HashSet<string> RepeatedOpenings(IReadOnlyList<string> lines, List<int> passages)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var index in passages)
        {
            var text = lines[index].Trim();
            var first = Sentences.Split(text)[0];
            var opening = text.Substring(first.Index, first.Length);
            if (Words.Count(opening) >= 8 && !seen.Add(opening))
            {
                repeated.Add(opening);
            }
        }

        return repeated;
    }

    private static List<int> WithoutShortOnes(IReadOnlyList<string> lines, List<int> starts)
    {
        var kept = new List<int>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : lines.Count;
            var body = Enumerable.Range(starts[i], end - starts[i]).Where(j => !string.IsNullOrWhiteSpace(lines[j])).ToList();
            if (body.Count >= FewestPassages && body.Sum(j => Words.Count(lines[j])) >= FewestWords)
            {
                kept.Add(starts[i]);
            }
        }

        return kept.Count > 0 && kept[0] == starts[0] ? kept : [];
    }

    // Six letters stand for a word and its forms: technical, technically; business, businesses.
    private static HashSet<string> Stems(string text) =>
        [.. Words.Content(text).SelectMany(word => word.Split('-')).Where(word => word.Length > 1)
            .Select(word => word.Length > 6 ? word[..6] : word.TrimEnd('s'))];

    private static ImmutableArray<LineRange> Trimmed(IReadOnlyList<string> lines, IEnumerable<LineRange> ranges)
    {
        var trimmed = ImmutableArray.CreateBuilder<LineRange>();
        foreach (var (first, last) in ranges)
        {
            var (from, to) = (first, last);
            while (from <= to && string.IsNullOrWhiteSpace(lines[from]))
            {
                from++;
            }

            while (to >= from && string.IsNullOrWhiteSpace(lines[to]))
            {
                to--;
            }

            if (from <= to)
            {
                trimmed.Add(new(from, to));
            }
        }

        return trimmed.ToImmutable();
    }

    [GeneratedRegex(@"\bIn this (?:guest |opinion )?(?:piece|article|post|column|op-ed|commentary|interview)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GuestIntroduction();
}
