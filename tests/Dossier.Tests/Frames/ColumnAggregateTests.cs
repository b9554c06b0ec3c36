using Dossier.Frames;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames;

public sealed class ColumnAggregateTests
{
    [Fact]
    public void A_column_is_summed_up_by_its_type()
    {
        var (deals, shares) = (Column.Create("deals", [25L, null, 18]), Column.Create("share", [0.5, 0.25, null]));

        Assert.True(deals.Sum() == 43);
        Assert.Equal(43, (long?)deals.Sum());
        Assert.Equal(0.75, (double?)shares.Sum());
        Assert.Equal(21.5, deals.Mean());
        Assert.Equal(21.5, deals.Median());
        Assert.Equal(Math.Sqrt(24.5), deals.StandardDeviation());
        Assert.Equal(18, (long?)deals.Min());
        Assert.Equal(new DateOnly(2020, 7, 14), (DateOnly?)Column.Create("d", [new DateOnly(2020, 7, 14), new(2019, 1, 1)]).Max());
        Assert.Equal("b", (string?)Column.Create("s", ["a", "b", null]).Max() ?? "");
        Assert.Equal(2, Column.Create("s", ["a", "b", null, "a"]).CountDistinct());
    }

    [Fact]
    public void Of_nothing_known_everything_is_null()
    {
        foreach (var column in new[] { Column.Create("n", new long?[] { null, null }), Column.Create("n", Array.Empty<double>()) })
        {
            Assert.Null(column.Sum());
            Assert.Null(column.Mean());
            Assert.Null(column.Median());
            Assert.Null(column.Min());
            Assert.Equal(0, column.CountDistinct());
        }
    }

    [Fact]
    public void A_sum_that_does_not_fit_and_a_mean_of_text_are_errors()
    {
        var sum = Assert.Throws<OverflowException>(() => Column.Create("deals", [long.MaxValue, 1]).Sum());
        var mean = Assert.Throws<ArgumentException>(() => Column.Create("name", ["a"]).Mean());
        var values = Assert.Throws<InvalidCastException>(() => Column.Create("n", [1L, null]).Values<string>());
        var cast = Assert.Throws<InvalidCastException>(() => (long?)Column.Create("name", ["a"]).Min());

        Assert.Contains("\"deals\" does not fit into 64 bits", sum.Message, StringComparison.Ordinal);
        Assert.Contains("\"name\", which is string", mean.Message, StringComparison.Ordinal);
        Assert.Equal("Column \"n\" is long; its values cannot be read as String. Ask for Values<long?>().", values.Message);
        Assert.Equal("The value a is String; it cannot be read as Int64.", cast.Message);
    }

    [Fact]
    public void Aggregates_agree_with_a_plain_reckoning()
    {
        var numbers = Gen.ArrayOf(Gen.Choose(-20, 20).Select(i => i == 20 ? (long?)null : i));

        Property.Holds(numbers, Agree);
        Agree([.. Enumerable.Range(0, 200_000).Select(i => i % 3 == 0 ? (long?)null : i * 7919L % 1009)]);
    }

    private static void Agree(long?[] numbers)
    {
        var (column, known) = (Column.Create("n", numbers), numbers.OfType<long>().Order().ToArray());
        var middle = known.Length == 0 ? null : (double?)(known[known.Length / 2] + known[(known.Length - 1) / 2]) / 2;

        Assert.Equal(known.Length == 0 ? null : known.Sum(), (long?)column.Sum());
        Assert.Equal(known.Length == 0 ? null : (double)known.Sum() / known.Length, column.Mean());
        Assert.Equal(middle, column.Median());
        Assert.Equal(known.Length == 0 ? null : known[^1], (long?)column.Max());
    }
}
