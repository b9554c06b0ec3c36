using Dossier.Frames;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames;

public sealed class ColumnArithmeticTests
{
    private static readonly Column Wholes = Column.Create("deals", [7L, 0, null]);
    private static readonly Column Fractions = Column.Create("share", [0.5, null, 2]);
    private static readonly Column Days = Column.Create("announced", [new DateOnly(2020, 7, 14), null, new(2020, 2, 29)]);
    private static readonly Column Names = Column.Create("name", ["a", "b", "c"]);

    [Fact]
    public void Whole_numbers_stay_whole_and_quotients_are_fractional()
    {
        Assert.Equal([9, 2, null], (Wholes + 2).Values<long?>());
        Assert.Equal([-7, 0, null], (-Wholes).Values<long?>());
        Assert.Equal([49, 0, null], (Wholes * Wholes).Values<long?>());
        Assert.Equal([3.5, 0, null], (Wholes / 2).Values<double?>());
        Assert.Equal([6.5, null, null], (Wholes - Fractions).Values<double?>());
        Assert.Equal([0.5, null, -1], (1 - Fractions).Values<double?>());
        Assert.Equal("long long double double", string.Join(' ', new[] { Wholes + 2, Wholes * Wholes, Wholes / 2, Wholes * 2.0 }.Select(c => c.TypeName)));
    }

    [Fact]
    public void A_share_of_nothing_is_unknown()
    {
        Assert.Equal([1, null, null], (Wholes / Wholes).Values<double?>());
        Assert.Equal([null, null, null], (Fractions / 0).Values<double?>());
    }

    [Fact]
    public void Dates_give_days_and_move_by_days()
    {
        Assert.Equal([136, null, 0], (Days - new DateOnly(2020, 2, 29)).Values<long?>());
        Assert.Equal([new(2020, 7, 21), null, null], (Days + Wholes).Values<DateOnly?>());
        Assert.Equal([new(2020, 7, 13), null, new(2020, 2, 28)], (Days - 1).Values<DateOnly?>());
        Assert.Equal([new(2020, 7, 15), null, new(2020, 3, 1)], (1 + Days).Values<DateOnly?>());
        Assert.Equal("announced (date, 3 rows, 1 null)", (Days + 1).ToString());
    }

    [Fact]
    public void Columns_that_do_not_go_together_are_named_with_their_types()
    {
        Assert.StartsWith("Cannot work out column \"name\" (string) + 1 (long).", Refusal(() => Names + 1), StringComparison.Ordinal);
        Assert.StartsWith("Cannot work out column \"announced\" (date) * column \"deals\" (long).", Refusal(() => Days * Wholes), StringComparison.Ordinal);
        Assert.StartsWith("Cannot work out 1 (long) - column \"announced\" (date).", Refusal(() => 1 - Days), StringComparison.Ordinal);
        Assert.StartsWith("Cannot work out column \"deals\" (long) + x (string).", Refusal(() => Wholes + "x"), StringComparison.Ordinal);
        Assert.StartsWith("Column \"deals\" has 3 rows and \"other\" 1;", Refusal(() => Wholes + Column.Create("other", [1L])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_beyond_64_bits_is_an_error_that_names_the_first_row()
    {
        var numbers = new long?[200_000];
        Array.Fill(numbers, 1);
        (numbers[3], numbers[70_000], numbers[150_000]) = (null, long.MaxValue, long.MaxValue);
        var column = Column.Create("n", numbers);

        var error = Assert.Throws<OverflowException>(() => column + 1);
        var date = Assert.Throws<OverflowException>(() => Days + 10_000_000);

        Assert.StartsWith("column \"n\" (long) + 1 (long) does not fit into 64 bits in row 70000.", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("column \"announced\" (date) + 10000000 (long) is beyond the calendar", date.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_a_null_row_cannot_overflow() =>
        Assert.Equal([null, -1], (Column.Create("n", [null, 1L]) - Column.Create("m", [long.MinValue, 2])).Values<long?>());

    [Fact]
    public void Columns_agree_with_reckoning_row_by_row()
    {
        var numbers = Gen.ArrayOf(Gen.Zip(Gen.Choose(-3, 3).Select(i => i == 3 ? (long?)null : i), Gen.Choose(-3, 3).Select(i => i == 3 ? (long?)null : i)));

        Property.Holds(numbers, Agree);
        Agree([.. Enumerable.Range(0, 65_600).Select(i => (i % 5 == 0 ? (long?)null : i, i % 7 == 0 ? null : (long?)(i % 11)))]);
    }

    [Fact]
    public void Nulls_are_filled_where_the_value_fits()
    {
        var frame = new DataFrame(Wholes, Fractions, Days, Names.Rename("text"), Column.Create("note", ["x", null, null]));

        var filled = frame.FillNulls(9).FillNulls("note", "none");

        Assert.Equal([7, 0, 9L], filled["deals"].Values<long>());
        Assert.Equal([0.5, 9, 2], filled["share"].Values<double>());
        Assert.Equal(1, filled["announced"].NullCount);
        Assert.Equal(["x", "none", "none"], filled["note"].Values<string>());
        Assert.Equal("Column \"deals\" is long; its nulls cannot be filled with the double 0.5. (Parameter 'value')",
            Assert.Throws<ArgumentException>(() => frame.FillNulls("deals", 0.5)).Message);
    }

    private static void Agree((long? A, long? B)[] rows)
    {
        var (a, b) = (Column.Create("a", rows.Select(row => row.A)), Column.Create("b", rows.Select(row => row.B)));
        var half = b * 0.5;

        Assert.Equal(rows.Select(row => row.A + row.B), (a + b).Values<long?>());
        Assert.Equal(rows.Select(row => row.A * row.B), (a * b).Values<long?>());
        Assert.Equal(rows.Select(row => row.A - row.B / 2.0), (a - half).Values<double?>());
        Assert.Equal(rows.Select(row => row.B == 0 ? null : (double?)row.A / row.B), (a / b).Values<double?>());
        Assert.Equal(rows.Select(row => 5 - row.A), (5 - a).Values<long?>());
    }

    private static string Refusal(Func<Column> reckon) => Assert.Throws<ArgumentException>(() => _ = reckon()).Message;
}
