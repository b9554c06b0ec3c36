using System.Globalization;
using System.Text;
using Dossier.Drawing;

namespace Dossier.Pdf;

/// <summary>The spelling of PDF's basic objects.</summary>
/// <remarks>ISO 32000-1:2008, clauses 7.3 (objects) and 7.9 (strings, dates, rectangles).</remarks>
internal static class PdfSyntax
{
    /// <summary>Appends a number with at most three decimals, never in scientific notation and never as minus zero.</summary>
    public static StringBuilder AppendNumber(this StringBuilder builder, double value)
    {
        if (!(Math.Abs(value) < 1e9))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a number within ±1,000,000,000 for a PDF page.");
        }

        var thousandths = (long)Math.Round(value * 1000, MidpointRounding.AwayFromZero);
        if (thousandths < 0)
        {
            builder.Append('-');
            thousandths = -thousandths;
        }

        builder.Append(CultureInfo.InvariantCulture, $"{thousandths / 1000}");
        if (thousandths % 1000 is var fraction and not 0)
        {
            builder.Append('.').Append((char)('0' + fraction / 100));
            if (fraction % 100 != 0)
            {
                builder.Append((char)('0' + fraction / 10 % 10));
            }

            if (fraction % 10 != 0)
            {
                builder.Append((char)('0' + fraction % 10));
            }
        }

        return builder;
    }

    /// <summary>Numbers with spaces between them.</summary>
    public static string Numbers(params ReadOnlySpan<double> values)
    {
        var builder = new StringBuilder();
        foreach (var value in values)
        {
            builder.Append(builder.Length == 0 ? "" : " ").AppendNumber(value);
        }

        return builder.ToString();
    }

    /// <summary>A text string: ASCII in parentheses, anything else as UTF-16 with its byte-order mark, in hexadecimal.</summary>
    public static string Text(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~'))
        {
            return Ascii(text);
        }

        return $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
    }

    /// <summary>A string of ASCII bytes, for identifiers and addresses.</summary>
    public static string Ascii(string text) =>
        "(" + text
            .Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("(", @"\(", StringComparison.Ordinal)
            .Replace(")", @"\)", StringComparison.Ordinal) + ")";

    /// <summary>A byte string that sorts like the UTF-8 bytes of the text, for names of destinations and elements.</summary>
    public static string Bytes(string text) => $"<{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}>";

    /// <summary>A name object; bytes outside letters, digits, point and hyphen are written as #xx.</summary>
    public static string Name(string text)
    {
        var builder = new StringBuilder("/");
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)value) || (char)value is '.' or '-' or '+' or '_')
            {
                builder.Append((char)value);
            }
            else
            {
                builder.Append(CultureInfo.InvariantCulture, $"#{value:X2}");
            }
        }

        return builder.ToString();
    }

    /// <summary>Midnight UTC of a day.</summary>
    public static string Date(DateOnly date) => $"(D:{date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}000000Z)";

    /// <summary>A rectangle of a page, turned from y downwards to y upwards.</summary>
    public static string Rectangle(Box box, double pageHeight) =>
        $"[{Numbers(box.X, pageHeight - box.Bottom, box.Right, pageHeight - box.Y)}]";

    public static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    public static string References(IEnumerable<int> numbers) => $"[{string.Join(' ', numbers.Select(Reference))}]";
}
