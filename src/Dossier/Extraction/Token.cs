using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dossier.Extraction;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Word,
    Comma,

    /// <summary>A mark that ends a clause: <c>; : ( ) —</c>.</summary>
    Break,

    Vendor,

    /// <summary>A government, ministry, regulator, court, or another body that acts for its country.</summary>
    Body,

    Country,

    Demonym,

    /// <summary>"It", "they", "them": the vendors last spoken of, or whoever acts.</summary>
    Pronoun,

    /// <summary>A name that is none of these.</summary>
    Other,
}

/// <summary>A word, mark, name or reference of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts in the sentence, in chars.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">Its text in small letters.</param>
internal sealed record Token(TokenKind Kind, int Start, int End, string Text)
{
    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(StringComparer.Ordinal,
        "the", "a", "an", "any", "all", "some", "also", "now", "already", "then", "soon", "both",
        "itself", "today", "further", "new", "just", "has",
        "have", "had", "been", "only", "even", "later", "again", "first", "once", "such", "to", "not", "yet");

    private static readonly FrozenSet<string> EndsSubject = FrozenSet.Create(StringComparer.Ordinal,
        "but", "while", "whereas", "although", "though", "because", "when", "where", "if", "unless", "so");

    private static readonly FrozenSet<string> EndsObject = FrozenSet.Create(StringComparer.Ordinal,
        "said", "says", "say", "saying", "after", "before", "since", "amid", "despite", "following", "without", "like", "unlike");

    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(StringComparer.Ordinal,
        "said", "says", "has", "have", "had", "is", "was", "will", "would", "did", "denied", "denies", "gained", "won");

    /// <summary>Whether it is a verb that shows the name before it to be a subject.</summary>
    public bool IsVerb => Verbs.Contains(Text);

    /// <summary>What a name or reference stands for; empty for words, and for a body whose country must come from the context.</summary>
    public ImmutableArray<LexiconEntry> Entries { get; init; } = [];

    /// <summary>Whether it refers to something that stands elsewhere: "the company", "the ministry".</summary>
    public bool IsCarried { get; init; }

    /// <summary>By how many steps its reading is uncertain.</summary>
    public int Doubt { get; init; }

    /// <summary>Whether a word begins with a capital where that tells something.</summary>
    public bool IsCapital { get; init; }

    /// <summary>Whether a country or body can be the subject of a sentence where it stands.</summary>
    public bool Acts { get; init; }

    public bool IsJurisdiction => Kind is TokenKind.Body or TokenKind.Country or TokenKind.Demonym;

    /// <summary>Whether it can stand between two words of a phrase without changing it.</summary>
    public bool IsFiller => Kind == TokenKind.Word && (Fillers.Contains(Text)
        || (Text.Length > 4 && Text.EndsWith("ly", StringComparison.Ordinal) && Text is not ("supply" or "family" or "early" or "only")));

    /// <summary>Whether it can stand in a gap of a phrase, the one after a subject or the one before an object.</summary>
    public bool CanStandBetween(GapKind gap, bool first) => Kind switch
    {
        TokenKind.Break => false,

        // "… licences that let Intel sell chips to Huawei": the suppliers are not the object.
        TokenKind.Vendor => gap == GapKind.AfterObject
            || (gap == GapKind.BeforeObject && (IsCarried || Entries.All(vendor => !RestrictionRules.IsSeat(vendor.Country)))),
        TokenKind.Body or TokenKind.Country => !Acts,
        TokenKind.Word => !EndsClause && (gap != GapKind.AfterActor || !(first && Text == "'s"))
            && (gap == GapKind.AfterObject || Text != "as") && (gap != GapKind.BeforeObject || !EndsObject.Contains(Text)),
        _ => true,
    };

    /// <summary>Whether it begins another clause: "but", "while".</summary>
    public bool EndsClause => Kind == TokenKind.Break || EndsSubject.Contains(Text);
}
