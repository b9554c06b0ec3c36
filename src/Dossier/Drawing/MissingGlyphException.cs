using System.Globalization;
using System.Text;

namespace Dossier.Drawing;

/// <summary>No font of the product has a glyph for a character.</summary>
/// <param name="message">Which character, in which text, and what to do.</param>
public sealed class MissingGlyphException(string message) : Exception(message)
{
    private const int LongestQuote = 60;

    internal static string Describe(int codePoint, string text, string face)
    {
        var character = new Rune(codePoint).ToString();
        var place = text.IndexOf(character, StringComparison.Ordinal);
        var start = Math.Max(0, place - LongestQuote / 2);
        var quote = text.Length <= LongestQuote ? text : $"…{text.AsSpan(start, Math.Min(LongestQuote, text.Length - start))}…";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{face} has no glyph for U+{codePoint:X4} '{character}' in the text \"{quote}\". "
            + $"Write it in letters of the Latin, Greek or Cyrillic script, or draw the sign as a path.");
    }
}
