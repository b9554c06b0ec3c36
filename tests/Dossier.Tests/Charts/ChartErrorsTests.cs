using Dossier.Briefs;
using Dossier.Charts;
using Dossier.Frames;

namespace Dossier.Tests.Charts;

/// <summary>What cannot be drawn is refused by name, with the way out.</summary>
public sealed class ChartErrorsTests
{
    private static readonly MapClass[] Classes = [new("a", "A")];

    private static readonly Dictionary<string, Func<DataFrame, string, Chart>> Factories = new(StringComparer.Ordinal)
    {
        ["Bars"] = (frame, value) => Chart.Bars(frame, "name", value),
        ["Bars in panels"] = (frame, value) => Chart.Bars(frame, "name", value, "group"),
        ["Columns"] = (frame, value) => Chart.Columns(frame, "name", value),
        ["GroupedBars"] = (frame, value) => Chart.GroupedBars(frame, "name", value, "group"),
        ["StackedBars"] = (frame, value) => Chart.StackedBars(frame, "name", value, "group"),
        ["ShareBars"] = (frame, value) => Chart.ShareBars(frame, "name", value, "group"),
        ["Lines"] = (frame, value) => Chart.Lines(frame, "place", value),
        ["Lines along the axis"] = (frame, value) => Chart.Lines(frame, value, "place"),
        ["Steps"] = (frame, value) => Chart.Steps(frame, "place", value),
        ["Cumulative"] = (frame, value) => Chart.Cumulative(frame, value),
        ["DotPlot"] = (frame, value) => Chart.DotPlot(frame, "name", value),
        ["Ranges"] = (frame, value) => Chart.Ranges(frame, "name", "place", value),
        ["Heat"] = (frame, value) => Chart.Heat(frame, "name", "group", value),
        ["Timeline"] = (frame, value) => Chart.Timeline(frame, value, new(2026, 1, 1)),
        ["Map"] = (frame, value) => Chart.Map(frame, value, "group", Classes),
        ["Tiles"] = (frame, value) => Chart.Tiles(frame, value, "group", Classes),
    };

    public static TheoryData<string> Kinds => [.. Factories.Keys];

