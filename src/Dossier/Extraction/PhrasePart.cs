namespace Dossier.Extraction;

/// <summary>What a part of a phrase stands for.</summary>
internal enum PartKind
{
    /// <summary>One of several words or rows of words.</summary>
    Words,

    /// <summary><c>…</c>: some words of the same clause.</summary>
    Gap,

    /// <summary><c>J</c>: a jurisdiction that acts: a country, its government, one of its public bodies.</summary>
    Actor,

    /// <summary><c>L</c>: a country or nationality in any position.</summary>
    Place,

    /// <summary><c>V</c>: vendors.</summary>
    Vendor,

    /// <summary><c>X</c>: a word with a capital that is no known name.</summary>
    Capital,

    /// <summary><c>D</c>: a date.</summary>
    Date,
}

/// <summary>Where a gap stands.</summary>
internal enum GapKind
{
    AfterActor,
    AfterVendor,
    BeforeObject,
    AfterObject,

    /// <summary>In a phrase that tells a date.</summary>
    Dated,
}

/// <summary>A part of a phrase.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Choices">For words: what can stand there, each a row of words by their numbers in the vocabulary.</param>
/// <param name="Optional">Whether it can be left out.</param>
internal sealed record PhrasePart(PartKind Kind, int[][] Choices, bool Optional)
{
    private readonly Dictionary<int, int[][]> _byFirst = Choices.GroupBy(choice => choice[0])
        .ToDictionary(group => group.Key, group => group.ToArray());

    // A bit for each word with which a choice begins.
    private readonly ulong[] _firsts = BitsOf(Choices);

    /// <summary>Whether a choice begins with a word.</summary>
    public bool BeginsWith(Word word)
    {
        foreach (var number in word.Numbers)
        {
            if (Begins(number))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The choices that begin with a word, in their order.</summary>
    public int[][] ChoicesFor(Word word)
    {
        int[][]? found = null;
        foreach (var number in word.Numbers)
        {
            if (Begins(number))
            {
                found = found is null ? _byFirst[number] : AllFor(word);
            }
        }

        return found ?? [];
    }

    private int[][] AllFor(Word word) => [.. Choices.Where(choice => word.Is(choice[0]))];

    private bool Begins(int number) => number >> 6 < _firsts.Length && (_firsts[number >> 6] >> number & 1) != 0;

    private static ulong[] BitsOf(int[][] choices)
    {
        var bits = new ulong[choices.Length == 0 ? 0 : (choices.Max(choice => choice[0]) >> 6) + 1];
        foreach (var choice in choices)
        {
            bits[choice[0] >> 6] |= 1UL << choice[0];
        }

        return bits;
    }
}
