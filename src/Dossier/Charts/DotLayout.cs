using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Draws dots and ranges: names in a gutter, values outside the ends, names of series above the first row.</summary>
internal sealed class DotLayout
{
    private const double RowHeight = 19, Radius = 4.2, LabelGap = 3.5, GutterGap = 10, WidestGutter = 0.38;
    private readonly DotChart _chart;
    private readonly SceneBuilder _scene;
    private readonly double _width;
    private readonly SeriesTable _table;
    private readonly ImmutableArray<string> _categories;
    private readonly double _gutter;
    private readonly LinearAxis _axis;
    private readonly double _left;
    private readonly double _right;

    public DotLayout(DotChart chart, SceneBuilder scene, double width)
    {
        (_chart, _scene, _width, _table) = (chart, scene, width, new(chart.Series));
        _categories = _table.Categories;
        _gutter = _categories.Select(name => TextLines.Widest(Lines(name), ChartType.Label)).DefaultIfEmpty(0).Max() + GutterGap;
        var bars = chart.Series.SelectMany(series => series.Bars).ToArray();
        var values = bars.Select(bar => bar.Value).OfType<double>().ToArray();
        double[] ends = [.. values, .. chart.AlsoOnScale.Select(other => other.Value), .. chart.References.Select(line => line.Value)];
        _axis = chart.Axis == LineAxis.Day ? LinearAxis.OfDays(ends) : LinearAxis.Fit(ends, 4, chart.StartsAtZero, values.All(double.IsInteger));
        // The scale ends at the last dot rather than far beyond it.
        _axis = ends.Distinct().Skip(1).Any() ? _axis.EndingNear(ends.Max()) : _axis;
        var widest = bars.Select(LabelWidth).Concat(chart.AlsoOnScale.Select(other => TextLines.Width(other.Label, ChartType.Label))).DefaultIfEmpty(0).Max() + Radius + LabelGap;
        (_left, _right) = (_gutter + widest, width - widest);
    }

    private ImmutableArray<string> Lines(string name) => TextLines.WrapBalanced(name, ChartType.Label, _width * WidestGutter);

    private double LabelWidth(Bar bar) => TextLines.Width(_chart.LabelOf(bar), ChartType.Label);

    private double X(double value) => _left + _axis.At(value) * (_right - _left);

    public double Draw(double top)
    {
        if (_categories.IsEmpty)
        {
            return ChartFrame.Empty(_scene, top);
        }

        var heights = _categories.Select(category => Math.Max(_chart.Series.Length > 2 ? RowHeight + 8 : RowHeight, Lines(category).Length * ChartType.LabelLeading + 5)).ToArray();
        var y = UprightReferences.Draw(_scene, _chart, X, (_width, DrawSeriesNames(top)), from => from + heights.Sum());
        var (plotTop, bottom) = (y, y + heights.Sum());
        DrawGrid(y, bottom);
        for (var i = 0; i < _categories.Length; i++)
        {
            DrawRow(_categories[i], y, heights[i]);
            y += heights[i];
        }

        Remarks.Draw(_scene, _chart, new(0, plotTop, _width, bottom - plotTop));
        return DrawKey(bottom + 14);
    }

    private void DrawGrid(double top, double bottom)
    {
        var end = double.NegativeInfinity;
        foreach (var (at, text) in _chart.Axis == LineAxis.Day ? LineTicks.Days(_axis.Least, _axis.Most, (_right - _left) / 46)
            : _axis.Ticks().Select(tick => (tick, _chart.Format.Text(tick))))
        {
            var x = X(at);
            _scene.Line(x, top, x, bottom, new Stroke(ChartColors.Grid, 0.7));
            var half = TextLines.Width(text, ChartType.Axis) / 2;
            if (x - half > end + 4)
            {
                _scene.Text(text, new(x, bottom + 11), ChartType.Axis, TextAnchor.Middle);
                end = x + half;
            }
        }
    }

