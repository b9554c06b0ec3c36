using System.Globalization;
using System.Text;

namespace Dossier.Drawing;

/// <summary>Numbers, paths and words as SVG writes them.</summary>
internal static class SvgText
{
    /// <summary>At most two decimals, a point, no sign on zero and no needless digits: 0.50 becomes .5.</summary>
    public static string Number(double value) => Hundredths(ToHundredths(value));

    /// <summary>Text for elements and attributes; characters that XML 1.0 cannot hold are left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                < 0x20 or (>= 0x7F and <= 0x9F) or 0xFFFE or 0xFFFF => escaped,
                // A lone surrogate arrives here as the replacement character.
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Path data with relative steps, which are shorter; rounding does not add up along the path.</summary>
    public static void Path(StringBuilder to, VectorPath path)
    {
        var (x, y) = (0L, 0L);
        var (startX, startY) = (0L, 0L);
        var previous = default(Position);
        foreach (var segment in path.Segments)
        {
            var (endX, endY) = (ToHundredths(segment.End.X), ToHundredths(segment.End.Y));
            switch (segment.Kind)
            {
                case SegmentKind.Move:
                    Step(to, 'M', endX, endY);
                    (startX, startY) = (endX, endY);
                    break;
                case SegmentKind.Line when endX == x && endY == y:
                    continue;
                case SegmentKind.Line:
                    Line(to, endX - x, endY - y);
                    break;
                case SegmentKind.Curve:
                    Curve(to, segment, x, y, previous);
                    break;
                default:
                    to.Append('z');
                    (endX, endY) = (startX, startY);
                    break;
            }

            (x, y) = (endX, endY);
            previous = segment.Kind == SegmentKind.Close ? previous : segment.End;
        }
    }

    // The curves of TrueType glyphs are quadratic; written so they take one point less.
    private static void Curve(StringBuilder to, Segment curve, long x, long y, Position start)
    {
        var middle = new Position((3 * curve.Control1.X - start.X) / 2, (3 * curve.Control1.Y - start.Y) / 2);
        var other = new Position((3 * curve.Control2.X - curve.End.X) / 2, (3 * curve.Control2.Y - curve.End.Y) / 2);
        if (Math.Abs(middle.X - other.X) + Math.Abs(middle.Y - other.Y) < 0.002)
        {
            Step(to, 'q', ToHundredths(middle.X) - x, ToHundredths(middle.Y) - y);
        }
        else
        {
            Step(to, 'c', ToHundredths(curve.Control1.X) - x, ToHundredths(curve.Control1.Y) - y);
            Step(to, ' ', ToHundredths(curve.Control2.X) - x, ToHundredths(curve.Control2.Y) - y);
        }

        Step(to, ' ', ToHundredths(curve.End.X) - x, ToHundredths(curve.End.Y) - y);
    }

    private static void Line(StringBuilder to, long x, long y)
    {
        if (y == 0)
        {
            to.Append('h').Append(Hundredths(x));
        }
        else if (x == 0)
        {
            to.Append('v').Append(Hundredths(y));
        }
        else
        {
            Step(to, 'l', x, y);
        }
    }

    // A minus sign parts two numbers as well as a space does.
    private static void Step(StringBuilder to, char command, long x, long y)
    {
        if (command != ' ' || x >= 0)
        {
            to.Append(command);
        }

        to.Append(Hundredths(x));
        if (y >= 0)
        {
            to.Append(' ');
        }

        to.Append(Hundredths(y));
    }

    private static long ToHundredths(double value) => (long)Math.Round(value * 100, MidpointRounding.AwayFromZero);

    private static string Hundredths(long value)
    {
        var (whole, part) = (Math.Abs(value) / 100, Math.Abs(value) % 100);
        var sign = value < 0 ? "-" : "";
        return part == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}")
            : string.Create(CultureInfo.InvariantCulture,
                $"{sign}{(whole == 0 ? "" : whole)}.{part.ToString("00", CultureInfo.InvariantCulture).TrimEnd('0')}");
    }
}
