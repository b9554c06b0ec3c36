using Dossier.Facts;
using Dossier.Frames;
using Dossier.Frames.Grouping;

namespace Dossier.Tests.Frames;

public sealed class GroupByTests
{
    private static readonly DataFrame Deals = new(
        Column.Create("vendor", ["Huawei", "ZTE", null, "Huawei", null, "ZTE"]),
        Column.Create("amount", new long?[] { 3, null, 7, 5, 1, null }),
        Column.Create("share", new double?[] { 0.5, 0.25, null, 1.5, 2.5, 0.75 }));

    [Fact]
    public void Groups_come_in_order_of_first_appearance_and_null_is_one_of_them()
    {
        var sums = Deals.GroupBy("vendor").Aggregate(("amount", Agg.Sum), ("share", Agg.Mean, "mean"), ("share", Agg.Count));

        Assert.Equal(["vendor", "amount_sum", "mean", "count"], sums.Columns.Select(column => column.Name));
        Assert.Equal(new[] { "Huawei", "ZTE", null }, sums["vendor"].Values<string?>());
        Assert.Equal([8, null, 8], sums["amount_sum"].Values<long?>());
        Assert.Equal([1.0, 0.5, 2.5], sums["mean"].Values<double>());
        Assert.Equal([2, 2, 2], sums["count"].Values<long>());
    }

    [Fact]
    public void Every_aggregation_of_every_column_agrees_with_a_plain_version() =>
        Property.Holds(GroupRow.Grouped, given => Check(given.Rows, given.Keys, GroupRow.Names));

    [Theory]
    [InlineData(63, "text")]
    [InlineData(64, "whole", "flag")]
    [InlineData(65_536, "day")]
    [InlineData(70_000, "text")]
    [InlineData(70_000, "fraction", "whole")]
    [InlineData(140_000, "text", "whole", "day")]
    public void Long_frames_agree_with_a_plain_version(int count, params string[] keys) =>
        Check(GroupRow.Many(count, 3), keys, "whole", "text");

    [Fact]
    public void Keys_beyond_64_bits_are_told_apart() => Check(GroupRow.Many(3000, 4), GroupRow.Names, GroupRow.Names);

    [Fact]
    public void A_text_column_without_nulls_is_grouped_by_its_codes()
    {
        var rows = GroupRow.Many(100_000, 5).Select(row => row with { Text = row.Text ?? "t" }).ToArray();

        Check(rows, ["text"], "fraction");
        Check(rows[..1], ["text"], "fraction");
    }

    [Fact]
    public void An_empty_frame_has_no_groups_but_typed_columns()
    {
        var sums = GroupRow.Frame([]).GroupBy("text", "fraction").Aggregate(("whole", Agg.Sum), ("day", Agg.Min), ("whole", Agg.Median));

        Assert.Equal(0, sums.RowCount);
        Assert.Equal(["string", "double", "long", "date", "double"], sums.Columns.Select(column => column.TypeName));
        Assert.Equal(0, GroupRow.Frame([]).GroupBy("day").Largest("whole", 2).RowCount);
        Assert.Equal(0, GroupRow.Frame(GroupRow.Many(50_000, 6)).Head(0).GroupBy("text", "day", "whole", "fraction").Count().RowCount);
    }

    [Fact]
    public void A_sum_that_does_not_fit_is_an_error_and_one_that_fits_in_the_end_is_right()
    {
        var frame = new DataFrame(
            Column.Create("key", ["a", "a", "a", "b", "b"]),
            Column.Create("x", [long.MaxValue, 5L, -10L, long.MinValue, -1L]));

        var error = Assert.Throws<OverflowException>(() => frame.GroupBy("key").Aggregate(("x", Agg.Sum)));

        Assert.Equal("The sum of \"x\" does not fit into 64 bits in a group. Convert it to double first.", error.Message);
        Assert.Equal([long.MaxValue - 5], frame.Head(3).GroupBy("key").Aggregate(("x", Agg.Sum))["x_sum"].Values<long>());
        Assert.Equal([(long.MaxValue - 5) / 3.0, long.MinValue / 2.0], frame.GroupBy("key").Aggregate(("x", Agg.Mean))["x_mean"].Values<double>());
    }

    [Fact]
    public void Sums_are_those_of_fixed_blocks_added_in_order_whatever_the_threads_do()
    {
        const int Rows = 300_000;
        var random = new SeededRandom(11);
        var keys = Enumerable.Range(0, Rows).Select(_ => (long)random.Below(50)).ToArray();
        var values = Enumerable.Range(0, Rows).Select(_ => random.Below(1_000_000) / 997.0 * Math.Pow(10, random.Below(12))).ToArray();
        var frame = new DataFrame(Column.Create("key", keys), Column.Create("x", values));
        var size = SlotFold.BlockSize(Rows, 50);

        var sums = new double[8][];
        Parallel.For(0, 8, i => sums[i] = frame.GroupBy("key").Aggregate(("x", Agg.Sum))["x_sum"].Values<double>());

        var expected = keys.Distinct().Select(key => Enumerable.Range(0, Rows).Chunk(size)
            .Select(block => block.Where(row => keys[row] == key).Aggregate(0.0, (sum, row) => sum + values[row]))
            .Aggregate((sum, next) => sum + next)).ToArray();
        Assert.True(Rows / size > 1);
        Assert.All(sums, sum => Assert.Equal(expected, sum));
    }

