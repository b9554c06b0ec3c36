using Dossier.Frames;

namespace Dossier.Charts;

/// <summary>How charts are made from frames, in one statement.</summary>
public abstract partial record Chart
{
    /// <summary>Horizontal bars, a bar for each row.</summary>
    /// <param name="frame">The frame, one row per bar; a value without evidence is hatched, a null is drawn as not reported.</param>
    /// <param name="category">The column that names the bars.</param>
    /// <param name="value">The column of their values, long or double.</param>
    /// <param name="panel">The column that parts the bars into panels with one scale; null for one panel.</param>
    /// <exception cref="ArgumentException">There is no such column, the values are no numbers or infinite, or a name is empty.</exception>
    public static BarChart Bars(DataFrame frame, string category, string value, string? panel = null) => panel is null
        ? new("", "", "", "", Bar.FromFrame(frame, category, value))
        : new("", "", "", "", BarPanel.FromFrame(frame, panel, category, value));

    /// <summary>Horizontal bars from records.</summary>
    public static BarChart Bars(params IEnumerable<Bar> bars) => new("", "", "", "", [.. bars]);

    /// <summary>Horizontal bars from records, in panels that share a scale.</summary>
    /// <param name="panels">The panels, from the top; those with the same categories stand side by side where there is room.</param>
    public static BarChart Bars(params IEnumerable<BarPanel> panels) => new("", "", "", "", [.. panels]);

    /// <summary>Upright bars; they lie down where their names need the room.</summary>
    /// <inheritdoc cref="Bars(DataFrame, string, string, string?)"/>
    public static SeriesBarChart Columns(DataFrame frame, string category, string value) =>
        new("", "", "", "", [new BarSeries("", Bar.FromFrame(frame, category, value))]) { IsUpright = true };

    /// <summary>Bars of several series side by side for each category.</summary>
    /// <param name="frame">The frame, one row per bar.</param>
    /// <param name="category">The column that names the categories.</param>
    /// <param name="value">The column of values, long or double.</param>
    /// <param name="series">The column that names the series; at most six.</param>
    /// <param name="upright">Whether the bars stand rather than lie.</param>
    /// <exception cref="ArgumentException">There is no such column, the values are no numbers or infinite, a name is empty, a series has
    /// a category twice, or there are more than six series.</exception>
    public static SeriesBarChart GroupedBars(DataFrame frame, string category, string value, string series, bool upright = false) =>
        SeriesBarChart.Of(frame, category, value, series) with { IsUpright = upright };

    /// <summary>Bars of several series on top of one another for each category; no value may be negative.</summary>
    /// <inheritdoc cref="GroupedBars"/>
    public static SeriesBarChart StackedBars(DataFrame frame, string category, string value, string series, bool upright = false) =>
        SeriesBarChart.Of(frame, category, value, series) with { IsUpright = upright, Arrangement = BarArrangement.Stacked };

    /// <summary>The share of each series in its category, in percent; each bar is 100% long. No value may be negative.</summary>
    /// <inheritdoc cref="GroupedBars"/>
    public static SeriesBarChart ShareBars(DataFrame frame, string category, string value, string series, bool upright = false) =>
        SeriesBarChart.Of(frame, category, value, series) with { IsUpright = upright, Arrangement = BarArrangement.Share };

    /// <summary>Lines with their names at their ends; of more than six, those that end highest have colours, or those that are highlighted.</summary>
    /// <param name="frame">The frame, one row per point, in any order.</param>
    /// <param name="x">The column along the axis: a day, a whole or a fractional number; years are whole numbers.</param>
    /// <param name="value">The column of values, long or double; a null breaks the line.</param>
    /// <param name="series">The column that names the lines; null for one line.</param>
    /// <exception cref="ArgumentException">There is no such column, a value is infinite, or a line has two values at one place.</exception>
    public static LineChart Lines(DataFrame frame, string x, string value, string? series = null) => LineChart.Of(frame, x, value, series);

    /// <summary>Lines that keep a value until the next one, as prices and limits do.</summary>
    /// <inheritdoc cref="Lines"/>
    public static LineChart Steps(DataFrame frame, string x, string value, string? series = null) =>
        LineChart.Of(frame, x, value, series) with { IsStepped = true };

    /// <summary>How many rows there were up to each day, in steps.</summary>
    /// <param name="frame">The frame, one row per act or deal.</param>
    /// <param name="date">The column of their days or dates (EDTF); a date without a day counts from its latest day. Rows without a date
    /// are told in the note.</param>
    /// <param name="series">The column that names the lines; null for one line.</param>
    /// <exception cref="ArgumentException">There is no such column, or it holds no dates.</exception>
    public static LineChart Cumulative(DataFrame frame, string date, string? series = null) => LineChart.Counting(frame, date, series);

