using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Draws lines: values on the left, time or numbers below, each line's name at its end.</summary>
internal sealed class LineLayout
{
    private const double MostDots = 40, DotRadius = 2.1, NameGap = 7, NameLeading = 11.5, Indent = 4;
    private readonly LineChart _chart;
    private readonly SceneBuilder _scene;
    private readonly double _width;
    private readonly LinearAxis _values;
    private readonly double _gutter;
    private readonly double _right;
    private readonly double _height;
    private readonly double _least;
    private readonly double _most;

    public LineLayout(LineChart chart, SceneBuilder scene, double width)
    {
        (_chart, _scene, _width) = (chart, scene, width);
        var points = chart.Series.SelectMany(series => series.Points).Where(point => point.Value is not null).ToArray();
        var values = points.Select(point => point.Value!.Value).ToArray();
        _values = LinearAxis.Fit([.. values, .. chart.AlsoOnScale.Select(other => other.Value), .. chart.References.Select(line => line.Value)], 4, chart.StartsAtZero, values.All(double.IsInteger));
        _gutter = _values.Ticks().Max(tick => TextLines.Width(chart.Format.Text(tick), ChartType.Axis)) + 6;
        var names = chart.Series.Select(EndLabel).Select(label => TextLines.Widest(Lines(label), ChartType.LabelStrong)).DefaultIfEmpty(0).Max();
        _right = width - names - (names > 0 ? NameGap : 4);
        _height = Math.Max(chart.Height ?? Math.Clamp(width * 0.42, 130, Math.Max(260, width * 0.3)), chart.Series.Sum(series => Lines(EndLabel(series)).Length) * (NameLeading + 1));
        (_least, _most) = points.Length == 0 ? (0, 1)
            : (points.Min(point => point.X), points.Max(point => point.X));
        foreach (var x in chart.AlsoAcross)
        {
            (_least, _most) = (Math.Min(_least, x), Math.Max(_most, x));
        }
    }

    public double Draw(double top)
    {
        if (_chart.Series.All(series => series.Points.All(point => point.Value is null)))
        {
            return ChartFrame.Empty(_scene, top);
        }

        top += 6;
        DrawGrid(top);
        // A remark on a date stands at what the finding is about.
        var points = Enumerable.Range(0, _chart.Series.Length).OrderBy(i => !IsMeant(i)).SelectMany(i => _chart.Series[i].Points);
        foreach (var point in points.Where(point => point.Value is not null))
        {
            _scene.Anchor(_chart.XText(point.X), new(X(point.X), Y(point.Value!.Value, top)));
        }

        foreach (var i in Enumerable.Range(0, _chart.Series.Length).OrderBy(i => IsMeant(i)))
        {
            DrawLine(i, top);
        }

        DrawNames(top);
        _scene.Unreported.AddRange(_chart.Series.Where(series => series.Name.Length > 0 && series.Points.All(point => point.Value is null))
            .Select(series => series.Name));
        DrawAnnotations(top);
        return DrawKey(top + _height + 18);
    }

    private bool IsMeant(int i) => _chart.Highlights.IsEmpty || _chart.Highlights.Contains(_chart.Series[i].Name, StringComparer.Ordinal);

    private Color ColorOf(int i) => !IsMeant(i) ? ChartColors.Quiet
        : _chart.Series.Length == 1 ? ChartColors.Navy : ChartColors.Series[Rank(i) % ChartColors.Series.Length];

    // What is highlighted takes the first colours, whatever stands before it in the data.
    private int Rank(int i) => _chart.Highlights.IsEmpty ? i : _chart.Highlights.IndexOf(_chart.Series[i].Name);

    private double X(double x) => _most == _least ? (_gutter + _right) / 2 : _gutter + Indent + (x - _least) / (_most - _least) * (_right - _gutter - Indent);

    private double Y(double value, double top) => top + (1 - _values.At(value)) * _height;

