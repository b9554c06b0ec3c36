using System.Collections.Immutable;
using System.Globalization;
using Dossier.Charts;
using Dossier.Facts;

namespace Dossier.Briefs.Overview;

/// <summary>How many deals, where and with whom: reported numbers first, then the deals that articles name.</summary>
internal static class DealsSection
{
    public static IEnumerable<Block> Blocks(OverviewContext context, ImmutableArray<Chart>.Builder charts)
    {
        var blocks = context.Counts is { } counts ? Counted(context, counts, charts) : Uncounted(context);
        return [.. blocks, .. NamedDeals(context), .. Complications(context), .. OtherNumbers(context)];
    }

    private static IEnumerable<Block> Uncounted(OverviewContext context)
    {
        yield return new Heading(1, Prose.Plain("No source counts the deals"), "deals");
        yield return Prose.Paragraph($"None of the {Prose.Count(context.Workspace.Corpus.Articles.Length, "article")} reports a number of deals.");
    }

    private static IEnumerable<Block> Counted(OverviewContext context, DealCounts counts, ImmutableArray<Chart>.Builder charts)
    {
        yield return new Heading(1, Prose.Plain(Title(counts)), "deals");
        yield return new Paragraph(Lead(context, counts), ParagraphStyle.Lead);
        yield return Origin(context, counts);
        if (!counts.Parts(Dimension.Region).IsEmpty)
        {
            yield return new Heading(2, Prose.Plain("Where the deals are"), "deals-where");
            yield return Where(context, counts);
            var chart = DealCharts.ByRegion(context)!;
            yield return Add(charts, chart, "figure-regions", Prose.Say($"Deals by region. {DerivedExplained(counts)}"));
        }

        var status = counts.Parts(Dimension.Freedom).AddRange(counts.Parts(Dimension.Income));
        if (!status.IsEmpty)
        {
            yield return new Heading(2, Prose.Plain("What kind of countries sign"), "deals-status");
            yield return Status(context, counts);
            var chart = DealCharts.ByStatusAndIncome(context)!;
            yield return Add(charts, chart, "figure-status", Prose.Plain("Deals by freedom status and income group, as reported."));
        }

        foreach (var block in Bundling(context, counts))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> NamedDeals(OverviewContext context)
    {
        if (context.Register.Deals.IsEmpty)
        {
            yield break;
        }

        yield return new Heading(2, Prose.Plain("Deals that the articles name"), "deals-named");
        yield return Named(context);
        yield return NamedTable(context);
    }

    private static Figure Add(ImmutableArray<Chart>.Builder charts, Chart chart, string id, ImmutableArray<Inline> caption)
    {
        charts.Add(chart);
        return new(id, chart, caption);
    }

    private static string Title(DealCounts counts) => counts.Countries is { } countries
        ? $"{counts.Total.Claimant} counted {counts.Total.ValueText} in {countries.ValueText}"
        : $"{counts.Total.Claimant} counted {counts.Total.ValueText}";

    private static ImmutableArray<Inline> Lead(OverviewContext context, DealCounts counts)
    {
        var stories = context.Register.IndependentStories(counts.Total);
        return Prose.Say($"The count rests on {(stories == 1 ? "a single report" : Prose.Count(stories, "independent story", "independent stories"))}, however often it is quoted.");
    }

    private static Paragraph Origin(OverviewContext context, DealCounts counts)
    {
        var total = counts.Total;
        var articles = total.Evidence.Where(e => e.Stance == Stance.Supports).Select(e => e.Article).Distinct(StringComparer.Ordinal).Count();
        var stories = context.Register.IndependentStories(total);
        var retold = articles > stories
            ? $"{Prose.Capitalised(Prose.Count(articles, "article"))} carry the figure, but they tell {(stories == 1 ? "one story and count as one source" : Prose.Count(stories, "story", "stories"))}."
            : "";
        var inCountries = counts.Countries is { } countries ? Prose.Say($" in {countries.ValueText}{context.Citations.For(countries)}") : [];
        return new(Prose.Say(
            $"{total.Claimant} identified {Prose.Bold(total.ValueText)}{context.Citations.For(total)}{inCountries} over the period {total.Period.Label}, in its report {Prose.Italic(total.Report)}. {retold} No article lists the deals, so the count cannot be checked here."));
    }

    private static Paragraph Where(OverviewContext context, DealCounts counts)
    {
        var text = ImmutableArray.CreateBuilder<Inline>();
        text.AddRange(Shares(context, counts, Dimension.Region, "of the deals are in ", ""));
        var rest = DealCharts.Percent(counts.Remainder(Dimension.Region));
        var elsewhere = counts.Sum(Dimension.Region)?.Evidence.Where(e => e.Stance == Stance.Mentions).ToList() ?? [];
        text.AddRange(elsewhere.Count == 0
            ? Prose.Say($" No article gives shares for the other {rest}, which {new Reference("Figure #", "figure-regions")} draws as not broken down.")
            : Prose.Say($" No article gives shares for the other {rest}, which {new Reference("Figure #", "figure-regions")} draws as not broken down; one passage names further regions without numbers.{context.Citations.ForPassages(elsewhere)}"));
        return new(text.ToImmutable());
    }

    private static Paragraph Status(OverviewContext context, DealCounts counts)
    {
        var text = ImmutableArray.CreateBuilder<Inline>();
        text.AddRange(Shares(context, counts, Dimension.Freedom, "of the deals are in countries that Freedom House rates ", ""));
        if (KeyFindings.Disputed(context, counts) is { IsEmpty: false })
        {
            text.AddRange(Prose.Say($" One retelling puts the figure under another heading; {new Reference("both versions stand below", "disagreements")}."));
        }

        text.Add(new Run(" "));
        text.AddRange(Shares(context, counts, Dimension.Income, "of them are in ", " countries"));
        return new(text.ToImmutable());
    }

    // "77% of the deals are in …: 34% not free and 43% partly free." One note for all, since they stand together.
    private static ImmutableArray<Inline> Shares(OverviewContext context, DealCounts counts, Dimension dimension, string before, string after)
    {
        var parts = counts.Parts(dimension);
        if (counts.Sum(dimension) is not { } sum)
        {
            return parts.IsEmpty ? [] : Prose.Say($"{Prose.Capitalised(Listed(parts))}.{context.Citations.For([.. parts])}");
        }

        var category = dimension == Dimension.Income ? sum.Category.Replace(' ', '-') : sum.Category;
        return Prose.Say($"{Prose.Bold(DealCharts.Percent(sum.Value))} {before}{category}{after}: {Listed(parts)}.{context.Citations.For([sum, .. parts])}");
    }

    private static string Listed(ImmutableArray<DealStatistic> parts) => Prose.List([.. parts.Select(p => $"{DealCharts.Percent(p.Value)} {p.Category}")]);

    private static string DerivedExplained(DealCounts counts)
    {
        var derived = counts.Parts(Dimension.Region).Where(p => counts.Derived(p) is not null).ToList();
        return derived.Count == 0
            ? "No count can be derived from the shares."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Hatched bars are derived: {Prose.List([.. derived.Select(p => $"only {counts.Derived(p)} of {counts.Total.Value:0} rounds to {DealCharts.Percent(p.Value)}")])}.");
    }

    private static IEnumerable<Block> Bundling(OverviewContext context, DealCounts counts)
    {
        if (counts.Shares.FirstOrDefault(s => s.Dimension == Dimension.Bundling) is { } bundling)
        {
            var places = bundling.Evidence.Select(e => (e.Article, e.Paragraph)).ToHashSet();
            var refused = context.Register.Rejected.FirstOrDefault(r => places.Contains((r.Article, r.Paragraph)));
            yield return Prose.Paragraph(
                $"In {Prose.Bold(DealCharts.Percent(bundling.Value))} of the deals, {bundling.Category.Replace("hardware", "hardware was", StringComparison.Ordinal)}.{context.Citations.For(bundling)} {(refused is null ? "" : $"A caution from the coding: {char.ToLowerInvariant(refused.Reason[0])}{WithoutIds(refused.Reason[1..])}")}");
        }
    }

    // Register rows are named by their ids for coders; readers have the notes.
    private static string WithoutIds(string reason) => System.Text.RegularExpressions.Regex.Replace(reason, @" \([A-Z]+-\d+\)", "");

    private static Paragraph Named(OverviewContext context)
    {
        var deals = context.Register.Deals;
        var counted = deals.Where(d => d.CountsInTotals).ToList();
        var countries = counted.Select(d => d.Country).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Select(context.Country).ToList();
        var withAmount = deals.Count(d => d.Amount is not null);
        var against = context.Counts is { } counts ? $"Against {counts.Total.ValueText} counted, the articles" : "The articles";
        var where = counted.Count == 0 ? Prose.Plain(".") : Prose.Say($", in {Prose.List(countries)}.{context.Citations.For([.. counted])}");
        var others = deals.Length - counted.Count;
        return new(Prose.Say(
            $"{against} name {Prose.Count(counted.Count, "deal")} that can be told apart{where} {(others == 0 ? "" : $"{Prose.Capitalised(Prose.Count(others, "further record"))} describe installed equipment or supplies without a contract, and count in no total. ")}{(withAmount == 0 ? "No contract value is reported." : $"{Prose.Capitalised(Prose.Count(withAmount, "record"))} {(withAmount == 1 ? "has" : "have")} a reported value.")} {new Reference("Table #", "table-deals")} lists all."));
    }

    private static Table NamedTable(OverviewContext context)
    {
        var rows = context.Register.Deals.OrderByDescending(d => d.CountsInTotals).ThenBy(d => context.Tables.CountryName(d.Country), StringComparer.Ordinal).Select(deal => new TableRow(
        [
            Prose.Plain(context.Tables.CountryName(deal.Country)),
            Prose.Plain(context.Tables.VendorName(deal.Vendor)),
            Prose.Plain(Prose.Capitalised(Prose.List([.. deal.Services.Select(Code.Words)]))),
            Prose.Plain(deal.Customer.Length > 0 ? Prose.Capitalised(deal.Customer) : "not named"),
            Prose.Plain(deal.Announced.Label),
            Prose.Plain(deal.CountsInTotals ? "yes" : "no"),
            Prose.Plain(context.StoriesOf(deal)),
            context.Citations.Links(deal),
        ]));
        return new(
            "table-deals",
            Prose.Plain("Deals and installed equipment that the articles name. “By” a date: known only to lie before the article."),
            [
                new("Country", IsRowHeader: true),
                new("Vendor"),
                new("What"),
                new("Customer"),
                new("When"),
                new("Counted"),
                new("Stories", ColumnAlignment.Right),
                new("Evidence"),
            ],
            [.. rows],
            Small: true);
    }

    private static IEnumerable<Block> Complications(OverviewContext context)
    {
        var troubled = context.Register.Deals.Where(d => d.CountsInTotals && d.Complications.Length > 0).ToList();
        if (troubled.Count == 0)
        {
            yield break;
        }

        var counted = context.Register.Deals.Count(d => d.CountsInTotals);
        yield return Prose.Paragraph($"{Prose.Capitalised(Prose.Number(troubled.Count))} of the {Prose.Number(counted)} named deals {(troubled.Count == 1 ? "is" : "are")} reported with trouble after signing:");
        yield return new ListBlock([.. troubled.Select(d => Prose.Say(
            $"{Prose.Bold(context.Tables.CountryName(d.Country))}. {d.Complications}{context.Citations.ForPassages(Behind(d, "complications"))}"))]);
    }

    // Passages that support a column; a passage without columns supports the whole row.
    private static IEnumerable<Evidence> Behind(Fact fact, string column) => fact.Evidence.Where(e =>
        e.Stance == Stance.Supports && (e.Fields.Length == 0 || e.Fields.Contains(column, StringComparison.Ordinal)));

    // Numbers about the vendors that belong to no count of deals.
    private static IEnumerable<Block> OtherNumbers(OverviewContext context)
    {
        var claimant = context.Counts?.Total.Claimant;
        var others = context.Register.DealStatistics.Where(s => !string.Equals(s.Claimant, claimant, StringComparison.Ordinal)).ToList();
        if (others.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, Prose.Plain("Other numbers that the articles report"), "deals-others");
        yield return new Table(
            "table-others",
            Prose.Plain("Numbers about vendors, penalties and costs. None of them counts deals."),
            [new("Number", ColumnAlignment.Right), new("What", IsRowHeader: true), new("Said by"), new("Evidence")],
            [.. others.Select(s => new TableRow(
            [
                Prose.Plain(Compared(s)),
                Prose.Plain(Prose.Capitalised(s.Category) + (s.Denominator.Length > 0 ? $", share of {s.Denominator}" : "")),
                Prose.Plain(s.Claimant),
                context.Citations.Links(s),
            ]))],
            Small: true);
    }

    private static string Compared(DealStatistic statistic)
    {
        var sign = statistic.Metric == Metric.Growth ? "+" : "";
        return statistic.Comparator switch
        {
            Comparator.Exact => sign + statistic.ValueText,
            Comparator.AtMost => "up to " + statistic.ValueText,
            Comparator.MoreThan => "over " + statistic.ValueText,
            _ => $"{Code.Words(statistic.Comparator)} {statistic.ValueText}",
        };
    }
}
