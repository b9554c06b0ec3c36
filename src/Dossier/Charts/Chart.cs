using System.Collections.Immutable;
using Dossier.Drawing;
using Dossier.Frames;
using Dossier.Frames.Rendering;

namespace Dossier.Charts;

/// <summary>
/// A chart: what is shown, not yet how. Immutable; it draws the same scene every time. <see cref="ChartBuilding"/> has the words that
/// are said of any chart.
/// </summary>
/// <param name="Name">File name without extension, such as <c>deals-by-region</c>; also the seed of ids in SVG.</param>
/// <param name="Title">The finding, in a sentence.</param>
/// <param name="Subtitle">Measure, unit and period.</param>
/// <param name="Source">Where the data is from, ending in a full stop.</param>
[TypeFormatterSource(typeof(ChartFormatters), PreferredMimeTypes = ["text/html"])]
public abstract partial record Chart(string Name, string Title, string Subtitle, string Source)
{
    // In more points than a page has, small letters would be lost between long bars: from here on all grows alike.
    private const double WidestArranged = 900;

    /// <summary>What a reader must know to read the chart right, ending in a full stop; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The colours it is drawn in.</summary>
    public ChartTheme Theme { get; init; }

    /// <summary>Width in points wherever none is asked for, as in a notebook; briefs set charts in the width of their column.</summary>
    public double Width { get; init; } = 620;

    /// <summary>
    /// Height of the plot in points, without title and notes; null for the one that fits. Only columns, lines and maps of regions heed it.
    /// </summary>
    public double? Height { get; init; }

    /// <summary>How values are written that bring no label of their own.</summary>
    public ValueFormat Format { get; init; } = ValueFormat.Plain;

    /// <summary>Lines to compare the marks with.</summary>
    public ImmutableArray<ReferenceLine> References { get; init; } = [];

    /// <summary>Remarks beside marks.</summary>
    public ImmutableArray<Annotation> Annotations { get; init; } = [];

    /// <summary>What the finding is about; when it names anything, the rest is grey.</summary>
    public ImmutableArray<string> Highlights { get; init; } = [];

    /// <summary>Whether a character that no typeface at hand has is drawn as an empty box; otherwise it is an error, as a chart is made to be read.</summary>
    public bool AllowsMissingGlyphs { get; init; }

    /// <summary>Whether it stands among small charts, with a heading instead of a title.</summary>
    internal bool IsPart { get; init; }

    /// <summary>Values and labels of the other small charts, for which the scale leaves room, so that all have the same.</summary>
    internal ImmutableArray<(double Value, string Label)> AlsoOnScale { get; init; } = [];

    /// <summary>Places along the axis, such as years, that other small charts have and this one leaves room for.</summary>
    internal ImmutableArray<double> AlsoAcross { get; init; } = [];

    /// <summary>The chart's own places along its axis; none where it has no such axis.</summary>
    internal virtual IEnumerable<double> Across => [];

    /// <summary>The values on the chart's scale and their labels.</summary>
    internal virtual IEnumerable<(double Value, string Label)> OnScale => [];

    /// <summary>The chart in words for people who do not see it, made from its data.</summary>
    public abstract string AlternativeText { get; }

    /// <summary>The chart's data as a table: a head and rows of text, for screen readers and for attaching to a PDF.</summary>
    public abstract ChartTable Data { get; }

    /// <summary>Ids of all evidence behind the chart, in order of first use.</summary>
    public abstract ImmutableArray<string> Evidence { get; }

    /// <summary>What can be highlighted: the chart's categories and series.</summary>
    internal virtual IEnumerable<string> Names => [];

    /// <summary>What a remark can stand beside.</summary>
    internal virtual IEnumerable<string> MarkNames => Names;

    /// <summary>Whether it has a scale of values, on which a reference line can stand.</summary>
    internal virtual bool HasScale => true;

    /// <summary>Lays the chart out at a width; the height follows from the data.</summary>
    /// <param name="width">Width in points, at least 240. Beyond 900 points letters and lines grow with it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is below 240 points.</exception>
    /// <exception cref="ArgumentException">A text has a character for which there is no glyph, and that is not allowed.</exception>
    public Scene Layout(double width) => width > WidestArranged && double.IsFinite(width)
        ? (this with { Height = Height * WidestArranged / width }).Arrange(WidestArranged).Scaled(width / WidestArranged) with { Width = width }
        : Arrange(width);

    /// <summary>The chart in parts that stand on a page each, in order; the chart alone when it cannot be parted so.</summary>
    internal virtual ImmutableArray<Chart> OverPages(int count) => [this];

    /// <summary>Lays the chart out at a width in which letters keep their size.</summary>
    internal abstract Scene Arrange(double width);

    /// <summary>The chart as a stand-alone SVG file: the same bytes each time, LF line ends, no font needed, safe inside a page.</summary>
    /// <param name="width">Width of the drawing in points, at least 240; null for the chart's own. A margin of 14 points comes on every side.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is below 240 points.</exception>
    public string ToSvg(double? width = null) => SvgWriter.Write(Layout(width ?? Width), Name, Title, AlternativeText);

    /// <summary>The chart for a web page: the drawing, and below it its data as a table that can be unfolded, which screen readers read.</summary>
    /// <param name="width">Width of the drawing in points, at least 240.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is below 240 points.</exception>
    public string ToHtml(double? width = null) => ChartHtml.Write(this, width ?? Width);

    /// <summary>Labels for which no place was found at a width; the chart's note names them, too.</summary>
    /// <param name="width">Width in points, at least 240.</param>
    public ImmutableArray<string> Warnings(double? width = null) =>
        [.. Layout(width ?? Width).Unplaced.Select(label => $"Chart \"{Name}\" at {ChartWords.Number(width ?? Width)} points has no room for the label \"{label}\".")];
}

/// <summary>A chart's data as text.</summary>
/// <param name="Columns">Column heads.</param>
/// <param name="Rows">Rows, each as long as the head.</param>
public sealed record ChartTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>The table as CSV (RFC 4180).</summary>
    public string ToCsv()
    {
        var writer = new CsvWriter(Columns.AsSpan());
        foreach (var row in Rows)
        {
            writer.Row(row.AsSpan());
        }

        return writer.ToString();
    }
}
