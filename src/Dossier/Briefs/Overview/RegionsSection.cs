using System.Collections.Immutable;
using Dossier.Charts;

namespace Dossier.Briefs.Overview;

/// <summary>Where deals and restrictions are.</summary>
internal static class RegionsSection
{
    public static IEnumerable<Block> Blocks(OverviewContext context, ImmutableArray<Chart>.Builder charts)
    {
        yield return new Heading(1, Prose.Plain("Deals and restrictions are in different parts of the world"), "regions");
        _ = charts;
        _ = context;
    }
}
