using Dossier.Frames;
using Dossier.Frames.Grouping;
using FsCheck;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames;

public sealed class KeyPackingTests
{
    private static readonly long?[] Wide = [null, 0, 1, -1, long.MinValue, long.MaxValue, 1L << 40, uint.MaxValue, -7, int.MinValue];
    private static readonly double?[] Fractions = [null, 0.0, -0.0, 1.5, -1.5, double.PositiveInfinity, double.NegativeInfinity, 1e300];
    private static readonly string?[] Texts = [null, "", "a", "b", "A"];
    private static readonly DateOnly?[] Days = [null, DateOnly.MinValue, new(2020, 7, 14), DateOnly.MaxValue];

    private sealed record Row(string? Text, long? Whole, double? Fraction, bool? Flag, DateOnly? Day, long? Other);

    private static readonly Gen<Row> OneRow =
        from text in Gen.Elements(Texts)
        from whole in Gen.Elements(Wide)
        from fraction in Gen.Elements(Fractions)
        from flag in Gen.Elements<bool?>(null, false, true)
        from day in Gen.Elements(Days)
        from other in Gen.Elements(Wide)
        select new Row(text, whole, fraction, flag, day, other);

    private static readonly Gen<(Row[] Left, Row[] Right, int[] Keys)> Two =
        from left in Gen.ArrayOf(OneRow)
        from right in Gen.ArrayOf(OneRow)
        from keys in Gen.NonEmptyListOf(Gen.Choose(0, 5))
        select (left, right, keys.ToArray());

    [Fact]
    public void Rows_have_equal_numbers_exactly_when_their_keys_are_equal() => Property.Holds(Two, two =>
    {
        var packing = KeyPacking.Of(Columns(two.Left, two.Keys), nullsMatch: true);

        var keys = packing.Pack();

        Assert.All(keys, key => Assert.True(key < packing.Size));
        for (var a = 0; a < keys.Length; a++)
        {
            Assert.All(Enumerable.Range(0, a), b => Assert.Equal(Same(two.Left[a], two.Left[b], two.Keys), keys[a] == keys[b]));
        }
    });

    [Fact]
    public void The_keys_of_another_frame_match_where_values_are_equal_and_not_null() => Property.Holds(Two, two =>
    {
        var packing = KeyPacking.Of(Columns(two.Left, two.Keys), nullsMatch: false);

        var (left, right) = (packing.Pack(), packing.Like(Columns(two.Right, two.Keys)).Pack());

        for (var a = 0; a < left.Length; a++)
        {
            Assert.All(Enumerable.Range(0, right.Length), b => Assert.Equal(
                Same(two.Left[a], two.Right[b], two.Keys) && two.Keys.All(key => Value(two.Left[a], key) is not null),
                left[a] == right[b] && left[a] != KeyPacking.NoMatch));
        }
    });

    [Fact]
    public void Types_that_differ_are_an_error_that_names_both()
    {
        var packing = KeyPacking.Of([Column.Create("year", [2020])], nullsMatch: false);

        var error = Assert.Throws<ArgumentException>(() => packing.Like([Column.Create("when", [2020.0])]));

        Assert.StartsWith("Key column \"year\" is long, but \"when\" is double. Convert one of them first.", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_dense_and_in_order_of_first_appearance_in_a_long_frame()
    {
        var random = new SeededRandom(5);
        var values = Enumerable.Range(0, 300_000).Select(_ => (long)random.Below(90_000) << 35).ToArray();

        var (ids, firstRows) = DenseIds.Of(KeyPacking.Of([Column.Create("x", values)], nullsMatch: true));

        var expected = new Dictionary<long, int>();
        Assert.Equal(values.Select(value => expected.TryGetValue(value, out var id) ? id : expected[value] = expected.Count),
            ids.Take(values.Length));
        Assert.Equal(expected.Keys, firstRows.Select(row => values[row]));
    }

    private static object? Value(Row row, int key) => key switch
    {
        0 => row.Text,
        1 => row.Whole,
        2 => row.Fraction + 0.0,
        3 => row.Flag,
        4 => row.Day,
        _ => row.Other,
    };

    private static bool Same(Row a, Row b, int[] keys) => keys.All(key => Equals(Value(a, key), Value(b, key)));

    private static Column[] Columns(Row[] rows, int[] keys) => Array.ConvertAll(keys, key => key switch
    {
        0 => Column.Create("text", rows.Select(row => row.Text)),
        1 => Column.Create("whole", rows.Select(row => row.Whole)),
        2 => Column.Create("fraction", rows.Select(row => row.Fraction)),
        3 => Column.Create("flag", rows.Select(row => row.Flag)),
        4 => Column.Create("day", rows.Select(row => row.Day)),
        _ => Column.Create("other", rows.Select(row => row.Other)),
    });
}
