using System.Globalization;

namespace Dossier.Extraction;

/// <summary>A word, number or mark of a sentence, as the reader of dates sees it.</summary>
/// <param name="Start">Where it starts, in chars.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">Its text in small letters.</param>
/// <param name="Number">The value of a number of up to four digits, else -1.</param>
/// <param name="IsCapital">Whether it begins with a capital.</param>
/// <param name="Ending">What stands at the end of a number: "th" of "12th", "s" of "1990s"; else empty.</param>
internal readonly record struct DateToken(int Start, int End, string Text, int Number, bool IsCapital, string Ending)
{
    /// <summary>Splits a text without its white space. "5G" is a word; a word and the number next to it ("FY2025") are two.</summary>
    public static List<DateToken> Read(string text)
    {
        var tokens = new List<DateToken>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            if (char.IsAsciiDigit(text[i]))
            {
                i = EndOf(text, i, char.IsAsciiDigit);
                var letters = EndOf(text, i, char.IsLetter);
                tokens.Add(NumberAt(text, start, i, letters));
                i = letters;
                continue;
            }

            i = char.IsLetter(text[i]) ? EndOf(text, i, char.IsLetter) : i + 1;
            tokens.Add(new(start, i, text[start..i].ToLowerInvariant(), -1, char.IsUpper(text[start]), ""));
        }

        return tokens;
    }

    private static DateToken NumberAt(string text, int start, int digits, int end)
    {
        var ending = text[digits..end].ToLowerInvariant();
        var isNumber = digits - start <= 4 && ending is "" or "st" or "nd" or "rd" or "th" or "s";
        var digitsOnly = text.AsSpan(start, digits - start);
        var number = isNumber ? int.Parse(digitsOnly, NumberStyles.None, CultureInfo.InvariantCulture) : -1;
        return new(start, end, text[start..end].ToLowerInvariant(), number, false, ending);
    }

    private static int EndOf(string text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end;
    }
}
