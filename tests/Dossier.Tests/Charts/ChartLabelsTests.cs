using Dossier.Charts;
using Dossier.Drawing;
using Dossier.Frames;

namespace Dossier.Tests.Charts;

/// <summary>What is asked for stands in the chart, or the chart says that it does not.</summary>
public sealed class ChartLabelsTests
{
    private static readonly DataFrame Deals = new(
        Column.Create("region", ["Africa", "Africa", "Asia", "Asia"]),
        Column.Create("service", ["Cloud", "Safe city", "Cloud", "Safe city"]),
        Column.Create("deals", [200L, 1, 90, 60]));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_part_of_a_stack_too_small_for_its_label_is_told(bool upright)
    {
        var chart = Chart.StackedBars(Deals, "region", "deals", "service", upright).Title("T").Named("deals");

        var scene = chart.Layout(400);

        Assert.Equal(["Africa, Safe city: 1"], scene.Unplaced);
        Assert.Contains(Drawn.Texts(scene), text => text.Text == "No room for 1 label: Africa, Safe city: 1.");
        Assert.Equal(["Chart \"deals\" at 400 points has no room for the label \"Africa, Safe city: 1\"."], chart.Warnings(400));
    }

    [Fact]
    public void A_bar_of_noughts_is_not_one_that_nobody_reported()
    {
        var frame = DataFrame.ParseCsv("country,kind,n\nChad,a,0\nNiger,a,\nMali,a,2\nChad,b,0\nNiger,b,\nMali,b,3\n").WithEvidence("E");

        Assert.Equal(["0 in all", "nothing reported"], Said(Chart.ShareBars(frame, "country", "n", "kind")));
        Assert.Equal(["0", "nothing reported"], Said(Chart.StackedBars(frame, "country", "n", "kind")));

        static IEnumerable<string> Said(SeriesBarChart chart) => Drawn.Texts(chart.Title("T").Layout(560)).Select(text => text.Text)
            .Where(text => text is "0" or "0 in all" or "nothing reported");
    }

    [Fact]
    public void A_country_whose_name_has_no_room_is_a_warning_and_stands_below_the_map_once()
    {
        MapClass[] classes = [new("a", "A")];
        string[] codes = ["DE", "FR", "BE", "NL", "CZ", "AT", "CH", "DK", "PL", "IT", "GB", "SK", "HU", "SI", "HR", "LU", "ES", "PT"];
        var countries = codes.Select(code => new MapCountry(code, $"Country {code}", "a") { Callout = $"Country {code}" });
        var chart = Chart.Map(classes, countries).Title("T").Named("map");

        var scene = chart.Layout(320);

        var below = string.Join(' ', Drawn.Texts(scene).Select(text => text.Text)
            .SkipWhile(text => !text.StartsWith("Also on the map", StringComparison.Ordinal)));
        Assert.NotEmpty(scene.Unplaced);
        Assert.All(scene.Unplaced, name => Assert.Contains(name, below, StringComparison.Ordinal));
        Assert.DoesNotContain("No room", below, StringComparison.Ordinal);
        Assert.Equal(scene.Unplaced.Length, chart.Warnings(320).Length);
    }

    [Fact]
    public void What_nobody_reported_is_told_and_is_no_warning()
    {
        var frame = new DataFrame(Column.Create("name", ["a", "b"]), Column.Create("low", [1L, 2]), Column.Create("high", [3L, null]));
        Chart[] charts =
        [
            Chart.Ranges(frame, "name", "low", "high").Title("T"),
            Chart.StackedBars(new(Column.Create("name", ["b"]), Column.Create("of", ["high"]), Column.Create("n", [(long?)null])), "name", "n", "of").Title("T"),
        ];

        Assert.All(charts, chart =>
        {
            Assert.Contains(Drawn.Texts(chart.Layout(400)), text => text.Text == "Not reported: b, high.");
            Assert.Empty(chart.Warnings(400));
        });
    }

    [Fact]
    public void What_a_small_chart_has_no_room_for_is_told_once_below_all()
    {
        var parts = Chart.Multiples(Chart.StackedBars(Deals, "region", "deals", "service").Title("North")).Title("T");

        var scene = parts.Layout(400);

        Assert.Equal(["North, Africa, Safe city: 1"], scene.Unplaced);
        Assert.Single(Drawn.Texts(scene), text => text.Text.Contains("No room", StringComparison.Ordinal));
    }

