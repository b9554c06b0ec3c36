using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dossier.Drawing;

/// <summary>The glyphs that a drawing uses, each defined once per face, and lines of text made of them.</summary>
internal sealed class SvgGlyphs(string prefix)
{
    /// <summary>Glyphs are defined at ten units per em: with two decimals that is a thousandth of an em.</summary>
    public const double UnitsPerEm = 10;

    private static readonly FontFace[] Faces = [FontFace.Regular, FontFace.Bold, FontFace.Italic, FontFace.BoldItalic];

    // By face and number, in one whole number: generics over structs of our own would be compiled anew at each start.
    private readonly Dictionary<int, VectorPath> _used = [];

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
        var keys = new int[_used.Count];
        _used.Keys.CopyTo(keys, 0);
        Array.Sort(keys);
        foreach (var key in keys)
        {
            to.Append(CultureInfo.InvariantCulture, $"<path id=\"{prefix}{"rbiz"[key >> 16]}{(ushort)key}\" d=\"");
            SvgText.Path(to, _used[key]);
            to.Append("\"/>\n");
        }
    }

    private bool Define(FontFace face, int number, ushort glyph)
    {
        var key = (number << 16) | glyph;
        if (_used.ContainsKey(key))
        {
            return true;
        }

        var outline = face.Outline(glyph);
        if (outline.Segments.IsEmpty)
        {
            return false;
        }

        _used.Add(key, Scaled(outline));
        return true;
    }

    private static VectorPath Scaled(VectorPath outline)
    {
        var scaled = ImmutableArray.CreateBuilder<Segment>(outline.Segments.Length);
        foreach (var segment in outline.Segments)
        {
            scaled.Add(segment with
            {
                End = Scaled(segment.End),
                Control1 = Scaled(segment.Control1),
                Control2 = Scaled(segment.Control2),
            });
        }

        return new(scaled.MoveToImmutable());
    }

    private static Position Scaled(Position position) => new(position.X * UnitsPerEm, position.Y * UnitsPerEm);
}
