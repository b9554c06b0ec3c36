namespace Dossier.Briefs.Layout;

/// <summary>Where a line may end. A line never ends inside a date, a number or a range of years.</summary>
internal static class BreakOpportunities
{
    /// <summary>Stands for a note's mark: it clings to the word before it.</summary>
    public const char Joiner = '\u2060';

    /// <summary>Ends of the pieces that the text falls into, ascending; the last is the text's length. Spaces end their piece.</summary>
    public static List<int> Find(string text)
    {
        var ends = new List<int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (MayEndAfter(text, i))
            {
                ends.Add(i + 1);
            }
        }

        ends.Add(text.Length);
        return ends;
    }

    /// <summary>Further ends inside a word that is longer than a line: after the signs that part a web address.</summary>
    public static List<int> FindInLongWord(string text, int start, int end)
    {
        var ends = new List<int>();
        for (var i = start; i + 1 < end; i++)
        {
            if (text[i] is '/' or '.' or '-' or '_' or '?' or '&' or '=' or '#' or ',' or ';' && text[i + 1] != '/')
            {
                ends.Add(i + 1);
            }
        }

        ends.Add(end);
        return ends;
    }

    private static bool MayEndAfter(string text, int at)
    {
        var next = text[at + 1];
        return text[at] switch
        {
            // A dash set off by spaces stays at the end of its line.
            ' ' => next != ' ' && !(next is '–' or '—' && at + 2 < text.Length && text[at + 2] == ' '),
            '-' => LettersBefore(text, at) >= 2 && LettersAfter(text, at) >= 2,
            '–' or '—' => at > 0 && text[at - 1] != ' ' && next != ' ' && !(char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(next)),
            '/' => at > 1 && char.IsLetter(text[at - 1]) && char.IsLetter(next) && LettersAfter(text, at) >= 2,
            _ => false,
        };
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
