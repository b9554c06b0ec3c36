using System.Globalization;

namespace Dossier.Drawing;

/// <summary>An opaque sRGB colour. <c>default</c> is black.</summary>
/// <param name="Red">Red, 0 to 255.</param>
/// <param name="Green">Green, 0 to 255.</param>
/// <param name="Blue">Blue, 0 to 255.</param>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>White, the background of every chart and page.</summary>
    public static Color White { get; } = new(255, 255, 255);

    /// <summary>Reads <c>#rrggbb</c>.</summary>
    /// <exception cref="FormatException">The text is not six hexadecimal digits after a hash sign.</exception>
    public static Color Parse(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        var value = 0;
        if (hex.Length != 7 || hex[0] != '#'
            || !int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value))
        {
            throw new FormatException($"Expected a colour as #rrggbb, found '{hex}'.");
        }

        return new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    /// <summary>The colour as <c>#rrggbb</c>, lower case.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>Relative luminance, 0 (black) to 1 (white), as WCAG 2.1 defines it.</summary>
    public double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    /// <summary>Contrast ratio with another colour, 1 to 21, as WCAG 2.1 defines it; text needs 4.5.</summary>
    public double ContrastWith(Color other)
    {
        var (light, dark) = Luminance >= other.Luminance ? (Luminance, other.Luminance) : (other.Luminance, Luminance);
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
