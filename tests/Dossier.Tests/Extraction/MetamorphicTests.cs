using System.Globalization;
using System.Text.Json;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;
using Dossier.Tests.Reading;

namespace Dossier.Tests.Extraction;

/// <summary>Articles told otherwise give what they gave before: rules are for the language, not for one article's phrase.</summary>
public sealed class MetamorphicTests
{
    private static readonly string[] ScoredKinds = [Scorer.Statistics, Scorer.Deals, Scorer.Restrictions, Scorer.Announced];

    private static readonly Lazy<NameSwap> Swapping = new(() => new NameSwap());

    [Theory]
    [InlineData("Newsroom", 1)]
    [InlineData("Newsroom", 2)]
    [InlineData("gold", 1)]
    [InlineData("gold", 2)]
    [InlineData("gold", 3)]
    public void Other_names_of_the_same_kind_give_the_same_scores(string set, int seed) =>
        ScoresHold(set, Same, Swapping.Value.Swap, Swapping.Value.Lexicon, seed);

    [Theory]
    [InlineData("Newsroom")]
    [InlineData("gold")]
    public void Other_numbers_give_the_same_scores(string set) => ScoresHold(set, Same, Rewriting.Numbers, Sample.Lexicon);

    [Theory]
    [InlineData("Newsroom")]
    [InlineData("gold")]
    public void Other_months_give_the_same_scores(string set) => ScoresHold(set,
        article => Rewriting.OtherMonths(article, null), Rewriting.OtherMonths, Sample.Lexicon);

    [Theory]
    [InlineData("Newsroom")]
    [InlineData("gold")]
    public void What_a_paragraph_says_alone_it_says_anywhere(string set)
    {
        var articles = Of(set).Corpus.Articles;

        var (before, after) = Told(articles, article =>
        {
            var text = article.Passages.Where(p => p.Kind == PassageKind.Text).ToArray();
            new Random(article.Id.Sum(c => c)).Shuffle(text);
            return Rewriting.WithPassages(article, [.. article.Passages.Where(p => p.Kind != PassageKind.Text), .. text]);
        });

        var lost = before.Intersect(Alone(articles)).Except(after).ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Theory]
    [InlineData("Newsroom")]
    [InlineData("gold")]
    public void Unrelated_paragraphs_add_nothing_and_take_nothing_that_stands_alone(string set)
    {
        var articles = Of(set).Corpus.Articles;
        var unrelated = File.ReadAllLines(AnnotatedSet.PathOf("Unrelated/paragraphs.txt"));

        var (before, after) = Told(articles, article =>
        {
            var random = new Random(article.Id.Sum(c => c));
            var passages = article.Passages.ToList();
            for (var i = 0; i < 3; i++)
            {
                var text = unrelated[random.Next(unrelated.Length)];
                passages.Insert(random.Next(1, passages.Count + 1), new(0, 0, text, PassageKind.Text, 0));
            }

            return Rewriting.WithPassages(article, passages);
        });

        // What refers to the paragraph before may lose its thread to one in between; what stands by itself may not.
        var vanished = before.Except(after).ToList();
        var lost = vanished.Count <= before.Count / 20 ? vanished.Intersect(Alone(articles)) : vanished;
        List<string> changes = [.. after.Except(before).Select(fact => "appeared: " + fact), .. lost.Select(fact => "vanished: " + fact)];
        Assert.True(changes.Count == 0, string.Join('\n', changes));
    }

    [Theory]
    [InlineData("Newsroom")]
    [InlineData("gold")]
    public void Characters_that_are_not_shown_hide_no_fact_and_quotes_keep_them(string set)
    {
        var articles = Of(set).Corpus.Articles;

        foreach (var article in articles)
        {
            var strewn = Rewriting.WithUnshown(article, new Random(article.Id.Sum(c => c)));
            var found = Extractor.Extract(new("one", [strewn], []), Sample.Lexicon);

            Assert.Equal(Facts(Extractor.Extract(new("one", [article], []), Sample.Lexicon), Confidence.Low),
                Facts(found, Confidence.Low).Select(Rewriting.Shown));
            Assert.All(All(found).SelectMany(fact => fact.Evidence), e => Assert.Equal(e.Quote, strewn.TextAt(e.Start, e.Length)));
        }
    }

    [Fact]
    public void Lines_of_JSON_give_the_same_facts_as_files()
    {
        var articles = AnnotatedSet.Newsroom.Corpus.Articles;
        using var files = new TempFolder();
        using var lines = new TempFolder();
        foreach (var article in articles)
        {
            files.With(article.Id + ".txt", article.Text);
        }

        lines.With("all.jsonl", string.Join('\n', articles.Select(article => JsonSerializer.Serialize(
            new { id = article.Id, title = article.Passages[0].Text, text = article.Text }))));

        HashSet<string> Read(TempFolder folder) => [.. Facts(Extractor.Extract(CorpusReader.Read(folder.Path), Sample.Lexicon), Confidence.Low)];

        Assert.Equal(Read(files), Read(lines));
    }

