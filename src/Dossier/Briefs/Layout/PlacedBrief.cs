using System.Collections.Immutable;
using Dossier.Charts;

namespace Dossier.Briefs.Layout;

/// <summary>A node of the structure tree. Children stand in the order of composition, those of texts where they are drawn.</summary>
/// <param name="Parent">Index of the parent, or <see cref="Artifact"/> for a child of the document.</param>
/// <param name="Role">The PDF role, such as <c>P</c>.</param>
internal sealed record StructureNode(int Parent, string Role)
{
    /// <summary>The node index of what is no content: rules, tints, running heads.</summary>
    public const int Artifact = -1;

    /// <summary>Words stand in it, with links between them: its children are read where they are drawn.</summary>
    public bool HoldsText => Role is "P" or "H1" or "H2" or "H3" or "LBody" or "TD" or "TH" or "Caption";

    public string? AlternativeText { get; init; }

    public string? ActualText { get; init; }

    public string? Id { get; init; }

    public string? Scope { get; init; }

    /// <summary>How the items of an <c>L</c> are labelled: <c>Disc</c> or <c>Decimal</c>.</summary>
    public string? ListNumbering { get; init; }
}

/// <summary>A page with everything on it, back to front and in reading order.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Geometry">Its size and margins.</param>
/// <param name="Items">What stands on the page.</param>
internal sealed record PlacedPage(int Number, PageGeometry Geometry, ImmutableArray<PlacedItem> Items);

/// <summary>A whole brief, laid out.</summary>
/// <param name="Geometry">The paper; pages may be turned.</param>
/// <param name="Pages">The pages, in order.</param>
/// <param name="Nodes">The structure tree; items and parents point into it by index.</param>
/// <param name="Figures">Each chart with its number, in order; their data goes into the file.</param>
internal sealed record PlacedBrief(
    PageGeometry Geometry, ImmutableArray<PlacedPage> Pages, ImmutableArray<StructureNode> Nodes, ImmutableArray<NumberedChart> Figures);

/// <summary>A chart, the number of its figure and its structure node.</summary>
internal sealed record NumberedChart(int Number, Chart Chart, int Node);
