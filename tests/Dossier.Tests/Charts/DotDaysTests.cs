using Dossier.Charts;
using Dossier.Frames;

namespace Dossier.Tests.Charts;

public sealed class DotDaysTests
{
    private static readonly DataFrame Bans = DataFrame.ParseCsv("who,from,to,amount\nA,2020-07-14,2027-12-31,1\nB,2021,2024-06,2\nC,,2023-01-02,3\n").WithEvidence("E-1");

    [Fact]
    public void Ranges_of_dates_stand_on_an_axis_of_time_and_a_year_is_called_a_year()
    {
        var chart = Chart.Ranges(Bans, "who", "from", "to").Title("T").ReferenceLine(new DateOnly(2026, 11, 20), "today");

        var texts = Drawn.Texts(chart.Layout(620)).Select(text => text.Text).ToArray();

        Assert.Equal(["2021", "2022", "2023", "2024", "2025", "2026", "2027"], texts.Where(text => text.Length == 4 && text[0] == '2').Distinct());
        Assert.Superset(new HashSet<string>(["14 Jul 2020", "31 Dec 2027", "Jun 2024", "2 Jan 2023", "today", "Not reported: C, from."], StringComparer.Ordinal),
            texts.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(["2021-01-01", "2024-06-30"], chart.Data.Rows.Where(row => row[0] == "B").Select(row => row[2]));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1600)]
    public void A_single_day_stands_in_the_middle_and_all_is_readable(double width)
    {
        var frame = new DataFrame(Column.Create("who", ["A", "B"]), Column.Create("day", [new DateOnly(2020, 5, 5), new DateOnly(2020, 5, 5)]));

        Drawn.AssertReadable(Chart.DotPlot(frame, "who", "day").Title("T"), width);
    }

    [Fact]
    public void A_dot_on_a_year_is_refused_with_the_way_out()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.DotPlot(Bans, "who", "from"));

        Assert.StartsWith("Column \"from\" is 2021 in row 1, and a dot stands on a single day. Draw such dates as Ranges", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_is_no_reference_for_numbers()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.DotPlot(Bans, "who", "amount").ReferenceLine(new DateOnly(2020, 1, 1), "start"));

        Assert.StartsWith("The reference line \"start\" is a day, and the dots stand on numbers.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_and_numbers_among_small_charts_have_scales_of_their_own() => Drawn.AssertReadable(
        Chart.Multiples(Chart.Ranges(Bans, "who", "from", "to").Title("Days"), Chart.DotPlot(Bans, "who", "amount").Title("Numbers")).Title("T"), 620);

    [Fact]
    public void Years_are_written_without_a_comma() => Assert.Equal("2026", ValueFormat.Year.Text(2026));
}
