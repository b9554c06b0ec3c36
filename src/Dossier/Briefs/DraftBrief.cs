using System.Collections.Immutable;
using System.Globalization;
using Dossier.Briefs.Overview;
using Dossier.Charts;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Briefs;

/// <summary>A draft and the workspace of candidates that it was made from.</summary>
/// <param name="Workspace">The articles and the candidates, numbered for the draft.</param>
/// <param name="Composed">The draft and its charts.</param>
public sealed record ComposedDraft(Workspace Workspace, ComposedBrief Composed);

/// <summary>
/// The draft brief of a bare folder: what rules found in its articles, with a banner on every page. Candidates are statements, not
/// reviewed facts: the same act may stand in it in more than one row.
/// </summary>
public static class DraftBrief
{
    private const string Banner = "DRAFT: candidates found by rules, not reviewed. Check each against its passage before use.";

    /// <summary>Extracts candidates from a corpus and composes the draft. The same corpus gives the same draft.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="tables">Names for countries and vendors.</param>
    /// <param name="lexicon">The names that the rules look for.</param>
    public static ComposedDraft Compose(Corpus corpus, ReferenceTables tables, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(tables);
        var found = Extractor.Extract(corpus, lexicon);
        var workspace = new Workspace(corpus, Numbered(found), tables);
        var context = new OverviewContext(workspace, new CheckReport([], Disagreement.Find(workspace.Register)));
        var charts = ImmutableArray.CreateBuilder<Chart>();
        ImmutableArray<Block> front = [DraftFindings.Of(context)];
        ImmutableArray<Block> body =
        [
            .. Names(found, tables, charts),
            .. Statistics(context, found, charts),
            .. DraftStatements.OfDeals(context, found),
            .. DraftStatements.OfRestrictions(context, found, charts),
            .. context.Report.Disagreements.IsEmpty ? [] : DisagreementsSection.Blocks(context),
            .. Made(context),
            .. Annexes.Sources(workspace),
            .. Annexes.Evidence(workspace, context.Citations, "A"),
        ];
        var brief = new Brief(
            "What the articles say",
            $"Candidates from {Prose.Count(corpus.Articles.Length, "article")} in the folder “{Path.GetFileName(Path.TrimEndingDirectorySeparator(corpus.Folder))}”",
            "Draft",
            [],
            workspace.AsOf == Workspace.NoDate ? "No article says when it was published" : $"Newest date of an article: {context.AsOf}",
            "Draft of candidates",
            "Dossier",
            "en-GB",
            front,
            body)
        {
            Banner = Banner,
            BoxesForMissing = true,
        };
        return new(workspace, new(Numbering.Apply(DataText.Apply(brief)), charts.ToImmutable()));
    }

    // Extracted ids are hashes, which no reader can hold in mind: evidence is numbered in the order of the text.
    internal static Register Numbered(ExtractedFacts found)
    {
        var number = 0;
        ImmutableArray<Evidence> Renumber(ImmutableArray<Evidence> evidence) =>
            [.. evidence.Select(e => e with { Id = string.Create(CultureInfo.InvariantCulture, $"E-{++number:000}") })];
        return new Register
        {
            Problems = found.Problems,
            DealStatistics = [.. Kept(found.DealStatistics).Select(f => f with { Evidence = Renumber(f.Evidence) })],
            Deals = [.. Kept(found.Deals).Select(f => f with { Evidence = Renumber(f.Evidence) })],
            Restrictions = [.. Kept(found.Restrictions).Select(f => f with { Evidence = Renumber(f.Evidence) })],
            Stories = found.Stories,
        };
    }

    private static IEnumerable<T> Kept<T>(ImmutableArray<Candidate<T>> candidates)
        where T : Fact => candidates.Where(c => c.Confidence != Confidence.Low).Select(c => c.Fact);