    private void DrawRow(string category, double top, double height)
    {
        var middle = top + height / 2;
        var names = Lines(category);
        var baseline = middle + 3.3 - (names.Length - 1) * ChartType.LabelLeading / 2;
        foreach (var name in names)
        {
            _scene.Text(name, new(_gutter - GutterGap, baseline), ChartType.Label, TextAnchor.End);
            baseline += ChartType.LabelLeading;
        }

        var dots = _chart.Dots(_table, category).ToArray();
        (int Index, BarSeries Series, Bar Bar)[] known = [.. dots.Where(dot => dot.Bar.Value is not null).OrderBy(dot => dot.Bar.Value)];
        foreach (var (_, series, bar) in dots.Where(dot => dot.Bar.Value is null))
        {
            DrawUnreported(series, bar, known.Length == 0);
        }

        if (known.Length == 0)
        {
            _scene.Text("not reported", new(_left, middle + 3.3), ChartType.Remark);
            return;
        }

        var (from, to) = (X(known[0].Bar.Value!.Value), X(known[^1].Bar.Value!.Value));
        _scene.Line(from, middle, to, middle, new Stroke(ChartColors.Quiet, 2.4));
        _scene.Keep(_chart.Annotations.IsEmpty ? [] : Enumerable.Range(0, (int)((to - from) / 4)).Select(step => new Position(from + step * 4, middle)));
        for (var i = 0; i < known.Length; i++)
        {
            var (index, series, bar) = known[i];
            DrawDot(index, series, bar, new(X(bar.Value!.Value), middle + Shift(known, i)));
        }

        DrawValues(category, known, middle);
    }

    // Dots of nearly one value stand one over the other, so that none hides another.
    private double Shift((int Index, BarSeries Series, Bar Bar)[] known, int i)
    {
        const double Same = 3.5, Apart = 5;
        var at = X(known[i].Bar.Value!.Value);
        int[] same = [.. Enumerable.Range(0, known.Length).Where(other => Math.Abs(X(known[other].Bar.Value!.Value) - at) < Same)
            .OrderBy(other => known[other].Index)];
        return (Array.IndexOf(same, i) - (same.Length - 1) / 2.0) * Apart;
    }

    private void DrawDot(int index, BarSeries series, Bar bar, Position at)
    {
        _scene.Anchor(bar.Category, at);
        _scene.Anchor(series.Name, at);
        _scene.Mark(Tooltip(series, bar), bar.Evidence, mark => DrawSign(mark, at, _chart.ColorOf(index, bar.Category), bar.DrawnStatus));
    }

    private static void DrawSign(SceneBuilder scene, Position at, Color color, MarkStatus status)
    {
        var isFull = status == MarkStatus.Reported;
        scene.Fill(VectorPath.Circle(at, isFull ? Radius : Radius - 0.6), status == MarkStatus.Derived ? new Fill(color, Hatched: true)
            : new Fill(isFull ? color : Color.White), isFull ? null : new Stroke(color, 1.4));
    }

    // What is not reported has no dot: its words stand for it, and the note tells it where the row shows other dots.
    private void DrawUnreported(BarSeries series, Bar bar, bool isSaid)
    {
        _scene.Mark(Tooltip(series, bar), bar.Evidence, _ => { });
        if (!isSaid)
        {
            SeriesKey.Unreported(_scene, series, bar.Category);
        }
    }

    private string Tooltip(BarSeries series, Bar bar)
    {
        var name = series.Name.Length == 0 ? bar.Category : $"{bar.Category}, {series.Name}";
        var status = bar.DrawnStatus is MarkStatus.Reported or MarkStatus.Unreported ? "" : $" ({BarChart.StatusWord(bar.DrawnStatus)})";
        return ChartWords.Tooltip($"{name}: {_chart.LabelOf(bar)}{status}", bar.Citation, bar.Evidence);
    }

