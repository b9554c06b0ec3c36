using System.Collections.Immutable;

namespace Dossier.Drawing;

/// <summary>Glyph shapes of a TrueType font, raw for embedding and as paths for drawing.</summary>
/// <remarks>OpenType specification 1.9, chapters glyf and loca. Instructions (hints) are not read.</remarks>
internal sealed class OpenTypeOutlines(OpenTypeData shapes, OpenTypeData locations, bool longLocations, int unitsPerEm, int glyphCount)
{
    private const int OnCurve = 1, Repeat = 8;
    private const int WordArguments = 1, OffsetArguments = 2, OneScale = 8, MoreParts = 0x20, TwoScales = 0x40, Matrix = 0x80;

    private readonly VectorPath?[] _paths = new VectorPath?[glyphCount];

    /// <summary>The glyph's bytes as they stand in the file; empty for a glyph without a shape, such as the space.</summary>
    public ReadOnlySpan<byte> Raw(int glyph)
    {
        var start = Location(glyph);
        return shapes.Slice(start, Location(glyph + 1) - start);
    }

    /// <summary>The glyph's shape in ems, y downwards, the baseline at 0.</summary>
    public VectorPath Path(int glyph)
    {
        if (_paths[glyph] is { } known)
        {
            return known;
        }

        var segments = ImmutableArray.CreateBuilder<Segment>();
        Append(segments, glyph, Placement.Of(1.0 / unitsPerEm));
        return _paths[glyph] = new VectorPath(segments.ToImmutable());
    }

    /// <summary>
    /// The parts of a composite glyph: where each one's glyph number stands in the glyph's bytes, and that number;
    /// then where the parts end. None for a simple glyph.
    /// </summary>
    public (List<(int Offset, int Glyph)> Parts, int EndExclusive) Parts(int glyph)
    {
        var parts = new List<(int, int)>();
        var at = 10;
        if (Raw(glyph).IsEmpty || shapes.At(Location(glyph)).I16(0) >= 0)
        {
            return (parts, at);
        }

        var data = shapes.At(Location(glyph));
        for (var flags = MoreParts; (flags & MoreParts) != 0; at += PartSize(flags))
        {
            flags = data.U16(at);
            parts.Add((at + 2, data.U16(at + 2)));
        }

        return (parts, at);
    }

