using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Briefs.Overview;

/// <summary>What page 1 says: a handful of findings, each computed from the facts and cited to its passages.</summary>
internal static class KeyFindings
{
    public static Callout Block(OverviewContext context)
    {
        ImmutableArray<ImmutableArray<Inline>> findings = [.. Findings(context)];
        return new("Key findings", [findings.IsEmpty ? Prose.Paragraph($"The data holds no facts from which a finding follows.") : new ListBlock(findings)]);
    }

    private static IEnumerable<ImmutableArray<Inline>> Findings(OverviewContext context)
    {
        if (context.Counts is { } counts)
        {
            yield return Total(context, counts);
            if (counts.Sum(Dimension.Region) is { } region)
            {
                yield return Region(context, counts, region);
            }

            if (counts.Sum(Dimension.Freedom) is { } freedom)
            {
                yield return Prose.Say(
                    $"{Prose.Bold(DealCharts.Percent(freedom.Value))} of the deals are in countries rated {freedom.Category}{context.Citations.For(freedom)}{Disputed(context, counts)}.");
            }
        }

        if (!context.Acts.IsEmpty)
        {
            yield return Acts(context);
            if (Tightened(context) is { IsEmpty: false } tightened)
            {
                yield return tightened;
            }

            if (NextDeadline(context) is { IsEmpty: false } deadline)
            {
                yield return deadline;
            }
        }

        if (!context.Report.Disagreements.IsEmpty)
        {
            yield return Prose.Say(
                $"Where sources can be set side by side, they disagree on {Prose.Bold(Prose.Count(context.Report.Disagreements.Length, "point"))}; {new Reference("all sides are shown", "disagreements")}.");
        }
    }

    private static ImmutableArray<Inline> Total(OverviewContext context, DealCounts counts)
    {
        var stories = context.Register.IndependentStories(counts.Total);
        var where = counts.Countries is { } countries ? $" in {countries.ValueText}" : "";
        var caution = stories == 1 ? "; all coverage goes back to this one report" : "";
        return Prose.Say(
            $"{counts.Total.Claimant} counted {Prose.Bold(counts.Total.ValueText + where)} between Huawei and governments or state-owned firms, {counts.Total.Period.Label}{context.Citations.For(counts.Total)}{caution}.");
    }

    private static ImmutableArray<Inline> Region(OverviewContext context, DealCounts counts, DealStatistic region)
    {
        var parts = counts.Parts(Dimension.Region).Select(p => $"{p.Category} ({DealCharts.Percent(p.Value)})").ToList();
        return Prose.Say(
            $"{Prose.Bold(DealCharts.Percent(region.Value))} of them are in {Prose.List(parts)}{context.Citations.For([region, .. counts.Parts(Dimension.Region)])}; no article gives shares for the other {DealCharts.Percent(counts.Remainder(Dimension.Region))}.");
    }

    public static ImmutableArray<Inline> Disputed(OverviewContext context, DealCounts counts)
    {
        var keys = counts.Parts(Dimension.Freedom).Append(counts.Sum(Dimension.Freedom)).OfType<DealStatistic>().Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return context.Report.Disagreements.Any(d => d.Facts.Any(keys.Contains))
            ? Prose.Say($"; {new Reference("one retelling has it otherwise", "disagreements")}")
            : [];
    }

    private static ImmutableArray<Inline> Acts(OverviewContext context)
    {
        var use = context.Acts.Where(a => a.Family() == RestrictionFamily.Use && a.Status != RestrictionStatus.Proposed).ToList();
        var governments = use.Select(a => a.Jurisdiction).Distinct(StringComparer.Ordinal).Count();
        return Prose.Say(
            $"The articles speak of {Prose.Bold($"{Prose.Number(context.Acts.Length)} acts, proposals and cases")} by {Prose.Count(context.Jurisdictions.Length, "government")}; {Prose.Number(governments)} of these governments restrict what may be bought or used ({new Reference("Table #", "table-acts")} cites each).");
    }

    // The government whose rule on use became stricter by a later act while the earlier one was taken back.
    private static ImmutableArray<Inline> Tightened(OverviewContext context)
    {
        var pairs =
            from earlier in context.Acts
            where earlier.Family() == RestrictionFamily.Use && earlier.Status == RestrictionStatus.Reversed
            from later in context.Acts
            where later.Family() == RestrictionFamily.Use && later.Jurisdiction == earlier.Jurisdiction
                && later.Status != RestrictionStatus.Reversed && later.Stringency > earlier.Stringency && earlier.Announced.CanPrecede(later.Announced)
            select (Earlier: earlier, Later: later);
        var (first, last) = pairs.FirstOrDefault();
        if (first is null)
        {
            return [];
        }

        var removal = last.Deadlines.Any(d => d.Covers.StartsWith(Code.Of(Measure.Removal), StringComparison.Ordinal)) ? " with a date for removal" : "";
        return Prose.Say(
            $"{Prose.Capitalised(context.Country(first.Jurisdiction))} went{MonthsBetween(first.Announced, last.Announced)} from a {Code.Words(first.Measure)} ({first.Announced.Label}{context.Citations.For(first)}) to a {Code.Words(last.Measure)}{removal} ({last.Announced.Label}{context.Citations.For(last)}).");
    }

    // A deadline that is a whole year is meant by its end.
    private static string Until(FactDate date) => date.Precision == DatePrecision.Year ? "by " + date.Label : date.Label;

    private static string MonthsBetween(FactDate first, FactDate last)
    {
        if (first.Earliest is not { } from || last.Earliest is not { } to || first.Precision == DatePrecision.Range || last.Precision == DatePrecision.Range)
        {
            return "";
        }

        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        var about = first.IsDay && last.IsDay ? "" : "about ";
        return months is > 0 and < 24 ? $" in {about}{Prose.Count(months, "month")}" : "";
    }

    private static ImmutableArray<Inline> NextDeadline(OverviewContext context)
    {
        var asOf = context.Workspace.AsOf;
        var ahead = (from act in context.Acts
                     where act.Family() == RestrictionFamily.Use
                     from deadline in act.Deadlines
                     where deadline.Date.Latest > asOf
                     orderby deadline.Date.Latest
                     select (Act: act, Deadline: deadline)).ToList();
        if (ahead.Count == 0)
        {
            return [];
        }

        var text = ImmutableArray.CreateBuilder<Inline>();
        text.Add(new Run($"Deadlines still ahead on {context.AsOf}, by the articles: "));
        foreach (var (index, item) in ahead.Index())
        {
            var joint = index == 0 ? "" : index == ahead.Count - 1 ? " and " : ", ";
            text.AddRange(Prose.Say($"{joint}{Prose.Bold(Until(item.Deadline.Date))} in {context.Country(item.Act.Jurisdiction)} ({item.Deadline.Covers}){context.Citations.For(item.Act)}"));
        }

        var disputed = ahead.Any(item => context.Report.Disagreements.Any(d => d.Facts.Contains(item.Act.Id, StringComparer.Ordinal)));
        text.AddRange(disputed ? Prose.Say($"; {new Reference("the reference register has other days", "disagreements")}.") : Prose.Plain("."));
        return text.ToImmutable();
    }
}
