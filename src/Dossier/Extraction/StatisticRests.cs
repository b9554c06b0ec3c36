using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>
/// Finds shares whose whole stands elsewhere: "Europe's part is 4%", "that is 8 percent", "Asia takes another 20 percent", "three in five
/// bundled hardware with services". They hold only beside a number of deals, and where nothing else is measured.
/// </summary>
internal static partial class StatisticRests
{
    public static IEnumerable<StatisticDraft> Find(SentenceView sentence, StatisticFrame frame)
    {
        var text = sentence.Masked;
        if (frame.DealCount is null || !frame.IsNear(sentence) || sentence.IsTitle)
        {
            yield break;
        }

        var from = 0;
        var led = LedByWhole().IsMatch(text);
        foreach (Match share in Share().Matches(text))
        {
            var clause = Clause(sentence.Text, from, share);
            from = share.Index + share.Length;
            if (sentence.IsQuoted(share.Index) || Other().IsMatch(clause) || Value(share) is not { } value)
            {
                continue;
            }

            var before = sentence.Text[..share.Index];
            var category = Categories.LastIn(clause);
            var dimension = Categories.DimensionOf(category.Length > 0 ? category : clause);
            if (dimension is null && !led && !That().IsMatch(before) && !Part().IsMatch(clause) && !sentence.NamesIn(from - share.Length - 60, from, Role.Vendor).Any())
            {
                continue;
            }

            yield return new(Metric.Share, value, Unit.Percent, StatisticNumbers.ComparatorOf(share.Groups["comparator"].Value),
                dimension ?? Dimension.Total, dimension is { } told ? Categories.Whole(clause, told) : clause.Trim(' ', ',', '.', ';'),
                frame.AllDeals);
        }
    }

    private static decimal? Value(Match share) => share.Groups["p"].Success ? StatisticNumbers.NumberOf(share.Groups["p"].Value)
        : StatisticNumbers.FractionOf(share.Groups["f"].Value)?.Value;

    // From the last share or mark before it to the mark after it.
    private static string Clause(string text, int from, Match share)
    {
        var end = text.IndexOfAny(['.', ';', ','], share.Index + share.Length);
        return text[from..(end < 0 ? text.Length : end)];
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // A share without "of", or a fraction that begins the sentence.
    [GeneratedRegex(@"\b(?:" + StatisticNumbers.Compared + @"\s+)?" + StatisticNumbers.Percent + @"(?!\s+of\b|\s+(?:a year|more|less|higher|lower|"
        + @"stake|interest|cheaper|faster|points?|rise|increase|cut|owned)\b)|^\W*(?:" + StatisticNumbers.Compared + @"\s+)?" + StatisticNumbers.Fraction
        + @"\s+(?:bundled?|were|are|was|is|went|go|goes|involved?|involves|came|come|had|have|has|included?|includes|ran|run|lie|lies|fell|fall|took|take|cover|covered|concern|sit|belong|"
        + @"originated|took place|combine|pair)\b", Options)]
    private static partial Regex Share();

    [GeneratedRegex(@"^\W*Of\s+(?:the|these|those|its)\s+(?:\d[\d,]*|[a-z-]+)\b", Options)]
    private static partial Regex LedByWhole();

    [GeneratedRegex(@"^\W*(?:That|This|It|Which)\s+(?:is|was|makes|made|amounts to|amounted to|equals|comes to|represents?|means)\s+$", Options)]
    private static partial Regex That();

    [GeneratedRegex(@"\b(?:part|share|slice|rest|remainder|remaining|proportion|portion)\b", Options)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?:revenues?|market|sales|profits?|growth|grew|population|users|subscribers|interest|prices?|costs?|lent|stakes?|economy|gdp|crime|"
        + @"phones?|handsets?|voters|turnout|tariffs?|inflation|coverage|capacity|exports?|imports?|investment|workers|staff|people|households|networks?|"
        + @"traffic|gear|equipment|base stations|sites|vote|shares in|rose|fell|debt|budget)\b", Options)]
    private static partial Regex Other();
}
