using System.Collections.Immutable;
using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Charts;

/// <summary>Turns days of a frame into dots on an axis of time.</summary>
internal static class DotDays
{
    /// <summary>Whether a column holds days, or texts that are EDTF dates.</summary>
    public static bool Are(DataFrame frame, string name)
    {
        var column = frame[name];
        return column.TypeName == "date" || (column.TypeName == "string"
            && Enumerable.Range(0, Math.Min(column.Length, FrameMarks.Most)).Select(column.TextAt).FirstOrDefault(text => text is { Length: > 0 }) is { } first
            && Parse(first) is not null);
    }

    /// <summary>Whether both ends of ranges are days.</summary>
    /// <exception cref="ArgumentException">One is, and the other holds numbers.</exception>
    public static bool AreBoth(DataFrame frame, string from, string to)
    {
        var (first, last) = (Are(frame, from), Are(frame, to));
        var (days, other) = first ? (from, to) : (to, from);
        return first == last || frame[other].NullCount == frame[other].Length ? first || last : throw new ArgumentException(
            $"Column \"{days}\" holds days and \"{other}\" is {frame[other].TypeName}; the ends of a range stand on one scale. "
                + "Name two columns of days, or two of numbers.", nameof(to));
    }

    /// <summary>The frame with the numbers of its days.</summary>
    /// <exception cref="ArgumentException">A text is no date, or no single day.</exception>
    public static DataFrame Numbered(DataFrame frame, string name)
    {
        var days = LineMarks.Days(frame, name);
        for (var row = 0; row < days.Length; row++)
        {
            if (Imprecise(frame[name], row) is { } date)
            {
                throw new ArgumentException($"Column \"{name}\" is {date.Edtf} in row {ChartWords.Number(row)}, and a dot stands on a single day. "
                    + "Draw such dates as Ranges, with their column for both ends, or as a Timeline.", nameof(name));
            }
        }

        return frame.WithColumn(Column.Create(name, days));
    }

    /// <summary>One end of each range: the earliest or the latest day of a date that is not exact, with the date as its label.</summary>
    /// <exception cref="ArgumentException">A text is no date.</exception>
    public static ImmutableArray<Bar> Ends(DataFrame frame, string category, string name, bool latest)
    {
        var days = LineMarks.Days(frame, name, latest);
        return [.. Bar.FromFrame(frame.WithColumn(Column.Create(name, days)), category, name)
            .Select((bar, row) => Imprecise(frame[name], row) is { } date ? bar with { ValueLabel = date.ShortLabel } : bar)];
    }

    private static FactDate? Imprecise(Column column, int row) =>
        column.TypeName == "string" && column.TextAt(row) is { Length: > 0 } text && Parse(text) is { IsDay: false } date ? date : null;

    private static FactDate? Parse(string text) => FactDate.TryParseEdtf(text, DateBasis.Explicit, out var date) ? date : null;
}
