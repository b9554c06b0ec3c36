using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Finds shares of deals: "77 percent of the deals are in …", "in 58 per cent of cases …", "three quarters of these contracts, 75
/// percent, …", and shares that go on where another left off.</summary>
internal static partial class StatisticShares
{
    public static IEnumerable<StatisticDraft> Find(SentenceView sentence, StatisticFrame frame)
    {
        var text = sentence.Masked;
        var shares = Leading(sentence, frame).ToList();
        if (shares.Count == 0)
        {
            foreach (var draft in StatisticRests.Find(sentence, frame))
            {
                yield return draft;
            }

            yield break;
        }

        for (var i = 0; i < shares.Count; i++)
        {
            var (match, draft) = shares[i];
            var end = i + 1 < shares.Count ? shares[i + 1].Match.Index : text.Length;
            var after = sentence.Text[(match.Index + match.Length)..end];
            var start = i == 0 ? 0 : shares[i - 1].Match.Index + shares[i - 1].Match.Length;
            var before = sentence.Text[start..match.Index];

            // "Africa took 39 percent of the contracts and Asia 21 percent": each region stands before its share.
            var leads = Categories.LastIn(before).Length > 0 && Bare().Matches(after).Any(m => !m.Value.StartsWith('('));
            var (predicate, dimension) = !leads && Categories.DimensionOf(after) is { } told ? (after, told)
                : Categories.LastIn(before) is { Length: > 0 } led && Categories.DimensionOf(led) is { } earlier ? (led, earlier)
                : (after, Dimension.Total);
            var whole = dimension == Dimension.Total ? Clause(after, before) : Categories.Whole(Upto(predicate), dimension);
            yield return draft with { Dimension = dimension, Category = whole };
            foreach (var part in Following(after, dimension, whole, draft.Denominator))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<(Match Match, StatisticDraft Draft)> Leading(SentenceView sentence, StatisticFrame frame)
    {
        var text = sentence.Masked;
        if (!AnyShare().IsMatch(text))
        {
            yield break;
        }

        foreach (Match share in ShareOf.Matches(text))
        {
            if (sentence.IsQuoted(share.Index) || Value(share) is not var (value, comparator)
                || Denominator(share.Groups["of"].Value, text[..share.Index], sentence, frame) is not { } denominator)
            {
                continue;
            }

            yield return (share, new(Metric.Share, value, Unit.Percent, comparator, Dimension.Total, "", denominator));
        }
    }

    // The figure, if one stands beside the fraction: "two thirds of the buyers, 68%".
    private static (decimal Value, Comparator Comparator)? Value(Match share)
    {
        if (share.Groups["p"].Success)
        {
            var beside = share.Groups["f"].Success || share.Groups["n"].Success;
            return StatisticNumbers.NumberOf(share.Groups["p"].Value) is not { } percent ? null : (percent,
                beside ? Comparator.Exact : StatisticNumbers.ComparatorOf(share.Groups["comparator"].Value));
        }

        var comparator = StatisticNumbers.ComparatorOf(share.Groups["comparator"].Value);
        return StatisticNumbers.FractionOf(share.Groups["f"].Value) is var (value, exact)
            ? (value, exact || comparator != Comparator.Exact ? comparator : Comparator.About) : null;
    }

    private static string? Denominator(string noun, string before, SentenceView sentence, StatisticFrame frame)
    {
        if (DealNoun().IsMatch(noun))
        {
            return !frame.IsFramed(sentence) && !(Definite().IsMatch(noun) && frame.HasReport) ? null : frame.AllDeals;
        }

        // "Of cases", "of the buyers", "of them": only after a number of deals; "of the countries", and of "them" that are countries, where
        // they have deals.
        return Cases().IsMatch(noun) && !(Pronoun().IsMatch(noun) && LedByCountries().IsMatch(before) && CountriesWithDeals().IsMatch(before))
            ? frame.DealCount is null ? null : frame.AllDeals
            : Counted().IsMatch(noun) ? frame.IsNear(sentence) ? frame.AllDeals : null
            : CountriesWithDeals().IsMatch(before) ? "countries with deals" : null;
    }

    // Shares in brackets belong to the category named just before them; others go on with the same whole ("and South-East Asia 21 percent").
    private static IEnumerable<StatisticDraft> Following(string after, Dimension dimension, string whole, string denominator)
    {
        var from = 0;
        foreach (Match part in Bare().Matches(after))
        {
            var between = after[from..part.Index];
            from = part.Index + part.Length;
            var category = Categories.LastIn(between);
            var bracketed = part.Value.StartsWith('(');
            if ((bracketed && category.Length == 0) || OtherNoun().IsMatch(after.AsSpan(from)) || Other().IsMatch(between) || (category.Length == 0 && between.Contains(';'))
                || StatisticNumbers.NumberOf(part.Groups["p"].Value) is not { } value)
            {
                continue;
            }

            var of = category.Length > 0 ? Categories.DimensionOf(category) ?? dimension : dimension;
            yield return new(Metric.Share, value, Unit.Percent, bracketed ? Comparator.Exact
                : StatisticNumbers.ComparatorOf(part.Groups["comparator"].Value), of, category.Length > 0 ? category : whole, denominator);
        }
    }

    // What is said of the share: the words up to the end of the clause.
    private static string Clause(string after, string before)
    {
        var end = after.IndexOfAny(['.', ';', ',', '(']);
        var clause = (end < 0 ? after : after[..end]).Trim();
        return clause.Length > 0 ? clause : before[(before.LastIndexOfAny(['.', ';', ',']) + 1)..].Trim();
    }

    // The next share without brackets ends the predicate of the one before.
    private static string Upto(string predicate) => Bare().Matches(predicate).FirstOrDefault(m => !m.Value.StartsWith('(')) is { } next
        ? predicate[..next.Index] is var head && Categories.DimensionOf(head) is null ? predicate : head[..Math.Max(LastBreak(head),
            Categories.LastEnd(head))]
        : predicate;

    private static int LastBreak(string head) => head.LastIndexOfAny([';', ',']) is var at and >= 0 ? at : 0;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Of = @"(?<of>(?:(?:the|these|those|all|its|such|their|\d+|[\uE001-\uE003]\uE000*(?:'s)?|[“""'‘][\w -]{1,30}[”""'’])\s+)*"
        + @"(?:[a-z-]+\s+){0,2}?(?:" + StatisticRules.Deals + @"|cases|buyers|customers|clients|countries|nations|them|these|those|(?:the|that)\s+total))\b";

    // What every share has: a quick look before the pattern.
    [GeneratedRegex("%|per ?cent|half|third|quarter|fifth|tenth|(?:one|two|three|four|five|six|seven|eight|nine|[0-9]) (?:in|out of) |"
        + @"(?:one|two|three)\s+(?:projects?|contracts?|deals?|agreements?)\s+in\b", Options)]
    private static partial Regex AnyShare();

    // Backtracking takes minutes on some sentences with many names.
    private static readonly Regex ShareOf = new(@"\b(?:" + StatisticNumbers.Compared + @"\s+)?(?:" + StatisticNumbers.Percent + @"\s+of\s+" + Of
        + "|" + StatisticNumbers.Fraction + @"\s+(?:of\s+)?" + Of + @"(?:,?\s+\(?(?:or\s+)?" + StatisticNumbers.Percent + @"\)?,?)?"
        + @"|one\s+(?<of>contract|deal|project|agreement)\s+in\s+(?:\d+|[a-z-]+),?\s+or\s+" + StatisticNumbers.Percent
        + @"|(?<n>\d+|[a-z]+(?:-[a-z]+)?)\s+of\s+" + Of + @",?\s+\(?(?:or\s+)?" + StatisticNumbers.Percent + @"\)?,?"
        + @"|(?<f>one|two|three)\s+(?<of>projects?|contracts?|deals?|agreements?)\s+in\s+(?:\w+)\b)",
        Options | RegexOptions.NonBacktracking);

    [GeneratedRegex(@"(?:\(\s*(?:about |nearly |roughly )?" + StatisticNumbers.Percent + @"\s*\)|\b(?:" + StatisticNumbers.Compared
        + @"\s+)?" + StatisticNumbers.Percent + ")", Options)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^\s*of\s+", Options)]
    private static partial Regex OtherNoun();

    [GeneratedRegex(@"\b(?:revenues?|market|sales|profits?|shares?|growth|population|users|subscribers|interest|price|cost|loans?|lent)\b",
        Options)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(?:" + StatisticRules.Deals + @"|contract|deal|project|agreement)$", Options)]
    private static partial Regex DealNoun();

    // "The deals": those that a report has spoken of.
    [GeneratedRegex(@"^(?:the|these|those|all|its|such)\s", Options)]
    private static partial Regex Definite();

    [GeneratedRegex(@"^(?:them|these|those)$", Options)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^(?:these|those|(?:the|that)\s+total)$", Options)]
    private static partial Regex Counted();

    // "Most of the countries that do such deals are in Asia, and 77% of them": of the countries.
    [GeneratedRegex(@"^(?:(?!" + StatisticRules.Deals + @"\b)[\w\W])*?\b(?:countries|nations|states)\b", Options)]
    private static partial Regex LedByCountries();

    [GeneratedRegex(@"\b(?:cases|buyers|customers|clients|them)$", Options)]
    private static partial Regex Cases();

    [GeneratedRegex(@"\bcountries\b.{0,40}\b" + StatisticRules.Deals + @"\b|\b" + StatisticRules.Deals + @"\b.{0,60}\bcountries\b",
        Options)]
    private static partial Regex CountriesWithDeals();
}
