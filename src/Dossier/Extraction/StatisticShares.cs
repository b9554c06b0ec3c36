using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Finds shares of deals: "77 percent of the deals are in …", "in 58 per cent of cases …", "three quarters of these contracts, 75
/// percent, …", and shares that go on where another left off.</summary>
internal static partial class StatisticShares
{
    public static IEnumerable<(int Figure, StatisticDraft Draft)> Find(StatisticSentence sentence, StatisticFrame frame, bool hasCount)
    {
        var shares = Shares(sentence, frame, hasCount);
        for (var k = 0; k < shares.Count; k++)
        {
            var (figure, noun, of) = shares[k];
            var word = sentence.Words[figure];
            var (dimension, category) = Category(sentence, shares.ConvertAll(s => s.Figure), k);
            yield return (figure, new(Metric.Share, word.Value, Unit.Percent, noun == figure ? word.Comparator
                : Comparator.Exact, dimension,
                category, of));
        }
    }

    // The figures that are shares of deals, each with the figure whose noun it shares ("two thirds of the buyers, 68%") and its whole.
    private static List<(int Figure, int Noun, string Of)> Shares(StatisticSentence sentence, StatisticFrame frame, bool hasCount)
    {
        var shares = new List<(int Figure, int Noun, string Of)>();
        var isFollowed = hasCount || frame.Counted(sentence.View) || LedByWhole().IsMatch(sentence.Masked);
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (shares.Count > 0 && !hasCount && GoesOn(sentence, shares[^1].Figure, i))
            {
                shares.Add((i, i, shares[^1].Of));
                continue;
            }

            if (!sentence.Words[i].IsShare || sentence.View.IsQuoted(sentence.Words[i].Index) || IsGivenAgain(sentence, i))
            {
                continue;
            }

            var noun = GivenBefore(sentence, i) is var before and >= 0 ? before : i;
            var of = noun != i && sentence.Words[noun].Kind == FigureKind.Count && sentence.Nouns[noun].Noun == CountedNoun.None
                ? isFollowed ? frame.AllDeals : null
                : Whole(sentence, frame, noun, hasCount) ?? (noun != i
                    && sentence.Nouns[i].IsDeal ? Whole(sentence, frame, i, hasCount) : null)
                    ?? (Bare(sentence, noun, isFollowed || shares.Count > 0 || IsSharedOut(sentence, frame, noun))
                ? shares.Count > 0 ? shares[^1].Of : frame.AllDeals : null);
            if (of is not null)
            {
                shares.Add((i, noun, of));
            }
        }

