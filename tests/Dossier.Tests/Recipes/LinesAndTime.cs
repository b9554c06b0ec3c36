using Dossier.Charts;
using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>Lines are for what goes on between two points, steps for what stays until it changes, timelines for single acts.</summary>
public sealed class LinesAndTime : Recipe
{
    [Fact]
    public void Lines_with_their_names_at_the_end()
    {
        // A whole number along the axis is a year. Names stand at the ends of the lines, so that no legend is needed.
        var years = workspace.Query("""
            with years(year) as (values (2017), (2018), (2019), (2020), (2021), (2022)), who(name) as (values ('United States'), ('Others'))
            select year, name, count(id) as acts, evidence(evidence) as evidence
            from years, who left join restrictions on cast(substr(announced_latest, 1, 4) as int) = year
                and (jurisdiction = 'US') = (name = 'United States')
            group by year, name
            """);
        Show(Chart.Lines(years, x: "year", value: "acts", series: "name")
            .Title("American acts peaked in 2020, those of others in 2019 and 2020")
            .Subtitle("Number of acts that the articles describe, by year of announcement")
            .Source("digests of 22 articles")
            .Highlight("United States")
            .Annotate("2020", "Huawei’s chips are cut off"));

        Assert.Equal(12, years.RowCount);
    }

    [Fact]
    public void Steps_that_hold_until_the_next()
    {
        // A limit holds until another takes its place; the column along the axis may be days.
        var limits = DataFrame.ParseCsv("""
            from,percent,who
            2019-01-01,100,High-risk vendors
            2020-01-28,35,High-risk vendors
            2020-12-31,20,High-risk vendors
            2023-07-31,10,High-risk vendors
            2027-12-31,0,High-risk vendors
            """).WithEvidence("Example");
        Show(Chart.Steps(limits, x: "from", value: "percent")
            .Title("What high-risk vendors may supply shrinks in four steps")
            .Subtitle("Largest share of a network, in percent; invented numbers")
            .Source("an example")
            .Format(ValueFormat.Percent));

        Assert.Equal("date", limits["from"].TypeName);
    }

    [Fact]
    public void How_many_so_far()
    {
        // `Cumulative` counts the rows up to each day. An act without a day counts from the latest day it can have.
        var acts = workspace.Restrictions;
        var bans = acts.Filter(acts["measure"].IsIn("ban-on-new-use", "export-control"));
        var kinds = bans["measure"].Values<string>().Select(measure => measure == "export-control" ? "Export controls" : "Bans on new use");
        Show(Chart.Cumulative(bans.WithColumn(Column.Create("kind", kinds)), date: "announced", series: "kind")
            .Title("Bans came over four years, most export controls within two")
            .Subtitle("Acts announced so far")
            .Source("digests of 22 articles"));

        Assert.Equal(17, bans.RowCount);
    }

    [Fact]
    public void A_timeline_of_acts()
    {
        // A circle is an announcement, a diamond a deadline, a cross an end. A date known to a month or a year is drawn that long.
        var acts = workspace.Restrictions.Filter(workspace.Restrictions["jurisdiction"].IsIn("GB", "CA"))
            .Join(workspace.Countries, ("jurisdiction", "code"));
        Show(Chart.Timeline(acts, label: "title", workspace.AsOf, lane: "name")
            .Title("Britain and Canada gave operators years to take Huawei out")
            .Subtitle("Acts by date of announcement, with deadlines")
            .Source("digests of 22 articles"));

        Assert.Equal(9, acts.RowCount);
    }

    [Fact]
    public void Days_along_the_axis_and_a_gap()
    {
        // A null breaks the line: nobody knows what was in between. `Height` sets the height of the plot.
        var prices = DataFrame.ParseCsv("""
            day,price
            2025-01-06,101.5
            2025-02-03,104
            2025-03-03,99.25
            2025-04-07,
            2025-05-05,118
            2025-06-02,121.5
            2025-07-07,117
            """).WithEvidence("Example");
        Show(Chart.Lines(prices, x: "day", value: "price")
            .Title("After the gap of April, prices were a sixth higher")
            .Subtitle("Price of a unit, US dollars, on first Mondays; invented numbers")
            .Source("an example")
            .ReferenceLine(100, "price agreed in 2024")
            .Height(150)
            .Format(ValueFormat.Money("USD")));

        Assert.Equal(1, prices["price"].NullCount);
    }

    [Fact]
    public void Many_lines_of_which_one_matters()
    {
        // Up to a dozen lines can be read when all but one are grey.
        var rows = from country in (string[])["Kenya", "Ghana", "Senegal", "Zambia", "Rwanda", "Uganda", "Ethiopia", "Namibia"]
                   from year in Enumerable.Range(2012, 12)
                   let slope = country == "Rwanda" ? 5 : 1 + country.Length % 4 * 0.7
                   let percent = 8 + country[0] % 7 * 2 + slope * (year - 2012) + 2 * Math.Sin(year + country[1])
                   select new { country, year, percent = Math.Round(percent, 1) };
        Show(Chart.Lines(DataFrame.FromRecords(rows).WithEvidence("Example"), x: "year", value: "percent", series: "country")
            .Title("Rwanda has left its neighbours behind")
            .Subtitle("Share of offices online, in percent; invented numbers")
            .Source("an example")
            .Format(ValueFormat.Percent)
            .Highlight("Rwanda"));

        Assert.Equal(96, rows.Count());
    }
}
