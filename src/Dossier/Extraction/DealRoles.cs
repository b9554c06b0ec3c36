using System.Collections.Immutable;
using System.Globalization;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>
/// Tells sentences in which vendor, place or act only look like those of a deal: "finds it hard to win contracts", "a rival of ZTE", "the
/// second-biggest maker in China", "has won 90 contracts" where no place is named.
/// </summary>
internal static class DealRoles
{
    private static readonly ImmutableArray<string> Wins = ["win", "secure", "obtain", "get", "land", "clinch", "bag", "snag", "net", "scoop",
        "nail", "beat"];

    // Before "to win": it was won.
    private static readonly ImmutableArray<string> Achieving = ["managed", "manages", "on", "first", "second", "third", "last", "latest",
        "only", "next", "lucky", "fortunate", "helped", "helps"];

    private static readonly ImmutableArray<string> Beating = ["beat", "beats", "beating", "outbid", "underbid", "defeated", "bested",
        "outdid", "overcame", "fought", "edged", "came", "saw"];

    private static readonly ImmutableArray<string> Others = ["rival", "rivals", "competitor", "competitors", "neighbour", "neighbor",
        "challenger", "peer", "peers", "opponent"];

    private static readonly ImmutableArray<string> Makers = ["maker", "makers", "seller", "sellers", "manufacturer", "manufacturers",
        "producer", "producers", "vendor", "vendors", "supplier", "suppliers", "provider", "providers", "exporter", "player", "firm",
        "company"];

    private static readonly ImmutableArray<string> Acts = ["contracts", "deals", "agreements", "orders", "accords", "memoranda"];

    private static readonly ImmutableArray<string> Goods = ["stations", "cameras", "sites", "masts", "towers", "radios", "servers", "drones",
        "scanners", "routers", "meters", "antennas"];

    private static readonly ImmutableArray<string> Many = ["dozens", "scores", "hundreds", "thousands", "millions", "million", "thousand"];

    // What stands for a place that the text has named: "300 cameras in the capital".
    private static readonly ImmutableArray<string> Local = ["there", "here", "country", "nation", "capital", "city", "town", "towns",
        "village", "villages", "province", "provinces", "district", "districts", "region", "island", "islands", "kingdom", "nationwide",
        "streets", "port", "airport"];

    // So many are those of the whole world.
    private const decimal WorldTotal = 10_000;

    private static readonly ImmutableArray<string> Vague = [Code.Of(Service.EGovernment), Code.Of(Service.Other)];

    // Of Chinese vendors' deals the United States speak, and seldom have one.
    private const string Critic = "US";

    // Seats of the vendors' listings and news desks; carried from another sentence they are no place of delivery.
    private static readonly ImmutableArray<string> Desks = ["HK", "MO"];

    /// <summary>Whether the words leave open that the vendor has sold anything in a place.</summary>
    public static bool IsUnsafe(DealMatch deal, LexiconEntry vendor, DealPlace place, string country) =>
        IsUnachieved(deal) || IsOther(deal) || IsAgreedWithOther(deal) || IsPolicy(deal) || IsAccess(deal) || IsSpread(deal) || IsReplaced(deal)
        || (country == vendor.Country && (deal.Row.With is not null || IsRanked(deal)))
        || IsForItself(deal) || IsMadeByNobody(deal) || IsAhead(deal)
        || (place.Doubt > 0 && (Desks.Contains(country) || country == Critic || IsTotal(deal)));

    // "Finds it harder to win", "cuts prices to win", "the chance of winning".
    private static bool IsUnachieved(DealMatch deal)
    {
        var tokens = deal.Sentence.Tokens;
        // "Had Huawei been chosen, …".
        if (tokens[deal.Clause.Start].Text == "had" && deal.Match.Vendor == deal.Clause.Start + 1)
        {
            return true;
        }

        // A cue may have been led by the contracts alone.
        var acts = deal.Row.With is null ? deal.Match.Told : Enumerable.Range(deal.Clause.Start, deal.Clause.End - deal.Clause.Start);
        return acts.Any(at => at == 0 ? tokens[at].Text == "winning"
            : tokens[at].Text == "winning" ? tokens[at - 1].Text is "of" or "at" or "from" or "towards" or "toward" or "about" or "for"
            : Wins.Contains(tokens[at].Text) && tokens[at - 1].Text == "to"
                && (deal.Match.Vendor < at || at - 1 == deal.Clause.Start)
                && (at == 1 || !Achieving.Contains(tokens[at - 2].Text))
                && !tokens[deal.Clause.Start..at].Any(token => Beating.Contains(token.Text)));
    }

    // "Signed an agreement with the United States on firms such as Huawei": who signed is told, and the vendor is none of them.
    private static bool IsAgreedWithOther(DealMatch deal)
    {
        var (tokens, vendor) = (deal.Sentence.Tokens, deal.Match.Vendor);
        var with = tokens.FindLastIndex(vendor, vendor - deal.Clause.Start + 1, token => token.Text == "with");
        return with > 0 && (tokens[vendor - 1].Text is "such as" or "as" or "like" or "from" or "by" or "of")
            && tokens.Skip(with + 1).Take(Math.Min(3, vendor - with - 1))
                .Any(token => token.Kind is TokenKind.Country or TokenKind.Body && !token.IsCarried)
            && deal.Sentence.Terms("sign", (deal.Clause.Start, with)).Any();
    }

    // "Hungary will go on using Huawei's technology": a state that says so has bought nothing yet.
    private static bool IsPolicy(DealMatch deal)
    {
        var (tokens, told) = (deal.Sentence.Tokens, deal.Match.Told[0]);
        return deal.Row.Stage == DealStage.Operational && told > deal.Clause.Start
            && !deal.Sentence.Buyers((deal.Clause.Start, deal.Match.End)).Any()
            && deal.Sentence.Terms("use").Any(term => term.Start == told)
            && tokens[deal.Clause.Start..told].Any(token => token.Text is "will" or "shall" or "continue" or "continues")
            && tokens[deal.Clause.Start..told].Any(token => token.Kind == TokenKind.Country);
    }

