using System.Collections.Immutable;
using Dossier.Briefs.Overview;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Briefs;

/// <summary>What stands on the first page of a draft: how much was read, how much the rules found, and where most of it is.</summary>
internal static class DraftFindings
{
    private const int Leaders = 3;
    private const int FewestTold = 3;

    public static Callout Of(OverviewContext context)
    {
        var register = context.Register;
        var corpus = context.Workspace.Corpus;
        var aside = corpus.Articles.Sum(a => a.Passages.Count(p => p.Kind == PassageKind.SetAside));
        var items = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
        items.Add(Prose.Say($"{Prose.Bold(Prose.Count(corpus.Articles.Length, "article"))} were read, telling {Prose.Count(register.Stories.Length, "independent story", "independent stories")}; {Prose.Count(aside, "line")} and {Prose.Count(corpus.SetAside.Length, "file")} were set aside."));
        if (context.Counts is { } counts)
        {
            var where = counts.Countries is { } countries ? $" in {countries.ValueText}" : "";
            items.Add(Prose.Say($"{(counts.Total.Claimant.Length > 0 ? counts.Total.Claimant : "A source that the rules cannot name")} is reported to count {Prose.Bold(counts.Total.ValueText + where)}{context.Citations.For(counts.Total)}."));
        }

        items.Add(Told(register.DealStatistics.Length, "reported statistic", " about deals", ""));
        items.Add(Told(register.Deals.Length, "statement", " about deals", Places(context, [.. register.Deals.Select(d => d.Country)], "in", "country", "countries")));
        items.Add(Told(context.Acts.Length, "statement", " about restrictions", Places(context, [.. context.Acts.Select(a => a.Jurisdiction)], "by", "government", "governments")));
        if (MostTold(context) is { } most)
        {
            items.Add(most);
        }

        return new("What was found", [new ListBlock(items.ToImmutable())]);
    }

    /// <summary>Whose restrictions the articles speak of most, as the title of a chart.</summary>
    public static string WhoActsMost(OverviewContext context)
    {
        var byCount = Ranked([.. context.Acts.Select(a => a.Jurisdiction)]);
        var first = byCount.TakeWhile(g => g.Count == byCount[0].Count).ToList();
        return byCount.Count == 1 ? $"{Prose.Capitalised(context.Country(byCount[0].Code))} is the only government that the statements are about"
            : first.Count > 1 ? $"{Prose.Capitalised(Prose.Count(first.Count, "government"))} share first place, with {Prose.Count(first[0].Count, "statement")} each"
            : $"{Prose.Capitalised(Prose.Number(first[0].Count))} of {Prose.Count(context.Acts.Length, "statement")} are about {context.Country(first[0].Code)}";
    }

    // In a folder about one act, most statements tell that one.
    private static ImmutableArray<Inline>? MostTold(OverviewContext context)
    {
        var rows = DraftStatements.RestrictionsTogether(context).OrderByDescending(row => row.Statements.Length).ToList();
        if (rows.Count < 2 || rows[0].Statements.Length < FewestTold || rows[0].Statements.Length == rows[1].Statements.Length)
        {
            return null;
        }

        var (act, count) = (rows[0].First, rows[0].Statements.Length);
        return Prose.Say($"Told most often, in {Prose.Count(count, "statement")}, is what {context.Country(act.Jurisdiction)} did about {Prose.List([.. act.Vendors.Select(context.Tables.VendorName)])}: {Prose.Bold(Code.Words(act.Measure))}{(rows[0].Dates is [var date, ..] ? $", {date.Date.Label}" : "")}.");
    }

    private static ImmutableArray<Inline> Told(int count, string singular, string about, string where) => count == 0
        ? Prose.Say($"No {singular}{about} was found.")
        : Prose.Say($"{Prose.Bold(Prose.Capitalised(Prose.Count(count, singular)) + about)} {(count == 1 ? "was" : "were")} found{where}.");

    // ", in 13 countries: most in Kenya (5), Zambia (4) and Egypt (2)"
    private static string Places(OverviewContext context, ImmutableArray<string> codes, string preposition, string singular, string plural)
    {
        var ranked = Ranked([.. codes.Where(code => code.Length > 0)]);
        if (ranked.Count == 0)
        {
            return "";
        }

        if (ranked.Count <= Leaders)
        {
            return $", {preposition} {Prose.List([.. ranked.Select(g => context.Country(g.Code))])}";
        }

        // Only those that nobody else equals: a list that ends in the middle of a tie would be arbitrary.
        var shown = ranked.Take(Leaders).TakeWhile(g => g.Count > ranked[Leaders].Count).ToList();
        var leaders = shown.Count == 0 ? "" : $": most {preposition} {Prose.List([.. shown.Select(g => $"{context.Country(g.Code)} ({g.Count})")])}";
        return $", {preposition} {Prose.Count(ranked.Count, singular, plural)}{leaders}";
    }

    private static List<(string Code, int Count)> Ranked(ImmutableArray<string> codes) =>
        [.. codes.GroupBy(code => code, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))
            .OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal)];
}
