using System.Globalization;
using System.Text;
using Dossier.Drawing;

namespace Dossier.Pdf;

/// <summary>The drawing operators of one page, in points with y downwards from the top edge.</summary>
/// <remarks>ISO 32000-1:2008, clauses 8.4 (graphics state), 8.5 (paths), 9.4 (text).</remarks>
internal sealed class PdfContent(double pageHeight, PdfResources resources)
{

    // Sharp corners end where SVG ends them, at four line widths.
    private readonly StringBuilder _operators = new("4 M\n");
    private GraphicsState _state = GraphicsState.Initial;

    public byte[] ToBytes() => Encoding.Latin1.GetBytes(_operators.ToString());

    public void BeginMarked(string role, int identifier) =>
        _operators.Append(CultureInfo.InvariantCulture, $"/{role} <</MCID {identifier}>> BDC\n");

    public void BeginArtifact() => _operators.Append("/Artifact BMC\n");

    public void EndMarked() => _operators.Append("EMC\n");

    public void Text(string text, Position origin, TextStyle style)
    {
        var glyphs = style.Face.Shape(text);
        if (glyphs.Count == 0)
        {
            return;
        }

        var font = resources.FontOf(style.Face);
        SetFill(style.Color);
        SetFont(font, style.Size);
        _operators.Append("BT ");
        AppendPoint(origin, default).Append("Td [<");
        foreach (var glyph in glyphs)
        {
            _operators.Append(CultureInfo.InvariantCulture, $"{font.Encode(glyph):X4}");
            var kerning = glyph.Advance - style.Face.Font.Advance(glyph.Glyph);
            if (kerning != 0)
            {
                _operators.Append('>').AppendNumber(-1000.0 * kerning / style.Face.UnitsPerEm).Append('<');
            }
        }

        _operators.Append(">] TJ ET\n");
    }

    /// <summary>A rim around the letters. It is drawn as shapes, since text drawn twice would be extracted twice.</summary>
    public void Halo(string text, Position origin, TextStyle style, Color color, double width)
    {
        var saved = _state;
        _operators.Append("q ");
        SetStroke(new Stroke(color, width * PdfResources.ShapeUnits / style.Size, RoundCaps: true));
        AppendNumbers(style.Size, 0, 0, style.Size, origin.X, pageHeight - origin.Y).Append("cm");
        var pen = 0.0;
        foreach (var glyph in style.Face.Shape(text))
        {
            if (style.Face.Outline(glyph.Glyph).Segments.Length > 0)
            {
                _operators.Append(" 1 0 0 1 ").AppendNumber(pen);
                _operators.Append(CultureInfo.InvariantCulture, $" 0 cm /G{resources.ShapeOf(style.Face, glyph.Glyph)} Do");
                pen = 0;
            }

            pen += (double)glyph.Advance / style.Face.UnitsPerEm;
        }

        _operators.Append(" Q\n");
        _state = saved;
    }

    /// <summary>A picture over an area, turned and mirrored as its file says.</summary>
    public void Image(ImageFile image, Box area)
    {
        // Where the stored picture's right and upper edges point, in widths and heights of the area.
        var (xRight, yRight, xUp, yUp) = image.Jpeg?.Orientation switch
        {
            2 => (-1, 0, 0, 1),
            3 => (-1, 0, 0, -1),
            4 => (1, 0, 0, -1),
            5 => (0, -1, -1, 0),
            6 => (0, -1, 1, 0),
            7 => (0, 1, 1, 0),
            8 => (0, 1, -1, 0),
            _ => (1, 0, 0, 1),
        };
        _operators.Append("q ");
        AppendNumbers(
            xRight * area.Width, yRight * area.Height, xUp * area.Width, yUp * area.Height,
            area.X + (xRight + xUp < 0 ? area.Width : 0), pageHeight - area.Bottom + (yRight + yUp < 0 ? area.Height : 0));
        _operators.Append(CultureInfo.InvariantCulture, $"cm /I{resources.ImageOf(image)} Do Q\n");
    }

    public void Path(VectorPath path, Position offset, Fill? fill, Stroke? stroke)
    {
        if (path.Segments.IsDefaultOrEmpty || (fill is null && stroke is null))
        {
            return;
        }

        if (fill is { Hatched: true } hatched)
        {
            Hatch(path, offset, hatched);
            fill = null;
        }

        if (fill is { } flat)
        {
            SetFill(flat.Color);
        }

        if (stroke is { } pen)
        {
            SetStroke(pen);
        }

        if (fill is not null || stroke is not null)
        {
            Outline(path, offset);
            _operators.Append(fill is null ? "S\n" : stroke is null ? "f\n" : "B\n");
        }
    }

