using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Places the bars of a chart: a gutter of names, one scale for all panels, labels beside the bars.</summary>
internal sealed class BarLayout
{
    private const double BarHeight = 13, RowGap = 6, LabelGap = 5, GutterGap = 7, PanelGap = 12, HeadingHeight = 17, WidestGutter = 0.38;
    private static readonly Stroke Unknown = new(ChartColors.Muted, 0.8, [2.5, 2]);
    private static readonly Stroke Axis = new(ChartColors.Ink, 0.9);
    private readonly BarChart _chart;
    private readonly SceneBuilder _scene;
    private readonly double _width;
    private readonly bool _hasEmphasis;
    private readonly bool _namesAbove;
    private readonly double _gutter;
    private readonly int _columns;
    private readonly double _widestLabelBeside;
    private readonly BarScale _scale;

    public BarLayout(BarChart chart, SceneBuilder scene, double width)
    {
        (_chart, _scene, _width) = (chart, scene, width);
        _hasEmphasis = chart.AllBars.Any(chart.IsEmphasised);
        var names = chart.AllBars.Select(bar => TextLines.Width(TextLines.Clean(bar.Category), NameStyle(bar))).DefaultIfEmpty(0).Max();
        // Names that would need more than two lines in the gutter stand above their bars instead, as on a telephone.
        _namesAbove = chart.AllBars.Any(bar => TextLines.WrapBalanced(bar.Category, NameStyle(bar), width * WidestGutter).Length > 2);
        var wrapped = chart.AllBars
            .Select(bar => TextLines.Widest(TextLines.WrapBalanced(bar.Category, NameStyle(bar), width * WidestGutter), NameStyle(bar)));
        _gutter = _namesAbove ? 0 : wrapped.DefaultIfEmpty(0).Max() + GutterGap;
        _columns = SideBySide(names);
        (_scale, _widestLabelBeside) = FitScale(ColumnWidth);
    }

    private double ColumnWidth => (_width - _gutter - (_columns - 1) * 2 * PanelGap) / _columns;

    public double Draw(double top)
    {
        if (!_chart.AllBars.Any())
        {
            return ChartFrame.Empty(_scene, top);
        }

        var plotTop = UprightReferences.Draw(_scene, _chart, value => _gutter + _scale.Zero + value * _scale.PointsPerUnit, (_width, top),
            // The lines stand behind the bars, so the height of the plot is found by drawing it aside first.
            from => DrawPanels(new SceneBuilder(), from));
        var bottom = DrawPanels(_scene, plotTop);
        Remarks.Draw(_scene, _chart, new(0, plotTop, _width, bottom - plotTop));
        return DrawKey(bottom);
    }

    private double DrawPanels(SceneBuilder scene, double top)
    {
        var bottom = top;
        for (var i = 0; i < _chart.Panels.Length; i++)
        {
            var column = i % _columns;
            var left = _gutter + column * (ColumnWidth + 2 * PanelGap);
            var panelTop = _columns == 1 && i > 0 ? bottom + PanelGap : top;
            bottom = Math.Max(bottom, DrawPanel(scene, _chart.Panels[i], left, panelTop));
        }

        return bottom;
    }

    // Small multiples of the same categories share one column of names; other panels are stacked, so that lengths compare downwards.
    private int SideBySide(double names)
    {
        const double Narrowest = 105;
        var panels = _chart.Panels;
        if (panels.IsDefault || panels.Length < 2 || _namesAbove || !_chart.References.IsEmpty)
        {
            return 1;
        }

        var categories = panels[0].Bars.Select(bar => bar.Category).ToArray();
        var same = panels.All(panel => panel.Bars.Select(bar => bar.Category).SequenceEqual(categories, StringComparer.Ordinal));
        var room = (_width - Math.Min(names + GutterGap, _gutter) - (panels.Length - 1) * 2 * PanelGap) / panels.Length;
        var headings = panels.Max(panel => TextLines.Width(TextLines.Clean(panel.Heading), ChartType.LabelStrong));
        return same && room >= Math.Max(Narrowest, headings) ? panels.Length : 1;
    }

    // Labels stand at the ends of the bars. Where that would leave the bars too short, the widest labels go below their bars, then all.
    private (BarScale Scale, double WidestLabelBeside) FitScale(double room)
    {
        const double LeastShare = 0.35;
        var bars = _chart.AllBars.Select(bar => (Value: bar.Value ?? 0, LabelWidth: LabelWidth(bar)))
            .Concat(_chart.AlsoOnScale.Select(other => (other.Value, LabelWidth: LabelGap + TextLines.Width(other.Label, ChartType.LabelStrong)))).ToArray();
        var values = bars.Select(bar => bar.Value).Concat(_columns == 1 ? _chart.References.Select(line => line.Value) : []).ToArray();
        foreach (var widest in new[] { room, room * 0.45 })
        {
            var scale = BarScale.Fit(room, bars.Where(bar => bar.LabelWidth <= widest), values);
            if (scale.IsFlat || scale.DrawnWidth >= room * LeastShare)
            {
                return (scale, scale.IsFlat ? room - scale.Zero : widest);
            }
        }

        return (BarScale.Fit(room, [], values), 0);
    }

