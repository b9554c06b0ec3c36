using Dossier.Charts;

namespace Dossier.Tests.Recipes;

/// <summary>Lengths are what eyes compare best. Lay bars down when their names are long, stand them up when they are years.</summary>
public sealed class BarsAndColumns : Recipe
{
    [Fact]
    public void Bars_with_the_finding_in_colour()
    {
        // Count, join the names, draw. `Highlight` names what the title is about; the rest is grey.
        var acts = workspace.Restrictions.ValueCounts("jurisdiction", "acts")
            .Join(workspace.Countries, ("jurisdiction", "code"));
        Show(Chart.Bars(acts, category: "name", value: "acts")
            .Title("Two in three acts against Chinese vendors are those of the United States")
            .Subtitle("Number of acts that the articles describe, by country")
            .Source("digests of 22 articles")
            .Highlight("United States"));

        Assert.Equal(26, (long)acts["acts"][0]!);
    }

    [Fact]
    public void Bars_in_panels()
    {
        // Panels share a scale, so that lengths compare across them.
        var shares = workspace.Query("""
            select case dimension when 'freedom' then 'Freedom status' else 'Income group' end as dimension, category, value, evidence
            from deal_statistics
            where dimension in ('freedom', 'income') and value < 50
            """);
        Show(Chart.Bars(shares, category: "category", value: "value", panel: "dimension")
            .Title("Partly free and lower-middle-income countries sign the most")
            .Subtitle("Share of 70 cloud deals, 2006 to April 2021, in percent")
            .Source("CSIS, as three articles report it")
            .Format(ValueFormat.Percent));

        Assert.Equal(4, shares.RowCount);
    }

    [Fact]
    public void Columns_by_year()
    {
        // Names that are years make an axis. Values stand on the columns while there is room for them.
        var years = workspace.Query("""
            select substr(announced_latest, 1, 4) as year, count(*) as acts, evidence(evidence) as evidence
            from restrictions where announced_latest >= '2017' group by year order by year
            """);
        Show(Chart.Columns(years, category: "year", value: "acts")
            .Title("Most acts that the articles describe are from 2020")
            .Subtitle("Number of acts, by year of announcement")
            .Source("digests of 22 articles")
            .Highlight("2020"));

        Assert.Equal(17, years["acts"].Max());
    }

    [Fact]
    public void Grouped_bars()
    {
        // Bars of one colour belong to one series; their names stand above, in the order of the bars.
        var acts = workspace.Query("""
            select replace(measure, '-', ' ') as measure, iif(jurisdiction = 'US', 'United States', 'Other governments') as who,
                count(*) as acts, evidence(evidence) as evidence
            from restrictions where measure in ('export-control', 'prosecution', 'ban-on-new-use', 'review')
            group by measure, who order by sum(count(*)) over (partition by measure) desc, who desc
            """);
        Show(Chart.GroupedBars(acts, category: "measure", value: "acts", series: "who")
            .Title("Washington controls exports, others ban what is bought")
            .Subtitle("Number of acts, by measure; the four most frequent measures")
            .Source("digests of 22 articles"));

        Assert.Equal(28, acts["acts"].Sum());
    }

    [Fact]
    public void Stacked_columns()
    {
        // Stack what adds up. The sum stands on top, parts that are too small for a number keep their tooltip.
        var acts = workspace.Query("""
            select substr(announced_latest, 1, 4) as year, iif(stringency >= 3, 'Strict', 'Milder') as how,
                count(*) as acts, evidence(evidence) as evidence
            from restrictions where announced_latest >= '2017' group by year, how order by year, how desc
            """);
        Show(Chart.StackedBars(acts, category: "year", value: "acts", series: "how", upright: true)
            .Title("In most years, mild acts outnumber strict ones")
            .Subtitle("Number of acts by year; strict: export bans, bans on new use, removal")
            .Source("digests of 22 articles"));

        Assert.Equal(39, acts["acts"].Sum());
    }

    [Fact]
    public void Shares_of_a_hundred_percent()
    {
        // Each bar is 100% long. Nothing has to be divided before.
        var acts = workspace.Query("""
            select case jurisdiction when 'US' then 'United States' when 'GB' then 'United Kingdom' when 'CA' then 'Canada'
                    else 'Five others' end as who,
                iif(stringency >= 3, 'Strict', iif(stringency = 2, 'Partial', 'Mild')) as how,
                count(*) as acts, evidence(evidence) as evidence
            from restrictions group by who, how order by sum(count(*)) over (partition by who) desc, instr('SPM', substr(how, 1, 1))
            """);
        Show(Chart.ShareBars(acts, category: "who", value: "acts", series: "how")
            .Title("Half of the American acts are mild: reviews, lists and court cases")
            .Subtitle("Acts by stringency, in percent of each country’s acts")
            .Source("digests of 22 articles"));

        Assert.Equal(40, acts["acts"].Sum());
    }
}
