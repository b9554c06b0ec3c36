using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>
/// Finds reported numbers about deals: how many deals in how many countries, and shares of them by freedom status, region, income group and
/// so on. A number counts only when its own noun is a deal, a contract and the like, and a vendor or a report frames it.
/// </summary>
internal static partial class StatisticRules
{
    private const string Deals = "(?:deals|contracts|transactions|projects|agreements|arrangements|tenders)";

    // A quick look before the patterns. Shares "of them" follow a sentence part with such a noun.
    private static readonly SearchValues<string> DealStems = SearchValues.Create(
        ["deal", "contract", "transaction", "project", "agreement", "arrangement", "tender"], StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<Candidate<DealStatistic>> Find(ArticleView article)
    {
        var frame = new StatisticFrame(article);
        foreach (var sentence in article.Sentences.Where(s => s.Text.AsSpan().ContainsAny(DealStems)))
        {
            foreach (var draft in Counts(sentence, frame).Concat(Shares(sentence, frame)))
            {
                yield return frame.Complete(sentence, draft);
            }
        }
    }

    private static IEnumerable<StatisticDraft> Counts(SentenceView sentence, StatisticFrame frame)
    {
        var text = sentence.Masked;
        var counted = DealCount().Match(text);
        if (!counted.Success || !frame.IsFramed(sentence) || sentence.IsQuoted(counted.Index) || Unreal().IsMatch(text.AsSpan(0,
            counted.Index)))
        {
            yield break;
        }

        if (NumberOf(counted.Groups["n"].Value) is { } deals)
        {
            yield return new(Metric.Deals, deals, Unit.Deals, ComparatorOf(counted.Groups["comparator"].Value), Dimension.Total, "", "");
        }

        var places = CountryCount().Match(text, counted.Index + counted.Length);
        if (places.Success && NumberOf(places.Groups["n"].Value) is { } countries)
        {
            yield return new(Metric.Countries, countries, Unit.Countries, ComparatorOf(places.Groups["comparator"].Value),
                Dimension.Total, "", "");
        }
    }

    private static IEnumerable<StatisticDraft> Shares(SentenceView sentence, StatisticFrame frame)
    {
        var text = sentence.Masked;
        foreach (Match share in ShareOf().Matches(text))
        {
            if (sentence.IsQuoted(share.Index) || Denominator(share.Groups["of"].Value, text[..share.Index], frame) is not { } denominator)
            {
                continue;
            }

            var predicate = PredicateAfter(text, share);
            var parts = Parts(predicate);
            var dimension = Categories.DimensionOf(predicate);
            if (dimension is null)
            {
                continue;
            }

            var value = decimal.Parse(share.Groups["n"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            var comparator = ComparatorOf(share.Groups["comparator"].Value);
            yield return new(Metric.Share, value, Unit.Percent, comparator, dimension.Value, Categories.Whole(predicate,
                dimension.Value), denominator);
            foreach (var (category, part) in parts)
            {
                yield return new(Metric.Share, part, Unit.Percent, Comparator.Exact, dimension.Value, category, denominator);
            }
        }
    }

    // "In 60% of these deals, Huawei packages …" has its predicate after the comma; "77% of the deals are in …" right behind it. The next
    // share ends it.
    private static string PredicateAfter(string text, Match share)
    {
        var next = ShareOf().Match(text, share.Index + share.Length);
        return text[(share.Index + share.Length)..(next.Success ? next.Index : text.Length)];
    }

    // Shares in brackets belong to the category named just before them.
    private static IEnumerable<(string Category, decimal Value)> Parts(string predicate)
    {
        var from = 0;
        foreach (Match part in Bracketed().Matches(predicate))
        {
            if (Categories.LastIn(predicate[from..part.Index]) is { Length: > 0 } category)
            {
                yield return (category, decimal.Parse(part.Groups["n"].ValueSpan, NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture));
            }

            from = part.Index + part.Length;
        }
    }

    private static string? Denominator(string noun, string before, StatisticFrame frame)
    {
        if (DealNoun().IsMatch(noun))
        {
            return frame.DealCount is { } count ? string.Create(CultureInfo.InvariantCulture, $"{count} deals") : "deals";
        }

        // "… of them", "… of the countries": only where the sentence has just spoken of countries with deals.
        return CountriesWithDeals().IsMatch(before) ? "countries with deals" : null;
    }

    internal static decimal? NumberOf(string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number))
        {
            return number;
        }

        var total = 0;
        foreach (var word in text.ToLowerInvariant().Split('-', ' '))
        {
            var unit = Array.IndexOf(Units, word);
            var ten = Array.IndexOf(Tens, word);
            if (unit < 0 && ten < 0)
            {
                return null;
            }

            total += unit >= 0 ? unit : ten * 10;
        }

        return total;
    }

    private static Comparator ComparatorOf(string words) => words.Trim().ToLowerInvariant() switch
    {
        "" => Comparator.Exact,
        "at least" or "no fewer than" => Comparator.AtLeast,
        "nearly" or "almost" or "close to" => Comparator.Nearly,
        "more than" or "over" or "upwards of" => Comparator.MoreThan,
        "up to" or "at most" or "as many as" => Comparator.AtMost,
        _ => Comparator.About,
    };

    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private const string Compared = @"(?<comparator>about|around|some|roughly|approximately|nearly|almost|close to|at least|no fewer than|"
        + @"more than|over|upwards of|up to|at most|as many as)";

    private const string Number = @"(?<n>\d{1,3}(?:,\d{3})+|\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|two|"
        + @"three|four|five|six|seven|eight|nine|ten"
        + @"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";

    // Up to three plain words may stand between the number and its noun: "70 such service transactions".
    [GeneratedRegex(@"(?<![\d$£€.,-])\b(?:" + Compared + @"\s+)?" + Number + @"\s+(?:(?!of\b|in\b|per\b|percent\b|million\b|billion\b|"
        + @"years?\b)[a-z][a-z-]*\s+){0,3}?" + Deals + @"\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DealCount();

    [GeneratedRegex(@"\b(?:in|across|over|among|spanning|covering)\s+(?:" + Compared + @"\s+)?" + Number + @"\s+(?:[a-z][a-z-]*\s+){0,2}?("
        + @"?:countries|nations|states)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountryCount();

    [GeneratedRegex(@"\b(?:" + Compared + @"\s+)?(?<n>\d+(?:\.\d+)?)\s?(?:%|percent|per cent)\s+of\s+(?<of>(?:the\s+|these\s+|those\s+|"
        + @"all\s+|its\s+|such\s+|their\s+)*(?:[a-z-]+\s+){0,2}?"
        + @"(?:" + Deals + @"|countries|nations|them))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShareOf();

    [GeneratedRegex(@"\(\s*(?:about |nearly |roughly )?(?<n>\d+(?:\.\d+)?)\s?(?:%|percent|per cent)\s*\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\b" + Deals + @"$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DealNoun();

    [GeneratedRegex(@"\bcountries\b.{0,40}\b" + Deals + @"\b|\b" + Deals + @"\b.{0,60}\bcountries\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountriesWithDeals();

    [GeneratedRegex(
        @"\b(?:if|whether|could|might|should|plans? to|hopes? to|aims? to|expects? to|wants? to|seeks? to|target of)\b[^.;]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unreal();
}
