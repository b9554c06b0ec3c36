using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>
/// Gives a statement without a date the day of its act, where another sentence of the article tells it: the one day at which the same
/// jurisdiction did the same to the same vendors, or the day of "the ban" that was told of before.
/// </summary>
internal static partial class RestrictionDates
{
    public static Candidate<Restriction> Complete(Candidate<Restriction> told, ArticleView article, List<Candidate<Restriction>> all)
    {
        var fact = told.Fact;
        var quote = fact.Evidence[0].Quote;
        if (fact.Announced.Edtf.Length > 0 || fact.Measure == Measure.ExportControl || told.Confidence == Confidence.Low
            || DatePhrases.Find(quote, article.Article.Published).Any(date => date.Role == DateRole.At))
        {
            return told;
        }

        var same = all.Where(other => other.Confidence > Confidence.Low && other.Fact.Announced.Edtf.Length > 0
            && other.Fact.Jurisdiction == fact.Jurisdiction && other.Fact.Vendors.Intersect(fact.Vendors, StringComparer.Ordinal).Any()).ToList();
        var act = same.Where(other => IsBan(other.Fact.Measure) == IsBan(fact.Measure)
            && (IsBan(fact.Measure) || other.Fact.Measure == fact.Measure)).ToList();
        var before = same.Where(other => other.Fact.Evidence[0].Start < fact.Evidence[0].Start).ToList();
        var dates = (act.Count == 0 && TheAct().IsMatch(quote) ? before.TakeLast(1) : act).Select(other => other.Fact.Announced)
            .DistinctBy(date => date.Edtf).ToList();
        return dates is [var only] ? told with { Fact = fact with { Announced = only } } : told;
    }

    private static bool IsBan(Measure measure) => measure is Measure.BanOnNewUse or Measure.Removal or Measure.EquipmentAuthorisationBan
        or Measure.GovernmentUseBan or Measure.FundingBan;

    [GeneratedRegex(@"\b(?:the|this|that) (?:ban|order|decision|ruling|rules?|decree|measure|move)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TheAct();
}
