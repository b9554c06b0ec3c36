using System.Collections.Immutable;
using System.Globalization;
using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Charts;

/// <summary>Turns the rows of a frame into the marks of a chart. Each mark keeps the ids of its row's evidence.</summary>
internal static class FrameMarks
{
    /// <summary>How many marks a chart has at most.</summary>
    public const int Most = 100_000;

    public static ImmutableArray<Bar> Bars(DataFrame frame, string category, string value)
    {
        var (categories, values) = (frame[category], Numbers(frame, value));
        return Rows(frame, row => new Bar(Required(categories, row), values[row], "")
        {
            Status = Status(frame, row),
            Evidence = Evidence(frame, row),
            Citation = Citation(frame, Evidence(frame, row)),
        });
    }

    public static ImmutableArray<BarPanel> Panels(DataFrame frame, string panel, string category, string value)
    {
        var headings = frame[panel];
        return [.. Bars(frame, category, value).Select((bar, row) => (bar, Heading: Required(headings, row)))
            .GroupBy(one => one.Heading, one => one.bar, StringComparer.Ordinal)
            .Select(group => new BarPanel(group.Key, [.. group]))];
    }

    public static ImmutableArray<MapCountry> Countries(DataFrame frame, string country, string mapClass, string? name)
    {
        var (codes, classes, names) = (frame[country], frame[mapClass], frame[name ?? country]);
        return Rows(frame, row => new MapCountry(Required(codes, row), Required(names, row), Required(classes, row))
        {
            IsHatched = Evidence(frame, row).IsEmpty,
            Evidence = Evidence(frame, row),
            Citation = Citation(frame, Evidence(frame, row)),
        });
    }

    public static ImmutableArray<MapDot> Dots(DataFrame frame, string country, string title, string? value)
    {
        var (codes, titles, values) = (frame[country], frame[title], value is null ? null : Numbers(frame, value));
        return Rows(frame, row => new MapDot(Required(codes, row), Required(titles, row))
        {
            Value = values?[row],
            Evidence = Evidence(frame, row),
            Citation = Citation(frame, Evidence(frame, row)),
        });
    }

    public static ImmutableArray<TimelineEntry> Entries(DataFrame frame, string label, string? detail)
    {
        var (labels, details, acts) = (Few(frame)[label], detail is null ? null : frame[detail], frame.ToRecords<Dates>());
        return Rows(frame, row => new TimelineEntry(Required(labels, row))
        {
            Detail = details?.TextAt(row) ?? "",
            Announced = Known(acts[row].Announced),
            Effective = Known(acts[row].Effective),
            Deadlines = [.. acts[row].Deadlines.Select(deadline => new TimelineDeadline(deadline.Date, deadline.Covers))],
            End = Known(acts[row].Ended) is { } end ? new TimelineEnd(end, (acts[row].Status ?? "ended").Replace('-', ' ')) : null,
            IsReference = Evidence(frame, row).IsEmpty,
            Evidence = Evidence(frame, row),
            Citation = Citation(frame, Evidence(frame, row)),
        });
    }

    /// <summary>The entries in groups by a column, in order of first appearance.</summary>
    public static ImmutableArray<TimelineGroup> Lanes(DataFrame frame, string lane, ImmutableArray<TimelineEntry> entries)
    {
        var lanes = frame[lane];
        return [.. entries.Select((entry, row) => (entry, Heading: Required(lanes, row)))
            .GroupBy(one => one.Heading, one => one.entry, StringComparer.Ordinal)
            .Select(group => new TimelineGroup(group.Key, [.. group]))];
    }

    /// <summary>The column's values, each a finite number or null.</summary>
    /// <exception cref="ArgumentException">The column holds no numbers, or an infinite one.</exception>
    public static double?[] Numbers(DataFrame frame, string name)
    {
        var column = Few(frame)[name];
        // A query that found nothing knows no types.
        if (column.NullCount == column.Length)
        {
            return new double?[column.Length];
        }

        if (column.TypeName is not ("long" or "double"))
        {
            throw new ArgumentException(
                $"Column \"{name}\" is {column.TypeName}; a chart's values are long or double. {Way(column)}", nameof(name));
        }

        var values = column.Values<double?>();
        var infinite = Array.FindIndex(values, value => value is { } number && !double.IsFinite(number));
        return infinite < 0 ? values : throw new ArgumentException(
            $"Column \"{name}\" is {ChartWords.Number(values[infinite])} in row {ChartWords.Number(infinite)}, and no scale is as long. Leave such rows out with "
                + "Filter, or make the value null.", nameof(name));
    }

    // A column of numbers is text when a single cell is.
    private static string Way(Column column)
    {
        bool IsText(int row) => column.TextAt(row) is { } text
            && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        int[] texts = [.. Enumerable.Range(0, column.Length).Where(IsText)];
        return column.TypeName != "string" || texts.Length is 0 || texts.Length == column.Length - column.NullCount
            ? "Name a column of numbers, or count the rows first with GroupBy."
            : $"Its row {ChartWords.Number(texts[0])} is \"{column.TextAt(texts[0])}\"; leave such cells empty where the data is read ("
                + $"{ChartWords.Count(texts.Length, "cell", "cells")} of {ChartWords.Number(column.Length - column.NullCount)}).";
    }

    /// <summary>The frame, unless it has more rows than anybody can see marks.</summary>
    /// <exception cref="ArgumentException">It has more than 100,000.</exception>
    public static DataFrame Few(DataFrame frame)
    {
        return frame.RowCount <= Most ? frame : throw new ArgumentException(
            $"The frame has {ChartWords.Number(frame.RowCount)} rows, and a chart draws {ChartWords.Number(Most)} marks at most. Put rows together "
                + "first with GroupBy, or keep some of them with Filter, or with OrderBy and Head.", nameof(frame));
    }

    public static string Required(Column column, int row) => column.TextAt(row) is { Length: > 0 } text
        ? text
        : throw new ArgumentException($"Column \"{column.Name}\" is empty in row {row}, and a mark needs it. Leave such rows out with " +
            $"DropNulls(\"{column.Name}\"), or say what they are with FillNulls.", nameof(column));

    /// <summary>What the value of a row rests on: passages, or, as the column <c>is_reference</c> may say, a reference; otherwise it is derived.</summary>
    public static MarkStatus Status(DataFrame frame, int row) => !Evidence(frame, row).IsEmpty ? MarkStatus.Reported
        : frame.Columns.FirstOrDefault(column => column.Name == "is_reference")?.TextAt(row) is "true" ? MarkStatus.Reference : MarkStatus.Derived;

    public static ImmutableArray<string> Evidence(DataFrame frame, int row) => frame.EvidenceIds(row);

    /// <summary>Publisher, date and paragraphs of passages, as far as the frame knows more of them than their ids.</summary>
    public static string Citation(DataFrame frame, ImmutableArray<string> ids) => frame.EvidenceColumn?.Catalogue.Cite(ids) ?? "";

    private static ImmutableArray<T> Rows<T>(DataFrame frame, Func<int, T> make) => [.. Enumerable.Range(0, Few(frame).RowCount).Select(make)];

    private static FactDate? Known(FactDate date) => date.Precision == DatePrecision.Unknown ? null : date;

    /// <summary>The dates of an act, as far as the frame has columns for them.</summary>
    private sealed record Dates
    {
        public FactDate Announced { get; init; } = FactDate.Unknown;

        public FactDate Effective { get; init; } = FactDate.Unknown;

        public ImmutableArray<Deadline> Deadlines { get; init; } = [];

        public FactDate Ended { get; init; } = FactDate.Unknown;

        public string? Status { get; init; }
    }
}
