using System.Collections.Immutable;
using System.Text;
using Dossier.Charts;

namespace Dossier.Briefs;

/// <summary>A brief and the charts that stand in it.</summary>
/// <param name="Brief">The brief.</param>
/// <param name="Charts">Its charts, in order.</param>
public sealed record ComposedBrief(Brief Brief, ImmutableArray<Chart> Charts)
{
    private const double UsualWidth = 620;

    /// <summary>Its charts, in order. Their words are other people's, so a character without glyph is a box in them and no error.</summary>
    public ImmutableArray<Chart> Charts { get; init; } = [.. Charts.Select(chart => chart.AllowMissingGlyphs())];

    /// <summary>Characters of its text and its charts that the typefaces lack, each once, in the order of their codes: they are drawn as empty boxes.</summary>
    public ImmutableArray<Rune> Unshown =>
        [.. DataText.Unshown(Brief).Concat(Charts.SelectMany(chart => MissingGlyphs.In(chart.Layout(UsualWidth)))).Distinct().Order()];
}
