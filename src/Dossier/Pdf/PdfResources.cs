using System.Globalization;
using System.Text;
using Dossier.Drawing;

namespace Dossier.Pdf;

/// <summary>The fonts, glyph shapes and pictures that the pages of a document share.</summary>
internal sealed class PdfResources
{
    /// <summary>Shapes are drawn on a grid of this many units to the em.</summary>
    public const double ShapeUnits = 1000;

    private readonly List<PdfFont> _fonts = [];
    private readonly Dictionary<(FontFace Face, int Glyph), int> _shapeNumbers = [];
    private readonly List<(FontFace Face, int Glyph)> _shapes = [];
    private readonly List<ImageFile> _images = [];

    /// <summary>The number of a picture; one that stands in several places is written once.</summary>
    public int ImageOf(ImageFile image)
    {
        var index = _images.IndexOf(image);
        if (index < 0)
        {
            index = _images.Count;
            _images.Add(image);
        }

        return index + 1;
    }

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

    /// <summary>Writes fonts, shapes and pictures; returns the number of the resource dictionary.</summary>
    public int Write(PdfObjects objects)
    {
        var entries = new StringBuilder("<<");
        AppendGroup(entries, "Font", Named("F", _fonts.Select(font => font.Write(objects))));
        var shapes = _shapes.Select(shape => WriteShape(objects, shape.Face.Outline(shape.Glyph)));
        AppendGroup(entries, "XObject", Named("G", shapes) + Named("I", _images.Select(image => PdfImage.Write(objects, image))));
        return objects.Add(entries.Append(">>").ToString());
    }

    private static string Named(string prefix, IEnumerable<int> numbers) => string.Concat(
        numbers.Select((number, i) => string.Create(CultureInfo.InvariantCulture, $"/{prefix}{i + 1} {number} 0 R")));

    private static void AppendGroup(StringBuilder entries, string group, string members) =>
        entries.Append(members.Length == 0 ? "" : $"/{group}<<{members}>>");

    /// <summary>A glyph's outline of straight lines: each curve becomes two, which a pen as wide as a halo's does not show.</summary>
    private static int WriteShape(PdfObjects objects, VectorPath outline)
    {
        var path = new StringBuilder();
        void Append(Position at, string step) => path
            .AppendNumber(Math.Round(at.X * ShapeUnits)).Append(' ').AppendNumber(-Math.Round(at.Y * ShapeUnits)).Append(step);
        var pen = default(Position);
        foreach (var segment in outline.Segments)
        {
            if (segment.Kind == SegmentKind.Curve)
            {
                Append(Middle(pen, segment), " l ");
            }

            if (segment.Kind == SegmentKind.Close)
            {
                path.Append("h ");
                continue;
            }

            Append(segment.End, segment.Kind == SegmentKind.Move ? " m " : " l ");
            pen = segment.End;
        }

        // The box leaves room for the pen beyond the outline; the viewer clips to it.
        return objects.AddStream(
            "/Type/XObject/Subtype/Form/BBox[-2000 -2000 4000 4000]/Matrix[.001 0 0 .001 0 0]",
            Encoding.ASCII.GetBytes(path.Append('S').ToString()));
    }

    /// <summary>The point half-way along a cubic curve.</summary>
    private static Position Middle(Position start, Segment curve) => new(
        (start.X + 3 * curve.Control1.X + 3 * curve.Control2.X + curve.End.X) / 8,
        (start.Y + 3 * curve.Control1.Y + 3 * curve.Control2.Y + curve.End.Y) / 8);
}
