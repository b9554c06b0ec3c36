using System.Collections.Frozen;

namespace Dossier.Extraction;

/// <summary>A word, as it stands in texts: what it is for the rules, told once for all its places.</summary>
/// <param name="text">The word in small letters.</param>
/// <param name="numbers">The words of phrases that it is, by their numbers in the <see cref="Vocabulary"/>.</param>
internal sealed class Word(string text, int[] numbers)
{
    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(StringComparer.Ordinal,
        "the", "a", "an", "any", "all", "some", "also", "now", "already", "then", "soon", "both",
        "itself", "today", "further", "still", "too", "thus", "therefore", "likewise", "instead", "new", "just", "has",
        "have", "had", "been", "only", "even", "later", "again", "first", "once", "such", "to", "not", "yet");

    private static readonly FrozenSet<string> Conjunctions = FrozenSet.Create(StringComparer.Ordinal,
        "but", "while", "whereas", "although", "though", "because", "when", "where", "if", "unless", "so");

    private static readonly FrozenSet<string> ObjectEnds = FrozenSet.Create(StringComparer.Ordinal,
        "said", "says", "say", "saying", "after", "before", "since", "amid", "despite", "following", "without", "like", "unlike");

    private static readonly FrozenSet<string> DatedEnds = FrozenSet.Create(StringComparer.Ordinal,
        "after", "before", "since", "despite", "following", "ahead", "due", "expected", "until", "not", "no", "nor", "would", "could",
        "may",
        "might", "should", "if", "than", "as", "that", "who", "whose", "unlike", "pending", "against", "prior", "between");

    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(StringComparer.Ordinal,
        "said", "says", "has", "have", "had", "is", "was", "will", "would", "did", "denied", "denies", "gained", "won");

    /// <summary>No word at all.</summary>
    public static Word None { get; } = new("", []);

    /// <summary>The month, which keeps its capital, so that no signal takes it for the verb.</summary>
    public static Word May { get; } = new("May", []);

    public string Text { get; } = text;

    /// <summary>The words of phrases that it is, by number.</summary>
    public ReadOnlySpan<int> Numbers => numbers;

    /// <summary>Whether it can stand between two words of a phrase without changing it.</summary>
    public bool IsFiller { get; } = Fillers.Contains(text)
        || (text.Length > 4 && text.EndsWith("ly", StringComparison.Ordinal) && text is not ("supply" or "family" or "early" or "only"));

    /// <summary>Whether it begins another clause: "but", "while".</summary>
    public bool EndsClause { get; } = Conjunctions.Contains(text);

    /// <summary>Whether no object follows it in its clause: "said", "after".</summary>
    public bool EndsObject { get; } = ObjectEnds.Contains(text);

    /// <summary>Whether what follows it has another date, or is not told as an act: "after", "not", "would".</summary>
    public bool EndsDated { get; } = DatedEnds.Contains(text);

    /// <summary>Whether it is a verb that shows the name before it to be a subject.</summary>
    public bool IsVerb { get; } = Verbs.Contains(text);

    /// <summary>What sentences with it can hold.</summary>
    public WordTraits Traits { get; } = WordTraitsReader.Of(text);

    /// <summary>Whether it is a word of a phrase.</summary>
    public bool Is(int number)
    {
        foreach (var own in numbers)
        {
            if (own == number)
            {
                return true;
            }
        }

        return false;
    }
}
