using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Sets a footnote: its number, which leads back to the mark, and its text.</summary>
internal sealed class NoteComposer(Composition composition, InlineComposer inlines)
{
    private const double Indent = 15;

    public FootNote Compose(Note note, int use, string number)
    {
        var style = TypeStyle.Note;
        var node = composition.AddNode(new StructureNode(composition.Section, "Note") { Id = $"note:{number}" });
        var label = composition.AddNode("Link", composition.AddNode("Lbl", node));
        var text = inlines.Compose(note.Content, style, composition.AddNode("P", node));
        var geometry = composition.Geometry;
        var lines = new TextSetter(composition)
            .Lines(text, style, geometry.Left + Indent, geometry.ColumnWidth - Indent)
            .Select(line => new Strip(style.Leading, line.Items))
            .ToArray();
        lines[0] = lines[0] with { SpaceBefore = 2.5, Items = [.. Label(number, label), .. lines[0].Items] };
        return new(use, [.. lines]);
    }

    private ImmutableArray<PlacedItem> Label(string number, int node)
    {
        var style = TypeStyle.Note.TextStyle(bold: true, color: Palette.Link);
        var width = composition.Measure.Word(number, style);
        var left = composition.Geometry.Left;
        return
        [
            new PlacedAnchor($"note:{number}", 0),
            new PlacedText(node, number + " ", new(left, TypeStyle.Note.Baseline), style, width),
            new PlacedLink(
                node,
                new Box(left, 0, Math.Max(width, 8), TypeStyle.Note.Leading),
                new(null, $"mark:{number}", $"Back to the mark of note {number}")),
        ];
    }
}
