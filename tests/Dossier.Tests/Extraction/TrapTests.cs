using System.Reflection;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;
using Dossier.Tests.Reading;

namespace Dossier.Tests.Extraction;

/// <summary>Spans of the originals that look like a fact and are none, with the tables that they must not enter.</summary>
public sealed class TrapTests
{
    private static readonly Lazy<ExtractedFacts> Extracted = new(() => Extractor.Extract(Originals.Corpus, Sample.Lexicon));

    [Fact]
    public void Traps_enter_none_of_the_tables_named() => Assert.Empty(Entered(Originals.Corpus, Extracted.Value));

    // A test that cannot fail proves nothing: the next ones take a guard away, or put a fact where a trap stands.
    [Fact]
    public void Without_what_sets_lines_aside_the_traps_among_them_enter()
    {
        var corpus = Originals.Corpus with
        {
            Articles = [.. Originals.Corpus.Articles.Select(article => article with
        {
            Title = article.Passages[0].Text,
            Passages = [.. article.Passages.Select(p => p with { Kind = p.Kind == PassageKind.SetAside ? PassageKind.Text : p.Kind })],
        })]
        };

        var entered = Entered(corpus, Extractor.Extract(corpus, Sample.Lexicon));

        Assert.Superset(new HashSet<string> { "T-001", "T-002", "T-005" }, entered.Select(line => line.Split(' ')[0]).ToHashSet());
    }

    [Theory]
    [InlineData("restrictions", "Britain banned Huawei from its 5G networks in July 2020.")]
    [InlineData("deals", "Huawei signed a contract with Kenya for a data centre.")]
    [InlineData("deal_statistics", "CSIS counted 70 deals with Huawei in 41 countries.")]
    public void A_fact_in_the_place_of_a_trap_is_seen_to_enter(string table, string fact)
    {
        var traps = AnnotatedSet.GoldRows("traps.json").Where(trap => trap.GetProperty("should_not_enter").EnumerateArray()
            .Any(name => name.GetString()!.StartsWith(table, StringComparison.Ordinal))).ToList();

        Assert.NotEmpty(traps);
        Assert.All(traps, trap =>
        {
            var article = Originals.Article(AnnotatedSet.Text(trap, "doc"));
            var place = article.Locate(AnnotatedSet.Text(trap, "quote"))!.Value;
            var told = Rewriting.WithPassages(article, article.Passages.Select(p => p.Number == place.Paragraph
                ? p with { Text = fact, Kind = PassageKind.Text } : p));

            Assert.True(Enters(told, Extractor.Extract(new("one", [told], []), Sample.Lexicon), fact, table));
        });
    }

    [Fact]
    public void Without_their_guards_sentences_that_tell_of_nothing_do()
    {
        var acts = typeof(NoRestrictionTests).GetMethods().SelectMany(test => test.GetCustomAttributes<InlineDataAttribute>())
            .Select(data => (string)data.Data[0]!).ToList();

        var deals = NoDeals.Sentences.Split('\n');

        var toldActs = acts.Count(text => Unguarded.Extract(text).Restrictions.Any(c => c.Confidence > Confidence.Low));
        var toldDeals = deals.Count(text => Unguarded.Extract(text).Deals.Any(c => c.Confidence > Confidence.Low));

        Assert.True(toldActs > acts.Count / 5, $"{toldActs} of {acts.Count}");
        Assert.True(toldDeals > deals.Length / 5, $"{toldDeals} of {deals.Length}");
    }

    /// <summary>How many traps enter no table, and how many do.</summary>
    internal static Score Score()
    {
        var (all, entered) = (AnnotatedSet.GoldRows("traps.json").Length,
            Entered(Originals.Corpus, Extracted.Value).Select(line => line.Split(' ')[0]).Distinct().Count());
        return new("traps", "", all - entered, entered, all - entered, entered);
    }

    private static List<string> Entered(Corpus corpus, ExtractedFacts found) => [.. AnnotatedSet.GoldRows("traps.json").SelectMany(trap =>
        trap.GetProperty("should_not_enter").EnumerateArray().Select(table => table.GetString()!)
            .Where(table => Enters(corpus.Articles.Single(article => Originals.ShortName(article) == AnnotatedSet.Text(trap, "doc")), found,
                AnnotatedSet.Text(trap, "quote"), table))
            .Select(table => $"{AnnotatedSet.Text(trap, "id")} enters {table}: {AnnotatedSet.Text(trap, "quote")}"))];

    private static bool Enters(Article article, ExtractedFacts found, string quote, string table)
    {
        var span = article.Locate(quote) ?? throw new InvalidDataException($"{article.Id} lacks a trap's quote: {quote}");
        bool Holds(IEnumerable<Fact> facts) => facts.SelectMany(fact => fact.Evidence).Any(evidence => evidence.Article == article.Id
            && evidence.Start < span.Start + span.Length && span.Start < evidence.Start + evidence.Length);

        // "Restrictions as a dated measure", "deals (Chinese vendor)": the table comes first.
        return table.Split(' ', '.')[0] switch
        {
            "documents" => article.Title.Contains(quote, StringComparison.Ordinal),
            "mentions" => article.Passages[span.Paragraph - 1].Kind != PassageKind.SetAside,
            "figures" or "deal_statistics" => Holds(found.DealStatistics.Select(c => c.Fact)),
            "deals" => Holds(found.Deals.Where(c => c.Confidence > Confidence.Low).Select(c => c.Fact)),
            "restrictions" => Holds(found.Restrictions.Where(c => c.Confidence > Confidence.Low).Select(c => c.Fact)),
            _ => throw new InvalidDataException($"A trap names a table that is not known: {table}."),
        };
    }
}
