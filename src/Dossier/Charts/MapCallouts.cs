using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>A label for a place on a map.</summary>
/// <param name="Place">The place.</param>
/// <param name="Text">The first line.</param>
/// <param name="Detail">The quieter second line; empty for none.</param>
/// <param name="Radius">Radius of the dot at the place, which the line must not cover, in points; 0 inside a larger country.</param>
internal sealed record MapLabel(Position Place, string Text, string Detail, double Radius)
{
    /// <summary>The country's outline, when the label may stand in it.</summary>
    public List<Position> Outline { get; init; } = [];

    /// <summary>What the country is filled with; null for a place without an outline.</summary>
    public Color? Fill { get; init; }

    /// <summary>Whether the fill is hatched, on which a name needs white around it.</summary>
    public bool IsHatched { get; init; }
}

/// <summary>Places labels around the countries they name, best over the sea, with a line to the country's place.</summary>
internal sealed class MapCallouts
{
    private const double TextGap = 3;
    private const double ColouredCost = 4, BlankCost = 0.45, WorstCost = 21;
    private const int MostColoured = 2;
    private static readonly double[] Distances = [14, 22, 32, 44, 58, 76];
    private static readonly TextStyle Name = ChartType.LabelStrong with { Size = 9 };
    private static readonly TextStyle Detail = ChartType.LabelMuted with { Size = 8.5 };
    private readonly MapPlane _plane;
    private readonly SceneBuilder _scene;
    private readonly double _width;
    private readonly (Box Bounds, List<Position> Ring, double Cost)[] _land;
    private readonly Dictionary<(int Column, int Row), double> _costs = [];
    private readonly List<Box> _taken = [];
    private readonly List<(Position From, Position To)> _lines = [];

    public MapCallouts(MapPlane plane, SceneBuilder scene, double width, HashSet<string> coloured)
    {
        (_plane, _scene, _width) = (plane, scene, width);
        _land = [.. plane.Geometry.Shapes.Keys.Order(StringComparer.Ordinal).SelectMany(country =>
            plane.Outlines(country).Select(ring => (Bounds(ring), ring, coloured.Contains(country) ? ColouredCost : BlankCost)))];
    }

    /// <summary>Draws the labels that fit.</summary>
    /// <param name="labels">The labels, the most important first.</param>
    /// <param name="dots">Places of all dots, which no label may cover.</param>
    /// <returns>The labels without room on the map.</returns>
    public ImmutableArray<MapLabel> Draw(IReadOnlyList<MapLabel> labels, IEnumerable<Position> dots)
    {
        _taken.AddRange(labels.Select(label => label.Place).Concat(dots).Distinct().Select(PlaceBox));
        MapLabel[] beside = [.. labels.Where(label => !DrawInside(label))];
        var (placed, unplaced) = Place(beside);
        if (unplaced.Count > 0)
        {
            // What found no room may find it when it chooses first.
            var other = Place([.. unplaced, .. beside.Where(label => !unplaced.Contains(label))]);
            (placed, unplaced) = other.Unplaced.Count < unplaced.Count ? other : (placed, unplaced);
        }

        foreach (var (label, best) in placed)
        {
            DrawLine(label, best);
            var anchor = best.AlignRight ? TextAnchor.End : TextAnchor.Start;
            var x = best.AlignRight ? best.Box.Right : best.Box.X;
            _scene.Text(label.Text, new(x, best.Box.Y + 9.2), Name, anchor, Color.White);
            _scene.Text(label.Detail, new(x, best.Box.Y + 9.2 + ChartType.LabelLeading), Detail, anchor, Color.White);
        }

        return [.. unplaced];
    }

