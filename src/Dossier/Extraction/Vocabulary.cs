namespace Dossier.Extraction;

/// <summary>
/// The words that phrases are made of, by number, and which of them each word of a text is. A word is looked at letter by letter once,
/// however many sentences have it.
/// </summary>
internal sealed class Vocabulary
{
    // More different words than these are names and slips of the pen: not worth keeping.
    private const int MostWords = 100_000;

    // A small word is as frequent as so many others.
    private const int FrequentWord = 50;

    private readonly Dictionary<string, int> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _stemLengths = [];
    private readonly HashSet<int> _frequent = [];
    private WordTable _words = new(MostWords);

    /// <summary>The number of a word of a phrase; <c>*</c> at its end stands for any ending. To be asked while tables are read.</summary>
    public int NumberOf(string word)
    {
        var isStem = word.EndsWith('*');
        var (numbers, text) = isStem ? (_stems, word[..^1]) : (_whole, word);
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers[text] = number = _whole.Count + _stems.Count;
            _words = _words.IsEmpty ? _words : new(MostWords);
            if (Reading.Words.IsFunctional(text))
            {
                _frequent.Add(number);
            }

            if (isStem)
            {
                _stemLengths.Add(text.Length);
            }
        }

        return number;
    }

    /// <summary>How frequent a word of a phrase is in English texts, roughly: small words are frequent, the others are not.</summary>
    public int FrequencyOf(int number) => _frequent.Contains(number) ? FrequentWord : 1;

    /// <summary>A word of a text, as it is written there.</summary>
    public Word Of(ReadOnlySpan<char> written)
    {
        if (_words.Find(written) is { } known)
        {
            return known;
        }

        var text = written.ToString().ToLowerInvariant().Replace('’', '\'').Replace('\u00A0', ' ');
        return _words.Add(written, new(text, Numbers(text)));
    }

    private int[] Numbers(string text)
    {
        var numbers = new List<int>();
        if (_whole.TryGetValue(text, out var whole))
        {
            numbers.Add(whole);
        }

        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in _stemLengths.TakeWhile(length => length <= text.Length))
        {
            if (stems.TryGetValue(text.AsSpan(0, length), out var stem))
            {
                numbers.Add(stem);
            }
        }

        return [.. numbers];
    }
}
