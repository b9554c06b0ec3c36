using System.Collections.Immutable;

namespace Dossier.Extraction;

/// <summary>
/// Finds the rows whose phrases can match a sentence: those all of whose required words stand in it in their order. Each word of the
/// sentence is looked up once for all rows, and a row is asked only where the rarest of its words stands.
/// </summary>
internal sealed class PhraseIndex<T>
    where T : class
{
    private const int MostOnStack = 2_000;

    private readonly ImmutableArray<(T Row, int[] Needs)> _rows;
    // By the number of a word, the needs that it fills.
    private readonly int[][] _byWord;
    // By need, the rows of which it is the rarest, in their order.
    private readonly int[][] _byRarest;
    private readonly int[] _always;

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
        Span<int> first = _byRarest.Length <= MostOnStack ? stackalloc int[_byRarest.Length] : new int[_byRarest.Length];
        Span<int> last = _byRarest.Length <= MostOnStack ? stackalloc int[_byRarest.Length] : new int[_byRarest.Length];
        Look(tokens, first, last);
        var rows = new List<int>(_always);
        for (var need = 0; need < first.Length; need++)
        {
            foreach (var row in first[need] < 0 ? [] : _byRarest[need])
            {
                if (CanMatch(_rows[row].Needs, first, last))
                {
                    rows.Add(row);
                }
            }
        }

        rows.Sort();
        return rows.ConvertAll(row => _rows[row].Row);
    }

    /// <summary>Whether a row can match.</summary>
    public bool CanMatch(List<Token> tokens)
    {
        Span<int> first = _byRarest.Length <= MostOnStack ? stackalloc int[_byRarest.Length] : new int[_byRarest.Length];
        Span<int> last = _byRarest.Length <= MostOnStack ? stackalloc int[_byRarest.Length] : new int[_byRarest.Length];
        Look(tokens, first, last);
        for (var need = 0; need < first.Length; need++)
        {
            foreach (var row in first[need] < 0 ? [] : _byRarest[need])
            {
                if (CanMatch(_rows[row].Needs, first, last))
                {
                    return true;
                }
            }
        }

        return _always.Length > 0;
    }

    // For each need its first and last token; -1 for none.
    private void Look(List<Token> tokens, Span<int> first, Span<int> last)
    {
        first.Fill(-1);
        last.Fill(-1);
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var number in tokens[i].Word.Numbers)
            {
                foreach (var need in number < _byWord.Length ? _byWord[number] : [])
                {
                    first[need] = first[need] < 0 ? i : first[need];
                    last[need] = i;
                }
            }
        }
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
