using System.Collections.Immutable;
using System.Globalization;

namespace Dossier.Briefs;

/// <summary>
/// Fills in the numbers of figures and tables in references: <c>new Reference("Table #", "table-acts")</c> becomes "Table 2" when that
/// table is the second.
/// </summary>
internal static class Numbering
{
    /// <summary>The brief with all numbers filled in. Figures and tables are numbered apart, in the order they stand in.</summary>
    public static Brief Apply(Brief brief)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = brief.FrontMatter.Concat(brief.Body).SelectMany(BlockTexts.WithContent).ToList();
        foreach (var (index, id) in all.Select(b => b is Figure figure ? figure.Id : (b as Picture)?.Id).OfType<string>().Index())
        {
            numbers[id] = index + 1;
        }

        foreach (var (index, table) in all.OfType<Table>().Index())
        {
            numbers[table.Id] = index + 1;
        }

        return brief with { FrontMatter = In(brief.FrontMatter, numbers), Body = In(brief.Body, numbers) };
    }

    private static ImmutableArray<Block> In(ImmutableArray<Block> blocks, Dictionary<string, int> numbers) => [.. blocks.Select(b => In(b, numbers))];

    private static Block In(Block block, Dictionary<string, int> numbers) => block switch
    {
        Heading heading => heading with { Content = In(heading.Content, numbers) },
        Paragraph paragraph => paragraph with { Content = In(paragraph.Content, numbers) },
        ListBlock list => list with
        {
            Items = [.. list.Items.Select(item => In(item, numbers))],
            Below = [.. list.Below.Select(below => In(below, numbers))],
        },
        Callout callout => callout with { Content = In(callout.Content, numbers) },
        Quote quote => quote with { Content = In(quote.Content, numbers) },
        LandscapePages pages => pages with { Content = In(pages.Content, numbers) },
        Figure figure => figure with { Caption = In(figure.Caption, numbers) },
        Picture picture => picture with { Caption = In(picture.Caption, numbers) },
        Table table => table with
        {
            Caption = In(table.Caption, numbers),
            Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => In(cell, numbers))] })],
        },
        _ => block,
    };

    private static ImmutableArray<Inline> In(ImmutableArray<Inline> inlines, Dictionary<string, int> numbers) => [.. inlines.Select(i => In(i, numbers))];

    private static Inline In(Inline inline, Dictionary<string, int> numbers) => inline switch
    {
        Reference reference when numbers.TryGetValue(reference.Target, out var number) =>
            reference with { Text = reference.Text.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) },
        Note note => note with { Content = In(note.Content, numbers) },
        _ => inline,
    };
}
