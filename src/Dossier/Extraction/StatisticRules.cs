using System.Buffers;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>
/// Finds reported numbers about deals: how many deals in how many countries, whose they are, what they are worth, and shares of them by
/// freedom status, region, income group and so on. A number counts only when its own noun is a deal, a contract and the like, and a vendor,
/// a report or an earlier count frames it.
/// </summary>
internal static partial class StatisticRules
{
    // One or two contracts are deals themselves, not a statistic.
    private const decimal Fewest = 4;

    // A quick look before the patterns. Shares "of them" follow a sentence part with such a noun.
    private static readonly SearchValues<string> DealStems = SearchValues.Create(
        ["deal", "contract", "transaction", "project", "agreement", "arrangement", "tender", "%", "percent", "per cent", "of them",
            "together"], StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<Candidate<DealStatistic>> Find(ArticleView article)
    {
        var frame = new StatisticFrame(article);
        if (!frame.HasVendor)
        {
            yield break;
        }

        foreach (var sentence in article.Sentences)
        {
            if (!sentence.Text.EndsWith('?') && (frame.Counted(sentence) || sentence.Text.AsSpan().ContainsAny(DealStems)))
            {
                foreach (var draft in In(sentence, frame).DistinctBy(d => (d.Metric, d.Value, d.Category)).ToList())
                {
                    yield return frame.Complete(sentence, draft);
                }
            }
        }
    }

    private static IEnumerable<StatisticDraft> In(SentenceView sentence, StatisticFrame frame) =>
        Counts(sentence, frame).Concat(Places(sentence, frame)).Concat(Parts(sentence, frame)).Concat(StatisticShares.Find(sentence, frame)).Concat(Values(sentence, frame));

    private static IEnumerable<StatisticDraft> Counts(SentenceView sentence, StatisticFrame frame)
    {
        var text = sentence.Masked;
        foreach (Match counted in DealCount().Matches(text))
        {
            if (!frame.IsFramed(sentence, counted.Value) || sentence.IsQuoted(counted.Index) || Unreal().IsMatch(text.AsSpan(0, counted.Index))
                || StatisticNumbers.NumberOf(counted.Groups["n"].Value) is not { } deals)
            {
                continue;
            }

            // Those of one country, or a few, are deals that somebody made.
            var places = CountryCount().Match(text);
            if (deals < Fewest && !places.Success)
            {
                continue;
            }

            var of = Comparison(counted);
            var whole = frame.DealCount is null || counted.Groups["at"].Success || places.Success;
            yield return new(Metric.Deals, deals, Unit.Deals, of, Dimension.Total, whole ? "" : PartAround(sentence, counted), "");
            if (places.Success && StatisticNumbers.NumberOf(places.Groups["n"].Value) is { } countries)
            {
                yield return new(Metric.Countries, countries, Unit.Countries, Comparison(places), Dimension.Total, "", "");
            }
        }
    }

    // "The agreements cover 73 countries": countries without a number of deals.
    private static IEnumerable<StatisticDraft> Places(SentenceView sentence, StatisticFrame frame)
    {
        var text = sentence.Masked;
        if (PlacesAlone().Match(text) is { Success: true } places && frame.IsFramed(sentence) && !sentence.IsQuoted(places.Index)
            && !Unreal().IsMatch(text.AsSpan(0, places.Index)) && StatisticNumbers.NumberOf(places.Groups["n"].Value) is { } countries
            && countries >= Fewest)
        {
            yield return new(Metric.Countries, countries, Unit.Countries, Comparison(places), Dimension.Total, "", "");
        }
    }

    // "Huawei accounts for 121 of the deals. ZTE comes second with 48, ahead of Hikvision (31)."
    private static IEnumerable<StatisticDraft> Parts(SentenceView sentence, StatisticFrame frame)
    {
        var text = sentence.Masked;
        if (frame.DealCount is null || sentence.IsTitle)
        {
            yield break;
        }

        foreach (Match part in PartCount().Matches(text))
        {
            if (!sentence.IsQuoted(part.Index) && StatisticNumbers.NumberOf(part.Groups["n"].Value) is { } deals && deals <= frame.DealCount)
            {
                yield return new(Metric.Deals, deals, Unit.Deals, Comparison(part), Dimension.Total, PartAround(sentence, part), "");
            }
        }

        if (frame.FollowsCount(sentence))
        {
            foreach (Match part in BareCount().Matches(text))
            {
                if (StatisticNumbers.NumberOf(part.Groups["n"].Value) is { } deals && deals <= frame.DealCount
                    && sentence.NamesIn(part.Index, part.Index + part.Length, Role.Vendor).Select(n => n.Entry.Name).LastOrDefault() is { } name)
                {
                    yield return new(Metric.Deals, deals, Unit.Deals, Comparator.Exact, Dimension.Total, name, "");
                }
            }
        }

        if (LedByWhole().IsMatch(text))
        {
            foreach (Match part in PaidCount().Matches(text))
            {
                if (StatisticNumbers.NumberOf(part.Groups["n"].Value) is { } deals)
                {
                    yield return new(Metric.Deals, deals, Unit.Deals, Comparator.Exact, Dimension.Total, PartAround(sentence, part), "");
                }
            }
        }
    }

    private static IEnumerable<StatisticDraft> Values(SentenceView sentence, StatisticFrame frame)
    {
        if (!frame.IsFramed(sentence) || !Whole().IsMatch(sentence.Masked) || Income().IsMatch(sentence.Masked))
        {
            yield break;
        }

        foreach (var money in MoneyPhrases.Find(sentence.Text).Where(m => m.Currency is "USD" or "GBP" && !sentence.IsQuoted(m.Index)).Take(1))
        {
            var before = Comparing().Match(sentence.Masked[..money.Index]);
            yield return new(Metric.Value, money.Value, money.Currency == "USD" ? Unit.Usd : Unit.Gbp, before.Success ? Comparison(before)
                : Comparator.Exact, Dimension.Total, "", "");
        }
    }

    private static Comparator Comparison(Match match) => match.Groups["range"].Success ? Comparator.AtLeast
        : StatisticNumbers.ComparatorOf(match.Groups["comparator"].Value);

    // Whose or which deals: the vendor before the number in its clause, else the words around it.
    private static string PartAround(SentenceView sentence, Match match)
    {
        var start = sentence.Text.LastIndexOfAny(['.', ';', ',', ':'], Math.Max(0, match.Index - 1)) + 1;
        var vendors = sentence.NamesIn(start, Math.Min(sentence.Text.Length, match.Index + match.Length + 60), Role.Vendor)
            .Select(name => name.Entry.Name).Distinct(StringComparer.Ordinal).ToList();
        if (vendors.Count > 0)
        {
            return string.Join(" or ", vendors);
        }

        var end = sentence.Text.IndexOfAny(['.', ';', ','], Math.Min(sentence.Text.Length - 1, match.Index + match.Length));
        return sentence.Text[start..(end < 0 ? sentence.Text.Length : end)].Trim();
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public const string Deals = "(?:deals|contracts|transactions|projects|agreements|arrangements|tenders)";

    private const string Plain = @"(?!of\b|in\b|per\b|percent\b|million\b|billion\b|years?\b|countries\b|people\b|companies\b|"
        + @"governments\b|cities\b|towns\b|customers\b|operators\b|have\b|has\b|had\b|were\b|was\b|that\b|with\b|from\b|to\b|and\b|by\b|"
        + @"out\b|signed\b)(?:[a-z][a-z'-]*|[2-6]G\b|\uE001\uE000*)";

    // Up to four plain words may stand between the number and its noun: "70 such cloud service transactions"; or the noun stands first:
    // "contracts at 266", "the number of deals to 70".
    [GeneratedRegex(@"(?<![\d$£€.,-])(?<!\b(?:in|out of|every)\s)\b(?:" + StatisticNumbers.Compared + @"\s+)?" + StatisticNumbers.Number + @"\s+(?:"
        + Plain
        + @"\s+){0,4}?" + Deals + @"\b|\b" + Deals + @"\b(?<at>\s+(?:\w+\s+){0,3}?(?:at|to|totall?ed|numbered|reached|came to|stands? at|"
        + @"rose to|number)\s+)(?:" + StatisticNumbers.Compared + @"\s+)?" + StatisticNumbers.Number
        + @"(?!\s?(?:%|percent|per cent|million|billion|bn|m\b|years?|months?|days?|km|kilomet))(?![\d,.]*\d)", Options)]
    private static partial Regex DealCount();

    [GeneratedRegex(@"\b(?:in|across|over|among|spanning|covering|to|from|spread over)\s+(?:" + StatisticNumbers.Compared + @"\s+)?"
        + StatisticNumbers.Number + @"\s+(?:[a-z][a-z-]*\s+){0,2}?(?:countries|nations|states)\b", Options)]
    private static partial Regex CountryCount();

    [GeneratedRegex(@"\b(?:deals|contracts|agreements)\s+(?:\w+\s+){0,3}?(?:in|cover(?:ed|s)?|across|span(?:ned|s)?|reach(?:ed)?|over)\s+(?:"
        + StatisticNumbers.Compared + @"\s+)?" + StatisticNumbers.Number + @"\s+(?:countries|nations|states)\b", Options)]
    private static partial Regex PlacesAlone();

    [GeneratedRegex(@"(?<![\d$£€.,-])(?<!\b(?:in|out of|every)\s)\b(?:" + StatisticNumbers.Compared + @"\s+)?" + StatisticNumbers.Number
        + @"\s+of\s+(?:them\b|(?:the|these|those|its|such|all)\s+(?:[a-z-]+\s+){0,2}?" + Deals + @"\b)", Options)]
    private static partial Regex PartCount();

    [GeneratedRegex(@"\uE001\uE000*\s?\(\s?(?<n>\d+)\s?\)|\uE001\uE000*[^.;,\uE001]{0,40}?\b(?:with|has|had|at|signed|won|for)\s+(?<n>\d+)"
        + @"(?=[,.;]|\s+and\b|$)", Options)]
    private static partial Regex BareCount();

    // The runtime's generated matcher fails with an index out of range where an optional group stands before such a lazy one.
    [GeneratedRegex(@"^\W*Of\s+(?:[a-z\d][a-z\d,-]*\s+){1,4}?" + Deals + @"\b", Options)]
    private static partial Regex LedByWhole();

    [GeneratedRegex(@"\b(?:for|in|financed|backed|funded)\s+(?<n>\d+)(?=[,.;]|\s+and\b)|(?:,|\band)\s+(?<n>\d+)\s+(?:went|go|were|are|involve[ds]?|had|have|to)\b", Options)]
    private static partial Regex PaidCount();

    [GeneratedRegex(@"\b(?:(?:total|combined|overall|aggregate|joint|cumulative)\s+(?:value|worth)|(?:together|in all|in total|altogether|"
        + @"combined|taken together)\b.{0,40}\bworth\b|" + Deals + @"\b.{0,40}\bworth\b.{0,40}\b(?:in all|in total|altogether|combined|"
        + @"together)\b)", Options)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(?:revenues?|sales|profits?|turnover|market|shares|exports|fine[sd]?)\b", Options)]
    private static partial Regex Income();

    [GeneratedRegex(@"\b" + StatisticNumbers.Compared + @"\s*$", Options)]
    private static partial Regex Comparing();

    [GeneratedRegex(
        @"\b(?:if|whether|could|might|should|plans? to|planned|hop(?:es?|ed|ing) to|aim(?:s|ed)? (?:to|for|at)|expect(?:s|ed)?(?: to)?|"
            + @"wants? to|seeks? to|target(?:s|ed)?(?: of)?|goal of|would|will|forecasts?|predicts?|denie[sd]|not)\b[^.;]*$", Options)]
    private static partial Regex Unreal();
}
