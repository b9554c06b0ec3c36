using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>A slice of the text column that is never cut: a line, a table row, a figure.</summary>
/// <remarks>Items are placed from the strip's top and from the page's left edge.</remarks>
/// <param name="Height">In points.</param>
/// <param name="Items">What is drawn, back to front and in reading order.</param>
internal sealed record Strip(double Height, ImmutableArray<PlacedItem> Items)
{
    /// <summary>Distance wanted from what stands above; the larger of two neighbours' wishes counts, none at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    public double SpaceAfter { get; init; }

    /// <summary>No page ends between this strip and the next.</summary>
    public bool GlueToNext { get; init; }

    public ImmutableArray<FootNote> Notes { get; init; } = [];

    /// <summary>The callout, quote or lines that it stands in; its tint and bar are drawn behind all of its strips on a page.</summary>
    public StripBox? Box { get; init; }

    /// <summary>The table's head, to be repeated when the strip is the table's first on its page.</summary>
    public TableHead? Head { get; init; }

    /// <summary>The strip is the head itself.</summary>
    public bool IsHead { get; init; }

    /// <summary>Level of the heading whose first line it is; 0 for other strips.</summary>
    public int HeadingLevel { get; init; }
}

/// <summary>A note whose mark stands in a strip.</summary>
/// <param name="Use">Place among all marks in the order of the text, 0-based.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record FootNote(int Use, ImmutableArray<Strip> Lines);

/// <summary>What is drawn behind strips that belong together. Compared by reference: two callouts are never one.</summary>
internal sealed class StripBox(double left, double width)
{
    public double Left { get; } = left;

    public double Width { get; } = width;

    public Color? Tint { get; init; }

    /// <summary>The colour of the bar on its left.</summary>
    public Color? Bar { get; init; }

    public double BarWidth { get; init; }

    /// <summary>On page 1 it stays there even when its notes have to go on to page 2: key findings.</summary>
    public bool StaysOnPageOne { get; init; }

    /// <summary>What is drawn for the strips from a height to another.</summary>
    public IEnumerable<PlacedItem> Between(double top, double bottom)
    {
        var area = new Box(Left, top, Width, bottom - top);
        if (Tint is { } tint)
        {
            yield return new PlacedPath(StructureNode.Artifact, VectorPath.Rectangle(area), new Fill(tint));
        }

        if (Bar is { } bar)
        {
            yield return new PlacedPath(StructureNode.Artifact, VectorPath.Rectangle(area with { Width = BarWidth }), new Fill(bar));
        }
    }
}

/// <summary>A table's head as it is repeated: an artifact. Compared by reference.</summary>
internal sealed class TableHead(double height, ImmutableArray<PlacedItem> items)
{
    public double Height { get; } = height;

    public ImmutableArray<PlacedItem> Items { get; } = items;
}
