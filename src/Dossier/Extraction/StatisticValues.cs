using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Finds what deals are worth together.</summary>
internal static partial class StatisticValues
{
    public static IEnumerable<StatisticDraft> Find(StatisticSentence sentence, StatisticFrame frame)
    {
        var view = sentence.View;
        if (!view.Text.AsSpan().ContainsAny('$', '£') && !Unsigned().IsMatch(sentence.Masked))
        {
            yield break;
        }

        var last = -1;
        foreach (var money in MoneyPhrases.Find(view.Text).Where(m => m.Currency is "USD" or "GBP" && !view.IsQuoted(m.Index)))
        {
            var (before, after) = (sentence.Masked[..money.Index], sentence.Masked[(money.Index + money.Length)..]);
            if (last >= 0 ? !OtherSource().IsMatch(sentence.Masked[last..money.Index])
                : !IsOfDeals(before, after, view, frame) || Income().IsMatch(sentence.Masked) || Supposed().IsMatch(before)
                || OfOne().IsMatch(before))
            {
                continue;
            }

            last = money.Index + money.Length;

            var compared = Comparing().Match(before);
            yield return new(Metric.Value, money.Value, money.Currency == "USD" ? Unit.Usd : Unit.Gbp, compared.Success
                ? StatisticNumbers.ComparatorOf(compared.Groups["comparator"].Value) : Comparator.Exact, Dimension.Total, "", "");
        }
    }

    private static bool IsOfDeals(string before, string after, SentenceView view, StatisticFrame frame)
    {
        if (!frame.IsFramed(view) || Services().IsMatch(view.Text))
        {
            return false;
        }

        if (Together().IsMatch(before + "¤" + after) || (frame.Counted(view) && (ForThem().IsMatch(after)
            || (Priced().IsMatch(before) && !HasCountry(view)))) || BehindDeals().IsMatch(after)
            || (ForWhich().IsMatch(before) && Plural().IsMatch(before)))
        {
            return frame.Counted(view) || frame.DealCount is not null || Plural().IsMatch(view.Masked);
        }

        // Of projects there are many kinds: a vendor must be there.
        if (OnlyProjects().IsMatch(before) && !frame.IsLooselyFramed(view))
        {
            return false;
        }

        // Contracts with one country are deals that somebody made.
        return (Worth().IsMatch(before) || InDeals().IsMatch(after)) && !HasCountry(view);
    }

    private static bool HasCountry(SentenceView view) => view.Names.Where(name => name is { Role: Role.Jurisdiction }
        && name is { Form: NameForm.Name, Entry: { Kind: NameKind.Country, Code: not ("CN" or "US") } }).Select(name => name.Entry.Code)
        .Distinct().Count() == 1;

