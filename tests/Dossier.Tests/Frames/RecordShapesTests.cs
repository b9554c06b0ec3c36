using Dossier.Frames;

namespace Dossier.Tests.Frames;

/// <summary>Types whose members are not simply there to be listed: long tuples, interfaces, hidden properties, no members at all.</summary>
public sealed class RecordShapesTests
{
    [Fact]
    public void A_tuple_of_any_length_takes_the_columns_in_order()
    {
        (int, string, int, int, int, int, int, double, int, string)[] rows = [(1, "a", 3, 4, 5, 6, 7, 8.5, 9, "z")];
        var frame = DataFrame.FromRecords(rows);
        var renamed = new DataFrame(frame.Columns.Select((column, i) => column.Rename($"c{i}")));

        Assert.Equal(rows, frame.ToRecords<(int, string, int, int, int, int, int, double, int, string)>());
        Assert.Equal(rows, renamed.ToRecords<(int, string, int, int, int, int, int, double, int, string)>());
        Assert.Equal([(1, "a", 3, 4, 5, 6, 7, 8.5)], renamed.ToRecords<(int, string, int, int, int, int, int, double)>());
    }

    [Fact]
    public void Tuples_and_records_in_a_tuple_come_back()
    {
        (int, (int, string?), Point, string)[] rows = [(1, (2, "b"), new(3, 4), "x"), (5, (6, null), new(7, 8), "y")];
        (int, (int, int)?)[] gaps = [(1, null), (2, (3, 4))];

        Assert.Equal(rows, DataFrame.FromRecords(rows).ToRecords<(int, (int, string?), Point, string)>());
        Assert.Equal(gaps, DataFrame.FromRecords(gaps).ToRecords<(int, (int, int)?)>());
    }

    [Fact]
    public void A_tuple_with_more_members_than_columns_says_which_column_it_needs()
    {
        var frame = new DataFrame(Column.Create("a", [1L]));

        var error = Assert.Throws<ArgumentException>(() => frame.ToRecords<(int, Point)>());

        Assert.Contains("needs a column \"item2\"", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => frame.ToRecords<(int, int, int, int, int, int, int, int)>());
    }

    [Fact]
    public void What_has_no_place_for_a_column_is_no_record()
    {
        var frame = new DataFrame(Column.Create("n", [1L, 2]));

        var error = Assert.Throws<ArgumentException>(() => frame.ToRecords<int>());

        Assert.EndsWith("For a single column use frame[\"name\"].Values<Int32>().", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => frame.ToRecords<object>());
        Assert.Throws<ArgumentException>(() => frame.ToRecords<Dictionary<string, object>>());
    }

    [Fact]
    public void An_interface_has_the_properties_that_it_inherits()
    {
        var frame = DataFrame.FromRecords<IDated>([new Dated("a", 2020)]);

        Assert.Equal(["name", "year"], frame.Columns.Select(column => column.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_a_hidden_property_the_one_that_hides_it_counts()
    {
        var frame = DataFrame.FromRecords([new Narrow { Value = 5 }]);

        Assert.Equal(5L, frame["value"][0]);
        Assert.Equal(5, frame.ToRecords<Narrow>()[0].Value);
    }

    private interface INamed
    {
        string Name { get; }
    }

    private interface IDated : INamed
    {
        int Year { get; }
    }

    private sealed record Dated(string Name, int Year) : IDated;

    private sealed record Point(int X, int Y);

    private class Broad
    {
        public object? Value { get; set; }
    }

    private sealed class Narrow : Broad
    {
        public new int Value { get; set; }
    }
}
