using System.Collections.Immutable;
using Dossier.Drawing;
using Dossier.Frames;

namespace Dossier.Charts;

/// <summary>How the bars of several series stand to one another.</summary>
public enum BarArrangement
{
    /// <summary>Side by side.</summary>
    Grouped,

    /// <summary>On top of one another, adding up.</summary>
    Stacked,

    /// <summary>On top of one another, as shares of their sum: every bar is 100% long.</summary>
    Share,
}

/// <summary>Bars of one colour, one for each category.</summary>
/// <param name="Name">The series' name; empty when there is only one.</param>
/// <param name="Bars">The bars; a category that is missing has no bar.</param>
public sealed record BarSeries(string Name, ImmutableArray<Bar> Bars);

/// <summary>Bars of up to six series over the same categories, lying or standing.</summary>
public sealed record SeriesBarChart : Chart
{
    internal SeriesBarChart(string name, string title, string subtitle, string source, ImmutableArray<BarSeries> series)
        : base(name, title, subtitle, source) =>
        Series = series;

    /// <summary>The series, in the order of drawing.</summary>
    public ImmutableArray<BarSeries> Series { get; init; }

    /// <summary>How the series stand to one another.</summary>
    public BarArrangement Arrangement { get; init; }

    /// <summary>Whether the bars stand; they lie all the same where the names below them would not fit.</summary>
    public bool IsUpright { get; init; }

    /// <summary>What a hatched bar is, in the key; shown only when there is one.</summary>
    public string DerivedKey { get; init; } = "Derived, not reported as such";

    /// <summary>What a hollow mark with a whole outline is, in the key; shown only when there is one.</summary>
    public string ReferenceKey { get; init; } = "Reference fact, not from the articles";

    /// <inheritdoc/>
    internal override IEnumerable<(double Value, string Label)> OnScale => Arrangement switch
    {
        BarArrangement.Share => [(100, "")],
        BarArrangement.Stacked => new SeriesTable(Series) is var table ? table.Categories.Select(table.Sum).Select(sum => (sum, Format.Text(sum))) : [],
        _ => Series.SelectMany(series => series.Bars).Select(bar => (bar.Value ?? 0, LabelOf(bar))),
    };

    /// <inheritdoc/>
    internal override IEnumerable<double> Across =>
        IsUpright && Series.SelectMany(series => series.Bars).Select(bar => ColumnYears.Of(bar.Category)).ToArray() is var years && !years.Contains(null)
            ? years.Select(year => (double)year!.Value) : [];

    /// <inheritdoc/>
    internal override IEnumerable<string> Names => [.. Series.Select(series => series.Name).Where(name => name.Length > 0), .. new SeriesTable(Series).Categories];

    /// <inheritdoc/>
    public override string AlternativeText
    {
        get
        {
            const int Most = 6;
            var kind = Series.All(series => series.Bars.IsEmpty) ? "Bar chart without data" : Arrangement switch
            {
                BarArrangement.Stacked => "Stacked bar chart",
                BarArrangement.Share => "Bar chart of shares, each bar 100%",
                _ => Series.Length > 1 ? "Grouped bar chart" : "Bar chart",
            };
            var lines = Series.Where(series => !series.Bars.IsEmpty).Select(series => (series.Name.Length == 0 ? "" : series.Name + ": ")
                + ChartWords.Few([.. series.Bars.Select(bar => $"{bar.Category} {LabelOf(bar)}{(bar.DrawnStatus == MarkStatus.Derived ? " (derived)" : "")}")], Most));
            return ChartWords.Join([Title, Subtitle, kind, .. lines]);
        }
    }

    /// <inheritdoc/>
    public override ChartTable Data => new(
        ["Category", "Series", "Value", "Shown as", "Status", "Evidence"],
        [.. Series.SelectMany(series => series.Bars, (series, bar) => ImmutableArray.Create(bar.Category, series.Name,
            ChartWords.Number(bar.Value), LabelOf(bar), BarChart.StatusWord(bar.DrawnStatus), ChartWords.Ids(bar.Evidence)))]);

    /// <inheritdoc/>
    public override ImmutableArray<string> Evidence =>
        ChartWords.Distinct(Series.SelectMany(series => series.Bars).Select(bar => bar.Evidence));

    /// <inheritdoc/>
    internal override Scene Arrange(double width)
    {
        var columns = new ColumnLayout(this, width);
        return ChartFrame.Compose(this, width, (scene, top) =>
            IsUpright && columns.Fits ? columns.Draw(scene, top) : new SeriesBarLayout(this, scene, width).Draw(top));
    }

    /// <summary>Reads the series of a frame.</summary>
    internal static SeriesBarChart Of(DataFrame frame, string category, string value, string series)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var panels = BarPanel.FromFrame(frame, series, category, value);
        if (panels.Length > ChartColors.Groups.Length)
        {
            throw new ArgumentException($"Column \"{series}\" has {panels.Length} values, and colours stay apart for six at most. Keep the "
                + "largest with GroupBy(…).Largest and put the rest together, or draw small multiples.", nameof(series));
        }

        foreach (var panel in panels)
        {
            if (panel.Bars.GroupBy(bar => bar.Category, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            {
                throw new ArgumentException($"Series \"{panel.Heading}\" has {twice.Count()} values for \"{twice.Key}\", and a bar shows one. "
                    + $"Add them up first: GroupBy(\"{series}\", \"{category}\").Sum(\"{value}\").", nameof(frame));
            }
        }

        return new("", "", "", "", [.. panels.Select(panel => new BarSeries(panel.Heading, panel.Bars))]);
    }

    internal string LabelOf(Bar bar) =>
        bar.ValueLabel.Length > 0 ? bar.ValueLabel : bar.Value is null ? "not reported" : Format.Text(bar.Value);

    /// <summary>The colour of a bar: its series', grey when the finding is about others.</summary>
    internal Color ColorOf(int series, string category)
    {
        var isMeant = Highlights.IsEmpty || Highlights.Contains(Series[series].Name, StringComparer.Ordinal)
            || Highlights.Contains(category, StringComparer.Ordinal);
        return !isMeant ? ChartColors.Quiet : Series.Length == 1 ? ChartColors.Navy : ChartColors.Series[series];
    }

    internal string Tooltip(BarSeries series, Bar bar, double? share = null)
    {
        var name = series.Name.Length == 0 ? bar.Category : $"{bar.Category}, {series.Name}";
        var part = share is { } percent ? $" ({ValueFormat.Percent.Text(Math.Round(percent, 1))})" : "";
        var status = bar.DrawnStatus is MarkStatus.Derived or MarkStatus.Reference ? $" ({BarChart.StatusWord(bar.DrawnStatus)})" : "";
        return ChartWords.Tooltip($"{name}: {LabelOf(bar)}{part}{status}", bar.Citation, bar.Evidence);
    }

    /// <summary>Refuses what cannot be stacked.</summary>
    internal void RequireNothingNegative()
    {
        if (Arrangement != BarArrangement.Grouped
            && Series.SelectMany(series => series.Bars, (series, bar) => (series, bar)).FirstOrDefault(one => one.bar.Value < 0) is { bar: not null } bad)
        {
            throw new ArgumentException($"\"{bad.bar.Category}\" of series \"{bad.series.Name}\" is {ChartWords.Number(bad.bar.Value)}, and what "
                + "adds up to a bar cannot be negative. Use grouped bars.");
        }
    }
}
