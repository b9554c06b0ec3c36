using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Draws bars of several series lying: names in a gutter, values beside or inside the bars, names of series at the first bars.</summary>
internal sealed class SeriesBarLayout
{
    private const double AxisOver = 3, Thick = 15, Thin = 11, RowGap = 8, LabelGap = 4, GutterGap = 7, WidestGutter = 0.38;
    private readonly SeriesBarChart _chart;
    private readonly SceneBuilder _scene;
    private readonly double _width;
    private readonly double _gutter;
    private readonly SeriesTable _table;
    private readonly double _zero;
    private readonly double _pointsPerUnit;

    public SeriesBarLayout(SeriesBarChart chart, SceneBuilder scene, double width)
    {
        (_chart, _scene, _width, _table) = (chart, scene, width, new(chart.Series));
        chart.RequireNothingNegative();
        _gutter = _table.Categories.Select(name => TextLines.Widest(Lines(name), ChartType.Label)).DefaultIfEmpty(0).Max() + GutterGap;
        (_zero, _pointsPerUnit) = Scale();
    }

    private bool IsGrouped => _chart.Arrangement == BarArrangement.Grouped;

    private ImmutableArray<string> Lines(string name) => TextLines.WrapBalanced(name, ChartType.Label, _width * WidestGutter);

    public double Draw(double top)
    {
        if (_table.Categories.IsEmpty)
        {
            return ChartFrame.Empty(_scene, top);
        }

        var first = UprightReferences.Draw(_scene, _chart, value => _gutter + _zero + value * _pointsPerUnit, (_width, DrawSeriesNames(top)),
            from => from + _table.Categories.Sum(category => RowHeight(Lines(category)) + RemarkLines(category).Length * ChartType.LabelLeading + RowGap));
        var y = first;
        foreach (var category in _table.Categories)
        {
            y = DrawRow(category, y);
        }

        _scene.Line(_gutter + _zero, first - AxisOver, _gutter + _zero, y - RowGap + AxisOver, SeriesKey.Axis);
        return SeriesKey.DrawStatuses(_scene, _chart, y, _width);
    }

    private (double Zero, double PointsPerUnit) Scale()
    {
        var room = _width - _gutter;
        if (_chart.Arrangement == BarArrangement.Share)
        {
            return (0, room / _chart.References.Select(line => line.Value).Append(100).Max());
        }

        var labelled = _chart.OnScale.Concat(_chart.AlsoOnScale)
            .Select(end => (end.Value, LabelGap + TextLines.Width(end.Label, ChartType.LabelStrong))).ToArray();
        var scale = BarScale.Fit(room, labelled, [.. labelled.Select(end => end.Value), .. _chart.References.Select(line => line.Value)]);
        return (scale.Zero, scale.PointsPerUnit);
    }

    private double BarsHeight => IsGrouped ? _chart.Series.Length * Thin : Thick;

    private double RowHeight(ImmutableArray<string> names) => Math.Max(BarsHeight, names.Length * ChartType.LabelLeading);

    private double DrawRow(string category, double top)
    {
        var names = Lines(category);
        var height = RowHeight(names);
        var baseline = top + height / 2 + 3.3 - (names.Length - 1) * ChartType.LabelLeading / 2;
        foreach (var name in names)
        {
            _scene.Text(name, new(_gutter - GutterGap, baseline), ChartType.Label, TextAnchor.End);
            baseline += ChartType.LabelLeading;
        }

        var barTop = top + (height - BarsHeight) / 2;
        if (IsGrouped)
        {
            DrawGroup(category, barTop);
        }
        else
        {
            DrawStack(category, barTop);
        }

        foreach (var line in RemarkLines(category))
        {
            height += ChartType.LabelLeading;
            _scene.Text(line, new(_gutter + _zero + LabelGap, top + height - 1), ChartType.Remark, halo: Color.White);
        }

        return top + height + RowGap;
    }

    // Rows of bars leave little room beside them, so a remark stands in lines of its own below its bars; that on a series at its first bar.
    private ImmutableArray<string> RemarkLines(string category) => _chart.Annotations.IsEmpty ? [] :
    [
        .. _chart.Annotations.Where(remark => remark.Name == category || remark.Name == FirstSeriesOf(category, remark.Name))
            .SelectMany(remark => TextLines.Wrap(remark.Name == category ? remark.Text : $"{remark.Name}: {remark.Text}", ChartType.Remark,
                Math.Max(60, _width - _gutter - _zero - LabelGap))),
    ];

