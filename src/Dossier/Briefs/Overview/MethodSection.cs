using System.Globalization;
using Dossier.Facts;

namespace Dossier.Briefs.Overview;

/// <summary>How the brief was made, in the order of the work.</summary>
internal static class MethodSection
{
    /// <summary>The paragraphs, without a heading.</summary>
    public static IEnumerable<Block> Paragraphs(OverviewContext context)
    {
        var register = context.Register;
        var articles = context.Workspace.Corpus.Articles;
        var stories = articles.Select(a => register.StoryOf(a.Id)).Distinct(StringComparer.Ordinal).Count();
        var facts = register.Facts.ToList();
        var links = facts.Sum(f => f.Evidence.Length);
        var passages = facts.SelectMany(f => f.Evidence).Select(e => (e.Article, e.Start, e.Length)).Distinct().Count();
        yield return Prose.Paragraph(
            $"{Prose.Bold("Sources.")} {(articles.All(a => a.IsDigest) ? $"All {articles.Length} articles are held as digests" : $"{Prose.Opening(Prose.Count(articles.Length, "article"))}, {articles.Count(a => a.IsDigest)} of them as digests")}: each digest carries the facts and figures of its original in other words, paragraph by paragraph. A digest is cited as one, and its wording is never set as a quotation. Articles that tell the same story are counted once, which leaves {stories} independent stories.");
        yield return Prose.Paragraph(
            $"{Prose.Bold("Facts.")} Each fact was coded by a codebook and reviewed by {Prose.List([.. facts.Select(f => f.Review?.Reviewer ?? "").Where(r => r.Length > 0).Distinct(StringComparer.Ordinal)])}: {Prose.Count(register.DealStatistics.Length, "reported statistic")}, {Prose.Count(register.Deals.Length, "deal record")} and {Prose.Count(register.Restrictions.Length, "restriction")}, tied by {links} links to {passages} passages, which a program checks letter by letter. {Prose.Opening(Prose.Count(register.Rejected.Length, "further candidate"))} were rejected, with reasons.");
        yield return Prose.Paragraph(
            $"{Prose.Bold("Dates.")} A date is never finer than its source. A month is drawn as a month, a year as a year; what is only known to lie before publication is drawn open. Durations count from the announcement: “within two years” of May 2022 is May 2024.");
        yield return Prose.Paragraph(
            $"{Prose.Bold("Counts from shares.")} A share becomes a count only where a single whole number rounds to it. Such counts are hatched; where none or several fit, the share alone is shown.");
        if (!register.References.IsEmpty)
        {
            yield return Prose.Paragraph(
                $"{Prose.Bold("Reference register.")} {Prose.Opening(Prose.Count(register.References.Length, "known national restriction"))}, {(register.References.All(r => r.SourceRead) ? "each with a source that was read" : $"{register.References.Count(r => r.SourceRead)} with a source that was read")}, stand beside the articles for comparison. They have an address but no passage here, so they are drawn hollow. Where an article leaves the day of an act open, the register fixes it, and the date is marked “ref.”.");
        }

        yield return Prose.Paragraph($"{Prose.Bold("Stringency")} runs from 0 to 4: {Stringency()}.");
        yield return Prose.Paragraph(
            $"{Prose.Bold("As-of date.")} The brief speaks as of {context.AsOf}, the newest publication or review date in its data; its articles are older, and what happened after them is not in it. Apart from the reference register it holds only what the articles report, and their selection is not a sample.");
    }

    private static string Stringency() => string.Join(
        "; ",
        Enumerable.Range(0, 5).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n} {Lower(RestrictionFamilies.StringencyWords(n))}")));

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
