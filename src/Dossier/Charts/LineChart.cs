using System.Collections.Immutable;
using System.Globalization;
using Dossier.Drawing;
using Dossier.Frames;

namespace Dossier.Charts;

/// <summary>What stands along the axis of lines or dots.</summary>
public enum LineAxis
{
    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Years, as whole numbers.</summary>
    Year,

    /// <summary>Days, as <see cref="DateOnly.DayNumber"/>.</summary>
    Day,

    /// <summary>Months, as <see cref="DateOnly.DayNumber"/> of their first days.</summary>
    Month,
}

/// <summary>A point of a line.</summary>
/// <param name="X">Where it stands: a number, a year or a day's number.</param>
/// <param name="Value">The value in the chart's unit; null breaks the line.</param>
/// <exception cref="ArgumentException">A number is infinite or not a number.</exception>
public sealed record LinePoint(double X, double? Value)
{
    /// <summary>Where it stands: a number, a year or a day's number.</summary>
    public double X { get; init => field = Finite(value)!.Value; } = Finite(X)!.Value;

    /// <summary>The value in the chart's unit; null breaks the line.</summary>
    public double? Value { get; init => field = Finite(value); } = Finite(Value);

    /// <summary>What the value rests on; a derived one is a pale diamond, a reference fact a hollow dot.</summary>
    public MarkStatus Status { get; init; } = MarkStatus.Reported;

    /// <summary>What the point stands for beside its value, for the tooltip; empty for nothing more.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Ids of the evidence behind the value.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>Where the value is from, in words for a tooltip; empty to give the ids.</summary>
    public string Citation { get; init; } = "";

    private static double? Finite(double? value) => value is null || double.IsFinite(value.Value) ? value
        : throw new ArgumentException($"A point of a line needs finite numbers, found {ChartWords.Number(value)}; use null for a missing value.", nameof(value));
}

/// <summary>A line.</summary>
/// <param name="Name">Its name, which stands at its end; empty when there is only one.</param>
/// <param name="Points">Its points, in the order of the axis.</param>
public sealed record LineSeries(string Name, ImmutableArray<LinePoint> Points);

/// <summary>Lines or steps along an axis of days, years or numbers, with their names at their ends.</summary>
public sealed record LineChart : Chart
{
    internal LineChart(string name, string title, string subtitle, string source, ImmutableArray<LineSeries> series)
        : base(name, title, subtitle, source) =>
        Series = series;

    /// <summary>The lines.</summary>
    public ImmutableArray<LineSeries> Series { get; init; }

    /// <summary>What stands along the axis.</summary>
    public LineAxis Axis { get; init; }

    /// <summary>Whether a value holds until the next one.</summary>
    public bool IsStepped { get; init; }

    /// <summary>Whether the axis of values starts at zero; otherwise at the least value, which the axis says.</summary>
    public bool StartsAtZero { get; init; } = true;

    /// <summary>What a pale diamond is, in the key; shown only when there is one.</summary>
    public string DerivedKey { get; init; } = "Derived, not reported as such";

    /// <summary>What a hollow dot is, in the key; shown only when there is one.</summary>
    public string ReferenceKey { get; init; } = "Reference fact, not from the articles";

    /// <inheritdoc/>
    internal override IEnumerable<(double Value, string Label)> OnScale =>
        Series.SelectMany(series => series.Points).Where(point => point.Value is not null).Select(point => (point.Value!.Value, ""));

