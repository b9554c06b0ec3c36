using Dossier.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames;

/// <summary>A row with a value of every type, from a few that repeat, so that what frames do can be done slowly over records.</summary>
internal sealed record PlainRow(int Id, string? Text, long? Whole, double? Fraction, bool? Flag, DateOnly? Day)
{
    public static readonly string[] Keys = ["text", "whole", "fraction", "flag", "day"];

    private static readonly string?[] Texts =
        ["", "a", "a\0", "B", "b", "é", "five letters", "five lettera", "a text of more than thirty-two letters", null];

    private static readonly long?[] Wholes = [0, 1, -1, 7, 1000, long.MinValue, long.MaxValue, 1L << 53, null];

    private static readonly double?[] Fractions =
        [0, -0.0, 1.5, -1.5, 1e300, -1e300, double.Epsilon, double.PositiveInfinity, double.NegativeInfinity, null];

    private static readonly DateOnly?[] Days = [DateOnly.MinValue, DateOnly.MaxValue, new(2020, 7, 14), new(2020, 2, 29), null];

    /// <summary>Lists of up to 80 rows, so that bits beyond the first word matter.</summary>
    public static Gen<PlainRow[]> Lists { get; } =
        from count in Gen.OneOf(Gen.Choose(0, 12), Gen.Choose(60, 80))
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from variety in Gen.Choose(1, 10)
        select Many(count, seed, variety);

    /// <summary>Rows drawn from the first few values of each type.</summary>
    public static PlainRow[] Many(int count, int seed, int variety = 10)
    {
        var random = new SeededRandom((ulong)seed);
        return [.. Enumerable.Range(0, count).Select(id => new PlainRow(id, Draw(Texts), Draw(Wholes), Draw(Fractions),
            Draw(new bool?[] { true, false, null }), Draw(Days)))];

        // Null stands last; every other variety leaves it out.
        T Draw<T>(T[] values) => values[variety % 2 == 0
            ? values.Length - 1 - random.Below(Math.Min(variety, values.Length))
            : random.Below(Math.Min(variety, values.Length - 1))];
    }

    public static DataFrame Frame(IReadOnlyList<PlainRow> rows) => new(
        Column.Create("id", rows.Select(row => row.Id)),
        Column.Create("text", rows.Select(row => row.Text)),
        Column.Create("whole", rows.Select(row => row.Whole)),
        Column.Create("fraction", rows.Select(row => row.Fraction)),
        Column.Create("flag", rows.Select(row => row.Flag)),
        Column.Create("day", rows.Select(row => row.Day)));

    public object? this[string key] => key switch
    {
        "id" => (long)Id,
        "text" => Text,
        "whole" => Whole,
        "fraction" => Fraction,
        "flag" => Flag,
        "day" => Day,
        _ => throw new ArgumentException(key, nameof(key)),
    };
}