    public static TheoryData<string> Numeric => [.. Factories.Keys.Except(["Lines along the axis", "Cumulative", "Timeline", "Map", "Tiles"], StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_unknown_column_is_named_with_the_nearest(string kind)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => Factories[kind](Frame(2, 1), "amuont"));

        Assert.Contains("\"amuont\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("amount", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Numeric))]
    public void A_column_of_texts_is_no_column_of_values(string kind)
    {
        var error = Assert.Throws<ArgumentException>(() => Factories[kind](Frame(2, 1), "group"));

        Assert.StartsWith("Column \"group\" is string; a chart's values are long or double. Name a column of numbers", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_makes_numbers_a_column_of_texts_is_told_with_its_row()
    {
        var frame = DataFrame.ParseCsv("region,deals\nAsia,4\nAfrica,\nEurope,n/a\n");

        var error = Assert.Throws<ArgumentException>(() => Chart.Bars(frame, "region", "deals"));

        Assert.StartsWith("Column \"deals\" is string; a chart's values are long or double. Its row 2 is \"n/a\"; leave such cells empty where the data is read "
            + "(1 cell of 2).", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_from_a_day_to_a_number_is_refused()
    {
        var frame = DataFrame.ParseCsv("name,from,to\nA,2020-01-01,5\n");

        var error = Assert.Throws<ArgumentException>(() => Chart.Ranges(frame, "name", "from", "to"));

        Assert.StartsWith("Column \"from\" holds days and \"to\" is long; the ends of a range stand on one scale.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Numeric))]
    [InlineData("Lines along the axis")]
    public void An_infinite_value_is_told_with_its_row(string kind)
    {
        var error = Assert.Throws<ArgumentException>(() => Factories[kind](Frame(3, double.NegativeInfinity), "amount"));

        Assert.StartsWith("Column \"amount\" is -Infinity in row 2, and no scale is as long. Leave such rows out with Filter", error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_million_rows_are_refused_and_the_way_out_is_told(string kind)
    {
        var column = kind is "Cumulative" or "Timeline" or "Map" or "Tiles" ? "name" : "amount";

        var error = Assert.Throws<ArgumentException>(() => Factories[kind](Million, column));

        Assert.StartsWith("The frame has 1,000,000 rows, and a chart draws 100,000 marks at most. Put rows together first with GroupBy", error.Message,
            StringComparison.Ordinal);
    }

    private static readonly DataFrame Million = Frame(1_000_000, 1);

    [Fact]
    public void A_point_of_a_line_is_finite() =>
        Assert.StartsWith("A point of a line needs finite numbers, found Infinity;",
            Assert.Throws<ArgumentException>(() => new LinePoint(1, double.PositiveInfinity)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_character_without_glyph_is_refused_with_its_place()
    {
        var title = Assert.Throws<ArgumentException>(() => Chart.Bars(new Bar("A", 1, "")).Title("Deals of 华为").ToSvg());
        var row = Assert.Throws<ArgumentException>(() => Chart.Bars(new Bar("A", 1, ""), new Bar("Tea \U0001F375", 1, "")).Named("tea").ToSvg());
        var part = Assert.Throws<ArgumentException>(() => Chart.Multiples(Chart.Bars(new Bar("ก", 1, "")).Title("P")).Named("parts").ToSvg());

        Assert.StartsWith("Chart \"deals-of\": its title \"Deals of 华为\" has '华' (U+534E), for which there is no glyph. Write it in Latin, Greek or Cyrillic "
            + "letters, or have an empty box drawn in its place with AllowMissingGlyphs().", title.Message, StringComparison.Ordinal);
        Assert.StartsWith("Chart \"tea\": row 1 of its data, Category \"Tea \U0001F375\", has '\U0001F375' (U+1F375)", row.Message, StringComparison.Ordinal);
        Assert.StartsWith("Chart \"parts\": row 0 of its data, Category \"ก\", has 'ก' (U+0E01)", part.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Composed_letters_and_characters_that_take_no_room_are_no_error() =>
        Chart.Bars(new Bar("e\u0301\u200B a\u00ADb", 1, "")).Title("Łódź, Αθήνα, Київ → Việt Nam").ToSvg();

    [Fact]
    public void A_character_without_glyph_may_be_allowed_as_a_box()
    {
        var chart = Chart.Bars(new Bar("A", 1, "")).Title("漢字").AllowMissingGlyphs();

        Assert.Contains("漢字", chart.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("漢字", Chart.Multiples(Chart.Bars(new Bar("漢字", 1, ""))).Title("T").AllowMissingGlyphs().ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_is_not_stopped_by_a_foreign_word_in_a_chart_and_names_it()
    {
        var brief = MarkdownBrief.Shipped("huawei-cloud").Compose(Workspace.Open(Repository.DataFolder)).Brief;

        var composed = new ComposedBrief(brief, [Chart.Bars(new Bar("华为", 1, "")).Title("Quoted")]);

        Assert.Equal(["为", "华"], composed.Unshown.Select(rune => rune.ToString()));
        Assert.Contains("华为", composed.Charts[0].ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_the_reference_register_is_hollow()
    {
        var frame = new DataFrame(Column.Create("name", ["a", "b"]), Column.Create("amount", [1L, 2]), Column.Create("is_reference", [true, false]));

        Assert.Equal([MarkStatus.Reference, MarkStatus.Derived], Bar.FromFrame(frame, "name", "amount").Select(bar => bar.Status));
    }

    private static DataFrame Frame(int rows, double last) => new(
        Column.Create("name", Enumerable.Range(0, rows).Select(row => "N" + (row % 1000))),
        Column.Create("group", Enumerable.Repeat("a", rows)),
        Column.Create("place", Enumerable.Range(0, rows).Select(row => (long)row)),
        Column.Create("amount", Enumerable.Repeat(1.0, rows - 1).Append(last)));
}
