using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dossier.Extraction;

/// <summary>
/// A phrase of the reference tables: words, <c>a|b</c>, <c>ban*</c>, <c>(optional)</c>, <c>…</c> for words between, the slots <c>J</c>,
/// <c>L</c>, <c>V</c>, <c>X</c>, <c>D</c>, and names of word groups in capitals. Articles and adverbs may stand between any two parts.
/// </summary>
internal sealed class Phrase
{
    private const int LongestGap = 24;
    private const int LongestFill = 3;
    private const int LongestAfterPronoun = 8;
    // A gap before the vendors that is longer than this must hold a word that links them to the verb: "equipment", "using".
    private const int LongestBareGap = 3;
    private readonly ImmutableArray<PhrasePart> _parts;
    private readonly int[] _links;
    private readonly int[] _attributes;
    private readonly int _mostTold;
    private readonly bool _isDated;
    // A bit for each kind of its parts.
    private readonly int _kinds;

    public Phrase(string text, ImmutableArray<PhrasePart> parts, int[] links, int[] attributes)
    {
        (Text, _parts, _links, _attributes) = (text, parts, links, attributes);
        _kinds = parts.Aggregate(0, (kinds, part) => kinds | 1 << (int)part.Kind);
        _isDated = Has(PartKind.Date);
        _mostTold = parts.Sum(part => part.Choices.Select(choice => choice.Length).DefaultIfEmpty(0).Max());
        Required = [.. parts.Where(p => p.Kind == PartKind.Words && !p.Optional)
            .Select(p => p.Choices.Select(c => c[0]).ToImmutableArray())];
    }

    public string Text { get; }

    /// <summary>The first words of all parts that every match has, in their order, by their numbers in the vocabulary.</summary>
    public ImmutableArray<ImmutableArray<int>> Required { get; }

    public bool Has(PartKind kind) => (_kinds >> (int)kind & 1) != 0;

    /// <summary>The phrase without the jurisdiction that it begins with, for sentences that name it elsewhere; null for others.</summary>
    public Phrase? WithoutActor() =>
        _parts is [{ Kind: PartKind.Actor }, { Kind: PartKind.Gap }, { Kind: PartKind.Words, Optional: false }, ..] && Has(PartKind.Vendor)
            ? new(Text, _parts[2..], _links, _attributes) : null;

    /// <summary>The phrase without its "be", for headlines ("Huawei banned from 5G") and appositions; null where its vendors come later.</summary>
    public Phrase? WithoutBe()
    {
        var be = Array.IndexOf(Text.Split(' ', StringSplitOptions.RemoveEmptyEntries), "BE");
        return be < 2 || !_parts[..be].Any(part => part.Kind == PartKind.Vendor) || _parts[..be].Any(part => part.Kind == PartKind.Words)
            ? null : new(Text, _parts.RemoveAt(be), _links, _attributes);
    }

    /// <summary>All matches, from left to right; they may overlap.</summary>
    public IEnumerable<PhraseMatch> Matches(List<Token> tokens)
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
    public PhraseMatch? MatchAt(List<Token> tokens, int start) => CanBegin(tokens[start]) ? Match(tokens, start) : null;

    // Most tokens begin no match: the first part alone tells.
    private bool CanBegin(Token token) => _parts[0] switch
    {
        { Optional: true } or { Kind: PartKind.Gap } => true,
        { Kind: PartKind.Words } part => part.BeginsWith(token.Word),
        { Kind: PartKind.Vendor } => token.Kind is TokenKind.Vendor or TokenKind.Pronoun,
        { Kind: PartKind.Actor } => token.Acts || token.Kind == TokenKind.Pronoun,
        { Kind: PartKind.Place } => token.IsJurisdiction,
        { Kind: PartKind.Date } => token.Kind == TokenKind.Date,
        _ => token.Kind == TokenKind.Word,
    };

    private PhraseMatch? Match(List<Token> tokens, int start)
    {
        var attempt = new Attempt(CollectionsMarshal.AsSpan(tokens), stackalloc int[_mostTold]);
        return !Match(ref attempt, 0, start, new(-1, -1, -1, 0), false) ? null : new(start, attempt.End)
        {
            Jurisdiction = attempt.Found.Jurisdiction,
            Vendor = attempt.Found.Vendor,
            Date = attempt.Found.Date,
            Told = [.. attempt.Told[..attempt.Found.Told]],
        };
    }

    private bool Match(ref Attempt attempt, int part, int at, Slots so, bool fill)
    {
        if (part == _parts.Length)
        {
            (attempt.End, attempt.Found) = (at, so);
            return true;
        }

        if (_parts[part].Kind == PartKind.Gap)
        {
            return AcrossGap(ref attempt, part, at, so);
        }

        var tokens = attempt.Tokens;
        for (var (i, filled) = (at, 0); i < tokens.Length; i++, filled++)
        {
            if (Here(ref attempt, part, i, so))
            {
                return true;
            }

            if (!fill || filled == LongestFill || !tokens[i].IsFiller)
            {
                break;
            }
        }

        return _parts[part].Optional && Match(ref attempt, part + 1, at, so, fill);
    }

