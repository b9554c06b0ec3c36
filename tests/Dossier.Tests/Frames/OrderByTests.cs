using Dossier.Facts;
using Dossier.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames;

public sealed class OrderByTests
{
    private static readonly Gen<SortKey[]> Keys = Gen.NonEmptyListOf(
        Gen.Zip(Gen.Elements(PlainRow.Keys), Gen.Elements(true, false)).Select(key => new SortKey(key.Item1, key.Item2)))
        .Select(keys => keys.DistinctBy(key => key.Column).ToArray());

    [Fact]
    public void Rows_are_sorted_stably_by_all_keys_with_nulls_last() =>
        Property.Holds(Gen.Zip(PlainRow.Lists, Keys), given => AssertSorted(given.Item1, given.Item2));

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_001)]
    public void Frames_of_many_blocks_are_sorted_as_small_ones_are(int count)
    {
        var rows = PlainRow.Many(count, seed: count);

        AssertSorted(rows, ["text", SortKey.Descending("day"), "flag"]);
        AssertSorted(rows, [SortKey.Descending("fraction"), "whole"]);
        AssertSorted(rows, [SortKey.Descending("text")]);
    }

    [Fact]
    public void Many_different_values_of_any_size_are_sorted()
    {
        var random = new SeededRandom(3);
        var wholes = Enumerable.Range(0, 300_000).Select(_ => (long)random.Next() >> random.Below(64)).ToArray();
        var frame = new DataFrame(Column.Create("n", wholes), Column.Create("x", wholes.Select(n => n / 7.0)),
            Column.Create("t", wholes.Select(n => $"{n:x}")));

        Assert.Equal(wholes.Order(), frame.OrderBy("n")["n"].Values<long>());
        Assert.Equal(wholes.Select(n => n / 7.0).OrderDescending(), frame.OrderBy(SortKey.Descending("x"))["x"].Values<double>());
        Assert.Equal(frame["t"].Values<string>().Order(StringComparer.Ordinal), frame.OrderBy("t")["t"].Values<string>());
    }

    [Fact]
    public void Evidence_moves_with_its_row()
    {
        var frame = new DataFrame(Column.Create("n", [2, 1]), EvidenceColumn.FromIds("evidence", [["E-2"], ["E-1", "E-3"]]));

        Assert.Equal(["E-1", "E-3"], frame.OrderBy("n").EvidenceIds(0));
    }

    [Fact]
    public void Sorting_by_nothing_or_by_evidence_is_refused()
    {
        var frame = new DataFrame(Column.Create("evidence", [Array.Empty<Evidence>()]));

        Assert.StartsWith("OrderBy needs the name of at least one column.", Assert.Throws<ArgumentException>(() => frame.OrderBy()).Message,
            StringComparison.Ordinal);
        Assert.StartsWith("Column \"evidence\" is evidence; rows have no order by it. Sort by text, numbers, true or false, or days.",
            Assert.Throws<ArgumentException>(() => frame.OrderBy("evidence")).Message, StringComparison.Ordinal);
    }

    private static void AssertSorted(PlainRow[] rows, SortKey[] keys)
    {
        var plain = rows.OrderBy(_ => 0);
        foreach (var key in keys)
        {
            plain = plain.ThenBy(row => row[key.Column] is null);
            plain = key.IsDescending ? plain.ThenByDescending(Value, Ordinally) : plain.ThenBy(Value, Ordinally);
            object? Value(PlainRow row) => row[key.Column];
        }

        Assert.Equal(plain.Select(row => row.Id), PlainRow.Frame(rows).OrderBy(keys)["id"].Values<int>());
    }

    private static readonly IComparer<object?> Ordinally = Comparer<object?>.Create((x, y) =>
        x is string a && y is string b ? string.CompareOrdinal(a, b) : Comparer<object?>.Default.Compare(x, y));
}
