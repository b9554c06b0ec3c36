using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>
/// Finds numbers of countries with deals: those that agreements cover, those that bought a system of the kind that states buy, and those
/// to which vendors sold one. Where a company merely has customers, offices or users is no such number.
/// </summary>
internal static partial class StatisticCountries
{
    public static IEnumerable<StatisticDraft> Find(SentenceView sentence, StatisticFrame frame)
    {
        var text = sentence.Masked;
        var matches = !frame.IsFramed(sentence) && !frame.IsSupplied(sentence) ? []
            : Covered().Matches(text).Concat(!Kept().IsMatch(text) && Systems().IsMatch(text)
                ? Buyers().Matches(text).Concat(SoldTo().Matches(text)).Concat(UsedIn().Matches(text)).Concat(SystemsIn().Matches(text)) : []);
        foreach (var match in matches.DistinctBy(match => match.Groups["n"].Index))
        {
            if (!sentence.IsQuoted(match.Index) && !StatisticRules.Unreal().IsMatch(text.AsSpan(0, match.Index))
                && StatisticNumbers.NumberOf(match.Groups["n"].Value) is { } countries and >= StatisticRules.Fewest)
            {
                yield return new(Metric.Countries, countries, Unit.Countries, StatisticRules.Comparison(match), Dimension.Total, "", "");
                if (OfWhich().Match(text, match.Index + match.Length) is { Success: true } part && !sentence.IsQuoted(part.Index)
                    && StatisticNumbers.NumberOf(part.Groups["n"].Value) is { } some && some < countries)
                {
                    yield return new(Metric.Countries, some, Unit.Countries, StatisticRules.Comparison(part), Dimension.Total,
                        StatisticParts.Around(sentence, part), "");
                }
            }
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Countries = "(?:" + StatisticNumbers.Compared + @"\s+)?" + StatisticNumbers.Number
        + @"\s+(?:[a-z][a-z-]*\s+){0,2}?(?:countries|nations|states)\b";

    private const string Bought = "(?:bought|buy|adopted|adopt|signed|purchased|acquired|installed|deployed|imported|ordered|using|use|procured|taken up|"
        + "contracted|implemented|rolled out|received|run|turned to|have|employ|operate|host|embraced|chosen|chose|picked|accepted|relied on|rely on|taken)";

    [GeneratedRegex(@"\b(?:deals|contracts|agreements)\s+(?:\w+\s+){0,3}?(?:in|cover(?:ed|s)?|across|span(?:ned|s)?|reach(?:ed)?|over|with)\s+"
        + Countries, Options)]
    private static partial Regex Covered();

    [GeneratedRegex(@"(?<![\d$£€.,-])\b" + Countries + @"\s+(?:[\w'-]+\s+){0,6}?" + Bought + @"\b[^.;]{0,80}?(?:" + State
        + @"|\uE001|\b(?:deals|contracts|agreements)\b)", Options)]
    private static partial Regex Buyers();

    [GeneratedRegex(@"\b(?:suppl(?:y|ies|ied|ying)|provid(?:es?|ed|ing)|s[eo]ll?s?|sold|selling|export(?:s|ed|ing)?|deliver(?:s|ed|ing)?|install(?:s|ed|ing)?|"
        + @"deploy(?:s|ed|ing)?|buil[dt]s?|building|set up|roll(?:s|ed|ing) out|equip(?:s|ped|ping)?|market(?:s|ed)?|transfer(?:red|s)?)\b[^.;]{3,120}?\b(?:to|in|across|for)\s+"
        + Countries, Options)]
    private static partial Regex SoldTo();

    [GeneratedRegex(@"\b(?:used|adopted|installed|deployed|bought|found|operating|running|exported|sold|supplied|present|in use|in place|spread|available|purchased|implemented)\s+"
        + @"(?:\w+\s+){0,2}?(?:by|in|to|across|over)\s+" + Countries, Options)]
    private static partial Regex UsedIn();

    [GeneratedRegex(State + @"[^.;]{0,60}?\b(?:in|across|to|by|into|throughout)\s+" + Countries, Options)]
    private static partial Regex SystemsIn();

    private const string State = @"\b(?:surveillance|safe[ -]cit|smart[ -]cit|facial|face[ -]recognition|cameras?|monitoring|policing|police|cloud|data cent|e-government|"
        + @"digital government|identity|national network|digital infrastructure|artificial intelligence|AI\b)";

    [GeneratedRegex(@"\b" + StatisticNumbers.Number + @"\s+of\s+(?:which|them|those|these|whom)\b", Options)]
    private static partial Regex OfWhich();

    // What states buy: not phones, nor base stations of operators.
    [GeneratedRegex(State + @"|\b(?:5G network|technolog\w*|systems?|tools?|infrastructure|solutions|platforms?|programmes?|programs?|contracts?|deals?|agreements?)\b", Options)]
    private static partial Regex Systems();

    [GeneratedRegex(@"\b(?:ban(?:s|ned|ning)?|bar(?:s|red)?|restrict\w*|exclud\w*|block\w*|keep out|kept out|rul\w+ out|remov\w*|customers?|clients?|offices?|employ\w*|staff|"
        + @"subscribers|users|phones?|handsets?|smartphones?|operators|revenues?|sales|patents?|declaration|election|vot(?:e|es|ed))\b", Options)]
    private static partial Regex Kept();
}