    // "Granted Huawei a limited role in the 5G network", "will freeze ZTE out of it": whether a state lets a vendor in is a restriction or its
    // absence. A deal has a customer, a contract or its worth.
    private static bool IsAccess(DealMatch deal) => (deal.Sentence.Terms("access", deal.Clause).Any() || IsGivenUp(deal))
        && !deal.Sentence.Buyers(deal.Clause).Any() && deal.Sentence.Amounts.Count == 0
        && !deal.Sentence.Terms("contract", deal.Clause).Concat(deal.Sentence.Terms("deal", deal.Clause)).Any();

    // "Abandoning Huawei", "dropped ZTE's gear": the vendor is given up, and nothing is named that it was to build.
    private static bool IsGivenUp(DealMatch deal) => deal.Row.Stage is DealStage.Cancelled or DealStage.Suspended
        && deal.Match.Vendor > deal.Match.Told[0]
        && deal.Sentence.Terms("service", deal.Clause).All(term => deal.Sentence.Tokens.Skip(term.Start).Take(term.End - term.Start)
            .Any(token => token.Text.StartsWith("network", StringComparison.Ordinal) || token.Text is "5g"));

    // "Alibaba Cloud is to build its own servers".
    private static bool IsForItself(DealMatch deal) => deal.Row.Stage is not DealStage.Signed
        && deal.Match.Told.Any(at => (at > 0 && deal.Sentence.Tokens[at - 1].Text == "own")
            || deal.Sentence.Tokens.Skip(at + 1).Take(3).Any(token => token.Text == "own"))
        && !deal.Sentence.Buyers(deal.Clause).Any();

    // "Abandoning Huawei will delay the mobile network": what giving it up would do.
    private static bool IsAhead(DealMatch deal) => deal.Row.Tier == 2
        && deal.Sentence.Tokens[deal.Clause.Start].Text.EndsWith("ing", StringComparison.Ordinal)
        && deal.Sentence.Tokens[deal.Clause.Start..deal.Clause.End].Exists(token => token.Text is "will" or "would");

    // "Progress in building a digital ecosystem": where no phrase ties maker and vendor together, a thing must be made or somebody buy.
    private static bool IsMadeByNobody(DealMatch deal) => deal.Row.With is not null
        && deal.Row.Phrase.Text.StartsWith("MAK", StringComparison.Ordinal) && !deal.Sentence.Buyers(deal.Clause).Any()
        && deal.Sentence.Terms("service", deal.Clause).All(term => Vague.Contains(term.Term.Code));

    // "Has won 46 contracts in 30 countries, among them some that Washington warned".
    private static bool IsSpread(DealMatch deal) => Enumerable
        .Range(deal.Clause.Start, Math.Max(0, deal.Clause.End - deal.Clause.Start - 2))
        .Any(at => deal.Sentence.Tokens is var tokens && tokens[at].Text is "in" or "across" or "from"
            && int.TryParse(tokens[at + 1].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var many) && many > 2
            && tokens[at + 2].Text is "countries" or "markets" or "nations"
            && tokens.Take(at).Any(token => Acts.Contains(token.Text)));

    // "Replacing Huawei equipment takes years".
    private static bool IsReplaced(DealMatch deal) => deal.Row.Stage != DealStage.Cancelled
        && deal.Match.Vendor > 0 && deal.Sentence.Tokens[deal.Match.Vendor - 1].Text is "replacing" or "swapping" or "replace" or "swap";

    // "A rival of ZTE", "its neighbour Huawei".
    private static bool IsOther(DealMatch deal)
    {
        var (tokens, at) = (deal.Sentence.Tokens, deal.Match.Vendor);
        return (at > 0 && Others.Contains(tokens[at - 1].Text))
            || (at > 1 && tokens[at - 1].Text is "of" or "to" && Others.Contains(tokens[at - 2].Text));
    }

    // "The second-biggest maker of radios".
    private static bool IsRanked(DealMatch deal)
    {
        var tokens = deal.Sentence.Tokens;
        return Enumerable.Range(0, tokens.Count).Any(at => Makers.Contains(tokens[at].Text)
            && tokens.Skip(Math.Max(0, at - 4)).Take(Math.Min(4, at)).Any(token => token.Text is "top" or "leading" or "dominant" or "one"
                or "best-known" || token.Text.EndsWith("biggest", StringComparison.Ordinal)
                || token.Text.EndsWith("largest", StringComparison.Ordinal)));
    }

    // "Has signed 60 contracts", "has shipped 10,000 base stations", told where the company met the press.
    private static bool IsTotal(DealMatch deal)
    {
        var tokens = deal.Sentence.Tokens;
        if (deal.Sentence.Buyers(deal.Clause).Any() || tokens.Any(token => Local.Contains(token.Text)))
        {
            return false;
        }

        for (var at = deal.Clause.Start; at < deal.Clause.End; at++)
        {
            var value = Many.Contains(tokens[at].Text) ? WorldTotal
                : decimal.TryParse(tokens[at].Text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var counted = tokens.Skip(at + 1).Take(4).TakeWhile(token => token.Kind is not (TokenKind.Comma or TokenKind.Break)
                && token.Text is not ("to" or "for" or "in" or "with")).ToList();
            if ((value > 1 && counted.Any(token => Acts.Contains(token.Text)))
                || (value >= WorldTotal && counted.Any(token => Goods.Contains(token.Text))))
            {
                return true;
            }
        }

        return false;
    }
}
