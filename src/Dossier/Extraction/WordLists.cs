using System.Runtime.InteropServices;

namespace Dossier.Extraction;

/// <summary>A word or row of words of a list, found in a sentence.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Term">What it stands for.</param>
internal readonly record struct FoundTerm(int Start, int End, DealTerm Term);

/// <summary>Finds the words of lists in sentences: the longest at each place, of each kind. A word with a capital in the list must have
/// it in the text.</summary>
internal sealed class WordLists(Vocabulary vocabulary)
{
    // By the number of their first word, in the order of the lists.
    private readonly Dictionary<int, List<Entry>> _byFirst = [];
    private int _count;

    /// <summary>Adds the words of a list.</summary>
    public void Add(DealTerm term, IEnumerable<string> words)
    {
        foreach (var text in words)
        {
            var numbers = text.ToLowerInvariant().Split(' ').Select(vocabulary.NumberOf).ToArray();
            (_byFirst.TryGetValue(numbers[0], out var list) ? list : _byFirst[numbers[0]] = [])
                .Add(new(_count++, numbers, char.IsUpper(text[0]), term));
        }
    }

    /// <summary>What the lists have in a sentence, from left to right.</summary>
    public List<FoundTerm> Find(List<Token> tokens, string sentence)
    {
        var found = new List<FoundTerm>();
        var span = CollectionsMarshal.AsSpan(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            // Words without a hyphen after it stand for those with one: "data-centre".
            if (tokens[i].Kind is TokenKind.Break or TokenKind.Comma || EntriesFor(tokens[i].Word) is not { } entries)
            {
                continue;
            }

            foreach (var (_, words, isName, term) in entries)
            {
                if (Phrase.Fits(span, i, words) && (!isName || (sentence.Length > 0 && char.IsUpper(sentence[tokens[i].Start]))))
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

    private List<Entry>? EntriesFor(Word word)
    {
        List<Entry>? entries = null;
        foreach (var number in word.Numbers)
        {
            if (_byFirst.TryGetValue(number, out var more))
            {
                entries = entries is null ? more : [.. entries.Concat(more).OrderBy(entry => entry.Order)];
            }
        }

        return entries;
    }

    private readonly record struct Entry(int Order, int[] Words, bool IsName, DealTerm Term);
}