    [Fact]
    public void Two_runs_give_the_same_facts_in_the_same_order()
    {
        var corpus = AnnotatedSet.Newsroom.Corpus;

        string Run() => JsonSerializer.Serialize(Extractor.Extract(corpus, Sample.Lexicon));

        Assert.Equal(Run(), Run());
    }

    [Fact]
    public void Unrelated_articles_give_nothing()
    {
        var articles = File.ReadAllText(AnnotatedSet.PathOf("Unrelated/articles.txt")).Split("\n* * *\n");

        Assert.Equal(30, articles.Length);
        Assert.Empty(articles.SelectMany(text => Facts(Extractor.Extract(
            Sample.Corpus(text.Split('\n', StringSplitOptions.RemoveEmptyEntries)), Sample.Lexicon), least: Confidence.Low)));
    }

    // A fact more or less in twenty may change: names and numbers also make sentences longer, plural, or ambiguous.
    private static void ScoresHold(string name, Func<Article, Retold> before, Func<Article, Random, Retold> after, Lexicon lexicon,
        int seed = 1)
    {
        var set = Of(name);
        var random = new Random(seed);
        var (one, other) = (Tell(set, before), Tell(set, article => after(article, random)));

        var told = Scorer.Score(one, Extractor.Extract(one.Corpus, lexicon));
        var retold = Scorer.Score(other, Extractor.Extract(other.Corpus, lexicon));

        foreach (var (was, now) in told.Totals.Zip(retold.Totals).Where(pair => ScoredKinds.Contains(pair.First.Kind)))
        {
            var margin = (was.Found + was.Wrong) / 20;
            Assert.True(now.Found >= was.Found - margin && now.Wrong <= was.Wrong + margin, string.Create(CultureInfo.InvariantCulture,
                $"{name}, {was.Kind}: {was.Found} found and {was.Wrong} wrong became {now.Found} and {now.Wrong}.\n")
                + string.Join('\n', retold.Details.Where(line => line.Contains(" " + was.Kind + ":", StringComparison.Ordinal))));
        }
    }

    private static Retold Same(Article article) => new(article, row => row);

    // Quotes are told otherwise, too: what is left of them is the paragraph that they stand in.
    private static AnnotatedSet Tell(AnnotatedSet set, Func<Article, Retold> tell)
    {
        var articles = set.Corpus.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        var told = set.Corpus.Articles.ToDictionary(article => article.Id, tell, StringComparer.Ordinal);
        return set with
        {
            Corpus = set.Corpus with { Articles = [.. told.Values.Select(retold => retold.Article)] },
            Rows = [.. set.Rows.Where(row => told.ContainsKey(row.Article)).Select(row => told[row.Article].Row(row with
            {
                Paragraph = articles[row.Article].Locate(row.Quote)?.Paragraph ?? row.Paragraph,
            }) with { Quote = "\0" })],
        };
    }

    private static AnnotatedSet Of(string name) => name == "gold" ? AnnotatedSet.Gold : AnnotatedSet.Newsroom;

    private static (HashSet<string> Before, HashSet<string> After) Told(IEnumerable<Article> articles, Func<Article, Article> retell) =>
        ([.. articles.SelectMany(Facts)], [.. articles.SelectMany(article => Facts(retell(article)))]);

    // What each paragraph gives without its article.
    private static IEnumerable<string> Alone(IEnumerable<Article> articles) => articles.SelectMany(article => article.Passages
        .Where(passage => passage.Kind == PassageKind.Text)
        .SelectMany(passage => Facts(Rewriting.WithPassages(article with { Title = "" }, [passage]))));

    private static IEnumerable<string> Facts(Article article) =>
        Facts(Extractor.Extract(new("one", [article], []), Sample.Lexicon), Confidence.Medium);

    private static IEnumerable<string> Facts(ExtractedFacts facts, Confidence least) =>
    [
        .. facts.DealStatistics.Where(c => c.Confidence >= least).Select(c => Described(c.Fact)),
        .. facts.Deals.Where(c => c.Confidence >= least).Select(c => Described(c.Fact)),
        .. facts.Restrictions.Where(c => c.Confidence >= least).Select(c => Described(c.Fact)),
    ];

    private static IEnumerable<Fact> All(ExtractedFacts facts) => SameFact.All(facts).Select(found => found.Fact);

    private static string Described(Fact fact) => $"{fact.Evidence[0].Article} {fact.Summary}: {fact.Evidence[0].Quote}";
}
