using System.Collections.Immutable;

namespace Dossier.Extraction;

/// <summary>Where a deal is delivered, and how sure that is.</summary>
/// <param name="Countries">Codes; none when nothing tells.</param>
/// <param name="Doubt">Steps of doubt: 0 for a place in the sentence, 1 for one near by, 2 for one far off.</param>
/// <param name="Token">The token that tells it; -1 for none.</param>
/// <param name="IsFar">Whether another paragraph tells it.</param>
internal sealed record DealPlace(ImmutableArray<string> Countries, int Doubt, int Token, bool IsFar = false);

/// <summary>Finds the country of a deal: from the clause, a city, the customer's nationality, else from what the article speaks
/// of.</summary>
internal static class DealPlaces
{
    private static readonly ImmutableArray<string> Where = ["in", "across", "throughout", "for", "to", "of", "at", "within", "with", "near",
        "between", "over", "around"];

    private static readonly ImmutableArray<string> NotWhere = ["from", "like", "unlike", "than", "via", "against", "by", "rival", "outside",
        "except", "besides"];

    private static readonly ImmutableArray<string> Occasions = ["signed", "ceremony", "visit", "summit", "forum", "fair", "headquartered",
        "based", "conference", "trip", "talks", "congress", "exhibition", "expo", "met", "meeting", "reached", "concluded", "agreed",
        "listed", "court", "embassy"];

    private static readonly ImmutableArray<string> Speakers = ["officials", "official", "media", "newspaper", "analyst", "analysts",
        "researchers", "intelligence", "said", "says", "told", "rival", "rivals", "lawmakers", "senator", "think-tank", "dollars", "dollar",
        "embassy", "loan", "loans", "credit", "bank", "banks", "diplomats", "ambassador", "warned", "warns", "pressure", "sanctions"];

    private static readonly ImmutableArray<string> Relations = ["tensions", "tension", "ties", "relations", "relationship", "rivalry",
        "war", "dispute", "feud",
        "row", "standoff", "friction", "spat", "truce", "rift"];

    private static readonly ImmutableArray<string> Models = ["model", "version", "original", "example", "precedent", "counterpart",
        "neighbour", "neighbor",
        "proposal", "press", "border", "style"];

    // "It beat two South African firms": who lost, not who bought.
    private static readonly ImmutableArray<string> Bidders = ["firms", "companies", "vendors", "suppliers", "makers", "bidders", "bidder",
        "competitors", "competitor", "offer", "offers"];

    private static readonly ImmutableArray<string> Opposing = ["warn", "warns", "warned", "accuse", "accuses", "accused", "urge", "urges",
        "urged",
        "press", "pressed", "presses", "pressured", "oppose", "opposes", "opposed", "criticised", "criticized", "ally", "allies", "lobbied",
        "threatened", "alleges", "alleged", "blacklisted", "sanctioned", "advises", "advised", "campaign", "campaigns", "campaigned",
        "crackdown", "curbs", "sanctions", "restrictions", "objections", "concerns", "warnings", "bans", "lobbying", "tariffs"];

    private static readonly ImmutableArray<string> Owning = ["belongs", "belong", "belonging", "belonged", "owned", "subsidiary", "control",
        "controlled", "parent", "shareholder", "shareholders"];

    private const int OwnersReach = 7;

    public static DealPlace Find(DealMatch deal, LexiconEntry vendor, DealContext context)
    {
        var all = Named(deal).ToList();
        // "Bouygues uses it and went to the State Council": a body of the vendor's own country only where no other is named.
        var named = all.Where(place => place.Code != vendor.Country
            || (IsHome(deal, place) && all.TrueForAll(other => other.Code == place.Code))).ToList();
        if (named.Count > 0)
        {
            var best = named.Max(place => place.Score);
            if (best > 0)
            {
                var chosen = named.Where(place => place.Score == best).ToList();
                var first = chosen.MinBy(place => Distance(deal, place.Token));
                return new([.. chosen.Where(place => Joined(deal, first.Token, place.Token)).Select(place => place.Code)
                    .Distinct(StringComparer.Ordinal)], 0, first.Token);
            }
        }

        if (InBrackets(deal.Sentence, vendor) is { } aside)
        {
            return new([aside], 0, -1);
        }

        // A capital in which was signed stands for its country where nothing else does.
        var capitals = named.Where(place => place.Token > 0 && deal.Sentence.Tokens[place.Token].Kind == TokenKind.Country
            && deal.Sentence.Tokens[place.Token - 1].Text is "in" or "at").Select(place => place.Code).Take(1);
        return context.Country(deal.Sentence.View, deal.Sentence.Tokens, vendor) is var (code, doubt, far)
            && code.Length > 0 ? new([code], doubt, -1, far)
            : capitals.Any() ? new([.. capitals], 1, -1)
            : new([], 2, -1);
    }

