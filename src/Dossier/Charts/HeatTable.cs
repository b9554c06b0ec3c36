using System.Collections.Immutable;
using Dossier.Drawing;
using Dossier.Frames;

namespace Dossier.Charts;

/// <summary>
/// A table of numbers whose cells are the darker the greater the number; the numbers stand in the cells. It is turned where its columns fit
/// only as rows, and where they do not fit so either, it is a list.
/// </summary>
public sealed record HeatTable : Chart
{
    internal HeatTable(string name, string title, string subtitle, string source, ImmutableArray<BarSeries> series)
        : base(name, title, subtitle, source) =>
        Series = series;

    /// <summary>The columns, from the left; the bars' categories are the rows.</summary>
    public ImmutableArray<BarSeries> Series { get; init; }

    /// <summary>The rows, in order of first appearance.</summary>
    internal ImmutableArray<string> Rows => new SeriesTable(Series).Categories;

    /// <inheritdoc/>
    internal override bool HasScale => false;

    /// <inheritdoc/>
    internal override IEnumerable<string> Names => Rows;

    /// <inheritdoc/>
    public override string AlternativeText
    {
        get
        {
            var cells = Series.SelectMany(column => column.Bars, (column, cell) => (column, cell)).Where(one => one.cell.Value is not null)
                .OrderByDescending(one => one.cell.Value).ToArray();
            var kind = cells.Length == 0 ? "Heat table without data"
                : $"Heat table of {ChartWords.Count(Rows.Length, "row", "rows")} and {ChartWords.Count(Series.Length, "column", "columns")}";
            var most = cells.Length == 0 ? "" : "Greatest: " + ChartWords.List([.. cells.Take(3).Select(one => $"{one.cell.Category}, {one.column.Name} {LabelOf(one.cell)}")]);
            return ChartWords.Join(Title, Subtitle, kind, most);
        }
    }

    /// <inheritdoc/>
    public override ChartTable Data => new(
        ["Row", "Column", "Value", "Shown as", "Status", "Evidence"],
        [.. Series.SelectMany(column => column.Bars, (column, cell) => ImmutableArray.Create(cell.Category, column.Name,
            ChartWords.Number(cell.Value), LabelOf(cell), BarChart.StatusWord(cell.DrawnStatus), ChartWords.Ids(cell.Evidence)))]);

    /// <inheritdoc/>
    public override ImmutableArray<string> Evidence =>
        ChartWords.Distinct(Series.SelectMany(column => column.Bars).Select(cell => cell.Evidence));

    /// <inheritdoc/>
    internal override Scene Arrange(double width)
    {
        var chart = IsTooWide(this, width) && Turned is var turned && !IsTooWide(turned, width) ? turned : this;
        return ChartFrame.Compose(
            chart, width, (scene, top) => new HeatLayout(chart, scene, width).Draw(top), chart.HasEmpty(width) ? "Empty: no value reported." : "");
    }

    // Long heads of many columns have room as names of rows.
    private HeatTable Turned => this with
    {
        Series = [.. Rows.Select(row => new BarSeries(row, [.. Series.SelectMany(column =>
            column.Bars.Where(cell => cell.Category == row).Select(cell => cell with { Category = column.Name }))]))],
    };

    private bool HasEmpty(double width) => Series.Any(column => column.Bars.Any(cell => cell.Value is null))
        || (!IsTooWide(this, width) && Series.Sum(column => column.Bars.Length) < Rows.Length * Series.Length);

    private static bool IsTooWide(HeatTable chart, double width) => new HeatLayout(chart, new(), width).IsList;

    internal string LabelOf(Bar cell) => cell.ValueLabel.Length > 0 ? cell.ValueLabel : Format.Text(cell.Value);

    /// <summary>Reads the cells of a frame.</summary>
    internal static HeatTable Of(DataFrame frame, string row, string column, string value)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var columns = BarPanel.FromFrame(frame, column, row, value);
        foreach (var one in columns)
        {
            if (one.Bars.GroupBy(cell => cell.Category, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            {
                throw new ArgumentException($"\"{twice.Key}\", \"{one.Heading}\" has {twice.Count()} values, and a cell shows one. "
                    + $"Add them up first: GroupBy(\"{row}\", \"{column}\").Sum(\"{value}\").", nameof(frame));
            }
        }

        return new("", "", "", "", [.. columns.Select(one => new BarSeries(one.Heading, one.Bars))]);
    }
}
