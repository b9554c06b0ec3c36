using System.Collections.Frozen;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Judges whether the vendor of a match stands in a clause of its own, so that somebody else is meant.</summary>
internal static class Asides
{
    /// <summary>Whether the vendor is not what the verb is about: "BT, which buys gear from Huawei, was fined".</summary>
    public static bool Contains(MeasurePhrase row, List<Token> tokens, PhraseMatch match)
    {
        if (IsOfClerk(tokens, match))
        {
            return true;
        }

        if (match.Vendor > match.Told[0] || match.Vendor == 0)
        {
            return match.Vendor > 0 && (IsWinner(tokens, match.Vendor) || (row.Measure == Measure.Prosecution
                && (tokens[match.Vendor - 1].Text == "that" || IsOthersVerb(tokens, match)
                    || tokens.GetRange(match.Told[0], match.Vendor - match.Told[0]).Exists(IsOfOther))));
        }

        // "An inspection of Huawei, after which two people were told to leave", "ZTE, for whom trade is restricted".
        if (IsOfSomebody(tokens, match))
        {
            return true;
        }

        // "Posts on Weibo were blocked": what stands on it is meant.
        var before = tokens.Take(match.Vendor).Reverse().TakeWhile(t => !t.EndsClause).Take(6).Select(t => t.Text).ToList();
        return before is ["on", ..] || before.Contains("who") || IsRelative(tokens, match)
            || (before is ["to" or "with", ..] && row.Measure == Measure.Permitted)
            || before is ["by", "owned" or "controlled" or "backed" or "founded" or "run", ..] or ["to", "close" or "linked" or "tied", ..]
            || (before.Count > 0 && row.Measure == Measure.Prosecution
                && before[0] is "from" or "by" or "with" or "to" or "of" or "for" or "in");
    }

    // "Huawei blamed a clerk who was not authorised to speak".
    private static bool IsOfClerk(List<Token> tokens, PhraseMatch match) => match.Vendor < match.Told[0]
        && tokens.GetRange(match.Vendor, match.Told[0] - match.Vendor) is var between && between.Exists(token => token.Text is "who")
        && !between.Exists(token => token.Kind == TokenKind.Comma);

    private static bool IsOfSomebody(List<Token> tokens, PhraseMatch match)
    {
        var subject = match.Told[0] - 1;
        while (subject > match.Vendor && (tokens[subject].IsFiller
            || tokens[subject].Text is "were" or "was" or "are" or "is" or "have" or "had"))
        {
            subject--;
        }

        return People.Contains(tokens[subject].Text)
            || tokens.GetRange(match.Vendor, match.Told[0] - match.Vendor).Exists(token => token.Text is "whom" or "whose");
    }

    private static readonly FrozenSet<string> People = FrozenSet.Create(StringComparer.Ordinal, "people", "person", "persons", "man", "men",
        "woman", "women", "nationals", "citizens", "diplomats", "managers", "executives", "workers", "engineers", "guests", "visitors",
        "employee", "employees", "spokesman", "spokeswoman", "lawyer", "lawyers");

    // "Fined a man for flying a DJI drone", "a fine on the bank whose app runs on Huawei": somebody else is prosecuted.
    private static bool IsOfOther(Token token) => token.Text is "who" or "whose" or "which" or "for" or "where";

    // "The regulator fined a bank, which sued Huawei": the verb is the bank's.
    private static bool IsOthersVerb(List<Token> tokens, PhraseMatch match)
    {
        var who = match.Told[0] - 1;
        var noun = who > 0 && tokens[who - 1].Kind == TokenKind.Comma ? who - 2 : who - 1;
        return match.Jurisdiction >= 0 && match.Jurisdiction < noun && tokens[who].Text is "which" or "who" && !tokens[noun].IsJurisdiction;
    }

    // "Annulled a tender that Huawei had won".
    private static bool IsWinner(List<Token> tokens, int vendor)
    {
        var after = vendor + 1 < tokens.Count && tokens[vendor + 1].Text is "had" or "has" or "have" ? vendor + 2 : vendor + 1;
        return tokens[vendor - 1].Text is "that" or "which" && after < tokens.Count
            && tokens[after].Text is "won" or "wins" or "lost" or "secured" or "signed";
    }

    // "…, both of which rely on Huawei, were fined": the vendor stands in a clause of its own.
    private static bool IsRelative(List<Token> tokens, PhraseMatch match)
    {
        var closes = tokens.FindIndex(match.Vendor, match.Told[0] - match.Vendor, token => token.Kind == TokenKind.Comma);
        var opens = closes < 0 ? -1 : tokens.FindLastIndex(match.Vendor, match.Vendor + 1, token => token.Kind == TokenKind.Comma);
        return opens >= 0 && tokens.GetRange(opens, Math.Min(5, match.Vendor - opens)).Exists(token => token.Text is "which" or "who" or "whose");
    }
}
