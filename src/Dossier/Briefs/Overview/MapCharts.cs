using System.Collections.Immutable;
using System.Globalization;
using Dossier.Charts;
using Dossier.Facts;

namespace Dossier.Briefs.Overview;

/// <summary>The map of deals and restrictions.</summary>
internal static class MapCharts
{
    /// <summary>Acts on use and named deals; null when there are neither.</summary>
    public static MapChart? DealsAndRestrictions(OverviewContext context)
    {
        var strictest = Strictest(context.Acts);
        var deals = context.Register.Deals.Where(d => d.CountsInTotals && d.Country.Length > 0).ToList();
        if (strictest.Count == 0 && deals.Count == 0)
        {
            return null;
        }

        var both = deals.Select(d => d.Country).Where(strictest.ContainsKey).Distinct(StringComparer.Ordinal).Select(context.Country).ToList();
        var finding = both.Count == 0
            ? $"The {Prose.Number(deals.Count)} named deals and the restrictions are in different countries"
            : $"Deals and restrictions meet in {Prose.List(both)}";
        var reference = Strictest(context.Register.References);
        var classes = strictest.Values.Concat(reference.Values).Select(r => r.Stringency).Where(s => s > 0).Distinct().OrderDescending()
            .Select(s => new MapClass(ClassCode(s), RestrictionFamilies.StringencyWords(s)));
        var own = strictest.Where(s => s.Value.Stringency > 0).Select(s => Country(context, s.Key, s.Value));
        var others = reference.Where(r => r.Value.Stringency > 0 && !strictest.ContainsKey(r.Key)).Select(r => Country(context, r.Key, r.Value));
        return Chart.Map(classes, own.Concat(others))
            .Named("deals-and-restrictions-map")
            .Title(finding)
            .Subtitle("Strictest act on the use of Chinese equipment that still stood, and deals that the articles name")
            .Source(TimelineCharts.Source(context, [.. strictest.Values, .. reference.Values]).Replace("hollow marks", "hatching", StringComparison.Ordinal)) with
        {
            Dots = [.. deals.Select(d => Dot(context, d))],
            DotKey = "Named deal",
            BlankKey = "No act on use in the data",
        };
    }

    private static MapCountry Country(OverviewContext context, string code, Restriction act) => new(code, context.Tables.CountryName(code), ClassCode(act.Stringency))
    {
        Detail = $"{act.Title}, {act.Announced.Label}",
        IsHatched = act.IsReference,
        Evidence = [.. act.Evidence.Where(e => e.Stance == Stance.Supports).Select(e => e.Id)],
        Citation = act.IsReference ? $"Reference register, {act.Id}" : "",
    };

    private static MapDot Dot(OverviewContext context, Deal deal) =>
        new(deal.Country, $"{context.Tables.CountryName(deal.Country)}: {Prose.List([.. deal.Services.Select(Code.Words)])}")
        {
            Callout = context.Tables.CountryName(deal.Country),
            CalloutDetail = Prose.List([.. deal.Services.Select(Code.Words)]),
            Evidence = [.. deal.Evidence.Where(e => e.Stance == Stance.Supports).Select(e => e.Id)],
        };

    // The strictest act of each government on use that was not taken back, permissions included so that they are not mistaken for silence.
    public static Dictionary<string, Restriction> Strictest(ImmutableArray<Restriction> acts) => acts
        .Where(a => a.Family() is RestrictionFamily.Use or RestrictionFamily.Advice)
        .Where(a => a.Stringency > 0 && a.Status is not (RestrictionStatus.Reversed or RestrictionStatus.Expired or RestrictionStatus.Rejected or RestrictionStatus.Proposed))
        .GroupBy(a => a.Jurisdiction, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.MaxBy(a => a.Stringency)!, StringComparer.Ordinal);

    private static string ClassCode(int stringency) => "stringency-" + stringency.ToString(CultureInfo.InvariantCulture);
}
