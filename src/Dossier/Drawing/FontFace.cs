using System.Text;

namespace Dossier.Drawing;

/// <summary>One face of a typeface: measures text with kerning and gives glyph outlines. Safe to share between threads.</summary>
/// <remarks>
/// Digits all have one width, and figures (digits, points, commas, colons) are not kerned with each other, so numbers line up in columns.
/// Nothing is kerned with a space, so a line is as wide as its words and spaces together.
/// A non-breaking hyphen (U+2011) is set as a hyphen, a non-breaking space as a space, a narrow one (U+202F) as a thin space,
/// a line break or tab as a space; soft hyphens, joiners and zero-width marks take no room.
/// Decomposed letters are composed first. A character that the face lacks is drawn as an empty box and keeps its identity for those who
/// copy the text: what people write in titles and names must never stop a brief. Charts refuse it unless they are told not to.
/// </remarks>
public sealed class FontFace
{
    private const int ThinSpace = 0x2009, NarrowSpace = 0x202F, EmptyBox = 0x25A1;
    private const char FirstCombining = '\u0300', LastCombining = '\u036F';

    private readonly Lazy<OpenTypeFont> _font;

    private FontFace(string name)
    {
        Name = name;
        _font = new(() => OpenTypeFont.FromResource(name));
    }

    /// <summary>A face of a further font.</summary>
    internal FontFace(string name, OpenTypeFont font)
    {
        Name = name;
        _font = new(font);
    }

    /// <summary>Lato Regular.</summary>
    public static FontFace Regular { get; } = new("Lato-Regular");

    /// <summary>Lato Bold.</summary>
    public static FontFace Bold { get; } = new("Lato-Bold");

    /// <summary>Lato Italic.</summary>
    public static FontFace Italic { get; } = new("Lato-Italic");

    /// <summary>Lato Bold Italic.</summary>
    public static FontFace BoldItalic { get; } = new("Lato-BoldItalic");

    /// <summary>The PostScript name, such as <c>Lato-Regular</c>.</summary>
    public string Name { get; }

    /// <summary>Height above the baseline for a line of text, in ems.</summary>
    public double Ascent => (double)Font.Ascent / Font.UnitsPerEm;

    /// <summary>Depth below the baseline, in ems, positive.</summary>
    public double Descent => (double)Font.Descent / Font.UnitsPerEm;

    /// <summary>Height of a flat capital such as H, in ems.</summary>
    public double CapHeight => (double)Font.CapHeight / Font.UnitsPerEm;

    /// <summary>Height of a flat small letter such as x, in ems.</summary>
    public double XHeight => (double)Font.XHeight / Font.UnitsPerEm;

    internal OpenTypeFont Font => _font.Value;

    internal int UnitsPerEm => Font.UnitsPerEm;

    /// <summary>Width of the text in points, with kerning and tabular digits.</summary>
    public double Measure(string text, double size)
    {
        ArgumentNullException.ThrowIfNull(text);
        var units = 0L;
        var previous = default(ShapedGlyph);
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            if (TryGlyph(rune.Value, out var glyph))
            {
                units += glyph.Advance + Kerning(previous, glyph);
                previous = glyph;
            }
        }

        return units * size / UnitsPerEm;
    }

    /// <summary>The glyphs of a text in reading order; each advance includes the kerning to the next glyph.</summary>
    internal List<ShapedGlyph> Shape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var glyphs = new List<ShapedGlyph>(text.Length);
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            if (!TryGlyph(rune.Value, out var glyph))
            {
                continue;
            }

            if (glyphs.Count > 0 && Kerning(glyphs[^1], glyph) is var kerning and not 0)
            {
                glyphs[^1] = glyphs[^1] with { Advance = glyphs[^1].Advance + kerning };
            }

            glyphs.Add(glyph);
        }

        return glyphs;
    }

    /// <summary>The outline of a glyph in ems, y downwards from the baseline; without segments for a space.</summary>
    internal VectorPath Outline(int glyph) => Font.Outlines.Path(glyph);

    /// <summary>Whether the face can show a character, as itself or by a stand-in.</summary>
    internal bool Has(Rune character) => IsInvisible(character.Value) || Font.Glyph(StandIn(character.Value)) != 0;

    /// <summary>The first character of a text that the face cannot show; null when it shows all.</summary>
    internal Rune? FirstMissing(string text)
    {
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            if (!Has(rune))
            {
                return rune;
            }
        }

        return null;
    }

    /// <summary>The text with letters and their marks in one character where Unicode has one.</summary>
    internal static string Composed(string text)
    {
        foreach (var c in text)
        {
            if (c is >= FirstCombining and <= LastCombining)
            {
                return WithoutLoneSurrogates(text).Normalize();
            }
        }

        return text;
    }

    // They cannot be normalised; enumerating gives the replacement character in their place.
    private static string WithoutLoneSurrogates(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())) : text;

    private bool TryGlyph(int codePoint, out ShapedGlyph glyph)
    {
        glyph = default;
        if (IsInvisible(codePoint))
        {
            return false;
        }

        var shown = StandIn(codePoint);
        var index = Font.Glyph(shown);
        var keeps = codePoint == NarrowSpace || index == 0;
        index = index == 0 ? Font.Glyph(EmptyBox) : index;

        // The narrow space and what is missing keep their identity for those who copy the text; only their look is borrowed.
        glyph = new((ushort)index, keeps ? codePoint : shown, Font.Advance(index));
        return true;
    }

    private int Kerning(ShapedGlyph left, ShapedGlyph right) =>
        left.Glyph == 0 || IsSpace(left.CodePoint) || IsSpace(right.CodePoint) || (IsFigure(left.CodePoint) && IsFigure(right.CodePoint))
            ? 0
            : Font.Kerning.Between(left.Glyph, right.Glyph);

    private static int StandIn(int codePoint) => codePoint switch
    {
        0x2010 or 0x2011 => '-',
        0xA0 or '\t' or '\n' or '\r' or 0x85 or 0x2028 or 0x2029 => ' ',
        NarrowSpace => ThinSpace,
        _ => codePoint,
    };

    /// <summary>Controls, soft hyphen, zero-width spaces and joiners, direction marks, byte-order mark, variation selectors, tags.</summary>
    private static bool IsInvisible(int codePoint) => codePoint switch
    {
        '\t' or '\n' or '\r' or 0x85 => false,
        < 0x20 or (>= 0x7F and <= 0x9F) or 0xAD or 0x61C or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) => true,
        (>= 0x2060 and <= 0x206F) or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE01EF) => true,
        _ => false,
    };

    private static bool IsSpace(int codePoint) => codePoint is ' ' or (>= 0x2000 and <= 0x200A) or NarrowSpace or 0x205F or 0x3000;

    private static bool IsFigure(int codePoint) => codePoint is (>= '0' and <= '9') or '.' or ',' or ':';
}
