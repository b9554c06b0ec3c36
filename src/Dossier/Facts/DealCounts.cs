using System.Collections.Immutable;

namespace Dossier.Facts;

/// <summary>The reported deal numbers of one claimant, as far as they belong together.</summary>
/// <param name="Total">How many deals the claimant counted.</param>
/// <param name="Countries">In how many countries, if reported.</param>
/// <param name="Shares">Shares of the total by region, freedom status, income group and so on, at first hand, each once however many articles repeat it.</param>
internal sealed record DealCounts(DealStatistic Total, DealStatistic? Countries, ImmutableArray<DealStatistic> Shares)
{
    // Above it a number is no count of deals, and what is derived from it would mean nothing.
    private const int MostDeals = 100_000;

    /// <summary>The counts of the claimant with the largest total, or null when nobody counted deals.</summary>
    public static DealCounts? Of(Register register)
    {
        var firstHand = register.DealStatistics.Where(s => !s.SecondHand).ToList();
        var total = firstHand.Where(s => s is { Metric: Metric.Deals, Dimension: Dimension.Total, Value: >= 1 and <= MostDeals }).MaxBy(s => s.Value);
        if (total is null)
        {
            return null;
        }

        var same = firstHand.Where(s => string.Equals(s.Claimant, total.Claimant, StringComparison.Ordinal)).ToList();
        return new(
            total,
            same.FirstOrDefault(s => s is { Metric: Metric.Countries, Dimension: Dimension.Total }),
            [.. same.Where(s => s is { Metric: Metric.Share, Unit: Unit.Percent }).DistinctBy(s => (s.Key, s.Value))]);
    }

    /// <summary>The shares of a dimension that are not sums of others, largest first.</summary>
    public ImmutableArray<DealStatistic> Parts(Dimension dimension)
    {
        var all = Shares.Where(s => s.Dimension == dimension).ToList();
        return [.. all.Where(s => !IsSum(s, all)).OrderByDescending(s => s.Value)];
    }

    /// <summary>The share of a dimension that is the sum of all its parts, if reported.</summary>
    public DealStatistic? Sum(Dimension dimension)
    {
        var all = Shares.Where(s => s.Dimension == dimension).ToList();
        return all.FirstOrDefault(s => IsSum(s, all));
    }

    /// <summary>What the parts of a dimension leave of the whole, in percent.</summary>
    public decimal Remainder(Dimension dimension) => 100 - Parts(dimension).Sum(s => s.Value);

    /// <summary>The count behind a share, where just one whole number rounds to it.</summary>
    public int? Derived(DealStatistic share) => DerivedCount.From(share.Value, (int)Total.Value);

    private static bool IsSum(DealStatistic statistic, List<DealStatistic> all)
    {
        var others = all.Where(s => !ReferenceEquals(s, statistic)).ToList();
        return others.Count > 1 && others.Sum(s => s.Value) == statistic.Value;
    }
}
