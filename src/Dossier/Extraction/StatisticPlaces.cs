using System.Text.RegularExpressions;

namespace Dossier.Extraction;

/// <summary>Tells a number of countries that have deals, or what a vendor supplies, from other numbers of countries.</summary>
internal static partial class StatisticPlaces
{
    public static bool HaveDeals(StatisticSentence sentence, int figure, bool hasDeals, StatisticFrame frame)
    {
        var text = sentence.SegmentText(figure);
        if (ArePartsOfOne(sentence, figure))
        {
            return false;
        }

        var isOfDeals = hasDeals || Deals().IsMatch(text) || (Projects().IsMatch(text) && !text.AsSpan().ContainsAny('$', '€', '£')
            && !Spent().IsMatch(text));
        var part = text.IndexOf(", of which", StringComparison.Ordinal);
        if (Against().IsMatch(part < 0 ? text : text[..part]) || Others().IsMatch(text)
            || (!hasDeals && !sentence.IsFramed(figure, Deals().IsMatch(text) ? CountedNoun.Deal : CountedNoun.LooseDeal)))
        {
            return false;
        }

        var (before, after) = (text[..Math.Max(0, sentence.Words[figure].Index - sentence.Segment(figure).Start)],
            sentence.Masked[sentence.Words[figure].End..]);
        return isOfDeals || StateGoods().IsMatch(text) || Supplied(before, after, text)
            || (ItTo().IsMatch(before) && Supplies().IsMatch(before) && frame.FollowsPlaces(sentence.View))
            || ((frame.FollowsCount(sentence.View) || frame.FollowsPlaces(sentence.View))
            && (StatisticFrame.IsPoint(sentence.View) || Goes().IsMatch(text)));
    }

    /// <summary>Whether a text tells of places that keep vendors out rather than buy from them.</summary>
    public static bool IsAgainst(string text) => Against().IsMatch(text);

    // "Eight states of Nigeria", "eleven Brazilian states"; "nine EU states" are countries.
    private static bool ArePartsOfOne(StatisticSentence sentence, int figure)
    {
        var end = sentence.Words[figure].End;
        var states = States().Match(sentence.Masked[end..]);
        return states.Success && sentence.View.Names.Any(name =>
            name.Index == end + Math.Max(states.Groups[1].Index, states.Groups[2].Index)
            && name.Entry is { Kind: NameKind.Country, Country: not ("" or "EU") });
    }

