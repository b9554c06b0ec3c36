using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Tests.Frames;

/// <summary>Calls that cannot succeed say why in words, and none gives a wrong answer instead.</summary>
public sealed class WrongCallsTests
{
    private static readonly DataFrame Frame = new(
        Column.Create("name", ["a", "b", null]), Column.Create("n", [1L, long.MaxValue, null]),
        Column.Create("day", [new DateOnly(2020, 1, 1), null, new DateOnly(2021, 1, 1)]));

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("column", () => (Column)null! == "x");
        Assert.Throws<ArgumentNullException>("column", () => (Column)null! < 1);
        Assert.Throws<ArgumentNullException>("mask", () => !(Mask)null!);
        Assert.Throws<ArgumentNullException>("right", () => Frame["n"].IsNull() & null!);
        Assert.Throws<ArgumentNullException>("left", () => null! | Frame["n"].IsNull());
        Assert.Throws<ArgumentException>("columns", () => new DataFrame(Frame["n"], null!));
        Assert.Throws<ArgumentException>("others", () => Frame.Concat((DataFrame)null!));
        Assert.Throws<ArgumentNullException>("aggregations", () => Frame.GroupBy("name").Aggregate((Aggregation)null!));
        Assert.Throws<ArgumentNullException>("aggregations", () => Frame.GroupBy("name").Aggregate(("n", Agg.Max, null!)));
        Assert.Throws<ArgumentNullException>("columns", () => new Schema(("a", null!)));
        Assert.Throws<ArgumentException>("rows", () => Column.Create("evidence", [(Evidence[])[null!]]));
        Assert.Throws<ArgumentException>("right", () => Frame["n"] + default(Scalar));
    }

    [Fact]
    public void A_row_that_is_not_there_is_neither_null_nor_known()
    {
        Assert.Throws<ArgumentOutOfRangeException>("row", () => Frame["n"].IsNull(3));
        Assert.Throws<ArgumentOutOfRangeException>("row", () => Frame["n"].IsNull(-1));
        Assert.Throws<ArgumentOutOfRangeException>("row", () => Column.Create("m", [1L]).IsNull(1));
    }

    [Fact]
    public void What_no_enum_has_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>("how", () => Frame.Join(Frame, "n", (JoinKind)99));

    [Fact]
    public void A_number_too_large_for_an_int_names_column_and_row()
    {
        var error = Assert.Throws<OverflowException>(() => Frame["n"].Values<int?>());

        Assert.Equal("Column \"n\" has 9223372036854775807 in row 1, which is too large for an int. Ask for Values<long>().", error.Message);
    }

    [Fact]
    public void Longs_are_not_read_as_what_they_only_look_like_in_memory()
    {
        Assert.Throws<InvalidCastException>(() => Column.Create("n", [-1L]).Values<ulong>());
        Assert.Throws<InvalidCastException>(() => Column.Create("n", [7L]).Values<Wide>());
    }

    [Fact]
    public void A_filler_of_another_type_is_named_with_its_type()
    {
        var error = Assert.Throws<ArgumentException>(() => Frame.FillNulls("n", "0"));

        Assert.StartsWith("Column \"n\" is long; its nulls cannot be filled with the string \"0\".", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_beyond_the_calendar_is_never_a_matter_of_bits()
    {
        var error = Assert.Throws<OverflowException>(() => Frame["day"] + long.MaxValue);

        Assert.EndsWith("is beyond the calendar (years 1 to 9999) in row 0.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pivot_says_which_values_would_name_a_column_twice()
    {
        var frame = new DataFrame(
            Column.Create("i", [1L, 1, 1]), Column.Create("c", ["null", null, "x"]), Column.Create("v", [1L, 2, 3]));

        var error = Assert.Throws<ArgumentException>("columns", () => frame.Pivot(["i"], "c", "v", Agg.Sum));
        Assert.StartsWith("Two columns would be named \"null\" because of the values of column \"c\".", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("columns", () => frame.Rename(("i", "x")).Pivot(["x"], "c", "v", Agg.Sum));
        Assert.Throws<ArgumentException>("index", () => frame.Pivot([], "c", "v", Agg.Sum));
    }

    [Theory]
    [InlineData('.')]
    [InlineData('-')]
    [InlineData('1')]
    [InlineData('e')]
    public void What_stands_in_numbers_and_words_is_no_delimiter(char delimiter) =>
        Assert.Throws<ArgumentException>(() => Frame.Csv(new() { Delimiter = delimiter }));

    [Fact]
    public void Parameters_of_a_query_have_names()
    {
        var values = new Dictionary<int, object> { [1] = 1 };

        Assert.Throws<ArgumentException>("parameters", () => Sql.Query("select $a as a", [("frame", Frame)], values, TestContext.Current.CancellationToken));
    }

    private enum Wide : long
    {
        None,
    }
}
