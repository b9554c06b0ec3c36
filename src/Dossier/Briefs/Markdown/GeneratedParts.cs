using System.Collections.Immutable;
using Dossier.Briefs.Overview;
using Dossier.Facts;

namespace Dossier.Briefs.Markdown;

/// <summary>The place of a part that lists what the rest of the brief cites, until the rest is read.</summary>
internal sealed record PartPlace(string Name, string Argument) : Block;

/// <summary>The parts of a brief that the program writes: sources, evidence, disagreements, gaps, method, citation, reference register.</summary>
internal sealed class GeneratedParts(BriefSource source, LiveValues values, OverviewContext context)
{
    private int _annexes;

    /// <summary>How the brief asks to be cited; set before any part is read.</summary>
    public ImmutableArray<Inline> Citation { get; set; } = [];

    public ImmutableArray<Block> Read(string name, string argument, int line) => name switch
    {
        "sources" or "evidence" => [new PartPlace(name, argument)],
        "disagreements" => [.. DisagreementsSection.Paragraphs(context, About(argument, line))],
        "not-known" => [.. Gaps.Blocks(context, About(argument, line))],
        "method" => [.. MethodSection.Paragraphs(context)],
        "citation" => [new Paragraph(Prose.Say($"{Prose.Bold("Suggested citation.")} {Citation}"), ParagraphStyle.Small)],
        "references" => [.. Annexes.ReferenceTable(context.Workspace, References(argument, line))],
        "" => throw source.Fault(line, "a word after the colons", "a closing ::: that closes nothing",
            "Take it out, or open what it closes."),
        _ => throw source.Unknown(line, "a directive", name, Directive.Leaves.Concat(Directive.Holders)),
    };

    /// <summary>A heading that begins with "Annex:" with the next letter: "Annex B. The evidence".</summary>
    public ImmutableArray<Inline> Lettered(ImmutableArray<Inline> heading)
    {
        const string Annex = "Annex:";
        return heading is [Run first, ..] && first.Text.StartsWith(Annex, StringComparison.Ordinal)
            ? heading.SetItem(0, first with { Text = $"Annex {(char)('A' + _annexes++)}.{first.Text[Annex.Length..]}" })
            : heading;
    }

    /// <summary>The blocks with the lists of what was cited. The evidence comes first: what it names are sources, too.</summary>
    public ImmutableArray<Block> Finish(ImmutableArray<Block> blocks) =>
        [.. blocks.SelectMany(Finished)];

    private IEnumerable<Block> Finished(Block block) => block switch
    {
        PartPlace place => Listed(place).Select(part => part with { Place = place.Place }),
        LandscapePages pages => [pages with { Content = Finish(pages.Content) }],
        Callout callout => [callout with { Content = Finish(callout.Content) }],
        Quote quote => [quote with { Content = Finish(quote.Content) }],
        ListBlock list => [list with { Below = [.. list.Below.Select(Finish)] }],
        _ => [block],
    };

    private IEnumerable<Block> Listed(PartPlace place) => place.Name == "evidence" ? Annexes.EvidenceTable(context.Workspace, context.Citations)
        : Annexes.SourceTable(context.Workspace, place.Argument == "cited" ? context.Citations : null);

    // What the rows of a query name, by their column "id"; without a query all facts of the register.
    private HashSet<string>? About(string query, int line)
    {
        if (query.Length == 0)
        {
            return null;
        }

        var found = values.Find(query, line);
        return found.Frame.HasColumn("id") ? [.. Enumerable.Range(0, found.Frame.RowCount).Select(row => found.Text("id", row) ?? "")]
            : throw source.Fault(line, $"a column id in {query} (line {found.Line})", string.Join(", ", found.Columns),
                "Select the ids of the facts.");
    }

    private IEnumerable<Restriction> References(string query, int line) => About(query, line) is { } ids
        ? context.Register.References.Where(act => ids.Contains(act.Id)) : context.Register.References;
}
