using Dossier.Reading;

namespace Dossier.Frames;

/// <summary>How a CSV file is read or written; what is not said is found out when reading, and plain RFC 4180 in UTF-8 when
/// writing.</summary>
public sealed record CsvOptions
{
    /// <summary>
    /// What stands between fields: any ASCII character that does not stand in numbers, days and words. Null means, when reading, whichever of <c>,</c> <c>;</c>
    /// and tab divides the header and the first rows alike; when writing, a comma. With <see cref="DecimalComma"/> a comma is neither
    /// tried nor allowed, and <c>;</c> is written.
    /// </summary>
    public char? Delimiter { get; init; }

    /// <summary>
    /// Whether fractional numbers have a decimal comma, as in <c>12,5</c>: the CSV that Excel reads and writes in a German office, among
    /// others. There it would take 12.5 for the twelfth of May and 9.625 for a whole number. Separators of thousands are not read.
    /// </summary>
    public bool DecimalComma { get; init; }

    /// <summary>
    /// When reading, types of columns that are not to be found out. In such a column quotes mean nothing, and <c>""</c> is null unless the
    /// type is string.
    /// </summary>
    public Schema? Schema { get; init; }

    /// <summary>When reading, where malformed rows are named, in order, instead of ending the reading. They are left out of the
    /// frame.</summary>
    public ICollection<Problem>? SetAside { get; init; }

    /// <summary>
    /// When writing, whether the file is for Excel: it begins with a byte order mark, lines end in CRLF, and a text that Excel would run as
    /// a formula (one that begins with <c>=</c> <c>+</c> <c>-</c> <c>@</c>, tab or CR) gets a <c>'</c> in front, which stays when the file
    /// is read again. Where Windows writes a decimal comma, set <see cref="DecimalComma"/> too. Excel shows at most 15 digits of a number
    /// and takes <c>007</c> for 7; no CSV can prevent that.
    /// </summary>
    public bool ForExcel { get; init; }

    /// <summary>What stands before the fraction of a number.</summary>
    internal byte DecimalMark => DecimalComma ? (byte)',' : (byte)'.';

    /// <summary>The delimiter as a byte; null when none is given.</summary>
    /// <exception cref="ArgumentException">It cannot delimit fields.</exception>
    internal byte? DelimiterByte => Delimiter switch
    {
        '"' or '\r' or '\n' or '\0' or '.' or '-' or '+' or > '\x7F' => throw NoDelimiter(),
        >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z' => throw NoDelimiter(),
        ',' when DecimalComma => throw new ArgumentException(
            "With a decimal comma the delimiter cannot be a comma too. Leave it out, or use ';' or a tab."),
        _ => (byte?)Delimiter,
    };

    private ArgumentException NoDelimiter() => new(
        "The delimiter must be an ASCII character other than a letter, a digit, one of . + -, a quote or a line end; " +
        $"U+{(int)Delimiter.GetValueOrDefault():X4} is not.");
}