    // The least value stands left of its dot, the greatest right of it, those between above theirs.
    private void DrawValues(string category, (int Index, BarSeries Series, Bar Bar)[] known, double middle)
    {
        var (first, last) = (known[0], known[^1]);
        var style = ChartType.Label;
        _scene.Text(_chart.LabelOf(last.Bar), new(X(last.Bar.Value!.Value) + Radius + LabelGap, middle + 3.3), style, halo: Color.White);
        if (known.Length > 1 && first.Bar.Value != last.Bar.Value)
        {
            _scene.Text(_chart.LabelOf(first.Bar), new(X(first.Bar.Value!.Value) - Radius - LabelGap, middle + 3.3), style, TextAnchor.End, Color.White);
        }

        // The values at the ends stand a little lower, but their boxes reach up to those between.
        var (end, limit) = (X(first.Bar.Value!.Value) - Radius - LabelGap - 2, X(last.Bar.Value!.Value) + Radius + LabelGap);
        foreach (var between in known.Skip(1).SkipLast(1).Where(dot => dot.Bar.Value != first.Bar.Value && dot.Bar.Value != last.Bar.Value))
        {
            var (x, half) = (X(between.Bar.Value!.Value), TextLines.Width(_chart.LabelOf(between.Bar), ChartType.Axis) / 2);
            if (x - half > end + 2 && x + half < limit)
            {
                _scene.Text(_chart.LabelOf(between.Bar), new(x, middle - Radius - 2), ChartType.Axis, TextAnchor.Middle, Color.White);
                end = x + half;
                continue;
            }

            _scene.Unplaced.Add($"{category}, {between.Series.Name}: {_chart.LabelOf(between.Bar)}");
        }
    }

    private double DrawSeriesNames(double top) => _chart.Series.Length < 2 ? top : DrawNamesAbove(top) ??
        ChartKey.Draw(_scene, top - 5, _width, [.. _chart.Series.Select((series, i) => new ChartKeyEntry(series.Name, 9, (target, at) =>
            target.Fill(VectorPath.Circle(new(at.X + 4.5, at.Y), Radius), ChartColors.Series[i])))]) + 4;

    // Names stand above the dots of the first row where each has room.
    private double? DrawNamesAbove(double top)
    {
        const double Gap = 8;
        var style = ChartType.LabelStrong;
        var dots = _chart.Dots(_table, _table.Categories[0]).Where(dot => dot.Bar.Value is not null).OrderBy(dot => dot.Bar.Value).ToArray();
        var places = new List<(double Start, BarSeries Series, int Index)>();
        var end = _left - Gap - TextLines.Width(dots.Length == 0 ? "" : _chart.LabelOf(dots[0].Bar), style);
        foreach (var (index, series, bar) in dots)
        {
            var width = TextLines.Width(series.Name, style);
            // The first name of two ends at its dot.
            var start = Math.Clamp(X(bar.Value!.Value) - width / 2, 0, Math.Max(0, _width - width));
            start = dots.Length == 2 && index == dots[0].Index ? Math.Max(0, Math.Min(start, X(bar.Value.Value) + Radius - width)) : start;
            if (series.Name.Length == 0 || start < end + Gap)
            {
                return null;
            }

            places.Add((start, series, index));
            end = start + width;
        }

        // All names stand there or none: a series without a dot in the first row has its name in the key.
        if (places.Count < _chart.Series.Length)
        {
            return null;
        }

        foreach (var (start, series, index) in places)
        {
            _scene.Text(series.Name, new(start, top + 8), style with { Color = ChartColors.Series[index] });
        }

        return top + 12;
    }

    private double DrawKey(double top)
    {
        var statuses = _chart.Series.SelectMany(series => series.Bars).Select(bar => bar.DrawnStatus).ToHashSet();
        ChartKeyEntry[] entries = [.. new[] { (Text: _chart.DerivedKey, Status: MarkStatus.Derived), (Text: _chart.ReferenceKey, Status: MarkStatus.Reference) }
            .Where(entry => statuses.Contains(entry.Status)).Select(entry => new ChartKeyEntry(entry.Text, 9, (target, at) =>
                DrawSign(target, new(at.X + 4.5, at.Y), ChartColors.Muted, entry.Status)))];
        return entries.Length == 0 ? top : ChartKey.Draw(_scene, top + 2, _width, [.. entries]);
    }
}
