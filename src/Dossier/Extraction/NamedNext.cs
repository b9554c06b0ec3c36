using System.Collections.Immutable;

namespace Dossier.Extraction;

/// <summary>Puts vendors in place of "a Chinese company" and "five Chinese companies" where a sentence behind names as many.</summary>
internal static class NamedNext
{
    // How far into the next sentence a lone vendor can begin, in chars, and how many words "Chinese" and "companies" can be apart.
    private const int LongestLead = 12, Between = 3;

    // How many sentences on three or more vendors are looked for: a list of just so many is no chance.
    private const int Reach = 12;

    private const int MostParagraphs = 4;

    private static readonly ImmutableArray<string> Counts = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static readonly ImmutableArray<string> Parties = ["firm", "firms", "company", "companies", "vendor", "vendors", "supplier",
        "suppliers", "maker",
        "makers", "giant", "giants", "contractor", "group", "groups", "manufacturer", "manufacturers"];

    /// <summary>The tokens of a sentence, with the vendors that the next one names; as they were where it names none or others.</summary>
    public static List<Token> In(List<Token> tokens, SentenceView view)
    {
        var chinese = tokens.Count == 0 || view.IsTitle || tokens.Exists(token => token.Kind == TokenKind.Vendor) ? -1
            : tokens.FindIndex(1, IsChinese);
        var party = chinese < 0 ? -1
            : tokens.FindIndex(chinese + 1, Math.Min(Between, tokens.Count - chinese - 1), token => Parties.Contains(token.Text));
        if (party < 0)
        {
            return tokens;
        }

        var isOne = tokens[chinese - 1].Text is "a" or "an";
        var count = isOne ? 1 : Counts.IndexOf(tokens[chinese - 1].Text) + 2;
        var vendors = (count == 1) != isOne ? [] : Sentences(view, count > 2 ? Reach : 1).Select(next => Vendors(next, isOne))
            .FirstOrDefault(all => all.Length == count && all.All(vendor => RestrictionRules.IsSeat(vendor.Country)));
        if (vendors.IsDefaultOrEmpty)
        {
            return tokens;
        }

        var all = new Token(TokenKind.Vendor, tokens[chinese].Start, tokens[party].End, tokens[party].Word)
        {
            Entries = vendors,
            IsCarried = true,
            Doubt = 1,
        };
        return [.. tokens[..chinese], all, .. tokens[(party + 1)..]];
    }

    private static IEnumerable<SentenceView> Sentences(SentenceView view, int count)
    {
        for (var next = view.Next; next is not null && count > 0
            && next.Passage.Number - view.Passage.Number <= MostParagraphs; next = next.Next)
        {
            count--;
            yield return next;
        }
    }

    private static ImmutableArray<LexiconEntry> Vendors(SentenceView view, bool leads)
    {
        var named = view.Names.Where(name => name.Role == Role.Vendor).ToList();
        return named.Count > 0 && leads && named[0].FoundIndex > LongestLead ? [] : [.. named.Select(name => name.Entry).Distinct()];
    }

    private static bool IsChinese(Token token) => token.Text.StartsWith("chinese", StringComparison.Ordinal)
        || token.Text is "china-based" or "beijing-based" or "shenzhen-based" or "hangzhou-based";
}