    private bool IsLabelBelow(Bar bar) => LabelWidth(bar) > _widestLabelBeside;

    private double LabelWidth(Bar bar) =>
        LabelGap + TextLines.Width(TextLines.Clean(_chart.LabelOf(bar)), ValueStyle(bar))
            + (bar.Detail.Length == 0 ? 0 : LabelGap + TextLines.Width(TextLines.Clean(bar.Detail), ChartType.LabelMuted));

    private double DrawPanel(SceneBuilder scene, BarPanel panel, double left, double top)
    {
        var y = top;
        if (panel.Heading.Length > 0 || panel.Remark.Length > 0)
        {
            y = DrawHeading(scene, panel, _columns == 1 ? 0 : left, y);
        }

        if (panel.Bars.IsEmpty)
        {
            return ChartFrame.Empty(scene, y);
        }

        var first = y;
        // A continuous axis would cut the words between the bars.
        var hasOneAxis = !_namesAbove && !panel.Bars.Any(IsLabelBelow);
        foreach (var bar in panel.Bars)
        {
            y = DrawRow(scene, panel, bar, new(left, y), hasOneAxis);
        }

        if (hasOneAxis)
        {
            scene.Line(left + _scale.Zero, first, left + _scale.Zero, y, Axis);
        }

        return y;
    }

    private double DrawHeading(SceneBuilder scene, BarPanel panel, double left, double top)
    {
        var y = top;
        var right = _columns == 1 ? _width : left + ColumnWidth;
        var end = left;
        foreach (var line in TextLines.Wrap(panel.Heading, ChartType.LabelStrong, right - left))
        {
            y += ChartType.LabelLeading;
            end = scene.Text(line, new(left, y - 2), ChartType.LabelStrong).Right + LabelGap;
        }

        if (end + TextLines.Width(TextLines.Clean(panel.Remark), ChartType.LabelMuted) <= right && y > top)
        {
            scene.Text(panel.Remark, new(end, y - 2), ChartType.LabelMuted);
        }
        else
        {
            y = DrawLines(scene, TextLines.Wrap(panel.Remark, ChartType.LabelMuted, right - left), left, y, ChartType.LabelMuted);
        }

        return y + HeadingHeight - ChartType.LabelLeading;
    }

    private double DrawRow(SceneBuilder scene, BarPanel panel, Bar bar, Position at, bool hasOneAxis)
    {
        var (left, top) = (at.X, at.Y);
        var nameStyle = NameStyle(bar);
        var names = TextLines.WrapBalanced(bar.Category, nameStyle, _namesAbove ? _width : _width * WidestGutter);
        var below = IsLabelBelow(bar) ? LabelLines(bar) : [];
        var nameHeight = names.Length * ChartType.LabelLeading;
        var barTop = top + RowGap / 2 + (_namesAbove ? nameHeight + 2.5 : Math.Max(0, (nameHeight - BarHeight) / 2));
        var upper = _namesAbove ? nameHeight + 2.5 + BarHeight : Math.Max(BarHeight, nameHeight);
        var height = upper + below.Length * ChartType.LabelLeading + RowGap;
        var datum = $"{(panel.Heading.Length == 0 ? "" : panel.Heading + ", ")}{bar.Category}: {Words(bar)}";
        var middle = barTop + BarHeight / 2;
        scene.Anchor(bar.Category, new(left + _scale.Zero + (bar.Value ?? 0) * _scale.PointsPerUnit, middle));
        scene.Mark(ChartWords.Tooltip(datum, bar.Citation, bar.Evidence), bar.Evidence, mark =>
        {
            if (_namesAbove)
            {
                DrawLines(mark, names, left, top + RowGap / 2, nameStyle);
            }
            else if (left <= _gutter)
            {
                var baseline = middle + 3.3 - (names.Length - 1) * ChartType.LabelLeading / 2;
                foreach (var name in names)
                {
                    mark.Text(name, new(_gutter - GutterGap, baseline), nameStyle, TextAnchor.End);
                    baseline += ChartType.LabelLeading;
                }
            }

            DrawBar(mark, bar, left, barTop);
            if (!hasOneAxis)
            {
                mark.Line(left + _scale.Zero, barTop - 1, left + _scale.Zero, barTop + BarHeight + 1, Axis);
            }

            DrawLines(mark, below, left, barTop + BarHeight, ValueStyle(bar));
        });
        return top + height;
    }