        return shares;
    }

    // "Asia comes next (20%)", "most buyers are middle-income states (72%)": of the deals that were counted a little before.
    private static bool IsSharedOut(StatisticSentence sentence, StatisticFrame frame, int figure) => frame.HasCountNear(sentence.View)
        && sentence.Words[figure].Kind == FigureKind.Percent
        && Categories.DimensionOf(Around(sentence, figure)) is Dimension.Region or Dimension.Freedom or Dimension.Income;

    // "63 per cent are in low-income states, 25 in middle-income ones and 12 in rich ones".
    private static bool GoesOn(StatisticSentence sentence, int share, int figure) => sentence.Words[figure].Kind == FigureKind.Count
        && sentence.Words[figure].Value < 100 && sentence.Nouns[figure].Noun == CountedNoun.None
        && sentence.Text(figure + 1) is "in" or "from"
        && sentence.Text(figure - 1) is "," or "and" or ";" && sentence.Words[share].Kind == FigureKind.Percent;

    // "Two thirds, 68%": the figure is better than the words.
    private static bool IsGivenAgain(StatisticSentence sentence, int figure)
    {
        if (sentence.Words[figure].Kind != FigureKind.Fraction)
        {
            return false;
        }

        for (var i = figure + 1; i < sentence.Words.Count; i++)
        {
            if (sentence.Words[i].Kind == FigureKind.Percent)
            {
                return GivenBefore(sentence, i) == figure;
            }
        }

        return false;
    }

    // The fraction or number that a percentage stands beside: "half (52%)", "nine of them, or 64 percent", "one contract in five, or 20%".
    private static int GivenBefore(StatisticSentence sentence, int percent)
    {
        if (sentence.Words[percent].Kind != FigureKind.Percent
            || sentence.Text(percent - 1) is not ("(" or "," or "or" or "—" or "–" or "- "))
        {
            return -1;
        }

        var at = percent - 1;
        for (var i = at; i >= Math.Max(0, percent - 16); i--)
        {
            if (sentence.Words[i].Kind == FigureKind.Percent || sentence.Text(i) is ";" or "." or ":")
            {
                return -1;
            }

            var isPart = sentence.Words[i].Kind == FigureKind.Count
                && (sentence.Nouns[i].IsPart || sentence.Nouns[i].Noun == CountedNoun.None) && sentence.Nouns[i].Universe != i;
            if (sentence.Words[i].Kind == FigureKind.Fraction || isPart)
            {
                var end = sentence.Nouns[i].Noun == CountedNoun.None ? i + 1 : sentence.Nouns[i].End;
                var isApposed = sentence.Text(percent - 1) == "," && sentence.Text(percent + 1) == "," && percent - end is > 0 and <= 8
                    && Math.Abs(sentence.Words[i].Value - sentence.Words[percent].Value) < 5;
                var isBracketed = sentence.Text(percent - 1) == "(" && percent - end <= 10
                    && Math.Abs(sentence.Words[i].Value - sentence.Words[percent].Value) < 12;
                return (end >= percent - 2 && end <= percent) || isBracketed || isApposed ? i : -1;
            }
        }

        return -1;
    }

    private static string? Whole(StatisticSentence sentence, StatisticFrame frame, int figure, bool hasCount)
    {
        var noun = sentence.Nouns[figure];
        var isFraction = sentence.Words[figure].Kind == FigureKind.Fraction;
        if (!noun.IsPart && !isFraction)
        {
            return ShareIs().IsMatch(sentence.Masked.AsSpan(sentence.Segment(figure).Start, sentence.Words[figure].Index
                - sentence.Segment(figure).Start)) && noun.Noun == CountedNoun.None
                    && frame.IsFramed(sentence.View) ? frame.AllDeals : null;
        }

        if (noun.Noun == CountedNoun.Them && sentence.Masked[..sentence.Words[figure].Index] is var before
            && LedByCountries().IsMatch(before)
            && CountriesWithDeals().IsMatch(before))
        {
            return OfCountries;
        }

        return noun.Noun switch
        {
            CountedNoun.Deal or CountedNoun.LooseDeal => sentence.IsFramed(figure, CountedNoun.Deal)
                || (frame.HasReport && !sentence.View.Names.Any(name => name.Role == Role.Vendor)) ? frame.AllDeals : null,
            CountedNoun.Them when !hasCount && frame.PlacesJustCounted(sentence.View) > 0 => OfCountries,
            CountedNoun.Case or CountedNoun.Them => StatisticParts.CountsOthers(sentence, figure) ? null : hasCount
                || (frame.DealCount is not null && (noun.Noun == CountedNoun.Case
                || frame.Counted(sentence.View))) ? frame.AllDeals : null,
            CountedNoun.Place when sentence.Text(figure - 1) == "up" && !frame.FollowsPlaces(sentence.View) => null,
            CountedNoun.Place => CountriesWithDeals().IsMatch(sentence.Masked) || hasCount || frame.Counted(sentence.View)
                || frame.FollowsPlaces(sentence.View) || (frame.DealCount is not null && OnList().IsMatch(sentence.Masked))
                || StatisticPlaces.HaveDeals(sentence, figure, hasCount, frame) ? OfCountries : null,
            _ => null,
        };
    }

    // "Africa hosts 36 percent", "57 percent were signed …", where deals have been counted or shared out before.
    private static bool Bare(StatisticSentence sentence, int figure, bool follows)
    {
        if (!follows || sentence.Nouns[figure].Noun != CountedNoun.None || StatisticParts.CountsOthers(sentence, figure)
            || NotBefore.Contains(sentence.Text(figure - 1))
            || Other().IsMatch(sentence.SegmentText(figure))
            || (!NextToShare.Contains(sentence.Text(sentence.Nouns[figure].End))
                && !(figure + 1 < sentence.Words.Count && sentence.Words[figure + 1].IsName)
                && !(sentence.Text(figure + 1) is "the" or "a" or "no"
                    && InThem().IsMatch(sentence.Masked.AsSpan(0, sentence.Words[figure].Index)))))
        {
            return false;
        }

        var clause = Around(sentence, figure);
        return LeadsClause(sentence, figure) || That().IsMatch(clause) || Categories.DimensionOf(clause) is not null
            || clause.AsSpan().ContainsAny(SentenceView.Vendor, SentenceView.Jurisdiction, SentenceView.Other);
    }

    private static bool LeadsClause(StatisticSentence sentence, int figure)
    {
        for (var i = figure - 1; i >= 0 && i >= figure - 3; i--)
        {
            if (sentence.Text(i) is ";" or ":" or "•" or "-" || (i == figure - 1 && sentence.Words[figure].Kind == FigureKind.Fraction
                && sentence.Text(i) is "," or "and"))
            {
                return true;
            }
        }

        return figure <= 2 || InThem().IsMatch(sentence.Masked.AsSpan(0, sentence.Words[figure].Index));
    }

    private static string Around(StatisticSentence sentence, int figure)
    {
        var word = sentence.Words[figure];
        var start = word.Index == 0 ? 0 : sentence.Masked.LastIndexOfAny([';', '.', '%'], word.Index - 1) + 1;
        var end = sentence.Masked.IndexOfAny([';', '.', '%'], word.End);
        return sentence.Masked[start..(end < 0 ? sentence.Masked.Length : end)];
    }

    // "Africa took 39 percent of the contracts and Asia 21 percent": there each region stands before its share. Shares in brackets belong
    // to what is named just before them, and what is said of a share goes on over them.
    private static (Dimension Dimension, string Category) Category(StatisticSentence sentence, List<int> shares, int k)
    {
        var text = sentence.View.Text;
        var word = sentence.Words[shares[k]];
        var before = text[(k == 0 ? 0 : sentence.Words[shares[k - 1]].End)..word.Index];
        var isBracketed = sentence.Text(shares[k] - 1) == "(" && GivenBefore(sentence, shares[k]) < 0;
        var next = shares.Skip(k + 1).FirstOrDefault(s => sentence.Text(s - 1) != "(", -1);
        var after = text[word.End..(next < 0 ? text.Length : sentence.Words[next].Index)];
        after = next < 0 || Turn().Match(after) is not { Success: true } turn ? after : after[..turn.Index];
        var led = Categories.LastIn(before);
        var leads = led.Length > 0 && (isBracketed || k > 0 && text.AsSpan(word.Index - 1, 1) is not "," && Follows().IsMatch(before)
            || (next >= 0 && sentence.Text(shares[k] - 1) != "in") || Categories.DimensionOf(after) is null);
        if (leads && Categories.DimensionOf(led) is { } earlier)
        {
            return (earlier, led);
        }

        return !isBracketed && Categories.DimensionOf(after) is { } told ? (told, Categories.Whole(after, told))
            : (Dimension.Total, Clause(sentence, shares[k], after, before));
    }

    // What is said of the share: the vendor it belongs to, else the words up to the end of the clause.
    private static string Clause(StatisticSentence sentence, int figure, string after, string before)
    {
        var end = after.IndexOfAny(['.', ';', ',', '(']);
        var clause = (end < 0 ? after : after[..end]).Trim();
        return clause.Length > 0 ? clause : sentence.View.NamesIn(sentence.Words[figure].Index - before.Length,
            sentence.Words[figure].Index,
            Role.Vendor).Select(name => name.Entry.Name).LastOrDefault() ?? before[(before.LastIndexOfAny(['.', ';', ',']) + 1)..].Trim();
    }

    private const string OfCountries = "countries with deals";

    private static readonly HashSet<string> NotBefore = new(["by", "than", "rose", "grew", "fell", "up", "down", "interest", "lost",
        "gained",
        "over"], StringComparer.Ordinal);

    private static readonly HashSet<string> NextToShare = new(["in", "were", "was", "are", "is", "have", "had", "has", "went", "go", "with",
        "to",
        "from", "by", "for", "and", "or", ",", ";", ".", ")", "(", "", "involve", "involved", "lie", "came", "include", "ran", "fell",
        "fall", "date",
        "concern", "at", "elsewhere", "each", "apiece", "”", "—", "–", "hit", "received", "remain",
        "bundle", "bundled", "contain", "contained", "combine", "combined", "signed", "cancelled", "suspended", "delayed"],
        StringComparer.Ordinal);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // "The share of deals in Africa stands at", "the proportion of contracts backed by loans climbed from".
    [GeneratedRegex(@"\b(?:share|proportion|percentage|portion|part|slice)\s+of\s+(?:[\w'\uE000-\uE003-]+\s+){0,4}?" + StatisticRules.Deals
        + @"\b[^.;]*\b(?:is|was|at|to|from|reached|exceeds|exceeded|of|around|about)\s+$", Options)]
    private static partial Regex ShareIs();

    // "In three out of four the lender was …", "in the case of 63% the buyer is …".
    [GeneratedRegex(@"(?:^|[;:,])\W*(?:in|for|with)\s+(?:the\s+case\s+of\s+)?$", Options)]
    private static partial Regex InThem();

    // "31 percent lie in Africa, while Asia accounts for 22 percent".
    [GeneratedRegex(@",?\s(?:while|whereas|whilst)\s", Options)]
    private static partial Regex Turn();

    [GeneratedRegex(@"^[\s,]*(?:and|but|while|followed by|ahead of|then)?\s*(?:the\s+)?\S", Options)]
    private static partial Regex Follows();

    [GeneratedRegex(@"^\W*(?:that|this|which) (?:is|was|makes|made|amounts to)\b|,\s(?:which|that) is\b", Options)]
    private static partial Regex That();

    // The runtime's generated matcher fails with an index out of range where an optional group stands before such a lazy one.
    [GeneratedRegex(@"^\W*(?:Of|Among)\s+(?:[a-z\d\uE000-\uE003][\w',\uE000-\uE003-]*\s+){1,5}?" + StatisticRules.Deals + @"\b|"
        + @"^\W*Of (?:these|those|them)\b|^[^.;:]{0,80}\b" + StatisticRules.Deals + @"\b[^.;:]{0,30}:", Options)]
    private static partial Regex LedByWhole();

    [GeneratedRegex(@"\b(?:revenues?|market|sales|profits?|shares|growth|population|users|subscribers|interest|price|cost|loans? of|"
        + @"lent \$|"
        + @"tax|inflation|networks?|base stations?|equipment|masts|sites|a year|per year|of parts|pays?|stake|voters|poll\w*|"
        + @"respondents|staff|cheaper|crime|discount)\b", Options)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(?:countries|nations|states|governments) (?:on|in) (?:its|the|their|that|this) (?:list|database|map|sample|"
        + @"count|tally|study|dataset|"
        + @"report)\b", Options)]
    private static partial Regex OnList();

    // "Most of the countries that do such deals are in Asia, and 77% of them": of the countries.
    [GeneratedRegex(@"^(?:(?!" + StatisticRules.Deals + @"\b)[\w\W])*?\b(?:countries|nations|states)\b", Options)]
    private static partial Regex LedByCountries();

    [GeneratedRegex(@"\bcountries\b.{0,40}\b" + StatisticRules.Deals + @"\b|"
        + @"\b" + StatisticRules.Deals + @"\b.{0,60}\bcountries\b", Options)]
    private static partial Regex CountriesWithDeals();
}
