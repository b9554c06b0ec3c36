using System.Globalization;
using System.Text;

namespace Dossier.Tests.Pdf;

/// <summary>A reference to a numbered object.</summary>
internal sealed record PdfReference(int Number);

/// <summary>An operator of a content stream, or a word such as <c>obj</c> that stands between objects.</summary>
internal sealed record PdfWord(string Text);

/// <summary>Reads PDF's basic objects: names with their slash, strings as bytes, numbers, lists, dictionaries, references.</summary>
internal sealed class PdfTokens(string text, int start = 0)
{
    public int Position { get; private set; } = start;

    /// <summary>The next object or word; null at the end.</summary>
    public object? Next()
    {
        while (Position < text.Length && char.IsWhiteSpace(text[Position]))
        {
            Position++;
        }

        if (Position == text.Length)
        {
            return null;
        }

        return text[Position] switch
        {
            '/' => Name(),
            '[' => List(),
            '(' => Literal(),
            '<' when text[Position + 1] == '<' => Dictionary(),
            '<' => Hexadecimal(),
            '%' => Comment(),
            _ => Number() ?? Word(),
        };
    }

    private string Name()
    {
        var end = Position + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !"/[]<>()".Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        var name = text[Position..end];
        Position = end;
        return name;
    }

    private List<object> List()
    {
        var items = new List<object>();
        for (Position++; Next() is { } item && item is not PdfWord { Text: "]" };)
        {
            items.Add(item);
        }

        return items;
    }

    private Dictionary<string, object> Dictionary()
    {
        var entries = new Dictionary<string, object>(StringComparer.Ordinal);
        for (Position += 2; Next() is string key;)
        {
            entries.Add(key[1..], Next()!);
        }

        return entries;
    }

    private byte[] Literal()
    {
        var bytes = new List<byte>();
        for (Position++; text[Position] != ')'; Position++)
        {
            Position += text[Position] == '\\' ? 1 : 0;
            bytes.Add((byte)text[Position]);
        }

        Position++;
        return [.. bytes];
    }

    private byte[] Hexadecimal()
    {
        var end = text.IndexOf('>', Position);
        var bytes = Convert.FromHexString(text.AsSpan(Position + 1, end - Position - 1));
        Position = end + 1;
        return bytes;
    }

    private object? Comment()
    {
        Position = text.IndexOf('\n', Position);
        return Next();
    }

    /// <summary>A number, or a reference of three words; null for anything else.</summary>
    private object? Number()
    {
        var end = Position;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        if (end == Position)
        {
            return null;
        }

        var number = double.Parse(text.AsSpan(Position, end - Position), CultureInfo.InvariantCulture);
        var isReference = text.AsSpan(end).StartsWith(" 0 R", StringComparison.Ordinal);
        Position = isReference ? end + 4 : end;
        return isReference ? new PdfReference((int)number) : number;
    }

    private PdfWord Word()
    {
        var end = Position + 1;
        if (text.AsSpan(Position).StartsWith(">>", StringComparison.Ordinal))
        {
            end++;
        }
        else if (text[Position] != ']')
        {
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && !"/[]<>()".Contains(text[end], StringComparison.Ordinal))
            {
                end++;
            }
        }

        var word = text[Position..end];
        Position = end;
        return new(word);
    }

    /// <summary>A text string: UTF-16 with its mark, else Latin letters.</summary>
    public static string TextOf(object value) => value is byte[] { Length: >= 2 } bytes && bytes[0] == 0xFE && bytes[1] == 0xFF
        ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
        : Encoding.UTF8.GetString((byte[])value);
}
