using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Finds numbers of deals and of the countries that have them, where the figure stands with its noun.</summary>
internal static partial class StatisticCounts
{
    // One or two contracts are deals themselves, not a statistic.
    private const decimal Fewest = 4;

    public static IEnumerable<(int Figure, StatisticDraft Draft)> Find(StatisticSentence sentence, StatisticFrame frame)
    {
        var hasPlaces = sentence.Nouns.Any(noun => noun.Noun == CountedNoun.Place);
        var hasDeals = false;
        foreach (var (figure, noun) in Figures(sentence).Where(f => f.Noun.IsDeal || IsCaseOfSupply(sentence, f.Figure, f.Noun)
            || IsDelivered(sentence, f.Figure, f.Noun)))
        {
            var value = sentence.Words[figure].Value;
            if (sentence.IsFramed(figure, noun.Noun) && sentence.IsReal(figure) && (value >= Fewest
                || value > 1 && (hasPlaces || noun.Universe >= 0 || (noun.IsPart && frame.DealCount is not null))))
            {
                hasDeals = true;
                var whole = !noun.IsPart && (frame.DealCount is null || hasPlaces);
                yield return (figure, Deals(sentence, figure, whole ? "" : StatisticParts.Around(sentence, figure)));
                if (noun.Universe >= 0 && sentence.Words[noun.Universe].Value > value)
                {
                    yield return (noun.Universe, Deals(sentence, noun.Universe, ""));
                }
            }
        }

        foreach (var (figure, noun) in Figures(sentence).Where(f => f.Noun.Noun == CountedNoun.Place))
        {
            if (sentence.Words[figure].Value >= (hasDeals ? 2 : Fewest) && sentence.IsReal(figure)
                && StatisticPlaces.HaveDeals(sentence, figure, hasDeals, frame))
            {
                yield return (figure, new(Metric.Countries, sentence.Words[figure].Value, Unit.Countries, sentence.Words[figure].Comparator,
                    Dimension.Total, noun.IsPart ? StatisticParts.Around(sentence, figure) : "", ""));
            }
        }
    }

    public static StatisticDraft Deals(StatisticSentence sentence, int figure, string category) => new(Metric.Deals,
        sentence.Words[figure].Value, Unit.Deals, sentence.Words[figure].Comparator, Dimension.Total, category, "");

    // "260 cases in which Chinese vendors supplied a public body".
    private static bool IsCaseOfSupply(StatisticSentence sentence, int figure, FigureNoun noun) =>
        noun is { Noun: CountedNoun.Case, IsPart: false }
        && Supply().IsMatch(sentence.Masked.AsSpan(sentence.Words[figure].End)) && sentence.IsFramed(figure, CountedNoun.LooseDeal);

    // "Huawei has delivered 19 government clouds on the continent": what was delivered in many places is as many deals.
    private static bool IsDelivered(StatisticSentence sentence, int figure, FigureNoun noun) =>
        noun is { Noun: CountedNoun.Other, IsPart: false }
        && sentence.Words[figure].Value >= Fewest && Plant().IsMatch(sentence.Masked.AsSpan(sentence.Words[figure].End))
        && (Delivered().IsMatch(sentence.Masked.AsSpan(0, sentence.Words[figure].Index))
            || Built().IsMatch(sentence.Masked.AsSpan(sentence.Words[figure].End))) && sentence.IsFramed(figure, CountedNoun.LooseDeal)
        && Wide().IsMatch(sentence.View.Text);

    [GeneratedRegex(@"^\s+(?:[\w-]+\s+){0,3}?(?:data cent(?:re|er)s|(?:government|state|national|public|sovereign)[\w -]{0,20} clouds|"
        + @"safe[- ]cit(?:y|ies)\b|"
        + @"smart[- ]cit(?:y|ies)\b|(?:e-government|digital government|identity|ID|emergency|surveillance) (?:systems|platforms|networks)|"
        + @"national networks|(?:intra-?|inter-?)?government(?:al)? networks|command cent(?:re|er)s|(?:undersea|subsea|submarine) cables\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plant();

    [GeneratedRegex(@"\b(?:delivered|built|completed|supplied|installed|set up|rolled out|constructed|deployed|implemented|"
        + @"provided)\s+(?:[a-z]+\s+){0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Delivered();

    // "56 undersea cables and over 200 data centres that the likes of Huawei run", "… built by ZTE".
    [GeneratedRegex(@"^[^.;:]*?\b(?:(?:built|supplied|installed|delivered|run|operated|laid|owned)\s+by\s|(?:that|which)\s[^.;:]*?\uE001[^.;:]*?"
        + @"\b(?:built|build|ran|runs?|operated?|suppl\w+|control\w*|deliver\w*|set up|laid)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Built();

    [GeneratedRegex(@"\b(?:countries|nations|states|continents?|abroad|overseas|worldwide|globally|world|region|Africa|African|Asia|"
        + @"Europe|Latin America|Middle East|"
        + @"Gulf|Caribbean|Pacific)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wide();

    [GeneratedRegex(@"^\s+(?:[\w-]+\s+){0,3}?(?:cases|instances)\s+(?:in which|where|of|when)\b[^.;]*\b(?:suppl\w+|sold|sell\w*|"
        + @"sales|built|build\w*|bought|"
        + @"buying|installed|deliver\w*|export\w*|contract\w*|deals?|procure\w*|use[sd]?|"
        + @"using)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Supply();

    // "Of the 21 contracts": a figure that others are parts of counts once, with them.
    private static IEnumerable<(int Figure, FigureNoun Noun)> Figures(StatisticSentence sentence)
    {
        var universes = sentence.Nouns.Where(noun => noun.Universe >= 0).Select(noun => noun.Universe).ToHashSet();
        return sentence.Nouns.Select((noun, i) => (Figure: i, Noun: noun))
            .Where(f => sentence.Words[f.Figure].Kind == FigureKind.Count && !universes.Contains(f.Figure)).ToList();
    }
}
