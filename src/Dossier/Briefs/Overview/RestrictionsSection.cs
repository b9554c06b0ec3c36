using System.Collections.Immutable;
using Dossier.Charts;
using Dossier.Facts;

namespace Dossier.Briefs.Overview;

/// <summary>Who restricted what, and when: the timelines, the governments that changed course, and a table of all acts.</summary>
internal static class RestrictionsSection
{
    public static IEnumerable<Block> Blocks(OverviewContext context, ImmutableArray<Chart>.Builder charts)
    {
        if (context.Acts.IsEmpty)
        {
            yield return new Heading(1, Prose.Plain("Restrictions: none found"), "restrictions");
            yield return Prose.Paragraph($"None of the {context.Workspace.Corpus.Articles.Length} articles describes a restriction.");
            yield break;
        }

        yield return new Heading(1, Prose.Plain(Title(context)), "restrictions");
        yield return new Paragraph(Lead(context), ParagraphStyle.Lead);
        yield return Measures(context);
        var use = TimelineCharts.Use(context);
        charts.Add(use);
        yield return new Figure("figure-use", use, Prose.Plain("Restrictions on the use of equipment. Hollow marks come from the reference register, not from the articles."));
        foreach (var block in Jurisdictions(context))
        {
            yield return block;
        }

        if (TimelineCharts.Supply(context) is { } supply)
        {
            charts.Add(supply);
            yield return new Heading(2, Prose.Plain("Supply: export rules, lists and licences"), "restrictions-supply");
            yield return Supply(context);
            yield return new Figure("figure-supply", supply, Prose.Plain("Limits on supply to Chinese vendors, licences that eased them, and designations."));
        }

        yield return new Heading(2, Prose.Plain("How well the dates are known"), "restrictions-dates");
        yield return Dating(context);
    }

    /// <summary>The table of all acts, for the annex.</summary>
    public static IEnumerable<Block> Annex(OverviewContext context)
    {
        if (!context.Acts.IsEmpty)
        {
            yield return new Heading(1, Prose.Plain("Annex A. All acts and their dates"), "annex-acts");
            yield return DatesTable(context);
        }
    }

    private static string Title(OverviewContext context) =>
        $"{Prose.Capitalised(Prose.Number(context.Acts.Length))} acts, proposals and cases by {Prose.Count(context.Jurisdictions.Length, "government")}";

    private static ImmutableArray<Inline> Lead(OverviewContext context)
    {
        var first = context.Acts.GroupBy(a => a.Jurisdiction, StringComparer.Ordinal).MaxBy(g => g.Count())!;
        var supply = first.Count(a => a.Family() == RestrictionFamily.Supply);
        var aim = supply == 0 ? "" : $"; {Prose.Number(supply)} of its acts limit what the vendors can buy rather than what they can sell";
        return Prose.Say($"{Prose.Capitalised(context.Country(first.Key))} accounts for {first.Count()} of the {context.Acts.Length}{aim}.");
    }