    // "Azercell (Azerbaijan)": a few words in brackets are left out of the tokens.
    private static string? InBrackets(DealSentence sentence, LexiconEntry vendor) => sentence.View.Names
        .Where(name => name.Entry.Kind == NameKind.Country && name.Entry.Country is not ("" or "EU") && name.Entry.Country != vendor.Country
            && !sentence.Tokens.Any(token => token.Start <= name.FoundIndex && name.FoundIndex < token.End))
        .Select(name => name.Entry.Country).FirstOrDefault();

    // The vendor's own country only where the customer is plainly of it.
    private static bool IsHome(DealMatch deal, (int Token, string Code, int Score) place) =>
        deal.Sentence.Tokens[place.Token].Kind is TokenKind.Body
        || (deal.Sentence.Tokens[place.Token] is { Kind: TokenKind.Country, Text: "china" } && place.Token > 0
            && deal.Sentence.Tokens[place.Token - 1].Text is "in" or "across" or "throughout");

    private static IEnumerable<(int Token, string Code, int Score)> Named(DealMatch deal)
    {
        var sentence = deal.Sentence;
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var token = sentence.Tokens[i];
            var isBuyer = token.Kind == TokenKind.Other && token.Entries.Any(e => e.Type == "company");
            if (!token.IsCarried && (token.IsJurisdiction || isBuyer))
            {
                foreach (var entry in token.Entries.Where(e => e.Country is not ("" or "EU")))
                {
                    yield return (i, entry.Country, IsOwner(sentence.Tokens, i) ? Math.Min(1, Score(deal, i))
                        : Score(deal, i) + (isBuyer ? 2 : 0));
                }
            }
        }

        // An operator is a customer where it is at home; "of Deutsche Telekom" tells an owner, "Telenor in Hungary" a branch, "Telefónica and
        // Vodacom" groups that are at home in many places.
        var buyers = sentence.Terms("buyer").Where(buyer => !IsOwner(sentence.Tokens, buyer.Start)).ToList();
        foreach (var buyer in buyers.Exists(other => other.Term.Code != buyers[0].Term.Code) ? [] : buyers)
        {
            var owns = sentence.Tokens.Exists(token => token.Kind == TokenKind.Country && !token.IsCarried
                && token.Entries.All(entry => entry.Country is not ("" or "CN" or "HK" or "US") && entry.Country != buyer.Term.Code))
                || (buyer.Start > 0 && sentence.Tokens[buyer.Start - 1].Text == "of");
            yield return (buyer.Start, buyer.Term.Code, owns ? Math.Min(1, Score(deal, buyer.Start)) : Score(deal, buyer.Start) + 2);
        }