    /// <inheritdoc/>
    internal override IEnumerable<string> Names =>
        [.. Series.Select(series => series.Name).Where(name => name.Length > 0), .. Series.SelectMany(series => series.Points).Select(point => XText(point.X)).Distinct(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override string AlternativeText
    {
        get
        {
            var lines = Series.Where(series => series.Points.Any(point => point.Value is not null)).Select(Describe).ToArray();
            return ChartWords.Join([Title, Subtitle, lines.Length == 0 ? "Line chart without data" : IsStepped ? "Step chart" : "Line chart", .. lines]);
        }
    }

    /// <inheritdoc/>
    public override ChartTable Data => new(
        ["Line", "At", "Value", "Shown as", "Status", "Detail", "Evidence"],
        [.. Series.SelectMany(series => series.Points, (series, point) => ImmutableArray.Create(series.Name, XText(point.X),
            ChartWords.Number(point.Value), Format.Text(point.Value), BarChart.StatusWord(point.Value is null ? MarkStatus.Unreported : point.Status),
            point.Detail, ChartWords.Ids(point.Evidence)))]);

    /// <inheritdoc/>
    public override ImmutableArray<string> Evidence =>
        ChartWords.Distinct(Series.SelectMany(series => series.Points).Select(point => point.Evidence));

    /// <inheritdoc/>
    internal override Scene Arrange(double width) =>
        ChartFrame.Compose(this, width, (scene, top) => new LineLayout(this, scene, width).Draw(top));

    /// <inheritdoc/>
    internal override IEnumerable<double> Across => Series.SelectMany(series => series.Points).Where(point => point.Value is not null).Select(point => point.X);

    /// <summary>A place on the axis, for readers.</summary>
    internal string XText(double x) => Axis switch
    {
        LineAxis.Day => LineTicks.DayText(x),
        LineAxis.Month => LineTicks.MonthText(x),
        LineAxis.Year => x.ToString("0", CultureInfo.InvariantCulture),
        _ => ChartWords.Number(x).Replace('-', '−'),
    };

    /// <summary>Reads lines from a frame.</summary>
    internal static LineChart Of(DataFrame frame, string x, string value, string? series)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var (places, axis) = LineMarks.Places(frame, x);
        var (values, names) = (FrameMarks.Numbers(frame, value), series is null ? null : frame[series]);
        var points = Enumerable.Range(0, frame.RowCount).Where(row => places[row] is not null).Select(row => (
            Name: names is null ? "" : FrameMarks.Required(names, row),
            Point: new LinePoint(places[row]!.Value, values[row])
            {
                Status = FrameMarks.Status(frame, row),
                Evidence = FrameMarks.Evidence(frame, row),
                Citation = FrameMarks.Citation(frame, FrameMarks.Evidence(frame, row)),
            }));
        return LineMarks.Chart(points, axis, places.Count(place => place is null), x);
    }

    /// <summary>Counts the rows of a frame up to each day.</summary>
    internal static LineChart Counting(DataFrame frame, string date, string? series)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var days = LineMarks.Days(frame, date);
        var names = series is null ? null : frame[series];
        var rows = Enumerable.Range(0, frame.RowCount).Where(row => days[row] is not null)
            .GroupBy(row => names is null ? "" : FrameMarks.Required(names, row), StringComparer.Ordinal);
        var points = rows.SelectMany(group =>
        {
            var count = 0;
            return group.GroupBy(row => days[row]!.Value).OrderBy(day => day.Key).Select(day => (day, Ids: ChartWords.Distinct(day.Select(row => FrameMarks.Evidence(frame, row)))))
                .Select(one => (Name: group.Key, Point: new LinePoint(one.day.Key, count += one.day.Count())
                {
                    Detail = $"{one.day.Count()} more",
                    Evidence = one.Ids,
                    Citation = FrameMarks.Citation(frame, one.Ids),
                }));
        });
        return LineMarks.Chart(points, LineAxis.Day, days.Count(day => day is null), date) with { IsStepped = true };
    }

    private string Describe(LineSeries series)
    {
        LinePoint[] known = [.. series.Points.Where(point => point.Value is not null)];
        var (first, last) = (known[0], known[^1]);
        var most = known.MaxBy(point => point.Value)!;
        var head = series.Name.Length == 0 ? "" : series.Name + ": ";
        return known.Length == 1 ? $"{head}{Format.Text(first.Value)} at {XText(first.X)}"
            : $"{head}{Format.Text(first.Value)} at {XText(first.X)}, {Format.Text(last.Value)} at {XText(last.X)}"
                + (most == first || most == last ? "" : $", at most {Format.Text(most.Value)} at {XText(most.X)}");
    }
}
