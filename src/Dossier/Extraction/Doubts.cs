using System.Collections.Frozen;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Judges by its clause whether a phrase that fits tells of something else than it says.</summary>
internal static class Doubts
{
    // How many words before a verb its subject may stand.
    private const int Reach = 8;

    private static readonly FrozenSet<string> Judges = FrozenSet.Create(StringComparer.Ordinal, "court", "courts", "judge", "judges",
        "tribunal", "justices", "bench");

    private static readonly FrozenSet<string> Unnamed = FrozenSet.Create(StringComparer.Ordinal, "several", "some", "many", "most", "other",
        "few", "various", "dozens", "numerous", "certain", "more", "western", "both");

    /// <summary>Whether a match is to be left out.</summary>
    public static bool Hold(MeasurePhrase row, List<Token> tokens, PhraseMatch match) => IsOfParts(tokens, match)
        || IsDiplomat(tokens, match) || IsOwnNeed(tokens, match) || IsOfPeople(row, tokens, match) || IsReadied(tokens, match)
        || IsCapacity(row, tokens, match) || (row.Measure != Measure.Permitted && IsLimitedUse(tokens, match))
        || (row.IsSame && (IsInfinitive(tokens, match) || IsPaper(row, tokens, match))) || IsUnlawfulThing(tokens, match) || IsOfDealer(row, tokens, match) || IsSomebodysWord(tokens, match)
        || (row.Measure == Measure.Permitted && IsByContract(tokens, match))
        || (row.Measure == Measure.Permitted && IsCourtRefusal(tokens, match))
        || (match.Jurisdiction < 0 && row.Jurisdiction.Length == 0 && IsOfUnnamed(tokens, match));

    // "Barred from all parts of the network": no goods.
    private static bool IsOfParts(List<Token> tokens, PhraseMatch match) => tokens[match.Told[^1]].Text is "parts"
        && match.Told[^1] + 1 < tokens.Count && tokens[match.Told[^1] + 1].Text == "of";

    // "Its chargé d'affaires".
    private static bool IsDiplomat(List<Token> tokens, PhraseMatch match) => match.Told.Any(i => tokens[i].Text is "charge" or "charges"
        && i + 1 < tokens.Count && (tokens[i + 1].Text is "d" || tokens[i + 1].Text.StartsWith("d'", StringComparison.Ordinal)
            || tokens[i + 1].Text.StartsWith("d’", StringComparison.Ordinal)));

    // "It may not buy the software that it needs": what a vendor needs is not its product.
    private static bool IsOwnNeed(List<Token> tokens, PhraseMatch match) => match.Vendor > match.Told[^1]
        && (IsOwnVerb(tokens, match) || (tokens[match.Vendor].Kind == TokenKind.Pronoun && tokens[match.Vendor - 1].Text is "that" or "which" or "what")
            || (match.Jurisdiction < 0 && match.Told[0] > 0
                && tokens[match.Told[0] - 1] is { Kind: TokenKind.Vendor or TokenKind.Pronoun } subject
                && tokens[match.Vendor].IsCarried && subject.Entries.SequenceEqual(tokens[match.Vendor].Entries)));

    // "Huawei's rivals cannot bid", "travel bans on its managers": others than the vendor.
    private static bool IsOfPeople(MeasurePhrase row, List<Token> tokens, PhraseMatch match)
    {
        if (match.Vendor < match.Told[0])
        {
            var head = match.Vendor + 1;
            return head < match.Told[0] && ((row.Measure != Measure.Prosecution && Officers.Contains(tokens[head].Text))
                || (tokens[head].Text == "'s"
                    && tokens.GetRange(head, Math.Min(4, match.Told[0] - head)).Exists(token => Others.Contains(token.Text))));
        }

        return match.Told.Any(i => i > 0 && tokens[i - 1].Text is "travel" or "visa" or "entry"
                && tokens[i].Text is "ban" or "bans" or "restrictions" or "sanctions" or "curbs")
            || (row.Measure != Measure.Prosecution && tokens[match.Vendor - 1].Text is "of" or "from" or "at"
                && Staff.Contains(tokens[match.Vendor - 2].Text));
    }

