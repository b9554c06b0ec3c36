using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Draws lines: values on the left, time or numbers below, each line's name at its end.</summary>
internal sealed class LineLayout
{
    private const double MostDots = 40, NameGap = 7, NameLeading = 11.5, Indent = 4;
    private readonly LineChart _chart;
    private readonly SceneBuilder _scene;
    private readonly double _width;
    private readonly LinearAxis _values;
    private readonly double _gutter;
    private readonly double _right;
    private readonly double _height;
    private readonly double _least;
    private readonly double _most;
    private readonly int[] _ranks;
    private readonly int[] _drawn;

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
        _ranks = Ranks(chart.Series);
        // From the back to the front.
        _drawn = [.. Enumerable.Range(0, chart.Series.Length).OrderBy(i => IsMeant(i))];
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

        top += Above;
        DrawGrid(top);
        // A remark on a date stands at what the finding is about.
        var points = Enumerable.Range(0, _chart.Series.Length).OrderBy(i => !IsMeant(i)).SelectMany(i => _chart.Series[i].Points);
        foreach (var point in points.Where(point => point.Value is not null))
        {
            _scene.Anchor(_chart.XText(point.X), new(X(point.X), Y(point.Value!.Value, top)));
        }

        foreach (var i in _drawn)
        {
            DrawLine(i, top);
        }

