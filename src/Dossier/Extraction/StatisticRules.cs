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
    public const decimal Fewest = 4;

    // A quick look before the patterns. Shares "of them" follow a sentence part with such a noun.
    private static readonly SearchValues<string> DealStems = SearchValues.Create(
        ["deal", "contract", "transaction", "project", "agreement", "arrangement", "tender", "%", "percent", "per cent", "of them",
            "together", "countries", "nations", "states", "half", "third", "quarter", "fifth", " in ten", " in five"], StringComparison.OrdinalIgnoreCase);

    // What every number of deals has.
    private static readonly SearchValues<string> DealNouns = SearchValues.Create(
        ["deals", "contracts", "transactions", "projects", "agreements", "arrangements", "tenders"], StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<Candidate<DealStatistic>> Find(ArticleView article)
    {
        var frame = new StatisticFrame(article);
        if (!frame.HasVendor)
        {
            yield break;
        }

        foreach (var sentence in article.Sentences)
        {
            if (!sentence.Text.EndsWith('?') && (frame.IsNear(sentence) || sentence.Text.AsSpan().ContainsAny(DealStems)))
            {
                // What follows a number can be parts of it.
                var given = new HashSet<(Metric, decimal, string)>();
                foreach (var step in new Func<IEnumerable<StatisticDraft>>[] { () => Counts(sentence, frame), () => Rest(sentence, frame) })
                {
                    foreach (var draft in step().Where(draft => given.Add((draft.Metric, draft.Value, draft.Category))).ToList())
                    {
                        yield return frame.Complete(sentence, draft);
                    }
                }
            }
        }
    }

    private static IEnumerable<StatisticDraft> Rest(SentenceView sentence, StatisticFrame frame) =>
        StatisticCountries.Find(sentence, frame).Concat(StatisticParts.Changes(sentence, frame)).Concat(StatisticParts.Find(sentence, frame))
            .Concat(StatisticShares.Find(sentence, frame)).Concat(Values(sentence, frame));

    private static IEnumerable<StatisticDraft> Counts(SentenceView sentence, StatisticFrame frame)
    {
        var text = sentence.Masked;
        if (!text.AsSpan().ContainsAny(DealNouns))
        {
            yield break;
        }

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
            yield return new(Metric.Deals, deals, Unit.Deals, of, Dimension.Total, whole ? "" : StatisticParts.Around(sentence, counted), "");
            if (places.Success && StatisticNumbers.NumberOf(places.Groups["n"].Value) is { } countries)
            {
                yield return new(Metric.Countries, countries, Unit.Countries, Comparison(places), Dimension.Total, "", "");
            }
        }
    }

    private static IEnumerable<StatisticDraft> Values(SentenceView sentence, StatisticFrame frame)
    {
        var text = sentence.Masked;
        var isSum = Whole().IsMatch(text) && frame.IsFramed(sentence);

        // "Contracts worth $3.8 billion": of vendors of a country, or of those that the article has counted, and of no one buyer.
        var isOfAll = !isSum && Worth().IsMatch(text) && (frame.IsNear(sentence) || frame.IsOfMany(sentence))
            && !sentence.Names.Any(name => name.Role == Role.Jurisdiction);
        if ((!isSum && !isOfAll && !(frame.Counted(sentence) && ForThem().IsMatch(text))) || Income().IsMatch(text))
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

    public static Comparator Comparison(Match match) => match.Groups["range"].Success ? Comparator.AtLeast
        : match.Groups["comparator"].Length == 0 && match.Groups["n"].Value.EndsWith("dozen", StringComparison.OrdinalIgnoreCase) ? Comparator.About
        : StatisticNumbers.ComparatorOf(match.Groups["comparator"].Value);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public const string Deals = "(?:deals|contracts|transactions|projects|agreements|arrangements|tenders)";

    private const string Plain = @"(?!of\b|in\b|per\b|percent\b|million\b|billion\b|years?\b|countries\b|people\b|companies\b|"
        + @"governments\b|cities\b|towns\b|customers\b|operators\b|have\b|has\b|had\b|were\b|was\b|that\b|with\b|from\b|to\b|and\b|by\b|"
        + @"out\b|signed\b)[“""'‘]?(?:[a-z][a-z'-]*|[2-6]G\b|[\uE001\uE003]\uE000*)[”""'’]?";

    // Up to four plain words may stand between the number and its noun: "70 such cloud service transactions"; or the noun stands first:
    // "contracts at 266", "the number of deals to 70".
    [GeneratedRegex(@"(?<![\d$£€.,-])(?<!\b(?:in|out of|every)\s)\b(?:" + StatisticNumbers.Compared + @"\s+)?" + StatisticNumbers.Number + @"\s+(?:"
        + Plain
        + @"\s+){0,4}?" + Deals + @"\b|\b" + Deals + @"\b(?<at>\s+(?:\w+\s+){0,3}?(?:at|to|totall?ed|numbered|reached|came to|stands? at|"
        + @"rose to|number)\s+|\b[^.;,]{0,40},\s+(?=[\w-]+ in (?:number|all|total)\b))(?:" + StatisticNumbers.Compared + @"\s+)?" + StatisticNumbers.Number
        + @"(?!\s?(?:%|percent|per cent|million|billion|bn|m\b|years?|months?|days?|km|kilomet))(?![\d,.]*\d)", Options)]
    private static partial Regex DealCount();

    [GeneratedRegex(@"\b" + Deals + @"\b", Options)]
    public static partial Regex DealNoun();

    [GeneratedRegex(@"\b(?:in|across|over|among|spanning|covering|to|from|spread over)\s+(?:" + StatisticNumbers.Compared + @"\s+)?"
        + StatisticNumbers.Number + @"\s+(?:[a-z][a-z-]*\s+){0,2}?(?:countries|nations|states)\b", Options)]
    private static partial Regex CountryCount();

    [GeneratedRegex(@"\b(?:(?:total|combined|overall|aggregate|joint|cumulative)\s+(?:value|worth)|(?:together|in all|in total|altogether|"
        + @"combined|taken together)\b.{0,40}\bworth\b|" + Deals + @"\b.{0,40}\bworth\b.{0,40}\b(?:in all|in total|altogether|combined|"
        + @"together)\b)", Options)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b" + Deals + @"\b[^.;]{0,60}?\b(?:worth|valued at|total(?:l?ing)|amount(?:ing|s|ed)? to|add(?:ing|s|ed)? up to|came to|cost)\s+"
        + @"(?:[a-z]+\s+){0,3}?(?:US|USD|\$|£)|(?:\$|£)\s?[\d.,]+\s+(?:million|billion|bn|m)\s+(?:in|of|worth of)\s+(?:[a-z-]+\s+){0,3}?" + Deals
        + @"|\b(?:value|price|cost|sum|bill)\b[^.;]{0,60}?\b(?:is|was|of|at|comes? to|came to|reach(?:es|ed)|exceeds?|total(?:s|led)?)\s+(?:[a-z]+\s+){0,3}?(?:US|USD|\$|£)", Options)]
    private static partial Regex Worth();

    [GeneratedRegex(@"\b(?:for|in|into|behind)\s+(?:them|these|all of them)\b|\bthey\s+(?:are|were)\s+(?:\w+\s+)?worth\b", Options)]
    private static partial Regex ForThem();

    [GeneratedRegex(@"\b(?:revenues?|sales|profits?|turnover|market|shares|exports|fine[sd]?)\b", Options)]
    private static partial Regex Income();

    [GeneratedRegex(@"\b" + StatisticNumbers.Compared + @"\s*$", Options)]
    private static partial Regex Comparing();

    [GeneratedRegex(
        @"\b(?:if|whether|could|might|should|plans? to|planned|hop(?:es?|ed|ing) to|aim(?:s|ed)? (?:to|for|at)|expect(?:s|ed)?(?: to)?|"
            + @"wants? to|seeks? to|target(?:s|ed)?(?: of)?|goal of|would|will|forecasts?|predicts?|denie[sd]|not)\b[^.;]*$", Options)]
    public static partial Regex Unreal();
}