    private static readonly FrozenSet<string> Others = FrozenSet.Create(StringComparer.Ordinal, "rival", "rivals", "competitor",
        "competitors", "customer", "customers", "partner", "partners", "critics", "critic", "opponents", "employees", "executives");

    private static readonly FrozenSet<string> Officers = FrozenSet.Create(StringComparer.Ordinal, "cfo", "ceo", "chief", "boss", "founder",
        "chairman", "chairwoman", "executive", "executives", "president", "spokesman", "spokeswoman", "spokesperson", "employee",
        "employees", "manager", "managers", "engineer", "engineers", "director");

    private static readonly FrozenSet<string> Staff = FrozenSet.Create(StringComparer.Ordinal, "employees", "executives", "officials",
        "managers", "workers", "staff", "directors", "rivals", "competitors", "critics", "founder");

    // "Is set to end the use": nothing is set.
    private static bool IsReadied(List<Token> tokens, PhraseMatch match) => match.Told.Any(i => tokens[i].Text is "set"
        && i + 1 < tokens.Count && tokens[i + 1].Text == "to" && !match.Told.Contains(i + 1));

    // "Which allowed limited use of it": nothing was limited that was not forbidden before.
    private static bool IsLimitedUse(List<Token> tokens, PhraseMatch match) => match.Told.Any(i => i > 0
        && tokens[i].Text is "limited" or "restricted" && (tokens[i - 1].Text is "a" or "an" or "some" or "only" or "for" or "of" or "this"
            || tokens[i - 1].Text.StartsWith("allow", StringComparison.Ordinal)
            || tokens[i - 1].Text.StartsWith("permit", StringComparison.Ordinal)
            || tokens[i - 1].Text.StartsWith("approv", StringComparison.Ordinal)
            || tokens[i - 1].Text.StartsWith("grant", StringComparison.Ordinal)));

    // "A laboratory for evaluating Huawei": what somebody can do is no review.
    private static bool IsCapacity(MeasurePhrase row, List<Token> tokens, PhraseMatch match) => row.Measure == Measure.Review
        && match.Told.Any(i => i > 0 && tokens[i].Text.EndsWith("ing", StringComparison.Ordinal) && tokens[i - 1].Text is "for" or "of");

    // "Fined a Huawei reseller", "cleared it of spying".
    private static bool IsOfDealer(MeasurePhrase row, List<Token> tokens, PhraseMatch match) =>
        match.Vendor > match.Told[0] && match.Vendor + 1 < tokens.Count
        && ((row.Measure == Measure.Prosecution && Dealers.Contains(tokens[match.Vendor + 1].Text))
            || (tokens[match.Vendor + 1].Text == "of"
                && match.Told.Any(i => tokens[i].Text is "cleared" or "clears" or "clear" or "clearing")));

    private static readonly FrozenSet<string> Dealers = FrozenSet.Create(StringComparer.Ordinal, "reseller", "resellers", "dealer",
        "dealers", "distributor", "distributors", "shop", "shops", "customer", "customers", "user", "users", "owner", "owners", "rival",
        "rivals", "contractor", "contractors", "critic", "critics");

    // "Entered into illegal contracts"; not "is illegal", "declared it unlawful".
    private static bool IsUnlawfulThing(List<Token> tokens, PhraseMatch match) => match.Told.Any(i => i > 0
        && tokens[i].Text is "illegal" or "unlawful" && tokens[i - 1].Text is "into" or "of" or "for" or "with" or "and" or "its" or "their"
            or "'s" or "some" or "many" or "by" or "from" or "on" or "in" or "alleged");

    // "The portal, a paper of the trade, said it filed a complaint": "it" is no state.
    private static bool IsSomebodysWord(List<Token> tokens, PhraseMatch match)
    {
        if (match.Jurisdiction < 1 || tokens[match.Jurisdiction].Kind != TokenKind.Pronoun)
        {
            return false;
        }

        var says = tokens[match.Jurisdiction - 1].Text == "that" ? match.Jurisdiction - 2 : match.Jurisdiction - 1;
        return says > 0 && tokens[says].Text is "said" or "says" or "announced" or "claimed" or "claims" or "added"
            && Clause(tokens, says).ToList() is var said && !said.Exists(token => token.IsJurisdiction)
            && said.Exists(token => token.IsCapital || token.Kind == TokenKind.Other);
    }

