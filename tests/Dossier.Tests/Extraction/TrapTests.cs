using System.Text.Json;
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
    public void Traps_enter_none_of_the_tables_named() => Assert.Empty(Entered());

    /// <summary>How many traps enter no table, and how many do.</summary>
    internal static Score Score()
    {
        var (all, entered) = (AnnotatedSet.GoldRows("traps.json").Length, Entered().Select(line => line.Split(' ')[0]).Distinct().Count());
        return new("traps", "", all - entered, entered, all - entered, entered);
    }

    private static List<string> Entered() => [.. AnnotatedSet.GoldRows("traps.json").SelectMany(trap =>
        trap.GetProperty("should_not_enter").EnumerateArray().Select(table => table.GetString()!)
            .Where(table => Enters(Originals.Article(AnnotatedSet.Text(trap, "doc")), trap, table))
            .Select(table => $"{AnnotatedSet.Text(trap, "id")} enters {table}: {AnnotatedSet.Text(trap, "quote")}"))];

    private static bool Enters(Article article, JsonElement trap, string table)
    {
        var quote = AnnotatedSet.Text(trap, "quote");
        var span = article.Locate(quote) ?? throw new InvalidDataException($"{article.Id} lacks a trap's quote: {quote}");
        bool Holds(IEnumerable<Fact> facts) => facts.SelectMany(fact => fact.Evidence).Any(evidence => evidence.Article == article.Id
            && evidence.Start < span.Start + span.Length && span.Start < evidence.Start + evidence.Length);

        // "Restrictions as a dated measure", "deals (Chinese vendor)": the table comes first.
        return table.Split(' ', '.')[0] switch
        {
            "documents" => article.Title.Contains(quote, StringComparison.Ordinal),
            "mentions" => article.Passages[span.Paragraph - 1].Kind != PassageKind.SetAside,
            "figures" or "deal_statistics" => Holds(Extracted.Value.DealStatistics.Select(c => c.Fact)),
            "deals" => Holds(Extracted.Value.Deals.Where(c => c.Confidence > Confidence.Low).Select(c => c.Fact)),
            "restrictions" => Holds(Extracted.Value.Restrictions.Where(c => c.Confidence > Confidence.Low).Select(c => c.Fact)),
            _ => throw new InvalidDataException($"A trap names a table that is not known: {table}."),
        };
    }
}
