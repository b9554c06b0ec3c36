using System.Collections.Immutable;

namespace Dossier.Drawing;

/// <summary>What a path segment does.</summary>
public enum SegmentKind
{
    /// <summary>Starts a new figure at the end point.</summary>
    Move,

    /// <summary>A straight line to the end point.</summary>
    Line,

    /// <summary>A cubic Bézier curve to the end point by two control points.</summary>
    Curve,

    /// <summary>Closes the figure; the points are not used.</summary>
    Close,
}

/// <summary>One step of a path.</summary>
/// <param name="Kind">What the step does.</param>
/// <param name="End">Where the step ends.</param>
/// <param name="Control1">First control point of a curve.</param>
/// <param name="Control2">Second control point of a curve.</param>
public readonly record struct Segment(SegmentKind Kind, Position End, Position Control1 = default, Position Control2 = default);

/// <summary>An outline made of lines and cubic curves, in points, y downwards. Filled by the non-zero winding rule.</summary>
/// <param name="Segments">The steps, in drawing order.</param>
public sealed record VectorPath(ImmutableArray<Segment> Segments)
{
    /// <summary>The box around all ends of segments; curves may bulge out of it.</summary>
    internal Box Bounds
    {
        get
        {
            if (Segments.IsEmpty)
            {
                return default;
            }

            var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
            foreach (var segment in Segments)
            {
                (left, top) = (Math.Min(left, segment.End.X), Math.Min(top, segment.End.Y));
                (right, bottom) = (Math.Max(right, segment.End.X), Math.Max(bottom, segment.End.Y));
            }

            return new(left, top, right - left, bottom - top);
        }
    }

    /// <summary>A closed rectangle.</summary>
    public static VectorPath Rectangle(Box box) =>
        Polygon(new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom));

    /// <summary>A straight, open line.</summary>
    public static VectorPath Line(Position from, Position to) => new([new(SegmentKind.Move, from), new(SegmentKind.Line, to)]);

    /// <summary>Straight, open lines through the points, in order.</summary>
    public static VectorPath Polyline(params ReadOnlySpan<Position> points)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>(points.Length);
        foreach (var point in points)
        {
            segments.Add(new(segments.Count == 0 ? SegmentKind.Move : SegmentKind.Line, point));
        }

        return new(segments.ToImmutable());
    }

    /// <summary>A closed polygon through the corners, in order.</summary>
    public static VectorPath Polygon(params ReadOnlySpan<Position> corners)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>(corners.Length + 1);
        for (var i = 0; i < corners.Length; i++)
        {
            segments.Add(new(i == 0 ? SegmentKind.Move : SegmentKind.Line, corners[i]));
        }

        segments.Add(new(SegmentKind.Close, corners.Length == 0 ? default : corners[0]));
        return new(segments.ToImmutable());
    }

    /// <summary>A closed circle of four cubic curves (largest error 0.03% of the radius).</summary>
    public static VectorPath Circle(Position center, double radius)
    {
        const double Kappa = 0.5522847498307936;
        var (x, y, r, k) = (center.X, center.Y, radius, radius * Kappa);
        return new(
        [
            new(SegmentKind.Move, new(x + r, y)),
            new(SegmentKind.Curve, new(x, y + r), new(x + r, y + k), new(x + k, y + r)),
            new(SegmentKind.Curve, new(x - r, y), new(x - k, y + r), new(x - r, y + k)),
            new(SegmentKind.Curve, new(x, y - r), new(x - r, y - k), new(x - k, y - r)),
            new(SegmentKind.Curve, new(x + r, y), new(x + k, y - r), new(x + r, y - k)),
            new(SegmentKind.Close, new(x + r, y)),
        ]);
    }
}
