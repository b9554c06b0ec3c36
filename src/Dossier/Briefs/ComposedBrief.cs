using System.Collections.Immutable;
using Dossier.Charts;

namespace Dossier.Briefs;

/// <summary>A brief and the charts that stand in it.</summary>
/// <param name="Brief">The brief.</param>
/// <param name="Charts">Its charts, in order.</param>
public sealed record ComposedBrief(Brief Brief, ImmutableArray<Chart> Charts);
