using System.Collections.Immutable;
using System.Globalization;
using Dossier.Charts;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Sets charts and pictures with their numbers and captions.</summary>
internal sealed class FigureComposer(Composition composition, InlineComposer inlines)
{
    private const double Gap = 6;

    private readonly ImmutableArray<NumberedChart>.Builder _charts = ImmutableArray.CreateBuilder<NumberedChart>();

    /// <summary>The charts that were set, in order.</summary>
    public ImmutableArray<NumberedChart> Charts => _charts.ToImmutable();

    private PageGeometry Geometry => composition.Geometry;

    /// <summary>Sets a <see cref="Figure"/> or <see cref="Picture"/>.</summary>
    /// <exception cref="BriefException">It is higher than a page however small it is drawn.</exception>
    public Strip Compose(Block block)
    {
        var number = ++composition.FigureCount;
        var group = composition.AddNode("Div", composition.Section);
        switch (block)
        {
            case Figure figure:
                var node = Node(group, figure.Chart.AlternativeText);
                _charts.Add(new(number, figure.Chart, node));
                return Compose(figure.Id, number, Caption(figure.Caption, number, group), node, height => Fitting(figure.Chart, height));
            default:
                var picture = (Picture)block;
                node = Node(group, picture.Alt);
                return Compose(picture.Id, number, Caption(picture.Caption, number, group), node, height => Fitting(picture.Image, height));
        }
    }

    private int Node(int group, string alternative) => composition.AddNode(new StructureNode(group, "Figure") { AlternativeText = alternative });

    private ImmutableArray<TextLine> Caption(ImmutableArray<Inline> words, int number, int group)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"Figure {number}.");
        var text = inlines.Compose(words, TypeStyle.Caption, composition.AddNode("Caption", group), words.IsEmpty ? label : label + " ");
        return new TextSetter(composition).Lines(text, TypeStyle.Caption, Geometry.Left, Geometry.ColumnWidth);
    }

    private Strip Compose(string id, int number, ImmutableArray<TextLine> lines, int node, Func<double, Scene> fitting)
    {
        var scene = fitting(Geometry.BodyHeight - Gap - lines.Length * TypeStyle.Caption.Leading);
        var items = new List<PlacedItem> { new PlacedAnchor(id, 0), new PlacedScene(node, scene, new(Geometry.Left, 0)) };
        var y = scene.Height + Gap;
        foreach (var line in lines)
        {
            items.AddRange(line.Items.Select(item => item.Moved(0, y)));
            y += TypeStyle.Caption.Leading;
        }

        if (y > Geometry.BodyHeight)
        {
            throw new BriefException(string.Create(
                CultureInfo.InvariantCulture,
                $"Figure {number} ({id}) is {y:0} points high with its caption, a page has {Geometry.BodyHeight:0}. "
                + $"Show fewer rows or split the chart."));
        }

        return new(y, [.. items]) { SpaceBefore = 20, SpaceAfter = 22, Notes = [.. lines.SelectMany(l => l.Notes)] };
    }

    // A chart that grows with its data may outgrow the page: it is then laid out wider and drawn smaller, down to half its size.
    private Scene Fitting(Chart chart, double height)
    {
        foreach (var scale in (ReadOnlySpan<double>)[1, 0.9, 0.8, 0.7, 0.6, 0.5])
        {
            var scene = composition.Measure.Scene(chart, Geometry.ColumnWidth / scale);
            if (scene.Height * scale <= height)
            {
                return scale < 1 ? scene.Scaled(scale) : scene;
            }
        }

        return composition.Measure.Scene(chart, Geometry.ColumnWidth);
    }

    private Scene Fitting(ImageFile image, double height)
    {
        var scale = Math.Min(1, Math.Min(Geometry.ColumnWidth / image.WidthPoints, Math.Max(height, 1) / image.HeightPoints));
        var area = new Box(0, 0, image.WidthPoints * scale, image.HeightPoints * scale);
        return new(area.Width, area.Height, [new ImageItem(image, area)]);
    }
}
