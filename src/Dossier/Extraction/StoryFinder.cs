using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>
/// Puts articles that tell the same story together: those that copy text (runs of eight words of one stand in the other), and those that
/// share several figures with their nouns and a name, such as 70 deals, 41 countries and 77%. What stands late in both is background that
/// a publisher or company puts under many stories, and figures that many studies have, such as 50%, count little.
/// </summary>
/// <remarks>Cost is linear in the text, and quadratic only among articles that share runs or figures.</remarks>
internal static class StoryFinder
{
    private const int FewestRuns = 20;
    private const double FewestCopied = 0.1;
    private const double NearlyAll = 0.8;
    private const double EnoughFigures = 2.5;

    // Runs are compared in so many parts, which bounds the memory it takes.
    private const int Parts = 64;

    // Up to so many runs all pairs of articles that share one are counted at once.
    private const int MostRunsAtOnce = 2_000_000;

    // What more articles share than these is compared with the first of them only, so that the cost stays linear.
    private const int CommonInArticles = 12;

    /// <summary>The stories of a corpus.</summary>
    public static ImmutableArray<StoryCluster> Find(Corpus corpus, Lexicon lexicon) =>
        Find([.. corpus.Articles.AsParallel().AsOrdered().Select(article => StoryTraits.Of(new(article, lexicon)))]);

    /// <summary>The stories of articles, in their order.</summary>
    public static ImmutableArray<StoryCluster> Find(IReadOnlyList<StoryTraits> articles)
    {
        var copied = SharedRuns(articles).Where(pair => pair.Value.All >= FewestRuns && pair.Value.Early >= pair.Value.All / 4
                && ShareOf(pair) >= FewestCopied)
            .ToDictionary(pair => pair.Key, ShareOf);
        var retold = SharedFigures(articles)
            .Where(pair => pair.Value >= EnoughFigures && articles[pair.Key.A].Vendors.Overlaps(articles[pair.Key.B].Vendors))
            .ToDictionary(pair => pair.Key, pair => pair.Value);

        // Each article points to one of its story that stands before it, the first to itself.
        var groups = Enumerable.Range(0, articles.Count).ToArray();
        foreach (var (a, b) in copied.Keys.Concat(retold.Keys))
        {
            var (one, other) = (First(groups, a), First(groups, b));
            groups[Math.Max(one, other)] = Math.Min(one, other);
        }

        return [.. Enumerable.Range(0, articles.Count).GroupBy(i => First(groups, i)).Select((group, n) => new StoryCluster(
            string.Create(CultureInfo.InvariantCulture, $"S-{n + 1:00}"), Members(group, articles, copied, retold)))];

        double ShareOf(KeyValuePair<(int A, int B), (int All, int Early)> pair) =>
            (double)pair.Value.All / Math.Min(articles[pair.Key.A].Runs.Length, articles[pair.Key.B].Runs.Length);
    }

    private static int First(int[] groups, int article)
    {
        while (groups[article] != article)
        {
            article = groups[article] = groups[groups[article]];
        }

        return article;
    }

    private static ImmutableArray<StoryMember> Members(
        IEnumerable<int> group, IReadOnlyList<StoryTraits> articles, Dictionary<(int A, int B), double> copied,
        Dictionary<(int A, int B), double> retold)
    {
        // The first is the one published first; where that is not known, the fullest.
        var ordered = group.OrderBy(i => articles[i].Published.Latest ?? DateOnly.MaxValue)
            .ThenByDescending(i => articles[i].Words)
            .ThenBy(i => articles[i].Id, StringComparer.Ordinal).ToList();
        var members = ImmutableArray.CreateBuilder<StoryMember>();
        members.Add(new(articles[ordered[0]].Id, StoryRelation.Original, ordered.Count == 1
            ? "No other article here tells it." : "The first of the story here."));
        foreach (var i in ordered.Skip(1))
        {
            var earlier = ordered.TakeWhile(j => j != i).ToList();
            var source = earlier.MaxBy(j => copied.GetValueOrDefault(Pair(i, j)));
            var share = copied.GetValueOrDefault(Pair(i, source));
            var id = articles[i].Id;
            if (share > 0)
            {
                var relation = share >= NearlyAll ? StoryRelation.Reprint : StoryRelation.Retelling;
                var reason = string.Create(CultureInfo.InvariantCulture,
                    $"{share * 100:0}% of the runs of eight words are shared with {articles[source].Id}.");
                members.Add(new(id, relation, reason) { Score = share });
            }
            else
            {
                source = earlier.MaxBy(j => retold.GetValueOrDefault(Pair(i, j)));
                var shared = articles[i].Figures.Keys.Intersect(articles[source].Figures.Keys, StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal);
                members.Add(new(id, StoryRelation.SameReport,
                    $"Shares figures with {articles[source].Id}: {string.Join(", ", shared)}.")
                {
                    Score = Math.Min(1, retold.GetValueOrDefault(Pair(i, source)) / 4),
                });
            }
        }

        return members.ToImmutable();
    }

