using System.Collections.Immutable;
using System.Globalization;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Sets the dark title block, the authors and the date line of page 1.</summary>
/// <param name="composition">The pass.</param>
/// <param name="compact">With less air, so that more stands below.</param>
internal sealed class TitlePage(Composition composition, bool compact)
{
    private readonly List<PlacedItem> _items = [];
    private readonly TextSetter _setter = new(composition);
    private double _y;

    /// <summary>The items, and where the text below them starts.</summary>
    public (ImmutableArray<PlacedItem> Items, double Top) Compose(Brief brief)
    {
        var geometry = composition.Geometry;
        _y = compact ? 52 : 74;
        if (brief.Series.Length > 0)
        {
            Set(brief.Series.ToUpper(CultureInfo.InvariantCulture), TypeStyle.Series, "P", 1, LineFit.Ragged, brief.Series);
            _y += 8;
            var rule = VectorPath.Rectangle(new(geometry.Left, _y, 54, 3.6));
            _items.Add(new PlacedPath(StructureNode.Artifact, rule, new Fill(Palette.Amber)));
            _y += 18;
        }

        Set(brief.Title, TypeStyle.Title, "H1", 0.92, LineFit.Balanced);
        _y += 12;
        Set(brief.Subtitle, TypeStyle.Subtitle, "P", 0.98, LineFit.Balanced);
        _y = compact ? _y + 24 : Math.Max(_y + 34, geometry.Height / 3);
        var block = VectorPath.Rectangle(new(0, 0, geometry.Width, _y));
        _items.Insert(0, new PlacedPath(StructureNode.Artifact, block, new Fill(Palette.Navy)));
        _y += compact ? 16 : 26;
        Set(Names(brief.Authors), TypeStyle.Authors, "P", 1);
        _y += 2;
        Set(brief.DateLine, TypeStyle.Body, "P", 1);
        _y += 2;
        Set(brief.Footer, TypeStyle.Body with { Color = Palette.Muted }, "P", 1);
        return ([.. _items], _y + (compact ? 4 : 12));
    }

    private static string Names(ImmutableArray<string> authors) =>
        authors.Length < 2 ? string.Join(", ", authors) : $"{string.Join(", ", authors[..^1])} and {authors[^1]}";

    private void Set(string words, TypeStyle style, string role, double share, LineFit fit = LineFit.Ragged, string? actual = null)
    {
        if (words.Length == 0)
        {
            return;
        }

        var geometry = composition.Geometry;
        var node = composition.AddNode(new StructureNode(composition.Section, role) { ActualText = actual });
        var text = InlineComposer.Plain(composition.Measure, words, style.TextStyle(), node);
        foreach (var line in _setter.Lines(text, style, geometry.Left, geometry.ColumnWidth * share, fit))
        {
            _items.AddRange(line.Items.Select(item => item.Moved(0, _y)));
            _y += style.Leading;
        }
    }
}
