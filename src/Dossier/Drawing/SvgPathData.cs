using System.Text;

namespace Dossier.Drawing;

/// <summary>
/// Writes path data, as short as SVG allows: relative steps (rounding does not add up along the path), a command that repeats left out,
/// no space before a sign, and none before a point when the number before has one already.
/// </summary>
internal sealed class SvgPathData(StringBuilder to)
{
    private char _command;
    private bool _afterNumber;
    private bool _afterPoint;

    public void Write(VectorPath path)
    {
        var (x, y) = (0L, 0L);
        var (startX, startY) = (0L, 0L);
        var previous = default(Position);
        foreach (var segment in path.Segments)
        {
            var (endX, endY) = (SvgText.ToHundredths(segment.End.X), SvgText.ToHundredths(segment.End.Y));
            switch (segment.Kind)
            {
                case SegmentKind.Move:
                    Command('M');
                    Point(endX, endY);
                    (startX, startY) = (endX, endY);
                    break;
                case SegmentKind.Line when endX == x && endY == y:
                    continue;
                case SegmentKind.Line:
                    Line(endX - x, endY - y);
                    break;
                case SegmentKind.Curve:
                    Curve(segment, x, y, previous);
                    break;
                default:
                    Command('z');
                    (endX, endY) = (startX, startY);
                    break;
            }

            (x, y) = (endX, endY);
            previous = segment.Kind == SegmentKind.Close ? previous : segment.End;
        }
    }

    // The curves of TrueType glyphs are quadratic; written so they take one point less.
    private void Curve(Segment curve, long x, long y, Position start)
    {
        var middle = new Position((3 * curve.Control1.X - start.X) / 2, (3 * curve.Control1.Y - start.Y) / 2);
        var other = new Position((3 * curve.Control2.X - curve.End.X) / 2, (3 * curve.Control2.Y - curve.End.Y) / 2);
        if (Math.Abs(middle.X - other.X) + Math.Abs(middle.Y - other.Y) < 0.002)
        {
            Command('q');
            Point(SvgText.ToHundredths(middle.X) - x, SvgText.ToHundredths(middle.Y) - y);
        }
        else
        {
            Command('c');
            Point(SvgText.ToHundredths(curve.Control1.X) - x, SvgText.ToHundredths(curve.Control1.Y) - y);
            Point(SvgText.ToHundredths(curve.Control2.X) - x, SvgText.ToHundredths(curve.Control2.Y) - y);
        }

        Point(SvgText.ToHundredths(curve.End.X) - x, SvgText.ToHundredths(curve.End.Y) - y);
    }

    private void Line(long x, long y)
    {
        if (y == 0)
        {
            Command('h');
            Number(x);
        }
        else if (x == 0)
        {
            Command('v');
            Number(y);
        }
        else
        {
            Command('l');
            Point(x, y);
        }
    }

    private void Command(char command)
    {
        // After a move, numbers without a command would be a line.
        if (command == _command && command is not ('M' or 'z'))
        {
            return;
        }

        to.Append(command);
        (_command, _afterNumber, _afterPoint) = (command, false, false);
    }

    private void Point(long x, long y)
    {
        Number(x);
        Number(y);
    }

    private void Number(long hundredths)
    {
        var text = SvgText.Hundredths(hundredths);
        if (_afterNumber && text[0] != '-' && !(text[0] == '.' && _afterPoint))
        {
            to.Append(' ');
        }

        to.Append(text);
        (_afterNumber, _afterPoint) = (true, text.Contains('.', StringComparison.Ordinal));
    }
}
