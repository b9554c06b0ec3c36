using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dossier.Extraction;

/// <summary>
/// Finds the rows whose phrases can match a sentence: those all of whose required words stand in it in their order. Each word of the
/// sentence is looked up once for all rows.
/// </summary>
internal sealed class PhraseIndex<T>
    where T : class
{
    private readonly ImmutableArray<(T Row, int[] Needs)> _rows;
    private readonly FrozenDictionary<string, int[]> _words;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _stems;
    private readonly int[] _stemLengths;
    private readonly int _needs;

    /// <param name="rows">The rows, in the order in which they are tried.</param>
    /// <param name="phraseOf">The phrase of a row.</param>
    public PhraseIndex(IEnumerable<T> rows, Func<T, Phrase> phraseOf)
    {
        // Rows share their lists of words: each list is a need, known by its number.
        var needs = new Dictionary<string, int>(StringComparer.Ordinal);
        var byWord = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        _rows = [.. rows.Select(row => (row, phraseOf(row).Required.Select(Need).ToArray()))];
        _needs = needs.Count;
        _words = byWord.Where(pair => !pair.Key.EndsWith('*')).ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(),
            StringComparer.Ordinal);
        var stems = byWord.Where(pair => pair.Key.EndsWith('*')).ToFrozenDictionary(pair => pair.Key[..^1],
            pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _stems = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        _stemLengths = [.. stems.Keys.Select(stem => stem.Length).Distinct().Order()];

        int Need(ImmutableArray<string> words)
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
    public List<T> In(IReadOnlyList<Token> tokens)
    {
        // For each need its first and last token; -1 for none.
        Span<int> first = new int[_needs];
        Span<int> last = new int[_needs];
        first.Fill(-1);
        last.Fill(-1);
        for (var i = 0; i < tokens.Count; i++)
        {
            var text = tokens[i].Text;
            if (_words.TryGetValue(text, out var needs))
            {
                Note(needs, i, first, last);
            }

            foreach (var length in _stemLengths)
            {
                if (length > text.Length)
                {
                    break;
                }

                if (_stems.TryGetValue(text.AsSpan(0, length), out needs))
                {
                    Note(needs, i, first, last);
                }
            }
        }

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
