using System.Collections.Immutable;
using System.Globalization;
using Dossier.Charts;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Sets charts and pictures with their numbers and captions.</summary>
internal sealed class FigureComposer(Composition composition, InlineComposer inlines)
{
    private const double Gap = 6, SpaceBefore = 20;

    /// <summary>Height of the line above a part of a figure that says of which, in points.</summary>
    private const double ContinuedHeight = 18;

    /// <summary>The smallest letters of a chart have 8 points; at this scale they have 6.</summary>
    private const double LeastReadable = 0.75;

    /// <summary>A chart that cannot go on over pages is drawn smaller still rather than not at all.</summary>
    private const double LeastScale = 0.5;

    private const int MostParts = 8;

    /// <summary>A picture is drawn smaller to stand below its heading, but not lower than this, in points.</summary>
    private const double LeastPictureHeight = 160;

    private readonly ImmutableArray<NumberedChart>.Builder _charts = ImmutableArray.CreateBuilder<NumberedChart>();

    /// <summary>The charts that were set, in order.</summary>
    public ImmutableArray<NumberedChart> Charts => _charts.ToImmutable();

    private PageGeometry Geometry => composition.Geometry;

    /// <summary>Sets a <see cref="Figure"/> or <see cref="Picture"/>: one strip, or one for each page that it needs.</summary>
    /// <param name="block">The figure.</param>
    /// <param name="above">Height of the headings right above it, which should stand on its page, in points.</param>
    /// <exception cref="BriefException">It is higher than a page however small it may be drawn.</exception>
    public ImmutableArray<Strip> Compose(Block block, double above)
    {
        var number = ++composition.FigureCount;
        var group = composition.AddNode("Div", composition.Section);
        if (block is Figure figure)
        {
            return Compose(figure, number, group, above);
        }

        var picture = (Picture)block;
        var node = Node(group, picture.Alt);
        var words = Caption(picture.Caption, number, group);
        var scene = Largest(words, above, height => Fitting(picture.Image, height)) ?? throw TooHigh(picture.Id, number);
        return [Set(picture.Id, scene, words, node)];
    }

    /// <summary>A chart that would be too small to read on one page goes on further pages in parts, if it can.</summary>
    private ImmutableArray<Strip> Compose(Figure figure, int number, int group, double above)
    {
        var first = Node(group, figure.Chart.AlternativeText);
        _charts.Add(new(number, figure.Chart, first));
        var words = Caption(figure.Caption, number, group);
        for (var count = 1; count <= MostParts && figure.Chart.OverPages(count) is { Length: var made } parts && made == count; count++)
        {
            var scenes = parts
                .Select((part, i) => Fitting(part, Room(words) - Below(i == 0 ? above : ContinuedHeight), LeastReadable)).ToList();
            if (!scenes.Contains(null))
            {
                var rest = scenes.Skip(1).Select((scene, i) => Continued(number, scene!, Node(group, parts[i + 1].AlternativeText)));
                return [Set(figure.Id, scenes[0]!, words, first), .. rest];
            }
        }

        var small = Largest(words, above, height => Fitting(figure.Chart, height, LeastScale)) ?? throw TooHigh(figure.Id, number);
        return [Set(figure.Id, small, words, first)];
    }

    private int Node(int group, string alternative) =>
        composition.AddNode(new StructureNode(group, "Figure") { AlternativeText = alternative });

    private ImmutableArray<TextLine> Caption(ImmutableArray<Inline> words, int number, int group)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"Figure {number}.");
        var text = inlines.Compose(words, TypeStyle.Caption, composition.AddNode("Caption", group), words.IsEmpty ? label : label + " ");
        return new TextSetter(composition).Lines(text, TypeStyle.Caption, Geometry.Left, Geometry.ColumnWidth);
    }

    /// <summary>The drawing as large as the page allows, if possible below what stands above it; null when it fits on none.</summary>
    private Scene? Largest(ImmutableArray<TextLine> lines, double above, Func<double, Scene?> fitting) =>
        (above > 0 ? fitting(Room(lines) - Below(above)) : null) ?? fitting(Room(lines));

    /// <summary>A figure as high as the page leaves room for its caption and the notes of that, or for the start of long ones.</summary>
    private double Room(ImmutableArray<TextLine> lines)
    {
        var notes = Math.Min(FootnoteArea.HeightOf(lines.SelectMany(line => line.Notes)), Geometry.BodyHeight / 4);
        return Geometry.BodyHeight - Gap - lines.Length * TypeStyle.Caption.Leading - notes;
    }

    private static double Below(double above) => above > 0 ? above + SpaceBefore : 0;

    private Strip Set(string id, Scene scene, ImmutableArray<TextLine> lines, int node)
    {
        var items = new List<PlacedItem> { new PlacedAnchor(id, 0), new PlacedScene(node, scene, new(Geometry.Left, 0)) };
        var y = scene.Height + Gap;
        foreach (var line in lines)
        {
            items.AddRange(line.Items.Select(item => item.Moved(0, y)));
            y += TypeStyle.Caption.Leading;
        }

        return new(y, [.. items]) { SpaceBefore = SpaceBefore, SpaceAfter = 22, Notes = [.. lines.SelectMany(l => l.Notes)] };
    }

    private Strip Continued(int number, Scene scene, int node)
    {
        var style = TypeStyle.Running;
        var words = string.Create(CultureInfo.InvariantCulture, $"Figure {number}, continued");
        var text = InlineComposer.Plain(composition.Measure, words, style.TextStyle(), StructureNode.Artifact);
        var title = new TextSetter(composition).Lines(text, style, Geometry.Left, Geometry.ColumnWidth)[0].Items;
        return new(ContinuedHeight + scene.Height, [.. title, new PlacedScene(node, scene, new(Geometry.Left, ContinuedHeight))])
        {
            SpaceBefore = SpaceBefore,
            SpaceAfter = 22,
        };
    }

    private BriefException TooHigh(string id, int number) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"Figure {number} ({id}) is higher than a page with its caption, which has {Geometry.BodyHeight:0} points, even at half its size. "
        + $"Show fewer rows or split the chart."));

    // A chart that grows with its data may outgrow the page: it is then laid out wider and drawn smaller.
    private Scene? Fitting(Chart chart, double height, double least)
    {
        for (var scale = 1.0; scale > least - 0.01; scale -= 0.05)
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
