using System.Collections.Immutable;
using System.Globalization;
using Dossier.Briefs.Markdown;
using Dossier.Briefs.Overview;
using Dossier.Charts;
using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Briefs;

/// <summary>The tables of a draft: a row for what statements seem to tell together, with every date that they give.</summary>
internal static class DraftStatements
{
    public static IEnumerable<Block> OfDeals(OverviewContext context, ExtractedFacts found)
    {
        var deals = context.Register.Deals;
        yield return new Heading(1, Prose.Plain(Prose.Capitalised(Prose.Count(deals.Length, "statement")) + " about deals"), "deals");
        if (deals.IsEmpty)
        {
            yield return Prose.Paragraph($"No sentence tells of a vendor's deal in a country.");
            yield break;
        }

        var hasAmounts = deals.Any(deal => deal.Amount is not null);
        var rows = ToldTogether<Deal>.Gather(deals, KeyOf, deal => deal.Announced)
            .OrderBy(row => context.Tables.CountryName(row.First.Country), StringComparer.Ordinal).ToList();
        yield return new Table(
            "table-deals",
            Prose.Plain($"Statements about deals, in {Prose.Count(rows.Count, "row")}: those on one country, vendor, customer and service together."),
            [
                new("Country", IsRowHeader: true), new("Vendor"), new("Customer"), new("Services"), new("Stage"), new("Date"),
                .. hasAmounts ? [new TableColumn("Worth", ColumnAlignment.Right)] : Array.Empty<TableColumn>(),
                new("Confidence"), new("Stories", ColumnAlignment.Right), new("Evidence"),
            ],
            [.. rows.Select(row => new TableRow(
            [
                Prose.Plain(context.Tables.CountryName(row.First.Country)),
                Prose.Plain(context.Tables.VendorName(row.First.Vendor)),
                Prose.Plain(row.First.Customer.Length > 0 ? row.First.Customer : "not named"),
                Prose.Plain(string.Join(", ", row.First.Services.Select(Code.Words))),
                Prose.Plain(MostTold(row.Statements.Select(deal => Code.Words(deal.Stage)))),
                Prose.Plain(DatesOf(row)),
                .. hasAmounts ? [Prose.Plain(MostTold(row.Statements.Where(deal => deal.Amount is not null).Select(Worth)))] : Array.Empty<ImmutableArray<Inline>>(),
                Prose.Plain(Surest(row, found.Deals)),
                Prose.Plain(StoriesOf(context, row)),
                EvidenceOf(context, row, found.Deals),
            ]))],
            Small: true);
    }

    /// <summary>The statements about restrictions that may speak of one act, together.</summary>
    public static IEnumerable<ToldTogether<Restriction>> RestrictionsTogether(OverviewContext context) =>
        ToldTogether<Restriction>.Gather(context.Acts, SameFact.KeyOf, act => act.Announced);

    public static IEnumerable<Block> OfRestrictions(OverviewContext context, ExtractedFacts found, ImmutableArray<Chart>.Builder charts)
    {
        yield return new Heading(1, Prose.Plain(Prose.Capitalised(Prose.Count(context.Acts.Length, "statement")) + " about restrictions"), "restrictions");
        if (context.Acts.IsEmpty)
        {
            yield return Prose.Paragraph($"No sentence names a government, a vendor and a measure together.");
            yield break;
        }

        var chart = ByGovernment(context);
        charts.Add(chart);
        yield return new Figure("figure-governments", chart, Prose.Plain("Statements about restrictions, by government; several may speak of one act."));

        var rows = RestrictionsTogether(context)
            .OrderBy(row => context.Tables.CountryName(row.First.Jurisdiction), StringComparer.Ordinal)
            .ThenByDescending(row => row.Statements.Length).ToList();
        yield return new Table(
            "table-acts",
            Prose.Plain($"Statements about restrictions, in {Prose.Count(rows.Count, "row")}: those on one government, measure and vendors together, with all dates that they give. “By” a date: known only to lie before the article."),
            [
                new("Government", IsRowHeader: true), new("Vendors"), new("Measure"), new("Announced"), new("Deadlines"), new("Statements", ColumnAlignment.Right),
                new("Confidence"), new("Stories", ColumnAlignment.Right), new("Evidence"),
            ],
            [.. rows.Select(row => new TableRow(
            [
                Prose.Plain(context.Tables.CountryName(row.First.Jurisdiction)),
                Prose.Plain(Prose.List([.. row.First.Vendors.Select(context.Tables.VendorName)])),
                Prose.Plain($"{Prose.Capitalised(Code.Words(row.First.Measure))}, {MostTold(row.Statements.Select(act => Code.Words(act.Status)))}"),
                Prose.Plain(DatesOf(row)),
                Prose.Plain(DeadlinesOf(row)),
                Prose.Plain(row.Statements.Length.ToString(CultureInfo.InvariantCulture)),
                Prose.Plain(Surest(row, found.Restrictions)),
                Prose.Plain(StoriesOf(context, row)),
                EvidenceOf(context, row, found.Restrictions),
            ]))],
            Small: true);
    }

