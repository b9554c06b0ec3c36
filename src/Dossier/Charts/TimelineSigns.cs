using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Draws the marks of a timeline: shapes for points, stretched shapes for spans, fades for open ends.</summary>
internal static class TimelineSigns
{
    public const double Radius = 4.1, SpanHalf = 3.4, FadeLength = 34;
    private const double Diamond = 5.3, BarHalf = 1.15, BarHeight = 5.2, Cross = 3.6;

    /// <summary>How far a mark reaches left and right, in points.</summary>
    public static (double Left, double Right) Extent(TimelineMark mark, TimelineAxis axis)
    {
        var (from, to) = Bounds(mark, axis);
        var half = mark.IsOpen || mark.IsSpan ? SpanHalf : HalfWidth(mark.Kind);
        if (mark.IsOpen || (mark.IsSpan && to - from >= 2 * half))
        {
            return (from, to);
        }

        return ((from + to) / 2 - half, (from + to) / 2 + half);
    }

    public static void Draw(SceneBuilder scene, TimelineMark mark, TimelineAxis axis, double y, Color color, bool hollow)
    {
        var (left, right) = Extent(mark, axis);
        if (mark.IsOpen)
        {
            Fade(scene, left, right, y, color, towardsLeft: mark.First is null, hollow);
        }
        else if (mark.IsSpan)
        {
            Span(scene, mark.Kind, left, right, y, color, hollow);
        }
        else
        {
            Point(scene, mark.Kind, (left + right) / 2, y, color, hollow);
        }
    }

    public static void Point(SceneBuilder scene, TimelineMarkKind kind, double x, double y, Color color, bool hollow)
    {
        if (kind == TimelineMarkKind.End)
        {
            foreach (var stroke in new[] { new Stroke(Color.White, 4.6, RoundCaps: true), new Stroke(color, 2, RoundCaps: true) })
            {
                scene.Line(x - Cross, y - Cross, x + Cross, y + Cross, stroke);
                scene.Line(x - Cross, y + Cross, x + Cross, y - Cross, stroke);
            }

            return;
        }

        // The white ring parts the mark from the line that it stands on.
        scene.Fill(Shape(kind, x, y, kind == TimelineMarkKind.Effective ? 0.9 : 1.4), Color.White);
        if (hollow)
        {
            var pen = kind == TimelineMarkKind.Effective ? 0.9 : 1.5;
            scene.Fill(Shape(kind, x, y, -pen / 2), new Fill(Color.White), new Stroke(color, pen));
        }
        else
        {
            scene.Fill(Shape(kind, x, y, 0), color);
        }
    }

    public static void Span(SceneBuilder scene, TimelineMarkKind kind, double left, double right, double y, Color color, bool hollow)
    {
        var fill = hollow ? Color.White : ChartColors.Tint(color, 0.42);
        scene.Fill(Stretched(kind, left, right, y, 1.2), Color.White);
        scene.Fill(Stretched(kind, left, right, y, -0.5), new Fill(fill), new Stroke(color, 1));
        if (kind == TimelineMarkKind.End)
        {
            var middle = (left + right) / 2;
            scene.Line(middle - 2, y - 2, middle + 2, y + 2, new Stroke(color, 1.4));
            scene.Line(middle - 2, y + 2, middle + 2, y - 2, new Stroke(color, 1.4));
        }
    }

