using System.Collections.Immutable;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>How far an extracted fact can be trusted before somebody has looked at it.</summary>
public enum Confidence
{
    /// <summary>Something in the sentence speaks against it: a plan, a request, an opinion.</summary>
    Low,

    /// <summary>The words fit, their relation is likely.</summary>
    Medium,

    /// <summary>The sentence says it plainly.</summary>
    High,
}

/// <summary>A fact as extracted, not yet reviewed. Its id is a hash of kind, article, quote and codes, so it stays the same from run to
/// run.</summary>
/// <typeparam name="T">The kind of fact.</typeparam>
/// <param name="Fact">The fact with its evidence.</param>
/// <param name="Confidence">How far it can be trusted.</param>
/// <param name="Rule">Name of the rule that found it.</param>
public sealed record Candidate<T>(T Fact, Confidence Confidence, string Rule)
    where T : Fact;

/// <summary>How often an article names a country, vendor or agency.</summary>
/// <param name="Article">Article id.</param>
/// <param name="Kind">What is named.</param>
/// <param name="Code">Its code in the reference tables.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Count">How often, headline included, lines set aside not.</param>
public sealed record Mention(string Article, NameKind Kind, string Code, string Name, int Count);

/// <summary>What the rules found in a corpus. No register was used: only what the articles say.</summary>
public sealed record ExtractedFacts
{
    /// <summary>Reported numbers about deals, by article and place.</summary>
    public ImmutableArray<Candidate<DealStatistic>> DealStatistics { get; init; } = [];

    /// <summary>Deals, by article and place.</summary>
    public ImmutableArray<Candidate<Deal>> Deals { get; init; } = [];

    /// <summary>Restrictions, by article and place.</summary>
    public ImmutableArray<Candidate<Restriction>> Restrictions { get; init; } = [];

    /// <summary>Names, by article, kind and code.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>The stories; every article belongs to one.</summary>
    public ImmutableArray<StoryCluster> Stories { get; init; } = [];

    /// <summary>Articles that the rules failed on, and how; nothing was taken from these. None unless the product has a fault.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}
