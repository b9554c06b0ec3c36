using System.Collections.Immutable;

namespace Dossier.Drawing;

/// <summary>Collects what a drawing holds, back to front. Short-lived; the scene it makes is immutable.</summary>
internal sealed class SceneBuilder
{
    private readonly ImmutableArray<SceneItem>.Builder _items = ImmutableArray.CreateBuilder<SceneItem>();

    private readonly Dictionary<string, Position> _anchors = new(StringComparer.Ordinal);
    private readonly List<Position> _kept = [];

    /// <summary>Labels that found no place.</summary>
    public List<string> Unplaced { get; } = [];

    /// <summary>Labels that found no place and that the drawing names itself, so that the note need not.</summary>
    public List<string> Told { get; } = [];

    /// <summary>What has no mark since nobody reported it.</summary>
    public List<string> Unreported { get; } = [];

    /// <summary>Says where the mark of a name stands, for a remark beside it; of several marks the first counts.</summary>
    public void Anchor(string name, Position at) => _anchors.TryAdd(name, at);

    /// <summary>Where the mark of a name stands; null when it is not drawn.</summary>
    public Position? AnchorOf(string name) => _anchors.TryGetValue(name, out var at) ? at : null;

    /// <summary>Keeps places free of remarks that are no marks themselves, such as points of lines.</summary>
    public void Keep(IEnumerable<Position> places) => _kept.AddRange(places);

    /// <summary>What remarks must not cover: the shapes of marks, and what is kept.</summary>
    public IEnumerable<Box> MarkBoxes() => _items.OfType<MarkItem>().SelectMany(mark => mark.Items.OfType<PathItem>()).Select(path => path.Path.Bounds)
        .Concat(_kept.Select(place => new Box(place.X, place.Y, 0.01, 0.01)));

    public void Add(SceneItem item) => _items.Add(item);

    public void Fill(VectorPath path, Color color) => _items.Add(new PathItem(path, new Fill(color)));

    public void Fill(VectorPath path, Fill? fill, Stroke? stroke) => _items.Add(new PathItem(path, fill, stroke));

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) =>
        _items.Add(new PathItem(VectorPath.Line(new(x1, y1), new(x2, y2)), null, stroke));

    /// <summary>Adds one line of text with its baseline at <paramref name="at"/>; empty text adds nothing.</summary>
    /// <returns>The box that the text takes.</returns>
    public Box Text(string text, Position at, TextStyle style, TextAnchor anchor = TextAnchor.Start, Color? halo = null)
    {
        var item = Place(text, at, style, anchor, halo);
        if (item.Text.Length > 0)
        {
            _items.Add(item);
        }

        return item.Extent;
    }

    /// <summary>Groups what <paramref name="draw"/> adds into one mark that stands for a datum.</summary>
    public void Mark(string title, ImmutableArray<string> evidence, Action<SceneBuilder> draw)
    {
        var inner = new SceneBuilder();
        draw(inner);
        _items.Add(new MarkItem(title, evidence.IsDefault ? [] : evidence, inner._items.ToImmutable()));
    }

    /// <summary>The words drawn so far, also those of marks.</summary>
    public IEnumerable<TextItem> Texts() => _items.SelectMany(item => item is MarkItem mark ? mark.Items.OfType<TextItem>() : item is TextItem text ? [text] : []);

    public Scene ToScene(double width, double height) => new(width, height, _items.ToImmutable());

    public static TextItem Place(string text, Position at, TextStyle style, TextAnchor anchor = TextAnchor.Start, Color? halo = null)
    {
        var clean = TextLines.Clean(text);
        var shift = anchor switch
        {
            TextAnchor.Middle => style.Face.Measure(clean, style.Size) / 2,
            TextAnchor.End => style.Face.Measure(clean, style.Size),
            _ => 0,
        };
        return new TextItem(clean, at with { X = at.X - shift }, style, halo);
    }
}
