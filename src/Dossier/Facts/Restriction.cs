using System.Collections.Immutable;

namespace Dossier.Facts;

/// <summary>A date by which something must be done.</summary>
/// <param name="Date">The date.</param>
/// <param name="Covers">What must be done: "removal of 5G equipment".</param>
public sealed record Deadline(FactDate Date, string Covers);

/// <summary>One legal or administrative act about vendors. Changes to it are records of their own.</summary>
/// <param name="Id">Unique id, such as <c>R-012</c>, or <c>K20</c> in the reference register.</param>
/// <param name="Title">The act in a few words of our own.</param>
/// <param name="Jurisdiction">ISO 3166-1 alpha-2 code, or <c>EU</c>.</param>
/// <param name="Issuer">The body that acts.</param>
/// <param name="Vendors">Vendor codes; empty when none is named.</param>
/// <param name="Targeting">Whether vendors are named.</param>
/// <param name="Instrument">Its form.</param>
/// <param name="Measure">What it does.</param>
/// <param name="Scope">What it bears on; empty when the source does not say.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Announced">When it was made public.</param>
/// <param name="Effective">When it takes effect.</param>
/// <param name="Deadlines">By when what must be done.</param>
/// <param name="Ended">When it ended; unknown while it has not.</param>
/// <param name="Stringency">0 permitted; 1 advice or review; 2 cap, screening or partial; 3 ban on new use or dated phase-out; 4 full exclusion.</param>
public sealed record Restriction(
    string Id,
    string Title,
    string Jurisdiction,
    string Issuer,
    ImmutableArray<string> Vendors,
    Targeting Targeting,
    Instrument Instrument,
    Measure Measure,
    ImmutableArray<Scope> Scope,
    RestrictionStatus Status,
    FactDate Announced,
    FactDate Effective,
    ImmutableArray<Deadline> Deadlines,
    FactDate Ended,
    int Stringency) : Fact(Id)
{
    /// <summary>Id of the same act in the reference register; empty for none.</summary>
    public string Canonical { get; init; } = "";

    /// <summary>Why announced, effective and deadlines do not follow each other; empty when they do.</summary>
    public string DateOrderReason { get; init; } = "";

    /// <summary>For reference facts: the address of the source; empty for facts that rest on passages.</summary>
    public string Source { get; init; } = "";

    /// <summary>For reference facts: whether somebody read the source.</summary>
    public bool SourceRead { get; init; }

    /// <summary>Whether it is a reference fact: it has a source but no passage, and is drawn hollow.</summary>
    public bool IsReference { get; init; }

    /// <inheritdoc/>
    public override string Kind => IsReference ? "reference restriction" : "restriction";

    /// <inheritdoc/>
    public override string Key => Canonical.Length > 0 ? Canonical : Id;

    /// <inheritdoc/>
    public override string Summary => $"{Jurisdiction}: {Title}";
}