    private (List<(MapLabel Label, Candidate Best)> Placed, List<MapLabel> Unplaced) Place(MapLabel[] labels)
    {
        var (placed, unplaced, taken) = (new List<(MapLabel, Candidate)>(), new List<MapLabel>(), _taken.Count);
        foreach (var label in labels)
        {
            if (Candidates(label).OrderBy(candidate => candidate.Cost).FirstOrDefault() is not { } best)
            {
                unplaced.Add(label);
                continue;
            }

            placed.Add((label, best));
            _taken.Add(best.Box.Grow(TextGap));
            if (!best.IsBeside)
            {
                _lines.Add((best.LineEnd, label.Place));
            }
        }

        _taken.RemoveRange(taken, _taken.Count - taken);
        _lines.Clear();
        return (placed, unplaced);
    }

    // A name in its country needs no line.
    private bool DrawInside(MapLabel label)
    {
        const int Columns = 8, Rows = 3;
        if (label.Fill is not { } fill || label.Outline.Count == 0)
        {
            return false;
        }

        var (size, height) = Size(label);
        var middle = PolygonMiddle.Of(label.Outline);
        var box = new Box(middle.X - size / 2, middle.Y - height / 2, size, height);
        var grown = box.Grow(2);
        var fits = box.X >= 0 && box.Right <= _width && Enumerable.Range(0, Columns).All(column => Enumerable.Range(0, Rows).All(row =>
            PolygonMiddle.Holds(label.Outline, new(grown.X + grown.Width * column / (Columns - 1), grown.Y + grown.Height * row / (Rows - 1)))));
        // The country's own place is taken by its label alone.
        if (!fits || _taken.Exists(other => other != PlaceBox(label.Place) && other.Overlaps(box)))
        {
            return false;
        }

        _taken.Add(grown);
        var ink = label.IsHatched ? ChartColors.Ink : ChartColors.On(fill);
        Color? halo = label.IsHatched ? Color.White : null;
        _scene.Text(label.Text, new(middle.X, box.Y + 9.2), Name with { Color = ink }, TextAnchor.Middle, halo);
        _scene.Text(label.Detail, new(middle.X, box.Y + 9.2 + ChartType.LabelLeading), Detail with { Color = ink }, TextAnchor.Middle, halo);
        return true;
    }

    private static (double Width, double Height) Size(MapLabel label) => (
        Math.Max(TextLines.Width(TextLines.Clean(label.Text), Name), TextLines.Width(TextLines.Clean(label.Detail), Detail)),
        label.Detail.Length == 0 ? 12 : 12 + ChartType.LabelLeading);

    private void DrawLine(MapLabel label, Candidate best)
    {
        if (best.IsBeside)
        {
            return;
        }

        var (dx, dy) = (best.LineEnd.X - label.Place.X, best.LineEnd.Y - label.Place.Y);
        var share = label.Radius / Math.Sqrt(dx * dx + dy * dy);
        var rim = new Position(label.Place.X + dx * share, label.Place.Y + dy * share);
        _scene.Line(best.LineEnd.X, best.LineEnd.Y, rim.X, rim.Y, new Stroke(ChartColors.Ink, 0.75));
        if (label.Radius == 0)
        {
            _scene.Fill(VectorPath.Circle(label.Place, 1.6), ChartColors.Ink);
        }
    }

    private IEnumerable<Candidate> Candidates(MapLabel label)
    {
        const int Directions = 16;
        var place = label.Place;
        var (size, height) = Size(label);
        if (label.Radius > 0)
        {
            foreach (var alignRight in new[] { false, true })
            {
                // Beside a dot no line is needed.
                var box = new Box(alignRight ? place.X - label.Radius - 2 - size : place.X + label.Radius + 2, place.Y - 6.2, size, height);
                if (IsFree(box, place, place) && Cost(box, place, place, 0) is var cost and < double.PositiveInfinity)
                {
                    yield return new(box, place, alignRight, IsBeside: true, cost - 12);
                }
            }
        }

        foreach (var distance in Distances)
        {
            for (var i = 0; i < Directions; i++)
            {
                var angle = 2 * Math.PI * i / Directions;
                var end = new Position(place.X + distance * Math.Cos(angle), place.Y + distance * Math.Sin(angle));
                var alignRight = Math.Cos(angle) < -0.01;
                var box = new Box(alignRight ? end.X - TextGap - size : end.X + TextGap, end.Y - 6, size, height);
                if (IsFree(box, end, place) && Cost(box, end, place, distance) is var cost and < double.PositiveInfinity)
                {
                    yield return new(box, end, alignRight, IsBeside: false, cost);
                }
            }
        }
    }

