using System.Collections.Frozen;

namespace Dossier.Extraction;

/// <summary>How a name refers to its bearer.</summary>
internal enum NameForm
{
    Name,
    Demonym,
    Metonym,
}

/// <summary>A name and what it stands for.</summary>
internal sealed record LexiconName(string Text, LexiconEntry Entry, NameForm Form, bool Ambiguous);

/// <summary>A name found in text.</summary>
/// <param name="Index">Where it starts, in chars.</param>
/// <param name="Length">Its length in chars.</param>
/// <param name="Names">What it can stand for; one, unless two bearers share the name.</param>
internal readonly record struct NameMatch(int Index, int Length, LexiconName[] Names);

/// <summary>
/// Finds names in text. Looks only at word starts, by the word's first letters in upper case; the longest name wins. Letters must agree in
/// case, except that text in capitals matches too, and that within names of several words only the first letter counts.
/// </summary>
internal sealed class NameIndex
{
    private readonly FrozenDictionary<string, LexiconName[][]> _byFirstWord;
    private readonly FrozenDictionary<string, LexiconName[][]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameIndex(IEnumerable<LexiconName> names)
    {
        _byFirstWord = names.Select(name => name with { Text = WithoutArticle(name.Text) })
            .GroupBy(name => FirstWord(name.Text).ToString().ToUpperInvariant(), StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.GroupBy(name => name.Text, StringComparer.Ordinal).OrderByDescending(same => same.Key.Length)
                    .ThenBy(same => same.Key, StringComparer.Ordinal).Select(same => same.DistinctBy(name => name.Entry).ToArray())
                        .ToArray(),
                StringComparer.Ordinal);
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names of a text, in order. Characters that are not shown, such as zero-width spaces, do not hide a name.</summary>
    public List<NameMatch> Find(string text) => Unshown.Has(text) ? FindShown(text) : FindIn(text);

    private List<NameMatch> FindShown(string text)
    {
        var (shown, places) = Unshown.Without(text);
        return [.. FindIn(shown).Select(match => match with
        {
            Index = places[match.Index],
            Length = places[match.Index + match.Length - 1] + 1 - places[match.Index],
        })];
    }

    private List<NameMatch> FindIn(string text)
    {
        var matches = new List<NameMatch>();
        Span<char> upper = stackalloc char[32];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            var word = FirstWord(text.AsSpan(i));
            if (word.Length <= upper.Length && (char.IsUpper(word[0]) || word.Length < 12))
            {
                word.ToUpperInvariant(upper);
                if (_lookup.TryGetValue(upper[..word.Length], out var candidates) && LongestAt(text, i, candidates) is { } names)
                {
                    matches.Add(new(i, names[0].Text.Length, names));
                    i += Math.Max(names[0].Text.Length, word.Length) - 1;
                    continue;
                }
            }

            i += word.Length - 1;
        }

        return matches;
    }

    private static LexiconName[]? LongestAt(string text, int at, LexiconName[][] candidates)
    {
        foreach (var names in candidates)
        {
            var name = names[0].Text;
            var end = at + name.Length;
            if (end <= text.Length && (end == text.Length || !char.IsLetterOrDigit(text[end])) && Agree(text.AsSpan(at, name.Length), name))
            {
                return names;
            }
        }

        return null;
    }

    private static bool Agree(ReadOnlySpan<char> text, string name)
    {
        var severalWords = name.Contains(' ', StringComparison.Ordinal);
        var capitals = true;
        var exact = true;
        for (var i = 0; i < name.Length; i++)
        {
            var (t, n) = (Plain(text[i]), name[i]);
            capitals &= t == char.ToUpperInvariant(n);
            if (t == n)
            {
                continue;
            }

            exact = false;
            if (char.ToUpperInvariant(t) != char.ToUpperInvariant(n) || (i == 0 && char.IsUpper(n)))
            {
                return false;
            }
        }

        return exact || severalWords || (capitals && name.Length >= 4);
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetterOrDigit(text[length]))
        {
            length++;
        }

        return text[..Math.Max(1, length)];
    }

    private static char Plain(char c) => c switch { '’' or '‘' => '\'', '\u00A0' => ' ', '\u2011' => '-', _ => c };

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
}