    private bool AcrossGap(ref Attempt attempt, int part, int at, Slots so)
    {
        var tokens = attempt.Tokens;
        var gap = _isDated ? GapKind.Dated
            : part == 0 || _parts[part - 1].Kind == PartKind.Words ? GapKind.BeforeObject
            : so.Told > 0 ? GapKind.AfterObject
            : _parts[part - 1].Kind == PartKind.Vendor ? GapKind.AfterVendor : GapKind.AfterActor;
        for (var i = at; i <= tokens.Length && i - at <= LongestGap; i++)
        {
            if (Match(ref attempt, part + 1, i, so, false)
                && (gap != GapKind.BeforeObject || attempt.Found.Vendor != i || Links(tokens[at..i])))
            {
                return true;
            }

            // "Sweden said Telia banned …", "it is hard for Huawei, which …": somebody else does.
            var other = gap == GapKind.AfterActor && i - at >= LongestAfterPronoun && at > 0 && tokens[at - 1].Kind == TokenKind.Pronoun;
            other |= gap == GapKind.AfterActor && i > at && i < tokens.Length && tokens[i].IsCapital
                && tokens[i - 1].Text is "said" or "says" or "that";
            var apart = gap == GapKind.AfterActor && so.Jurisdiction >= 0 && i < tokens.Length && tokens[i].Word.EndsObject
                && tokens[so.Jurisdiction].Kind == TokenKind.Pronoun;
            // "The decision fits the pattern of nations which restrict …": others do.
            other |= gap == GapKind.AfterActor && i > at && so.Jurisdiction >= 0 && tokens[so.Jurisdiction] is { IsCarried: true, Kind: TokenKind.Body }
                && i < tokens.Length && tokens[i].Text is "which" or "that" or "who" && tokens[i - 1].Text is "nations" or "countries" or "governments" or "states";
            if (i == tokens.Length || other || apart
                || !(tokens[i].CanStandBetween(gap, i == at) || (gap == GapKind.BeforeObject && IsPartOfObject(tokens, i))))
            {
                return false;
            }
        }

        return false;
    }

    // "Approvals that the agency issued for Huawei", "bars China and Huawei": a name that acts on nobody.
    private static bool IsPartOfObject(ReadOnlySpan<Token> tokens, int at)
    {
        var before = at - 1;
        while (before > 0 && tokens[before].IsFiller)
        {
            before--;
        }

        return tokens[at].IsJurisdiction && ((before >= 0 && tokens[before].Text is "that" or "which")
            || tokens[at].Entries.Any(entry => RestrictionRules.IsSeat(entry.Country)));
    }

    private bool Links(ReadOnlySpan<Token> between)
    {
        if (between is [.., { Text: "from" }])
        {
            return true;
        }

        var (bare, plain) = (0, true);
        for (var i = 0; i < between.Length; i++)
        {
            var token = between[i];
            if (IsOf(_links, token.Word))
            {
                return true;
            }

            bare += token.IsFiller || token.Kind == TokenKind.Demonym || IsOf(_attributes, token.Word) ? 0 : 1;
            plain &= token.Kind != TokenKind.Comma && (token.Text != "and" || (i > 0 && between[i - 1].IsJurisdiction));
        }

        return plain && bare <= LongestBareGap;
    }

    private static bool IsOf(int[] group, Word word)
    {
        foreach (var number in word.Numbers)
        {
            if (Array.IndexOf(group, number) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool Here(ref Attempt attempt, int part, int i, Slots so)
    {
        var token = attempt.Tokens[i];
        var kind = _parts[part].Kind;
        var bound = part > 0 && _parts[part - 1].Kind == PartKind.Words;
        switch (kind)
        {
            case PartKind.Words:
                return WordsHere(ref attempt, part, i, so);
            case PartKind.Actor when token.Acts || (bound && token.IsJurisdiction):
            case PartKind.Actor when !bound && token is { Kind: TokenKind.Pronoun, Text: not "them" }:
            case PartKind.Place when token.IsJurisdiction:
                return Match(ref attempt, part + 1, i + 1, so with { Jurisdiction = i }, true);
            case PartKind.Vendor when token.Kind == TokenKind.Vendor:
            case PartKind.Vendor when token is { Kind: TokenKind.Pronoun, Entries.IsEmpty: false }
                && (so.Told == 0 ? i == 0 || attempt.Tokens[i - 1].EndsClause : attempt.Told[so.Told - 1] == i - 1):
                return Match(ref attempt, part + 1, i + 1, so with { Vendor = i }, true);
            case PartKind.Date when token.Kind == TokenKind.Date:
                return Match(ref attempt, part + 1, i + 1, so with { Date = i }, true);
            case PartKind.Capital when token is { Kind: TokenKind.Word, IsCapital: true }:
                return Match(ref attempt, part + 1, i + 1, so, true);
            default:
                return false;
        }
    }

    private bool WordsHere(ref Attempt attempt, int part, int i, Slots so)
    {
        foreach (var choice in _parts[part].ChoicesFor(attempt.Tokens[i].Word))
        {
            if (Fits(attempt.Tokens, i, choice))
            {
                for (var word = 0; word < choice.Length; word++)
                {
                    attempt.Told[so.Told + word] = i + word;
                }

                if (Match(ref attempt, part + 1, i + choice.Length, so with { Told = so.Told + choice.Length }, true))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether words, by their numbers in the vocabulary, stand at a token.</summary>
    public static bool Fits(ReadOnlySpan<Token> tokens, int at, int[] words)
    {
        if (at + words.Length > tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (!tokens[at + i].Word.Is(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    // What fills the slots so far, and how many tokens its words are.
    private readonly record struct Slots(int Jurisdiction, int Vendor, int Date, int Told);

    // A match in the making: the words told so far, and, once all parts stand, where it ends and what fills its slots.
    private ref struct Attempt(ReadOnlySpan<Token> tokens, Span<int> told)
    {
        public readonly ReadOnlySpan<Token> Tokens = tokens;
        public readonly Span<int> Told = told;
        public int End;
        public Slots Found;
    }
}
