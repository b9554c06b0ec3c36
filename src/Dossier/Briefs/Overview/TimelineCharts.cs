using System.Collections.Immutable;
using Dossier.Charts;
using Dossier.Facts;

namespace Dossier.Briefs.Overview;

/// <summary>The timelines of restrictions: acts that the articles describe, and hollow beside them what only the reference register has.</summary>
internal static class TimelineCharts
{
    /// <summary>Restrictions on use, grouped by stringency.</summary>
    public static TimelineChart Use(OverviewContext context)
    {
        var acts = WithReferences(context, RestrictionFamily.Use);
        var groups = acts.GroupBy(a => a.Stringency).OrderByDescending(g => g.Key)
            .Select(g => new TimelineGroup(RestrictionFamilies.StringencyWords(g.Key), Entries(context, [.. g])));
        var own = acts.Where(a => !a.IsReference).ToList();
        var governments = own.Select(a => a.Jurisdiction).Distinct(StringComparer.Ordinal).Count();
        var last = own.SelectMany(a => a.Deadlines).Where(d => d.Date.Latest is not null).MaxBy(d => d.Date.Latest);
        var title = last is null
            ? $"{Prose.Capitalised(Prose.Count(governments, "government"))} in the articles restrict the use of Chinese equipment"
            : $"{Prose.Capitalised(Prose.Count(governments, "government"))} restrict the use of Chinese equipment, with removal dates up to {last.Date.Latest!.Value.Year}";
        return new("restriction-dates", title, "Acts on purchase, use and removal, by date of announcement, with deadlines", Source(context), context.Workspace.AsOf, [.. groups])
        {
            Note = "A date known only to a month, a year or a range is drawn as long as that.",
        };
    }

    /// <summary>Restrictions on supply, grouped by instrument; null when there are none.</summary>
    public static TimelineChart? Supply(OverviewContext context)
    {
        var acts = WithReferences(context, RestrictionFamily.Supply);
        if (acts.All(a => a.IsReference))
        {
            return null;
        }

        var groups = acts.GroupBy(GroupOf).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new TimelineGroup(g.Key, Entries(context, [.. g])));
        var own = acts.Where(a => !a.IsReference && a.Announced.Latest is not null).ToList();
        var years = own.Where(a => a.Measure != Measure.Designation).Select(a => a.Announced.Latest!.Value.Year).Distinct().Order().ToList();
        return new(
            "supply-restriction-dates",
            $"Limits on supply were added year after year, {years[0]} to {years[^1]}",
            "Lists, export rules and licences, by date of announcement",
            Source(context),
            context.Workspace.AsOf,
            [.. groups]);
    }

    private static string GroupOf(Restriction act) => act.Measure switch
    {
        Measure.Permitted or Measure.Review => "Licences and openings",
        Measure.Designation => "Designations",
        _ when act.Instrument == Instrument.ListEntry => "Entity List",
        _ when act.Instrument == Instrument.LicenceDecision => "Licences and openings",
        _ => "Export rules",
    };

    private static List<Restriction> WithReferences(OverviewContext context, RestrictionFamily family)
    {
        var known = context.Acts.Select(a => a.Canonical).Where(c => c.Length > 0).ToHashSet(StringComparer.Ordinal);
        return [.. context.Acts.Concat(context.Register.References.Where(r => !known.Contains(r.Id))).Where(a => a.Family() == family)];
    }

    private static ImmutableArray<TimelineEntry> Entries(OverviewContext context, ImmutableArray<Restriction> acts) =>
        [.. acts.Select(act => Entry(context, act, acts.Count(a => a.Jurisdiction == act.Jurisdiction) > 1))];

    private static TimelineEntry Entry(OverviewContext context, Restriction act, bool needsDetail)
    {
        var country = context.Tables.TryGetCountry(act.Jurisdiction, out var found) ? found.ShortName : act.Jurisdiction;
        return new(needsDetail ? $"{country}: {Brief(context, act)}" : country)
        {
            Detail = act.Title,
            Announced = act.Announced.Precision == DatePrecision.Unknown ? null : act.Announced,
            Effective = act.Effective.Precision == DatePrecision.Unknown ? null : act.Effective,
            Deadlines = [.. act.Deadlines.Select(d => new TimelineDeadline(d.Date, d.Covers))],
            End = act.Ended.Precision == DatePrecision.Unknown ? null : new TimelineEnd(act.Ended, Code.Words(act.Status)),
            IsReference = act.IsReference,
            Evidence = [.. act.Evidence.Where(e => e.Stance == Stance.Supports).Select(e => e.Id)],
            Citation = act.IsReference ? $"Reference register, {act.Id}" : "",
        };
    }

    private static string Brief(OverviewContext context, Restriction act) => act.Vendors.Length switch
    {
        1 => $"{context.Tables.VendorName(act.Vendors[0])}, {MeasureWord(act)}",
        _ => MeasureWord(act),
    };

    private static string MeasureWord(Restriction act) => act.Measure switch
    {
        Measure.BanOnNewUse => "ban",
        Measure.EquipmentAuthorisationBan => "no authorisation",
        Measure.GovernmentUseBan => "government ban",
        Measure.ExportControl when act.Instrument == Instrument.ListEntry => "listing",
        Measure.ExportControl => "export rule",
        Measure.Permitted => "licence",
        _ => Code.Words(act.Measure),
    };

    private static string Source(OverviewContext context) =>
        $"Digests of {context.Acts.SelectMany(a => a.Evidence).Select(e => e.Article).Distinct(StringComparer.Ordinal).Count()} articles; hollow marks: reference register.";
}
