using Dossier.Charts;
using Dossier.Drawing;
using Dossier.Frames;

namespace Dossier.Tests.Charts;

/// <summary>Axes of time are true to the calendar, and dates to what is known of them.</summary>
public sealed class ChartTimeTests
{
    [Fact]
    public void A_month_without_data_keeps_its_place_among_columns()
    {
        var frame = DataFrame.ParseCsv("month,acts\n2023-11,3\n2024-02,5\n").WithEvidence("E");

        var scene = Chart.Columns(frame, "month", "acts").Title("T").Layout(560);

        Assert.Equal(["Nov", "2023", "Dec", "Jan", "2024", "Feb"], Below(scene, "Nov"));
        var (first, last) = (Bar(scene, "2023-11"), Bar(scene, "2024-02"));
        Assert.Equal(3 * 560 / 4.0, last.X - first.X, 3);
    }

    [Fact]
    public void Months_out_of_order_are_names()
    {
        var frame = DataFrame.ParseCsv("month,acts\n2024-02,5\n2023-11,3\n").WithEvidence("E");

        var scene = Chart.Columns(frame, "month", "acts").Title("T").Layout(560);

        Assert.Equal(["2024-02", "2023-11"], Below(scene, "2024-02"));
    }

    [Fact]
    public void A_month_along_lines_is_not_its_first_day()
    {
        var frame = DataFrame.ParseCsv("month,acts\n2024-01,3\n2024-03,5\n");

        var chart = Chart.Lines(frame, "month", "acts").Title("T");

        Assert.Equal(LineAxis.Month, chart.Axis);
        Assert.Equal(["Jan 2024", "Mar 2024"], chart.Data.Rows.Select(row => row[1]));
        Assert.Contains("3 at Jan 2024", chart.AlternativeText, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_that_are_texts_are_years_along_lines()
    {
        var frame = new DataFrame(Column.Create("year", ["2019", "2021"]), Column.Create("acts", [3L, 5]));

        var chart = Chart.Lines(frame, "year", "acts");

        Assert.Equal((LineAxis.Year, "2019"), (chart.Axis, chart.Data.Rows[0][1]));
    }

    [Fact]
    public void Ticks_of_months_say_the_year_where_it_begins() =>
        Assert.Equal(["Nov 2023", "Dec", "Jan 2024", "Feb"], LineTicks.Days(Day(2023, 11, 1), Day(2024, 2, 20), 6).Select(tick => tick.Text));

    [Fact]
    public void An_axis_of_years_has_two_ticks_where_it_can() =>
        Assert.Equal(["2022", "2024", "2026"], LineTicks.Days(Day(2020, 7, 14), Day(2027, 12, 31), 2).Select(tick => tick.Text));

    [Fact]
    public void Equal_lines_alternate_their_colours()
    {
        var frame = DataFrame.ParseCsv("y,v,s\n2019,3,A\n2020,5,A\n2019,3,B\n2020,5,B\n2019,1,C\n2020,5,C\n");

        var lines = Drawn.All(Chart.Lines(frame, "y", "v", "s").Title("T").Layout(560).Items).OfType<PathItem>()
            .Where(path => path.Stroke is { Width: > 1.5 }).ToArray();

        Assert.Equal([false, true, false], lines.Select(line => !line.Stroke!.Value.Dash.IsDefaultOrEmpty));
        Assert.Equal(lines[0].Path.Bounds, lines[1].Path.Bounds);
    }

    private static double Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    private static Box Bar(Scene scene, string name) => Drawn.Marks(scene).Single(mark => mark.Title.StartsWith(name, StringComparison.Ordinal))
        .Items.OfType<PathItem>().First().Path.Bounds;

    private static IEnumerable<string> Below(Scene scene, string first) => Drawn.Texts(scene).Select(text => text.Text).SkipWhile(text => text != first);
}
