using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dossier.Drawing;

/// <summary>Breaks text into lines for drawings.</summary>
internal static class TextLines
{
    /// <summary>One line of clean text: control characters become spaces, runs of white space one space. A no-break space stays.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var blank = c is ' ' or '\u2028' or '\u2029' || char.IsControl(c);
            if (!blank)
            {
                clean.Append(c);
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString().TrimEnd(' ');
    }

    /// <summary>Fills lines one after the other. A word wider than a line is broken between characters, with a hyphen.</summary>
    public static ImmutableArray<string> Wrap(string text, TextStyle style, double width) => Fill(Words(text), style, width);

    /// <summary>
    /// As few lines as needed, made as equal in width as the words allow: for titles, in which a number stays with its word.
    /// </summary>
    public static ImmutableArray<string> WrapBalanced(string text, TextStyle style, double width)
    {
        var words = Bound(Words(text), style, width);
        var lines = Fill(words, style, width);
        if (lines.Length < 2)
        {
            return lines;
        }

        var (low, high) = (Math.Min(width, words.Max(word => Width(word, style))), width);
        if (Fill(words, style, low) is var narrowest && narrowest.Length == lines.Length)
        {
            return narrowest;
        }

        for (var i = 0; i < 12; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Fill(words, style, middle).Length > lines.Length ? (middle, high) : (low, middle);
        }

        return Fill(words, style, high);
    }

    private static string[] Words(string text) => Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words, with those that are read as one joined, as far as a line holds them.</summary>
    private static List<string> Bound(string[] words, TextStyle style, double width)
    {
        var bound = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && WordBinding.InTitle(words[i - 1], words[i]) && Width(bound[^1] + " " + words[i], style) <= width)
            {
                bound[^1] += " " + words[i];
            }
            else
            {
                bound.Add(words[i]);
            }
        }

        return bound;
    }

    private static ImmutableArray<string> Fill(IEnumerable<string> words, TextStyle style, double width)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in words.SelectMany(word => Pieces(word, style, width)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Width(longer, style) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines.ToImmutable();
    }

    /// <summary>The widest line, in points; 0 for none.</summary>
    public static double Widest(ImmutableArray<string> lines, TextStyle style) =>
        lines.Length == 0 ? 0 : lines.Max(line => Width(line, style));

    public static double Width(string text, TextStyle style) => style.Face.Measure(text, style.Size);

    private static IEnumerable<string> Pieces(string word, TextStyle style, double width)
    {
        if (Width(word, style) <= width)
        {
            yield return word;
            yield break;
        }

        var piece = "";
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            // A hyphen says that the word goes on, where the next character is not one itself and there is room for it.
            var hyphen = piece.Length > 1 && char.IsLetter(piece[^1]) && char.IsLetter(element[0]) && Width(piece + "-", style) <= width ? "-" : "";
            if (piece.Length > 0 && (Width(piece + element, style) > width || (hyphen.Length > 0 && Width(piece + element + "-", style) > width)))
            {
                yield return piece + hyphen;
                piece = "";
            }

            piece += element;
        }

        yield return piece;
    }
}
