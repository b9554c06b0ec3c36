using Dossier.Facts;
using Dossier.Frames;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames;

public sealed class ReshapeTests
{
    private static readonly DataFrame Deals = new(
        Column.Create("year", [2019, 2019, 2020, 2020, 2019]),
        Column.Create("vendor", ["ZTE", "Huawei", null, "ZTE", "ZTE"]),
        Column.Create("amount", new long?[] { 1, 2, 4, 8, 16 }),
        Column.Create("evidence", [[Passage("E-1")], [Passage("E-2")], [Passage("E-1")], [Passage("E-3")], Array.Empty<Evidence>()]));

    [Fact]
    public void Explode_gives_each_item_a_row_and_keeps_the_evidence()
    {
        var passage = new Evidence("E-1", "", "000", 1, 0, 5, "quote", "", Stance.Supports);
        var frame = new DataFrame(
            Column.Create("id", [1L, 2, 3]),
            Column.Create("vendors", ["huawei; zte;", null, " "]),
            Column.Create("evidence", [[passage], [], [passage]]));

        var exploded = frame.Explode("vendors");

        Assert.Equal([1L, 1, 2, 3], exploded["id"].Values<long>());
        Assert.Equal(new[] { "huawei", "zte", null, null }, exploded["vendors"].Values<string?>());
        Assert.Equal(["E-1"], exploded.EvidenceIds(1));
        Assert.StartsWith("Explode needs a string column; \"id\" is long.",
            Assert.Throws<ArgumentException>(() => frame.Explode("id")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pivot_has_a_row_per_index_and_a_column_per_value()
    {
        var wide = Deals.Pivot(["year"], "vendor", "amount", Agg.Sum);

        Assert.Equal(["year", "ZTE", "Huawei", "null", "evidence"], wide.Columns.Select(column => column.Name));
        Assert.Equal([2019, 2020], wide["year"].Values<long>());
        Assert.Equal([17, 8], wide["ZTE"].Values<long?>());
        Assert.Equal([2, null], wide["Huawei"].Values<long?>());
        Assert.Equal([null, 4], wide["null"].Values<long?>());
        Assert.Equal(["E-1", "E-2"], wide.EvidenceIds(0));
        Assert.Equal(["E-1", "E-3"], wide.EvidenceIds(1));
    }

    [Fact]
    public void A_pivot_agrees_with_plain_loops() => Property.Holds(GroupRow.Grouped, given =>
    {
        var (index, across) = (given.Keys[..1], GroupRow.Names.First(name => !given.Keys.Contains(name)));
        var (rows, columns) = (GroupRow.By(given.Rows, index).ToArray(), GroupRow.By(given.Rows, [across]).ToArray());

        var wide = GroupRow.Frame(given.Rows).Rename((across, "across")).WithColumn(Column.Create("v", given.Rows.Select(row => row.Whole)))
            .Pivot(index, "across", "v", Agg.Sum);

        Assert.Equal(1 + columns.Length, wide.Columns.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            Assert.Equal(rows[row].First()[index[0]], wide.Columns[0][row]);
            for (var column = 0; column < columns.Length; column++)
            {
                var cell = given.Rows.Where(one => rows[row].Contains(one) && columns[column].Contains(one));
                Assert.Equal(GroupRow.Plain(cell, "whole", Agg.Sum), wide.Columns[column + 1][row]);
            }
        }
    });

    [Fact]
    public void A_pivot_whose_columns_would_share_a_name_is_refused()
    {
        var frame = new DataFrame(Column.Create("k", [1, 2]), Column.Create("c", ["null", null]), Column.Create("v", [1, 2]));

        var error = Assert.Throws<ArgumentException>(() => frame.Pivot(["k"], "c", "v", Agg.Sum));

        Assert.StartsWith("Two columns would be named \"null\" because of the values of column", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_frame_is_pivoted_to_its_index_and_melted_to_no_rows()
    {
        var empty = Deals.Head(0);

        Assert.Equal(["year", "evidence"], empty.Pivot(["year"], "vendor", "amount", Agg.Sum).Columns.Select(column => column.Name));
        Assert.Equal(0, empty.Melt(["vendor"]).RowCount);
    }

    [Fact]
    public void Melt_puts_value_columns_below_each_other_and_widens_whole_numbers() => Property.Holds(Gen.ArrayOf(GroupRow.Any), rows =>
    {
        var frame = GroupRow.Frame(rows).Select("whole", "text", "fraction");

        var melted = frame.Melt(["text"]);

        Assert.Equal(["text", "variable", "value"], melted.Columns.Select(column => column.Name));
        Assert.Equal(rows.Concat(rows).Select(row => row.Text), melted["text"].Values<string?>());
        Assert.Equal([.. rows.Select(_ => "whole"), .. rows.Select(_ => "fraction")], melted["variable"].Values<string>());
        Assert.Equal([.. rows.Select(row => (double?)row.Whole), .. rows.Select(row => row.Fraction)], melted["value"].Values<double?>());
    });

    [Fact]
    public void Melt_keeps_evidence_and_names_types_that_differ()
    {
        var melted = Deals.Melt(["vendor"], ["amount", "year"], "what", "number");

        Assert.Equal(["vendor", "what", "number", "evidence"], melted.Columns.Select(column => column.Name));
        Assert.Equal(["E-2"], melted.EvidenceIds(6));
        Assert.StartsWith("Column \"year\" is long, but the column to put below it is string. Convert one of them first.",
            Assert.Throws<ArgumentException>(() => Deals.Melt([], ["year", "vendor"])).Message, StringComparison.Ordinal);
        Assert.StartsWith("Melt needs at least one column of values.",
            Assert.Throws<ArgumentException>(() => Deals.Melt(["year", "vendor", "amount"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_has_a_row_per_column()
    {
        var frame = new DataFrame(
            Column.Create("x", new long?[] { 4, null, 1, 2, 10 }), Column.Create("t", ["a", null, "a", "b", null]),
            Column.Create("none", Enumerable.Repeat<double?>(null, 5)), Column.Create("one", new double?[] { 3, null, null, null, null }));

        var described = frame.Describe();

        Assert.Equal(["x", "t", "none", "one"], described["column"].Values<string>());
        Assert.Equal(["long", "string", "double", "double"], described["type"].Values<string>());
        Assert.Equal([4, 3, 0, 1], described["count"].Values<long>());
        Assert.Equal([1, 2, 5, 4], described["nulls"].Values<long>());
        Assert.Equal([4, 2, 0, 1], described["distinct"].Values<long>());
        Assert.Equal([4.25, null, null, 3], described["mean"].Values<double?>());
        Assert.Equal([Math.Sqrt(48.75 / 3), null, null, null], described["std"].Values<double?>());
        Assert.Equal([1.0, 1.75, 3, 5.5, 10], new[] { "min", "25%", "50%", "75%", "max" }.Select(name => (double)described[name][0]!));
    }

    [Fact]
    public void Quantiles_agree_with_a_sort() => Property.Holds(Gen.NonEmptyListOf(Gen.Choose(-50, 50)), list =>
    {
        var (sorted, at) = (list.Order().ToArray(), (list.Count - 1) * 0.25);

        var described = new DataFrame(Column.Create("x", list)).Describe();

        var (low, high) = (sorted[(int)at], sorted[Math.Min((int)at + 1, sorted.Length - 1)]);
        Assert.Equal(low + ((high - low) * (at - (int)at)), (double)described["25%"][0]!, 1e-12);
        Assert.Equal([(double)sorted[0], sorted[^1]], [(double)described["min"][0]!, (double)described["max"][0]!]);
    });

    [Theory]
    [InlineData(100_000, 7)]
    [InlineData(100_000, 1_000_000)]
    public void Values_of_a_long_column_are_selected_as_a_sort_would(int count, int different)
    {
        var random = new SeededRandom(2);
        double[] values = [.. Enumerable.Range(0, count).Select(_ => (double)random.Below(different))];

        var described = new DataFrame(Column.Create("x", values)).Describe();

        Assert.Equal((values.Order().ElementAt((count / 2) - 1) + values.Order().ElementAt(count / 2)) / 2, described["50%"][0]);
    }

    [Fact]
    public void Values_are_counted_most_frequent_first_with_null_among_them_and_evidence_united()
    {
        var counts = Deals.ValueCounts("vendor");

        Assert.Equal(new[] { "ZTE", "Huawei", null }, counts["vendor"].Values<string?>());
        Assert.Equal([3, 1, 1], counts["count"].Values<long>());
        Assert.Equal(["E-1", "E-3"], counts.EvidenceIds(0));
    }

    private static Evidence Passage(string id) => new(id, "", "000", 1, 0, 5, $"quote of {id}", "", Stance.Supports);
}
