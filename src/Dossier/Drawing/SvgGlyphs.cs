using System.Globalization;
using System.Text;

namespace Dossier.Drawing;

/// <summary>The glyphs that a drawing uses, each defined once per face, and lines of text made of them.</summary>
internal sealed class SvgGlyphs(string prefix)
{
    /// <summary>Glyphs are defined at ten units per em: with two decimals that is a thousandth of an em.</summary>
    public const double UnitsPerEm = 10;

    private static readonly FontFace[] Faces = [FontFace.Regular, FontFace.Bold, FontFace.Italic, FontFace.BoldItalic];
    private readonly SortedDictionary<(int Face, ushort Glyph), VectorPath> _used = [];

    /// <summary>Writes a line of text as uses of its glyphs.</summary>
    /// <param name="to">Where to write.</param>
    /// <param name="item">The line.</param>
    /// <param name="attributes">Attributes of the line: its colour and its words, or an id for use elsewhere.</param>
    public void WriteLine(StringBuilder to, TextItem item, string attributes)
    {
        var (face, style) = (item.Style.Face, item.Style);
        var number = Array.IndexOf(Faces, face);
        to.Append(CultureInfo.InvariantCulture, $"<g {attributes} ")
            .Append(CultureInfo.InvariantCulture, $"transform=\"translate({SvgText.Number(item.Origin.X)} {SvgText.Number(item.Origin.Y)})")
            .Append(CultureInfo.InvariantCulture, $"scale({SvgText.Number(style.Size / UnitsPerEm)})\">");
        var pen = 0L;
        foreach (var glyph in face.Shape(item.Text))
        {
            if (Define(face, number, glyph.Glyph))
            {
                to.Append(CultureInfo.InvariantCulture, $"<use href=\"#{prefix}{"rbiz"[number]}{glyph.Glyph}\"");
                to.Append(pen == 0 ? "/>" : $" x=\"{SvgText.Number(pen * UnitsPerEm / face.UnitsPerEm)}\"/>");
            }

            pen += glyph.Advance;
        }

        to.Append("</g>\n");
    }

    /// <summary>Writes all glyphs used so far, by face and number.</summary>
    public void WriteDefinitions(StringBuilder to)
    {
        foreach (var ((face, glyph), outline) in _used)
        {
            to.Append(CultureInfo.InvariantCulture, $"<path id=\"{prefix}{"rbiz"[face]}{glyph}\" d=\"");
            SvgText.Path(to, outline);
            to.Append("\"/>\n");
        }
    }

    private bool Define(FontFace face, int number, ushort glyph)
    {
        if (_used.ContainsKey((number, glyph)))
        {
            return true;
        }

        var outline = face.Outline(glyph);
        if (outline.Segments.IsEmpty)
        {
            return false;
        }

        _used.Add((number, glyph), Scaled(outline));
        return true;
    }

    private static VectorPath Scaled(VectorPath outline) =>
        new([.. outline.Segments.Select(segment => segment with
        {
            End = Scaled(segment.End),
            Control1 = Scaled(segment.Control1),
            Control2 = Scaled(segment.Control2),
        })]);

    private static Position Scaled(Position position) => new(position.X * UnitsPerEm, position.Y * UnitsPerEm);
}
