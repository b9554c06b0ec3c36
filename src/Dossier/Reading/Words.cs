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
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '-' or '\'' or '’' && i + 1 < text.Length
                && char.IsLetterOrDigit(text[i + 1]))))
            {
                i++;
            }

            words.Add(start..i);
        }

        return words;
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