    public static TheoryData<string> Kinds => ["bars", "grouped", "stacked", "shares", "upright", "dots", "lines"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Reference_lines_and_remarks_are_drawn_on(string kind)
    {
        var plain = Of(kind).Title("T");

        var scene = plain.ReferenceLine(40, "forty deals").Annotate(kind == "lines" ? "2019" : "Asia", "a remark").Layout(620);

        Assert.Contains(Drawn.Texts(scene), text => text.Text == "forty deals");
        Assert.Contains(Drawn.Texts(scene), text => text.Text == "a remark");
        Assert.Contains(Drawn.All(scene.Items).OfType<PathItem>(), path => IsDashed(path));
        Drawn.AssertReadable(plain.ReferenceLine(40, "forty deals").Annotate(plain.MarkNames.Last(), "a remark"), 320);
    }

    [Fact]
    public void A_reference_line_beyond_all_bars_is_on_the_scale()
    {
        foreach (var kind in new[] { "bars", "grouped", "stacked", "upright", "dots", "lines" })
        {
            var line = Drawn.All(Of(kind).Title("T").ReferenceLine(1000, "far").Layout(400).Items).OfType<PathItem>()
                .Single(path => IsDashed(path)).Path.Bounds;

            Assert.True(line.X >= 0 && line.Right <= 400 && line.Y > 0, $"{kind}: {line}");
        }
    }

    [Fact]
    public void A_remark_without_room_is_told_in_the_note()
    {
        var chart = Chart.Heat(Deals, "region", "service", "deals").Title("T").Annotate("Asia", "half of them in one city");

        Assert.Equal(["Asia: half of them in one city"], chart.Layout(300).Unplaced);
    }

    [Fact]
    public void A_remark_on_a_name_that_no_mark_has_is_refused_with_the_nearest()
    {
        var bars = Assert.Throws<ArgumentException>(() => Of("bars").Annotate("Aisa", "x"));
        var parts = Assert.Throws<ArgumentException>(() => Chart.Multiples(Of("bars")).Annotate("Asia", "x"));
        var timeline = Assert.Throws<ArgumentException>(() => SampleTimelines.Measures.Annotate("Cnada", "x"));

        Assert.StartsWith("The chart has nothing named \"Aisa\" to annotate with \"x\". Did you mean \"Asia\"? It has: Africa and Asia.", bars.Message,
            StringComparison.Ordinal);
        Assert.Contains("one by one, before they are put together", parts.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"Canada\"?", timeline.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_remark_on_a_map_is_a_label_with_a_line() => Assert.Contains(
        Drawn.Texts(new MapChart("m", "T", "", "", [new("a", "A")], [new("BR", "Brazil", "a")]).Annotate("Brazil", "first of all").Layout(620)),
        text => text.Text == "first of all");

    [Fact]
    public void A_reference_line_needs_a_scale()
    {
        var error = Assert.Throws<ArgumentException>(() => SampleTimelines.Measures.ReferenceLine(4, "four"));

        Assert.StartsWith("The reference line \"four\" needs a scale of values, and a TimelineChart has none.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_for_two_values_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Columns(Deals, "region", "deals").Title("T").Layout(400));

        Assert.StartsWith("The chart has 2 values for \"Africa\", and a mark shows one. Add them up first, with GroupBy and Sum.", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_facts_are_hollow_and_the_key_says_so()
    {
        var bar = new Bar("Japan", 4, "") { Status = MarkStatus.Reference };
        Chart[] charts =
        [
            Chart.Bars(bar).Title("T"), new SeriesBarChart("", "T", "", "", [new("", [bar])]) { IsUpright = true },
            new SeriesBarChart("", "T", "", "", [new("", [bar])]), new DotChart("", "T", "", "", [new("", [bar])]),
        ];

        Assert.All(charts, chart =>
        {
            var scene = chart.Layout(400);
            Assert.Contains(Drawn.Marks(scene)[0].Items, item => item is PathItem { Fill: { Hatched: false } fill, Stroke.Dash.IsDefaultOrEmpty: true }
                && fill.Color == Color.White);
            Assert.Contains("(reference)", Drawn.Marks(scene)[0].Title, StringComparison.Ordinal);
            Assert.Contains(Drawn.Texts(scene), text => text.Text == "Reference fact, not from the articles");
        });
    }

    private static bool IsDashed(PathItem path) => path.Stroke is { Dash: { IsDefaultOrEmpty: false } dash } && dash.SequenceEqual([2, 2]);

    private static Chart Of(string kind) => kind switch
    {
        "bars" => Chart.Bars(Sums, "region", "deals"),
        "grouped" => Chart.GroupedBars(Deals, "region", "deals", "service"),
        "stacked" => Chart.StackedBars(Deals, "region", "deals", "service"),
        "shares" => Chart.ShareBars(Deals, "region", "deals", "service"),
        "upright" => Chart.StackedBars(Deals, "region", "deals", "service", upright: true),
        "dots" => Chart.DotPlot(Sums, "region", "deals"),
        _ => Chart.Lines(new(Column.Create("year", [2018L, 2019, 2020]), Column.Create("deals", [3L, 70, 4])), "year", "deals"),
    };

    private static DataFrame Sums => new(Column.Create("region", ["Africa", "Asia"]), Column.Create("deals", [201L, 150]));
}
