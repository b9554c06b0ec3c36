using System.Collections.Immutable;
using Dossier.Briefs;

namespace Dossier.Tests.Briefs;

/// <summary>Goes through all that a brief says.</summary>
internal static class BriefWalk
{
    /// <summary>All blocks in order, with those inside others.</summary>
    public static IEnumerable<Block> Blocks(Brief brief) => brief.FrontMatter.Concat(brief.Body).SelectMany(WithContent);

    /// <summary>The texts of a block: its paragraph, items, caption, cells.</summary>
    public static IEnumerable<ImmutableArray<Inline>> Texts(Block block) => block switch
    {
        Heading heading => [heading.Content],
        Paragraph paragraph => [paragraph.Content],
        ListBlock list => list.Items,
        Figure figure => [figure.Caption],
        Picture picture => [picture.Caption],
        Table table => table.Rows.SelectMany(row => row.Cells).Prepend(table.Caption),
        _ => [],
    };

    /// <summary>All inlines of a text, with those inside notes.</summary>
    public static IEnumerable<Inline> Inlines(ImmutableArray<Inline> text) =>
        text.SelectMany(inline => inline is Note note ? Inlines(note.Content).Prepend(note) : [inline]);

    /// <summary>What can be pointed at.</summary>
    public static IEnumerable<string> Ids(Block block) => block switch
    {
        Heading heading => [heading.Id],
        Paragraph { Id: { } id } => [id],
        Figure figure => [figure.Id],
        Table table => table.Rows.Select(row => row.Id).OfType<string>().Prepend(table.Id),
        _ => [],
    };

    private static IEnumerable<Block> WithContent(Block block) => (block switch
    {
        Callout callout => callout.Content,
        Quote quote => quote.Content,
        LandscapePages pages => pages.Content,
        ListBlock list => list.Below.SelectMany(below => below),
        _ => [],
    }).SelectMany(WithContent).Prepend(block);
}