    private static IEnumerable<Block> Statistics(OverviewContext context, ExtractedFacts found, ImmutableArray<Chart>.Builder charts)
    {
        yield return new Heading(1, Prose.Plain(Prose.Capitalised(Prose.Count(context.Register.DealStatistics.Length, "reported statistic"))), "statistics");
        if (context.Register.DealStatistics.IsEmpty)
        {
            yield return Prose.Paragraph($"No sentence reports a number of deals, of countries with deals, or a share of them.");
            yield break;
        }

        if (context.Counts is { } counts && !counts.Parts(Dimension.Region).IsEmpty)
        {
            var chart = DealCharts.ByRegion(counts, $"{counts.Total.Claimant}, as the articles report it.");
            charts.Add(chart);
            yield return new Figure("figure-regions", chart, Prose.Plain("Deals by region."));
        }

        yield return new Table(
            "table-statistics",
            Prose.Plain("Numbers about deals, as reported."),
            [new("Number", IsRowHeader: true), new("Of what"), new("Who counted"), new("Period"), new("Confidence"), new("Stories", ColumnAlignment.Right), new("Evidence")],
            [.. context.Register.DealStatistics.Select(s => new TableRow(
            [
                Prose.Plain(s.ValueText),
                Prose.Plain(string.Join(", ", new[] { s.Category, s.Denominator }.Where(t => t.Length > 0)) is { Length: > 0 } what ? what : Code.Words(s.Metric)),
                Prose.Plain(s.Claimant),
                Prose.Plain(s.Period.Precision == DatePrecision.Unknown ? "not given" : s.Period.Label),
                Prose.Plain(ConfidenceOf(found.DealStatistics, s.Id)),
                Prose.Plain(context.StoriesOf(s)),
                context.Citations.Links(s),
            ]))],
            Small: true);
    }

    private static IEnumerable<Block> Names(ExtractedFacts found, ReferenceTables tables, ImmutableArray<Chart>.Builder charts)
    {
        const int Most = 8;
        var countries = Counted(NameKind.Country);
        var vendors = Counted(NameKind.Vendor);
        if (countries.IsEmpty && vendors.IsEmpty)
        {
            yield break;
        }

        var chart = Chart.Bars(new BarPanel("Countries", countries), new BarPanel("Vendors", vendors))
            .Named("mentions")
            .Title(countries.IsEmpty ? "Who is mentioned" : $"{Prose.Capitalised(countries[0].Category)} is named in the most articles")
            .Subtitle($"Number of articles that name a country or vendor, the first {Most} of each")
            .Source("the articles, by the names in the reference tables");
        charts.Add(chart);
        yield return new Heading(1, Prose.Plain("Who and where the articles speak of"), "mentions");
        yield return Prose.Paragraph($"{new Reference("Figure #", "figure-mentions")} counts each article once for every country and vendor that it names, by any of their names.");
        yield return new Figure("figure-mentions", chart, Prose.Plain("Countries and vendors by the number of articles that name them."));

        ImmutableArray<Bar> Counted(NameKind kind) =>
            [.. found.Mentions.Where(m => m.Kind == kind).GroupBy(m => m.Code, StringComparer.Ordinal)
                .Select(g => (Code: g.Key, Name: kind == NameKind.Country ? tables.CountryName(g.Key) : tables.VendorName(g.Key), Articles: g.Count()))
                .OrderByDescending(m => m.Articles).ThenBy(m => m.Name, StringComparer.Ordinal).Take(Most)
                .Select(m => new Bar(m.Name, m.Articles, m.Articles.ToString(CultureInfo.InvariantCulture)))];
    }

    private static IEnumerable<Block> Made(OverviewContext context)
    {
        ImmutableArray<Problem> files = [.. context.Workspace.Corpus.SetAside, .. context.Workspace.Register.Problems];
        yield return new Heading(1, Prose.Plain("How this draft was made"), "method");
        yield return Prose.Paragraph(
            $"Rules for the English language looked for reported deal statistics, deals and restrictions; vendors and countries are carried from sentence to sentence. Denials, requests, plans, opinions and recommendations are left out or kept at low confidence, and low confidence is not shown. Rules miss much and can be wrong: a row enters a register only after somebody has read its passage in Annex A.");
        if (!files.IsEmpty)
        {
            yield return new Heading(2, Prose.Plain("Files that were set aside"), "set-aside");
            yield return new ListBlock([.. ProblemList.Shortened(files).Select(Prose.Plain)]);
        }
    }

    private static string ConfidenceOf<T>(ImmutableArray<Candidate<T>> candidates, string id)
        where T : Fact => Code.Words(candidates.First(c => string.Equals(c.Fact.Id, id, StringComparison.Ordinal)).Confidence);
}
