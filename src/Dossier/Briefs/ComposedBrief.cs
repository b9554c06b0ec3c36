using System.Collections.Immutable;
using System.Text;
using Dossier.Charts;

namespace Dossier.Briefs;

/// <summary>A brief and the charts that stand in it.</summary>
/// <param name="Brief">The brief.</param>
/// <param name="Charts">Its charts, in order.</param>
public sealed record ComposedBrief(Brief Brief, ImmutableArray<Chart> Charts)
{
    /// <summary>Characters of its text that the typefaces lack, each once, in the order of their codes: they are drawn as empty boxes.</summary>
    public ImmutableArray<Rune> Unshown => DataText.Unshown(Brief);
}
