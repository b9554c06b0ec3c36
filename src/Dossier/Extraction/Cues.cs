namespace Dossier.Extraction;

/// <summary>
/// Cues are words that tell of a restriction whatever their order: the vendor may stand anywhere in the clause, as long as it is not the
/// one that acts ("Huawei shut journalists out").
/// </summary>
internal static class Cues
{
    /// <summary>The match with the vendor that is nearest in its clause; without one it is left without.</summary>
    public static PhraseMatch WithVendor(PhraseMatch match, IReadOnlyList<Token> tokens)
    {
        var (start, end) = Clause(tokens, match);
        var vendor = Enumerable.Range(start, end - start)
            .Where(i => tokens[i].Kind == TokenKind.Vendor && !IsAgent(tokens, i, match) && !IsOneOfMany(tokens, i))
            .OrderBy(i => i < match.Told[0] ? match.Told[0] - i : Math.Max(0, i - match.Told[^1]))
            .Select(i => (int?)i).FirstOrDefault();
        return match with { Vendor = vendor ?? -1 };
    }

    private static (int Start, int End) Clause(IReadOnlyList<Token> tokens, PhraseMatch match)
    {
        var (start, end) = (match.Told[0], match.Told[^1] + 1);
        while (start > 0 && !tokens[start - 1].EndsClause)
        {
            start--;
        }

        while (end < tokens.Count && !tokens[end].EndsClause)
        {
            end++;
        }

        return (start, end);
    }

    // Directly before an active verb: "Huawei excluded …", against "Huawei was excluded".
    private static bool IsAgent(IReadOnlyList<Token> tokens, int vendor, PhraseMatch match)
    {
        var between = Enumerable.Range(vendor + 1, Math.Max(0, match.Told[0] - vendor - 1)).Select(i => tokens[i]).ToList();
        return vendor < match.Told[0] && between.All(token => token.IsFiller || token.Text is "which" or "that" or "who" or "will" or "would")
            && !between.Any(token => token.Text is "been" or "be");
    }

    // "… phones such as those of Huawei, Samsung and Apple": a list of makers is no target.
    private static bool IsOneOfMany(IReadOnlyList<Token> tokens, int vendor) =>
        tokens[vendor].Entries.Any(entry => !RestrictionRules.IsSeat(entry.Country));
}
