using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Draws bars standing on a line, names below, values on top of them or an axis where they would crowd.</summary>
internal sealed class ColumnLayout
{
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50];
    private const double BandShare = 0.72, ClusterGap = 1, LabelHeight = 12, WidestBar = 72, NameGap = 6;
    private readonly SeriesBarChart _chart;
    private readonly double _width;
    private readonly SeriesTable _table;
    private readonly ImmutableArray<string> _categories;
    private readonly LinearAxis _axis;
    private readonly double _gutter;
    private readonly double _band;
    private readonly bool _areTimes;
    private readonly bool _isLabelled;
    private readonly double _names;
    private SceneBuilder _scene = new();

    public ColumnLayout(SeriesBarChart chart, double width)
    {
        (_chart, _width, _table) = (chart, width, new(chart.Series));
        _categories = ColumnMonths.Filled(ColumnYears.Filled(_table.Categories, chart.AlsoAcross));
        var values = chart.Series.SelectMany(series => series.Bars).Select(bar => bar.Value ?? 0).ToArray();
        double[] ends = [.. chart.OnScale.Concat(chart.AlsoOnScale).Select(end => end.Value), .. chart.References.Select(line => line.Value)];
        _axis = LinearAxis.Fit(ends, 4, wholeSteps: values.All(double.IsInteger));
        _names = RoomForNames();
        _band = (width - _names) / Math.Max(1, _categories.Length);
        _isLabelled = AreLabelled();
        _gutter = _isLabelled || AreSumsLabelled() ? 0 : _axis.Ticks().Max(tick => TextLines.Width(TickText(tick), ChartType.Axis)) + 6;
        _band = (width - _names - _gutter) / Math.Max(1, _categories.Length);
        _isLabelled = AreLabelled();
        if (_gutter == 0)
        {
            // Without an axis there is no need to go on to its next tick.
            _axis = _axis with { Least = Math.Min(0, ends.DefaultIfEmpty(0).Min()), Most = Math.Max(0, ends.DefaultIfEmpty(1).Max()) is > 0 and var most ? most : _axis.Most };
        }

        _areTimes = ColumnYears.Are(_categories) || ColumnMonths.Are(_categories);
    }

    /// <summary>Whether the names fit below the bars; otherwise the bars had better lie.</summary>
    public bool Fits => _categories.Length == 0 || (_areTimes ? _band >= 4
        : _categories.All(name => name.Split(' ').Max(word => TextLines.Width(word, ChartType.Axis)) <= _band - 3
            && Lines(name).Length <= 3));

    private double Height => _chart.Height ?? Math.Clamp(_width * 0.42, 130, Math.Max(250, _width * 0.3));

    public double Draw(SceneBuilder scene, double top)
    {
        _scene = scene;
        _chart.RequireNothingNegative();
        if (_categories.IsEmpty)
        {
            return ChartFrame.Empty(scene, top);
        }

        var plotTop = (_chart.Series.Length > 1 && _names == 0 ? SeriesKey.DrawNames(scene, _chart, top, _width) : top) + LabelHeight;
        DrawGrid(plotTop);
        for (var i = 0; i < _categories.Length; i++)
        {
            DrawCategory(_categories[i], _gutter + i * _band, plotTop);
        }

        DrawNamesBeside(plotTop);
        foreach (var line in _chart.References)
        {
            LabelPlacing.OnLine(scene, line.Label, Y(line.Value, plotTop), (_gutter + 3, _width - _names), Covered(Y(line.Value, plotTop), plotTop));
        }

        Remarks.Draw(scene, _chart, new(_gutter, plotTop - LabelHeight, _width - _names - _gutter, Height + LabelHeight));
        var zero = Y(0, plotTop);
        scene.Line(_gutter, zero, _width - _names, zero, SeriesKey.Axis);
        // Values of bars below zero stand under them.
        var below = _isLabelled && _chart.Series.SelectMany(series => series.Bars).Any(bar => bar.Value < 0) ? LabelHeight : 0;
        return SeriesKey.DrawStatuses(scene, _chart, DrawCategoryNames(plotTop + Height + below), _width);
    }

    private double Y(double value, double top) => top + (1 - _axis.At(value)) * Height;

    private string TickText(double tick) => _chart.Arrangement == BarArrangement.Share ? ValueFormat.Percent.Text(tick) : _chart.Format.Text(tick);

    private ImmutableArray<string> Lines(string name) => TextLines.Wrap(name, ChartType.Axis, _band - 3);

    private void DrawGrid(double top)
    {
        // Where every bar bears its value, an axis would say it twice.
        foreach (var tick in _axis.Ticks().Where(_ => _gutter > 0))
        {
            var y = Y(tick, top);
            _scene.Line(_gutter, y, _width - _names, y, new Stroke(ChartColors.Grid, 0.7));
            _scene.Text(TickText(tick), new(_gutter - 5, y + 3), ChartType.Axis, TextAnchor.End);
        }

        foreach (var line in _chart.References)
        {
            var y = Y(line.Value, top);
            _scene.Line(_gutter, y, _width - _names, y, new Stroke(ChartColors.Muted, 0.75, [2, 2]));
        }
    }

    // Where bars stand just above and below a level, so that a label there goes between them if it can.
    private Position[] Covered(double level, double top)
    {
        const double Near = 6, Every = 4;
        return [.. _categories.SelectMany((category, i) => new[] { level - Near, level + Near }
            .Where(y => (y - Y(Reach(category), top)) * (y - Y(0, top)) < 0)
            .SelectMany(y => Enumerable.Range(0, (int)(_band * BandShare / Every) + 1)
                .Select(step => new Position(_gutter + (i + (1 - BandShare) / 2) * _band + step * Every, y))))];
    }

    private double Reach(string category)
    {
        double[] values = [.. _table[category].ToArray().Select(bar => bar?.Value ?? 0)];
        return _chart.Arrangement switch
        {
            BarArrangement.Share => 100,
            BarArrangement.Stacked => values.Sum(),
            _ => values.MaxBy(Math.Abs),
        };
    }

    private double DrawCategoryNames(double bottom)
    {
        var y = bottom + 11;
        var deepest = y;
        foreach (var (lines, i) in NameLines().Select((lines, i) => (lines, i)))
        {
            var line = y;
            var middle = _gutter + (i + 0.5) * _band;
            foreach (var text in lines)
            {
                var half = TextLines.Width(text, ChartType.Axis) / 2;
                _scene.Text(text, new(Math.Clamp(middle, half, _width - half), line), ChartType.Axis, TextAnchor.Middle);
                (deepest, line) = (Math.Max(deepest, line), line + ChartType.FootLeading);
            }
        }

        return deepest + 4;
    }

    // Years and months are an axis: every second or fifth one says enough.
    private IEnumerable<ImmutableArray<string>> NameLines()
    {
        if (ColumnMonths.Are(_categories))
        {
            return ColumnMonths.Lines(_categories, _band);
        }

        var every = !ColumnYears.Are(_categories) ? 1 : YearSteps.First(step => step == 50 || step * _band >= 26);
        return _categories.Select(name => ColumnYears.Of(name) is not { } year ? Lines(name) : year % every == 0 ? [name] : []);
    }

    private void DrawCategory(string category, double left, double top)
    {
        // A single bar as wide as the chart would be a wall.
        var room = Math.Min(_band * BandShare, WidestBar * (IsGrouped ? _chart.Series.Length : 1));
        var x = left + (_band - room) / 2;
        if (!IsGrouped)
        {
            _scene.Anchor(category, new(left + _band / 2, Y(_chart.Arrangement == BarArrangement.Share ? 100 : _table.Sum(category), top)));
            DrawStack(category, new(x, top, room, 0));
            return;
        }

        var thick = room / _chart.Series.Length;
        for (var i = 0; i < _chart.Series.Length; i++)
        {
            if (_table[category][i] is not { } bar)
            {
                continue;
            }

            var (from, to) = (Y(0, top), Y(bar.Value ?? 0, top));
            var box = new Box(x + i * thick, Math.Min(from, to), Math.Max(0.5, thick - (_chart.Series.Length > 1 ? ClusterGap : 0)), Math.Abs(to - from));
            var color = _chart.ColorOf(i, category);
            SeriesKey.Anchor(_scene, _chart, i, category, new(box.X + box.Width / 2, to));
            if (!_isLabelled && bar.Value is null)
            {
                SeriesKey.Unreported(_scene, _chart.Series[i], category);
            }

            _scene.Mark(_chart.Tooltip(_chart.Series[i], bar), bar.Evidence, mark =>
            {
                SeriesKey.Bar(mark, box, color, bar.DrawnStatus);
                var label = bar.Value is null ? "n/r" : _chart.LabelOf(bar);
                if (_isLabelled)
                {
                    mark.Text(label, new(box.X + box.Width / 2, bar.Value < 0 ? to + 9.5 : to - 3), ChartType.LabelStrong with { Size = 9 },
                        TextAnchor.Middle, Color.White);
                }
            });
        }
    }

    private bool IsGrouped => _chart.Arrangement == BarArrangement.Grouped;

    // All values are written or none: the axis tells them where there is no room.
    private bool AreLabelled() => _chart.Arrangement == BarArrangement.Grouped && _chart.Series.SelectMany(series => series.Bars).All(bar =>
        TextLines.Width(_chart.LabelOf(bar), ChartType.LabelStrong) <= _band / (_chart.Series.Length == 1 ? 1 : _chart.Series.Length / BandShare) - 1);

    // Names stand beside the last stack when it has a part of every series and they take little room.
    private double RoomForNames()
    {
        const double Most = 0.25;
        var last = _table.Categories.IsEmpty ? [] : _table[_table.Categories[^1]];
        var room = _chart.Series.Select(series => TextLines.Width(series.Name, ChartType.LabelStrong)).DefaultIfEmpty(0).Max() + NameGap;
        var isPossible = !IsGrouped && _chart.Series.Length > 1 && last.Length > 0 && room <= _width * Most;
        return isPossible && last.ToArray().All(bar => bar?.Value is > 0) ? room : 0;
    }

    private void DrawNamesBeside(double top)
    {
        const double Leading = 11.5;
        if (_names == 0)
        {
            return;
        }

        var last = _table.Categories[^1];
        var parts = _table[last].ToArray();
        var whole = _chart.Arrangement == BarArrangement.Share ? _table.Sum(last) / 100 : 1;
        var below = 0.0;
        var middles = parts.Select(bar => Y(((below += bar!.Value!.Value) - bar.Value.Value / 2) / whole, top)).Reverse().ToArray();
        var places = LabelSpread.Place(middles, [.. middles.Select(_ => Leading)], top - 6, top + Height + 4);
        for (var i = 0; i < places.Length; i++)
        {
            var series = places.Length - 1 - i;
            var style = ChartType.LabelStrong with { Color = ChartColors.Series[series] };
            _scene.Text(_chart.Series[series].Name, new(_width - _names + NameGap, places[i] + 3.3), style);
        }
    }

    // The sums on top of stacks say what the axis would.
    private bool AreSumsLabelled() => _chart.Arrangement == BarArrangement.Stacked && _chart.Series.Length > 1
        && _categories.All(category => TextLines.Width(_chart.Format.Text(_table.Sum(category)), ChartType.LabelStrong) <= _band - 1);

    private void DrawStack(string category, Box column)
    {
        var (sum, at) = (_table.Sum(category), 0.0);
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

            double? share = _chart.Arrangement == BarArrangement.Share ? bar.Value.Value / sum * 100 : null;
            var value = share ?? bar.Value.Value;
            var (low, high) = (Y(at, column.Y), Y(at + value, column.Y));
            at += value;
            var box = new Box(column.X, high, column.Width, Math.Max(0.3, low - high - 0.7));
            var color = _chart.ColorOf(i, category);
            SeriesKey.Anchor(_scene, _chart, i, category, new(box.X + box.Width / 2, high));
            var label = share is { } percent ? ValueFormat.Percent.Text(Math.Round(percent)) : _chart.LabelOf(bar);
            _scene.Mark(_chart.Tooltip(_chart.Series[i], bar, share), bar.Evidence, mark =>
            {
                SeriesKey.Bar(mark, box, color, bar.DrawnStatus);
                if (!SeriesKey.Inside(mark, box, label, color, bar.DrawnStatus))
                {
                    SeriesKey.Unplaced(_scene, _chart.Series[i], category, label);
                }
            });
        }

        DrawSum(category, sum, column);
    }

    private void DrawSum(string category, double sum, Box column)
    {
        var total = _table.IsReported(category) ? _chart.Format.Text(sum) : "n/r";
        if (_chart.Arrangement != BarArrangement.Stacked || _chart.Series.Length < 2 || !_table.Categories.Contains(category))
        {
            return;
        }

        if (TextLines.Width(total, ChartType.LabelStrong) > _band - 1)
        {
            _scene.Unplaced.Add($"{category}: {total}");
        }
        else
        {
            _scene.Text(total, new(column.X + column.Width / 2, Y(sum, column.Y) - 3), ChartType.LabelStrong with { Size = 9 }, TextAnchor.Middle, Color.White);
        }
    }
}