    private bool IsFree(Box box, Position end, Position place) =>
        box.X >= 0 && box.Right <= _width && box.Y >= _plane.Top && box.Bottom <= _plane.Bottom
        && !_taken.Exists(other => other.Overlaps(box) || (!Holds(other, place) && Crosses(other, end, place)))
        && !_lines.Exists(line => Crosses(box.Grow(1), line.From, line.To) || Intersect(line.From, line.To, end, place));

    private double Cost(Box box, Position end, Position place, double distance)
    {
        const int Columns = 6, Rows = 3;
        var (cost, coloured) = (distance * 0.2, 0);
        for (var column = 0; column < Columns; column++)
        {
            for (var row = 0; row < Rows; row++)
            {
                var land = LandCost(new(box.X + box.Width * column / (Columns - 1), box.Y + box.Height * row / (Rows - 1)));
                cost += land;
                coloured += land >= ColouredCost ? 1 : 0;
            }
        }

        if (coloured > MostColoured)
        {
            // A label that hides the data does more harm than one below the map.
            return double.PositiveInfinity;
        }

        // A line that leaves its country early is easier to follow than one across neighbours.
        for (var share = 0.3; share <= 1 && distance > 0; share += 0.14)
        {
            cost += 0.5 * LandCost(new(place.X + (end.X - place.X) * share, place.Y + (end.Y - place.Y) * share));
        }

        return cost <= WorstCost ? cost : double.PositiveInfinity;
    }

    // Looked up on a grid of two points, since candidates of many labels fall on the same land.
    private double LandCost(Position at)
    {
        const double Cell = 2;
        var key = ((int)(at.X / Cell), (int)(at.Y / Cell));
        if (!_costs.TryGetValue(key, out var cost))
        {
            cost = LandCostAt(new((key.Item1 + 0.5) * Cell, (key.Item2 + 0.5) * Cell));
            _costs.Add(key, cost);
        }

        return cost;
    }

    private double LandCostAt(Position at)
    {
        foreach (var (bounds, ring, cost) in _land)
        {
            if (Holds(bounds, at) && PolygonMiddle.Holds(ring, at))
            {
                return cost;
            }
        }

        return 0;
    }

    private static Box PlaceBox(Position place) => new(place.X - 3, place.Y - 3, 6, 6);

    private static bool Holds(Box box, Position at) => at.X >= box.X && at.X <= box.Right && at.Y >= box.Y && at.Y <= box.Bottom;

    private static bool Crosses(Box box, Position from, Position to)
    {
        Position[] corners = [new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom)];
        return Holds(box, from) || Holds(box, to) || Enumerable.Range(0, 4).Any(i => Intersect(corners[i], corners[(i + 1) % 4], from, to));
    }

    private static bool Intersect(Position a, Position b, Position c, Position d)
    {
        static double Side(Position p, Position q, Position r) => (q.X - p.X) * (r.Y - p.Y) - (q.Y - p.Y) * (r.X - p.X);
        return Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;
    }

    private static Box Bounds(List<Position> ring)
    {
        var (left, top) = (ring.Min(point => point.X), ring.Min(point => point.Y));
        return new(left, top, ring.Max(point => point.X) - left, ring.Max(point => point.Y) - top);
    }

    private sealed record Candidate(Box Box, Position LineEnd, bool AlignRight, bool IsBeside, double Cost);
}
