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
        "partners", "players", "partner", "provider", "builder", "integrator", "winner", "bid", "offer", "seller", "developer",
        "tenderer"];

    private static readonly ImmutableArray<string> Openers = ["by", "under", "in", "on", "according", "after", "following", "as", "with",
        "at", "for", "since", "within", "through", "despite", "over", "thanks", "based", "charged", "entrusted", "tasked", "commissioned",
        "contracted", "hired"];

    private static readonly ImmutableArray<string> Auxiliaries = ["will", "is", "was", "has", "had", "have", "are", "were", "also",
        "would", "to"];

    public static List<Token> Plain(List<Token> tokens) => WithoutAsides(WithoutLegalForms(WithoutColons(WithoutBrackets(tokens))));

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
                && Parties.Contains(tokens[i - 1].Text)
                && (tokens[i].Kind == TokenKind.Break || named == 2 || IsNamed(tokens, i)))
            {
                tokens.RemoveRange(i, named);
            }
        }

        return tokens;
    }

    // "To the lowest bidder, Huawei, …", "chose a partner, ZTE": the name of the party before the comma, and no list or new clause.
    private static bool IsNamed(List<Token> tokens, int comma) => comma + 2 == tokens.Count
        || tokens[comma + 2] is { Kind: TokenKind.Comma or TokenKind.Break } or { Text: "for" or "to" or "in" or "on" or "at" or "with" };

    // "ZTE will, by the terms of the agreement, supply …": words that name nobody stand between a verb's parts.
    private static List<Token> WithoutAsides(List<Token> tokens)
    {
        for (var i = 1; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Comma || !Openers.Contains(tokens[i + 1].Text)
                || !(tokens[i - 1].Kind == TokenKind.Vendor || Auxiliaries.Contains(tokens[i - 1].Text)))
            {
                continue;
            }

            var end = tokens.FindIndex(i + 1, token => token.Kind is TokenKind.Comma or TokenKind.Break);
            if (end > i && end - i <= LongestAside && tokens[end].Kind == TokenKind.Comma
                && !tokens[i..end].Exists(token => token.Kind != TokenKind.Comma && token.Kind != TokenKind.Word && !token.IsCarried))
            {
                tokens.RemoveRange(i, end - i + 1);
            }
        }

        tokens.RemoveAll(token => token.Text == "too" && LeadsOn(tokens, token));
        return tokens;
    }

    private static bool LeadsOn(List<Token> tokens, Token token) =>
        tokens.Exists(next => next.Start == token.End + 1 && next.Text is "with" or "to" or "by" or "for");

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
