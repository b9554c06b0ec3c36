using System.Collections.Frozen;

namespace Dossier.Extraction;

/// <summary>
/// Judges who may stand before a verb when a phrase is matched without its jurisdiction: "a rule that bars Huawei", "by excluding ZTE",
/// "invited Nokia but left out Huawei"; not "Telia banned Huawei", "analysts want to exclude it".
/// </summary>
internal static class Subjects
{
    /// <summary>Whether the words before a verb leave it to the jurisdiction that is spoken of.</summary>
    public static bool CanBePublic(PhraseTables tables, IReadOnlyList<Token> tokens, int verb)
    {
        var at = verb - 1;
        var infinitive = tokens[verb].Text == "to";
        while (at >= 0 && (tokens[at].IsFiller || tables.IsAuxiliary(tokens[at].Text)) && tokens[at].Text is not ("and" or "or"))
        {
            infinitive |= tokens[at].Text == "to";
            at--;
        }

        // "Nokia won the contract, replacing Huawei": what a company does by the way.
        var participle = tokens[verb].Text.EndsWith("ing", StringComparison.Ordinal)
            && tokens.First(token => !token.IsFiller).Kind is not (TokenKind.Vendor or TokenKind.Other);
        if (at < 0)
        {
            return participle;
        }

        // "The countries that bar Huawei" are nobody's jurisdiction.
        if (tokens.Skip(at - 6).Take(Math.Min(at, 6) + 1).Any(token => tables.IsMany(token.Text)))
        {
            return false;
        }

        if (IsOfOthers(tables, tokens, at))
        {
            return false;
        }

        return infinitive ? tables.IsGoverning(tokens[at].Text) || tokens[at].IsJurisdiction : tokens[at] switch
        {
            { Kind: TokenKind.Comma } => participle || Apposed(tokens, at),
            { Text: "which" or "that" } => Antecedent(tables, tokens, at - 1),
            var token => IsPublic(tables, token) && (at > 0 || token.IsJurisdiction || tables.IsPublic(token.Text)),
        };
    }

    // "A bank in Fiji told its staff": who acts stands before the country.
    private static bool IsOfOthers(PhraseTables tables, IReadOnlyList<Token> tokens, int at) => at > 1
        && tokens[at] is { Kind: TokenKind.Country, Acts: false } && tokens[at - 1].Text is "in" or "of" or "from"
        && (at == 2 || tokens[at - 2].Kind == TokenKind.Other || tables.IsBusiness(tokens[at - 2].Text) || tables.IsPrivate(tokens[at - 2].Text))
        && tokens[at - 2].Kind != TokenKind.Body && !tables.IsPublic(tokens[at - 2].Text);

    private static bool Antecedent(PhraseTables tables, IReadOnlyList<Token> tokens, int at) =>
        at >= 0 && (tokens[at].Kind == TokenKind.Comma ? at > 0 && IsPublic(tables, tokens[at - 1]) : IsPublic(tables, tokens[at]));

    // "Romania, which joined NATO in 2004, rejected": what stands between commas belongs to the word before the first.
    private static bool Apposed(IReadOnlyList<Token> tokens, int comma)
    {
        for (var i = comma - 1; i > 0 && !tokens[i].EndsClause; i--)
        {
            if (tokens[i].Kind == TokenKind.Comma)
            {
                return tokens[i - 1].Acts;
            }
        }

        return false;
    }

    private static bool IsPublic(PhraseTables tables, Token token) => token.Kind switch
    {
        TokenKind.Word => tables.IsPublic(token.Text)
            || (!token.IsCapital && !tables.IsBusiness(token.Text) && !tables.IsPrivate(token.Text)),
        TokenKind.Body or TokenKind.Country => true,
        _ => false,
    };

    /// <summary>The match with the one who acts where a country stands that is followed: "Chile joined Peru in banning Huawei" tells
    /// what Chile did; without a jurisdiction when nobody else is named.</summary>
    public static PhraseMatch Following(List<Token> tokens, PhraseMatch match)
    {
        var verb = match.Jurisdiction - 1;
        while (verb >= 0 && tokens[verb].Text is "the" or "in" or "both")
        {
            verb--;
        }

        if (match.Jurisdiction < 0 || match.Jurisdiction > match.Told[0] || verb < 0 || !Follow.Contains(tokens[verb].Text))
        {
            return match;
        }

        var subject = tokens.FindLastIndex(verb, token => token.Acts);
        return match with { Jurisdiction = subject >= 0 ? subject : tokens.FindIndex(match.Vendor, token => token.Acts) };
    }

    private static readonly FrozenSet<string> Follow = FrozenSet.Create(StringComparer.Ordinal, "followed", "follows", "follow",
        "following", "joined", "joins", "join", "joining", "copied", "copies", "copying", "emulated", "emulates", "emulating", "imitated",
        "echoed", "echoes", "echoing", "mirrored", "mirrors", "mirroring", "matched", "matching", "heeded", "heeds", "heeding");

    /// <summary>Whether what follows names somebody else as the one who acts: "… was dropped by Telenor", "… by two operators".</summary>
    public static bool IsPrivateAgent(PhraseTables tables, IReadOnlyList<Token> tokens, int after)
    {
        for (var i = after + 1; after < tokens.Count && tokens[after].Text == "by" && i < Math.Min(tokens.Count, after + 5); i++)
        {
            if (tokens[i] is { Kind: TokenKind.Vendor, IsCarried: false } or { Kind: TokenKind.Other } || tables.IsBusiness(tokens[i].Text))
            {
                return true;
            }

            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Demonym))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a participle without "be" is a passive: "Huawei banned from 5G", "ZTE, barred since 2018,
    /// …"; not "ZTE blocked calls".</summary>
    public static bool IsPassive(IReadOnlyList<Token> tokens, PhraseMatch match, bool title)
    {
        var verb = match.Told[0];
        var after = verb + 1;
        while (after < tokens.Count && match.Told.Contains(after) && tokens[after].Text is "out" or "off" or "down" or "away")
        {
            after++;
        }

        var between = Enumerable.Range(match.Vendor + 1, Math.Max(0, verb - match.Vendor - 1)).Select(i => tokens[i]).ToList();
        return match.Vendor < verb
            && (after == tokens.Count || tokens[after].Kind is TokenKind.Comma or TokenKind.Break || Follows.Contains(tokens[after].Text))
            && (title ? between.Count <= 3 && between.All(token => token.Kind == TokenKind.Word)
                : between is [{ Kind: TokenKind.Comma }, ..] && between.Skip(1).All(token => token.IsFiller));
    }

    // What follows a passive participle: no object.
    private static readonly FrozenSet<string> Follows = FrozenSet.Create(StringComparer.Ordinal, "by", "from", "in", "on", "over", "as",
        "at", "for", "under", "until", "since", "after", "across", "with", "last", "this", "amid", "due", "because", "to", "within",
        "of", "throughout");
}
