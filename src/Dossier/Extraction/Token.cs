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

    /// <summary>A date, for phrases that tell when something was decided.</summary>
    Date,
}

/// <summary>A word, mark, name or reference of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts in the sentence, in chars.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Word">Its text.</param>
internal sealed record Token(TokenKind Kind, int Start, int End, Word Word)
{
    /// <summary>Its text in small letters.</summary>
    public string Text => Word.Text;

    /// <summary>Whether it is a verb that shows the name before it to be a subject.</summary>
    public bool IsVerb => Word.IsVerb;

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
    public bool IsFiller => Kind == TokenKind.Word && Word.IsFiller;

    /// <summary>Whether it can stand in a gap of a phrase, the one after a subject or the one before an object.</summary>
    public bool CanStandBetween(GapKind gap, bool first) => Kind switch
    {
        TokenKind.Break => false,
        _ when gap == GapKind.Dated => !EndsClause && !Word.EndsDated,

        // "… licences that let Intel sell chips to Huawei": the suppliers are not the object.
        TokenKind.Vendor => gap == GapKind.AfterObject
            || (gap == GapKind.BeforeObject && (IsCarried || Entries.All(vendor => !RestrictionRules.IsSeat(vendor.Country)))),
        TokenKind.Body or TokenKind.Country => !Acts,
        TokenKind.Word => !EndsClause && (gap != GapKind.AfterActor || !(first && Text == "'s"))
            && (gap == GapKind.AfterObject || Text != "as") && (gap != GapKind.BeforeObject || !Word.EndsObject),
        _ => true,
    };

    /// <summary>Whether it begins another clause: "but", "while".</summary>
    public bool EndsClause => Kind == TokenKind.Break || Word.EndsClause;

    /// <summary>Whether it begins a part of the sentence that tells of something else: "… after the ministry warned", "…, which".</summary>
    public bool BeginsAnother => Text is "after" or "before" or "since" or "amid" or "despite" or "following" or "which" or "who"
        or "whose";
}
