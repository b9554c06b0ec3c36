using System.Collections.Immutable;

namespace Dossier.Facts;

/// <summary>
/// Finds disagreements among facts that nobody has reviewed. There no reviewer has said which statements speak of one thing, so that only
/// what can hardly be chance counts: the same share given to something else, and days of one body's act that lie close together.
/// </summary>
internal static class CandidateDisagreements
{
    // Two acts of one body, of one kind, against the same vendors are seldom closer to each other.
    private const int MostDaysApart = 31;

    public static IEnumerable<Disagreement> Find(Register register) =>
    [
        .. BetweenShares([.. register.DealStatistics.Where(IsCandidate)]),
        .. BetweenDates([.. register.Restrictions.Where(act => IsCandidate(act) && act.Announced is { IsDay: true, Basis: DateBasis.Explicit })]),
        .. WithReference(register),
    ];

    /// <summary>
    /// Whether other values of a number are a disagreement. Where nobody has reviewed them, somebody must be named who counted, and an
    /// article must give no value that another gives: several values in one article are mostly of several things.
    /// </summary>
    public static bool MayCompare(IReadOnlyList<DealStatistic> same)
    {
        if (!same.Any(IsCandidate))
        {
            return true;
        }

        var said = same.GroupBy(s => s.Evidence[0].Article, s => (s.Value, s.Denominator), StringComparer.Ordinal)
            .Select(values => values.ToHashSet()).ToList();
        return same[0].Claimant.Length > 0 && said.Exists(values => !said[0].Overlaps(values));
    }

    private static bool IsCandidate(Fact fact) => fact.Review is null;

    // 77% "not free" against 77% "not free or partly free"; a share of deals against a share of countries.
    private static IEnumerable<Disagreement> BetweenShares(ImmutableArray<DealStatistic> statistics) =>
        from share in statistics
        where share.Metric == Metric.Share && share.Category.Length > 0
        group share by (share.Value, share.Dimension) into same
        let sides = same.DistinctBy(s => (s.Category.ToUpperInvariant(), OfCountries(s))).ToList()
        where sides.Count > 1 && same.Select(s => s.Evidence[0].Article).Distinct(StringComparer.Ordinal).Count() > 1
        select new Disagreement(
            $"What {same.First().ValueText} are",
            [.. sides.Select(side => new Claim(
                $"{side.Category}, of {(OfCountries(side) ? "countries" : "deals")}",
                [.. same.Where(s => string.Equals(s.Category, side.Category, StringComparison.OrdinalIgnoreCase) && OfCountries(s) == OfCountries(side))
                    .SelectMany(s => s.Evidence)]))],
            [.. same.Select(s => s.Id)]);

    private static bool OfCountries(DealStatistic share) => share.Denominator.Contains("countr", StringComparison.OrdinalIgnoreCase);

    // Nobody has linked a candidate to the reference register, so that the same act is what lies close to it.
    private static IEnumerable<Disagreement> WithReference(Register register) =>
        from act in register.Restrictions
        where IsCandidate(act) && act.Announced is { IsDay: true, Basis: DateBasis.Explicit or DateBasis.Relative }
        let near = register.References.Where(known => known.Announced.IsDay && known.Jurisdiction == act.Jurisdiction
            && known.Measure == act.Measure && known.Vendors.Intersect(act.Vendors, StringComparer.Ordinal).Any()
            && DaysApart(known, act) <= MostDaysApart).ToList()
        where near.Count == 1 && DaysApart(near[0], act) > 0
        select new Disagreement(
            $"{act.Summary}: date of announcement",
            [new(act.Announced.Label, act.Evidence), new(near[0].Announced.Label, [], near[0])],
            [act.Id, near[0].Id]);

    private static int DaysApart(Restriction one, Restriction other) =>
        Math.Abs(one.Announced.Earliest!.Value.DayNumber - other.Announced.Earliest!.Value.DayNumber);

    private static IEnumerable<Disagreement> BetweenDates(ImmutableArray<Restriction> acts)
    {
        foreach (var same in acts.GroupBy(act => (act.Jurisdiction, act.Issuer, act.Measure)))
        {
            var open = same.OrderBy(act => act.Announced.Earliest).ToList();
            while (open.Count > 0)
            {
                var first = open[0];
                var near = open.Where(act => act.Announced.Earliest!.Value.DayNumber - first.Announced.Earliest!.Value.DayNumber <= MostDaysApart
                    && (act == first || act.Vendors.Intersect(first.Vendors, StringComparer.Ordinal).Any())).ToList();
                open.RemoveAll(near.Contains);
                var days = near.GroupBy(act => act.Announced.Earliest).ToList();
                if (days.Count > 1)
                {
                    yield return new($"{first.Summary}: date of announcement",
                        [.. days.Select(day => new Claim(day.First().Announced.Label, [.. day.SelectMany(act => act.Evidence)]))],
                        [.. near.Select(act => act.Id)]);
                }
            }
        }
    }
}
