using System.Collections.Immutable;
using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Charts;

/// <summary>Turns the rows of a frame into the points of lines.</summary>
internal static class LineMarks
{
    /// <summary>Where each row stands along the axis; null where the cell is empty.</summary>
    public static (double?[] Places, LineAxis Axis) Places(DataFrame frame, string name)
    {
        var column = frame[name];
        if (column.TypeName is not ("long" or "double"))
        {
            var days = Days(frame, name, latest: false);
            return Precision(column) switch
            {
                DatePrecision.Year =>
                    ([.. days.Select(day => day is { } first ? (double?)DateOnly.FromDayNumber((int)first).Year : null)], LineAxis.Year),
                DatePrecision.Month => (days, LineAxis.Month),
                _ => (days, LineAxis.Day),
            };
        }

        var numbers = FrameMarks.Numbers(frame, name);
        var areYears = column.TypeName == "long" && numbers.All(x => x is null or (>= 1800 and <= 2200));
        return (numbers, areYears ? LineAxis.Year : LineAxis.Number);
    }

    // A month or a year is not its first day.
    private static DatePrecision Precision(Column column)
    {
        string[] texts = column.TypeName == "string" ? [.. column.Values<string?>().OfType<string>().Where(text => text.Length > 0).Distinct()] : [];
        DatePrecision[] all = [.. texts
            .Select(text => FactDate.TryParseEdtf(text, DateBasis.Explicit, out var date) ? date.Precision : DatePrecision.Unknown).Distinct()];
        return all is [var one] ? one : DatePrecision.Day;
    }

    /// <summary>The day of each row, as a number; null where the cell is empty or knows no bound.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="name">A column of days, or of texts that are EDTF dates.</param>
    /// <param name="latest">Whether a date without a day stands at its last one.</param>
    public static double?[] Days(DataFrame frame, string name, bool latest = true)
    {
        var column = FrameMarks.Few(frame)[name];
        if (column.TypeName == "date")
        {
            return [.. column.Values<DateOnly?>().Select(day => (double?)day?.DayNumber)];
        }

        if (column.TypeName != "string")
        {
            throw new ArgumentException($"Column \"{name}\" is {column.TypeName}; an axis of time needs days, EDTF texts such as 2020-07, or years.", nameof(name));
        }

        return [.. Enumerable.Range(0, frame.RowCount).Select(row => column.TextAt(row) is { Length: > 0 } text ? Day(text, row) : null)];

        double? Day(string text, int row)
        {
            if (!FactDate.TryParseEdtf(text, DateBasis.Explicit, out var date))
            {
                throw new ArgumentException($"Column \"{name}\", row {row}: \"{text}\" is no date. Write EDTF: 2020-07-14, 2020-07, 2020.", nameof(name));
            }

            return (latest ? date.Latest ?? date.Earliest : date.Earliest ?? date.Latest)?.DayNumber;
        }
    }

    /// <summary>Makes the chart of named points.</summary>
    public static LineChart Chart(IEnumerable<(string Name, LinePoint Point)> points, LineAxis axis, int withoutPlace, string column)
    {
        var series = points.GroupBy(one => one.Name, one => one.Point, StringComparer.Ordinal)
            .Select(group => new LineSeries(group.Key, [.. group.OrderBy(point => point.X)])).ToImmutableArray();
        foreach (var line in series)
        {
            if (line.Points.Zip(line.Points.Skip(1)).FirstOrDefault(pair => pair.First.X == pair.Second.X) is { First: { } twice })
            {
                var at = new LineChart("", "", "", "", []) { Axis = axis }.XText(twice.X);
                throw new ArgumentException($"{(line.Name.Length == 0 ? "The line" : $"Line \"{line.Name}\"")} has two values at {at}. Name the column that "
                    + "parts the lines, or add the values up first with GroupBy.", nameof(points));
            }
        }

        return new("", "", "", "", series)
        {
            Axis = axis,
            Note = withoutPlace == 0 ? "" : $"Not drawn: {ChartWords.Count(withoutPlace, "row", "rows")} without a place in \"{column}\".",
        };
    }
}
