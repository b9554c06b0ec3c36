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
        ListBlock list => list.Items.SelectMany((item, i) => (list.Below.IsEmpty ? [] : list.Below[i].SelectMany(Of)).Prepend(item)),
        Callout callout => callout.Content.SelectMany(Of),
        Quote quote => quote.Content.SelectMany(Of),
        LandscapePages pages => pages.Content.SelectMany(Of),
        Preformatted lines => lines.Lines.Select(line => ImmutableArray.Create<Inline>(new Run(line.Replace('\t', ' ')))),
        Figure figure => [figure.Caption],
        Picture picture => [picture.Caption],
        Table table => table.Rows.SelectMany(row => row.Cells).Prepend(table.Caption),
        _ => [],
    };

    /// <summary>A block, then those that stand in it, in reading order.</summary>
    public static IEnumerable<Block> WithContent(Block block) => block switch
    {
        Callout callout => callout.Content.SelectMany(WithContent).Prepend(block),
        Quote quote => quote.Content.SelectMany(WithContent).Prepend(block),
        LandscapePages pages => pages.Content.SelectMany(WithContent).Prepend(block),
        ListBlock list => list.Below.SelectMany(below => below).SelectMany(WithContent).Prepend(block),
        _ => [block],
    };
}
