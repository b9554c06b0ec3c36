using System.Collections.Immutable;
using System.Globalization;
using Dossier.Drawing;
using Dossier.Frames;

namespace Dossier.Charts;

/// <summary>Values as dots on one scale, a row for each category; two or more dots of a row are joined, as a dumbbell is.</summary>
public sealed record DotChart : Chart
{
    internal DotChart(string name, string title, string subtitle, string source, ImmutableArray<BarSeries> series)
        : base(name, title, subtitle, source) =>
        Series = series;

    /// <summary>The dots of one colour each; at most six.</summary>
    public ImmutableArray<BarSeries> Series { get; init; }

    /// <summary>Whether the dots stand on numbers or on days, whose values are <see cref="DateOnly.DayNumber"/>.</summary>
    public LineAxis Axis { get; init; }

    /// <summary>Whether zero is on the scale whatever the values.</summary>
    public bool StartsAtZero { get; init; }

    /// <summary>What a hollow dot is, in the key; shown only when there is one.</summary>
    public string DerivedKey { get; init; } = "Derived, not reported as such";

    /// <summary>What a hollow mark with a whole outline is, in the key; shown only when there is one.</summary>
    public string ReferenceKey { get; init; } = "Reference fact, not from the articles";

    /// <inheritdoc/>
    internal override IEnumerable<(double Value, string Label)> OnScale =>
        Series.SelectMany(series => series.Bars).Where(bar => bar.Value is not null).Select(bar => (bar.Value!.Value, LabelOf(bar)));

    /// <inheritdoc/>
    internal override IEnumerable<string> Names => [.. Series.Select(series => series.Name).Where(name => name.Length > 0), .. new SeriesTable(Series).Categories];

    /// <inheritdoc/>
    public override string AlternativeText
    {
        get
        {
            const int Most = 6;
            var table = new SeriesTable(Series);
            var rows = table.Categories.Select(category => $"{category} " + ChartWords.List([.. Dots(table, category).Select(dot =>
                (dot.Series.Name.Length == 0 ? "" : dot.Series.Name + " ") + LabelOf(dot.Bar))])).ToArray();
            var kind = rows.Length == 0 ? "Dot chart without data" : Series.Length > 1 ? "Range chart" : "Dot chart";
            var more = rows.Length > Most ? $"; and {ChartWords.Number(rows.Length - Most)} more" : "";
            return ChartWords.Join(Title, Subtitle, kind, string.Join("; ", rows.Take(Most)) + more);
        }
    }

    /// <inheritdoc/>
    public override ChartTable Data => DataOf(new(Series));

    private ChartTable DataOf(SeriesTable table) => new(
        ["Category", "Series", "Value", "Shown as", "Status", "Evidence"],
        [.. table.Categories.SelectMany(category => Dots(table, category)).Select(dot => ImmutableArray.Create(dot.Bar.Category, dot.Series.Name, Exact(dot.Bar.Value),
            LabelOf(dot.Bar), BarChart.StatusWord(dot.Bar.DrawnStatus), ChartWords.Ids(dot.Bar.Evidence)))]);

    private string Exact(double? value) => Axis == LineAxis.Day && value is { } day
        ? DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : ChartWords.Number(value);

    /// <inheritdoc/>
    public override ImmutableArray<string> Evidence =>
        ChartWords.Distinct(Series.SelectMany(series => series.Bars).Select(bar => bar.Evidence));

    /// <inheritdoc/>
    internal override Scene Arrange(double width) =>
        ChartFrame.Compose(this, width, (scene, top) => new DotLayout(this, scene, width).Draw(top));

    internal string LabelOf(Bar bar) =>
        bar.ValueLabel.Length > 0 ? bar.ValueLabel : bar.Value is not { } value ? "not reported"
        : Axis == LineAxis.Day ? LineTicks.DayText(value) : Format.Text(value);

    /// <summary>The dots of a category, in the order of the series.</summary>
    internal IEnumerable<(int Index, BarSeries Series, Bar Bar)> Dots(SeriesTable table, string category) =>
        table[category].ToArray().Select((bar, i) => (i, Series[i], bar!)).Where(dot => dot.Item3 is not null);

    internal Color ColorOf(int series, string category) =>
        !(Highlights.IsEmpty || Highlights.Contains(Series[series].Name, StringComparer.Ordinal) || Highlights.Contains(category, StringComparer.Ordinal))
            ? ChartColors.Quiet : Series.Length == 1 ? ChartColors.Navy : ChartColors.Series[series];

    /// <summary>Reads the dots of a frame.</summary>
    internal static DotChart Of(DataFrame frame, string category, string value, string? series)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var areDays = DotDays.Are(frame, value);
        var read = areDays ? DotDays.Numbered(frame, value) : frame;
        return new("", "", "", "", series is null ? [new("", Bar.FromFrame(read, category, value))] : SeriesBarChart.Of(read, category, value, series).Series)
        {
            Axis = areDays ? LineAxis.Day : LineAxis.Number,
        };
    }

    /// <summary>Reads a range of each row of a frame: one column for each end.</summary>
    internal static DotChart OfRanges(DataFrame frame, string category, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return DotDays.AreBoth(frame, from, to)
            ? new("", "", "", "", [new(from, DotDays.Ends(frame, category, from, latest: false)), new(to, DotDays.Ends(frame, category, to, latest: true))])
            {
                Axis = LineAxis.Day,
            }
            : new("", "", "", "", [new(from, Bar.FromFrame(frame, category, from)), new(to, Bar.FromFrame(frame, category, to))]);
    }
}
