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
            if (sentence.Words[i].Kind != FigureKind.Count || counts.Any(c => c.Figure == i)
                || (!IsBare(sentence.Nouns[i]) && !IsKind(sentence, i, IsAfter(i)))
                || sentence.Words[i].Value < 2 || sentence.View.IsQuoted(sentence.Words[i].Index) || sentence.Nouns[i].IsPart
                && sentence.View.IsTitle)
            {
                continue;
            }

            if (PartOfPlaces(sentence, frame, counts, i) || RepeatsPlaces(sentence, counts, i))
            {
                yield return (i, new(Metric.Countries, sentence.Words[i].Value, Unit.Countries, sentence.Words[i].Comparator,
                    Dimension.Total,
                    Around(sentence, i), ""));
            }
            else if (Changed(sentence, frame, i, IsAfter(i)) is { } changed && sentence.IsFramed(i, CountedNoun.Deal) && sentence.IsReal(i))
            {
                yield return (i, changed == Metric.Deals ? StatisticCounts.Deals(sentence, i, "") : new(Metric.Countries,
                    sentence.Words[i].Value, Unit.Countries, sentence.Words[i].Comparator, Dimension.Total, "", ""));
            }
            else if (sentence.Words[i].Value <= most && (sentence.Nouns[i].Noun == CountedNoun.Other
                || IsPart(sentence, frame, i, IsAfter(i))))
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
    private static bool PartOfPlaces(StatisticSentence sentence, StatisticFrame frame,
        IReadOnlyList<(int Figure, StatisticDraft Draft)> counts,
        int figure)
    {
        var (value, noun) = (sentence.Words[figure].Value, sentence.Nouns[figure]);
        if (counts.Count == 0)
        {
            // "It is in use in 63 countries. Thirty-six of them belong to …".
            return (noun is { Noun: CountedNoun.Them, IsPart: true }
                || (figure is 2 or 3 && OfWhich().IsMatch(sentence.Masked.AsSpan(0, sentence.Words[figure].Index))))
                && !StatisticPlaces.IsAgainst(sentence.Masked) && frame.PlacesJustCounted(sentence.View) > value
                && !CountsOthers(sentence, figure) && sentence.IsReal(figure);
        }

        return counts.Count == 1 && counts[0].Draft.Metric == Metric.Countries
            && !StatisticPlaces.IsAgainst(sentence.Masked[sentence.Words[figure].Index..]) && counts[0].Figure < figure
            && value < counts[0].Draft.Value
            && !NotBefore.Contains(sentence.Text(figure - 1))
            && (sentence.Text(0) == "of" || noun is { Noun: CountedNoun.Them, IsPart: true }
                || OfWhich().IsMatch(sentence.Masked.AsSpan(0, sentence.Words[figure].Index)));
    }

    // "Sold cameras to 54 states and servers to 18": of states, too.
    private static bool RepeatsPlaces(StatisticSentence sentence, IReadOnlyList<(int Figure, StatisticDraft Draft)> counts, int figure) =>
        sentence.Nouns[figure].Noun == CountedNoun.None && sentence.Text(figure + 1) is "" or "," or "." or ";" or "and"
            && To().IsMatch(sentence.Masked.AsSpan(0, sentence.Words[figure].Index))
            && counts.Any(c => c.Draft.Metric == Metric.Countries && c.Figure < figure
                && To().IsMatch(sentence.Masked.AsSpan(0, sentence.Words[c.Figure].Index)))
            && sentence.IsReal(figure);

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
        var ends = after.TrimStart() is [] or ['.' or ',' or ';', ..];
        if ((afterCount && (Earlier().IsMatch(before) || (ends && HasToo().IsMatch(before))))
            || OfDeals().IsMatch(before)
            || (after.TrimStart() is [] or ['.' or ',' or ';' or ')', ..] && Listed().IsMatch(sentence.Masked.AsSpan(0, sentence.Words[figure].Index))) || ((afterCount || frame.FollowsCount(sentence.View)) && Edition().IsMatch(before))
            || (frame.DealCount is not null && OtherCount().IsMatch(sentence.View.Text.AsSpan(0, sentence.Words[figure].Index))
                && (sentence.Text(figure + 1) is "," or "." or ";" or "because" or "as" or "since" or ""))
            || (InNumber().IsMatch(after) && DealsBefore().IsMatch(before)) || (From().IsMatch(before) && ToDeals().IsMatch(after))
            || (Reached().IsMatch(before) && NumberOf().IsMatch(after)))
        {
            return Metric.Deals;
        }

        return Labelled().IsMatch(sentence.Masked.AsSpan(0, sentence.Words[figure].Index)) ? Metric.Deals : Reached().IsMatch(before)
            || (From().IsMatch(before) && Change().IsMatch(before))
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

        var (previous, next) = (sentence.Text(figure - 1), sentence.Text(AfterSpeaker(sentence, sentence.Nouns[figure].End)));
        if (previous is "other" or "remaining" or "rest" || FoundIn().IsMatch(sentence.Masked.AsSpan(0, sentence.Words[figure].Index)))
        {
            return next is "." or "," or "" or ";" or "and" || NextToBare.Contains(next);
        }

        if (CountsOthers(sentence, figure) || OtherTalk().IsMatch(clause))
        {
            return false;
        }

        var (ahead, behind) = (sentence.Masked[..sentence.Words[figure].Index], sentence.Masked[sentence.Words[figure].End..]);
        if ((InThem().IsMatch(ahead) && next is "the" or "a" or "no")
            || (InYear().IsMatch(behind) && (previous is "were" or "was" or "and" or ","
            || Change().IsMatch(ahead))))
        {
            return true;
        }

        if (NotBefore.Contains(previous) || CountsOthers(sentence, figure) || OtherTalk().IsMatch(clause)
            || IsOfOtherVendor(sentence, figure))
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
                return sentence.Nouns[i].Noun is CountedNoun.Other or CountedNoun.Place
                    && !(i > 0 && sentence.Text(i - 1) is "in" or "across" or "throughout" or "over" or "with" or "from");
            }
        }

        return false;
    }

    // "Of which 15, she says, ended in arrears".
    private static int AfterSpeaker(StatisticSentence sentence, int at)
    {
        for (var i = at + 1; sentence.Text(at) == "," && i < at + 6; i++)
        {
            if (sentence.Text(i) == ",")
            {
                return Enumerable.Range(at, i - at).Any(word => sentence.Text(word) is "says" or "said" or "adds" or "found" or "notes")
                    ? i + 1 : at;
            }
        }

        return at;
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
        var nearest = sentence.View.NamesIn(Math.Max(0, at.Index - 40), Math.Min(sentence.Masked.Length, at.End + 40), Role.Vendor)
            .ToList();
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
}
