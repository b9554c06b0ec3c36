using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Drawing;

namespace Dossier.Briefs;

/// <summary>
/// Makes what people wrote fit to be set: titles, names and quotes hold line breaks and control characters, ids hold spaces, and a fact
/// may have no passage to cite. None of it may stop a brief.
/// </summary>
internal static class DataText
{
    /// <summary>The brief with each line break, tab and control character as a space, with ids that can be linked to and without empty notes.</summary>
    public static Brief Apply(Brief brief) => brief with
    {
        Title = Line(brief.Title),
        Subtitle = Line(brief.Subtitle),
        FrontMatter = In(brief.FrontMatter),
        Body = In(brief.Body),
    };

    /// <summary>Characters of the text that the typefaces lack, each once, in the order of their codes.</summary>
    public static ImmutableArray<Rune> Unshown(Brief brief) =>
        [.. brief.FrontMatter.Concat(brief.Body).SelectMany(BlockTexts.Of).SelectMany(Words).SelectMany(text => text.EnumerateRunes())
            .Where(rune => !FontFace.Regular.Has(rune)).Distinct().Order()];

    private static IEnumerable<string> Words(ImmutableArray<Inline> inlines) => inlines.SelectMany(inline => inline switch
    {
        Run run => [run.Text],
        WebLink link => [link.Text],
        Reference reference => [reference.Text],
        Note note => Words(note.Content),
        _ => Enumerable.Empty<string>(),
    });

    private static string Line(string text) =>
        text.Any(IsBreakOrControl) ? string.Concat(text.Select(c => IsBreakOrControl(c) ? ' ' : c)) : text;

    private static bool IsBreakOrControl(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    // Other characters stay, so that ids that need no change keep their names; "~" stands before a code, so no two ids become one.
    private static string Id(string id)
    {
        var plain = new StringBuilder(id.Length);
        foreach (var c in id)
        {
            _ = c is ':' or '~' || char.IsWhiteSpace(c) || char.IsControl(c)
                ? plain.Append(CultureInfo.InvariantCulture, $"~{(int)c:X4}")
                : plain.Append(c);
        }

        return plain.ToString();
    }

    private static ImmutableArray<Block> In(ImmutableArray<Block> blocks) => [.. blocks.Select(In)];

    private static Block In(Block block) => block switch
    {
        Heading heading => heading with { Content = In(heading.Content), Id = Id(heading.Id) },
        Paragraph paragraph => paragraph with { Content = In(paragraph.Content), Id = paragraph.Id is { } id ? Id(id) : null },
        ListBlock list => list with { Items = [.. list.Items.Select(In)], Below = [.. list.Below.Select(In)] },
        Callout callout => callout with { Content = In(callout.Content) },
        Quote quote => quote with { Content = In(quote.Content) },
        LandscapePages pages => pages with { Content = In(pages.Content) },
        Preformatted lines => lines with { Lines = [.. lines.Lines.Select(Line)] },
        Figure figure => figure with { Caption = In(figure.Caption) },
        Picture picture => picture with { Caption = In(picture.Caption) },
        Table table => table with { Caption = In(table.Caption), Rows = [.. table.Rows.Select(In)] },
        _ => block,
    };

    private static TableRow In(TableRow row) => row with { Cells = [.. row.Cells.Select(In)], Id = row.Id is { } id ? Id(id) : null };

    private static ImmutableArray<Inline> In(ImmutableArray<Inline> inlines) =>
        [.. inlines.Where(inline => inline is not Note { Content.IsEmpty: true }).Select(In)];

    private static Inline In(Inline inline) => inline switch
    {
        Run run => run with { Text = Line(run.Text) },
        WebLink link => link with { Text = Line(link.Text) },
        Reference reference => new Reference(Line(reference.Text), Id(reference.Target)),
        Note note => new Note(In(note.Content)),
        _ => inline,
    };
}