    private void DrawBar(SceneBuilder mark, Bar bar, double left, double top)
    {
        var (from, to) = (left + _scale.Zero, left + _scale.Zero + (bar.Value ?? 0) * _scale.PointsPerUnit);
        var box = new Box(Math.Min(from, to), top, Math.Abs(to - from), BarHeight);
        var color = _hasEmphasis && !_chart.IsEmphasised(bar) ? ChartColors.Quiet : ChartColors.Navy;
        if (bar.DrawnStatus == MarkStatus.Reported)
        {
            mark.Fill(VectorPath.Rectangle(box), color);
        }
        else if (bar.DrawnStatus == MarkStatus.Derived)
        {
            mark.Fill(VectorPath.Rectangle(box.Width > 1 ? box.Grow(-0.4) : box), new Fill(color, Hatched: true), new Stroke(color, 0.8));
        }
        else if (bar.DrawnStatus == MarkStatus.Reference)
        {
            mark.Fill(VectorPath.Rectangle(box.Width > 1 ? box.Grow(-0.6) : box), new Fill(Color.White), new Stroke(color, 1.2));
        }
        else if (bar.Value is not null)
        {
            mark.Fill(VectorPath.Rectangle(box.Width > 1 ? box.Grow(-0.4) : box), new Fill(Color.White), Unknown);
        }

        if (!IsLabelBelow(bar))
        {
            DrawLabel(mark, bar, to, top + BarHeight / 2 + 3.3);
        }
    }

    private void DrawLabel(SceneBuilder mark, Bar bar, double end, double baseline)
    {
        if (bar.Value is < 0)
        {
            var start = mark.Text(_chart.LabelOf(bar), new(end - LabelGap, baseline), ValueStyle(bar), TextAnchor.End, Color.White).X;
            mark.Text(bar.Detail, new(start - LabelGap, baseline), ChartType.LabelMuted, TextAnchor.End, Color.White);
            return;
        }

        var right = mark.Text(_chart.LabelOf(bar), new(end + LabelGap, baseline), ValueStyle(bar), halo: Color.White).Right;
        mark.Text(bar.Detail, new(right + LabelGap, baseline), ChartType.LabelMuted, halo: Color.White);
    }

    private double DrawKey(double top)
    {
        var keys = new List<(string Text, Fill Fill, Stroke Stroke)>();
        if (_chart.AllBars.Any(bar => bar.DrawnStatus == MarkStatus.Derived))
        {
            keys.Add((_chart.DerivedKey, new(ChartColors.Muted, Hatched: true), new(ChartColors.Muted, 0.8)));
        }

        if (_chart.AllBars.Any(bar => bar.DrawnStatus == MarkStatus.Reference))
        {
            keys.Add((_chart.ReferenceKey, new(Color.White), new(ChartColors.Muted, 1.2)));
        }

        if (_chart.AllBars.Any(bar => bar.DrawnStatus == MarkStatus.Unreported && bar.Value is not null))
        {
            keys.Add((_chart.UnreportedKey, new(Color.White), Unknown));
        }

        return ChartKey.Draw(_scene, top + 4, _width, [.. keys.Select(key => new ChartKeyEntry(key.Text, 15, (scene, at) =>
            scene.Fill(VectorPath.Rectangle(new(at.X + 0.4, at.Y - 4, 14, 8)), key.Fill, key.Stroke)))]);
    }

    private ImmutableArray<string> LabelLines(Bar bar) =>
        TextLines.Wrap(bar.Detail.Length == 0 ? _chart.LabelOf(bar) : $"{_chart.LabelOf(bar)}, {bar.Detail}", ValueStyle(bar), ColumnWidth);

    private string Words(Bar bar)
    {
        var status = bar.DrawnStatus == MarkStatus.Reported || bar.Value is null ? "" : $" ({BarChart.StatusWord(bar.DrawnStatus)})";
        return _chart.LabelOf(bar) + (bar.Detail.Length == 0 ? "" : ", " + bar.Detail) + status;
    }

    private TextStyle NameStyle(Bar bar) => _hasEmphasis && _chart.IsEmphasised(bar) ? ChartType.LabelStrong : ChartType.Label;

    private TextStyle ValueStyle(Bar bar) => bar.DrawnStatus switch
    {
        MarkStatus.Unreported => ChartType.Remark,
        _ when _hasEmphasis && !_chart.IsEmphasised(bar) => ChartType.Label with { Color = ChartColors.Muted },
        _ => ChartType.LabelStrong with { Color = ChartColors.Navy },
    };

    private static double DrawLines(SceneBuilder scene, ImmutableArray<string> lines, double left, double top, TextStyle style)
    {
        foreach (var line in lines)
        {
            top += ChartType.LabelLeading;
            scene.Text(line, new(left, top - 2.5), style);
        }

        return top;
    }
}
