namespace Dossier.Briefs.Layout;

/// <summary>Where text blocks are set: across the page, in a callout, in the item of a list.</summary>
/// <param name="Left">Left edge, in points.</param>
/// <param name="Width">In points.</param>
/// <param name="Node">The structure node that the blocks belong to.</param>
internal readonly record struct TextColumn(double Left, double Width, int Node)
{
    /// <summary>How many lists stand around the text.</summary>
    public int ListDepth { get; init; }

    /// <summary>The column without some room on its sides, for another node.</summary>
    public TextColumn Inside(double left, double right, int node) =>
        this with { Left = Left + left, Width = Width - left - right, Node = node };
}
