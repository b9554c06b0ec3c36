using System.Collections.Frozen;
using System.Collections.Immutable;

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
}

/// <summary>Where a gap stands.</summary>
internal enum GapKind
{
    AfterActor,
    AfterVendor,
    BeforeObject,
    AfterObject,
}

/// <summary>A part of a phrase.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Choices">For words: what can stand there, each a row of words in small letters, <c>*</c> at the end for any ending.</param>
/// <param name="Optional">Whether it can be left out.</param>
internal sealed record PhrasePart(PartKind Kind, ImmutableArray<ImmutableArray<string>> Choices, bool Optional)
{
    private readonly FrozenDictionary<char, ImmutableArray<ImmutableArray<string>>> _byLetter = Choices.GroupBy(choice => choice[0][0])
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>The choices that begin with the first letter of a word, in their order.</summary>
    public ImmutableArray<ImmutableArray<string>> ChoicesFor(string word) =>
        word.Length > 0 && _byLetter.TryGetValue(word[0], out var choices) ? choices : [];
}

/// <summary>Where a phrase matched, in tokens.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
internal sealed record PhraseMatch(int Start, int End)
{
    /// <summary>The token that filled the slot of the jurisdiction; -1 when the phrase has none.</summary>
    public int Jurisdiction { get; init; } = -1;

    /// <summary>The token that filled the slot of the vendors; -1 when the phrase has none.</summary>
    public int Vendor { get; init; } = -1;

    /// <summary>The tokens of the words themselves, in order.</summary>
    public ImmutableArray<int> Told { get; init; } = [];
}

/// <summary>
/// A phrase of the reference tables: words, <c>a|b</c>, <c>ban*</c>, <c>(optional)</c>, <c>…</c> for words between, the slots <c>J</c>,
/// <c>L</c>, <c>V</c>, <c>X</c>, and names of word groups in capitals. Articles and adverbs may stand between any two parts.
/// </summary>
internal sealed class Phrase
{
    private const int LongestGap = 24;
    private const int LongestFill = 3;
    // A gap before the vendors that is longer than this must hold a word that links them to the verb: "equipment", "using".
    private const int LongestBareGap = 3;
    private readonly ImmutableArray<PhrasePart> _parts;
    private readonly FrozenSet<string> _links;

    private Phrase(string text, ImmutableArray<PhrasePart> parts, FrozenSet<string> links)
    {
        Text = text;
        _parts = parts;
        _links = links;
        Required = [.. parts.Where(p => p.Kind == PartKind.Words && !p.Optional)
            .Select(p => p.Choices.Select(c => c[0]).ToImmutableArray())];
        Key = Required.OrderByDescending(words => words.Min(w => w.Length)).FirstOrDefault([]);
    }

    public string Text { get; }

    /// <summary>Words one of which every match has, the rarest part's: a quick look before matching.</summary>
    public ImmutableArray<string> Key { get; }

    /// <summary>The first words of all parts that every match has, in their order.</summary>
    public ImmutableArray<ImmutableArray<string>> Required { get; }

    public bool Has(PartKind kind) => _parts.Any(part => part.Kind == kind);