    private static Paragraph Measures(OverviewContext context)
    {
        var groups = context.Acts.GroupBy(a => a.Family()).OrderBy(g => g.Key)
            .Select((g, i) => $"{Prose.Number(g.Count())} {(i > 0 ? "" : g.Count() == 1 ? "concerns " : "concern ")}{FamilyPhrase(g.Key)}").ToList();
        var taken = context.Acts.Where(a => a.Status is RestrictionStatus.Reversed or RestrictionStatus.Expired or RestrictionStatus.Suspended).ToList();
        return new(Prose.Say(
            $"Of these, {Prose.List(groups)}. {Prose.Capitalised(Prose.Number(taken.Count))} had been reversed, suspended or had run out by the newest article that speaks of them. A headline’s “ban” is not taken at its word; each act is coded from the passage that {new Reference("Table #", "table-acts")} links to."));
    }

    private static string FamilyPhrase(RestrictionFamily family) => family switch
    {
        RestrictionFamily.Use => "the use of equipment",
        RestrictionFamily.Supply => "supply to the vendors",
        RestrictionFamily.Licences => "licences that eased it, or consultations about them",
        RestrictionFamily.Designation => "designations of vendors",
        RestrictionFamily.Advice => "advice, findings or open inquiries",
        _ => "cases before courts and prosecutors",
    };

    private static IEnumerable<Block> Jurisdictions(OverviewContext context)
    {
        var use = context.Acts.Where(a => a.Family() == RestrictionFamily.Use).GroupBy(a => a.Jurisdiction, StringComparer.Ordinal);
        foreach (var acts in use.Where(g => g.Any(a => !a.Deadlines.IsEmpty) || g.Count() > 1).OrderBy(g => g.Min(a => OverviewContext.SortDay(a.Announced))))
        {
            var ordered = acts.ToList();
            yield return new Heading(2, Prose.Plain(JurisdictionTitle(context, ordered)), "restrictions-" + acts.Key.ToLowerInvariant());
            yield return new ListBlock([.. ordered.Select(a => Chronicle(context, a))]);
        }
    }

    private static string JurisdictionTitle(OverviewContext context, List<Restriction> acts)
    {
        var name = context.Tables.CountryName(acts[0].Jurisdiction);
        var (first, last) = (acts[0], acts[^1]);
        var deadlines = acts.SelectMany(a => a.Deadlines).ToList();
        if (first.Stringency < last.Stringency)
        {
            return $"{name}: from a {Code.Words(first.Measure)} to a {Code.Words(last.Measure)}";
        }

        var proposed = acts.Count(a => a.Status == RestrictionStatus.Proposed);
        return deadlines.Count > 0
            ? $"{name}: {Code.Words(last.Measure)}, with dates up to {deadlines.MaxBy(d => OverviewContext.SortDay(d.Date))!.Date.Label}"
            : $"{name}: {Prose.Count(acts.Count - proposed, "act")} on use{(proposed == 0 ? "" : $" and {Prose.Count(proposed, "proposal")}")}";
    }

    private static ImmutableArray<Inline> Chronicle(OverviewContext context, Restriction act)
    {
        var deadlines = act.Deadlines.IsEmpty
            ? ""
            : $" Deadlines: {string.Join("; ", act.Deadlines.Select(d => $"{d.Date.Label}, {d.Covers}"))}.";
        var ended = act.Ended.Precision == DatePrecision.Unknown ? "" : $" {Prose.Capitalised(Code.Words(act.Status))} {On(act.Ended)}.";
        return Prose.Say($"{Prose.Bold(Prose.Capitalised(OverviewContext.Announced(act)))}. {act.Title}.{context.Citations.For(act)}{deadlines}{ended}");
    }

    private static string On(FactDate date) => date.IsDay ? $"on {date.Label}" : date.Precision == DatePrecision.Range ? $"({date.Label})" : $"in {date.Label}";

    private static Paragraph Supply(OverviewContext context)
    {
        var acts = context.Acts.Where(a => a.Family() == RestrictionFamily.Supply).ToList();
        var proposed = acts.Count(a => a.Status == RestrictionStatus.Proposed);
        var named = acts.SelectMany(a => a.Vendors).GroupBy(v => v, StringComparer.Ordinal).MaxBy(g => g.Count());
        var permits = context.Acts.Where(a => a is { Measure: Measure.Permitted } && a.Family() == RestrictionFamily.Licences).ToList();
        var text = ImmutableArray.CreateBuilder<Inline>();
        text.AddRange(Prose.Say($"{Prose.Capitalised(Prose.Count(acts.Count, "act"))} limit what may be supplied to the vendors{(proposed == 0 ? "" : $", {Prose.Number(proposed)} of them only proposed")}"));
        text.AddRange(named is null ? Prose.Plain(". ") : Prose.Say($"; {context.Tables.VendorName(named.Key)} is named in {Prose.Number(named.Count())}. "));
        if (permits.Count > 0)
        {
            text.AddRange(Prose.Say($"{Prose.Capitalised(Prose.Count(permits.Count, "licence"))} eased the limits for a time, while the listing itself stood.{context.Citations.For([.. permits])}"));
        }

        return new(text.ToImmutable());
    }

    private static Paragraph Dating(OverviewContext context)
    {
        var acts = context.Acts;
        var reference = acts.Count(a => a.Announced.Basis == DateBasis.Reference);
        var days = acts.Count(a => a.Announced.IsDay && a.Announced.Basis != DateBasis.Reference);
        var open = acts.Count(a => a.Announced.Basis == DateBasis.Publication);
        return new(Prose.Say(
            $"The articles themselves fix the day of {Prose.Number(days)} of the {acts.Length}, and a month, a year or a span for {Prose.Number(acts.Length - reference - days - open)}. For {Prose.Number(open)} they show only that the act came before publication. For {Prose.Number(reference)} they leave the day open and the reference register fixes it; {new Reference("Table #", "table-acts")} in Annex A marks these with “ref.”."));
    }

    private static Table DatesTable(OverviewContext context)
    {
        var rows = context.Acts.OrderBy(a => context.Tables.CountryName(a.Jurisdiction), StringComparer.Ordinal).Select(act => new TableRow(
        [
            Prose.Plain(context.Tables.CountryName(act.Jurisdiction)),
            Prose.Plain(act.Title),
            Prose.Plain(OverviewContext.AnnouncedShort(act)),
            Prose.Plain(act.Deadlines.IsEmpty ? "–" : Prose.Capitalised(string.Join("; ", act.Deadlines.Select(d => $"{d.Date.ShortLabel}: {d.Covers}")))),
            Prose.Plain(StatusOf(act)),
            Prose.Plain(context.StoriesOf(act)),
            context.Citations.Links(act),
        ],
        act.Id));
        return new(
            "table-acts",
            Prose.Plain("What the articles describe, by government and date. “Ref.”: the day comes from the reference register. Status: as the articles report it, not as of today."),
            [
                new("Government", IsRowHeader: true), new("Act"), new("Announced"), new("Next dates"), new("Status when reported"),
                new("Stories", ColumnAlignment.Right), new("Evidence"),
            ],
            [.. rows],
            Small: true);
    }

    public static string StatusOf(Restriction act) =>
        Prose.Capitalised(Code.Words(act.Status)) + (act.Ended.Precision == DatePrecision.Unknown ? "" : ", " + act.Ended.ShortLabel);
}
