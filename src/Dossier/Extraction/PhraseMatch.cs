using System.Collections.Immutable;

namespace Dossier.Extraction;

/// <summary>Where a phrase matched, in tokens.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
internal sealed record PhraseMatch(int Start, int End)
{
    /// <summary>The token that filled the slot of the jurisdiction; -1 when the phrase has none.</summary>
    public int Jurisdiction { get; init; } = -1;

    /// <summary>The token that filled the slot of the vendors; -1 when the phrase has none.</summary>
    public int Vendor { get; init; } = -1;

    /// <summary>The token that filled the slot of the date; -1 when the phrase has none.</summary>
    public int Date { get; init; } = -1;

    /// <summary>The tokens of the words themselves, in order.</summary>
    public ImmutableArray<int> Told { get; init; } = [];
}
