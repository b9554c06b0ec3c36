using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Dossier.Frames.Rendering;

/// <summary>How values look in a table.</summary>
internal static class CellText
{
    // Fractional numbers keep six significant digits and at least two decimals; beyond these limits they are written with an exponent.
    private const int SignificantDigits = 6;
    private const int FewestDecimals = 2;
    private const double Large = 1e15;
    private const double Small = 1e-5;

    /// <summary>Whether a column's values are set to the right.</summary>
    public static bool IsNumber(Column column) => column is ValueColumn<long> or ValueColumn<double>;

    /// <summary>A value as tables show it; null when there is none.</summary>
    public static string? Of(Column column, int row) => column switch
    {
        _ when column.IsNull(row) => null,
        ValueColumn<double> numbers => Of(numbers.Items[row]),
        EvidenceColumn evidence => string.Join("; ", evidence.IdsOf(row)),
        _ => Visible(column.TextAt(row)!),
    };

    /// <summary>Digits after the decimal point; none in numbers with an exponent.</summary>
    public static int Decimals(string? number) =>
        IsPlain(number) && number.IndexOf('.', StringComparison.Ordinal) is var point and > 0 ? number.Length - point - 1 : 0;

    /// <summary>The zeros, with the point before them, that put a number's decimal point below the others'.</summary>
    public static string Padding(string? number, int decimals)
    {
        var missing = IsPlain(number) ? decimals - Decimals(number) : 0;
        return (missing > 0 && missing == decimals ? "." : "") + new string('0', missing);
    }

    /// <summary>The most digits after the point among a column's cells; 0 when they are no numbers.</summary>
    public static int Decimals(Column column, IEnumerable<string?> cells) =>
        IsNumber(column) ? cells.Select(Decimals).DefaultIfEmpty().Max() : 0;

    /// <summary>A count with its noun: <c>1,234 rows</c>.</summary>
    public static string Count(int count, string noun) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>Rows and columns of a frame: <c>1,234 rows × 7 columns</c>.</summary>
    public static string Shape(DataFrame frame) => $"{Count(frame.RowCount, "row")} × {Count(frame.Columns.Length, "column")}";

    /// <summary>
    /// A text on one line, in which nothing acts on the screen: line ends and other control characters are shown as signs, and characters
    /// that turn the direction of what follows them as U+FFFD.
    /// </summary>
    public static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1F') && !text.AsSpan().ContainsAnyInRange('\x7F', '\u206F'))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            shown.Append(c switch
            {
                '\n' => '↵',
                < ' ' => (char)('\u2400' + c),
                '\x7F' => '\u2421',
                >= '\x80' and < '\xA0' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => '\uFFFD',
                _ => c,
            });
        }

        return shown.ToString();
    }

    private static bool IsPlain([NotNullWhen(true)] string? number) =>
        number is not null && char.IsAsciiDigit(number[^1]) && !number.Contains('e', StringComparison.Ordinal);

    private static string Of(double number)
    {
        var size = Math.Abs(number);
        if (size == 0 || double.IsInfinity(number))
        {
            return size == 0 ? "0" : number > 0 ? "∞" : "-∞";
        }

        if (size is >= Large or < Small)
        {
            return number.ToString("0.#####e+0", CultureInfo.InvariantCulture);
        }

        var decimals = Math.Max(FewestDecimals, SignificantDigits - 1 - (int)Math.Floor(Math.Log10(size)));
        return number.ToString(string.Create(CultureInfo.InvariantCulture, $"F{decimals}"), CultureInfo.InvariantCulture)
            .TrimEnd('0').TrimEnd('.');
    }
}
