using System.Globalization;
using System.Text;

namespace Dossier.Drawing;

/// <summary>Numbers, paths and words as SVG writes them.</summary>
internal static class SvgText
{
    /// <summary>At most two decimals, a point, no sign on zero and no needless digits: 0.50 becomes .5.</summary>
    public static string Number(double value) => Hundredths(ToHundredths(value));

    /// <summary>Text for elements and attributes; characters that XML 1.0 cannot hold are left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                < 0x20 or (>= 0x7F and <= 0x9F) or 0xFFFE or 0xFFFF => escaped,
                // A lone surrogate arrives here as the replacement character.
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Path data with relative steps.</summary>
    public static void Path(StringBuilder to, VectorPath path) => new SvgPathData(to).Write(path);

    internal static long ToHundredths(double value) => (long)Math.Round(value * 100, MidpointRounding.AwayFromZero);

    internal static string Hundredths(long value)
    {
        var (whole, part) = (Math.Abs(value) / 100, Math.Abs(value) % 100);
        var sign = value < 0 ? "-" : "";
        return part == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}")
            : string.Create(CultureInfo.InvariantCulture,
                $"{sign}{(whole == 0 ? "" : whole)}.{part.ToString("00", CultureInfo.InvariantCulture).TrimEnd('0')}");
    }
}
