using System.Collections.Immutable;

namespace Dossier.Facts;

/// <summary>Names and columns of the files that reviewed facts stand in, below the data folder.</summary>
internal static class RegisterFiles
{
    public const string DealStatistics = "registers/deal_statistics.csv";
    public const string Deals = "registers/deals.csv";
    public const string Restrictions = "registers/restrictions.csv";
    public const string Evidence = "registers/evidence.csv";
    public const string Rejected = "registers/rejected.csv";
    public const string Stories = "registers/stories.csv";
    public const string References = "reference/restrictions.csv";

    private const string ReviewColumns = ",decision,reason,reviewer,reviewed_on,corrects";

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Columns = new Dictionary<string, string>
    {
        [DealStatistics] = "id,claimant,report,metric,value,unit,comparator,dimension,category,denominator,period,second_hand" + ReviewColumns,
        [Deals] = "id,vendor,country,customer,customer_type,services,stage,announced,announced_basis,ended,amount,currency,financier,"
            + "complications,counts_in_totals" + ReviewColumns,
        [Restrictions] = "id,title,jurisdiction,issuer,vendors,targeting,instrument,measure,scope,status,announced,announced_basis,effective,"
            + "effective_basis,deadlines,ended,stringency,canonical,date_order_reason" + ReviewColumns,
        [Evidence] = "id,fact,article,paragraph,start,length,quote,sha256,stance,fields,reviewer,reviewed_on",
        [Rejected] = "id,kind,article,paragraph,quote,reason,reviewer,reviewed_on",
        [Stories] = "story,article,relation,reason",
        [References] = "id,title,jurisdiction,issuer,vendors,targeting,instrument,measure,scope,status,announced,effective,deadlines,ended,"
            + "stringency,basis,source,notes",
    }.ToImmutableDictionary(file => file.Key, file => file.Value.Split(',').ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The registers: all files but the reference table.</summary>
    public static ImmutableArray<string> All { get; } = [DealStatistics, Deals, Restrictions, Evidence, Rejected, Stories];

    /// <summary>The columns that a file must have: older ones do not say who rejected a candidate, or put a passage under a row.</summary>
    public static ImmutableArray<string> NeededColumnsOf(string file) =>
        file is Rejected or Evidence ? Columns[file].RemoveRange(["reviewer", "reviewed_on"]) : Columns[file];

    /// <summary>A file's columns in the order in which they are written.</summary>
    public static ImmutableArray<string> ColumnsOf(string file) => Columns[file];
}
