using System.Globalization;
using Dossier.Frames;

namespace Dossier.Benchmarks;

/// <summary>What a side answers: its seconds, its peak memory while the task ran, and what to compare the result by.</summary>
internal sealed record Answer
{
    /// <summary>Wall time of the task.</summary>
    public double Seconds { get; init; }

    /// <summary>Processor time of the task, all threads together: steadier than wall time when others use the machine.</summary>
    public double CpuSeconds { get; init; }

    /// <summary>Most memory that the process held during the task, its tables included, in MB (1e6 bytes); 0 when unknown.</summary>
    public double PeakMb { get; init; }

    /// <summary>Rows of the result.</summary>
    public long Rows { get; init; }

    /// <summary>Sums over columns of the result.</summary>
    public IReadOnlyList<double> Sums { get; init; } = [];

    /// <summary>What went wrong; null when nothing did. <c>absent</c> says that the side does not know the task.</summary>
    public string? Error { get; init; }

    /// <summary>Sums columns; a text counts as the number in it, a null as 0.</summary>
    /// <param name="frame">The result.</param>
    /// <param name="columns">Names of the columns to sum.</param>
    public static Answer Of(DataFrame frame, params IEnumerable<string> columns) =>
        new() { Rows = frame.RowCount, Sums = [.. columns.Select(name => Numbers(frame[name]).Sum())] };

    /// <summary>Sums columns with weights that depend on the row, so that the order of the rows matters.</summary>
    /// <param name="frame">The result.</param>
    /// <param name="columns">Names of the columns to sum.</param>
    public static Answer OfOrder(DataFrame frame, params IEnumerable<string> columns) => new()
    {
        Rows = frame.RowCount,
        Sums = [.. columns.Select(name => Numbers(frame[name]).Select((value, row) => value * ((row % 97) + 1)).Sum())],
    };

    /// <summary>Whether two answers have the same rows and, to a billionth, the same sums.</summary>
    public bool AgreesWith(Answer other) =>
        Error is null && other.Error is null && Rows == other.Rows && Sums.Count == other.Sums.Count
        && Sums.Zip(other.Sums).All(pair =>
            Math.Abs(pair.First - pair.Second) <= 1e-9 * Math.Max(1, Math.Max(Math.Abs(pair.First), Math.Abs(pair.Second))));

    private static IEnumerable<double> Numbers(Column column)
    {
        if (column.DataType == typeof(string))
        {
            return column.Values<string?>().Select(text => text is null ? 0 : NumberIn(text));
        }

        return column.NullCount == 0
            ? column.Values<double>()
            : column.Values<double?>().Select(value => value ?? 0);
    }

    /// <summary>The number of a key like <c>id0000012345</c>.</summary>
    public static double NumberIn(string key) => double.Parse(key.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);
}
