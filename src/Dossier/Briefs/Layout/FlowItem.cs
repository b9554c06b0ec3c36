using System.Collections.Immutable;

namespace Dossier.Briefs.Layout;

/// <summary>What the pages are filled with, in order.</summary>
internal abstract record FlowItem
{
    /// <summary>All that it puts on a page as that stands; none for what needs a page of its own.</summary>
    public virtual ImmutableArray<Strip> Strips => [];
}

/// <summary>Strips that stay on one page if a page can hold them.</summary>
internal sealed record StripGroup(ImmutableArray<Strip> Strips) : FlowItem
{
    public override ImmutableArray<Strip> Strips { get; } = Strips;
}

/// <summary>A figure or a short table, which may move to a later page within its section, and the headings right above it.</summary>
/// <param name="Lead">The headings' lines.</param>
/// <param name="Content">The figure or table.</param>
internal sealed record FloatItem(ImmutableArray<Strip> Lead, ImmutableArray<Strip> Content) : FlowItem
{
    /// <summary>Level of the heading under which it stands: it never moves past a higher one, and past one of that level only to fill a page.</summary>
    public int Level { get; init; }

    public bool IsTable { get; init; }

    public override ImmutableArray<Strip> Strips => [.. Lead, .. Content];
}

/// <summary>A table that is too wide for the page as it stands: it goes on pages that are turned.</summary>
/// <param name="Geometry">The turned page.</param>
/// <param name="Groups">The headings right above it, then its strips.</param>
/// <param name="HasLead">There are such headings.</param>
internal sealed record SidewaysItem(PageGeometry Geometry, ImmutableArray<StripGroup> Groups, bool HasLead) : FlowItem;

/// <summary>From here on pages are turned, or turned back.</summary>
internal sealed record TurnItem(PageGeometry Geometry) : FlowItem;

/// <summary>A new page.</summary>
internal sealed record BreakItem : FlowItem;
