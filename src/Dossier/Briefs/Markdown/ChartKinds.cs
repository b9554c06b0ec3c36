using Dossier.Charts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Briefs.Markdown;

/// <summary>The kinds of charts that a block can draw from a query, by the factories of <see cref="Chart"/>.</summary>
internal static class ChartKinds
{
    public static readonly string[] All =
        ["bars", "columns", "grouped-bars", "stacked-bars", "share-bars", "lines", "steps", "dots", "ranges", "heat", "timeline"];

    /// <summary>The keys that name a column of the query.</summary>
    public static readonly string[] ColumnKeys =
        ["category", "value", "series", "panel", "x", "label", "lane", "detail", "from", "to", "row", "column"];

    /// <param name="settings">The block.</param>
    /// <param name="given">Gives the text of a key with its live values; null for an empty one.</param>
    /// <param name="frame">The rows.</param>
    /// <param name="asOf">The newest date that the data speaks for.</param>
    /// <param name="unknown">Makes the error for a kind that is none.</param>
    /// <exception cref="ArgumentException">The frame has no such column, or one that the kind cannot draw.</exception>
    public static Chart Make(FencedSettings settings, Func<string, string?> given, DataFrame frame, DateOnly asOf,
        Func<string, BadInputException> unknown)
    {
        string Column(string key, string otherwise) => settings.Text(key) is { Length: > 0 } text ? text : otherwise;
        string? Optional(string key) => settings.Text(key) is { Length: > 0 } text ? text : null;
        var (category, value, series) = (Column("category", "category"), Column("value", "value"), Column("series", "series"));
        Chart chart = settings.Text("kind") switch
        {
            "bars" => Chart.Bars(frame, category, value, Optional("panel")),
            "columns" => Chart.Columns(frame, category, value),
            "grouped-bars" => Chart.GroupedBars(frame, category, value, series),
            "stacked-bars" => Chart.StackedBars(frame, category, value, series),
            "share-bars" => Chart.ShareBars(frame, category, value, series),
            "lines" => Chart.Lines(frame, Column("x", "x"), value, Optional("series")),
            "steps" => Chart.Steps(frame, Column("x", "x"), value, Optional("series")),
            "dots" => Chart.DotPlot(frame, category, value, Optional("series")),
            "ranges" => Chart.Ranges(frame, category, Column("from", "from"), Column("to", "to")),
            "heat" => Chart.Heat(frame, Column("row", "row"), Column("column", "column"), value),
            "timeline" => Chart.Timeline(frame, Column("label", "label"), asOf, Optional("lane"), Optional("detail")),
            var kind => throw unknown(kind),
        };
        chart = given("highlight") is { } names ? chart.Highlight(names.Split(';')) : chart;
        return (Optional("unit") ?? (settings.Text("kind") is "ranges" or "timeline" ? null : UnitOf(frame, value))) switch
        {
            null => chart,
            "percent" => chart.Format(ValueFormat.Percent),
            "usd" => chart.Format(ValueFormat.Money("USD")),
            "gbp" => chart.Format(ValueFormat.Money("GBP")),
            var unit => chart.Format(ValueFormat.Unit(unit)),
        };
    }

    // The unit that the rows name themselves, which must be one: numbers of different units do not stand on one axis.
    private static string? UnitOf(DataFrame frame, string value)
    {
        if (!frame.HasColumn("unit") || !LiveQuery.IsMeasured(frame, value))
        {
            return null;
        }

        var units = Enumerable.Range(0, frame.RowCount).Select(row => frame["unit"][row]?.ToString()).OfType<string>()
            .Distinct(StringComparer.Ordinal).ToList();
        return units.Count < 2 ? units.FirstOrDefault()
            : throw new FormatException($"the units {string.Join(", ", units)} in one chart; narrow the query to one of them");
    }
}
