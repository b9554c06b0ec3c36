using Dossier.Charts;
using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>Two numbers a row, a table of numbers, or the same small chart again and again.</summary>
public sealed class ManyAtOnce : Recipe
{
    [Fact]
    public void Dots_that_compare_two_numbers()
    {
        // The dots of a row are joined, so that the eye sees the distance. The scale need not begin at zero.
        var facts = workspace.Query("""
            select facts.name, iif(kind = 1, 'Articles', 'Independent stories') as what,
                iif(kind = 1, facts.articles, facts.stories) as number, facts.evidence
            from (
                select title as name, count(distinct article) as articles, max(independent_stories) as stories,
                    evidence(e.evidence) as evidence
                from evidence e join restrictions r on r.id = e.fact
                where stance = 'supports' group by r.id having articles > 2
            ) facts, (select 1 as kind union select 2)
            order by facts.articles desc, facts.name, kind
            """);
        Show(Chart.DotPlot(facts, category: "name", value: "number", series: "what")
            .Title("Six articles tell of the Entity List, but only five stories")
            .Subtitle("Articles and independent stories behind an act; acts in three or more articles")
            .Source("digests of 22 articles"));

        Assert.True(facts.RowCount >= 4);
    }

    [Fact]
    public void Ranges_from_low_to_high()
    {
        // For estimates that differ, before and after, or the first and the last.
        var estimates = DataFrame.ParseCsv("""
            sector,Lowest,Highest
            Mobile networks,31,52
            Data centres,18,44
            Surveillance cameras,40,78
            Undersea cables,9,27
            Customs and tax systems,12,15
            """).WithEvidence("Example");
        Show(Chart.Ranges(estimates, category: "sector", from: "Lowest", to: "Highest")
            .Title("Nobody agrees on cameras; on customs systems all do")
            .Subtitle("Lowest and highest share reported, in percent; invented numbers")
            .Source("an example")
            .Format(ValueFormat.Percent));
    }

    [Fact]
    public void Ranges_of_days()
    {
        // Columns of days or dates make an axis of time. Of a month or a year, the range holds all days.
        var bans = DataFrame.ParseCsv("""
            country,Decided,Removed by
            Alpha,2020-07-14,2027-12-31
            Beta,2022-05-19,2024-06
            Gamma,2021,2026
            Delta,2023-03-01,2023-09-30
            """).WithEvidence("Example");
        Show(Chart.Ranges(bans, category: "country", from: "Decided", to: "Removed by")
            .Title("Alpha gives its operators seven years, Delta seven months")
            .Subtitle("From the decision to the day when the last device must be gone; invented dates")
            .Source("an example")
            .ReferenceLine(new DateOnly(2026, 11, 20), "today"));
    }

    [Fact]
    public void A_heat_table()
    {
        // The darker, the more. An empty cell has no row: nothing was reported, which is not zero.
        var acts = workspace.Query("""
            select name as country, replace(measure, '-', ' ') as measure, count(*) as acts, evidence(r.evidence) as evidence
            from restrictions r join countries c on c.code = r.jurisdiction
            where measure in ('export-control', 'prosecution', 'ban-on-new-use', 'review', 'permitted', 'advice')
            group by country, measure order by sum(count(*)) over (partition by country) desc, country, count(*) desc
            """);
        Show(Chart.Heat(acts, row: "country", column: "measure", value: "acts")
            .Title("The United States does everything; most others ban")
            .Subtitle("Number of acts by country and measure")
            .Source("digests of 22 articles"));

        Assert.Equal(33, acts["acts"].Sum());
    }

    [Fact]
    public void Small_multiples()
    {
        // Charts of one kind under one title get one scale. Any kind will do.
        var years = workspace.Query("""
            select substr(announced_latest, 1, 4) as year, measure, count(*) as acts, evidence(evidence) as evidence
            from restrictions where announced_latest between '2018' and '2023' group by year, measure order by year
            """);
        Chart Of(string measure, string title) => Chart.Columns(years.Filter(years["measure"] == measure), "year", "acts").Title(title);
        Show(Chart
            .Multiples(
                Of("export-control", "Export controls"), Of("prosecution", "Prosecutions"), Of("ban-on-new-use", "Bans on new use"))
            .Title("Everything came at once in 2020, but most of all export controls")
            .Subtitle("Number of acts by year of announcement")
            .Source("digests of 22 articles"));

        Assert.Equal(10, years.Filter(years["measure"] == "export-control")["acts"].Sum());
    }

    [Fact]
    public void Grouped_columns_of_three_series()
    {
        // Up to six series; beyond three, small multiples read better.
        var cases = DataFrame.ParseCsv("""
            region,year,cases
            Africa,2022,12
            Africa,2023,19
            Africa,2024,31
            Asia,2022,25
            Asia,2023,24
            Asia,2024,27
            Europe,2022,8
            Europe,2023,5
            Europe,2024,3
            """).WithEvidence("Example");
        Show(Chart.GroupedBars(cases, category: "region", value: "cases", series: "year", upright: true)
            .Title("Cases in Africa have overtaken those in Asia")
            .Subtitle("Number of cases by region and year; invented numbers")
            .Source("an example"));
    }
}
