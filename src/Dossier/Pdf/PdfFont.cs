using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dossier.Drawing;

namespace Dossier.Pdf;

/// <summary>The part of a font face that a document uses: glyphs are numbered from 1 in the order of their first use.</summary>
/// <remarks>ISO 32000-1:2008, clauses 9.7 (composite fonts), 9.8 (descriptors), 9.9 (embedding), 9.10.3 (ToUnicode).</remarks>
internal sealed class PdfFont(FontFace face, int number)
{
    private const int MappingsPerBlock = 100;

    private readonly Dictionary<(ushort Glyph, int CodePoint), int> _codes = [];
    private readonly List<ShapedGlyph> _glyphs = [];

    public FontFace Face => face;

    /// <summary>Position in the document's list of fonts, from 1.</summary>
    public int Number => number;

    /// <summary>The code that shows a glyph; characters that share one get codes of their own, so each is extracted as itself.</summary>
    public int Encode(ShapedGlyph glyph)
    {
        if (!_codes.TryGetValue((glyph.Glyph, glyph.CodePoint), out var code))
        {
            _glyphs.Add(glyph);
            _codes[(glyph.Glyph, glyph.CodePoint)] = code = _glyphs.Count;
        }

        return code;
    }

    public int Write(PdfObjects objects)
    {
        var program = FontSubset.Build(face.Font, [.. _glyphs.Select(glyph => (int)glyph.Glyph)]);
        var name = $"/{Tag(program)}+{face.Name}";
        var file = objects.AddStream(string.Create(CultureInfo.InvariantCulture, $"/Length1 {program.Length}"), program);
        var descriptor = objects.Add(Descriptor(name, file));
        var widths = _glyphs.Select(glyph => PdfSyntax.Numbers(Scale(face.Font.Advance(glyph.Glyph))));
        var descendant = objects.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {PdfSyntax.Reference(descriptor)}/CIDToGIDMap/Identity/DW 1000/W[1[{string.Join(' ', widths)}]]>>");
        var mapping = objects.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        return objects.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H/DescendantFonts[{PdfSyntax.Reference(descendant)}]"
            + $"/ToUnicode {PdfSyntax.Reference(mapping)}>>");
    }

    /// <summary>Six capitals from the hash of the font program: equal subsets get equal names, different ones different names.</summary>
    private static string Tag(byte[] program) => string.Concat(SHA256.HashData(program).Take(6).Select(value => (char)('A' + value % 26)));

    private string Descriptor(string name, int file)
    {
        const int Symbolic = 4, Italic = 64;
        var font = face.Font;
        var flags = font.ItalicAngle == 0 ? Symbolic : Symbolic | Italic;
        var box = PdfSyntax.Numbers(Scale(font.Bounds.Left), Scale(font.Bounds.Bottom), Scale(font.Bounds.Right), Scale(font.Bounds.Top));

        // The file gives no stem width; this usual estimate grows with the weight. Viewers need it only if they replace the font.
        var stem = 50 + Math.Pow(font.Weight / 65.0, 2);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/FontDescriptor/FontName{name}/Flags {flags}/FontBBox[{box}]/ItalicAngle {PdfSyntax.Numbers(font.ItalicAngle)}")
            + $"/Ascent {PdfSyntax.Numbers(Scale(font.Ascent))}/Descent {PdfSyntax.Numbers(-Scale(font.Descent))}"
            + $"/CapHeight {PdfSyntax.Numbers(Scale(font.CapHeight))}/StemV {PdfSyntax.Numbers(Math.Round(stem))}"
            + $"/FontFile2 {PdfSyntax.Reference(file)}>>";
    }

    private double Scale(int units) => 1000.0 * units / face.UnitsPerEm;

    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        map.Append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n");
        map.Append("/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in _glyphs.Select((glyph, i) => (Code: i + 1, glyph.CodePoint)).Chunk(MappingsPerBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (code, codePoint) in block)
            {
                var utf16 = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(codePoint)));
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <{utf16}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
