using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Comparing;

/// <summary>A cell of a fact that differs.</summary>
/// <param name="Field">The register's column, such as <c>announced</c>.</param>
/// <param name="Before">What stood there; empty for nothing.</param>
/// <param name="After">What stands there now; empty for nothing.</param>
public sealed record FieldChange(string Field, string Before, string After);

/// <summary>A fact that came, went or differs in its cells or its passages.</summary>
/// <param name="Before">The fact as it was; null when it is new.</param>
/// <param name="After">The fact as it is; null when it is gone.</param>
/// <param name="Fields">The cells that differ; empty when the fact came or went.</param>
/// <param name="NewPassages">Passages that it did not rest on before.</param>
/// <param name="LostPassages">Passages that it no longer rests on.</param>
public sealed record FactChange(
    Fact? Before, Fact? After, ImmutableArray<FieldChange> Fields, ImmutableArray<Evidence> NewPassages, ImmutableArray<Evidence> LostPassages)
{
    /// <summary>The fact, as it is or, when it is gone, as it was.</summary>
    public Fact Fact => After ?? Before!;

    /// <summary>For a fact that is gone: how the new registers turn it down; null when they do not.</summary>
    public RejectedCandidate? TurnedDown { get; init; }
}
