using System.Collections.Immutable;

namespace Dossier.Briefs;

/// <summary>Changes the inlines of blocks, wherever they stand, those inside notes too.</summary>
internal static class InlineRewriter
{
    public static ImmutableArray<Block> In(ImmutableArray<Block> blocks, Func<Inline, Inline> change) => [.. blocks.Select(block => In(block, change))];

    private static Block In(Block block, Func<Inline, Inline> change) => block switch
    {
        Heading heading => heading with { Content = In(heading.Content, change) },
        Paragraph paragraph => paragraph with { Content = In(paragraph.Content, change) },
        ListBlock list => list with { Items = [.. list.Items.Select(item => In(item, change))], Below = [.. list.Below.Select(below => In(below, change))] },
        Callout callout => callout with { Content = In(callout.Content, change) },
        Quote quote => quote with { Content = In(quote.Content, change) },
        LandscapePages pages => pages with { Content = In(pages.Content, change) },
        Figure figure => figure with { Caption = In(figure.Caption, change) },
        Picture picture => picture with { Caption = In(picture.Caption, change) },
        Table table => table with
        {
            Caption = In(table.Caption, change),
            Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => In(cell, change))] })],
        },
        _ => block,
    };

    private static ImmutableArray<Inline> In(ImmutableArray<Inline> inlines, Func<Inline, Inline> change) =>
        [.. inlines.Select(inline => change(inline is Note note ? new Note(In(note.Content, change)) : inline))];
}
