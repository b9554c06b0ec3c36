using Dossier.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames;

/// <summary>A record with a value of every type, and frames of such records, for tests that group.</summary>
internal sealed record GroupRow(string? Text, long? Whole, double? Fraction, bool? Flag, DateOnly? Day)
{
    public static readonly string[] Names = ["text", "whole", "fraction", "flag", "day"];

    public static readonly Gen<GroupRow> Any =
        from text in Gen.Elements(null, "", "a", "B", "b")
        from whole in Gen.Elements<long?>(null, 0, 1, 2, -3, 1L << 40)
        from fraction in Gen.Elements<double?>(null, 0.0, -0.0, 0.5, -1.25, 3e10)
        from flag in Gen.Elements<bool?>(null, false, true)
        from day in Gen.Elements<DateOnly?>(null, new(2020, 7, 14), new(2019, 12, 31), new(2024, 1, 1))
        select new GroupRow(text, whole, fraction, flag, day);

    public static readonly Gen<(GroupRow[] Rows, string[] Keys)> Grouped =
        from rows in Gen.ArrayOf(Any)
        from order in Gen.Shuffle(Names)
        from count in Gen.Choose(1, 3)
        select (rows, order[..count]);

    /// <summary>Rows by the same seed, with values as in <see cref="Any"/> but more of them.</summary>
    public static GroupRow[] Many(int count, int seed)
    {
        var random = new SeededRandom((ulong)seed);
        return [.. Enumerable.Range(0, count).Select(_ => new GroupRow(
            random.Below(9) == 0 ? null : $"t{random.Below(400)}",
            random.Below(9) == 0 ? null : random.Below(3000) - 100,
            random.Below(9) == 0 ? null : random.Below(1000) / 8.0,
            random.Below(9) == 0 ? null : random.Below(2) == 0,
            random.Below(9) == 0 ? null : new DateOnly(2020, 1, 1).AddDays(random.Below(900))))];
    }

    public static DataFrame Frame(IReadOnlyList<GroupRow> rows) => new(
        Column.Create("text", rows.Select(row => row.Text)),
        Column.Create("whole", rows.Select(row => row.Whole)),
        Column.Create("fraction", rows.Select(row => row.Fraction)),
        Column.Create("flag", rows.Select(row => row.Flag)),
        Column.Create("day", rows.Select(row => row.Day)));

    public object? this[string name] => name switch
    {
        "text" => Text,
        "whole" => Whole,
        "fraction" => Fraction + 0.0,
        "flag" => Flag,
        _ => Day,
    };

    /// <summary>The rows by keys, in order of first appearance: what grouping is checked against.</summary>
    public static IEnumerable<IGrouping<string, GroupRow>> By(IEnumerable<GroupRow> rows, string[] keys) =>
        rows.GroupBy(row => string.Join('|', keys.Select(key => row[key] ?? "null")));

    /// <summary>The value of an aggregation, worked out plainly.</summary>
    public static object? Plain(IEnumerable<GroupRow> rows, string name, Agg agg)
    {
        var values = rows.Select(row => row[name]).OfType<object>().ToArray();
        return agg switch
        {
            Agg.Count => (long)rows.Count(),
            Agg.CountValues => (long)values.Length,
            Agg.CountDistinct => (long)values.Distinct().Count(),
            Agg.Min => values.Aggregate((object?)null, (least, value) => least is null || Compare(value, least) < 0 ? value : least),
            Agg.Max => values.Aggregate((object?)null, (most, value) => most is null || Compare(value, most) > 0 ? value : most),
            Agg.First => values.FirstOrDefault(),
            Agg.Last => values.LastOrDefault(),
            Agg.Sum when values.Length > 0 && values[0] is long => values.Sum(value => (long)value),
            _ => Measure([.. values.Select(value => Convert.ToDouble(value, null))], agg),
        };
    }

    private static int Compare(object a, object b) =>
        a is string text ? string.CompareOrdinal(text, (string)b) : ((IComparable)a).CompareTo(b);

    private static double? Measure(double[] values, Agg agg)
    {
        var n = values.Length;
        if (n == 0 || (n == 1 && (agg is Agg.StandardDeviation or Agg.Variance)))
        {
            return null;
        }

        var mean = values.Sum() / n;
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (n - 1);
        return agg switch
        {
            Agg.Sum => values.Sum(),
            Agg.Mean => mean,
            Agg.Median => (values.Order().ElementAt((n - 1) / 2) + values.Order().ElementAt(n / 2)) / 2,
            Agg.Variance => variance,
            _ => Math.Sqrt(variance),
        };
    }
}
