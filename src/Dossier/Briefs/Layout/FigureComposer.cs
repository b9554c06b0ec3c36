using System.Collections.Immutable;
using System.Globalization;
using Dossier.Charts;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Sets charts and pictures with their numbers and captions.</summary>
internal sealed class FigureComposer(Composition composition, InlineComposer inlines)
{
    private const double Gap = 6, SpaceBefore = 20;

    /// <summary>A picture is drawn smaller to stand below its heading, but not lower than this, in points.</summary>
    private const double LeastPictureHeight = 160;

    private readonly ImmutableArray<NumberedChart>.Builder _charts = ImmutableArray.CreateBuilder<NumberedChart>();

    /// <summary>The charts that were set, in order.</summary>
    public ImmutableArray<NumberedChart> Charts => _charts.ToImmutable();

    private PageGeometry Geometry => composition.Geometry;

    /// <summary>Sets a <see cref="Figure"/> or <see cref="Picture"/>.</summary>
    /// <param name="block">The figure.</param>
    /// <param name="above">Height of the headings right above it, which should stand on its page, in points.</param>
    /// <exception cref="BriefException">It is higher than a page however small it is drawn.</exception>
    public Strip Compose(Block block, double above)
    {
        var number = ++composition.FigureCount;
        var group = composition.AddNode("Div", composition.Section);
        switch (block)
        {
            case Figure figure:
                var node = Node(group, figure.Chart.AlternativeText);
                _charts.Add(new(number, figure.Chart, node));
                var words = Caption(figure.Caption, number, group);
                return Compose(figure.Id, number, words, node, above, height => Fitting(figure.Chart, height));
            default:
                var picture = (Picture)block;
                node = Node(group, picture.Alt);
                words = Caption(picture.Caption, number, group);
                return Compose(picture.Id, number, words, node, above, height => Fitting(picture.Image, height));
        }
    }

    private int Node(int group, string alternative) =>
        composition.AddNode(new StructureNode(group, "Figure") { AlternativeText = alternative });

    private ImmutableArray<TextLine> Caption(ImmutableArray<Inline> words, int number, int group)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"Figure {number}.");
        var text = inlines.Compose(words, TypeStyle.Caption, composition.AddNode("Caption", group), words.IsEmpty ? label : label + " ");
        return new TextSetter(composition).Lines(text, TypeStyle.Caption, Geometry.Left, Geometry.ColumnWidth);
    }

    private Strip Compose(string id, int number, ImmutableArray<TextLine> lines, int node, double above, Func<double, Scene?> fitting)
    {
        // A figure as high as the page must leave room for the notes of its caption, or for the start of long ones.
        var notes = Math.Min(FootnoteArea.HeightOf(lines.SelectMany(line => line.Notes)), Geometry.BodyHeight / 4);
        var room = Geometry.BodyHeight - Gap - lines.Length * TypeStyle.Caption.Leading - notes;
        var scene = (above > 0 ? fitting(room - above - SpaceBefore) : null) ?? fitting(room)
            ?? throw TooHigh(id, number);
        var items = new List<PlacedItem> { new PlacedAnchor(id, 0), new PlacedScene(node, scene, new(Geometry.Left, 0)) };
        var y = scene.Height + Gap;
        foreach (var line in lines)
        {
            items.AddRange(line.Items.Select(item => item.Moved(0, y)));
            y += TypeStyle.Caption.Leading;
        }

        return new(y, [.. items]) { SpaceBefore = SpaceBefore, SpaceAfter = 22, Notes = [.. lines.SelectMany(l => l.Notes)] };
    }

    private BriefException TooHigh(string id, int number) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"Figure {number} ({id}) is higher than a page with its caption, which has {Geometry.BodyHeight:0} points, even at half its size. "
        + $"Show fewer rows or split the chart."));

    // A chart that grows with its data may outgrow the page: it is then laid out wider and drawn smaller, down to half its size.
    private Scene? Fitting(Chart chart, double height)
    {
        foreach (var scale in (ReadOnlySpan<double>)[1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5])
        {
            var scene = composition.Measure.Scene(chart, Geometry.ColumnWidth / scale);
            if (scene.Height * scale <= height)
            {
                return scale < 1 ? scene.Scaled(scale) : scene;
            }
        }

        return null;
    }

    private Scene? Fitting(ImageFile image, double height)
    {
        if (height < Math.Min(LeastPictureHeight, image.HeightPoints))
        {
            return null;
        }

        var scale = Math.Min(1, Math.Min(Geometry.ColumnWidth / image.WidthPoints, height / image.HeightPoints));
        var area = new Box(0, 0, image.WidthPoints * scale, image.HeightPoints * scale);
        return new(area.Width, area.Height, [new ImageItem(image, area)]);
    }
}
