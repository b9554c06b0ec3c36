using System.Globalization;
using System.Text;

namespace Dossier.Frames.Rendering;

/// <summary>
/// Columns that text takes in a console: two for East Asian wide characters and pictographs (Unicode's Standard Annex 11), none for marks
/// that combine with the character before them, otherwise one. What the reader sees as one character counts once.
/// </summary>
internal static class DisplayWidth
{
    private const int EmojiStyle = 0xFE0F;

    // Blocks whose characters are wide: first and last code point of each.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x23E9, 0x23EC), (0x2614, 0x2615), (0x2648, 0x2653), (0x26A1, 0x26A1), (0x2705, 0x2705),
        (0x274C, 0x274C), (0x2753, 0x2755), (0x2795, 0x2797), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2E80, 0x303E), (0x3041, 0x33FF),
        (0x3400, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF01, 0xFF60),
        (0xFFE0, 0xFFE6), (0x16FE0, 0x18DFF), (0x1AFF0, 0x1B2FF), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F19A),
        (0x1F1E6, 0x1F202), (0x1F210, 0x1F265), (0x1F300, 0x1F320), (0x1F32D, 0x1F64F), (0x1F680, 0x1F6FC), (0x1F7E0, 0x1F7EB),
        (0x1F90C, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>Columns that a text takes.</summary>
    public static int Of(string text)
    {
        var width = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            width += OfElement(text.AsSpan(at, length));
            at += length;
        }

        return width;
    }

    /// <summary>The text if it fits, else as many of its characters as leave a column for an ellipsis.</summary>
    public static string Cut(string text, int width)
    {
        var (used, fits) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            used += OfElement(text.AsSpan(at, length));
            at += length;
            if (used > width)
            {
                return text[..fits].TrimEnd() + "…";
            }

            fits = used < width ? at : fits;
        }

        return text;
    }

    private static int OfElement(ReadOnlySpan<char> element)
    {
        var width = 0;
        foreach (var rune in element.EnumerateRunes())
        {
            width = Math.Max(width, rune.Value == EmojiStyle ? 2 : OfRune(rune));
        }

        return width;
    }

    private static int OfRune(Rune rune)
    {
        if (rune.IsAscii)
        {
            return 1;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ => Array.Exists(Wide, block => block.First <= rune.Value && rune.Value <= block.Last) ? 2 : 1,
        };
    }
}
