using System.Collections.Immutable;
using System.Globalization;
using Dossier.Charts;
using Dossier.Facts;

namespace Dossier.Briefs.Overview;

/// <summary>Where deals and restrictions are: a map, and a table by world region.</summary>
internal static class RegionsSection
{
    public static IEnumerable<Block> Blocks(OverviewContext context, ImmutableArray<Chart>.Builder charts)
    {
        var strictest = MapCharts.Strictest(context.Acts);
        var deals = context.Register.Deals.Where(d => d.CountsInTotals && d.Country.Length > 0).ToList();
        if (strictest.Count == 0 && deals.Count == 0)
        {
            yield break;
        }

        var both = deals.Select(d => d.Country).Where(strictest.ContainsKey).Distinct(StringComparer.Ordinal).Select(context.Country).ToList();
        var chart = MapCharts.DealsAndRestrictions(context)!;
        charts.Add(chart);
        yield return new Heading(1, Prose.Plain(chart.Title), "regions");
        yield return Overlap(context, strictest, deals, both);
        yield return new Figure("figure-map", chart, Prose.Plain("Where deals and restrictions are. Hatched: known only from the reference register."));
        yield return ByRegion(context, strictest, deals);
    }

    private static Paragraph Overlap(OverviewContext context, Dictionary<string, Restriction> strictest, List<Deal> deals, List<string> both)
    {
        var names = strictest.Keys.Select(context.Country).ToList();
        var dealNames = deals.Select(d => d.Country).Distinct(StringComparer.Ordinal).Select(context.Country).ToList();
        var meeting = both.Count == 0
            ? "The two lists share no country."
            : $"{Prose.Capitalised(Prose.List(both))} {(both.Count == 1 ? "stands" : "stand")} on both lists.";
        return new(Prose.Say(
            $"The governments that limit or advise against the use of Chinese equipment, according to the articles, are those of {Prose.List(names)}. The deals that can be told apart are in {Prose.List(dealNames)}. {meeting} {Prose.Capitalised(Prose.Number(deals.Count))} deals are too few to compare by, and none of them is the whole of a country’s dealings. {new Reference("Figure #", "figure-map")} shows both, and {new Reference("Table #", "table-regions")} counts them by region; equipment that is merely installed somewhere is not drawn."));
    }

    private static Table ByRegion(OverviewContext context, Dictionary<string, Restriction> strictest, List<Deal> deals)
    {
        var reference = MapCharts.Strictest(context.Register.References);
        string Region(string code) => context.Tables.TryGetCountry(code, out var country) && country.Region.Length > 0 ? country.Region : "Other";
        var regions = strictest.Keys.Concat(reference.Keys).Concat(deals.Select(d => d.Country)).Select(Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var rows = regions.Select(region =>
        {
            var own = strictest.Where(s => Region(s.Key) == region).Select(s => s.Value).ToList();
            var known = reference.Keys.Count(c => Region(c) == region && !strictest.ContainsKey(c));
            var named = deals.Where(d => Region(d.Country) == region).ToList();
            return new TableRow(
            [
                own.Count + named.Count == 0 ? Prose.Plain(region) : Prose.Say($"{region}{context.Citations.For([.. own, .. named])}"),
                Prose.Plain(own.Count.ToString(CultureInfo.InvariantCulture)),
                Prose.Plain(known.ToString(CultureInfo.InvariantCulture)),
                Prose.Plain(named.Count.ToString(CultureInfo.InvariantCulture)),
            ]);
        });
        return new(
            "table-regions",
            Prose.Plain("Governments with acts on use, and named deals, by UN region."),
            [
                new("Region", IsRowHeader: true),
                new("Governments, from the articles", ColumnAlignment.Right),
                new("More, from the reference register", ColumnAlignment.Right),
                new("Named deals", ColumnAlignment.Right),
            ],
            [.. rows]);
    }
}