    /// <summary>An open interval: strong at the known end, paler away from it, with an arrowhead where it goes on.</summary>
    public static void Fade(SceneBuilder scene, double left, double right, double y, Color color, bool towardsLeft, bool hollow)
    {
        const int Steps = 10;
        const double Head = 5;
        scene.Fill(VectorPath.Rectangle(new(left, y - SpanHalf - 1, right - left, 2 * SpanHalf + 2)), Color.White);
        var (known, open) = towardsLeft ? (right, left + Head) : (left, right - Head);
        for (var i = 0; i < Steps; i++)
        {
            var (a, b) = (known + (open - known) * i / Steps, known + (open - known) * (i + 1) / Steps);
            var box = new Box(Math.Min(a, b), y - SpanHalf, Math.Abs(b - a) + 0.05, 2 * SpanHalf);
            scene.Fill(VectorPath.Rectangle(box), ChartColors.Tint(color, (hollow ? 0.28 : 0.5) * (1 - i / (double)Steps) + 0.04));
        }

        scene.Line(known, y - SpanHalf - 1, known, y + SpanHalf + 1, new Stroke(color, 1.6));
        var (tip, back) = towardsLeft ? (left, left + Head) : (right, right - Head);
        scene.Line(back, y - 3, tip, y, new Stroke(color, 1.1, RoundCaps: true));
        scene.Line(back, y + 3, tip, y, new Stroke(color, 1.1, RoundCaps: true));
    }

    private static (double From, double To) Bounds(TimelineMark mark, TimelineAxis axis) => mark switch
    {
        { First: { } first, Last: { } last } => (axis.X(first), first == last ? axis.X(last) : axis.X(last) + axis.PointsPerDay),
        { Last: { } last } => (Math.Max(0, axis.X(last) - FadeLength), Math.Max(axis.X(last), 12)),
        { First: { } first } => (Math.Min(axis.X(first), axis.Width - 12), Math.Min(axis.Width, axis.X(first) + FadeLength)),
        _ => throw new ArgumentException(
            "A mark on a timeline needs an earliest or a latest day; leave undated marks to the words.", nameof(mark)),
    };

    private static double HalfWidth(TimelineMarkKind kind) => kind switch
    {
        TimelineMarkKind.Announced => Radius,
        TimelineMarkKind.Effective => BarHalf,
        TimelineMarkKind.Deadline => Diamond,
        _ => Cross + 1,
    };

    private static VectorPath Shape(TimelineMarkKind kind, double x, double y, double grow) => kind switch
    {
        TimelineMarkKind.Announced => VectorPath.Circle(new(x, y), Radius + grow),
        TimelineMarkKind.Effective => VectorPath.Rectangle(new Box(x - BarHalf, y - BarHeight, 2 * BarHalf, 2 * BarHeight).Grow(grow)),
        _ => Hexagon(x, x, y, Diamond + grow * 1.3),
    };

    private static VectorPath Stretched(TimelineMarkKind kind, double left, double right, double y, double grow)
    {
        var half = SpanHalf + grow;
        return kind switch
        {
            TimelineMarkKind.Deadline => Hexagon(left + SpanHalf, right - SpanHalf, y, half),
            TimelineMarkKind.Effective => VectorPath.Rectangle(new(left - grow, y - half, right - left + 2 * grow, 2 * half)),
            _ => Pill(left + SpanHalf, right - SpanHalf, y, half),
        };
    }

    private static VectorPath Hexagon(double left, double right, double y, double half) => left >= right
        ? VectorPath.Polygon(new(left, y - half), new(left + half, y), new(left, y + half), new(left - half, y))
        : VectorPath.Polygon(
            new(left, y - half), new(right, y - half), new(right + half, y), new(right, y + half), new(left, y + half), new(left - half, y));

    private static VectorPath Pill(double left, double right, double y, double r)
    {
        if (left >= right)
        {
            return VectorPath.Circle(new((left + right) / 2, y), r);
        }

        var k = r * 0.5522847498307936;
        return new(
        [
            new(SegmentKind.Move, new(left, y - r)),
            new(SegmentKind.Line, new(right, y - r)),
            new(SegmentKind.Curve, new(right + r, y), new(right + k, y - r), new(right + r, y - k)),
            new(SegmentKind.Curve, new(right, y + r), new(right + r, y + k), new(right + k, y + r)),
            new(SegmentKind.Line, new(left, y + r)),
            new(SegmentKind.Curve, new(left - r, y), new(left - k, y + r), new(left - r, y + k)),
            new(SegmentKind.Curve, new(left, y - r), new(left - r, y - k), new(left - k, y - r)),
            new(SegmentKind.Close, new(left, y - r)),
        ]);
    }
}
