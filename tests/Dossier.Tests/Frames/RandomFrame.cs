using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Tests.Frames;

/// <summary>Frames of all types with hard values, the same ones for the same seed.</summary>
internal static class RandomFrame
{
    private static readonly int[] Sizes = [0, 1, 7, 8, 9, 63, 64, 65, 200, 1000];

    private static readonly string[] Names = ["n", "a.b", "say \"hi\"", "Größe", "国", "two words", "it's", "😀", "line\nend", "list"];

    private static readonly string[] Texts =
    [
        "", " ", "null", "NULL", "a", "b", "é", "e\u0301", "中国电信", "שלום", "😀👩‍👩‍👧", "\0",
        "a\r\nb", "\"'`|;,", "<script>", "a\uFEFFb", "\uFFFF", new('x', 3000),
    ];

    public static DataFrame Make(int seed) => Make(seed, Sizes[seed % Sizes.Length]);

    public static DataFrame Make(int seed, int rows)
    {
        var random = new Random(seed);
        var names = Names.OrderBy(_ => random.Next()).Take(random.Next(1, 8)).ToArray();
        return new(names.Select((name, i) => Make(random, name, (seed + i) % 6, rows)));
    }

    /// <summary>Frames that are hard because of their size.</summary>
    public static IEnumerable<DataFrame> Edges()
    {
        // A group whose texts are too many for a dictionary, with a text longer than a page.
        var texts = Enumerable.Range(0, 40_000).Select(i => i == 777 ? new string('ü', 3_000_000)
            : $"text number {i} of many that are all different");
        yield return new(Column.Create("texts", texts), Column.Create("i", Enumerable.Range(0, 40_000)));
        // As many rows as a group has, and one more; a dictionary of one, of 256 and of 257.
        yield return new(Column.Create("one", Enumerable.Repeat("same", 131_072)), Column.Create("flag", Enumerable.Repeat(true, 131_072)));
        yield return new(
            Column.Create("byte", Enumerable.Range(0, 131_073).Select(i => $"{i * 7919 % 256}")),
            Column.Create("more", Enumerable.Range(0, 131_073).Select(i => $"{i * 7919 % 257}")),
            Column.Create("odd", Enumerable.Range(0, 131_073).Select(i => (bool?)(i % 3 == 0 ? null : i % 2 == 0))));
        // Evidence across pages and groups, and too many ids for a dictionary.
        yield return new(Column.Create("evidence", Enumerable.Range(0, 140_000).Select(i => Passages(i % 4, i % 1000))));
        yield return new(Column.Create("evidence", Enumerable.Range(0, 90_000).Select(i => Passages(i % 3, i * 2))));
    }

    private static Column Make(Random random, string name, int type, int rows)
    {
        var nulls = random.Next(4) switch { 0 => 0.0, 1 => 1.0, _ => 0.2 };
        var steady = random.Next(2) == 0 ? 0.0 : 0.95;
        return type switch
        {
            0 => Column.Create(name, Draw(random, rows, nulls, steady, () => Texts[random.Next(Texts.Length)])),
            1 => Column.Create(name, Values(random, rows, nulls, steady, () => random.Next(4) == 0
                ? Pick(random, long.MinValue, long.MaxValue, 0L, -1L)
                : random.NextInt64())),
            2 => Column.Create(name, Values(random, rows, nulls, steady, () => random.Next(4) == 0
                ? Pick(random, 0.0, -0.0, double.MaxValue, double.Epsilon, double.PositiveInfinity, double.NegativeInfinity)
                : random.NextDouble() * 1000)),
            3 => Column.Create(name, Values(random, rows, nulls, steady, () => random.Next(2) == 0)),
            4 => Column.Create(name, Values(random, rows, nulls, steady, () => random.Next(8) == 0
                ? Pick(random, DateOnly.MinValue, DateOnly.MaxValue, new(1969, 12, 31), new(1970, 1, 1))
                : new DateOnly(2000, 1, 1).AddDays(random.Next(10_000)))),
            _ => Column.Create(name, Enumerable.Range(0, rows).Select(_ =>
                random.NextDouble() < nulls ? [] : Passages(random.Next(4), random.Next(50))).ToArray()),
        };
    }

    private static T Pick<T>(Random random, params T[] values) => values[random.Next(values.Length)];

    private static T?[] Values<T>(Random random, int rows, double nulls, double steady, Func<T> next)
        where T : struct => Draw(random, rows, nulls, steady, () => (T?)next());

    // Each value is that of the row before it with a chance, so that there are long runs.
    private static T?[] Draw<T>(Random random, int rows, double nulls, double steady, Func<T> next)
    {
        var values = new T?[rows];
        for (var i = 0; i < rows; i++)
        {
            values[i] = i > 0 && random.NextDouble() < steady ? values[i - 1] : random.NextDouble() < nulls ? default : next();
        }

        return values;
    }

    private static Evidence[] Passages(int count, int first) => [.. Enumerable.Range(first, count).Select(i =>
        new Evidence($"E-{i:000}", "D-1", "001", 1 + i % 40, 0, 5, $"passage {i}", new string('0', 64), Stance.Supports))];
}
