using System.Collections.Immutable;

namespace Dossier.Extraction;

/// <summary>Makes the tokens of a sentence plainer for the phrases of deals: asides and what only says of a vendor what it is are left
/// out.</summary>
internal static class DealTokens
{
    private const int LongestAside = 12;

    private static readonly ImmutableArray<string> LegalForms = ["co", "ltd", "inc", "corp", "corporation", "limited", "plc", "llc", "sa",
        "ag", "gmbh", "co.,ltd"];

    private static readonly ImmutableArray<string> Parties = ["firm", "firms", "company", "companies", "vendor", "vendors", "supplier",
        "suppliers", "maker",
        "makers", "giant", "giants", "contractor", "contractors", "bidder", "bidders", "group", "groups", "manufacturer", "manufacturers",
        "partners", "players"];

    public static List<Token> Plain(List<Token> tokens) => WithoutLegalForms(WithoutColons(WithoutBrackets(tokens)));

    // "Huawei and CITCC (China International Telecommunication Construction Corporation) are building …".
    private static List<Token> WithoutBrackets(List<Token> tokens)
    {
        // "The contract [with Nuctech] does not meet …": an editor's words belong to the sentence.
        tokens.RemoveAll(token => token is { Kind: TokenKind.Break, Text: "[" or "]" });
        for (var i = 0; i < tokens.Count; i++)
        {
            var end = tokens[i].Text == "(" ? tokens.FindIndex(i + 1, token => token.Kind == TokenKind.Break) : -1;
            if (end > i && tokens[end].Text == ")" && end - i <= LongestAside
                && !tokens[i..end].Exists(token => token.Kind == TokenKind.Vendor || token.IsVerb))
            {
                tokens.RemoveRange(i, end - i + 1);
            }
        }

        return tokens;
    }

    // "It went to two Chinese firms: ZTE and Huawei", "to its Chinese suppliers, namely ZTE".
    private static List<Token> WithoutColons(List<Token> tokens)
    {
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            var named = i + 2 < tokens.Count && tokens[i + 1].Text == "namely" ? 2 : 1;
            if (tokens[i] is { Kind: TokenKind.Break, Text: not ";" } or { Kind: TokenKind.Comma }
                && tokens[i + named] is { Kind: TokenKind.Vendor, IsCarried: false }
                && (tokens[i].Kind == TokenKind.Break || named == 2) && Parties.Contains(tokens[i - 1].Text))
            {
                tokens.RemoveRange(i, named);
            }
        }

        return tokens;
    }

    // "Huawei Technologies Co Ltd, the Chinese telecoms giant, supplied it".
    private static List<Token> WithoutLegalForms(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Vendor)
            {
                continue;
            }

            while (i + 1 < tokens.Count && LegalForms.Contains(tokens[i + 1].Text))
            {
                tokens.RemoveAt(i + 1);
            }

            if (i + 3 < tokens.Count && tokens[i + 1].Kind == TokenKind.Comma && tokens[i + 3].Kind == TokenKind.Comma
                && tokens[i + 2] is { Kind: TokenKind.Vendor, IsCarried: true })
            {
                tokens.RemoveRange(i + 1, 3);
            }
        }

        return tokens;
    }
}
