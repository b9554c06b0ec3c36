using System.Collections.Immutable;

namespace Dossier.Facts;

/// <summary>A record of the codebook with what it rests on.</summary>
/// <param name="Id">Unique id, such as <c>R-017</c>.</param>
public abstract record Fact(string Id)
{
    /// <summary>The passages it rests on, in the register's order; empty only for reference facts.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Who reviewed it; null for candidates that nobody has.</summary>
    public Review? Review { get; init; }

    /// <summary>File and line that the fact was read from, such as <c>deals.csv:12</c>; empty for extracted candidates.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The codebook's name of the kind, such as "restriction".</summary>
    public abstract string Kind { get; }

    /// <summary>What two records must share to speak of the same thing; records that share it and differ in value disagree.</summary>
    public abstract string Key { get; }

    /// <summary>The fact in one short line for tables and errors.</summary>
    public abstract string Summary { get; }
}
