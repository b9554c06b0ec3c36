using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Draws a map: the key, land without a class, coloured countries, dots, labels.</summary>
internal sealed class MapLayout
{
    private const double SmallestShape = 9, SmallRadius = 2.9, DotRadius = 2.6, LargestDot = 9;
    private static readonly Stroke Border = new(Color.White, 0.5, RoundCaps: true);
    private readonly MapChart _chart;
    private readonly SceneBuilder _scene;
    private readonly double _width;
    private readonly MapClasses _classes;
    private readonly MapPlane _plane;

    public MapLayout(MapChart chart, SceneBuilder scene, double width)
    {
        (_chart, _scene, _width) = (chart, scene, width);
        _classes = chart.Ranked;
        _plane = new MapPlane(width, chart.Region, chart.Height);
    }

    public double Draw(double top)
    {
        if (_chart.Countries.IsEmpty && _chart.Dots.IsEmpty)
        {
            top = ChartFrame.Empty(_scene, top);
        }

        _plane.Top = DrawKey(top) + 4;
        var known = _classes.Sorted(_chart.Countries).Where(country => _plane.Shows(country.Country)).ToArray();
        var shown = known.Select(country => country.Country).ToHashSet(StringComparer.Ordinal);
        var blank = _plane.Geometry.Shapes.Where(shape => !shown.Contains(shape.Key)).OrderBy(shape => shape.Key, StringComparer.Ordinal);
        _scene.Fill(_plane.Path(blank.SelectMany(shape => shape.Value)), new Fill(ChartColors.Blank), Border);
        // Strong classes come last, so that a dot on a border is not cut by its neighbour.
        foreach (var country in known.Reverse().OrderBy(country => IsSmall(country.Country)))
        {
            _scene.Mark(_classes.Tooltip(country), country.Evidence, mark => DrawCountry(mark, country));
        }

        var dots = DrawDots();
        var labels = known.Where(country => country.Callout.Length > 0 && !_plane.ShowsCornerOnly(country.Country)).Select(Label).Concat(dots.Where(label => label.Text.Length > 0));
        var places = known.Where(country => IsSmall(country.Country)).Select(country => _plane.Place(country.Country));
        var callouts = new MapCallouts(_plane, _scene, _width, shown);
        return DrawRest(_plane.Bottom, callouts.Draw([.. labels], [.. places, .. dots.Select(dot => dot.Place)]));
    }

    // Where a country is hardly larger than the line's end, the line stops beside it.
    private MapLabel Label(MapCountry country)
    {
        const double Roomy = 60;
        var small = IsSmall(country.Country) || _plane.LargestArea(country.Country) < Roomy;
        return new(_plane.Place(country.Country), country.Callout, country.CalloutDetail, small ? SmallRadius + 1.2 : 0)
        {
            Outline = small ? [] : _plane.LargestOutline(country.Country),
            Fill = _classes.ColorOf(country),
            IsHatched = country.IsHatched,
        };
    }

    private double DrawKey(double top)
    {
        var entries = new List<ChartKeyEntry>();
        void Swatch(string text, Fill fill, Stroke? stroke = null) =>
            entries.Add(new(text, 11, (scene, at) => scene.Fill(VectorPath.Rectangle(new(at.X, at.Y - 4.5, 11, 9)), fill, stroke)));
        for (var i = 0; i < _classes.All.Length; i++)
        {
            var one = _classes.All[i];
            var count = _chart.Countries.Count(country => country.Class == one.Code && !IsElsewhere(country.Country));
            Swatch($"{one.Label} ({ChartWords.Number(count)})", new(_classes.ColorOf(i)));
        }

        if (_chart.Countries.Any(country => country.IsHatched))
        {
            Swatch(_chart.HatchedKey, new(ChartColors.Muted, Hatched: true), new Stroke(ChartColors.Muted, 0.6));
        }

        if (!_chart.Classes.IsEmpty)
        {
            Swatch(_chart.BlankKey, new(ChartColors.Blank));
        }

        if (!_chart.Dots.IsEmpty)
        {
            entries.Add(new(_chart.DotKey, 7, (scene, at) => DrawDot(scene, new(at.X + 3.5, at.Y), DotRadius)));
        }

        return ChartKey.Draw(_scene, top - 5, _width, [.. entries]);
    }

    private void DrawCountry(SceneBuilder mark, MapCountry country)
    {
        var color = _classes.ColorOf(country);
        var fill = new Fill(color, country.IsHatched);
        if (_plane.Geometry.Shapes.TryGetValue(country.Country, out var rings))
        {
            mark.Fill(_plane.Path(rings), fill, country.IsHatched ? new Stroke(color, 0.5, RoundCaps: true) : Border);
        }

        if (IsSmall(country.Country))
        {
            var place = _plane.Place(country.Country);
            mark.Fill(VectorPath.Circle(place, SmallRadius + 0.7), Color.White);
            mark.Fill(VectorPath.Circle(place, SmallRadius), fill, country.IsHatched ? new Stroke(color, 0.6) : null);
        }
    }

