using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Comparing;

/// <summary>A count that differs, and what makes the difference.</summary>
/// <param name="Name">What is counted: "Deals counted in totals".</param>
/// <param name="Before">The count in the old data.</param>
/// <param name="After">The count in the new data.</param>
/// <param name="CameIn">Ids of what counts now and did not.</param>
/// <param name="DroppedOut">Ids of what no longer counts.</param>
public sealed record NumberChange(string Name, int Before, int After, ImmutableArray<string> CameIn, ImmutableArray<string> DroppedOut)
{
    /// <summary>The counts of two workspaces that differ: of all first, then by country and by jurisdiction.</summary>
    internal static ImmutableArray<NumberChange> Between(Workspace before, Workspace after) =>
    [
        .. Changed("Articles", before, after, w => w.Corpus.Articles.Select(a => Named(a.Id))),
        .. Changed("Independent stories", before, after, w => w.Corpus.Articles.Select(a => Named(w.Register.StoryOf(a.Id)))),
        .. Changed("Deal statistics", before, after, w => w.Register.DealStatistics.Select(Named)),
        .. Changed("Deals", before, after, w => w.Register.Deals.Select(Named)),
        .. Changed("Deals counted in totals", before, after, w => Counted(w).Select(Named)),
        .. Changed("Countries with a deal counted in totals", before, after,
            w => Counted(w).Where(f => f.Country.Length > 0).Select(f => Named(CountryName(w, f.Country)))),
        .. Grouped(before, after, w => Counted(w).Where(f => f.Country.Length > 0), f => f.Country, "Deals counted in totals, {0}"),
        .. Changed("Restrictions", before, after, w => w.Register.Restrictions.Select(Named)),
        .. Changed("Jurisdictions that act", before, after, w => w.Register.Restrictions.Select(f => Named(CountryName(w, f.Jurisdiction)))),
        .. Grouped(before, after, w => w.Register.Restrictions, f => f.Jurisdiction, "Restrictions, {0}"),
        .. Changed("Points on which sources disagree", before, after, w => Disagreement.Find(w.Register).Select(d => Named(d.Subject))),
    ];

    private static IEnumerable<Deal> Counted(Workspace workspace) => workspace.Register.Deals.Where(deal => deal.CountsInTotals);

    private static string CountryName(Workspace workspace, string code) => workspace.Tables.CountryName(code);

    private static Counting Named(string name) => new(name, name);

    private static Counting Named(Fact fact) => new(FactIdentity.Of(fact), fact.Id);

    private static IEnumerable<NumberChange> Changed(string name, Workspace before, Workspace after, Func<Workspace, IEnumerable<Counting>> counted)
    {
        var (old, now) = (Distinct(counted(before)), Distinct(counted(after)));
        var (came, went) = (Without(now, old), Without(old, now));
        if (!came.IsEmpty || !went.IsEmpty)
        {
            yield return new(name, old.Count, now.Count, came, went);
        }
    }

    private static IEnumerable<NumberChange> Grouped<T>(
        Workspace before, Workspace after, Func<Workspace, IEnumerable<T>> facts, Func<T, string> group, string name)
        where T : Fact =>
        facts(before).Concat(facts(after)).Select(group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(code => Changed(
                name.Replace("{0}", CountryName(after, code), StringComparison.Ordinal), before, after,
                w => facts(w).Where(f => group(f) == code).Select(Named)));

    private static List<Counting> Distinct(IEnumerable<Counting> counted) => [.. counted.DistinctBy(one => one.Identity, StringComparer.Ordinal)];

    private static ImmutableArray<string> Without(List<Counting> all, List<Counting> known) =>
        [.. all.ExceptBy(known.Select(one => one.Identity), one => one.Identity, StringComparer.Ordinal)
            .Select(one => one.Name).Order(StringComparer.Ordinal)];

    // What is counted: by what it is known in both workspaces, and how it is named.
    private sealed record Counting(string Identity, string Name);
}
