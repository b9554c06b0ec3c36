using Dossier.Charts;
using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>A format says what numbers are; lines and remarks say what to compare them with.</summary>
public sealed class NumbersAndNames : Recipe
{
    [Fact]
    public void Money()
    {
        // `Money` takes an ISO 4217 code and writes millions and billions as words.
        var costs = DataFrame.ParseCsv("""
            what,dollars
            Settlement of export charges,1200000000
            Replacing radio equipment,4980000000
            Fund for small carriers,1900000000
            Bond for bail,7500000
            Legal advice,950000
            """).WithEvidence("Example");
        Show(Chart.Bars(costs, category: "what", value: "dollars")
            .Title("Replacing the equipment costs more than the fines")
            .Subtitle("Cost in US dollars; some numbers are invented")
            .Source("an example")
            .Format(ValueFormat.Money("USD"))
            .Highlight("Replacing radio equipment"));
    }

    [Fact]
    public void Numbers_with_a_unit()
    {
        // `PartOfOne` is for shares that were divided, `Unit` for whatever else is measured.
        var cables = DataFrame.ParseCsv("""
            cable,length
            PEACE,15000
            2Africa,45000
            SAT-3,14350
            EASSy,10500
            WACS,14530
            """).WithEvidence("Example");
        Show(Chart.Bars(cables.OrderBy(SortKey.Descending("length")), category: "cable", value: "length")
            .Title("One cable is longer than the equator")
            .Subtitle("Length of undersea cables, in kilometres")
            .Source("an example; rounded numbers")
            .Format(ValueFormat.Unit("km"))
            .ReferenceLine(40075, "the equator"));
    }

    [Fact]
    public void Gains_and_losses()
    {
        // Bars below zero go to the left, with their values before them.
        var changes = DataFrame.ParseCsv("""
            vendor,change
            Ericsson,4.2
            Nokia,1.1
            Samsung,0.4
            ZTE,-1.3
            Huawei,-6.5
            """).WithEvidence("Example");
        Show(Chart.Bars(changes, category: "vendor", value: "change")
            .Title("What Huawei lost, Ericsson won for the most part")
            .Subtitle("Change of market share from 2019 to 2024, in percentage points; invented numbers")
            .Source("an example")
            .Format(ValueFormat.Unit("points"))
            .Highlight("Huawei", "Ericsson"));
    }

    [Fact]
    public void Long_names_of_countries()
    {
        // Names are wrapped; where they would take too much room, as on a telephone, they stand above their bars.
        var votes = DataFrame.ParseCsv("""
            country,votes
            United Kingdom of Great Britain and Northern Ireland,14
            Lao People’s Democratic Republic,11
            Democratic Republic of the Congo,9
            Saint Vincent and the Grenadines,6
            Bosnia and Herzegovina,5
            Federated States of Micronesia,2
            """).WithEvidence("Example");
        Show(Chart.Bars(votes, category: "country", value: "votes")
            .Title("Names as the United Nations write them fit, too")
            .Subtitle("Number of votes; invented numbers")
            .Source("an example"));
    }

    [Fact]
    public void Dates_that_are_not_exact()
    {
        // Dates are in Extended Date/Time Format: a month, a year, a range, or open at one end. None is drawn as its first day.
        var acts = DataFrame.ParseCsv("""
            act,announced,deadlines,ended,status
            Known to the day,2020-07-14,2023-12-31 removal,,adopted
            Known to the month,2021-03,,,adopted
            Known to the year,2019,,2022-06,reversed
            Between two days,2020-10-01/2021-02-15,2027 replacement,,adopted
            Before a day,../2020-03-01,,,proposed
            """).WithEvidence("Example");
        Show(Chart.Timeline(acts, label: "act", asOf: new DateOnly(2024, 6, 1))
            .Title("What is known only roughly is drawn only roughly")
            .Subtitle("Invented acts, by date of announcement")
            .Source("an example"));
    }
}