    private ImmutableArray<string> Lines(string label) => TextLines.Wrap(label, ChartType.LabelStrong, Math.Max(60, _width * 0.24));

    // A single line without a name ends in its last value.
    private string EndLabel(LineSeries series)
    {
        var last = series.Points.LastOrDefault(point => point.Value is not null);
        return last is null ? "" : series.Name.Length == 0 ? _chart.Format.Text(last.Value) : $"{series.Name} {_chart.Format.Text(last.Value)}";
    }

    private void DrawGrid(double top)
    {
        foreach (var tick in _values.Ticks())
        {
            var y = Y(tick, top);
            _scene.Line(_gutter, y, _right, y, tick == 0 ? new Stroke(ChartColors.Ink, 0.9) : new Stroke(ChartColors.Grid, 0.7));
            _scene.Text(_chart.Format.Text(tick), new(_gutter - 5, y + 3), ChartType.Axis, TextAnchor.End);
        }

        var end = double.NegativeInfinity;
        foreach (var (at, text) in LineTicks.Of(_chart, _least, _most, (_right - _gutter) / 46))
        {
            var half = TextLines.Width(text, ChartType.Axis) / 2;
            var x = Math.Clamp(X(at), half, _width - half);
            _scene.Line(X(at), top + _height, X(at), top + _height + 3, new Stroke(ChartColors.Muted, 0.7));
            if (x - half > end + 4)
            {
                _scene.Text(text, new(x, top + _height + 14), ChartType.Axis, TextAnchor.Middle);
                end = x + half;
            }
        }

        foreach (var line in _chart.References)
        {
            var y = Y(line.Value, top);
            _scene.Line(_gutter, y, _right, y, new Stroke(ChartColors.Muted, 0.75, [2, 2]));
        }
    }

    private void DrawLine(int i, double top)
    {
        var series = _chart.Series[i];
        var pen = new Stroke(ColorOf(i), IsMeant(i) ? 1.9 : 1.3, RoundCaps: true);
        foreach (var run in Runs(series))
        {
            if (run.Length > 1)
            {
                _scene.Fill(VectorPath.Polyline([.. Places(run, top)]), null, pen);
            }
        }

        DrawHold(series, ColorOf(i), top);
        var dots = series.Points.Length <= MostDots;
        foreach (var point in series.Points.Where(point => point.Value is not null))
        {
            var at = new Position(X(point.X), Y(point.Value!.Value, top));
            var name = series.Name.Length == 0 ? "" : series.Name + ", ";
            var status = point.Status is MarkStatus.Derived or MarkStatus.Reference ? $" ({BarChart.StatusWord(point.Status)})" : "";
            var datum = $"{name}{_chart.XText(point.X)}: {_chart.Format.Text(point.Value)}{(point.Detail.Length == 0 ? "" : ", " + point.Detail)}{status}";
            _scene.Mark(ChartWords.Tooltip(datum, point.Citation, point.Evidence), point.Evidence, mark =>
            {
                var isHollow = point.Status == MarkStatus.Derived;
                mark.Fill(VectorPath.Circle(at, dots ? DotRadius : 0.9), new Fill(isHollow ? Color.White : ColorOf(i)),
                    isHollow ? new Stroke(ColorOf(i), 1) : null);
            });
        }
    }

    private List<Position> Places(LinePoint[] run, double top)
    {
        var places = new List<Position>();
        foreach (var point in run)
        {
            var y = Y(point.Value!.Value, top);
            if (_chart.IsStepped && places.Count > 0)
            {
                places.Add(new(X(point.X), places[^1].Y));
            }

            places.Add(new(X(point.X), y));
        }

        return places;
    }

    // The last value of steps holds to the end of the axis.
    private void DrawHold(LineSeries series, Color color, double top)
    {
        if (_chart.IsStepped && series.Points is [.., { Value: { } value } last] && X(last.X) < _right - 1)
        {
            _scene.Line(X(last.X), Y(value, top), _right, Y(value, top), new Stroke(color, 1, [3, 2]));
        }
    }

