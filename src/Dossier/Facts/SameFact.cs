using System.Globalization;
using Dossier.Extraction;

namespace Dossier.Facts;

/// <summary>When two records, each of an article of its own, are about one thing.</summary>
internal static class SameFact
{
    /// <summary>All facts that were extracted, whatever their kind, by article and place.</summary>
    public static IEnumerable<(Fact Fact, Confidence Confidence)> All(ExtractedFacts found)
    {
        ArgumentNullException.ThrowIfNull(found);
        IEnumerable<(Fact Fact, Confidence Confidence)> all =
        [
            .. found.DealStatistics.Select(c => ((Fact)c.Fact, c.Confidence)),
            .. found.Deals.Select(c => ((Fact)c.Fact, c.Confidence)),
            .. found.Restrictions.Select(c => ((Fact)c.Fact, c.Confidence)),
        ];
        return all.OrderBy(c => c.Fact.Evidence[0].Article, StringComparer.Ordinal).ThenBy(c => c.Fact.Evidence[0].Start);
    }

    /// <summary>What records on one thing share: for a number the number itself, for an act who does what to whom.</summary>
    public static string KeyOf(Fact fact) => fact switch
    {
        DealStatistic s => string.Create(CultureInfo.InvariantCulture, $"{s.Kind}|{s.Value:0.####}|{s.Unit}|{s.Dimension}|{s.Category}"),
        Deal d => $"{d.Kind}|{d.Vendor}|{d.Country}|{string.Join(';', d.Services.Order())}",
        Restriction r => $"{r.Kind}|{r.Jurisdiction}|{r.Measure}|{string.Join(';', r.Vendors.Order(StringComparer.Ordinal))}",
        _ => fact.Key,
    };

    /// <summary>Whether a row of the register says what a candidate of the same passage says, perhaps corrected.</summary>
    public static bool Covers(Fact row, Fact candidate) => (row, candidate) switch
    {
        (DealStatistic a, DealStatistic b) => a.Value == b.Value && a.Unit == b.Unit,
        (Deal a, Deal b) => a.Vendor == b.Vendor && (a.Country == b.Country || a.Country.Length == 0 || b.Country.Length == 0),
        (Restriction a, Restriction b) => a.Jurisdiction == b.Jurisdiction
            && (a.Vendors.IsEmpty || b.Vendors.IsEmpty || a.Vendors.Intersect(b.Vendors, StringComparer.Ordinal).Any()),
        _ => false,
    };
}
