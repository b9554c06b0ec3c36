using System.Globalization;
using System.Text;
using Dossier.Drawing;

namespace Dossier.Pdf;

/// <summary>The fonts and glyph shapes that the pages of a document share.</summary>
internal sealed class PdfResources
{
    /// <summary>Shapes are drawn on a grid of this many units to the em.</summary>
    public const double ShapeUnits = 1000;

    private readonly List<PdfFont> _fonts = [];
    private readonly Dictionary<(FontFace Face, int Glyph), int> _shapeNumbers = [];
    private readonly List<(FontFace Face, int Glyph)> _shapes = [];

    public PdfFont FontOf(FontFace face)
    {
        foreach (var known in _fonts)
        {
            if (known.Face == face)
            {
                return known;
            }
        }

        var font = new PdfFont(face, _fonts.Count + 1);
        _fonts.Add(font);
        return font;
    }

    /// <summary>The number of the form XObject that strokes a glyph's outline.</summary>
    public int ShapeOf(FontFace face, int glyph)
    {
        if (!_shapeNumbers.TryGetValue((face, glyph), out var number))
        {
            _shapes.Add((face, glyph));
            _shapeNumbers[(face, glyph)] = number = _shapes.Count;
        }

        return number;
    }

    /// <summary>Writes fonts and shapes; returns the number of the resource dictionary.</summary>
    public int Write(PdfObjects objects)
    {
        var entries = new StringBuilder("<<");
        AppendGroup(entries, "Font", "F", [.. _fonts.Select(font => font.Write(objects))]);
        AppendGroup(entries, "XObject", "G", [.. _shapes.Select(shape => WriteShape(objects, shape.Face.Outline(shape.Glyph)))]);
        return objects.Add(entries.Append(">>").ToString());
    }

    private static void AppendGroup(StringBuilder entries, string group, string prefix, int[] numbers)
    {
        if (numbers.Length > 0)
        {
            var names = numbers.Select((number, i) => string.Create(CultureInfo.InvariantCulture, $"/{prefix}{i + 1} {number} 0 R"));
            entries.Append('/').Append(group).Append("<<").AppendJoin("", names).Append(">>");
        }
    }

    private static int WriteShape(PdfObjects objects, VectorPath outline)
    {
        var path = new StringBuilder();
        void Append(Position at) => path.AppendNumber(Math.Round(at.X * ShapeUnits)).Append(' ').AppendNumber(-Math.Round(at.Y * ShapeUnits)).Append(' ');
        foreach (var segment in outline.Segments)
        {
            if (segment.Kind == SegmentKind.Curve)
            {
                Append(segment.Control1);
                Append(segment.Control2);
            }

            if (segment.Kind != SegmentKind.Close)
            {
                Append(segment.End);
            }

            path.Append(segment.Kind switch { SegmentKind.Move => "m ", SegmentKind.Line => "l ", SegmentKind.Curve => "c ", _ => "h " });
        }

        // The box leaves room for the pen beyond the outline; the viewer clips to it.
        return objects.AddStream(
            "/Type/XObject/Subtype/Form/BBox[-1500 -1500 3000 3000]/Matrix[.001 0 0 .001 0 0]",
            Encoding.ASCII.GetBytes(path.Append('S').ToString()));
    }
}
