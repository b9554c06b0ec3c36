using System.Collections.Immutable;

namespace Dossier.Extraction;

/// <summary>
/// Finds the rows whose phrases can match a sentence: those all of whose required words stand in it in their order. Each word of the
/// sentence is looked up once for all rows.
/// </summary>
internal sealed class PhraseIndex<T>
    where T : class
{
    private const int MostOnStack = 2_000;

    private readonly ImmutableArray<(T Row, int[] Needs)> _rows;
    // By the number of a word, the needs that it fills.
    private readonly int[][] _byWord;
    private readonly int _needs;

    /// <param name="rows">The rows, in the order in which they are tried.</param>
    /// <param name="phraseOf">The phrase of a row.</param>
    public PhraseIndex(IEnumerable<T> rows, Func<T, Phrase> phraseOf)
    {
        // Rows share their lists of words: each list is a need, known by its number.
        var needs = new Dictionary<string, int>(StringComparer.Ordinal);
        var byWord = new SortedDictionary<int, HashSet<int>>();
        _rows = [.. rows.Select(row => (row, phraseOf(row).Required.Select(Need).ToArray()))];
        _needs = needs.Count;
        _byWord = [.. Enumerable.Range(0, byWord.Count == 0 ? 0 : byWord.Keys.Max() + 1)
            .Select(number => byWord.TryGetValue(number, out var filled) ? filled.ToArray() : [])];

        int Need(ImmutableArray<int> words)
        {
            var key = string.Join('|', words);
            if (!needs.TryGetValue(key, out var need))
            {
                needs[key] = need = needs.Count;
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
        Span<int> first = _needs <= MostOnStack ? stackalloc int[_needs] : new int[_needs];
        Span<int> last = _needs <= MostOnStack ? stackalloc int[_needs] : new int[_needs];
        Look(tokens, first, last);
        var found = new List<T>();
        foreach (var (row, needs) in _rows)
        {
            if (CanMatch(needs, first, last))
            {
                found.Add(row);
            }
        }

        return found;
    }

    /// <summary>Whether a row can match.</summary>
    public bool CanMatch(List<Token> tokens)
    {
        Span<int> first = _needs <= MostOnStack ? stackalloc int[_needs] : new int[_needs];
        Span<int> last = _needs <= MostOnStack ? stackalloc int[_needs] : new int[_needs];
        Look(tokens, first, last);
        foreach (var (_, needs) in _rows)
        {
            if (CanMatch(needs, first, last))
            {
                return true;
            }
        }

        return false;
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
                if (number < _byWord.Length)
                {
                    Note(_byWord[number], i, first, last);
                }
            }
        }
    }

    private static void Note(int[] needs, int at, Span<int> first, Span<int> last)
    {
        foreach (var need in needs)
        {
            first[need] = first[need] < 0 ? at : first[need];
            last[need] = at;
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
