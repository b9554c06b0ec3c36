using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Reviewing;

/// <summary>What a reviewer decides about one item, or adds by hand.</summary>
/// <param name="Item">The item's id; empty for what is added.</param>
/// <param name="Decision">The decision.</param>
internal sealed record ReviewDecision(string Item, Decision Decision)
{
    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Other values by column of the register. <c>quote</c> is other evidence, <c>fact</c> a row that the passage is added to.</summary>
    public ImmutableDictionary<string, string> Corrections { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>For what is added: <c>deal-statistic</c>, <c>deal</c> or <c>restriction</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>For what is added: the article.</summary>
    public string Article { get; init; } = "";

    /// <summary>For what is added: the passage, letter by letter.</summary>
    public string Quote { get; init; } = "";
}

/// <summary>Who reviews, and on what day.</summary>
internal sealed record Reviewer(string Name, DateOnly On);
