using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Where a line may end. A line never ends inside a date, a number or a range of years.</summary>
internal static class BreakOpportunities
{
    /// <summary>Stands for a note's mark: it clings to the word before it.</summary>
    public const char Joiner = '\u2060';

    /// <summary>Ends of the pieces that the text falls into, ascending; the last is the text's length. Spaces end their piece.</summary>
    /// <param name="text">The text.</param>
    /// <param name="title">It is a title: a number stays with its word.</param>
    public static List<int> Find(string text, bool title = false)
    {
        var ends = new List<int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (MayEndAfter(text, i, title))
            {
                ends.Add(i + 1);
            }
        }

        ends.Add(text.Length);
        return ends;
    }

    /// <summary>Further ends inside a word longer than a line: after the signs that part a web address, but not inside a date.</summary>
    public static List<int> FindInLongWord(string text, int start, int end)
    {
        var ends = new List<int>();
        for (var i = start; i + 1 < end; i++)
        {
            var inNumber = i > start && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
            var parts = text[i] is '/' or '_' or '?' or '&' or '=' or '#' or ';' || text[i] is '.' or '-' or ',' && !inNumber;
            if (parts && text[i + 1] != '/')
            {
                ends.Add(i + 1);
            }
        }

        ends.Add(end);
        return ends;
    }

    private static bool MayEndAfter(string text, int at, bool title)
    {
        var next = text[at + 1];
        return text[at] switch
        {
            // A dash set off by spaces stays at the end of its line.
            ' ' => next != ' ' && !BelongsTogether(text, at, title) && !(next is '–' or '—' && at + 2 < text.Length && text[at + 2] == ' '),
            '-' => LettersBefore(text, at) >= 2 && LettersAfter(text, at) >= 2,
            '–' or '—' => at > 0 && text[at - 1] != ' ' && next != ' ' && !(char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(next)),
            var sign when IsIdeographic(sign) || IsIdeographic(next) =>
                !IsClosing(next) && !IsOpening(sign) && sign != Joiner && next != Joiner,
            '/' => at > 1 && char.IsLetter(text[at - 1]) && char.IsLetter(next) && LettersAfter(text, at) >= 2,
            _ => false,
        };
    }

    /// <summary>Chinese, Japanese and Korean: a line may end between any two signs, but for the marks that cling to one.</summary>
    private static bool IsIdeographic(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFF01' and <= '\uFF60';

    private static bool IsClosing(char c) => "、。，．：；！？）〕］｝〉》」』】々ー…‥・,.;:!?)]}”’".Contains(c, StringComparison.Ordinal);

    private static bool IsOpening(char c) => "（〔［｛〈《「『【([{“‘".Contains(c, StringComparison.Ordinal);

    private static bool BelongsTogether(string text, int space, bool title)
    {
        var before = text.AsSpan(0, space);
        before = before[(before.LastIndexOf(' ') + 1)..];
        var after = text.AsSpan(space + 1);
        var end = after.IndexOf(' ');
        after = end < 0 ? after : after[..end];
        return title ? WordBinding.InTitle(before, after) : WordBinding.InText(before, after);
    }

    private static int LettersBefore(string text, int at)
    {
        if (at == 0 || !char.IsLetter(text[at - 1]))
        {
            return 0;
        }

        var count = 0;
        for (var i = at - 1; i >= 0 && char.IsLetterOrDigit(text[i]); i--)
        {
            count++;
        }

        return count;
    }

    private static int LettersAfter(string text, int at)
    {
        var count = 0;
        for (var i = at + 1; i < text.Length && char.IsLetter(text[i]); i++)
        {
            count++;
        }

        return count;
    }
}
