using System.Collections.Immutable;
using System.Globalization;
using Dossier.Charts;
using Dossier.Facts;

namespace Dossier.Briefs.Overview;

/// <summary>The timelines of restrictions: acts that the articles describe, and hollow beside them what only the reference register has.</summary>
internal static class TimelineCharts
{
    /// <summary>An act this many years before the middle one is named in the note instead of drawn, or it would press all others together.</summary>
    private const int FarYears = 10;

    /// <summary>Restrictions on use, grouped by stringency.</summary>
    public static TimelineChart Use(OverviewContext context)
    {
        var acts = WithReferences(context, RestrictionFamily.Use).Where(a => a.Status != RestrictionStatus.Proposed).ToList();
        var groups = acts.GroupBy(a => a.Stringency).OrderByDescending(g => g.Key)
            .Select(g => new TimelineGroup(RestrictionFamilies.StringencyWords(g.Key), [.. g.Select(a => TimelineEntry.Of(a, Label(context, a, acts)))]));
        var own = acts.Where(a => !a.IsReference).ToList();
        var governments = Prose.Count(own.Select(a => a.Jurisdiction).Distinct(StringComparer.Ordinal).Count(), "government");
        var last = own.SelectMany(a => a.Deadlines).Where(d => d.Date.Latest is not null).MaxBy(d => d.Date.Latest);
        var until = last is null ? "" : string.Create(CultureInfo.InvariantCulture, $", with deadlines up to {last.Date.Latest!.Value.Year}");
        return Chart.Timeline(context.Workspace.AsOf, groups)
            .Named("restriction-dates")
            .Title($"In the articles, {governments} restrict the use of Chinese equipment{until}")
            .Subtitle("Acts on purchase, use and removal, by date of announcement, with deadlines")
            .Note("A date known only to a month, a year or a range is drawn as long as that. Filled: acts in the articles, some with the day from the reference register.")
            .Source(Source(context, acts));
    }

    /// <summary>Restrictions on supply, grouped by instrument; null when the articles describe none.</summary>
    public static TimelineChart? Supply(OverviewContext context)
    {
        var all = WithReferences(context, RestrictionFamily.Supply, RestrictionFamily.Licences, RestrictionFamily.Designation);
        if (all.All(a => a.IsReference))
        {
            return null;
        }

        var early = Stragglers(all);
        var acts = all.Except(early).ToList();
        var groups = acts.GroupBy(GroupOf).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new TimelineGroup(g.Key, [.. g.Select(a => TimelineEntry.Of(a, a.Title))]));
        return Chart.Timeline(context.Workspace.AsOf, groups)
            .Named("supply-restriction-dates")
            .Title(SupplyTitle(all))
            .Subtitle("Lists, export rules and licences, by date of announcement")
            .Note(early.Count == 0 ? "" : $"Not drawn, since long before the others: {Prose.List([.. early.Select(a => $"{a.Title} ({a.Announced.Label})")])}")
            .Source(Source(context, acts));
    }

    // The two years in a row that hold most of the acts.
    private static string SupplyTitle(List<Restriction> acts)
    {
        var years = acts.Where(a => !a.IsReference && a.Announced.Latest is not null).Select(a => a.Announced.Latest!.Value.Year).ToList();
        if (years.Count == 0)
        {
            return "Acts on supply, by date";
        }

        var from = years.Distinct().Order().MaxBy(y => years.Count(x => x == y || x == y + 1));
        var within = years.Count(y => y == from || y == from + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{Prose.Opening(Prose.Number(within))} of {years.Count} supply rules, licences and lists in the articles date from {from} and {from + 1}");
    }

    private static List<Restriction> Stragglers(List<Restriction> acts)
    {
        var years = acts.Where(a => a.Announced.Latest is not null).Select(a => a.Announced.Latest!.Value.Year).Order().ToList();
        return years.Count == 0 ? [] : [.. acts.Where(a => a.Announced.Latest is { } latest && latest.Year < years[years.Count / 2] - FarYears)];
    }

    private static string GroupOf(Restriction act) => act.Measure switch
    {
        Measure.Permitted or Measure.Review => "Licences",
        Measure.Designation => "Designations",
        _ when act.Instrument == Instrument.ListEntry => "Entity List",
        _ when act.Instrument == Instrument.LicenceDecision => "Licences",
        _ => "Export rules",
    };

    // The reference register fills in governments that the articles do not speak of; for the others it would repeat the same acts.
    private static List<Restriction> WithReferences(OverviewContext context, params RestrictionFamily[] families)
    {
        var own = context.Acts.Where(a => families.Contains(a.Family())).ToList();
        var known = own.Select(a => a.Jurisdiction).ToHashSet(StringComparer.Ordinal);
        return [.. own, .. context.Register.References.Where(r => families.Contains(r.Family()) && !known.Contains(r.Jurisdiction))];
    }

    // A country that stands once needs no more than its name.
    private static string Label(OverviewContext context, Restriction act, List<Restriction> all)
    {
        var country = context.Tables.TryGetCountry(act.Jurisdiction, out var found) ? found.ShortName : act.Jurisdiction;
        if (all.Count(a => a.Jurisdiction == act.Jurisdiction) == 1)
        {
            return country;
        }

        var scope = ScopeWords(act.Scope);
        return $"{country}: {MeasureWord(act)}{(scope.Length > 0 ? ", " + scope : "")}";
    }

    private static string ScopeWords(ImmutableArray<Scope> scope) => scope switch
    {
        [Scope.FiveGCore, Scope.FiveGAccess] => "5G",
        [Scope.Government] => "",
        [var one] => Code.Words(one),
        [var one, var other] => $"{Code.Words(one)} and {Code.Words(other)}",
        _ => "",
    };

    private static string MeasureWord(Restriction act) => act.Measure switch
    {
        Measure.BanOnNewUse => "ban",
        Measure.EquipmentAuthorisationBan => "no authorisation",
        Measure.GovernmentUseBan => "government ban",
        _ => Code.Words(act.Measure),
    };

    public static string Source(OverviewContext context, List<Restriction> acts)
    {
        var articles = acts.SelectMany(a => a.Evidence).Select(e => e.Article).Distinct(StringComparer.Ordinal).Count();
        var digests = context.Workspace.Corpus.Articles.Any(a => a.IsDigest) ? "digests of " : "";
        return $"{digests}{Prose.Count(articles, "article")}{(acts.Any(a => a.IsReference) ? "; hollow marks: reference register" : "")}.";
    }
}
