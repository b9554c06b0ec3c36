using System.Text;

namespace Dossier.Reading;

/// <summary>What the bytes of a file say, and in which encoding they were read.</summary>
/// <param name="Text">The text with LF line ends and no byte order mark.</param>
/// <param name="Encoding">Name of the encoding: UTF-8, UTF-8 with damage, UTF-16, Windows-1252 or unknown.</param>
internal sealed record DecodedText(string Text, string Encoding);

/// <summary>Turns bytes into text: UTF-8 (a few damaged characters are replaced), UTF-16 with a byte order mark, else Windows-1252.</summary>
internal static class TextDecoder
{
    public const string Utf8 = "UTF-8";
    public const string DamagedUtf8 = "UTF-8 with damage";
    public const string Windows1252 = "Windows-1252";
    public const string Unknown = "unknown";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Bytes 0x80 to 0x9F; the five that Windows-1252 leaves out (81, 8D, 8F, 90, 9D) become U+FFFD.
    private const string HighControls =
        "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
        + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    /// <summary>Decodes a file. Never fails: bytes that are no UTF-8 are read as Windows-1252, as well as they can be.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        else if (Utf16Of(bytes) is { } utf16)
        {
            var mark = bytes.StartsWith(utf16.Preamble) ? utf16.Preamble.Length : 0;
            return new(WithLineFeeds(utf16.GetString(bytes[mark..])), "UTF-16");
        }

        try
        {
            return new(WithLineFeeds(StrictUtf8.GetString(bytes)), Utf8);
        }
        catch (DecoderFallbackException)
        {
            return Other(bytes);
        }
    }

    /// <summary>Whether the bytes are UTF-16, with a byte order mark or, as English is, with a zero in nearly every second byte.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes) => Utf16Of(bytes) is not null;

    private static Encoding? Utf16Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 2 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            return bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        Span<int> zeros = [0, 0];
        var looked = Math.Min(bytes.Length, 1024) & ~1;
        for (var i = 0; i < looked; i++)
        {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }

        // Nine in ten of one kind and none of the other: binary files have zeros on both.
        return looked < 16 || bytes.Length % 2 != 0 || (zeros[0] > 0 && zeros[1] > 0) || (zeros[0] + zeros[1]) * 20 < looked * 9 ? null
            : zeros[1] > 0 ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    // One byte lost from a UTF-8 file must not turn all its quotation marks into other signs; letters of another alphabet fill a text
    // with high bytes, which Western European languages do not.
    private static DecodedText Other(ReadOnlySpan<byte> bytes)
    {
        var lenient = Encoding.UTF8.GetString(bytes);
        var damaged = lenient.AsSpan().Count('\uFFFD');
        var intact = 0;
        foreach (var rune in lenient.EnumerateRunes())
        {
            intact += rune.Value > 0x7F ? 1 : 0;
        }

        if (2 * damaged < intact)
        {
            return new(WithLineFeeds(lenient), DamagedUtf8);
        }

        var high = 0;
        foreach (var b in bytes)
        {
            high += b > 0x7F ? 1 : 0;
        }

        return new(WithLineFeeds(FromWindows1252(bytes)), 3L * high > bytes.Length ? Unknown : Windows1252);
    }

    private static string FromWindows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            text.Append(b is >= 0x80 and <= 0x9F ? HighControls[b - 0x80] : (char)b);
        }

        return text.ToString();
    }

    private static string WithLineFeeds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}
