using Dossier.Charts;
using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>Data is seldom as a chart would like it. What these show is what you get without asking.</summary>
public sealed class DifficultData : Recipe
{
    [Fact]
    public void A_single_row()
    {
        // One bar is a chart, too, though a sentence says as much.
        var one = DataFrame.ParseCsv("country,deals\nKenya,7\n").WithEvidence("Example");
        Show(Chart.Bars(one, category: "country", value: "deals")
            .Title("Kenya has seven deals")
            .Subtitle("Number of deals; invented")
            .Source("an example"));
    }

    [Fact]
    public void No_rows()
    {
        // A filter may leave nothing. The chart says so in the place of an error.
        var deals = workspace.Deals.Filter(workspace.Deals["country"] == "AQ").ValueCounts("vendor", "deals");
        Show(Chart.Bars(deals, category: "vendor", value: "deals")
            .Title("Nobody has sold anything to Antarctica")
            .Subtitle("Number of deals")
            .Source("digests of 22 articles"));

        Assert.Equal(0, deals.RowCount);
    }

    [Fact]
    public void All_values_equal()
    {
        // Equal dots stand in line; the scale does not blow up what is no difference.
        var scores = DataFrame.ParseCsv("agency,score\nFCC,3\nNCSC,3\nBSI,3\nANSSI,3\n").WithEvidence("Example");
        Show(Chart.DotPlot(scores, category: "agency", value: "score")
            .Title("All four agencies give the same score")
            .Subtitle("Score from 1 to 5; invented")
            .Source("an example"));
    }

    [Fact]
    public void What_is_not_reported()
    {
        // A null is said and never drawn as zero; zero is a value.
        var deals = DataFrame.ParseCsv("""
            country,deals
            Kenya,7
            Ghana,4
            Chad,0
            Niger,
            """).WithEvidence("Example");
        Show(Chart.Bars(deals, category: "country", value: "deals")
            .Title("Chad has none; of Niger nobody knows")
            .Subtitle("Number of deals; invented")
            .Source("an example"));

        Assert.Equal(1, deals["deals"].NullCount);
    }

    [Fact]
    public void What_is_derived_or_uncertain()
    {
        // Values without evidence are hatched. Concat puts what is reported and what you computed into one frame.
        var reported = DataFrame.ParseCsv("region,deals\nSub-Saharan Africa,25\nAsia,14\n").WithEvidence("CSIS 2021");
        var computed = DataFrame.ParseCsv("region,deals\nAll others,31\n");
        Show(Chart.Bars(reported.Concat(computed), category: "region", value: "deals")
            .Title("Over half of the deals are in sub-Saharan Africa and Asia")
            .Subtitle("Number of deals, 2006 to April 2021")
            .Source("CSIS; the rest is what 70 deals leave"));
    }

    [Fact]
    public void Facts_of_the_reference_register()
    {
        // They rest on no article, so their marks are hollow.
        var acts = workspace.Restrictions.Concat(workspace.References);
        var bans = acts.Filter((acts["measure"] == "ban-on-new-use") & !acts["jurisdiction"].IsIn("US", "GB", "TW"))
            .Join(workspace.Countries, ("jurisdiction", "code"));
        Show(Chart.Timeline(bans, label: "name", workspace.AsOf)
            .Title("Of bans on new purchases, the articles tell less than half")
            .Subtitle("Bans by date; hollow: reference register")
            .Source("digests of 22 articles and the reference register"));

        Assert.True(bans.RowCount > 10);
    }

    [Fact]
    public void Two_hundred_rows()
    {
        // Two hundred bars are no chart, the first dozen are. Sort and keep them.
        var rows = Enumerable.Range(1, 200).Select(i => new { name = $"Supplier {i:000}", contracts = i * 7919 % 1009 });
        var largest = DataFrame.FromRecords(rows).WithEvidence("Example").OrderBy(SortKey.Descending("contracts")).Head(12);
        Show(Chart.Bars(largest, category: "name", value: "contracts")
            .Title("The twelve largest of two hundred suppliers are close together")
            .Subtitle("Number of contracts; invented")
            .Source("an example"));

        Assert.Equal(12, largest.RowCount);
    }

    [Fact]
    public void On_a_dark_ground()
    {
        // For slides and dark screens. Every colour has its counterpart, with the same contrasts.
        var deals = workspace.DealStatistics;
        var shares = deals.Filter(deals["dimension"].IsIn("region", "income") & (deals["value"] < 50));
        Show(Chart.Bars(shares, category: "category", value: "value")
            .Title("Sub-Saharan Africa has more than a third of the deals")
            .Subtitle("Share of 70 cloud deals, in percent")
            .Source("CSIS, as three articles report it")
            .Format(ValueFormat.Percent)
            .Highlight("sub-Saharan Africa")
            .Theme(ChartTheme.Dark));
    }

    [Fact]
    public void As_narrow_as_a_telephone()
    {
        // The same chart in 320 points: titles wrap, and columns lie down once their names no longer fit below them.
        var acts = workspace.Restrictions.Join(workspace.Countries, ("jurisdiction", "code")).ValueCounts("name", "acts");
        Show(Chart.Columns(acts, category: "name", value: "acts")
            .Title("Two in three acts against Chinese vendors are those of the United States")
            .Subtitle("Number of acts that the articles describe, by country")
            .Source("digests of 22 articles")
            .Width(320));
    }

    [Fact]
    public void As_wide_as_a_screen()
    {
        // And in 1600 points, for a wall or a wide screen. Beyond 900 points letters and lines grow with the chart.
        var rows = Enumerable.Range(1975, 50).Select(year => new { year, articles = (year - 1974) * 7 % 29 + (year > 2010 ? 20 : 2) });
        Show(Chart.Columns(DataFrame.FromRecords(rows).WithEvidence("Example"), category: "year", value: "articles")
            .Title("Since 2011 there has not been a year with fewer than twenty articles")
            .Subtitle("Number of articles by year; invented")
            .Source("an example")
            .Width(1600));
    }
}
