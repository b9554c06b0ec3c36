using Dossier.Briefs.Layout;

namespace Dossier.Briefs;

/// <summary>Sets a brief as a tagged PDF.</summary>
public static class BriefTypesetter
{
    internal static PlacedBrief Place(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return BriefLayout.Place(brief);
    }
}
