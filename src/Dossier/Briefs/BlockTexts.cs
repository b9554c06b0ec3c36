using System.Collections.Immutable;

namespace Dossier.Briefs;

/// <summary>The running text that a block holds.</summary>
internal static class BlockTexts
{
    /// <summary>Each piece of running text in reading order: a table's caption, then its cells. Figures give their caption only.</summary>
    public static IEnumerable<ImmutableArray<Inline>> Of(Block block) => block switch
    {
        Heading heading => [heading.Content],
        Paragraph paragraph => [paragraph.Content],
        ListBlock list => list.Items,
        Callout callout => callout.Content.SelectMany(Of),
        Figure figure => [figure.Caption],
        Table table => table.Rows.SelectMany(row => row.Cells).Prepend(table.Caption),
        _ => [],
    };
}
