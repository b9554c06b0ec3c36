using Dossier.Charts;
using Dossier.Drawing;
using Dossier.Frames;

namespace Dossier.Tests.Charts;

/// <summary>What a reader could take for something else is drawn so that nobody does.</summary>
public sealed class ChartMisreadingTests
{
    [Theory]
    [InlineData(0.00004, "0.00004", "0.004%")]
    [InlineData(-0.000123, "−0.00012", "−0.012%")]
    [InlineData(0.0312, "0.031", "3.12%")]
    [InlineData(0.1249, "0.12", "12.49%")]
    [InlineData(0, "0", "0%")]
    public void A_number_that_is_not_zero_is_never_written_as_zero(double value, string plain, string percent) =>
        Assert.Equal((plain, percent), (ValueFormat.Plain.Text(value), ValueFormat.PartOfOne.Text(value)));

    [Theory]
    [InlineData(-12.5, 9, -15, 10, 5)]
    [InlineData(0, 12, 0, 12, 2)]
    [InlineData(0, 31, 0, 40, 10)]
    [InlineData(0, 0.12, 0, 0.12, 0.02)]
    public void An_axis_ends_near_its_data(double least, double most, double from, double to, double step)
    {
        var axis = LinearAxis.Fit([least, most], 4);

        Assert.Equal((from, to, step), (axis.Least, Math.Round(axis.Most, 9), Math.Round(axis.Step, 9)));
    }

    [Fact]
    public void A_stack_that_nobody_reported_is_no_zero()
    {
        var frame = new DataFrame(Column.Create("name", ["a", "a", "b", "b"]), Column.Create("of", ["x", "y", "x", "y"]),
            Column.Create("n", new long?[] { 1, 2, null, null }));

        var texts = Drawn.Texts(Chart.StackedBars(frame, "name", "n", "of", upright: true).Title("T").Layout(400)).Select(text => text.Text).ToArray();

        Assert.Contains("n/r", texts);
        Assert.DoesNotContain("0", texts);
    }