    [GeneratedRegex(@"^\s+(?:[a-z-]+\s+){0,2}(?:states\s+(?:of|in|within|across)\s+(?:the\s+)?(\uE002)|([\uE002\uE003])\uE000*\s+(?:federal\s+)?states\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex States();

    // "Hikvision has sold surveillance systems to 40 governments", "31 countries use technology made by Huawei", "… is in use in 63
    // countries".
    private static bool Supplied(string before, string after, string text) =>
        (Supplies().IsMatch(before) && (ForStates().IsMatch(text) || Networks().IsMatch(before)))
        || (Buys().IsMatch(after) && (Goods().IsMatch(text) || FromVendor().IsMatch(after)))
        || (Goods().IsMatch(after) && ByVendor().IsMatch(after))
        || (SuppliedTo().Match(before) is { Success: true } to && Goods().IsMatch(before[..to.Index]));

    // "Network equipment has been supplied by ZTE to".
    [GeneratedRegex(@"\b(?:provided|supplied|sold|delivered|exported|shipped|built|installed)\s+by\s[^.;:]{0,20}"
        + @"[\uE001\uE002\uE003][^.;:]{0,40}\s(?:to|in|for)\s+(?:[a-z]+\s+){0,3}$", Options)]
    private static partial Regex SuppliedTo();

    // "Huawei by itself provides it to at least fifty countries": what the paragraph has counted countries for.
    [GeneratedRegex(@"\b(?:it|them|this|these|such (?:technology|systems|equipment|tools)|the (?:technology|systems|equipment|"
        + @"tools))\s+(?:to|in)\s+(?:[a-z]+\s+){0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItTo();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<!\b(?:trade|peace|climate|free-trade)\s)\b(?:deals|contracts|agreements|transactions|arrangements|"
        + @"memoranda|accords|pacts)\b", Options)]
    private static partial Regex Deals();

    [GeneratedRegex(@"\b(?:projects|tenders|initiatives|programmes|installations|implementations|partnerships)\b", Options)]
    private static partial Regex Projects();

    [GeneratedRegex(@"\b(?:spen[dt]\w*|invest\w*|euros|dollars|yuan)\b", Options)]
    private static partial Regex Spent();

    [GeneratedRegex(@"\b(?:buys?|bought|buying|purchas\w+|import\w*|procur\w+|order\w*)\b.{0,40}\bfrom\s\uE001", Options)]
    private static partial Regex FromVendor();

    [GeneratedRegex(@"\b(?:install\w*|suppl(?:y|ies|ied)|provid\w+|sold|sells?|deploy\w*|built|builds?|delivered|delivers|export(?:s|ed)?|"
        + @"set up|equip(?:s|ped|ping)|supplying|serv(?:e|es|ed)|implement(?:s|ed)|rolled out|in use|in place|used|present|active|operating|running|runs?|"
        + @"found|adopted|works? with)\b", Options)]
    private static partial Regex Supplies();

    [GeneratedRegex(@"\b(?:bought|buy|buys|purchas\w+|acquir\w+|procur\w+|adopt\w*|obtain\w*|import\w*|sign(?:ed|s)?|awarded|turned to|"
        + @"rel(?:y|ies|ied) on|use|uses|using|used|operate|host|deploy\w*|receiv\w+|install\w*|runs?|have had|chosen|chose|picked|"
        + @"built|supplied|operates)\b", Options)]
    private static partial Regex Buys();

    [GeneratedRegex(@"\b(?:surveillance|monitoring|safe[- ]cit\w+|smart[- ]cit\w+|facial[- ]recognition|AI|cloud|data cent\w+|e-government|"
        + @"digital government|government networks?|national ID\w*|public bodies|governments?|authorities|ministries|police|"
        + @"interception)\b", Options)]
    private static partial Regex ForStates();

    // What states only buy.
    [GeneratedRegex(@"\b(?:(?:surveillance|monitoring|interception|public[- ]security) (?:technolog\w+|systems?|equipment|gear|"
        + @"platforms?|tools?|networks?)|"
        + @"safe[- ]cit\w+|smart[- ]cit\w+|facial[- ]recognition|government[- ](?:clouds?|networks?|data cent\w+)|"
        + @"national[- ](?:data cent\w+|ID)|"
        + @"e-government|digital government|state's (?:data|records)|fatherland cards?)\b", Options)]
    private static partial Regex StateGoods();

    [GeneratedRegex(@"\b(?:by|from|of|on)\s\uE001|\uE001\uE000*(?:'s)?\s(?:safe|smart|government|national|surveillance|data|"
        + @"cloud)", Options)]
    private static partial Regex ByVendor();

    [GeneratedRegex(@"\b(?:[3-6]G|core|backbone|fibre|fiber|national) networks?\b", Options)]
    private static partial Regex Networks();

    [GeneratedRegex(@"\b(?:technolog\w+|systems?|equipment|gear|infrastructure|networks?|platforms?|cameras?|surveillance|cloud|"
        + @"data cent\w+|cent(?:re|er)s?|servers|solutions?|services?|scanners?|software|kit|safe[- ]cit\w+|smart[- ]cit\w+)\b", Options)]
    private static partial Regex Goods();

    // "Buyers come from 15 countries", after a number of deals.
    [GeneratedRegex(@"^\W*(?:they|these|it|those|all|(?:the )?(?:buyers?|customers?|clients|list|map|database|register|ledger))\b|"
        + @"\b(?:come from|came from|spread|span\w*|have (?:more than )?(?:one|two|several|at least)|the same|found in|lie in|"
        + @"took part)\b", Options)]
    private static partial Regex Goes();

    [GeneratedRegex(@"\b(?:bann?(?:ed|s|ing)?|restrict\w*|exclu\w+|block(?:s|ed|ing)?|barr?(?:ed|ing|s)?|sanction\w*|blacklist\w*|"
        + @"entity list|"
        + @"condemn\w*|pledge[sd]?|alliance|remov(?:e|ed|al|ing)|ripp?(?:ed|ing)?|reject\w*|shun\w*|letter|warn\w*|curb\w*|"
        + @"investigat\w*|against \uE001|without \uE001|shut (?:out|the|its))\b", Options)]
    private static partial Regex Against();

    [GeneratedRegex(@"\b(?:phones?|handsets?|smartphones?|users|(?<!cloud )customers in|subscribers|staff|employ\w*|workers|people|"
        + @"officials|respondents|"
        + @"polled|surveyed|engineers|students|trained|patents|shops|stores|offices|revenues?|sales|profits?|shipped|shipments|operators|"
        + @"availability zones|regions in|applications|licen[cs]es|suits|journalists|experts|bidders|debt|laborator\w+|universit\w+|"
        + @"research cent\w+|scholarships?)\b", Options)]
    private static partial Regex Others();
}
