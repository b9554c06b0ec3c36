using System.Collections.Immutable;

namespace Dossier.Extraction;

/// <summary>A word or row of words of a list, found in a sentence.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Term">What it stands for.</param>
internal readonly record struct FoundTerm(int Start, int End, DealTerm Term);

/// <summary>Finds the words of lists in sentences: the longest at each place, of each kind. A word with a capital in the list must have
/// it in the text.</summary>
internal sealed class WordLists
{
    private const int Prefix = 2;
    private readonly Dictionary<string, List<(ImmutableArray<string> Words, bool IsName, DealTerm Term)>> _byPrefix =
        new(StringComparer.Ordinal);

    /// <summary>Adds the words of a list; names of other lists, in capitals, are left out.</summary>
    public void Add(DealTerm term, IEnumerable<string> words)
    {
        foreach (var text in words.Where(text => !text.All(c => char.IsAsciiLetterUpper(c) || c == '-')))
        {
            var lower = text.ToLowerInvariant();
            var key = PrefixOf(lower.TrimEnd('*')).ToString();
            if (!_byPrefix.TryGetValue(key, out var list))
            {
                _byPrefix[key] = list = [];
            }

            list.Add(([.. lower.Split(' ')], char.IsUpper(text[0]), term));
        }
    }

    /// <summary>What the lists have in a sentence, from left to right.</summary>
    public List<FoundTerm> Find(IReadOnlyList<Token> tokens, string sentence)
    {
        var found = new List<FoundTerm>();
        var lists = _byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            // Words without a hyphen after it stand for those with one: "data-centre".
            if (tokens[i].Kind is TokenKind.Break or TokenKind.Comma || !lists.TryGetValue(PrefixOf(tokens[i].Text), out var list))
            {
                continue;
            }

            foreach (var (words, isName, term) in list)
            {
                if (Fits(tokens, i, words) && (!isName || (sentence.Length > 0 && char.IsUpper(sentence[tokens[i].Start]))))
                {
                    found.RemoveAll(f => f.Term.Kind == term.Kind && f.Start == i && f.End < i + words.Length);
                    if (!found.Any(f => f.Term.Kind == term.Kind && f.Start <= i && f.End >= i + words.Length))
                    {
                        found.Add(new(i, i + words.Length, term));
                    }
                }
            }
        }

        return found;
    }

    private static bool Fits(IReadOnlyList<Token> tokens, int at, ImmutableArray<string> words)
    {
        if (at + words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (!Phrase.Fits(tokens[at + i].Text, words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> PrefixOf(string word) => word.AsSpan(0, Math.Min(Prefix, word.Length));
}
