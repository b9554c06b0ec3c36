using System.Text.RegularExpressions;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>What is kept of an article to tell whether others tell the same story: 8 bytes for each of its words, not its text.</summary>
/// <param name="Id">The article.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Runs">Hashes of its runs of eight words, each once, in their order; the lowest bit is set for those of its second
/// half.</param>
/// <param name="Figures">Its figures with their nouns (<c>70 deals</c>, <c>41 countries</c>, <c>77%</c>), and whether they stand in its
/// first half.</param>
/// <param name="Vendors">Codes of the vendors that it names.</param>
internal sealed partial record StoryTraits(string Id, FactDate Published, int Words, ulong[] Runs, Dictionary<string, bool> Figures,
    HashSet<string> Vendors)
{
    private const int RunLength = 8;

    // Of an English word on the average, its blank included.
    private const int LettersInWord = 6;

    // FNV-1a: string.GetHashCode differs from run to run.
    private const ulong Offset = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    public static StoryTraits Of(ArticleView view) => new(view.Article.Id, view.Article.Published, view.Article.WordCount,
        RunsOf(view.Article), FiguresOf(view),
        [.. view.Names.SelectMany(names => names).Where(name => name.Entry.Kind == NameKind.Vendor).Select(name => name.Entry.Code)]);

    private static ulong[] RunsOf(Article article)
    {
        var words = new List<ulong>(article.Text.Length / LettersInWord);
        foreach (var passage in article.Passages.Where(p => p.Kind != PassageKind.SetAside))
        {
            for (var at = 0; Reading.Words.Next(passage.Text, ref at) is { Length: > 0 } word;)
            {
                words.Add(Hash(word));
            }
        }

        var runs = new ulong[Math.Max(0, words.Count - RunLength + 1)];
        for (var i = 0; i < runs.Length; i++)
        {
            var run = Offset;
            for (var j = i; j < i + RunLength; j++)
            {
                run = (run ^ words[j]) * Prime;
            }

            runs[i] = (run & ~1UL) | ((2 * i) + RunLength <= words.Count ? 0UL : 1);
        }

        Array.Sort(runs);
        return Distinct(runs);
    }

    private static ulong[] Distinct(ulong[] sorted)
    {
        var count = 0;
        foreach (var run in sorted)
        {
            if (count == 0 || sorted[count - 1] >> 1 != run >> 1)
            {
                sorted[count++] = run;
            }
        }

        return sorted[..count];
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word)
        {
            hash = (hash ^ (c == '’' ? '\'' : char.IsAsciiLetterLower(c) ? c : char.ToLowerInvariant(c))) * Prime;
        }

        return hash;
    }

    private static Dictionary<string, bool> FiguresOf(ArticleView view)
    {
        var figures = new Dictionary<string, bool>(StringComparer.Ordinal);
        var half = view.Sentences.Count < 4 ? view.Sentences.Count : (view.Sentences.Count + 1) / 2;
        foreach (var (i, sentence) in view.Sentences.Index().Where(pair => pair.Item.Text.Any(char.IsDigit)))
        {
            foreach (Match match in Figure().Matches(sentence.Text))
            {
                var number = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal);
                var noun = match.Groups["percent"].Success ? "%" : match.Groups["deals"].Success ? " deals" : " countries";
                figures.TryAdd(number + noun, i < half);
            }
        }

        return figures;
    }

    [GeneratedRegex(@"(?<![\d.,$£€])\b(?<n>\d+(?:,\d{3})*(?:\.\d+)?)\s?(?:(?<percent>%|percent\b|per cent\b)|"
        + @"(?:[a-z-]+\s){0,3}?(?:(?<deals>deals|contracts|transactions|projects|agreements)|(?<countries>countries|nations))\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
