using System.Collections.Immutable;
using System.Globalization;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Sets the dark title block, the authors and the date line of page 1.</summary>
internal sealed class TitlePage(Composition composition)
{
    private readonly List<PlacedItem> items = [];
    private readonly TextSetter setter = new(composition);
    private double y;

    /// <summary>The items, and where the text below them starts.</summary>
    public (ImmutableArray<PlacedItem> Items, double Top) Compose(Brief brief)
    {
        var geometry = composition.Geometry;
        composition.Section = composition.AddNode("Sect", StructureNode.Artifact);
        y = 74;
        if (brief.Series.Length > 0)
        {
            Set(brief.Series.ToUpper(CultureInfo.InvariantCulture), TypeStyle.Series, "P", 1, LineFit.Ragged, brief.Series);
            y += 8;
            var rule = VectorPath.Rectangle(new(geometry.Left, y, 54, 3.6));
            items.Add(new PlacedPath(StructureNode.Artifact, rule, new Fill(Palette.Amber)));
            y += 18;
        }

        Set(brief.Title, TypeStyle.Title, "H1", 0.92, LineFit.Balanced);
        y += 12;
        Set(brief.Subtitle, TypeStyle.Subtitle, "P", 0.98, LineFit.Balanced);
        y = Math.Max(y + 34, geometry.Height / 3);
        var block = VectorPath.Rectangle(new(0, 0, geometry.Width, y));
        items.Insert(0, new PlacedPath(StructureNode.Artifact, block, new Fill(Palette.Navy)));
        y += 26;
        Set(string.Join(", ", brief.Authors), TypeStyle.Authors, "P", 1);
        y += 2;
        Set(brief.DateLine, TypeStyle.Body, "P", 1);
        y += 2;
        Set(brief.Footer, TypeStyle.Body with { Color = Palette.Muted }, "P", 1);
        return ([.. items], y + 24);
    }

    private void Set(string words, TypeStyle style, string role, double share, LineFit fit = LineFit.Ragged, string? actual = null)
    {
        if (words.Length == 0)
        {
            return;
        }

        var geometry = composition.Geometry;
        var node = composition.AddNode(new StructureNode(composition.Section, role) { ActualText = actual });
        foreach (var line in setter.Lines(InlineComposer.Plain(words, style.TextStyle(), node), style, geometry.Left, geometry.ColumnWidth * share, fit))
        {
            items.AddRange(line.Items.Select(item => item.Moved(0, y)));
            y += style.Leading;
        }
    }
}
