using System.Collections.Frozen;

namespace Dossier.Reading;

/// <summary>Tells from a file's name, or from its first bytes, what it is and what to do when it cannot be read.</summary>
internal static class FileKind
{
    /// <summary>What is read, for messages.</summary>
    public const string Expected = "an article in a .md, .txt, .html or .jsonl file";

    private const string SaveAsText = "Save it as plain text (.txt), then run again.";
    private const string PdfAdvice = "Save it as text, for example with: pdftotext -layout FILE.pdf FILE.txt";

    private static readonly FrozenDictionary<string, (string What, string Advice)> Known =
        new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase)
        {
            [".pdf"] = ("a PDF file", PdfAdvice),
            [".doc"] = ("a Word file", SaveAsText),
            [".docx"] = ("a Word file", SaveAsText),
            [".rtf"] = ("a Rich Text file", SaveAsText),
            [".odt"] = ("an OpenDocument file", SaveAsText),
            [".mht"] = ("a web archive", "Save the page as .html, then run again."),
            [".mhtml"] = ("a web archive", "Save the page as .html, then run again."),
            [".json"] = ("a JSON file", "Save it as .jsonl, one article in each line."),
            [".zip"] = ("an archive", "Unpack it into the folder."),
            [".gz"] = ("an archive", "Unpack it into the folder."),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the name is that of a file in which articles are kept.</summary>
    public static bool IsArticle(string name) => Path.GetExtension(name).ToUpperInvariant() is ".MD" or ".TXT" or ".HTML" or ".HTM" or ".XHTML"
        || IsJsonLines(name);

    /// <summary>Whether the name is that of a web page.</summary>
    public static bool IsWebPage(string name) => Path.GetExtension(name).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML";

    /// <summary>Whether the name is that of a file with one JSON record in each line.</summary>
    public static bool IsJsonLines(string name) => Path.GetExtension(name).ToUpperInvariant() is ".JSONL" or ".NDJSON";

    /// <summary>Whether a file is no article and not worth a word: hidden files, read-mes, what editors leave behind.</summary>
    public static bool IsIgnored(string name) => name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)
        || name.ToUpperInvariant() is "README.MD" or "README.TXT" or "README" or "THUMBS.DB" or "DESKTOP.INI";

    /// <summary>What a file is by its name, and what to do.</summary>
    public static (string What, string Advice) Of(string name) => Known.TryGetValue(Path.GetExtension(name), out var known) ? known
        : (Path.GetExtension(name) is { Length: > 1 } extension ? $"a {extension} file" : "a file without an extension",
            "If it is an article, save it as text (.txt); else move it out of the folder.");

    /// <summary>What the bytes are when they are no text; null for text.</summary>
    public static (string What, string Advice)? OfContent(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF"u8))
        {
            return ("a PDF file under another name", PdfAdvice);
        }

        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return ("an office document or archive under another name", SaveAsText);
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            return ("a Rich Text file under another name", SaveAsText);
        }

        return !TextDecoder.IsUtf16(bytes) && IsBinary(bytes)
            ? ("bytes that are not text", "Check the file: save it as text in UTF-8, or move it out of the folder.")
            : null;
    }

    // Text has no NUL and hardly any control characters other than tab and line ends.
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            if (b == 0)
            {
                return true;
            }

            controls += b is < 0x20 and not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D) ? 1 : 0;
        }

        return controls * 100L > bytes.Length;
    }
}