    /// <summary>
    /// The ground, then stripes that rise to the right; they continue across neighbouring shapes, since they count from the drawing's corner.
    /// </summary>
    private void Hatch(VectorPath path, Position offset, Fill fill)
    {
        var saved = _state;
        _operators.Append("q ");
        Outline(path, offset);
        _operators.Append("W n ");
        var bounds = Bounds(path, offset);
        SetFill(fill.Ground ?? Color.White);
        Outline(VectorPath.Rectangle(bounds), default);
        _operators.Append("f ");
        SetStroke(new Stroke(fill.Color, Fill.HatchWidth * fill.HatchScale));
        var step = Fill.HatchDistance * fill.HatchScale * Math.Sqrt(2);
        var corner = offset.X + offset.Y + step / 2;
        var first = corner + Math.Floor((bounds.X + bounds.Y - corner) / step) * step;
        for (var sum = first; sum <= bounds.Right + bounds.Bottom + step; sum += step)
        {
            Outline(VectorPath.Line(new(sum - bounds.Bottom - 1, bounds.Bottom + 1), new(sum - bounds.Y + 1, bounds.Y - 1)), default);
        }

        _operators.Append("S Q\n");
        _state = saved;
    }

    private static Box Bounds(VectorPath path, Position offset)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        void Include(Position at)
        {
            (left, top) = (Math.Min(left, at.X), Math.Min(top, at.Y));
            (right, bottom) = (Math.Max(right, at.X), Math.Max(bottom, at.Y));
        }

        foreach (var segment in path.Segments.Where(segment => segment.Kind != SegmentKind.Close))
        {
            Include(segment.End);
            if (segment.Kind == SegmentKind.Curve)
            {
                Include(segment.Control1);
                Include(segment.Control2);
            }
        }

        return new(left + offset.X, top + offset.Y, right - left, bottom - top);
    }

    private void Outline(VectorPath path, Position offset)
    {
        foreach (var segment in path.Segments)
        {
            switch (segment.Kind)
            {
                case SegmentKind.Move:
                    AppendPoint(segment.End, offset).Append("m ");
                    break;
                case SegmentKind.Line:
                    AppendPoint(segment.End, offset).Append("l ");
                    break;
                case SegmentKind.Curve:
                    AppendPoint(segment.Control1, offset);
                    AppendPoint(segment.Control2, offset);
                    AppendPoint(segment.End, offset).Append("c ");
                    break;
                default:
                    _operators.Append("h ");
                    break;
            }
        }
    }

    /// <summary>A place to the hundredth of a point, which is finer than print.</summary>
    private StringBuilder AppendPoint(Position at, Position offset) =>
        AppendNumbers(Math.Round(at.X + offset.X, 2), Math.Round(pageHeight - at.Y - offset.Y, 2));

    private StringBuilder AppendNumbers(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            _operators.AppendNumber(value).Append(' ');
        }

        return _operators;
    }

    private void SetFont(PdfFont font, double size)
    {
        if (_state.Font != font || _state.FontSize != size)
        {
            _operators.Append(CultureInfo.InvariantCulture, $"/F{font.Number} ").AppendNumber(size).Append(" Tf ");
            _state = _state with { Font = font, FontSize = size };
        }
    }

    private void SetFill(Color color)
    {
        if (_state.Fill != color)
        {
            AppendColor(color).Append("rg ");
            _state = _state with { Fill = color };
        }
    }

    private void SetStroke(Stroke stroke)
    {
        if (_state.Stroke.Color != stroke.Color)
        {
            AppendColor(stroke.Color).Append("RG ");
        }

        if (_state.Stroke.Width != stroke.Width)
        {
            AppendNumbers(stroke.Width).Append("w ");
        }

        if (_state.Stroke.RoundCaps != stroke.RoundCaps)
        {
            _operators.Append(stroke.RoundCaps ? "1 J 1 j " : "0 J 0 j ");
        }

        var dash = stroke.Dash.IsDefaultOrEmpty ? "" : PdfSyntax.Numbers(stroke.Dash.AsSpan());
        if (!string.Equals(_state.Dash, dash, StringComparison.Ordinal))
        {
            _operators.Append('[').Append(dash).Append("] 0 d ");
        }

        _state = _state with { Stroke = stroke, Dash = dash };
    }

    private StringBuilder AppendColor(Color color) => AppendNumbers(color.Red / 255.0, color.Green / 255.0, color.Blue / 255.0);

    /// <summary>What the viewer holds already, so that it is not said twice.</summary>
    private readonly record struct GraphicsState(Color Fill, Stroke Stroke, string Dash, PdfFont? Font, double FontSize)
    {
        /// <summary>A page starts with black, a line width of one point and solid lines.</summary>
        public static GraphicsState Initial { get; } = new(default, new Stroke(default, 1), "", null, 0);
    }
}
