using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Something at a place on a page, in points from the page's top left corner.</summary>
/// <param name="Node">Index of the structure node that it belongs to, or <see cref="StructureNode.Artifact"/>.</param>
internal abstract record PlacedItem(int Node)
{
    /// <summary>The same item, moved right and down.</summary>
    public abstract PlacedItem Moved(double right, double down);
}

/// <summary>One piece of text in one style. The text may end in a space that parts it from the next line.</summary>
/// <param name="Node">The structure node.</param>
/// <param name="Text">What is drawn.</param>
/// <param name="Origin">Left end of the baseline.</param>
/// <param name="Style">Face, size and colour.</param>
/// <param name="Width">Advance width without trailing spaces, in points.</param>
internal sealed record PlacedText(int Node, string Text, Position Origin, TextStyle Style, double Width) : PlacedItem(Node)
{
    /// <summary>From ascender to descender.</summary>
    public Box Extent => new(
        Origin.X, Origin.Y - Style.Face.Ascent * Style.Size, Width, (Style.Face.Ascent + Style.Face.Descent) * Style.Size);

    public override PlacedItem Moved(double right, double down) => this with { Origin = new(Origin.X + right, Origin.Y + down) };
}

/// <summary>A rule, a tint, a bullet or a leader.</summary>
internal sealed record PlacedPath(int Node, VectorPath Path, Fill? Fill, Stroke? Stroke = null) : PlacedItem(Node)
{
    public override PlacedItem Moved(double right, double down)
    {
        Position Shift(Position p) => new(p.X + right, p.Y + down);
        return this with
        {
            Path = new([.. Path.Segments.Select(s => new Segment(s.Kind, Shift(s.End), Shift(s.Control1), Shift(s.Control2)))]),
        };
    }
}

/// <summary>A chart.</summary>
internal sealed record PlacedScene(int Node, Scene Scene, Position TopLeft) : PlacedItem(Node)
{
    public Box Extent => new(TopLeft.X, TopLeft.Y, Scene.Width, Scene.Height);

    public override PlacedItem Moved(double right, double down) => this with { TopLeft = new(TopLeft.X + right, TopLeft.Y + down) };
}

/// <summary>Where a link leads.</summary>
/// <param name="Address">A web address, or null.</param>
/// <param name="Destination">An anchor's name in the brief, or null.</param>
/// <param name="Description">The link in words.</param>
internal sealed record LinkTarget(Uri? Address, string? Destination, string Description);

/// <summary>An area that leads somewhere.</summary>
internal sealed record PlacedLink(int Node, Box Area, LinkTarget Target) : PlacedItem(Node)
{
    public override PlacedItem Moved(double right, double down) =>
        this with { Area = Area with { X = Area.X + right, Y = Area.Y + down } };
}

/// <summary>A height on a page that links can lead to.</summary>
internal sealed record PlacedAnchor(string Name, double Y) : PlacedItem(StructureNode.Artifact)
{
    public override PlacedItem Moved(double right, double down) => this with { Y = Y + down };
}

/// <summary>A heading: an entry of the bookmarks and, at level 1, the running head from here on.</summary>
internal sealed record PlacedHeading(int Level, string Title, double Y) : PlacedItem(StructureNode.Artifact)
{
    public override PlacedItem Moved(double right, double down) => this with { Y = Y + down };
}

/// <summary>The mark of a note, known by its place in the text.</summary>
/// <param name="Use">Place among all marks in the order of the text, 0-based.</param>
internal sealed record PlacedMark(int Use) : PlacedItem(StructureNode.Artifact)
{
    public override PlacedItem Moved(double right, double down) => this;
}
