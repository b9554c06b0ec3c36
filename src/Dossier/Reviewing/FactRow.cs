using System.Globalization;
using Dossier.Facts;

namespace Dossier.Reviewing;

/// <summary>Facts as the cells of their register's row.</summary>
internal static class FactRow
{
    /// <summary>The register file of a kind of fact.</summary>
    public static string FileOf(Fact fact) => fact switch
    {
        DealStatistic => RegisterFiles.DealStatistics,
        Deal => RegisterFiles.Deals,
        _ => RegisterFiles.Restrictions,
    };

    /// <summary>The letters that ids of a register begin with.</summary>
    public static string LettersOf(string file) => file switch
    {
        RegisterFiles.DealStatistics => "DS",
        RegisterFiles.Deals => "D",
        _ => "R",
    };

    /// <summary>The kind as <c>rejected.csv</c> names it: <c>deal-statistic</c>, <c>deal</c>, <c>restriction</c>.</summary>
    public static string KindOf(Fact fact) => fact.Kind.Replace(' ', '-');

    /// <summary>The cells by column, without id and review.</summary>
    public static Dictionary<string, string> CellsOf(Fact fact) => fact switch
    {
        DealStatistic statistic => CellsOf(statistic),
        Deal deal => CellsOf(deal),
        Restriction restriction => CellsOf(restriction),
        _ => throw new ArgumentException($"A {fact.Kind} has no register.", nameof(fact)),
    };

    /// <summary>The cells that have a value, as <c>column=value</c>.</summary>
    public static IEnumerable<string> Written(Fact fact) => CellsOf(fact).Where(cell => cell.Value.Length > 0).Select(cell => $"{cell.Key}={cell.Value}");

    private static Dictionary<string, string> CellsOf(DealStatistic fact) => new(StringComparer.Ordinal)
    {
        ["claimant"] = fact.Claimant,
        ["report"] = fact.Report,
        ["metric"] = Code.Of(fact.Metric),
        ["value"] = Number(fact.Value),
        ["unit"] = Code.Of(fact.Unit),
        ["comparator"] = Code.Of(fact.Comparator),
        ["dimension"] = Code.Of(fact.Dimension),
        ["category"] = fact.Category,
        ["denominator"] = fact.Denominator,
        ["period"] = fact.Period.Edtf,
        ["second_hand"] = Flag(fact.SecondHand),
    };

    private static Dictionary<string, string> CellsOf(Deal fact) => new(StringComparer.Ordinal)
    {
        ["vendor"] = fact.Vendor,
        ["country"] = fact.Country,
        ["customer"] = fact.Customer,
        ["customer_type"] = Code.Of(fact.CustomerType),
        ["services"] = string.Join(';', fact.Services.Select(Code.Of)),
        ["stage"] = Code.Of(fact.Stage),
        ["announced"] = fact.Announced.Edtf,
        ["announced_basis"] = BasisOf(fact.Announced),
        ["ended"] = fact.Ended.Edtf,
        ["amount"] = fact.Amount is { } amount ? Number(amount) : "",
        ["currency"] = fact.Currency,
        ["financier"] = fact.Financier,
        ["complications"] = fact.Complications,
        ["counts_in_totals"] = Flag(fact.CountsInTotals),
    };

    private static Dictionary<string, string> CellsOf(Restriction fact) => new(StringComparer.Ordinal)
    {
        ["title"] = fact.Title,
        ["jurisdiction"] = fact.Jurisdiction,
        ["issuer"] = fact.Issuer,
        ["vendors"] = string.Join(';', fact.Vendors),
        ["targeting"] = Code.Of(fact.Targeting),
        ["instrument"] = Code.Of(fact.Instrument),
        ["measure"] = Code.Of(fact.Measure),
        ["scope"] = string.Join(';', fact.Scope.Select(Code.Of)),
        ["status"] = Code.Of(fact.Status),
        ["announced"] = fact.Announced.Edtf,
        ["announced_basis"] = BasisOf(fact.Announced),
        ["effective"] = fact.Effective.Edtf,
        ["effective_basis"] = BasisOf(fact.Effective),
        ["deadlines"] = string.Join(';', fact.Deadlines.Select(deadline => $"{deadline.Date.Edtf} {deadline.Covers}")),
        ["ended"] = fact.Ended.Edtf,
        ["stringency"] = fact.Stringency.ToString(CultureInfo.InvariantCulture),
        ["canonical"] = fact.Canonical,
        ["date_order_reason"] = fact.DateOrderReason,
    };

    private static string BasisOf(FactDate date) => date.Precision == DatePrecision.Unknown ? "" : Code.Of(date.Basis);

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Flag(bool value) => value ? "true" : "false";
}