    [Fact]
    public void Values_that_do_not_vary_have_variance_0_and_no_correlation_and_large_ones_keep_their_digits()
    {
        var frame = new DataFrame(
            Column.Create("key", ["a", "a", "a", "b", "b", "b", "c"]),
            Column.Create("x", [0.1, 0.1, 0.1, 1e9 + 0.25, 1e9 + 0.5, 1e9 + 0.75, 1]),
            Column.Create("y", [1.5, 2.5, 3.5, 9, 6, 3, 1]));

        var made = frame.GroupBy("key").Aggregate(("x", Agg.Variance), ("x", Agg.StandardDeviation));

        Assert.Equal([0, 0.0625, null], made["x_var"].Values<double?>());
        Assert.Equal([0, 0.25, null], made["x_std"].Values<double?>());
        Assert.Equal([null, -1, null], frame.GroupBy("key").Correlation("x", "y")["x_y_corr"].Values<double?>());
    }

    [Fact]
    public void Largest_and_smallest_rows_come_group_by_group_with_ties_in_row_order() => Property.Holds(GroupRow.Grouped, given =>
    {
        var rows = given.Rows.Select((row, i) => (row, i)).ToArray();
        var frame = GroupRow.Frame(given.Rows).WithColumn(Column.Create("i", rows.Select(row => row.i)));
        var groups = rows.GroupBy(row => string.Join('|', given.Keys.Select(key => row.row[key] ?? "null"))).ToArray();

        var largest = frame.GroupBy(given.Keys).Largest("whole", 2)["i"].Values<long>();
        var smallest = frame.GroupBy(given.Keys).Smallest("day", 3)["i"].Values<long>();

        Assert.Equal(groups.SelectMany(group => group.Where(row => row.row.Whole is not null)
            .OrderByDescending(row => row.row.Whole).Take(2)).Select(row => (long)row.i), largest);
        Assert.Equal(groups.SelectMany(group => group.Where(row => row.row.Day is not null)
            .OrderBy(row => row.row.Day).Take(3)).Select(row => (long)row.i), smallest);
    });

    [Fact]
    public void Evidence_is_united_in_each_group_and_put_last()
    {
        var frame = new DataFrame(
            Column.Create("evidence", [[Passage("E-2")], [Passage("E-1")], [Passage("E-3"), Passage("E-2")], Array.Empty<Evidence>()]),
            Column.Create("vendor", ["ZTE", "Huawei", "ZTE", "Nokia"]));

        var counts = frame.GroupBy("vendor").Count();

        Assert.Equal(["vendor", "count", "evidence"], counts.Columns.Select(column => column.Name));
        Assert.Equal([["E-2", "E-3"], ["E-1"], []], Enumerable.Range(0, 3).Select(row => counts.EvidenceIds(row).ToArray()));
    }

    [Fact]
    public void Mistakes_are_named()
    {
        Assert.StartsWith("Name at least one column to group by.", Error(() => Deals.GroupBy()), StringComparison.Ordinal);
        Assert.StartsWith("Mean does not work on column \"vendor\", which is string. It needs a long or double column; any type can be "
            + "counted or asked for Min, Max, First and Last.", Error(() => Deals.GroupBy("vendor").Aggregate(("vendor", Agg.Mean))),
            StringComparison.Ordinal);
        Assert.StartsWith("Mean does not work on column \"vendor\", which is string.",
            Error(() => Deals.GroupBy("vendor").Correlation("amount", "vendor")), StringComparison.Ordinal);
        Assert.StartsWith("Two columns are named \"count\"", Error(() => Deals.Rename(("vendor", "count")).GroupBy("count").Count()),
            StringComparison.Ordinal);
        Assert.StartsWith("Column \"evidence\" is evidence; group by string, long, double, bool or date columns.",
            Error(() => new DataFrame(Column.Create("evidence", [[Passage("E-1")]])).GroupBy("evidence")), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Deals.GroupBy("vendor").Largest("amount", -1));
    }

    private static string Error(Func<object> act) => Assert.Throws<ArgumentException>(act).Message;

    private static void Check(GroupRow[] rows, string[] keys, params string[] columns)
    {
        Aggregation[] asked = [.. Enum.GetValues<Agg>().SelectMany(agg => columns
            .Where(name => name is "whole" or "fraction" || agg is not (Agg.Sum or Agg.Mean or Agg.Median or Agg.StandardDeviation or Agg.Variance))
            .Select(name => new Aggregation(name, agg, $"{agg} {name}")))];
        var groups = GroupRow.By(rows, keys).Select(group => group.ToArray()).ToArray();

        var made = GroupRow.Frame(rows).GroupBy(keys).Aggregate(asked);

        Assert.All(keys, key => Assert.Equal(groups.Select(group => group[0][key]), All(made[key])));
        foreach (var one in asked)
        {
            var column = All(made[one.Name]);
            Assert.Equal(groups.Length, column.Length);
            Assert.All(column, (value, i) => Near(GroupRow.Plain(groups[i], one.Column, one.Agg), value));
        }
    }

    private static object?[] All(Column column) => [.. Enumerable.Range(0, column.Length).Select(row => column[row])];

    private static void Near(object? expected, object? actual)
    {
        if (expected is double number && actual is double found)
        {
            Assert.InRange(found, number - (1e-9 * Math.Max(1, Math.Abs(number))), number + (1e-9 * Math.Max(1, Math.Abs(number))));
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }

    private static Evidence Passage(string id) => new(id, "", "000", 1, 0, 5, $"quote of {id}", "", Stance.Supports);
}
