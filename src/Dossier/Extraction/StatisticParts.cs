using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>
/// Finds figures that stand without a noun: parts of a number of deals ("47 in Europe", "ZTE with 48", "nine were cancelled") and what a
/// number was before or is now ("up from 12", "has risen to 80").
/// </summary>
internal static partial class StatisticParts
{
    public static IEnumerable<(int Figure, StatisticDraft Draft)> Find(StatisticSentence sentence, StatisticFrame frame,
        IReadOnlyList<(int Figure, StatisticDraft Draft)> counts)
    {
        var here = counts.Where(c => c.Draft.Metric == Metric.Deals).ToList();
        var most = here.Select(c => c.Draft.Value).Append(frame.DealCount ?? 0).Max();

        // "Huawei took 44 and ZTE 28 of the 72": there the whole comes after its parts.
        bool IsAfter(int figure) => here.Any(c => c.Figure < figure || sentence.Nouns[c.Figure].Universe > figure);
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (sentence.Words[i].Kind != FigureKind.Count || counts.Any(c => c.Figure == i) || (!IsBare(sentence.Nouns[i]) && !IsKind(sentence, i, IsAfter(i)))
                || sentence.Words[i].Value < 2 || sentence.View.IsQuoted(sentence.Words[i].Index) || sentence.Nouns[i].IsPart && sentence.View.IsTitle)
            {
                continue;
            }

            if (PartOfPlaces(sentence, counts, i))
            {
                yield return (i, new(Metric.Countries, sentence.Words[i].Value, Unit.Countries, sentence.Words[i].Comparator, Dimension.Total,
                    Around(sentence, i), ""));
            }
            else if (Changed(sentence, frame, i, IsAfter(i)) is { } changed && sentence.IsFramed(i, CountedNoun.Deal) && sentence.IsReal(i))
            {
                yield return (i, changed == Metric.Deals ? StatisticCounts.Deals(sentence, i, "") : new(Metric.Countries,
                    sentence.Words[i].Value, Unit.Countries, sentence.Words[i].Comparator, Dimension.Total, "", ""));
            }
            else if (sentence.Words[i].Value <= most && (sentence.Nouns[i].Noun == CountedNoun.Other || IsPart(sentence, frame, i, IsAfter(i))))
            {
                yield return (i, StatisticCounts.Deals(sentence, i, Around(sentence, i)));
            }
        }
    }

    /// <summary>Whose or which deals: the vendors of the clause, else its region, else its words.</summary>
    public static string Around(StatisticSentence sentence, int figure)
    {
        var view = sentence.View;
        var word = sentence.Words[figure];
        var start = view.Text.LastIndexOfAny(['.', ';', ',', ':', '('], Math.Max(0, word.Index - 1)) + 1;
        var end = view.Text.IndexOfAny(['.', ';', ','], Math.Min(view.Text.Length - 1, word.End));
        end = end < 0 ? view.Text.Length : end;
        var vendors = view.NamesIn(start, end, Role.Vendor).Select(name => name.Entry.Name).Distinct(StringComparer.Ordinal).ToList();
        return vendors.Count > 0 ? string.Join(" or ", vendors)
            : Categories.LastIn(view.Text[start..end]) is { Length: > 0 } region ? region : view.Text[start..end].Trim();
    }

    private static bool IsBare(FigureNoun noun) => noun.Noun is CountedNoun.None or CountedNoun.Them || noun.Noun == CountedNoun.Case;

    // "44 contracts: 28 data centres and nine networks among them".
    private static bool IsKind(StatisticSentence sentence, int figure, bool afterCount) => afterCount
        && Kind().IsMatch(sentence.Masked.AsSpan(sentence.Words[figure].End)) && Among().IsMatch(sentence.Masked);

    // "Of the 31 countries that buy from Huawei, nine are members of …".
    private static bool PartOfPlaces(StatisticSentence sentence, IReadOnlyList<(int Figure, StatisticDraft Draft)> counts, int figure) =>
        sentence.Text(0) == "of" && counts.Count == 1 && counts[0].Draft.Metric == Metric.Countries && counts[0].Figure < figure
        && sentence.Words[figure].Value < counts[0].Draft.Value && !NotBefore.Contains(sentence.Text(figure - 1));

    // "The number of contracts has risen from 60 to 80", "19 agreements, up from 12".
    private static Metric? Changed(StatisticSentence sentence, StatisticFrame frame, int figure, bool afterCount)
    {
        if (sentence.Nouns[figure].Noun != CountedNoun.None)
        {
            return null;
        }

        var (start, _) = sentence.Segment(figure);
        var before = sentence.Masked[start..sentence.Words[figure].Index];
        var after = sentence.Masked.AsSpan(sentence.Words[figure].End);
        if ((afterCount && Earlier().IsMatch(before)) || ((afterCount || frame.FollowsCount(sentence.View)) && Edition().IsMatch(before))
            || (InNumber().IsMatch(after) && DealsBefore().IsMatch(before)) || (From().IsMatch(before) && ToDeals().IsMatch(after)) || (Reached().IsMatch(before) && NumberOf().IsMatch(after)))
        {
            return Metric.Deals;
        }

        return Labelled().IsMatch(sentence.Masked.AsSpan(0, sentence.Words[figure].Index)) ? Metric.Deals : Reached().IsMatch(before) || (From().IsMatch(before) && Change().IsMatch(before))
            || (ByYear().IsMatch(sentence.Masked.AsSpan(0, sentence.Words[figure].Index)) && InYear().IsMatch(after))
            ? Subject().Match(sentence.Masked[..sentence.Words[figure].Index]) is { Success: true } subject
                ? subject.Groups["places"].Success ? Metric.Countries : Metric.Deals
                : frame.DealCount is not null && BareSubject().IsMatch(before) ? Metric.Deals : null
            : null;
    }

    private static bool IsPart(StatisticSentence sentence, StatisticFrame frame, int figure, bool afterCount)
    {
        var clause = Clause(sentence, figure);
        var follows = frame.FollowsCount(sentence.View) || (frame.DealCount is not null && Ranked().IsMatch(clause));
        if (!afterCount && !follows)
        {
            return false;
        }

        if (sentence.Nouns[figure].Noun is CountedNoun.Them or CountedNoun.Case)
        {
            return (sentence.Nouns[figure].IsPart || sentence.Text(figure - 1) == "in") && !CountsOthers(sentence, figure);
        }

        var (previous, next) = (sentence.Text(figure - 1), sentence.Text(sentence.Nouns[figure].End));
        if (previous is "other" or "remaining" or "rest" || FoundIn().IsMatch(sentence.Masked.AsSpan(0, sentence.Words[figure].Index)))
        {
            return next is "." or "," or "" or ";" or "and" || NextToBare.Contains(next);
        }

        if (CountsOthers(sentence, figure) || OtherTalk().IsMatch(clause))
        {
            return false;
        }

        var (ahead, behind) = (sentence.Masked[..sentence.Words[figure].Index], sentence.Masked[sentence.Words[figure].End..]);
        if ((InThem().IsMatch(ahead) && next is "the" or "a" or "no") || (InYear().IsMatch(behind) && (previous is "were" or "was" or "and" or ","
            || Change().IsMatch(ahead))))
        {
            return true;
        }

        if (NotBefore.Contains(previous) || CountsOthers(sentence, figure) || OtherTalk().IsMatch(clause) || IsOfOtherVendor(sentence, figure))
        {
            return false;
        }

        var isNamed = Ranked().IsMatch(clause) || Categories.LastIn(clause).Length > 0 || NamedAround(sentence, figure);
        return isNamed ? next.Length == 0 || NextToNamed.Contains(next) || sentence.Words[figure + 1].IsName || previous == "("
            : (previous == "for" && (next is "." or "," or "and" or ";" or ""))
                || (NextToBare.Contains(next) && (follows || sentence.Text(figure - 2) == "of" || previous is "of" or ",")
                    && !People().IsMatch(sentence.Masked.AsSpan(sentence.Words[figure].End)));
    }

    // "Fifteen volunteers in Asia helped, 12 in Africa": the figure before has a noun of its own.
    public static bool CountsOthers(StatisticSentence sentence, int figure)
    {
        for (var i = figure - 1; i >= 0; i--)
        {
            if (sentence.Words[i].Kind == FigureKind.Count && sentence.Nouns[i].Noun != CountedNoun.None && sentence.Text(0) != "of")
            {
                return sentence.Nouns[i].Noun is CountedNoun.Other or CountedNoun.Place && !(i > 0 && sentence.Text(i - 1) == "in");
            }
        }

        return false;
    }

    private static bool NamedAround(StatisticSentence sentence, int figure)
    {
        for (var i = figure - 1; i >= 0 && i >= figure - 5 && sentence.Text(i) is not (";" or "," or "."); i--)
        {
            if (sentence.Words[i].IsName || sentence.Text(i) is "former" or "latter" or "both")
            {
                return true;
            }
        }

        for (var i = figure + 1; i < sentence.Words.Count && i <= figure + 5 && sentence.Text(i) is not (";" or "," or "."); i++)
        {
            if (sentence.Words[i].IsName)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfOtherVendor(StatisticSentence sentence, int figure)
    {
        var at = sentence.Words[figure];
        var nearest = sentence.View.NamesIn(Math.Max(0, at.Index - 40), Math.Min(sentence.Masked.Length, at.End + 40), Role.Vendor).ToList();
        return nearest.Count > 0 && !nearest.Any(StatisticFrame.IsChinese);
    }

    private static string Clause(StatisticSentence sentence, int figure)
    {
        var word = sentence.Words[figure];
        var start = word.Index == 0 ? 0 : sentence.Masked.LastIndexOfAny([';', ',', ':', '.'], word.Index - 1) + 1;
        if (start > 1 && sentence.Masked[start - 1] is ':' or ',' && sentence.Masked.AsSpan(start, word.Index - start).IsWhiteSpace())
        {
            start = sentence.Masked.LastIndexOfAny([';', ',', ':', '.'], start - 2) + 1;
        }

        var end = sentence.Masked.IndexOfAny([';', ',', '.', ')'], word.End);
        return sentence.Masked[start..(end < 0 ? sentence.Masked.Length : end)];
    }

    private static readonly HashSet<string> NotBefore = new(["in", "on", "since", "until", "till", "by", "aged", "page", "chapter", "article",
        "section", "phase", "version", "top", "first", "last", "next", "past", "round", "between", "to", "no", "group", "g", "than", "every",
        "$", "€", "£", "cop", "level", "part"], StringComparer.Ordinal);

    private static readonly HashSet<string> NextToNamed = new(["in", "were", "was", "are", "is", "have", "had", "has", "went", "go", "with",
        "to", "from", "by", "for", "of", "and", ",", ";", ".", ")", "elsewhere", "each", "—", "–", "involve", "involved", "lie", "came", "include",
        "”", "at"], StringComparer.Ordinal);

    private static readonly HashSet<string> NextToBare = new(["were", "was", "are", "have", "had", "went", "go", "remain", "involve", "involved",
        "concern", "concerned", "came", "cover", "fall", "fell", "include", "included", "cancelled", "suspended", "delayed", "completed", "date",
        "ran", "won", "with", "elsewhere", "followed", "contain", "contained", "carry", "carried", "hold", "require", "required", "need",
        "ended", "failed", "collapsed", "stalled", "hit", "drew", "bundle", "bundled", "combine", "combined", "did", "never", "still", "lie", "came"], StringComparer.Ordinal);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:up|down|compared (?:with|to)|as against|against|versus|rose|risen|grew|grown|climbed|increased|jumped|"
        + @"fell|dropped)"
        + @"(?:\s+(?:sharply|slightly|only|just))?\s+(?:from\s+)?$", Options)]
    private static partial Regex Earlier();

    [GeneratedRegex(@"\b(?:edition|version|count|tally|survey|report|years? (?:ago|earlier|before)|in (?:19|"
        + @"20)\d\d),?\s(?:\w+\s){0,2}?(?:had|were|was|"
        + @"listed|counted|found|stood at|knew of)\s+(?:only\s+)?$", Options)]
    private static partial Regex Edition();

    // "Huawei's contracts abroad, 118 in number".
    [GeneratedRegex(@"^\s+in (?:number|all|total)\b", Options)]
    private static partial Regex InNumber();

    [GeneratedRegex(@"\b(?:deals|contracts|agreements|projects)\b", Options)]
    private static partial Regex DealsBefore();

    [GeneratedRegex(@"^\s+to\s+[\d,]+\s+(?:[\w'\uE000-\uE003-]+\s+){0,4}?(?:deals|contracts|agreements|projects)\b", Options)]
    private static partial Regex ToDeals();

    [GeneratedRegex(@"^\s+the\s+(?:total\s+|overall\s+)?(?:number|tally|count)\s+of\s+(?:[\w'\uE000-\uE003-]+\s+){0,4}?(?:deals|"
        + @"contracts|agreements|projects)\b", Options)]
    private static partial Regex NumberOf();

    [GeneratedRegex(@"\b(?:found|seen|present|contained|missing|given|mentioned|named|used|known|recorded)\s+(?:in|"
        + @"for)\s+(?:only\s+|just\s+)?$", Options)]
    private static partial Regex FoundIn();

    [GeneratedRegex(@"^\s+(?:[a-z-]+\s+){0,2}?(?:data cent(?:re|er)s|networks|systems|platforms|clouds|cables|safe cities|"
        + @"smart cities|installations)\b", Options)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^\W*of\b|:|\b(?:among them|including|of which|of them)\b", Options)]
    private static partial Regex Among();

    [GeneratedRegex(@"(?:^|[;:,])\W*in\s+$", Options)]
    private static partial Regex InThem();

    [GeneratedRegex(@"\b(?:at|totall?ed|number(?:s|ed)?|reached|reaches|came to|stands? at|stood at|is now|is|was|are now|are|"
        + @"exceeds?|exceeded|"
        + @"(?:rose|risen|rises|grew|grown|grows|climb\w*|increas\w+|jumped|fell|dropped|declined|up|brings?|bringing|brought|"
        + @"taking|takes|took)\b"
        + @"[^.;]{0,60}?\bto)\s+$", Options)]
    private static partial Regex Reached();

    [GeneratedRegex(@"\bfrom\s+$", Options)]
    private static partial Regex From();

    [GeneratedRegex(@"\b(?:rose|risen|rises|grew|grown|grows|climb\w*|increas\w+|jumped|fell|fallen|dropped|declined|went|gone|up|"
        + @"down|doubled|tripled)\b", Options)]
    private static partial Regex Change();

    // "Contracts with Huawei in the database: 88".
    [GeneratedRegex(@"^\W*(?:[\w-]+\s){0,3}?(?:deals|contracts|agreements)\b[^.;:]{0,60}:\s+$", Options)]
    private static partial Regex Labelled();

    // What the figure is the number of. Of deals themselves, so many may stand at a point: "contracts at 266".
    [GeneratedRegex(@"(?:\b(?:numbers?|tally|total|count)\s+of\s+(?:[\w'\uE000-\uE003-]+\s+){0,5}?(?:(?<places>countries|nations|"
        + @"states|governments)|"
        + @"deals|contracts|agreements|projects|transactions)\b[^.;]{0,120}|"
        + @"\b(?:deals|contracts|agreements|transactions)\b[^.;,]{0,50}?\b(?:at|totall?ed|number(?:s|ed)?|reached|to|from|year:?|"
        + @"in \d{4},?)\s+)$", Options)]
    private static partial Regex Subject();

    // "The annual number climbed": of the deals that the article has counted.
    [GeneratedRegex(@"\b(?:the|their|its|a)\s+(?:annual|yearly|total|overall)\s+(?:number|tally|count|figure)\b(?!\s+of)|^\W*(?:the|"
        + @"their) (?:number|tally|"
        + @"count|figure|total)\b(?!\s+of)", Options)]
    private static partial Regex BareSubject();

    [GeneratedRegex(@"\b(?:out in front|leads?|in the lead|comes? (?:first|second|third|next|top)|tops?|heads? the (?:list|table)|"
        + @"ranks?|ahead|"
        + @"runner-up|in (?:second|third) place|at the top|the most)\b", Options)]
    private static partial Regex Ranked();

    [GeneratedRegex(@"\b(?:deals|contracts|agreements|transactions)\b.{0,20}\b(?:by|per|each|a) year\b", Options)]
    private static partial Regex ByYear();

    [GeneratedRegex(@"^\s+in\s+(?:19|20)\d\d\b", Options)]
    private static partial Regex InYear();

    [GeneratedRegex(@"\b(?:revenues?|market|sales|profits?|growth|population|users|subscribers|ban|bann\w+|voted|votes|years old|"
        + @"aged|pages)\b", Options)]
    private static partial Regex OtherTalk();

    [GeneratedRegex(@"^\W+(?:were|was|are|have|had)\s+(?:been\s+)?(?:arrest\w+|kill\w+|injur\w+|charg\w+|hurt|bann\w+|vot\w+|"
        + @"present|convict\w+|sack\w+|indict\w+)", Options)]
    private static partial Regex People();
}
