using System.Collections.Immutable;

namespace Dossier.Facts;

/// <summary>One side of a disagreement.</summary>
/// <param name="Value">What this side says: "34% of 70 deals", "21 November 2022".</param>
/// <param name="Evidence">The passages that say so; empty for the reference register.</param>
/// <param name="Reference">For the reference register, the fact; else null.</param>
public sealed record Claim(string Value, ImmutableArray<Evidence> Evidence, Restriction? Reference = null)
{
    /// <summary>Whether the value is a passage's own wording instead of a coded value.</summary>
    public bool IsQuote { get; init; }
}

/// <summary>Sources that speak of the same thing and differ.</summary>
/// <param name="Subject">What they differ about.</param>
/// <param name="Claims">The sides, at least two.</param>
/// <param name="Facts">Ids of the facts concerned.</param>
public sealed record Disagreement(string Subject, ImmutableArray<Claim> Claims, ImmutableArray<string> Facts)
{
    /// <summary>
    /// Finds them in a register: statistics with the same key and another value or denominator, passages that contradict a fact, and
    /// dates that the reference register gives otherwise; among candidates that nobody has reviewed, also one share given to two things and
    /// days of one body's act that lie close together. Ordered by kind, then by the register's order.
    /// </summary>
    public static ImmutableArray<Disagreement> Find(Register register)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Merge(
        [
            .. BetweenStatistics(register), .. WithPassages(register), .. WithReference(register), .. CandidateDisagreements.Find(register),
        ]);
    }

    // Disagreements that share a fact, or a passage that speaks against it, are one: its sides are gathered, and a side whose passages are all shown already is left out.
    private static ImmutableArray<Disagreement> Merge(List<Disagreement> all)
    {
        var merged = new List<Disagreement>();
        foreach (var next in all)
        {
            var touching = merged.Where(m => m.Facts.Intersect(next.Facts, StringComparer.Ordinal).Any() || Against(m).Intersect(Against(next)).Any()).ToList();
            var first = touching.Count > 0 ? touching[0] : null;
            if (first is null)
            {
                merged.Add(next);
                continue;
            }

            var together = touching.Skip(1).Append(next).Aggregate(first, Join);
            merged[merged.IndexOf(first)] = together;
            merged.RemoveAll(m => touching.Skip(1).Contains(m));
        }

        return [.. merged];
    }

    private static IEnumerable<(string Article, int Paragraph)> Against(Disagreement disagreement) =>
        disagreement.Claims.Skip(1).SelectMany(c => c.Evidence).Select(e => (e.Article, e.Paragraph));

    private static Disagreement Join(Disagreement one, Disagreement other)
    {
        var claims = one.Claims.ToList();
        foreach (var claim in other.Claims)
        {
            var shown = claims.SelectMany(c => c.Evidence).Select(e => (e.Article, e.Paragraph)).ToHashSet();
            var known = claims.Any(c => c.Value == claim.Value && c.Reference == claim.Reference)
                || (claim.IsQuote && claim.Evidence.All(e => shown.Contains((e.Article, e.Paragraph))));
            if (!known)
            {
                claims.Add(claim);
            }
        }

        return new(one.Subject, [.. claims], [.. one.Facts.Union(other.Facts, StringComparer.Ordinal)]);
    }

    private static IEnumerable<Disagreement> BetweenStatistics(Register register) =>
        from statistic in register.DealStatistics
        group statistic by statistic.Key into same
        where same.Select(s => (s.Value, s.Denominator)).Distinct().Count() > 1 && CandidateDisagreements.MayCompare([.. same])
        let first = same.First()
        select new Disagreement(
            $"{first.Claimant}: {Code.Words(first.Metric)} by {Code.Words(first.Dimension)}",
            [.. same.GroupBy(ValueOf, StringComparer.Ordinal).Select(side => new Claim(side.Key, [.. side.SelectMany(s => Supporting(s))]))],
            [.. same.Select(s => s.Id)]);

    private static IEnumerable<Disagreement> WithPassages(Register register)
    {
        foreach (var fact in register.Facts)
        {
            var against = fact.Evidence.Where(e => e.Stance == Stance.Contradicts).ToImmutableArray();
            if (!against.IsEmpty)
            {
                yield return new(SubjectOf(fact), [new(ValueOf(fact), Supporting(fact)), .. against.Select(e => new Claim(e.Quote, [e]) { IsQuote = true })], [fact.Id]);
            }
        }
    }

    private static IEnumerable<Disagreement> WithReference(Register register)
    {
        var references = register.References.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var fact in register.Restrictions)
        {
            if (!references.TryGetValue(fact.Canonical, out var reference))
            {
                continue;
            }

            if (!Same(fact.Announced, reference.Announced))
            {
                yield return Between(fact, "date of announcement", fact.Announced.Label, reference, reference.Announced.Label);
            }

            if (!SameMeasure(fact.Measure, reference.Measure))
            {
                yield return Between(fact, "what it does", Code.Words(fact.Measure), reference, Code.Words(reference.Measure));
            }

            if (!reference.Deadlines.IsEmpty && fact.Deadlines.Any(d => !reference.Deadlines.Any(r => Same(d.Date, r.Date))))
            {
                yield return Between(fact, "deadlines", Deadlines(fact), reference, Deadlines(reference));
            }
        }
    }

    // A phase-out forbids purchases first and use later; which of the two a register names is no disagreement.
    private static bool SameMeasure(Measure one, Measure other) =>
        one == other || (one is Measure.BanOnNewUse or Measure.Removal && other is Measure.BanOnNewUse or Measure.Removal);

    private static Disagreement Between(Restriction fact, string about, string value, Restriction reference, string other) => new(
        $"{SubjectOf(fact)}: {about}",
        [new(value, Supporting(fact)), new(other, [], reference)],
        [fact.Id, reference.Id]);

    private static string SubjectOf(Fact fact) => fact is Restriction restriction ? restriction.Title : fact.Summary;

    private static string Deadlines(Restriction restriction) => string.Join("; ", restriction.Deadlines.Select(d => $"{d.Date.Label}, {d.Covers}"));

    private static bool Same(FactDate one, FactDate other) =>
        one.Precision == DatePrecision.Unknown || other.Precision == DatePrecision.Unknown || one.Overlaps(other);

    private static ImmutableArray<Evidence> Supporting(Fact fact) => [.. fact.Evidence.Where(e => e.Stance == Stance.Supports)];

    private static string ValueOf(Fact fact) => fact switch
    {
        DealStatistic statistic => string.Join(
            ' ',
            new[] { statistic.ValueText, statistic.Category, statistic.Denominator.Length > 0 ? $"(of {statistic.Denominator})" : "" }.Where(t => t.Length > 0)),
        Restriction restriction => restriction.Announced.Precision == DatePrecision.Unknown ? restriction.Title : restriction.Announced.Label,
        _ => fact.Summary,
    };
}