        DrawNames(top);
        _scene.Unreported.AddRange(_chart.Series.Where(series => series.Name.Length > 0 && series.Points.All(point => point.Value is null))
            .Select(series => series.Name));
        DrawAnnotations(top);
        return DrawKey(top + _height + 18);
    }

    // A remark on the highest point stands above it.
    private double Above => _chart.Annotations.IsEmpty ? 6 : 22;

    // Six colours stay apart: of more lines, those that end highest have them, unless the chart says what it is about.
    private bool IsMeant(int i) => _chart.Highlights.IsEmpty ? Rank(i) < ChartColors.Series.Length : _chart.Highlights.Contains(_chart.Series[i].Name, StringComparer.Ordinal);

    private static int[] Ranks(ImmutableArray<LineSeries> series)
    {
        int[] all = [.. Enumerable.Range(0, series.Length)];
        if (all.Length > ChartColors.Series.Length)
        {
            int[] highest = [.. all.OrderByDescending(i => series[i].Points.LastOrDefault(point => point.Value is not null)?.Value)
                .Take(ChartColors.Series.Length).Order()];
            foreach (var i in all)
            {
                all[i] = Array.IndexOf(highest, i) is >= 0 and var rank ? rank : ChartColors.Series.Length;
            }
        }

        return all;
    }

    private Color ColorOf(int i) => !IsMeant(i) ? ChartColors.Quiet
        : _chart.Series.Length == 1 ? ChartColors.Navy : ChartColors.Series[Rank(i) % ChartColors.Series.Length];

    // What is highlighted takes the first colours, whatever stands before it in the data.
    private int Rank(int i) => _chart.Highlights.IsEmpty ? _ranks[i] : _chart.Highlights.IndexOf(_chart.Series[i].Name);

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
        var dashes = Dashes(i);
        var pen = new Stroke(ColorOf(i), IsMeant(i) ? 1.9 : 1.3, dashes, RoundCaps: dashes.IsDefault);
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
                LinePointSign.Draw(mark, at, ColorOf(i), point.Status, dots));
        }
    }

    // Lines of the same values would hide one another: their colours alternate.
    private ImmutableArray<double> Dashes(int i)
    {
        const double Dash = 7;
        int[] equal = [.. _drawn.Where(other => AreEqual(_chart.Series[other], _chart.Series[i]))];
        var at = Array.IndexOf(equal, i);
        return at <= 0 ? default : [Dash * (equal.Length - at), Dash * at];
    }

    private static bool AreEqual(LineSeries one, LineSeries other) => one.Points.Length > 1
        && one.Points.Select(point => (point.X, point.Value)).SequenceEqual(other.Points.Select(point => (point.X, point.Value)));

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

    // Names stand at their lines' ends. A line that ends early has its name there if nothing is in the way; the others stand at the right,
    // pushed apart where they would touch, with a thin leader to the end they belong to.
    private void DrawNames(double top)
    {
        var ends = Enumerable.Range(0, _chart.Series.Length)
            .Select(i => (Series: _chart.Series[i], Index: i, Lines: Lines(EndLabel(_chart.Series[i]))))
            .Where(end => end.Lines.Length > 0 && end.Series.Points.Any(point => point.Value is not null))
            .Select(end => new LineEnd(End(end.Series, top), end.Lines, NameStyle(end.Index))).OrderBy(end => end.At.Y).ToArray();
        var early = ends.Length > LineEnd.MostEarly || _chart.IsStepped ? [] : LineEnd.DrawEarly(_scene, ends, _right - 1, [.. Samples(top)]);
        LineEnd[] late = [.. ends.Where(end => !early.Contains(end))];
        var places = LabelSpread.Place([.. late.Select(end => end.At.Y)], [.. late.Select(end => end.Height)], top - 5, top + _height + 5);
        for (var i = 0; i < late.Length; i++)
        {
            var (at, middle) = (late[i].At, places[i]);
            if (Math.Abs(middle - at.Y) > 3 || (at.X < _right - 1 && !_chart.IsStepped))
            {
                var start = _chart.IsStepped ? _right : at.X + 3;
                _scene.Fill(VectorPath.Polyline([new(start, at.Y), new(_right, at.Y), new(_right + NameGap - 2, middle)]), null, new Stroke(ChartColors.Quiet, 0.6));
            }

            late[i].Draw(_scene, new(_right + NameGap, middle));
        }
    }

    private Position End(LineSeries series, double top) =>
        series.Points.Last(point => point.Value is not null) is var last ? new(X(last.X), Y(last.Value!.Value, top)) : default;

    private TextStyle NameStyle(int i) =>
        IsMeant(i) ? ChartType.LabelStrong with { Color = ColorOf(i) } : ChartType.Label with { Color = ChartColors.Muted };

    // Where lines run, in short steps.
    private IEnumerable<Position> Samples(double top) => _chart.Series.SelectMany(Runs).SelectMany(run => Sampled(Places(run, top)));

    private void DrawAnnotations(double top)
    {
        Position[] kept = _chart.Annotations.IsEmpty && _chart.References.IsEmpty ? [] : [.. Samples(top)];
        foreach (var line in _chart.References)
        {
            LabelPlacing.OnLine(_scene, line.Label, Y(line.Value, top), (_gutter + 3, _right), kept);
        }

        _scene.Keep(kept.Concat(_chart.References.SelectMany(line => Sampled([new(_gutter, Y(line.Value, top)), new(_right, Y(line.Value, top))]))));
        foreach (var series in _chart.Series.Where(series => series.Points.Any(point => point.Value is not null)))
        {
            _scene.Anchor(series.Name, End(series, top));
        }

        Remarks.Draw(_scene, _chart, new(_gutter, top - Above, _right - _gutter, _height + Above - 2));
    }

    private static IEnumerable<Position> Sampled(List<Position> line)
    {
        const double Every = 5;
        for (var i = 0; i < line.Count; i++)
        {
            var (from, to) = (line[Math.Max(0, i - 1)], line[i]);
            var steps = Math.Max(1, (int)(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / Every));
            for (var step = 0; step <= steps; step++)
            {
                yield return new(from.X + (to.X - from.X) * step / steps, from.Y + (to.Y - from.Y) * step / steps);
            }
        }
    }

    private double DrawKey(double top)
    {
        var statuses = _chart.Series.SelectMany(series => series.Points).Where(point => point.Value is not null)
            .Select(point => point.Status).ToHashSet();
        ChartKeyEntry[] entries = [.. new[] { (Text: _chart.DerivedKey, Status: MarkStatus.Derived), (Text: _chart.ReferenceKey, Status: MarkStatus.Reference) }
            .Where(entry => statuses.Contains(entry.Status)).Select(entry => new ChartKeyEntry(entry.Text, 8, (target, at) =>
                LinePointSign.Draw(target, new(at.X + 4, at.Y), ChartColors.Muted, entry.Status, isLarge: true)))];
        return entries.Length == 0 ? top : ChartKey.Draw(_scene, top + 2, _width, [.. entries]);
    }
}
