using System.Collections.Immutable;
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
    private List<Entry>?[] _byFirst = [];
    private int _count;

    /// <summary>Adds the words of a list.</summary>
    public void Add(DealTerm term, IEnumerable<string> words)
    {
        foreach (var text in words)
        {
            var numbers = text.ToLowerInvariant().Split(' ').Select(vocabulary.NumberOf).ToArray();
            if (numbers[0] >= _byFirst.Length)
            {
                Array.Resize(ref _byFirst, 2 * (numbers[0] + 1));
            }

            (_byFirst[numbers[0]] ??= []).Add(new(_count++, numbers, char.IsUpper(text[0]), term));
        }
    }

    /// <summary>Whether a word begins an entry of some kinds of lists.</summary>
    public bool Begins(ImmutableArray<string> kinds, Word word)
    {
        foreach (var (_, _, _, term) in EntriesFor(word))
        {
            if (kinds.Contains(term.Kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the lists have in a sentence, from left to right.</summary>
    public List<FoundTerm> Find(List<Token> tokens, string sentence)
    {
        var found = new List<FoundTerm>();
        var span = CollectionsMarshal.AsSpan(tokens);
        for (var i = 0; i < span.Length; i++)
        {
            // Words without a hyphen after it stand for those with one: "data-centre".
            foreach (var (_, words, isName, term) in span[i].Kind is TokenKind.Break or TokenKind.Comma ? [] : EntriesFor(span[i].Word))
            {
                if (Phrase.Fits(span, i, words) && (!isName || (sentence.Length > 0 && char.IsUpper(sentence[span[i].Start]))))
                {
                    Add(found, new(i, i + words.Length, term));
                }
            }
        }

        return found;
    }

    // Of one kind, the longest at its place, unless a longer one has it already.
    private static void Add(List<FoundTerm> found, FoundTerm next)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (found[i].Term.Kind == next.Term.Kind && found[i].Start == next.Start && found[i].End < next.End)
            {
                found.RemoveAt(i);
            }
        }

        foreach (var other in found)
        {
            if (other.Term.Kind == next.Term.Kind && other.Start <= next.Start && other.End >= next.End)
            {
                return;
            }
        }

        found.Add(next);
    }

    private ReadOnlySpan<Entry> EntriesFor(Word word)
    {
        List<Entry>? entries = null;
        foreach (var number in word.Numbers)
        {
            if (number < _byFirst.Length && _byFirst[number] is { } more)
            {
                entries = entries is null ? more : [.. entries.Concat(more).OrderBy(entry => entry.Order)];
            }
        }

        return CollectionsMarshal.AsSpan(entries);
    }

    private readonly record struct Entry(int Order, int[] Words, bool IsName, DealTerm Term);
}