    private static (int A, int B) Pair(int a, int b) => a < b ? (a, b) : (b, a);

    // Tens of percent and counts up to ten are common: that two articles have them says little.
    private static double WeightOf(string figure)
    {
        var number = decimal.Parse(figure.AsSpan(0, figure.IndexOfAny(['%', ' '])), CultureInfo.InvariantCulture);
        return figure.EndsWith('%') ? (number % 10 == 0 ? 0.2 : 0.6) : number <= 10 ? 0.3 : 1;
    }

    // How many runs two articles share, and how many of them stand early in one of the two. Where many articles share one run or two by
    // chance, their pairs would fill the memory: a first look tells which pairs can share enough.
    private static Dictionary<(int A, int B), (int All, int Early)> SharedRuns(IReadOnlyList<StoryTraits> articles)
    {
        var shared = new Dictionary<(int A, int B), (int All, int Early)>();
        var sketch = articles.Sum(article => (long)article.Runs.Length) > MostRunsAtOnce ? new PairSketch() : null;
        if (sketch is not null)
        {
            ForEachShared(articles, holders => ForEachPair(holders, (one, other) => sketch.Add(one >> 1, other >> 1)));
        }

        ForEachShared(articles, holders => ForEachPair(holders, (one, other) =>
        {
            if (sketch is null || sketch.MayHave(one >> 1, other >> 1, FewestRuns))
            {
                ref var both = ref CollectionsMarshal.GetValueRefOrAddDefault(shared, (one >> 1, other >> 1), out _);
                both.All++;
                both.Early += (one & other & 1) ^ 1;
            }
        }));
        return shared;
    }

    // Gives the holders of each run, one run at a time. Each part takes those that begin alike, sorts them, and finds the same ones side by
    // side; each worker has its room for all its parts.
    private static void ForEachShared(IReadOnlyList<StoryTraits> articles, Action<Span<int>> use)
    {
        var gate = new Lock();
        Parallel.For(0, Parts, () => (Runs: new List<ulong>(), Holders: new List<int>()), (part, _, room) =>
        {
            TakePart(articles, part, room.Runs, room.Holders);
            var runs = CollectionsMarshal.AsSpan(room.Runs);
            var holders = CollectionsMarshal.AsSpan(room.Holders);
            runs.Sort(holders);
            lock (gate)
            {
                for (var (start, end) = (0, 0); start < runs.Length; start = end)
                {
                    for (end = start + 1; end < runs.Length && runs[end] >> 1 == runs[start] >> 1;)
                    {
                        end++;
                    }

                    if (end > start + 1)
                    {
                        use(holders[start..end]);
                    }
                }
            }

            return room;
        }, _ => { });
    }

    // A holder is an article's number, doubled, and one more where the run stands in its second half.
    private static void TakePart(IReadOnlyList<StoryTraits> articles, int part, List<ulong> runs, List<int> holders)
    {
        runs.Clear();
        holders.Clear();
        for (var i = 0; i < articles.Count; i++)
        {
            var all = articles[i].Runs;
            foreach (var run in all.AsSpan(Place(all, part)..Place(all, part + 1)))
            {
                runs.Add(run);
                holders.Add((i << 1) | (int)(run & 1));
            }
        }
    }

    // Where the runs of a part begin.
    private static int Place(ulong[] sorted, int part)
    {
        var at = part == Parts ? sorted.Length : Array.BinarySearch(sorted, (ulong)part * (ulong.MaxValue / Parts + 1));
        return at >= 0 ? at : ~at;
    }

    private static void ForEachPair(Span<int> holders, Action<int, int> use)
    {
        holders.Sort();
        for (var i = 0; i < (holders.Length > CommonInArticles ? 1 : holders.Length - 1); i++)
        {
            for (var j = i + 1; j < holders.Length; j++)
            {
                use(holders[i], holders[j]);
            }
        }
    }

    // What the figures weigh that two articles share, and one of them has early.
    private static Dictionary<(int A, int B), double> SharedFigures(IReadOnlyList<StoryTraits> articles)
    {
        var holders = new Dictionary<string, List<(int Article, bool Early)>>(StringComparer.Ordinal);
        for (var i = 0; i < articles.Count; i++)
        {
            foreach (var (figure, early) in articles[i].Figures)
            {
                (holders.TryGetValue(figure, out var list) ? list : holders[figure] = []).Add((i, early));
            }
        }

        var shared = new Dictionary<(int A, int B), double>();
        foreach (var (figure, list) in holders.Where(entry => entry.Value.Count > 1))
        {
            for (var i = 0; i < (list.Count > CommonInArticles ? 1 : list.Count); i++)
            {
                for (var j = i + 1; j < list.Count; j++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, (list[i].Article, list[j].Article), out _) +=
                        list[i].Early || list[j].Early ? WeightOf(figure) : 0;
                }
            }
        }

        return shared;
    }
}