    // What vendors themselves pay for.
    [GeneratedRegex(@"\b(?:public relations|lobby\w*|advertis\w+|legal services|law firms?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Services();

    // "The institute arrives at $3.1 billion, the lab at $2.6 billion".
    [GeneratedRegex(@"^[^.;$]{0,60}[,;]\s(?:and\s|while\s|but\s|"
        + @"against\s)?(?:the\s)?[\w\uE000-\uE003-]+(?:\s[\w\uE000-\uE003-]+){0,3}\s(?:at|to|has|says|gives)\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherSource();

    [GeneratedRegex(@"^(?![\w\W]*\b(?:deals|contracts|agreements|transactions|orders|tenders)\b)[\w\W]*\bprojects\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyProjects();

    // "The median loan came to $24 million": of one, not of all.
    [GeneratedRegex(@"\b(?:median|average|mean|typical|largest|biggest|smallest|single|each)\b[^.;,]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfOne();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:dollars|pounds|USD|GBP)\b", Options)]
    private static partial Regex Unsigned();

    [GeneratedRegex(@"\b(?:deals|contracts|agreements|transactions|projects|arrangements|tenders|they|their|orders)\b", Options)]
    private static partial Regex Plural();

    [GeneratedRegex(@"\b(?:(?:total|combined|overall|aggregate|joint|cumulative|collective)\s+(?:value|worth|price|sum|cost|volume|"
        + @"\w*\s*¤)|"
        + @"(?:a\s+)?(?:combined|total|cumulative)\s+(?:of\s+)?(?:\w+\s+){0,2}¤|"
        + @"(?:together|in all|in total|altogether|all told|combined|taken together)\b.{0,60}(?:worth|valued|cost|came to|"
        + @"comes? to)\b|\bbetween them\b.{0,80}\bcost\b|\b(?:value|worth|volume|price|cost) of (?:the |all |these )?"
        + @"(?:[\w,\uE000-\uE003]+\s){0,4}?(?:deals|contracts|agreements|projects)\b.{0,60}\b(?:at|is|was|to)\s+(?:\w+\s+){0,3}¤|"
        + @"(?:worth|valued|cost)\b.{0,40}¤.{0,20}\b(?:in all|in total|altogether|combined|together)\b)", Options)]
    private static partial Regex Together();

    [GeneratedRegex(@"(?:\bfor which|\bwith a volume of)\s+(?:[a-z]+\s+){0,3}$", Options)]
    private static partial Regex ForWhich();

    [GeneratedRegex(@"^\s*(?:\w+\s+){0,2}(?:for|towards|to pay for|into)\s+(?:them|these|those|the (?:deals|contracts|projects|"
        + @"agreements))\b", Options)]
    private static partial Regex ForThem();

    // After a number of deals: "their worth comes to", "for these, lenders have put up", "prices are known for 29 and sum to".
    [GeneratedRegex(@"\b(?:(?:their|the|its)\s+(?:\w+\s+)?(?:worth|value|cost|price tag)\b[^.;]*|(?:sum|total) of\b[^.;]*|"
        + @"prices?\b[^.;]*\bsum to|"
        + @"^\W*for (?:these|them|those)\b[^.;]*|they are (?:\w+\s)?worth|they (?:cost|add up to|amount to|come to|"
        + @"total))\s+(?:[a-z]+\s+){0,4}$", Options)]
    private static partial Regex Priced();

    [GeneratedRegex(@"^\s*(?:(?:behind|into|for|towards)\s+(?:the|these|those|all)\s+(?:[\w'-]+\s+){0,3}?(?:deals|contracts|"
        + @"projects|agreements)|"
        + @"on\s+(?:[\w'-]+\s+){0,3}?(?:deals|contracts|agreements))\b", Options)]
    private static partial Regex BehindDeals();

    // "Contracts valued at about $2 billion", "deals whose price is known are worth at least $9 billion".
    [GeneratedRegex(@"\b(?:deals|contracts|agreements|transactions|projects|arrangements|tenders)\b[^.;]{0,90}?\b(?:worth|valued at|"
        + @"value of|volume of|cost|"
        + @"price tag of|price of|totall?ing|total(?:led|ed)?|add(?:s|ed)? up to|amount(?:s|ed|ing)? to|came to|comes? to|sum to|"
        + @"value (?:is|was|stands at|reached|exceeds))\s+(?:[a-z]+\s+){0,4}$", Options)]
    private static partial Regex Worth();

    [GeneratedRegex(@"^\s*(?:worth of|in|of)\s+(?:[a-z-]+\s+){0,3}?(?:deals|contracts|agreements|transactions|orders)\b", Options)]
    private static partial Regex InDeals();

    [GeneratedRegex(@"\b(?:revenues?|sales|profits?|turnover|market|shares|exports|fine[sd]?|budget of)\b", Options)]
    private static partial Regex Income();

    [GeneratedRegex(@"\b(?:could|might|would|will|hop\w+ to|plans? to|if|not)\b[^.;]*$", Options)]
    private static partial Regex Supposed();

    [GeneratedRegex(@"\b" + StatisticNumbers.Compared + @"\s*$", Options)]
    private static partial Regex Comparing();
}
