using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>The map's area on the drawing: projects places and outlines to points.</summary>
internal sealed class MapPlane
{
    // Room for the dots of islands at the very edge.
    private const double Inset = 3.5;
    private static readonly Lazy<Box> World = new(Extent);
    private readonly double _scale;

    public MapPlane(double width)
    {
        _scale = (width - 2 * Inset) / World.Value.Width;
        Height = World.Value.Height * _scale;
    }

    public double Top { get; set; }

    public double Height { get; }

    public double Bottom => Top + Height;

    public Position Place(string country) => ToPoints(WorldGeometry.Instance.Places[country]);

    /// <summary>
    /// The outline of rings, with points to a tenth of a point; rings that vanish at this size are left out. All rings are rounded alike,
    /// so neighbours keep their common border.
    /// </summary>
    public VectorPath Path(IEnumerable<ImmutableArray<Position>> rings)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        foreach (var ring in rings)
        {
            var points = Rounded(ring);
            if (points.Count < 3)
            {
                continue;
            }

            for (var i = 0; i < points.Count; i++)
            {
                segments.Add(new(i == 0 ? SegmentKind.Move : SegmentKind.Line, points[i]));
            }

            segments.Add(new(SegmentKind.Close, points[0]));
        }

        return new(segments.ToImmutable());
    }

    /// <summary>The area of a ring on the drawing, in square points.</summary>
    public double Area(ImmutableArray<Position> ring)
    {
        var area = 0.0;
        var last = ToPoints(ring[^1]);
        foreach (var degrees in ring)
        {
            var point = ToPoints(degrees);
            area += last.X * point.Y - point.X * last.Y;
            last = point;
        }

        return Math.Abs(area / 2);
    }

    /// <summary>The rings of a country on the drawing, for finding out what a label would cover.</summary>
    public IEnumerable<List<Position>> Outlines(string country) =>
        WorldGeometry.Instance.Shapes[country].Select(Rounded).Where(points => points.Count >= 3);

    private List<Position> Rounded(ImmutableArray<Position> ring)
    {
        var points = new List<Position>(ring.Length);
        foreach (var degrees in ring)
        {
            var exact = ToPoints(degrees);
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

    private Position ToPoints(Position degrees)
    {
        var plane = NaturalEarthProjection.Project(degrees);
        return new(Inset + (plane.X - World.Value.X) * _scale, Top + (plane.Y - World.Value.Y) * _scale);
    }

    private static Box Extent()
    {
        var world = WorldGeometry.Instance;
        var outlines = world.Shapes.Values.SelectMany(rings => rings).SelectMany(ring => ring);
        var points = outlines.Concat(world.Places.Values).Select(NaturalEarthProjection.Project).ToArray();
        var (left, top) = (points.Min(point => point.X), points.Min(point => point.Y));
        return new(left, top, points.Max(point => point.X) - left, points.Max(point => point.Y) - top);
    }
}
