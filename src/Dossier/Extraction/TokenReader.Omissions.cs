namespace Dossier.Extraction;

/// <content>What is left out of a sentence so that names stand next to their verbs.</content>
internal sealed partial class TokenReader
{
    private const int LongestInterruption = 12;

    // "The Chinese equipment makers Huawei and ZTE", "the regulator PTS": a reference right before a name of its kind is that name.
    private static List<Token> WithoutAppositions(List<Token> tokens)
    {
        var kept = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var isApposed = token.Kind is TokenKind.Vendor or TokenKind.Body && (token.IsCarried || token.Kind == TokenKind.Body)
                && i + 1 < tokens.Count && !tokens[i + 1].IsCarried && token.Kind == tokens[i + 1].Kind;
            if (!isApposed && !IsAbbreviatedOwner(tokens, i))
            {
                kept.Add(token);
            }
        }

        return kept;
    }

    // "The two Chinese vendors, Huawei and ZTE, were …": what is named between the commas is what was referred to.
    private static List<Token> WithoutNamed(List<Token> tokens)
    {
        for (var i = tokens.Count - 4; i >= 0; i--)
        {
            if (tokens[i] is { Kind: TokenKind.Vendor, IsCarried: true } && tokens[i + 1].Kind == TokenKind.Comma
                && tokens[i + 2] is { Kind: TokenKind.Vendor, IsCarried: false } && tokens[i + 3].Kind == TokenKind.Comma)
            {
                tokens.RemoveAt(i + 3);
                tokens.RemoveRange(i, 2);
            }
        }

        return tokens;
    }

    // "The Maltese cabinet, while not speaking of a ban, has told": what is said between the commas behind a subject.
    private static List<Token> WithoutInterruptions(List<Token> tokens)
    {
        for (var i = tokens.Count - 4; i >= 0; i--)
        {
            var close = tokens[i].Kind is TokenKind.Body or TokenKind.Country && tokens[i + 1].Kind == TokenKind.Comma
                && tokens[i + 2].Text is "while" or "although" or "though" or "under" or "after" or "despite" or "following"
                ? tokens.FindIndex(i + 2, Math.Min(LongestInterruption, tokens.Count - i - 2), token => token.Kind == TokenKind.Comma) : -1;
            if (close > 0 && close + 1 < tokens.Count && tokens[close + 1].Kind == TokenKind.Word
                && !tokens.GetRange(i + 2, close - i - 2).Exists(token => token.Kind is TokenKind.Vendor or TokenKind.Break))
            {
                tokens.RemoveRange(i + 1, close - i);
            }
        }

        return tokens;
    }

    // "By the U.S. Defense Department": one body.
    private static bool IsAbbreviatedOwner(List<Token> tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Country, Text: "u.s." or "us" or "u.k." or "uk" }
        && at > 1 && at + 1 < tokens.Count && tokens[at - 1].Text == "the" && tokens[at - 2].Text is "by"
        && tokens[at + 1] is { Kind: TokenKind.Body, Entries: [var body, ..] } && body.Country == tokens[at].Entries[0].Country;

    // "Chinese camera maker Hikvision", "much-sanctioned Huawei": words that say what a vendor is stand between it and its verb.
    private List<Token> WithoutAttributes(List<Token> tokens)
    {
        var kept = new List<Token>(tokens.Count);
        foreach (var token in tokens)
        {
            if (token is { Kind: TokenKind.Vendor, IsCarried: false } && kept.Count > 0 && EndsAttribute(kept[^1], token))
            {
                while (kept.Count > 0 && IsAttribute(kept[^1], token))
                {
                    kept.RemoveAt(kept.Count - 1);
                }
            }

            kept.Add(token);
        }

        return kept;
    }

    // "The Australian Huawei ban" is Australia's.
    private bool EndsAttribute(Token token, Token vendor) =>
        (token.Kind == TokenKind.Demonym && token.Entries[0].Country == vendor.Entries[0].Country)
        || tables.IsMaker(token.Text)
        || (token.Kind == TokenKind.Word && token.Text.Contains('-', StringComparison.Ordinal)
            && token.Text.EndsWith("ed", StringComparison.Ordinal));

    private bool IsAttribute(Token token, Token vendor) => EndsAttribute(token, vendor) || tables.IsTrade(token.Text);
}
