using System.Collections.Immutable;
using System.Globalization;
using Dossier.Charts;
using Dossier.Facts;

namespace Dossier.Briefs.Overview;

/// <summary>The charts of reported deal numbers.</summary>
internal static class DealCharts
{
    /// <summary>Deals by region: counts derived from the reported shares where the rule allows, and what is not broken down.</summary>
    public static BarChart? ByRegion(OverviewContext context) =>
        context.Counts is { } counts && counts.Parts(Dimension.Region) is { IsEmpty: false } parts ? ByRegion(counts, SourceLine(context, counts, parts)) : null;

    /// <summary>Deals by freedom status and income group, in percent as reported.</summary>
    public static BarChart? ByStatusAndIncome(OverviewContext context) =>
        context.Counts is { } counts && counts.Parts(Dimension.Freedom).AddRange(counts.Parts(Dimension.Income)) is { IsEmpty: false } parts
            ? ByStatusAndIncome(counts, SourceLine(context, counts, parts)) : null;

    public static BarChart ByRegion(DealCounts counts, string source)
    {
        var total = (int)counts.Total.Value;
        var bars = counts.Parts(Dimension.Region).Select(share => RegionBar(counts, share)).ToList();
        var known = bars.Sum(b => b.Value ?? 0);
        if (counts.Remainder(Dimension.Region) > 0)
        {
            var rest = bars.All(b => b.Status == MarkStatus.Derived);
            bars.Add(new Bar("All other regions", rest ? total - known : null, $"{Percent(counts.Remainder(Dimension.Region))}, not broken down")
            {
                Status = MarkStatus.Unreported,
                Citation = "what the reported shares leave",
            });
        }

        return Chart.Bars(bars)
            .Named("deals-by-region")
            .Title(RegionTitle(counts))
            .Subtitle($"Number of deals by region, {counts.Total.Period.Label}; {total} deals in all")
            .Note("The source gives shares. A count is derived only where a single whole number rounds to the share.")
            .Source(source) with
        {
            DerivedKey = "Count derived from a reported share",
        };
    }

    public static BarChart ByStatusAndIncome(DealCounts counts, string source) => Chart
        .Bars(
            new BarPanel("Freedom status (Freedom House)", Shares(counts, Dimension.Freedom)),
            new BarPanel("Income group", Shares(counts, Dimension.Income)))
        .Named("deals-by-freedom-and-income")
        .Title(StatusTitle(counts))
        .Subtitle($"Share of {counts.Total.ValueText}, in percent, by the country’s status, {counts.Total.Period.Label}")
        .Note(RoundingNote(counts))
        .Source(source);

    private static string RegionTitle(DealCounts counts) => counts.Sum(Dimension.Region) is { } sum
        ? $"{Percent(sum.Value)} of the deals are in {Prose.List([.. counts.Parts(Dimension.Region).Select(p => p.Category)])}"
        : "Where the deals are";

    private static string StatusTitle(DealCounts counts) => (counts.Sum(Dimension.Freedom), counts.Sum(Dimension.Income)) switch
    {
        ({ } freedom, { } income) =>
            $"{Percent(freedom.Value)} of the deals are in countries rated {freedom.Category}, {Percent(income.Value)} in {income.Category.Replace(' ', '-')} ones",
        _ => "The countries that sign, by freedom status and income",
    };

    private static Bar RegionBar(DealCounts counts, DealStatistic share)
    {
        var derived = counts.Derived(share);
        return derived is { } count
            ? Bar(share, Prose.Capitalised(share.Category), count, $"{count.ToString(CultureInfo.InvariantCulture)} deals ({Percent(share.Value)})", MarkStatus.Derived)
            : Bar(share, Prose.Capitalised(share.Category), null, $"{Percent(share.Value)}, no whole number fits", MarkStatus.Unreported);
    }

    private static ImmutableArray<Bar> Shares(DealCounts counts, Dimension dimension)
    {
        var bars = counts.Parts(dimension).Select(s => Bar(s, Prose.Capitalised(s.Category), (double)s.Value, Percent(s.Value), MarkStatus.Reported));
        var rest = counts.Remainder(dimension);
        return rest <= 0 ? [.. bars] : [.. bars, new Bar("Not broken down", (double)rest, Percent(rest)) { Status = MarkStatus.Unreported, Citation = "what the reported shares leave" }];
    }

    private static Bar Bar(DealStatistic statistic, string category, double? value, string label, MarkStatus status) => new(category, value, label)
    {
        Status = status,
        Evidence = [.. statistic.Evidence.Where(e => e.Stance == Stance.Supports).Select(e => e.Id)],
    };

    private static string RoundingNote(DealCounts counts)
    {
        var without = counts.Shares
            .Where(s => s.Dimension is Dimension.Freedom or Dimension.Income && counts.Derived(s) is null)
            .Select(s => Percent(s.Value)).Distinct(StringComparer.Ordinal).ToList();
        return without.Count == 0
            ? ""
            : $"No whole number of {counts.Total.ValueText} rounds to {Prose.List(without).Replace(" and ", " or ", StringComparison.Ordinal)}, so shares are drawn as reported.";
    }

    public static string Percent(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string SourceLine(OverviewContext context, DealCounts counts, ImmutableArray<DealStatistic> shown) =>
        $"{counts.Total.Claimant}, {counts.Total.Report}, as reported by {context.Publishers(shown)}.";
}
