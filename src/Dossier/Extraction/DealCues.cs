using System.Collections.Immutable;

namespace Dossier.Extraction;

/// <summary>
/// Cues are two phrases that tell of a deal in any order, with a vendor anywhere in their clause: <c>SIGN + DEAL</c>. They are asked only
/// where no phrase tells of a deal, and only of clauses that name no rival of the vendor.
/// </summary>
internal static class DealCues
{
    // "Like Huawei", "instead of Huawei", "loans from Huawei's rival": not the vendor that delivers.
    private static readonly ImmutableArray<string> NotMeant = ["like", "unlike", "than", "against", "replacing", "replaced", "replace",
        "rival", "rivals", "without", "rejecting", "excluding", "versus", "outside", "not"];

    // "Its business installing networks" is a trade, no deal.
    private static readonly ImmutableArray<string> Trades = ["business", "businesses", "unit", "division", "arm", "experience", "expertise",
        "record", "interest",
        "reputation", "leader", "leadership", "specialist", "capacity", "market", "cost", "costs", "risk", "risks"];

    // What there is of a vendor stands beside its name: "masts by ZTE", "Hikvision cameras", "a Huawei job".
    private const int Beside = 7;

    /// <summary>The match of a cue in each clause that has a vendor.</summary>
    public static IEnumerable<PhraseMatch> Matches(DealSentence sentence, DealPhrase row)
    {
        foreach (var act in row.Phrase.Matches(sentence.Tokens)
            .Where(act => act.Start == 0 || !Trades.Contains(sentence.Tokens[act.Start - 1].Text)))
        {
            var (start, end) = sentence.Clause(act);
            var noun = row.With!.Matches(sentence.Tokens).Where(match => match.Start >= start && match.End <= end
                && !match.Told.Any(act.Told.Contains)).MinBy(match => Math.Abs(match.Start - act.Start));
            if (noun is not null && Vendor(sentence, act, start, end) is var vendor and >= 0
                && (row.Tier < 2 || !sentence.Tokens[vendor].IsCarried && act.Told.Any(at => IsBeside(sentence.Tokens, at, vendor))))
            {
                // All of the clause is read for words that deny or doubt the deal.
                yield return new(start, end) { Vendor = vendor, Told = [.. act.Told, .. noun.Told] };
            }
        }
    }

    private static bool IsBeside(List<Token> tokens, int noun, int vendor) => Math.Abs(noun - vendor) <= Beside
        && !tokens[Math.Min(noun, vendor)..Math.Max(noun, vendor - 1)].Any(token => (token.Kind == TokenKind.Comma && vendor < noun)
            || token.Text is "that" or "which" or "who");

    // "Against DJI's and Hikvision's cameras": what stands before the first is said of each.
    private static bool IsNotMeant(List<Token> tokens, int vendor)
    {
        var at = vendor - 1;
        while (at > 0 && (tokens[at].Kind is TokenKind.Vendor or TokenKind.Comma || tokens[at].Text is "'s" or "and" or "or"))
        {
            at--;
        }

        return at >= 0 && NotMeant.Contains(tokens[at].Text);
    }

    private static int Vendor(DealSentence sentence, PhraseMatch act, int start, int end)
    {
        var tokens = sentence.Tokens;
        var vendors = Enumerable.Range(start, end - start).Where(i => tokens[i].Kind == TokenKind.Vendor).ToList();
        return vendors.Any(i => tokens[i].Entries.All(vendor => !RestrictionRules.IsSeat(vendor.Country))) ? -1
            : vendors.Where(i => !IsNotMeant(tokens, i)).DefaultIfEmpty(-1)
                .MinBy(i => Math.Abs(i - act.Told[0]));
    }
}