    private static BarChart ByGovernment(OverviewContext context)
    {
        var bars = context.Acts.GroupBy(a => a.Jurisdiction, StringComparer.Ordinal).OrderByDescending(g => g.Count())
            .Select(g => new Bar(context.Tables.CountryName(g.Key), g.Count(), g.Count().ToString(CultureInfo.InvariantCulture))
            {
                Evidence = [.. g.SelectMany(a => a.Evidence).Select(e => e.Id)],
            }).ToList();
        return Chart.Bars(bars)
            .Named("statements-by-government")
            .Title(DraftFindings.WhoActsMost(context))
            .Subtitle("Number of statements about restrictions, by the government that acts")
            .Source("the articles, by rules for the English language");
    }

    private static string KeyOf(Deal deal) => $"{SameFact.KeyOf(deal)}|{deal.Customer.ToUpperInvariant()}";

    private static string Worth(Deal deal) => ValueFilters.Money((double)deal.Amount!.Value, deal.Currency);

    private static string DatesOf<T>(ToldTogether<T> row)
        where T : Fact =>
        row.Dates.IsEmpty ? "not given"
        : row.Dates is [var only] ? only.Date.ShortLabel
        : string.Join(" or ", row.Dates.Select(told => $"{told.Date.ShortLabel} ({told.Count})"));

    // What must be done stands in the evidence: a row has room for the days.
    private static string DeadlinesOf(ToldTogether<Restriction> row) =>
        string.Join(", ", row.Statements.SelectMany(act => act.Deadlines).OrderBy(d => OverviewContext.SortDay(d.Date)).Select(d => d.Date.ShortLabel).Distinct(StringComparer.Ordinal))
            is { Length: > 0 } days ? days : "–";

    private static string MostTold(IEnumerable<string> words) =>
        string.Join(" or ", words.GroupBy(word => word, StringComparer.Ordinal).OrderByDescending(same => same.Count()).Select(same => same.Key));

    private static string Surest<T>(ToldTogether<T> row, ImmutableArray<Candidate<T>> candidates)
        where T : Fact => Code.Words(row.Statements.Max(statement => ConfidenceOf(statement, candidates)));

    private static Confidence ConfidenceOf<T>(T statement, ImmutableArray<Candidate<T>> candidates)
        where T : Fact => candidates.First(c => string.Equals(c.Fact.Id, statement.Id, StringComparison.Ordinal)).Confidence;

    private static string StoriesOf<T>(OverviewContext context, ToldTogether<T> row)
        where T : Fact => row.Statements.SelectMany(statement => statement.Evidence).Select(e => context.Register.StoryOf(e.Article))
            .Distinct(StringComparer.Ordinal).Count().ToString(CultureInfo.InvariantCulture);

    // The surest first, one for each article before a second of any. The annex has them all.
    private static ImmutableArray<Inline> EvidenceOf<T>(OverviewContext context, ToldTogether<T> row, ImmutableArray<Candidate<T>> candidates)
        where T : Fact
    {
        var evidence = row.Statements.OrderByDescending(statement => ConfidenceOf(statement, candidates)).SelectMany(statement => statement.Evidence)
            .GroupBy(e => e.Article, StringComparer.Ordinal).SelectMany(article => article.Select((e, i) => (e, i)))
            .OrderBy(told => told.i).Select(told => told.e).ToList();
        foreach (var passage in evidence)
        {
            context.Citations.Remember(passage);
        }

        return context.Citations.Links(evidence);
    }
}