    private static int PartSize(int flags) =>
        4 + ((flags & WordArguments) != 0 ? 4 : 2)
        + ((flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);

    private int Location(int glyph) => longLocations ? locations.I32(4 * glyph) : 2 * locations.U16(2 * glyph);

    private void Append(ImmutableArray<Segment>.Builder segments, int glyph, Placement placement)
    {
        if (Raw(glyph).IsEmpty)
        {
            return;
        }

        var data = shapes.At(Location(glyph));
        if (data.I16(0) >= 0)
        {
            AppendSimple(segments, data, placement);
            return;
        }

        foreach (var (offset, part) in Parts(glyph).Parts)
        {
            Append(segments, part, ReadPlacement(data.At(offset - 2)).Then(placement));
        }
    }

    private static Placement ReadPlacement(OpenTypeData part)
    {
        var flags = part.U16(0);
        if ((flags & OffsetArguments) == 0)
        {
            throw new InvalidDataException("Expected a composite glyph placed by offsets, found one placed by points: use another font.");
        }

        var words = (flags & WordArguments) != 0;
        var (x, y) = words ? (part.I16(4), part.I16(6)) : ((sbyte)part.U8(4), (sbyte)part.U8(5));
        var scales = part.At(words ? 8 : 6);
        double Scale(int index) => scales.I16(2 * index) / 16384.0;
        return (flags & (OneScale | TwoScales | Matrix)) switch
        {
            OneScale => new(Scale(0), 0, 0, Scale(0), x, y),
            TwoScales => new(Scale(0), 0, 0, Scale(1), x, y),
            Matrix => new(Scale(0), Scale(1), Scale(2), Scale(3), x, y),
            _ => new(1, 0, 0, 1, x, y),
        };
    }

    private static void AppendSimple(ImmutableArray<Segment>.Builder segments, OpenTypeData glyph, Placement placement)
    {
        var points = ReadPoints(glyph, placement);
        for (int contour = 0, first = 0; contour < glyph.I16(0); contour++)
        {
            var last = glyph.U16(10 + 2 * contour);
            AppendContour(segments, points.AsSpan(first, last - first + 1));
            first = last + 1;
        }
    }

    private static (Position At, bool On)[] ReadPoints(OpenTypeData glyph, Placement placement)
    {
        var contours = glyph.I16(0);
        var count = contours == 0 ? 0 : glyph.U16(8 + 2 * contours) + 1;
        var at = 12 + 2 * contours + glyph.U16(10 + 2 * contours);
        var flags = new byte[count];
        for (var i = 0; i < count; i++)
        {
            flags[i] = glyph.U8(at++);
            if ((flags[i] & Repeat) != 0)
            {
                var repeats = glyph.U8(at++);
                flags.AsSpan(i + 1, repeats).Fill(flags[i]);
                i += repeats;
            }
        }

        var xs = ReadCoordinates(glyph, flags, ref at, 0);
        var ys = ReadCoordinates(glyph, flags, ref at, 1);
        var points = new (Position At, bool On)[count];
        for (var i = 0; i < count; i++)
        {
            points[i] = (placement.Apply(xs[i], ys[i]), (flags[i] & OnCurve) != 0);
        }

        return points;
    }

    /// <summary>Reads the x (axis 0) or y (axis 1) coordinates, each stored as a difference of no, one or two bytes.</summary>
    private static int[] ReadCoordinates(OpenTypeData glyph, byte[] flags, ref int at, int axis)
    {
        var (oneByte, sameOrPositive) = (2 << axis, 0x10 << axis);
        var (values, value) = (new int[flags.Length], 0);
        for (var i = 0; i < flags.Length; i++)
        {
            var positive = (flags[i] & sameOrPositive) != 0;
            if ((flags[i] & oneByte) != 0)
            {
                value += positive ? glyph.U8(at) : -glyph.U8(at);
                at++;
            }
            else if (!positive)
            {
                value += glyph.I16(at);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }

    /// <summary>Turns on-curve and off-curve points into lines and cubics; between two off-curve ones lies a hidden on-curve one.</summary>
    private static void AppendContour(ImmutableArray<Segment>.Builder segments, ReadOnlySpan<(Position At, bool On)> points)
    {
        if (points.Length < 2)
        {
            return;
        }

        var anchor = 0;
        while (anchor < points.Length && !points[anchor].On)
        {
            anchor++;
        }

        var start = anchor < points.Length ? points[anchor].At : Middle(points[0].At, points[^1].At);
        anchor = anchor < points.Length ? anchor : points.Length - 1;
        segments.Add(new(SegmentKind.Move, start));
        var (pen, control) = (start, (Position?)null);
        for (var i = 1; i <= points.Length; i++)
        {
            var (at, on) = points[(anchor + i) % points.Length];
            if (!on)
            {
                if (control is { } previous)
                {
                    pen = AppendCurve(segments, pen, previous, Middle(previous, at));
                }

                control = at;
            }
            else
            {
                pen = control is { } middle ? AppendCurve(segments, pen, middle, at) : AppendLine(segments, at);
                control = null;
            }
        }

        if (control is { } open)
        {
            AppendCurve(segments, pen, open, start);
        }

        segments.Add(new(SegmentKind.Close, start));
    }

    private static Position AppendLine(ImmutableArray<Segment>.Builder segments, Position end)
    {
        segments.Add(new(SegmentKind.Line, end));
        return end;
    }

    /// <summary>A quadratic curve raised to a cubic: the control points stand two thirds of the way to the quadratic's.</summary>
    private static Position AppendCurve(ImmutableArray<Segment>.Builder segments, Position from, Position control, Position end)
    {
        static double Raise(double on, double off) => on + (off - on) * 2 / 3;
        segments.Add(new(
            SegmentKind.Curve,
            end,
            new(Raise(from.X, control.X), Raise(from.Y, control.Y)),
            new(Raise(end.X, control.X), Raise(end.Y, control.Y))));
        return end;
    }

    private static Position Middle(Position a, Position b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    /// <summary>An affine map of font units: x' = XX·x + YX·y + X, y' = XY·x + YY·y + Y.</summary>
    private readonly record struct Placement(double XX, double XY, double YX, double YY, double X, double Y)
    {
        /// <summary>Font units to ems, with y turned downwards.</summary>
        public static Placement Of(double scale) => new(scale, 0, 0, -scale, 0, 0);

        public Position Apply(double x, double y) => new(XX * x + YX * y + X, XY * x + YY * y + Y);

        public Placement Then(Placement outer) => new(
            outer.XX * XX + outer.YX * XY,
            outer.XY * XX + outer.YY * XY,
            outer.XX * YX + outer.YX * YY,
            outer.XY * YX + outer.YY * YY,
            outer.XX * X + outer.YX * Y + outer.X,
            outer.XY * X + outer.YY * Y + outer.Y);
    }
}
