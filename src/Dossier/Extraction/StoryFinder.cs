using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>
/// Puts articles that tell the same story together: those that copy text (runs of eight words of one stand in the other), and those that
/// share several figures with their nouns and a name, such as 70 deals, 41 countries and 77%.
/// </summary>
/// <remarks>Cost is linear in the text, and quadratic only among articles that share runs or figures.</remarks>
internal static partial class StoryFinder
{
    private const int RunLength = 8;
    private const int FewestRuns = 20;
    private const double FewestCopied = 0.1;
    private const double NearlyAll = 0.8;
    private const double EnoughFigures = 2.5;

    // What more articles share than these is compared with the first of them only, so that the cost stays linear.
    private const int CommonInArticles = 12;

    /// <summary>The stories of a corpus.</summary>
    public static ImmutableArray<StoryCluster> Find(Corpus corpus, Lexicon lexicon) =>
        Find([.. corpus.Articles.AsParallel().AsOrdered().Select(article => new ArticleView(article, lexicon))]);

    public static ImmutableArray<StoryCluster> Find(IReadOnlyList<ArticleView> articles)
    {
        var runs = articles.Select(a => Runs(a.Article)).ToList();
        var figures = articles.Select(Figures).ToList();
        var copied = Overlaps(runs.Select(r => r.AsEnumerable()).ToList(), _ => 1)
            .Where(pair => pair.Value >= FewestRuns
                && pair.Value / Math.Min(runs[pair.Key.A].Count, runs[pair.Key.B].Count) >= FewestCopied)
            .ToDictionary(pair => pair.Key, pair => pair.Value / Math.Min(runs[pair.Key.A].Count, runs[pair.Key.B].Count));
        var retold = Overlaps(figures.Select(f => f.AsEnumerable()).ToList(), WeightOf)
            .Where(pair => pair.Value >= EnoughFigures && ShareVendor(articles[pair.Key.A], articles[pair.Key.B]))
            .ToDictionary(pair => pair.Key, pair => pair.Value);

        var groups = new int[articles.Count];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = i;
        }

        foreach (var (a, b) in copied.Keys.Concat(retold.Keys))
        {
            var (from, to) = (Math.Max(groups[a], groups[b]), Math.Min(groups[a], groups[b]));
            for (var i = 0; i < groups.Length; i++)
            {
                groups[i] = groups[i] == from ? to : groups[i];
            }
        }

        return [.. Enumerable.Range(0, articles.Count).GroupBy(i => groups[i]).Select((group, n) => new StoryCluster(
            string.Create(CultureInfo.InvariantCulture, $"S-{n + 1:00}"), Members(group, articles, copied, retold, figures)))];
    }

    private static ImmutableArray<StoryMember> Members(
        IEnumerable<int> group, IReadOnlyList<ArticleView> articles, Dictionary<(int A, int B), double> copied,
        Dictionary<(int A, int B), double> retold, List<HashSet<string>> figures)
    {
        // The first is the one published first; where that is not known, the fullest.
        var ordered = group.OrderBy(i => articles[i].Article.Published.Latest ?? DateOnly.MaxValue)
            .ThenByDescending(i => articles[i].Article.WordCount)
            .ThenBy(i => articles[i].Article.Id, StringComparer.Ordinal).ToList();
        var members = ImmutableArray.CreateBuilder<StoryMember>();
        members.Add(new(articles[ordered[0]].Article.Id, StoryRelation.Original, ordered.Count == 1
            ? "No other article here tells it." : "The first of the story here."));
        foreach (var i in ordered.Skip(1))
        {
            var earlier = ordered.TakeWhile(j => j != i).ToList();
            var source = earlier.MaxBy(j => copied.GetValueOrDefault(Pair(i, j)));
            var share = copied.GetValueOrDefault(Pair(i, source));
            var id = articles[i].Article.Id;
            if (share > 0)
            {
                var relation = share >= NearlyAll ? StoryRelation.Reprint : StoryRelation.Retelling;
                var reason = string.Create(CultureInfo.InvariantCulture,
                    $"{share * 100:0}% of the runs of eight words are shared with {articles[source].Article.Id}.");
                members.Add(new(id, relation, reason) { Score = share });
            }
            else
            {
                source = earlier.MaxBy(j => retold.GetValueOrDefault(Pair(i, j)));
                var shared = figures[i].Intersect(figures[source], StringComparer.Ordinal).Order(StringComparer.Ordinal);
                members.Add(new(id, StoryRelation.SameReport,
                    $"Shares figures with {articles[source].Article.Id}: {string.Join(", ", shared)}.")
                {
                    Score = Math.Min(1, retold.GetValueOrDefault(Pair(i, source)) / 4),
                });
            }
        }

        return members.ToImmutable();
    }

    private static (int A, int B) Pair(int a, int b) => a < b ? (a, b) : (b, a);

    private static HashSet<ulong> Runs(Article article)
    {
        var words = article.Passages.Where(p => p.Kind != PassageKind.SetAside).SelectMany(p => Words.Of(p.Text)).Select(Hash).ToList();
        var runs = new HashSet<ulong>();
        for (var i = 0; i + RunLength <= words.Count; i++)
        {
            var run = 14695981039346656037UL;
            for (var j = i; j < i + RunLength; j++)
            {
                run = (run ^ words[j]) * 1099511628211UL;
            }

            runs.Add(run);
        }

        return runs;
    }

    // FNV-1a: string.GetHashCode differs from run to run.
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }

    private static HashSet<string> Figures(ArticleView article)
    {
        var figures = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in article.Sentences)
        {
            foreach (Match match in Figure().Matches(sentence.Text))
            {
                var number = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal);
                var noun = match.Groups["percent"].Success ? "%" : match.Groups["deals"].Success ? " deals" : " countries";
                figures.Add(number + noun);
            }
        }

        return figures;
    }

    private static double WeightOf(string figure) => figure.EndsWith('%') ? 0.6 : 1;

    private static bool ShareVendor(ArticleView a, ArticleView b) => Vendors(a).Overlaps(Vendors(b));

    private static HashSet<string> Vendors(ArticleView article) =>
        [.. article.Names.SelectMany(names => names).Where(name => name.Entry.Kind == NameKind.Vendor).Select(name => name.Entry.Code)];

    private static Dictionary<(int A, int B), double> Overlaps<T>(List<IEnumerable<T>> features, Func<T, double> weight)
        where T : notnull
    {
        var holders = new Dictionary<T, List<int>>();
        for (var i = 0; i < features.Count; i++)
        {
            foreach (var feature in features[i])
            {
                (holders.TryGetValue(feature, out var list) ? list : holders[feature] = []).Add(i);
            }
        }

        var overlaps = new Dictionary<(int A, int B), double>();
        foreach (var (feature, list) in holders.Where(entry => entry.Value.Count > 1))
        {
            for (var i = 0; i < (list.Count > CommonInArticles ? 1 : list.Count); i++)
            {
                for (var j = i + 1; j < list.Count; j++)
                {
                    var pair = (list[i], list[j]);
                    overlaps[pair] = overlaps.GetValueOrDefault(pair) + weight(feature);
                }
            }
        }

        return overlaps;
    }

    [GeneratedRegex(@"(?<![\d.,$£€])\b(?<n>\d+(?:,\d{3})*(?:\.\d+)?)\s?(?:(?<percent>%|percent\b|per cent\b)|"
        + @"(?:[a-z-]+\s){0,3}?(?:(?<deals>deals|contracts|transactions|projects|agreements)|(?<countries>countries|nations))\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