    private string? FirstSeriesOf(string category, string name) => _chart.Series.FirstOrDefault(series => series.Name == name)?.Bars is [var first, ..]
        && first.Category == category ? name : null;

    private void DrawGroup(string category, double top)
    {
        for (var i = 0; i < _chart.Series.Length; i++)
        {
            if (_table[category][i] is not { } bar)
            {
                continue;
            }

            var y = top + i * Thin;
            var (from, to) = (_gutter + _zero, _gutter + _zero + (bar.Value ?? 0) * _pointsPerUnit);
            var color = _chart.ColorOf(i, category);
            _scene.Mark(_chart.Tooltip(_chart.Series[i], bar), bar.Evidence, mark =>
            {
                SeriesKey.Bar(mark, new(Math.Min(from, to), y, Math.Abs(to - from), Thin - 1), color, bar.DrawnStatus);
                var style = (bar.Value is null ? ChartType.Remark : ChartType.Label) with { Size = 8.5 };
                var left = bar.Value < 0;
                mark.Text(_chart.LabelOf(bar), new(left ? to - LabelGap : to + LabelGap, y + Thin / 2 + 2.7), style,
                    left ? TextAnchor.End : TextAnchor.Start, Color.White);
            });
        }
    }

    private void DrawStack(string category, double top)
    {
        var sum = _table.Sum(category);
        var x = _gutter + _zero;
        for (var i = 0; i < _chart.Series.Length; i++)
        {
            if (_table[category][i] is not { } bar)
            {
                continue;
            }

            if (bar.Value is not > 0)
            {
                SeriesKey.NoLength(_scene, _chart, _chart.Series[i], bar);
                continue;
            }

            var share = sum > 0 ? bar.Value.Value / sum * 100 : 0;
            var length = (_chart.Arrangement == BarArrangement.Share ? share : bar.Value.Value) * _pointsPerUnit;
            var box = new Box(x, top, length, Thick);
            var color = _chart.ColorOf(i, category);
            var label = _chart.Arrangement == BarArrangement.Share ? ValueFormat.Percent.Text(Math.Round(share)) : _chart.LabelOf(bar);
            _scene.Mark(_chart.Tooltip(_chart.Series[i], bar, _chart.Arrangement == BarArrangement.Share ? share : null), bar.Evidence,
                mark =>
                {
                    SeriesKey.Bar(mark, box with { Width = Math.Max(0.3, length - 0.7) }, color, bar.DrawnStatus);
                    if (!SeriesKey.Inside(mark, box, label, color, bar.DrawnStatus))
                    {
                        SeriesKey.Unplaced(_scene, _chart.Series[i], category, label);
                    }
                });
            x += length;
        }

        DrawSum(category, sum, new(x + LabelGap, top + Thick / 2 + 3.3));
    }

    private void DrawSum(string category, double sum, Position at)
    {
        if (!_table.IsReported(category))
        {
            _scene.Text("nothing reported", at, ChartType.Remark);
        }
        else if (_chart.Arrangement == BarArrangement.Stacked && _chart.Series.Length > 1)
        {
            _scene.Text(_chart.Format.Text(sum), at, ChartType.LabelStrong);
        }
        else if (sum == 0)
        {
            // Nought is reported, and nothing can be a share of it.
            _scene.Text($"{_chart.Format.Text(0)} in all", at, ChartType.Remark);
        }
    }

    // Names stand above the first bar's parts where each has room, else in a row.
    private double DrawSeriesNames(double top)
    {
        if (_chart.Series.Length < 2)
        {
            return top;
        }

        if (!IsGrouped && NamesAbove() is { } places)
        {
            for (var i = 0; i < places.Length; i++)
            {
                _scene.Text(_chart.Series[i].Name, new(places[i], top + 9), ChartType.LabelStrong with { Color = ChartColors.Series[i] });
            }

            return top + 15;
        }

        return SeriesKey.DrawNames(_scene, _chart, top, _width);
    }

    private double[]? NamesAbove()
    {
        var category = _table.Categories[0];
        var sum = _table.Sum(category);
        var (x, end) = (_gutter + _zero, double.NegativeInfinity);
        var places = new double[_chart.Series.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var value = _table[category][i]?.Value ?? 0;
            var width = TextLines.Width(_chart.Series[i].Name, ChartType.LabelStrong);
            if (value <= 0 || x < end + 8 || x + width > _width)
            {
                return null;
            }

            (places[i], end) = (x, x + width);
            x += (_chart.Arrangement == BarArrangement.Share ? value / sum * 100 : value) * _pointsPerUnit;
        }

        return places;
    }
}