    /// <summary>Reads a phrase; says what is wrong when it is none.</summary>
    public static Phrase? Parse(string text, IReadOnlyDictionary<string, ImmutableArray<string>> groups, out string wrong)
    {
        var parts = ImmutableArray.CreateBuilder<PhrasePart>();
        wrong = "";
        foreach (var item in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var optional = item.StartsWith('(') && item.EndsWith(')');
            var word = optional ? item[1..^1] : item;
            PartKind? slot = word switch
            {
                "…" => PartKind.Gap,
                "J" => PartKind.Actor,
                "L" => PartKind.Place,
                "V" => PartKind.Vendor,
                "X" => PartKind.Capital,
                _ => null,
            };
            var choices = slot is not null ? [] : word.Split('|').SelectMany(w => groups.GetValueOrDefault(w, [w])).ToImmutableArray();
            if (choices.FirstOrDefault(c => c.Length > 0 && char.IsAsciiLetterUpper(c[0])) is { } unknown)
            {
                wrong = unknown;
                return null;
            }

            parts.Add(new(slot ?? PartKind.Words, [.. choices.Select(c => c.Split(' ').ToImmutableArray())], optional));
        }

        wrong = parts.Any(p => p.Kind == PartKind.Words && !p.Optional) ? "" : text;
        return wrong.Length > 0 ? null
            : new(text, parts.ToImmutable(), groups.GetValueOrDefault("LINK", []).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>All matches, from left to right; they may overlap.</summary>
    public IEnumerable<PhraseMatch> Matches(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (MatchAt(tokens, i) is { } match)
            {
                yield return match;
            }
        }
    }

    /// <summary>The match that begins with a token; null for none.</summary>
    public PhraseMatch? MatchAt(IReadOnlyList<Token> tokens, int start) => Match(tokens, 0, start, new(start, start), false);

    private PhraseMatch? Match(IReadOnlyList<Token> tokens, int part, int at, PhraseMatch so, bool fill)
    {
        if (part == _parts.Length)
        {
            return so with { End = at };
        }

        if (_parts[part].Kind == PartKind.Gap)
        {
            return AcrossGap(tokens, part, at, so);
        }

        for (var (i, filled) = (at, 0); i < tokens.Count; i++, filled++)
        {
            if (Here(tokens, part, i, so) is { } found)
            {
                return found;
            }

            if (!fill || filled == LongestFill || !tokens[i].IsFiller)
            {
                break;
            }
        }

        return _parts[part].Optional ? Match(tokens, part + 1, at, so, fill) : null;
    }

    private PhraseMatch? AcrossGap(IReadOnlyList<Token> tokens, int part, int at, PhraseMatch so)
    {
        var gap = part == 0 || _parts[part - 1].Kind == PartKind.Words ? GapKind.BeforeObject
            : !so.Told.IsEmpty ? GapKind.AfterObject
            : _parts[part - 1].Kind == PartKind.Vendor ? GapKind.AfterVendor : GapKind.AfterActor;
        for (var i = at; i <= tokens.Count && i - at <= LongestGap; i++)
        {
            if (Match(tokens, part + 1, i, so, false) is { } match && (gap != GapKind.BeforeObject || match.Vendor != i || Links(tokens, at, i)))
            {
                return match;
            }

            // "Sweden said Telia banned …": somebody else does.
            var other = gap == GapKind.AfterActor && i > at && i < tokens.Count && tokens[i].IsCapital
                && tokens[i - 1].Text is "said" or "says" or "that";
            if (i == tokens.Count || other || !tokens[i].CanStandBetween(gap, i == at))
            {
                return null;
            }
        }

        return null;
    }

    private bool Links(IReadOnlyList<Token> tokens, int at, int vendor)
    {
        var between = Enumerable.Range(at, vendor - at).Select(i => tokens[i]).ToList();
        return between is [.., { Text: "from" }] || between.Any(token => _links.Contains(token.Text))
            || (between.Count(token => !token.IsFiller) <= LongestBareGap
                && between.All(token => token.Kind != TokenKind.Comma && token.Text != "and"));
    }

    private PhraseMatch? Here(IReadOnlyList<Token> tokens, int part, int i, PhraseMatch so)
    {
        var token = tokens[i];
        var kind = _parts[part].Kind;
        var bound = part > 0 && _parts[part - 1].Kind == PartKind.Words;
        switch (kind)
        {
            case PartKind.Words:
                foreach (var choice in _parts[part].ChoicesFor(token.Text))
                {
                    if (Fits(tokens, i, choice)
                        && Match(tokens, part + 1, i + choice.Length, so with { Told = [.. so.Told, .. Enumerable.Range(i, choice.Length)] },
                            true) is { } match)
                    {
                        return match;
                    }
                }

                return null;
            case PartKind.Actor when token.Acts || (bound && token.IsJurisdiction):
            case PartKind.Actor when !bound && token is { Kind: TokenKind.Pronoun, Text: not "them" }:
            case PartKind.Place when token.IsJurisdiction:
                return Match(tokens, part + 1, i + 1, so with { Jurisdiction = i }, true);
            case PartKind.Vendor when token.Kind == TokenKind.Vendor:
            case PartKind.Vendor when token is { Kind: TokenKind.Pronoun, Entries.IsEmpty: false }
                && (so.Told.IsEmpty ? i == 0 || tokens[i - 1].EndsClause : so.Told[^1] == i - 1):
                return Match(tokens, part + 1, i + 1, so with { Vendor = i }, true);
            case PartKind.Capital when token is { Kind: TokenKind.Word, IsCapital: true }:
                return Match(tokens, part + 1, i + 1, so, true);
            default:
                return null;
        }
    }

    private static bool Fits(IReadOnlyList<Token> tokens, int at, ImmutableArray<string> words)
    {
        if (at + words.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (!Fits(tokens[at + i].Text, words[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool Fits(string text, string word) => word.EndsWith('*')
        ? text.AsSpan().StartsWith(word.AsSpan(0, word.Length - 1), StringComparison.Ordinal)
        : string.Equals(text, word, StringComparison.Ordinal);
}
