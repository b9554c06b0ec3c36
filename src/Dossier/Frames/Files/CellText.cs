using System.Buffers;
using System.Text;

namespace Dossier.Frames.Files;

/// <summary>Text in a field of CSV: taking the quotes off and putting them on.</summary>
internal static class CellText
{
    // All delimiters that a reader may try, so that none is mistaken for the file's.
    private static readonly SearchValues<byte> Special = SearchValues.Create(",;\t\"\r\n"u8);

    /// <summary>Whether a reader would misunderstand the text without quotes.</summary>
    public static bool NeedsQuotes(ReadOnlySpan<byte> text) =>
        text.IsEmpty || text.ContainsAny(Special) || text.StartsWith("\uFEFF"u8);

    /// <summary>The text of a field.</summary>
    public static string Of(ReadOnlySpan<byte> cell) => cell.Length == 0 || cell[0] != '"'
        ? Encoding.UTF8.GetString(cell)
        : Encoding.UTF8.GetString(cell[1..^1]).Replace("\"\"", "\"", StringComparison.Ordinal);

    /// <summary>Takes the doubled quotes out of what stood between quotes.</summary>
    /// <param name="quoted">The field without its outer quotes.</param>
    /// <param name="scratch">Room for the text, made larger if need be.</param>
    public static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> quoted, ref byte[] scratch)
    {
        var quote = quoted.IndexOf((byte)'"');
        if (quote < 0)
        {
            return quoted;
        }

        if (scratch.Length < quoted.Length)
        {
            scratch = new byte[quoted.Length];
        }

        var length = 0;
        while (quote >= 0)
        {
            quoted[..(quote + 1)].CopyTo(scratch.AsSpan(length));
            length += quote + 1;
            quoted = quoted[(quote + 2)..];
            quote = quoted.IndexOf((byte)'"');
        }

        quoted.CopyTo(scratch.AsSpan(length));
        return scratch.AsSpan(0, length + quoted.Length);
    }

    /// <summary>A text in quotes, with those inside it doubled.</summary>
    public static byte[] Quote(ReadOnlySpan<byte> text)
    {
        var quoted = new byte[text.Length + text.Count((byte)'"') + 2];
        var at = 0;
        quoted[at++] = (byte)'"';
        foreach (var b in text)
        {
            quoted[at++] = b;
            if (b == '"')
            {
                quoted[at++] = b;
            }
        }

        quoted[at] = (byte)'"';
        return quoted;
    }
}