    // "A deal under which Huawei will be allowed to use its maps", "a loophole that lets it": no state allows that.
    private static bool IsByContract(List<Token> tokens, PhraseMatch match)
    {
        var clause = Clause(tokens, match.Told[0]).Take(Reach).Select(token => token.Text).ToList();
        return clause.Contains("whereby") || (clause.IndexOf("which") is >= 0 and var which && which + 1 < clause.Count
            && clause[which + 1] is "under" or "in") || clause.Exists(word => word is "deal" or "contract" or "partnership" or "loophole");
    }

    // "This report covers the year" tells of no ban.
    private static bool IsPaper(MeasurePhrase row, List<Token> tokens, PhraseMatch match) => row.Measure != Measure.Advice
        && match.Told.Any(i => tokens[i].Text is "report" or "analysis" or "bulletin" or "study");

    // "Too weak to do so", "had to change its own decision"; not "decided to do the same".
    private static bool IsInfinitive(List<Token> tokens, PhraseMatch match)
    {
        var told = match.Told[0];
        return tokens[told].Text is "has" or "have" or "had" ? told + 1 < tokens.Count && tokens[told + 1].Text == "to"
            : told > 1 && tokens[told].Text is "do" or "follow" or "join" && tokens[told - 1].Text == "to"
                && !Decided.Contains(tokens[told - 2].Text);
    }

    private static readonly FrozenSet<string> Decided = FrozenSet.Create(StringComparer.Ordinal, "decided", "decides", "decision", "agreed",
        "agrees", "chose", "chosen", "voted", "country", "state", "nation", "government", "one", "member", "opted", "resolved", "went",
        "first", "last", "latest", "second", "third", "newest");

    // "Alibaba made a model and opened it to all", "barred from using chips, ZTE has": the vendor is the one who does it.
    private static bool IsOwnVerb(List<Token> tokens, PhraseMatch match) => match.Jurisdiction < 0
        && ((tokens[match.Vendor - 1].Kind == TokenKind.Comma && match.Vendor + 1 < tokens.Count && tokens[match.Vendor + 1].IsVerb)
            || (tokens[match.Vendor].IsCarried && tokens[0] is { Kind: TokenKind.Vendor } subject && match.Told[0] > 0
                && !tokens.Take(match.Told[0]).Any(token => token.Acts || token.EndsClause)
                && subject.Entries.SequenceEqual(tokens[match.Vendor].Entries)));

    // "The judges declined to block it": an order that they let stand is no permission.
    private static bool IsCourtRefusal(List<Token> tokens, PhraseMatch match) =>
        match.Told.Any(i => tokens[i].Text.StartsWith("refus", StringComparison.Ordinal)
            || tokens[i].Text.StartsWith("declin", StringComparison.Ordinal) || tokens[i].Text is "not")
        && Clause(tokens, match.Told[0]).Any(token => Judges.Contains(token.Text)
            || token.Text.Split(' ').Any(Judges.Contains));

    // "Several Western countries have banned it": which ones, nobody says.
    private static bool IsOfUnnamed(List<Token> tokens, PhraseMatch match)
    {
        var before = Clause(tokens, match.Told[0]).Take(Reach).ToList();
        var many = before.FindIndex(token => token.Text is "countries" or "nations" or "governments" or "states" or "capitals" or "allies");
        return many >= 0 && before.Skip(many + 1).Take(3).Any(token => Unnamed.Contains(token.Text))
            && !before.Take(many).Any(token => token.IsJurisdiction && !token.Entries.IsEmpty);
    }

    // What stands in the clause before a word, the nearest first.
    private static IEnumerable<Token> Clause(List<Token> tokens, int before) =>
        tokens.Take(before).Reverse().TakeWhile(token => !token.EndsClause);
}
