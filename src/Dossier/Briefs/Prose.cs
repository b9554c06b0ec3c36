using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Dossier.Frames.Sqlite;

namespace Dossier.Briefs;

/// <summary>Helps to write running text with values, notes and references in it.</summary>
internal static class Prose
{
    private static readonly string[] Teens =
        ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Running text from an interpolated string whose holes may be strings, numbers, dates or inlines.</summary>
    public static ImmutableArray<Inline> Say(ProseHandler text) => text.ToInlines();

    /// <summary>A body paragraph.</summary>
    public static Paragraph Paragraph(ProseHandler text) => new(text.ToInlines());

    /// <summary>Bold words.</summary>
    public static Run Bold(string text) => new(text, Bold: true);

    /// <summary>Italic words.</summary>
    public static Run Italic(string text) => new(text, Italic: true);

    /// <summary>Plain words as a whole run.</summary>
    public static ImmutableArray<Inline> Plain(string text) => [new Run(text)];

    /// <summary>A count with its noun: "no deals", "one deal", "12 deals".</summary>
    public static string Count(int count, string singular, string? plural = null) => $"{Number(count)} {(count == 1 ? singular : plural ?? singular + "s")}";

    /// <summary>A count in words below ten, in digits from ten on.</summary>
    public static string Number(int count) => SqlWords.Number(count)!;

    /// <summary>The same text with its first letter in upper case.</summary>
    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A count at the start of a sentence, where a number below a hundred stands in words: "Ten acts", "Twenty-six acts".</summary>
    public static string Opening(string text)
    {
        var end = text.TakeWhile(char.IsAsciiDigit).Count();
        return end == 2 && text[0] != '0' && (end == text.Length || text[end] == ' ') ? Capitalised(Spelled(int.Parse(text[..end], CultureInfo.InvariantCulture)) + text[end..])
            : Capitalised(text);
    }

    private static string Spelled(int number) => number switch
    {
        < 20 => Teens[number - 10],
        _ => Tens[number / 10 - 2] + (number % 10 == 0 ? "" : "-" + Number(number % 10)),
    };

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    /// <summary>The text of inlines without notes, for bookmarks and tests.</summary>
    public static string TextOf(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        Run run => run.Text,
        WebLink link => link.Text,
        Reference reference => reference.Text,
        _ => "",
    }));
}

/// <summary>Collects the parts of an interpolated string as inlines.</summary>
[InterpolatedStringHandler]
internal ref struct ProseHandler
{
    private readonly ImmutableArray<Inline>.Builder _inlines;
    private readonly StringBuilder _text;

    public ProseHandler(int literalLength, int formattedCount)
    {
        _inlines = ImmutableArray.CreateBuilder<Inline>(formattedCount + 1);
        _text = new(literalLength);
    }

    public readonly void AppendLiteral(string text) => _text.Append(text);

    public readonly void AppendFormatted(string text) => _text.Append(text);

    public readonly void AppendFormatted(int number) => _text.Append(number.ToString("#,0", CultureInfo.InvariantCulture));

    public readonly void AppendFormatted(Inline inline)
    {
        Flush();
        _inlines.Add(inline);
    }

    public readonly void AppendFormatted(ImmutableArray<Inline> inlines)
    {
        Flush();
        _inlines.AddRange(inlines);
    }

    public readonly ImmutableArray<Inline> ToInlines()
    {
        Flush();
        return _inlines.ToImmutable();
    }

    private readonly void Flush()
    {
        if (_text.Length > 0)
        {
            _inlines.Add(new Run(_text.ToString()));
            _text.Clear();
        }
    }
}
