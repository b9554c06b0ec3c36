using System.Collections.Immutable;

namespace Dossier.Facts;

/// <summary>One side of a disagreement.</summary>
/// <param name="Value">What this side says: "34% of 70 deals", "21 November 2022".</param>
/// <param name="Evidence">The passages that say so; empty for the reference register.</param>
/// <param name="Reference">For the reference register, the fact; else null.</param>
public sealed record Claim(string Value, ImmutableArray<Evidence> Evidence, Restriction? Reference = null);

/// <summary>Sources that speak of the same thing and differ.</summary>
/// <param name="Subject">What they differ about.</param>
/// <param name="Claims">The sides, at least two.</param>
/// <param name="Facts">Ids of the facts concerned.</param>
public sealed record Disagreement(string Subject, ImmutableArray<Claim> Claims, ImmutableArray<string> Facts)
{
    /// <summary>
    /// Finds them in a register: statistics with the same key and another value or denominator, passages that contradict a fact, and
    /// dates that the reference register gives otherwise. Ordered by kind, then by the register's order.
    /// </summary>
    public static ImmutableArray<Disagreement> Find(Register register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return [.. BetweenStatistics(register), .. WithPassages(register), .. WithReference(register)];
    }

    private static IEnumerable<Disagreement> BetweenStatistics(Register register) =>
        from statistic in register.DealStatistics
        group statistic by statistic.Key into same
        where same.Select(s => (s.Value, s.Denominator)).Distinct().Count() > 1
        let first = same.First()
        select new Disagreement(
            $"{first.Claimant}: {Code.Words(first.Metric)}{(first.Category.Length > 0 ? $", {first.Category}" : "")}",
            [.. same.Select(s => new Claim(s.ValueText + (s.Denominator.Length > 0 ? $" of {s.Denominator}" : ""), Supporting(s)))],
            [.. same.Select(s => s.Id)]);

    private static IEnumerable<Disagreement> WithPassages(Register register)
    {
        foreach (var fact in register.Facts)
        {
            var against = fact.Evidence.Where(e => e.Stance == Stance.Contradicts).ToImmutableArray();
            if (!against.IsEmpty)
            {
                yield return new(fact.Summary, [new(ValueOf(fact), Supporting(fact)), .. against.Select(e => new Claim(e.Quote, [e]))], [fact.Id]);
            }
        }
    }

    private static IEnumerable<Disagreement> WithReference(Register register)
    {
        var references = register.References.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var fact in register.Restrictions)
        {
            if (!references.TryGetValue(fact.Canonical, out var reference) || Same(fact.Announced, reference.Announced))
            {
                continue;
            }

            yield return new(
                $"{fact.Summary}: date of announcement",
                [new(fact.Announced.Label, Supporting(fact)), new(reference.Announced.Label, [], reference)],
                [fact.Id, reference.Id]);
        }
    }

    private static bool Same(FactDate one, FactDate other) =>
        one.Precision == DatePrecision.Unknown || other.Precision == DatePrecision.Unknown || one.Overlaps(other);

    private static ImmutableArray<Evidence> Supporting(Fact fact) => [.. fact.Evidence.Where(e => e.Stance == Stance.Supports)];

    private static string ValueOf(Fact fact) => fact switch
    {
        DealStatistic statistic => statistic.ValueText + (statistic.Denominator.Length > 0 ? $" of {statistic.Denominator}" : ""),
        Restriction restriction => restriction.Announced.Precision == DatePrecision.Unknown ? restriction.Title : restriction.Announced.Label,
        _ => fact.Summary,
    };
}