    private bool IsSmall(string country) => _plane.LargestArea(country) < SmallestShape;

    // A country of the world that the map of a region leaves out.
    private bool IsElsewhere(string country) => WorldGeometry.Instance.Places.ContainsKey(country) && !_plane.Shows(country);

    private List<MapLabel> DrawDots()
    {
        var labels = new List<MapLabel>();
        var most = _chart.Dots.Max(dot => dot.Value) ?? 0;
        foreach (var group in _chart.Dots.Where(dot => _plane.Shows(dot.Country))
            .GroupBy(dot => dot.Country, StringComparer.Ordinal))
        {
            var place = _plane.Place(group.Key);
            foreach (var (dot, i) in group.Select((dot, i) => (dot, i)))
            {
                // Several dots of one country stand in a spiral around its place, so that none hides another.
                var (angle, distance) = (2.4 * i, (2 * DotRadius + 1.2) * Math.Sqrt(i));
                var at = new Position(place.X + distance * Math.Cos(angle), place.Y + distance * Math.Sin(angle));
                var radius = dot.Value is > 0 && most > 0
                    ? Math.Max(DotRadius * 0.6, LargestDot * Math.Min(1, _width / 620) * Math.Sqrt(dot.Value.Value / most))
                    : DotRadius;
                _scene.Mark(ChartWords.Tooltip(dot.Title, dot.Citation, dot.Evidence), dot.Evidence, mark => DrawDot(mark, at, radius));
                labels.Add(new(at, dot.Callout, dot.CalloutDetail, radius + 0.8));
            }
        }

        return labels;
    }

    private static void DrawDot(SceneBuilder scene, Position at, double radius) =>
        scene.Fill(VectorPath.Circle(at, radius), new Fill(ChartColors.Ochre), new Stroke(Color.White, 0.8));

    // What the map cannot show is said below it: labels without room, and codes that are no country, such as EU.
    private double DrawRest(double top, ImmutableArray<MapLabel> unplaced)
    {
        var y = top + 2;
        if (!unplaced.IsEmpty)
        {
            string[] labels = [.. unplaced.Select(label => label.Detail.Length == 0 ? label.Text : $"{label.Text}: {label.Detail}")];
            _scene.Told.AddRange(labels);
            y = Line($"Also on the map: {string.Join("; ", labels)}", y);
        }

        foreach (var country in _classes.Sorted(_chart.Countries).Where(country => !WorldGeometry.Instance.Places.ContainsKey(country.Country)))
        {
            _scene.Mark(_classes.Tooltip(country), country.Evidence, mark =>
                y = Line($"Not on the map: {country.Name} ({_classes.LabelOf(country)})", y, mark));
        }

        foreach (var dot in _chart.Dots.Where(dot => !WorldGeometry.Instance.Places.ContainsKey(dot.Country)))
        {
            _scene.Mark(ChartWords.Tooltip(dot.Title, dot.Citation, dot.Evidence), dot.Evidence, mark =>
                y = Line($"Not on the map: {dot.Title}", y, mark));
        }

        return DrawElsewhere(y);
    }

    // One line for all: whoever asked for a region knows that the data has more.
    private double DrawElsewhere(double top)
    {
        var countries = _classes.Sorted(_chart.Countries).Where(country => IsElsewhere(country.Country)
            || (country.Callout.Length > 0 && _plane.Shows(country.Country) && _plane.ShowsCornerOnly(country.Country))).ToArray();
        var dots = _chart.Dots.Where(dot => IsElsewhere(dot.Country)).ToArray();
        if (countries.Length + dots.Length == 0)
        {
            return top;
        }

        string[] names =
            [.. countries.Select(country => country.Name).Concat(dots.Select(dot => dot.Title)).Distinct(StringComparer.Ordinal)];
        var evidence = ChartWords.Distinct([.. countries.Select(country => country.Evidence), .. dots.Select(dot => dot.Evidence)]);
        var y = top;
        _scene.Mark(ChartWords.Tooltip($"Beyond this map: {string.Join("; ", names)}", "", evidence), evidence, mark =>
            y = Line($"Beyond this map: {ChartWords.Few(names, 6)}", top, mark));
        return y;
    }

    private double Line(string text, double top, SceneBuilder? scene = null)
    {
        foreach (var line in TextLines.Wrap(text, ChartType.LabelMuted, _width))
        {
            top += ChartType.LabelLeading;
            (scene ?? _scene).Text(line, new(0, top), ChartType.LabelMuted);
        }

        return top;
    }
}
