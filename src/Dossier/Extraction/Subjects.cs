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

        var participle = tokens[verb].Text.EndsWith("ing", StringComparison.Ordinal);
        if (at < 0)
        {
            return participle;
        }

        // "The countries that bar Huawei" are nobody's jurisdiction.
        if (tokens.Skip(at - 6).Take(Math.Min(at, 6) + 1).Any(token => tables.IsMany(token.Text)))
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
}
