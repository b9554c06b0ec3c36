using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>
/// Finds the parts of a number of deals that the article has given: "121 of them", "ZTE comes second with 48, ahead of Hikvision (31)",
/// "18 in Europe, nine in the Middle East", and the numbers between which a count went up or down.
/// </summary>
internal static partial class StatisticParts
{
    public static IEnumerable<StatisticDraft> Find(SentenceView sentence, StatisticFrame frame) =>
        sentence.IsTitle || frame.DealCount is not { } all ? []
            : Matches(sentence, frame).DistinctBy(part => part.Groups["n"].Index).Where(part => !sentence.IsQuoted(part.Index))
                .Select(part => (Part: part, Deals: StatisticNumbers.NumberOf(part.Groups["n"].Value)))
                .Where(part => part.Deals <= all)
                .Select(part => Draft(part.Deals!.Value, part.Part, Around(sentence, part.Part)));

    /// <summary>"The number of contracts rose from 12 to 29": both ends, once a count frames them.</summary>
    public static IEnumerable<StatisticDraft> Changes(SentenceView sentence, StatisticFrame frame)
    {
        var text = sentence.Masked;
        if (Change().Match(text) is not { Success: true } change || sentence.IsQuoted(change.Index)
            || StatisticRules.Unreal().IsMatch(text.AsSpan(0, change.Index))
            || !(StatisticRules.DealNoun().IsMatch(text.AsSpan(0, change.Index)) ? frame.IsFramed(sentence)
                : frame.DealCount is not null && Tally().IsMatch(text.AsSpan(0, change.Index))))
        {
            yield break;
        }

        foreach (var name in new[] { "from", "to" })
        {
            if (StatisticNumbers.NumberOf(change.Groups[name].Value) is { } deals)
            {
                yield return Draft(deals, change, change.Value);
            }
        }
    }

    // Whose or which deals: the vendor before the number in its clause, else the words around it.
    public static string Around(SentenceView sentence, Match match)
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

    private static IEnumerable<Match> Matches(SentenceView sentence, StatisticFrame frame)
    {
        var text = sentence.Masked;
        var parts = PartCount().Matches(text).AsEnumerable();
        if (LedByWhole().IsMatch(text))
        {
            parts = parts.Concat(PaidCount().Matches(text));
        }

        if (frame.IsNear(sentence) && !OtherThings().IsMatch(text))
        {
            parts = parts.Concat(BareCount().Matches(text)).Concat(LeadingCount().Matches(text)).Concat(PlaceCount().Matches(text)
                .Where(part => Categories.LastIn(sentence.Text.Substring(part.Index, part.Length)).Length > 0
                    || part.Value[^1] is SentenceView.Jurisdiction));
        }

        return parts;
    }

    private static StatisticDraft Draft(decimal deals, Match part, string category) =>
        new(Metric.Deals, deals, Unit.Deals, StatisticRules.Comparison(part), Dimension.Total, category, "");

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Deals = StatisticRules.Deals;

    private const string Ends = @"(?=\s*(?:[,.;)](?!\d)|$)|\s+(?:and|each|apiece|respectively)\b)";

    // What else can be counted in such words.
    [GeneratedRegex(@"\b(?:revenues?|sales|profits?|market|subscribers|users|patents?|employees|staff|workers|people|phones|handsets|"
        + @"percent|per cent|points?|votes?|seats?|years? old|degrees)\b|%", Options)]
    private static partial Regex OtherThings();

    [GeneratedRegex(@"\b(?:number|total|count|tally|figure|pace)\b", Options)]
    private static partial Regex Tally();

    [GeneratedRegex(@"\b(?:ris\w+|rose|climb\w*|grew|grow\w*|jump\w*|increas\w*|went|up|soar\w*|f[ae]ll\w*|drop\w*|declin\w*|shrank|down|shot|doubl\w*|"
        + @"trebl\w*|tripl\w*)\s+(?:\w+\s+){0,2}?from\s+(?:" + StatisticNumbers.Compared + @"\s+)?(?<from>\d{1,3}|[a-z]+(?:-[a-z]+)?)\s+"
        + @"(?:(?:in|a year in|at the end of|by)\s+\w+\s+(?:\d{4}\s+)?|a year\s+|(?:" + Deals + @")\s+)?to\s+(?:" + StatisticNumbers.Compared
        + @"\s+)?(?<to>\d{1,3}|[a-z]+(?:-[a-z]+)?)\b(?!\s?(?:%|percent|per cent|million|billion|bn|km|[.,]?\d))", Options)]
    private static partial Regex Change();

    [GeneratedRegex(@"(?<![\d$£€.,-])(?<!\b(?:in|out of|every)\s)\b(?:" + StatisticNumbers.Compared + @"\s+)?" + StatisticNumbers.Number
        + @"\s+of\s+(?:them\b|(?:the|these|those|its|such|all)\s+(?:[a-z\d-]+\s+){0,3}?" + Deals + @"\b)", Options)]
    private static partial Regex PartCount();

    // Whose they are: a vendor, a country or a region, then the number with nothing that it counts.
    [GeneratedRegex(@"\uE001\uE000*\s?\(\s?(?<n>\d+)\s?\)|(?:[\uE001\uE002]\uE000*|\b(?:africa|asia|europe|america|middle east|gulf|caribbean|pacific)\b)"
        + @"(?:\s+[a-z' -]{0,40}?)??\s+(?<!\b(?:on|of|january|february|march|april|may|june|july|august|september|october|november|december|article|group|band|"
        + @"phase|version)\s+)(?:" + StatisticNumbers.Compared + @"\s+)?" + StatisticNumbers.Number + Ends
        + @"|(?:^\W*|[,;:(]\s*|\band\s+)(?:" + StatisticNumbers.Compared + @"\s+)?" + StatisticNumbers.Number
        + @"\s+(?:(?:went|go|goes|were|are|belong|belonged|fell|signed|made|built|won|concluded|let|awarded|given|by|to|with|from|for|the|those|them|of)\s+){1,4}?\uE001", Options)]
    private static partial Regex BareCount();

    [GeneratedRegex(@"(?:^\W*|;\s+|,\s+and\s+)(?:" + StatisticNumbers.Compared + @"\s+)?" + StatisticNumbers.Number
        + @"\s+(?:are|were|lie|lay|went|go|involved?|came|come)\s+", Options)]
    private static partial Regex LeadingCount();

    [GeneratedRegex(@"(?:\b(?:has|have|had|with|and|are|were|including|signed|won)\s+|[,;:(]\s*)(?:" + StatisticNumbers.Compared + @"\s+)?" + StatisticNumbers.Number
        + @"\s+(?:(?:of them|each|more|others?)\s+)?in\s+(?:the\s+)?(?:(?:[a-z-]+\s+)?(?:africa|asia|europe|americas?|middle east|gulf|caribbean|pacific|"
        + @"oceania|balkans|asia-pacific)\b|\uE002)", Options)]
    private static partial Regex PlaceCount();

    // The runtime's generated matcher fails with an index out of range where an optional group stands before such a lazy one.
    [GeneratedRegex(@"^\W*Of\s+(?:[a-z\d][a-z\d,-]*\s+){1,4}?" + Deals + @"\b", Options)]
    private static partial Regex LedByWhole();

    [GeneratedRegex(@"\b(?:for|in|financed|backed|funded)\s+" + StatisticNumbers.Number + @"(?=[,.;]|\s+and\b)|(?:,|\band)\s+"
        + StatisticNumbers.Number + @"\s+(?:went|go|were|are|involve[ds]?|had|have|to)\b", Options)]
    private static partial Regex PaidCount();
}
