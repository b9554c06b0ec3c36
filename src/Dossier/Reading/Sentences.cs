using System.Collections.Frozen;

namespace Dossier.Reading;

/// <summary>A sentence in a paragraph.</summary>
/// <param name="Index">Where it starts, in chars.</param>
/// <param name="Length">Its length in chars, without white space at its ends.</param>
internal readonly record struct Sentence(int Index, int Length);

/// <summary>Splits English paragraphs into sentences: at . ? ! … that a capital, digit or quotation mark follows, not after
/// abbreviations.</summary>
internal static class Sentences
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "sen", "rep", "gov", "st", "no", "vs", "etc", "co", "corp", "inc",
        "ltd", "bros", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "fig", "approx", "dept",
        "univ", "al", "cf", "jr", "sr");

    public static List<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '.' or '?' or '!' or '…' && EndOf(text, i) is var end and > 0)
            {
                Add(text, start, end, sentences);
                start = i = end;
                i--;
            }
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    /// <summary>Whether a paragraph ends as prose does.</summary>
    public static bool EndsLikeProse(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd().TrimEnd("”’\"')]»");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or ':' or ';' or ',';
    }

    /// <summary>Whether a line asks, closing quotation marks aside.</summary>
    public static bool EndsAsQuestion(ReadOnlySpan<char> text) => text.TrimEnd().TrimEnd("”’\"')]»") is { Length: > 0 } bare
        && bare[^1] == '?';

    private static void Add(string text, int start, int end, List<Sentence> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new(start, end - start));
        }
    }

    // The index after the sentence that stops at i, or 0 when it does not stop there.
    private static int EndOf(string text, int i)
    {
        var end = i + 1;
        while (end < text.Length && (text[end] is '.' or '?' or '!' or '…' or '”' or '’' or '"' or '\'' or ')' or ']' or '»'))
        {
            end++;
        }

        if (end >= text.Length || !char.IsWhiteSpace(text[end]))
        {
            return end >= text.Length ? end : 0;
        }

        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next >= text.Length)
        {
            return end;
        }

        var startsAnew = char.IsUpper(text[next]) || char.IsDigit(text[next])
            || text[next] is '“' or '‘' or '"' or '\'' or '(' or '[' or '«' or '—' or '–';
        return startsAnew && !(text[i] == '.' && end == i + 1 && IsAbbreviation(text, i, next)) ? end : 0;
    }

    private static bool IsAbbreviation(string text, int dot, int next)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var word = text[start..dot];
        if (word.Length != 1)
        {
            // "Co." and the like end a sentence when a word follows that often begins one.
            return Abbreviations.Contains(word) && !BeginsSentence(text, next);
        }

        // "U.S. Commerce" and "Jonathan E. Hillman" go on; "in the U.S. The ban" and "from 5G. Norway" stop.
        return char.IsUpper(word[0]) && !(start > 0 && char.IsDigit(text[start - 1])) && !BeginsSentence(text, next);
    }

    private static bool BeginsSentence(string text, int next)
    {
        var end = next;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return Openers.Contains(text[next..end]);
    }

    private static readonly FrozenSet<string> Openers = FrozenSet.Create(
        StringComparer.Ordinal,
        "The", "This", "That", "These", "Those", "It", "Its", "He", "She", "They", "We", "But", "And", "However", "In", "On", "At", "As",
        "If", "For", "While", "When", "Since", "After", "Before", "Although", "There", "Last", "Some", "Many", "Most", "A", "An");
}
