using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Draws a heat table: heads wrapped above, names on the left, one tint of navy for each value.</summary>
internal sealed class HeatLayout
{
    private const double RowHeight = 20, Gap = 1.5, GutterGap = 8, WidestGutter = 0.34, NarrowestCell = 18, WidestListed = 90;
    private readonly HeatTable _chart;
    private readonly SceneBuilder _scene;
    private readonly double _width;
    private readonly SeriesTable _table;
    private readonly ImmutableArray<string> _rows;
    private readonly double _gutter;
    private readonly double _cell;
    private readonly double _most;

    public HeatLayout(HeatTable chart, SceneBuilder scene, double width)
    {
        (_chart, _scene, _width, _table) = (chart, scene, width, new(chart.Series));
        _rows = _table.Categories;
        _gutter = _rows.Select(name => TextLines.Widest(Lines(name), ChartType.Label)).DefaultIfEmpty(0).Max() + GutterGap;
        _cell = Math.Min(90, (width - _gutter) / Math.Max(1, chart.Series.Length));
        _most = chart.Series.SelectMany(column => column.Bars).Select(cell => Math.Abs(cell.Value ?? 0)).DefaultIfEmpty(0).Max();
        var labels = chart.Series.SelectMany(column => column.Bars).Select(cell => TextLines.Width(chart.LabelOf(cell), ChartType.Label)).DefaultIfEmpty(0).Max();
        var words = chart.Series.SelectMany(column => column.Name.Split(' ')).Select(word => TextLines.Width(word, ChartType.Axis)).DefaultIfEmpty(0).Max();
        // Too many columns for the width: the table is told as a list of rows instead.
        IsList = _cell < Math.Max(NarrowestCell, Math.Max(labels, words) + 4);
    }

    /// <summary>Whether the columns do not fit beside one another, so that a list takes the place of the table.</summary>
    public bool IsList { get; }

    private ImmutableArray<string> Lines(string name) => TextLines.WrapBalanced(name, ChartType.Label, _width * WidestGutter);

    public double Draw(double top)
    {
        if (_rows.IsEmpty)
        {
            return ChartFrame.Empty(_scene, top);
        }

        var bottom = IsList ? DrawByColumn(top) : DrawTable(top);
        Remarks.Draw(_scene, _chart, new(0, top, _width, bottom - top));
        return bottom;
    }

    private double DrawTable(double top)
    {
        var heads = _chart.Series.Select(column => TextLines.Wrap(column.Name, ChartType.Axis, _cell - 3)).ToArray();
        var deepest = heads.Max(head => head.Length);
        for (var i = 0; i < heads.Length; i++)
        {
            var baseline = top + (deepest - heads[i].Length) * ChartType.FootLeading + 8;
            var style = IsMeant(_chart.Series[i].Name) ? ChartType.LabelStrong with { Size = ChartType.Axis.Size } : ChartType.Axis;
            foreach (var line in heads[i])
            {
                _scene.Text(line, new(_gutter + (i + 0.5) * _cell, baseline), style, TextAnchor.Middle);
                baseline += ChartType.FootLeading;
            }
        }

        var y = top + deepest * ChartType.FootLeading + 3;
        foreach (var row in _rows)
        {
            var height = Math.Max(RowHeight, Lines(row).Length * ChartType.LabelLeading + 4);
            DrawName(row, y + height / 2);
            for (var i = 0; i < _chart.Series.Length; i++)
            {
                DrawCell(i, row, new(_gutter + i * _cell, y, _cell - Gap, height - Gap));
            }

            y += height;
        }

        return y + 2;
    }

    // One block of rows for each column, from the left edge: what a telephone has room for.
    private double DrawByColumn(double top)
    {
        var y = top;
        for (var i = 0; i < _chart.Series.Length; i++)
        {
            y += ChartType.LabelLeading;
            _scene.Text(_chart.Series[i].Name, new(0, y - 2), ChartType.LabelStrong);
            // A list need not say what a table leaves empty.
            foreach (var row in _rows.Where(row => _table[row][i] is not null))
            {
                var height = Math.Max(RowHeight, Lines(row).Length * ChartType.LabelLeading + 4);
                DrawName(row, y + height / 2);
                DrawCell(i, row, new(_gutter, y, Math.Min(WidestListed, _width - _gutter), height - Gap));
                y += height;
            }

            y += 6;
        }

        return y;
    }

    private bool IsMeant(string name) => _chart.Highlights.Contains(name, StringComparer.Ordinal);

    private void DrawName(string row, double middle)
    {
        var names = Lines(row);
        var baseline = middle + 3 - (names.Length - 1) * ChartType.LabelLeading / 2;
        var style = IsMeant(row) ? ChartType.LabelStrong : ChartType.Label;
        foreach (var name in names)
        {
            _scene.Text(name, new(_gutter - GutterGap, baseline), style, TextAnchor.End);
            baseline += ChartType.LabelLeading;
        }
    }

    private void DrawCell(int i, string row, Box box)
    {
        var (column, cell) = (_chart.Series[i], _table[row][i]);
        _scene.Anchor(row, new(box.X + box.Width / 2, box.Y + box.Height / 2));
        _scene.Anchor(column.Name, new(box.X + box.Width / 2, box.Y + box.Height / 2));
        if (cell?.Value is not { } value)
        {
            var words = cell is null ? "no value" : "not reported";
            _scene.Mark(ChartWords.Tooltip($"{row}, {column.Name}: {words}", "", cell?.Evidence ?? []), cell?.Evidence ?? [], mark =>
                mark.Fill(VectorPath.Rectangle(box.Grow(-0.4)), new Fill(Color.White), new Stroke(ChartColors.Grid, 0.8)));
            return;
        }

        var color = ChartColors.Tint(value < 0 ? ChartColors.Rule : ChartColors.Navy, _most == 0 ? 0.06 : 0.06 + 0.94 * Math.Abs(value) / _most);
        var derived = cell.DrawnStatus == MarkStatus.Derived;
        _scene.Mark(ChartWords.Tooltip($"{row}, {column.Name}: {_chart.LabelOf(cell)}{(derived ? " (derived)" : "")}", cell.Citation, cell.Evidence), cell.Evidence, mark =>
        {
            mark.Fill(VectorPath.Rectangle(derived ? box.Grow(-0.4) : box), new Fill(color, derived), derived ? new Stroke(color, 0.8) : null);
            var ink = derived ? ChartColors.Ink : ChartColors.On(color);
            mark.Text(_chart.LabelOf(cell), new(box.X + box.Width / 2, box.Y + box.Height / 2 + 3.2), ChartType.Label with { Color = ink }, TextAnchor.Middle,
                derived ? Color.White : null);
        });
    }
}