    /// <summary>Values as dots on one scale, a row for each category.</summary>
    /// <param name="frame">The frame, one row per dot; a value without evidence is hollow.</param>
    /// <param name="category">The column that names the rows.</param>
    /// <param name="value">The column of values, long or double, or of days.</param>
    /// <param name="series">The column that names the series, whose dots of a row are joined; null for one.</param>
    /// <exception cref="ArgumentException">As for <see cref="GroupedBars"/>.</exception>
    public static DotChart DotPlot(DataFrame frame, string category, string value, string? series = null) =>
        DotChart.Of(frame, category, value, series);

    /// <summary>A range from one value to another for each row, with a dot at each end.</summary>
    /// <param name="frame">The frame, one row per range.</param>
    /// <param name="category">The column that names the rows.</param>
    /// <param name="from">The column of the first value, long or double, or a day or EDTF date, of which the earliest day counts.</param>
    /// <param name="to">The column of the second value, or of a date, of which the latest day counts.</param>
    /// <exception cref="ArgumentException">There is no such column, the values are no numbers or infinite, or a name is empty.</exception>
    public static DotChart Ranges(DataFrame frame, string category, string from, string to) => DotChart.OfRanges(frame, category, from, to);

    /// <summary>A table of numbers whose cells are the darker the greater the number.</summary>
    /// <param name="frame">The frame, one row per cell.</param>
    /// <param name="row">The column that names the rows.</param>
    /// <param name="column">The column that names the columns.</param>
    /// <param name="value">The column of values, long or double.</param>
    /// <exception cref="ArgumentException">There is no such column, a cell has two values, or the values are no numbers.</exception>
    public static HeatTable Heat(DataFrame frame, string row, string column, string value) => HeatTable.Of(frame, row, column, value);

    /// <summary>Small charts of any kind under one title.</summary>
    /// <param name="parts">The charts, in the order of reading; each keeps its title as its heading.</param>
    public static MultiplesChart Multiples(params ReadOnlySpan<Chart> parts) => new("", "", "", "", [.. parts]);

    /// <summary>Acts along an axis of dates, in one lane for each group.</summary>
    /// <param name="frame">The frame, one row per act, with the columns <see cref="TimelineEntry.FromFrame"/> reads.</param>
    /// <param name="label">The column of names beside the marks.</param>
    /// <param name="asOf">The newest date that the data speaks for.</param>
    /// <param name="lane">The column that parts the acts into groups; null for one.</param>
    /// <param name="detail">The column that says what the acts are; null for none.</param>
    /// <exception cref="ArgumentException">There is no such column, or a label is empty.</exception>
    public static TimelineChart Timeline(DataFrame frame, string label, DateOnly asOf, string? lane = null, string? detail = null)
    {
        var entries = TimelineEntry.FromFrame(frame, label, detail);
        return new("", "", "", "", asOf, lane is null ? [new("", entries)] : FrameMarks.Lanes(frame, lane, entries));
    }

    /// <summary>Acts along an axis of dates, from records.</summary>
    /// <param name="asOf">The newest date that the data speaks for, drawn as a line.</param>
    /// <param name="groups">The groups, from the top.</param>
    public static TimelineChart Timeline(DateOnly asOf, params IEnumerable<TimelineGroup> groups) => new("", "", "", "", asOf, [.. groups]);

    /// <summary>A world map of countries coloured by class, with dots.</summary>
    /// <param name="frame">The frame, one row per country.</param>
    /// <param name="country">The column of ISO 3166-1 alpha-2 codes.</param>
    /// <param name="mapClass">The column of classes, in the order of <paramref name="classes"/>.</param>
    /// <param name="classes">The classes, the strongest first.</param>
    /// <param name="name">The column of names; null for the codes.</param>
    public static MapChart Map(DataFrame frame, string country, string mapClass, IEnumerable<MapClass> classes, string? name = null) =>
        new("", "", "", "", [.. classes], MapCountry.FromFrame(frame, country, mapClass, name));

    /// <summary>A world map from records.</summary>
    /// <param name="classes">The classes, the strongest first.</param>
    /// <param name="countries">The countries that have a class, each once, in any order.</param>
    public static MapChart Map(IEnumerable<MapClass> classes, IEnumerable<MapCountry> countries) =>
        new("", "", "", "", [.. classes], [.. countries]);

    /// <summary>The countries of Europe as tiles of one size, coloured by class.</summary>
    /// <inheritdoc cref="Map(DataFrame, string, string, IEnumerable{MapClass}, string?)"/>
    public static TileGridChart Tiles(DataFrame frame, string country, string mapClass, IEnumerable<MapClass> classes, string? name = null) =>
        new("", "", "", "", [.. classes], MapCountry.FromFrame(frame, country, mapClass, name));

    /// <summary>The countries of Europe as tiles, from records.</summary>
    /// <inheritdoc cref="Map(IEnumerable{MapClass}, IEnumerable{MapCountry})"/>
    public static TileGridChart Tiles(IEnumerable<MapClass> classes, IEnumerable<MapCountry> countries) =>
        new("", "", "", "", [.. classes], [.. countries]);
}