        // A city only where no country is named: "Barcelona" may be a fair.
        foreach (var city in sentence.Terms("place"))
        {
            yield return (city.Start, city.Term.Code, Math.Min(1, Score(deal, city.Start)));
        }
    }

    // "Which belongs to Spain's Telefónica", "under the control of the Saudi Arabian state": whose a customer is, not where.
    private static bool IsOwner(List<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - OwnersReach; i--)
        {
            if (tokens[i].Kind is TokenKind.Comma or TokenKind.Break or TokenKind.Vendor)
            {
                return false;
            }

            if (Owning.Contains(tokens[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static int Score(DealMatch deal, int at)
    {
        var tokens = deal.Sentence.Tokens;
        var (start, end) = deal.Clause;
        var told = deal.Match.Told[0];
        var score = at < start || at >= end ? 1 : at >= deal.Match.Start && at < deal.Match.End ? 4 : at > told ? 4 : 3;
        var before = Before(tokens, at);
        var next = at + 1 < tokens.Count ? tokens[at + 1].Text : "";
        var governed = before > 0 && IsGoverned(deal, before, at);
        if (before >= 0 && !governed && NotWhere.Contains(tokens[before].Text))
        {
            return -1;
        }

        if (Opposes(tokens, at) || IsRivals(tokens, at, start))
        {
            return -1;
        }

        if (Speakers.Contains(next) || (next == "'s" && at + 2 < tokens.Count && Speakers.Contains(tokens[at + 2].Text)))
        {
            return -1;
        }

        if (governed)
        {
            score += 3;
        }
        else if (before > 0 && Where.Contains(tokens[before].Text))
        {
            score += Occasions.Contains(tokens[before - 1].Text) ? -6 : 3;
        }

        var possessive = next == "'s" || tokens[at].Kind is TokenKind.Demonym or TokenKind.Body;
        score += possessive ? 2 : 0;
        score += tokens[at].Kind is TokenKind.Country or TokenKind.Body && at < told && deal.Match.Vendor > told ? 3 : 0;
        return tokens[at].Kind == TokenKind.Demonym && next is "vendor" or "company" or "firm" or "giant" or "rival" ? -1 : score;
    }

    // "Nokia of Finland", "Ciena of the US wanted it too, but …": where somebody comes from, not who buys.
    private static bool IsRivals(List<Token> tokens, int at, int clause)
    {
        var of = at > 1 && tokens[at - 1].Text == "the" ? at - 2 : at - 1;
        return of > 0 && tokens[of].Text is "of" or "from" && (tokens[of - 1].Kind == TokenKind.Vendor
            || (at < clause && tokens[of - 1] is { Kind: TokenKind.Other } or { IsCapital: true })
            || (at < clause && of > 1 && tokens[of - 2].Kind is TokenKind.Vendor or TokenKind.Country));
    }

    /// <summary>Whether a country is only spoken of: "ties with China", "the Ecuadorean model", "the Kenyan embassy".</summary>
    public static bool IsAside(List<Token> tokens, int at) =>
        (at > 1 && tokens[at - 1].Text is "with" or "between" or "the"
            && tokens.Skip(Math.Max(0, at - 4)).Take(Math.Min(4, at)).Any(token => Relations.Contains(token.Text)))
        || IsExample(tokens, at)
        || (tokens[at].Kind == TokenKind.Demonym && at + 1 < tokens.Count
            && (Speakers.Contains(tokens[at + 1].Text) || Models.Contains(tokens[at + 1].Text) || Bidders.Contains(tokens[at + 1].Text)));

    // "Western countries such as the Netherlands": one of many that the text compares with.
    private static bool IsExample(List<Token> tokens, int at)
    {
        var like = tokens.FindLastIndex(at, Math.Min(at + 1, 6), token => token.Text is "such as" or "as" or "like");
        return like > 0 && tokens.Skip(Math.Max(0, like - 2)).Take(2).Any(token => token.Text is "countries" or "nations" or "states"
            or "allies" or "governments" or "places");
    }

    /// <summary>Whether a country speaks against the deal: "the United States and others warn", "Washington, which has accused"; "US
    /// allies" are others.</summary>
    public static bool Opposes(List<Token> tokens, int at) =>
        (at > 1 && tokens.Skip(Math.Max(0, at - 3)).Take(Math.Min(3, at)).Any(token => token.Text is "allies" or "ally"))
        || tokens.Skip(at + 1).Take(4).TakeWhile(token => token.Kind != TokenKind.Break).Any(token => Opposing.Contains(token.Text));

    // "Picked by Kenya's operator", "won a contract from the Kenyan police", "a cable from Kenya to Oman".
    private static bool IsGoverned(DealMatch deal, int before, int at) => deal.Sentence.Tokens[before].Text switch
    {
        "by" => IsCustomer(deal, at) || deal.Match.Told.Contains(before - 1)
            || deal.Sentence.Terms("used").Concat(deal.Sentence.Terms("bought")).Any(term => term.End == before),
        "from" => deal.Sentence.Terms("win").Any(term => term.Start == deal.Match.Told[0])
            || (at + 1 < deal.Sentence.Tokens.Count && deal.Sentence.Tokens[at + 1].Text == "to"),
        _ => false,
    };

    // "Used by Kenyan police", "by police in Kenya".
    private static bool IsCustomer(DealMatch deal, int at) => deal.Sentence.Tokens[at].Kind == TokenKind.Body
        || deal.Sentence.Terms("customer").Any(term => term.Start > at && term.Start <= at + 3);

    // The word that governs a name: over articles, adjectives and nationalities, but no verb.
    private static int Before(List<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 4; i--)
        {
            if (Where.Contains(tokens[i].Text) || NotWhere.Contains(tokens[i].Text))
            {
                return i;
            }

            if (tokens[i].Kind is TokenKind.Break or TokenKind.Comma or TokenKind.Vendor)
            {
                return -1;
            }
        }

        return -1;
    }

    private static int Distance(DealMatch deal, int token) => Math.Abs(token - deal.Match.Told[^1]);

    // "in Kenya, in Ghana and in Senegal": a row of places.
    private static bool Joined(DealMatch deal, int first, int other)
    {
        var (from, to) = (Math.Min(first, other), Math.Max(first, other));
        return from == to || (to - from <= 12 && deal.Sentence.Tokens[from..to].Any(t => t.Kind == TokenKind.Comma
            || t.Text is "and" or "to")
            && !deal.Sentence.Tokens[from..to].Any(t => t.Kind is TokenKind.Vendor or TokenKind.Break)
            && deal.Sentence.Tokens[to - 1].Text is "," or "and" or "in" or "the");
    }
}