    private static IEnumerable<LinePoint[]> Runs(LineSeries series)
    {
        var run = new List<LinePoint>();
        foreach (var point in series.Points)
        {
            if (point.Value is not null)
            {
                run.Add(point);
                continue;
            }

            yield return [.. run];
            run.Clear();
        }

        yield return [.. run];
    }

    // Names stand at their lines' ends, pushed apart where they would touch, with a thin leader to the end they belong to.
    private void DrawNames(double top)
    {
        var ends = Enumerable.Range(0, _chart.Series.Length)
            .Select(i => (Index: i, Last: _chart.Series[i].Points.LastOrDefault(point => point.Value is not null), Lines: Lines(EndLabel(_chart.Series[i]))))
            .Where(end => end.Last is not null && end.Lines.Length > 0)
            .OrderBy(end => Y(end.Last!.Value!.Value, top)).ToArray();
        var places = LabelSpread.Place([.. ends.Select(end => Y(end.Last!.Value!.Value, top))], [.. ends.Select(end => end.Lines.Length * NameLeading + 1)],
            top - 5, top + _height + 5);
        for (var i = 0; i < ends.Length; i++)
        {
            var (index, last, lines) = ends[i];
            var at = new Position(X(last!.X), Y(last.Value!.Value, top));
            var middle = places[i];
            if (Math.Abs(middle - at.Y) > 3 || (at.X < _right - 1 && !_chart.IsStepped))
            {
                var start = _chart.IsStepped ? _right : at.X + 3;
                _scene.Fill(VectorPath.Polyline([new(start, at.Y), new(_right, at.Y), new(_right + NameGap - 2, middle)]), null, new Stroke(ChartColors.Quiet, 0.6));
            }

            var style = IsMeant(index) ? ChartType.LabelStrong with { Color = ColorOf(index) } : ChartType.Label with { Color = ChartColors.Muted };
            var baseline = middle - lines.Length * NameLeading / 2 + 8.8;
            foreach (var line in lines)
            {
                _scene.Text(line, new(_right + NameGap, baseline), style);
                baseline += NameLeading;
            }
        }
    }

    private void DrawAnnotations(double top)
    {
        Position[] kept = _chart.Annotations.IsEmpty && _chart.References.IsEmpty ? [] : [.. _chart.Series.SelectMany(Runs).SelectMany(run => Sampled(Places(run, top)))];
        foreach (var line in _chart.References)
        {
            LabelPlacing.OnLine(_scene, line.Label, Y(line.Value, top), (_gutter + 3, _right), kept);
        }

        _scene.Keep(kept);
        foreach (var series in _chart.Series.Where(series => series.Points.Any(point => point.Value is not null)))
        {
            var last = series.Points.Last(point => point.Value is not null);
            _scene.Anchor(series.Name, new(X(last.X), Y(last.Value!.Value, top)));
        }

        Remarks.Draw(_scene, _chart, new(_gutter, top - 6, _right - _gutter, _height + 4));
    }

    private static IEnumerable<Position> Sampled(List<Position> line)
    {
        const double Every = 5;
        for (var i = 1; i < line.Count; i++)
        {
            var (from, to) = (line[i - 1], line[i]);
            var steps = Math.Max(1, (int)(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / Every));
            for (var step = 0; step <= steps; step++)
            {
                yield return new(from.X + (to.X - from.X) * step / steps, from.Y + (to.Y - from.Y) * step / steps);
            }
        }
    }

    private double DrawKey(double top) => _chart.Series.SelectMany(series => series.Points).Any(point => point.Status == MarkStatus.Derived && point.Value is not null)
        ? ChartKey.Draw(_scene, top + 2, _width, [new(_chart.DerivedKey, 8, (target, at) =>
            target.Fill(VectorPath.Circle(new(at.X + 4, at.Y), DotRadius + 0.4), new Fill(Color.White), new Stroke(ChartColors.Muted, 1)))])
        : top;
}
