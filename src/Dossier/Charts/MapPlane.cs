using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>The map's area on the drawing: projects places and outlines to points.</summary>
internal sealed class MapPlane
{
    // Room for the dots of islands at the very edge.
    private const double Inset = 3.5, Corner = 0.02;
    private static readonly Lazy<Box> World = new(Extent);
    private readonly EqualAreaProjection? _near;
    private readonly Box _extent;
    private readonly double _scale, _left, _width;
    private readonly Dictionary<string, List<List<Position>>> _outlines = new(StringComparer.Ordinal);

    public MapPlane(double width, MapRegion region, double? tallest = null)
    {
        const double Tallest = 0.68;
        _width = width;
        _near = region.Extent.IsEmpty ? null : new EqualAreaProjection(region.Centre);
        Geometry = _near is null ? WorldGeometry.Instance : WorldGeometry.Detailed;
        _extent = _near is null ? World.Value : Bounds(region.Extent.Select(_near.Project));
        var room = width - 2 * Inset;
        _scale = _near is null ? room / _extent.Width : Math.Min(room / _extent.Width, (tallest ?? room * Tallest) / _extent.Height);
        _left = Inset + (room - _extent.Width * _scale) / 2;
        Height = _extent.Height * _scale;
    }

    /// <summary>The outlines that are drawn, as fine as the map needs.</summary>
    public WorldGeometry Geometry { get; }

    public double Top
    {
        get;
        set
        {
            field = value;
            _outlines.Clear();
        }
    }

    public double Height { get; }

    public double Bottom => Top + Height;

    /// <summary>Whether the map shows any of a country.</summary>
    public bool Shows(string country) => Geometry.Places.ContainsKey(country)
        && (_near is null || IsInside(country) || Outlines(country).Any(Matters));

    /// <summary>Where a country's dot or label goes: its own place, or the middle of what the map shows of it.</summary>
    public Position Place(string country)
    {
        var place = ToPoints(Geometry.Places[country]);
        return _near is null || IsInside(country) || LargestOutline(country) is not { Count: > 0 } largest ? place : PolygonMiddle.Of(largest);
    }

    /// <summary>
    /// The outline of rings, with points to a tenth of a point; rings that vanish at this size are left out. All rings are rounded alike,
    /// so neighbours keep their common border.
    /// </summary>
    public VectorPath Path(IEnumerable<ImmutableArray<Position>> rings)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        foreach (var points in rings.Select(Rounded).Where(points => points.Count >= 3))
        {
            for (var i = 0; i < points.Count; i++)
            {
                segments.Add(new(i == 0 ? SegmentKind.Move : SegmentKind.Line, points[i]));
            }

            segments.Add(new(SegmentKind.Close, points[0]));
        }

        return new(segments.ToImmutable());
    }

    /// <summary>The rings of a country on the drawing, for finding out what a label would cover.</summary>
    public IReadOnlyList<List<Position>> Outlines(string country)
    {
        if (!_outlines.TryGetValue(country, out var found))
        {
            found = [.. Geometry.Shapes.GetValueOrDefault(country, []).Select(Rounded).Where(points => points.Count >= 3)];
            _outlines.Add(country, found);
        }

        return found;
    }

    /// <summary>The largest ring that the map shows of a country; empty for none.</summary>
    public List<Position> LargestOutline(string country) => Outlines(country).MaxBy(Area) ?? [];

    /// <summary>The area of the largest ring that the map shows of a country, in square points; 0 for none.</summary>
    public double LargestArea(string country) =>
        Outlines(country).Select(Area).DefaultIfEmpty(0).Max();

    /// <summary>Whether the map shows so little of a country, and not its own place, that its name would stand for a corner of it.</summary>
    public bool ShowsCornerOnly(string country) => _near is not null && !IsInside(country) && LargestArea(country) < Corner * _width * Height;

    private bool IsInside(string country)
    {
        var degrees = Geometry.Places[country];
        var place = ToPoints(degrees);
        return _near!.IsNear(degrees) && place.X >= Inset && place.X <= _width - Inset && place.Y >= Top + Inset && place.Y <= Bottom - Inset;
    }

    // A corner of a neighbour at the edge is no place for its class.
    private static bool Matters(List<Position> outline) => Area(outline) > 60;

    private static double Area(List<Position> ring)
    {
        var area = 0.0;
        var last = ring[^1];
        foreach (var point in ring)
        {
            area += last.X * point.Y - point.X * last.Y;
            last = point;
        }

        return Math.Abs(area / 2);
    }

    private List<Position> Rounded(ImmutableArray<Position> ring)
    {
        if (_near is not null && !ring.Any(_near.IsNear))
        {
            return [];
        }

        var points = new List<Position>(ring.Length);
        foreach (var exact in Cut(ring.Select(ToPoints)))
        {
            var point = new Position(Math.Round(exact.X, 1), Math.Round(exact.Y, 1));
            if (points.Count == 0 || points[^1] != point)
            {
                points.Add(point);
            }
        }

        if (points.Count > 1 && points[^1] == points[0])
        {
            points.RemoveAt(points.Count - 1);
        }

        return points;
    }

    private IEnumerable<Position> Cut(IEnumerable<Position> ring) =>
        _near is null ? ring : PolygonCut.To(new(0, Top, _width, Height), [.. ring]);

    private Position ToPoints(Position degrees)
    {
        var plane = _near?.Project(degrees) ?? NaturalEarthProjection.Project(degrees);
        return new(_left + (plane.X - _extent.X) * _scale, Top + (plane.Y - _extent.Y) * _scale);
    }

    private static Box Extent()
    {
        var world = WorldGeometry.Instance;
        var outlines = world.Shapes.Values.SelectMany(rings => rings).SelectMany(ring => ring);
        return Bounds(outlines.Concat(world.Places.Values).Select(NaturalEarthProjection.Project));
    }

    private static Box Bounds(IEnumerable<Position> places)
    {
        Position[] points = [.. places];
        var (left, top) = (points.Min(point => point.X), points.Min(point => point.Y));
        return new(left, top, points.Max(point => point.X) - left, points.Max(point => point.Y) - top);
    }
}
