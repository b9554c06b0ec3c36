using System.Collections.Immutable;
using System.Globalization;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Briefs.Overview;

/// <summary>What stands behind the brief: its sources, the cited passages and the reference register.</summary>
internal static class Annexes
{
    /// <summary>The articles, each with how its date is known.</summary>
    public static IEnumerable<Block> Sources(Workspace workspace)
    {
        yield return new Heading(1, Prose.Plain("Sources"), "sources");
        foreach (var block in SourceTable(workspace, null))
        {
            yield return block;
        }
    }

    /// <summary>The table of articles: all, or those that have been cited.</summary>
    public static IEnumerable<Block> SourceTable(Workspace workspace, Citations? cited)
    {
        var register = workspace.Register;
        var only = cited?.Cited.Select(evidence => evidence.Article).ToHashSet(StringComparer.Ordinal);
        var rows = workspace.Corpus.Articles.Where(article => only?.Contains(article.Id) != false).Select(article => new TableRow(
        [
            Prose.Plain(article.Id),
            Title(article),
            Prose.Plain(article.Publisher.Length > 0 ? Citations.PublisherOf(article) : "not known"),
            Prose.Plain(article.Published.Label),
            Prose.Plain(article.Published.Precision == DatePrecision.Unknown ? "–" : Code.Words(article.Published.Basis)),
            Prose.Plain(register.StoryOf(article.Id)),
        ],
        "source-" + article.Id));
        yield return new Table(
            "table-sources",
            Prose.Plain($"The articles{(only is null ? "" : " that are cited")}. Basis: how the date of publication is known. Articles with the same story count once."),
            [new("Id", IsRowHeader: true), new("Title"), new("Publisher"), new("Published"), new("Basis"), new("Story")],
            [.. rows],
            Small: true);
    }

    /// <summary>The passages that were cited, in the order of their ids. Call it last: it lists what has been cited until then.</summary>
    /// <param name="workspace">The articles.</param>
    /// <param name="citations">What was cited.</param>
    /// <param name="letter">The annex's letter.</param>
    public static IEnumerable<Block> Evidence(Workspace workspace, Citations citations, string letter)
    {
        yield return new Heading(1, Prose.Plain($"Annex {letter}. The evidence cited"), "annex-evidence");
        foreach (var block in EvidenceTable(workspace, citations))
        {
            yield return block;
        }
    }

    /// <summary>The table of passages, in the order of their ids.</summary>
    public static IEnumerable<Block> EvidenceTable(Workspace workspace, Citations citations)
    {
        var digests = workspace.Corpus.Articles.Any(a => a.IsDigest);
        yield return new Paragraph(
            Prose.Plain(digests
                ? "Passages are given in the wording of the digests, letter by letter. Fact: the register row that a passage supports or contradicts."
                : "Passages are given letter by letter. Fact: the candidate that a passage supports."),
            ParagraphStyle.Small);
        var rows = citations.Cited.GroupBy(citations.RowOf, StringComparer.Ordinal).Select(same => new TableRow(
        [
            Prose.Plain(string.Join(", ", same.Select(e => e.Id))),
            Prose.Plain(same.First().Quote),
            [
                new Reference(same.First().Article, "source-" + same.First().Article),
                new Run(string.Create(CultureInfo.InvariantCulture, $" ¶{same.First().Paragraph}")),
            ],
            Prose.Plain(string.Join(", ", same.Select(e => e.Stance == Stance.Supports ? e.Fact : $"{e.Fact} ({Code.Words(e.Stance)})"))),
        ],
        same.Key));
        yield return new Table(
            "table-evidence",
            Prose.Plain("Passages cited in this brief."),
            [new("Id", IsRowHeader: true), new("Passage"), new("Where"), new("Fact")],
            [.. rows],
            Small: true);
    }

    /// <summary>A table of acts of the reference register, with what was read.</summary>
    public static IEnumerable<Block> ReferenceTable(Workspace workspace, IEnumerable<Restriction> acts)
    {
        yield return new Paragraph(
            Prose.Plain("Known national restrictions with the address of a source. None of them rests on a passage of the corpus."),
            ParagraphStyle.Small);
        var rows = acts.Select(r => new TableRow(
        [
            Prose.Plain(r.Id),
            Prose.Plain(workspace.Tables.CountryName(r.Jurisdiction)),
            Prose.Plain(r.Title),
            Prose.Plain(r.Announced.ShortLabel),
            Prose.Plain(r.Deadlines.IsEmpty ? "–" : Prose.Capitalised(string.Join("; ", r.Deadlines.Select(d => $"{d.Date.ShortLabel}: {d.Covers}")))),
            Address(r),
        ]));
        yield return new Table(
            "table-reference",
            Prose.Plain("The reference register."),
            [new("Id", IsRowHeader: true), new("Government"), new("Act"), new("Announced"), new("Deadlines"), new("Source")],
            [.. rows],
            Small: true);
    }

    private static ImmutableArray<Inline> Title(Article article)
    {
        var title = article.Title.TrimEnd(' ', '|');
        return article.Address is { } address ? [new WebLink(title, address)] : Prose.Plain(title);
    }

    private static ImmutableArray<Inline> Address(Restriction reference) =>
        Uri.TryCreate(reference.Source, UriKind.Absolute, out var address)
            ? [new WebLink(Citations.ShortAddress(address), address), new Run(reference.SourceRead ? "" : " (unverified)")]
            : Prose.Plain("unverified");
}
