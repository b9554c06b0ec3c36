using System.Collections.Immutable;

namespace Dossier.Extraction;

/// <summary>
/// Finds the rows whose phrases can match a sentence: those all of whose required words stand in it in their order. Each word of the
/// sentence is looked up once for all rows, and a row is asked only where the rarest of its words stands.
/// </summary>
internal sealed class PhraseIndex<T>
    where T : class
{
    private const int MostOnStack = 6_000;

    private readonly ImmutableArray<(T Row, int[] Needs)> _rows;
    // By the number of a word, the needs that it fills.
    private readonly int[][] _byWord;
    // By need, the rows of which it is the rarest, in their order.
    private readonly int[][] _byRarest;
    private readonly int[] _always;
    // By the number of a word, whether it is one by which rows are found.
    private readonly bool[] _isRare;

    /// <param name="rows">The rows, in the order in which they are tried.</param>
    /// <param name="phraseOf">The phrase of a row.</param>
    /// <param name="vocabulary">Knows the words of the phrases.</param>
    public PhraseIndex(IEnumerable<T> rows, Func<T, Phrase> phraseOf, Vocabulary vocabulary)
    {
        // Rows share their lists of words: each list is a need, known by its number.
        var needs = new Dictionary<string, int>(StringComparer.Ordinal);
        var byWord = new SortedDictionary<int, HashSet<int>>();
        var frequencies = new List<int>();
        _rows = [.. rows.Select(row => (row, phraseOf(row).Required.Select(Need).ToArray()))];
        _byWord = [.. Enumerable.Range(0, byWord.Count == 0 ? 0 : byWord.Keys.Max() + 1)
            .Select(number => byWord.TryGetValue(number, out var filled) ? filled.ToArray() : [])];
        // A headline's phrase may have no word that every match has: such a row is always asked.
        var byRarest = Enumerable.Range(0, _rows.Length).ToLookup(i => _rows[i].Needs.Length == 0 ? -1
            : _rows[i].Needs.MinBy(need => frequencies[need]));
        _always = [.. byRarest[-1]];
        _byRarest = [.. Enumerable.Range(0, needs.Count).Select(need => byRarest[need].ToArray())];
        _isRare = [.. _byWord.Select(filled => filled.Any(need => _byRarest[need].Length > 0))];

        int Need(ImmutableArray<int> words)
        {
            var key = string.Join('|', words);
            if (!needs.TryGetValue(key, out var need))
            {
                needs[key] = need = needs.Count;
                frequencies.Add(words.Sum(vocabulary.FrequencyOf));
                foreach (var word in words)
                {
                    (byWord.TryGetValue(word, out var known) ? known : byWord[word] = []).Add(need);
                }
            }

            return need;
        }
    }

    /// <summary>The rows that can match, in their order.</summary>
    public List<T> In(List<Token> tokens)
    {
        var rows = new List<int>(_always);
        if (HasRare(tokens))
        {
            Span<int> places = 3 * _byRarest.Length <= MostOnStack ? stackalloc int[3 * _byRarest.Length] : new int[3 * _byRarest.Length];
            foreach (var need in Look(tokens, places, out var first, out var last))
            {
                foreach (var row in _byRarest[need])
                {
                    if (CanMatch(_rows[row].Needs, first, last))
                    {
                        rows.Add(row);
                    }
                }
            }

            rows.Sort();
        }

        return rows.ConvertAll(row => _rows[row].Row);
    }

    /// <summary>Whether a row can match.</summary>
    public bool CanMatch(List<Token> tokens)
    {
        if (_always.Length > 0 || !HasRare(tokens))
        {
            return _always.Length > 0;
        }

        Span<int> places = 3 * _byRarest.Length <= MostOnStack ? stackalloc int[3 * _byRarest.Length] : new int[3 * _byRarest.Length];
        foreach (var need in Look(tokens, places, out var first, out var last))
        {
            foreach (var row in _byRarest[need])
            {
                if (CanMatch(_rows[row].Needs, first, last))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Most sentences have none of the words that rows are found by.
    private bool HasRare(List<Token> tokens)
    {
        foreach (var token in tokens)
        {
            foreach (var number in token.Word.Numbers)
            {
                if (number < _isRare.Length && _isRare[number])
                {
                    return true;
                }
            }
        }

        return false;
    }

    // For each need its first and last token, -1 for none; gives the needs that are filled.
    private ReadOnlySpan<int> Look(List<Token> tokens, Span<int> places, out Span<int> first, out Span<int> last)
    {
        var count = _byRarest.Length;
        first = places[..count];
        last = places.Slice(count, count);
        places[..(2 * count)].Fill(-1);
        var filled = places[(2 * count)..];
        var next = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var number in tokens[i].Word.Numbers)
            {
                foreach (var need in number < _byWord.Length ? _byWord[number] : [])
                {
                    if (first[need] < 0)
                    {
                        first[need] = i;
                        filled[next++] = need;
                    }

                    last[need] = i;
                }
            }
        }

        return filled[..next];
    }

    private static bool CanMatch(int[] needs, ReadOnlySpan<int> first, ReadOnlySpan<int> last)
    {
        var from = 0;
        foreach (var need in needs)
        {
            if (last[need] < from)
            {
                return false;
            }

            from = Math.Max(from, first[need]) + 1;
        }

        return true;
    }
}
