using System.Collections.Frozen;

namespace Dossier.Reading;

/// <summary>Words of a text, for counting and comparing.</summary>
internal static class Words
{
    private static readonly FrozenSet<string> Functional = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "an", "the", "and", "or", "but", "nor", "so", "yet", "of", "in", "on", "at", "to", "for", "from", "by", "with", "about",
        "into", "over", "under", "after", "before", "between", "against", "during", "without", "within", "through", "than", "then", "as",
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "can", "could", "will", "would",
        "may", "might", "must", "shall", "should", "not", "no", "it", "its", "this", "that", "these", "those", "he", "she", "they", "we",
        "you", "i", "his", "her", "their", "our", "your", "who", "which", "what", "when", "where", "why", "how", "all", "any", "some",
        "more", "most", "other", "such", "only", "also", "up", "out", "if", "there", "new", "said", "says", "s");

    /// <summary>The words in lower case: runs of letters and digits, with inner hyphens and apostrophes.</summary>
    public static List<string> Of(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        foreach (var place in PlacesOf(text))
        {
            words.Add(text[place].ToString().ToLowerInvariant().Replace('’', '\''));
        }

        return words;
    }

    /// <summary>Whether a word, in lower case, is one of the small ones that every text is full of.</summary>
    public static bool IsFunctional(string word) => Functional.Contains(word);

    /// <summary>Where the words are.</summary>
    public static List<Range> PlacesOf(ReadOnlySpan<char> text)
    {
        var words = new List<Range>();
        for (var at = 0; Next(text, ref at) is { Length: > 0 } word;)
        {
            words.Add((at - word.Length)..at);
        }

        return words;
    }

    /// <summary>The next word; empty when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to begin to look; then where the word ends.</param>
    public static ReadOnlySpan<char> Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '-' or '\'' or '’' && at + 1 < text.Length
            && char.IsLetterOrDigit(text[at + 1]))))
        {
            at++;
        }

        return text[start..at];
    }

    /// <summary>The words that carry meaning, without a possessive ending.</summary>
    public static HashSet<string> Content(ReadOnlySpan<char> text)
    {
        var content = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Of(text))
        {
            var bare = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
            if (!Functional.Contains(bare))
            {
                content.Add(bare);
            }
        }

        return content;
    }

    /// <summary>Number of words, split at white space.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inside = false;
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c);
            count += !blank && !inside ? 1 : 0;
            inside = !blank;
        }

        return count;
    }
}
