using System.Globalization;
using System.Text.Json;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Tests.Reading;

namespace Dossier.Tests.Extraction;

/// <summary>Compares what is extracted from the originals with two people's annotations, by the matching rule of their README.</summary>
public sealed class GoldScoreTests(ITestOutputHelper output)
{
    private static readonly string[] Annotated = ["000", "001", "003-01", "003-02", "003-05", "003-07", "004-01", "004-04"];

    private static readonly Lazy<ExtractedFacts> Extracted = new(() => Extractor.Extract(Originals.Corpus, Sample.Lexicon));

    [Fact]
    public void Deal_statistics_are_those_that_two_people_found()
    {
        var rows = Extracted.Value.DealStatistics.Where(c => c.Confidence > Confidence.Low
            && c.Fact.Metric is Metric.Deals or Metric.Countries or Metric.Share)
            .Select(c => c.Fact).Where(f => Annotated.Contains(Doc(f))).ToList();
        var first = Gold("deal_statistics.json").Where(IsStatistic).ToList();
        var second = Gold("second", "deal_statistics.json").Where(IsStatistic).ToList();

        bool Same(DealStatistic fact, JsonElement gold) => Doc(fact) == Text(gold, "doc") && gold.GetProperty("value")
            .GetDecimal() == fact.Value
            && (fact.Evidence[0].Paragraph == gold.GetProperty("paragraph_number").GetInt32() || Overlap(fact.Evidence[0].Quote,
                Text(gold, "quote")));

        var right = rows.Count(row => first.Concat(second).Any(gold => Same(row, gold)));
        var found = first.Count(gold => rows.Any(row => Same(row, gold)));
        Report("deal statistics", rows.Count, right, first.Count, found);
        Assert.True(right == rows.Count, "A deal statistic was extracted that neither annotator has.");
        Assert.True(found >= 0.9 * first.Count);
    }

    [Fact]
    public void Restrictions_of_some_confidence_are_those_that_two_people_found()
    {
        var rows = Extracted.Value.Restrictions.Where(c => c.Confidence > Confidence.Low).Select(c => c.Fact)
            .Where(f => Annotated.Contains(Doc(f))).ToList();
        var all = Gold("restrictions.json").ToList();
        var specific = all.Where(gold => Text(gold, "specificity") == "specific").ToList();
        var second = Gold("second", "restrictions.json").ToList();

        var wrong = rows.Where(row => !all.Concat(second).Any(gold => Same(row, gold))).ToList();
        var found = specific.Where(gold => rows.Any(row => Same(row, gold))).ToList();
        Report("restrictions", rows.Count, rows.Count - wrong.Count, specific.Count, found.Count);
        foreach (var row in wrong)
        {
            output.WriteLine($"wrong: {Doc(row)} ¶{row.Evidence[0].Paragraph} {row.Jurisdiction} {row.Title}: {row.Evidence[0].Quote}");
        }

        foreach (var gold in specific.Except(found))
        {
            var place = $"{Text(gold, "doc")} ¶{gold.GetProperty("paragraph")}";
            output.WriteLine($"missed: {place} {Text(gold, "jurisdiction")} {Text(gold, "measure_type")}: {Text(gold, "quote")}");
        }

        Assert.True(wrong.Count <= 0.1 * rows.Count, "More than a tenth of the restrictions is in neither annotation.");
    }

    [Fact]
    public void Traps_do_not_enter()
    {
        foreach (var trap in Gold("traps.json"))
        {
            var tables = string.Join(' ', trap.GetProperty("should_not_enter").EnumerateArray().Select(e => e.GetString()));
            var facts = new List<Fact>();
            if (tables.Contains("restrictions", StringComparison.Ordinal))
            {
                facts.AddRange(Extracted.Value.Restrictions.Where(c => c.Confidence > Confidence.Low).Select(c => c.Fact));
            }

            if (tables.Contains("deal_statistics", StringComparison.Ordinal))
            {
                facts.AddRange(Extracted.Value.DealStatistics.Select(c => c.Fact));
            }

            Assert.DoesNotContain(facts, fact => Doc(fact) == Text(trap, "doc") && Overlap(fact.Evidence[0].Quote, Text(trap, "quote")));
        }
    }