    [Fact]
    public void Of_many_lines_those_that_end_highest_have_colours_and_none_has_two()
    {
        var frame = DataFrame.FromRecords(Enumerable.Range(0, 9).SelectMany(i => new[] { 2020L, 2021 }.Select(year => new { name = $"s{8 - i}", year, n = 10 - i })));

        var scene = Chart.Lines(frame, "year", "n", "name").Title("T").Layout(600);

        var colours = Drawn.All(scene.Items).OfType<PathItem>().Select(item => item.Stroke).OfType<Stroke>().Where(pen => pen.Width == 1.9).Select(pen => pen.Color);
        Assert.Equal(6, colours.Distinct().Count());
        var coloured = Drawn.Texts(scene).Where(text => text.Text.StartsWith('s') && text.Style.Color != ChartColors.Muted).Select(text => text.Text[..2]);
        Assert.Equal(["s3", "s4", "s5", "s6", "s7", "s8"], coloured.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_line_that_ends_early_is_named_there()
    {
        var frame = DataFrame.FromRecords(new[] { (2020L, "long", 1L), (2030, "long", 2), (2020, "short", 9), (2022, "short", 8) }
            .Select(row => new { year = row.Item1, name = row.Item2, n = row.Item3 }));

        var texts = Drawn.Texts(Chart.Lines(frame, "year", "n", "name").Title("T").Layout(600));

        var (shorter, longer) = (texts.Single(text => text.Text == "short 8"), texts.Single(text => text.Text == "long 2"));
        Assert.True(shorter.Origin.X < 200 && longer.Origin.X > 500, $"{shorter.Origin}, {longer.Origin}");
    }

    [Fact]
    public void Derived_points_and_reference_points_of_a_line_differ_and_the_key_says_how()
    {
        var frame = DataFrame.FromRecords(new[] { (2020L, false), (2021, true) }.Select(row => new { year = row.Item1, n = 3L, is_reference = row.Item2 }));

        var scene = Chart.Lines(frame, "year", "n").Title("T").Layout(400);

        Assert.NotEqual(Outline(Drawn.Marks(scene)[0]), Outline(Drawn.Marks(scene)[1]));
        var texts = Drawn.Texts(scene).Select(text => text.Text).ToArray();
        Assert.Contains("Derived, not reported as such", texts);
        Assert.Contains("Reference fact, not from the articles", texts);

        static (int, Color?) Outline(MarkItem mark) => mark.Items.OfType<PathItem>().Select(item => (item.Path.Segments.Length, item.Fill?.Color)).Single();
    }

    [Fact]
    public void A_remark_does_not_stand_on_a_reference_line()
    {
        var frame = new DataFrame(Column.Create("year", [2020L, 2021, 2022]), Column.Create("n", [4.0, 3, 9]));
        var chart = Chart.Lines(frame, "year", "n").Title("T").ReferenceLine(4, "agreed").Annotate("2021", "a remark that is long enough for two lines");

        var scene = chart.Layout(600);

        var line = Drawn.All(scene.Items).OfType<PathItem>().Single(item => item.Stroke is { Dash.IsDefaultOrEmpty: false }).Path.Segments[0].End.Y;
        Assert.All(Drawn.Texts(scene).Where(text => text.Style == ChartType.LabelMuted), text => Assert.False(text.Extent.Y < line && text.Extent.Bottom > line));
    }

    [Fact]
    public void Stripes_grow_with_a_chart_for_the_wall()
    {
        var chart = Chart.Bars(new DataFrame(Column.Create("name", ["a"]), Column.Create("n", [1L])), "name", "n").Title("T");

        Assert.Contains("width=\"4.5\" height=\"4.5\" patternUnits", chart.ToSvg(900), StringComparison.Ordinal);
        Assert.Contains("width=\"9\" height=\"9\" patternUnits", chart.ToSvg(1800), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heat_table_too_wide_for_its_columns_is_turned_and_its_list_is_no_bar_chart()
    {
        string[] heads = [.. Enumerable.Range(0, 12).Select(i => $"extraordinary{i}")];
        var frame = new DataFrame(Column.Create("row", heads.Select(_ => "row")), Column.Create("column", heads), Column.Create("n", heads.Select(_ => 3L)));
        var (table, list) = (Chart.Heat(frame, "row", "column", "n").Title("T").Layout(400), Chart.Heat(
            frame.Concat(frame.WithColumn(Column.Create("row", heads.Select(head => head + " again")))), "row", "column", "n").Title("T").Layout(400));

        Assert.Equal(12, Drawn.Texts(table).Count(text => text.Text.StartsWith("extra", StringComparison.Ordinal) && text.Origin.X < 100));
        Assert.All(Drawn.Marks(list), mark => Assert.True(mark.Items.OfType<PathItem>().Single().Path.Segments.Max(segment => segment.End.X) < 300));
    }

    [Fact]
    public void An_empty_cell_of_a_heat_table_is_explained()
    {
        var frame = new DataFrame(Column.Create("row", ["a", "b"]), Column.Create("column", ["x", "y"]), Column.Create("n", [1L, 2]));

        Assert.Contains(Drawn.Texts(Chart.Heat(frame, "row", "column", "n").Title("T").Layout(400)), text => text.Text == "Empty: no value reported.");
        Assert.DoesNotContain(Drawn.Texts(Chart.Heat(frame.Head(1), "row", "column", "n").Title("T").Layout(400)), text => text.Text.StartsWith("Empty", StringComparison.Ordinal));
    }

    [Fact]
    public void A_corner_of_a_far_country_is_not_named_on_the_map_but_below_it()
    {
        var frame = new DataFrame(Column.Create("code", ["ET", "BR"]), Column.Create("name", ["Ethiopia", "Brazil"]), Column.Create("class", ["a", "a"]));

        var texts = Drawn.Texts(Chart.Map(frame, "code", "class", [new("a", "A")], "name").Region(MapRegion.Africa).Label().Title("T").Layout(620));

        Assert.Contains(texts, text => text.Text == "Ethiopia");
        Assert.DoesNotContain(texts, text => text.Text == "Brazil");
        Assert.Contains(texts, text => text.Text == "Beyond this map: Brazil");
    }

    [Fact]
    public void The_line_from_a_remark_to_its_mark_cuts_no_value()
    {
        var frame = new DataFrame(Column.Create("name", ["a", "b", "c", "d"]), Column.Create("n", [14L, 6, 6, 3]));

        var scene = Chart.Bars(frame, "name", "n").Title("T").Annotate("b", "a remark").Layout(600);

        var items = Drawn.All(scene.Items).ToArray();
        var leader = items.OfType<PathItem>().Single(item => item.Stroke is { Width: 0.6 }).Path.Segments;
        var middle = new Position((leader[0].End.X + leader[1].End.X) / 2, (leader[0].End.Y + leader[1].End.Y) / 2);
        Assert.DoesNotContain(Drawn.Texts(scene), text => text.Extent.Overlaps(new(middle.X, middle.Y, 0.01, 0.01)));
    }

    [Fact]
    public void A_name_that_is_broken_has_a_hyphen()
    {
        var lines = TextLines.Wrap("Donaudampfschifffahrtsgesellschaft", ChartType.Label, 80);

        Assert.All(lines.SkipLast(1), line => Assert.EndsWith("-", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(TextLines.Width(line, ChartType.Label) <= 80));
        Assert.Equal("Donaudampfschifffahrtsgesellschaft", string.Concat(lines.Select(line => line.TrimEnd('-'))));
    }

    [Fact]
    public void A_query_without_rows_is_a_chart_without_data()
    {
        var none = new DataFrame(Column.Create("name", Array.Empty<string>()), Column.Create("n", Array.Empty<string>()));

        Assert.Contains(Drawn.Texts(Chart.Bars(none, "name", "n").Title("T").Layout(400)), text => text.Text == "No data to show.");
    }
}