    [Fact]
    public void Every_quote_stands_where_the_evidence_says()
    {
        var articles = Originals.Corpus.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        foreach (var evidence in Extracted.Value.DealStatistics.SelectMany(c => c.Fact.Evidence)
            .Concat(Extracted.Value.Restrictions.SelectMany(c => c.Fact.Evidence)))
        {
            var article = articles[evidence.Article];
            Assert.Equal((evidence.Quote, evidence.Sha256), (article.TextAt(evidence.Start, evidence.Length), article.Sha256));
            Assert.Equal(evidence.Start, article.Locate(evidence.Quote, evidence.Paragraph)?.Start);
        }
    }

    [Fact]
    public void Three_articles_tell_one_story_and_the_others_their_own()
    {
        var stories = Extracted.Value.Stories;

        var together = Assert.Single(stories, story => story.Members.Length > 1);
        Assert.Equal(
            [("000", StoryRelation.Original), ("001", StoryRelation.Retelling), ("002", StoryRelation.SameReport)],
            together.Members.Select(member => (member.Article[..3], member.Relation)));
        Assert.Equal(20, stories.Length);
    }

    private static bool Same(Restriction row, JsonElement gold) => Doc(row) == Text(gold, "doc") && row.Jurisdiction == Text(gold,
        "jurisdiction")
        && (row.Evidence[0].Paragraph == gold.GetProperty("paragraph").GetInt32() || Overlap(row.Evidence[0].Quote, Text(gold, "quote")))
        && gold.GetProperty("vendors").EnumerateArray().Any(v => row.Vendors.Any(code => v.GetString()!.Contains(code,
            StringComparison.OrdinalIgnoreCase)))
        && Families(gold).Any(measure => Matches(row, measure));

    private static IEnumerable<string> Families(JsonElement gold) => gold.TryGetProperty("measure_type_alternatives", out var others)
        ? others.EnumerateArray().Select(e => e.GetString()!).Append(Text(gold, "measure_type"))
        : [Text(gold, "measure_type")];

    private static bool Matches(Restriction row, string measure) => measure switch
    {
        "ban" or "partial-ban" or "removal-order" =>
            row.Measure is Measure.BanOnNewUse or Measure.Removal or Measure.EquipmentAuthorisationBan or Measure.GovernmentUseBan
                or Measure.FundingBan,
        "cap" => row.Measure == Measure.Cap,
        "export-control" or "entity-listing" or "licence" =>
            row.Measure == Measure.ExportControl || row.Instrument is Instrument.ListEntry or Instrument.LicenceDecision,
        "designation" => row.Measure == Measure.Designation,
        "advice" => row.Measure == Measure.Advice,
        "indictment" or "prosecution" => row.Measure == Measure.Prosecution,
        "no-ban" => row.Measure == Measure.Permitted,
        "under-review" => row.Measure == Measure.Review,
        _ => false,
    };

    private static bool IsStatistic(JsonElement gold) => gold.GetProperty("value").ValueKind == JsonValueKind.Number && Text(gold,
        "measure") is "deals" or "countries" or "share";

    private static bool Overlap(string a, string b) => a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);

    private static string Doc(Fact fact) => Originals.ShortName(Originals.Corpus.Articles.Single(article =>
        article.Id == fact.Evidence[0].Article));

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";

    private static List<JsonElement> Gold(params string[] path)
    {
        var folder = Environment.GetEnvironmentVariable("DOSSIER_GOLD");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "DOSSIER_GOLD is not set: it names the folder with the annotations of the original articles.");
        return [.. JsonDocument.Parse(File.ReadAllText(Path.Combine([folder, .. path]))).RootElement.EnumerateArray()];
    }

    private void Report(string kind, int extracted, int right, int gold, int found) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{kind}: {right} of {extracted} right (precision {(double)right / extracted:0.00}), "
        + $"{found} of {gold} found (recall {(double)found / gold:0.00})"));
}
