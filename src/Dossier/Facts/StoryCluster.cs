using System.Collections.Immutable;

namespace Dossier.Facts;

/// <summary>How an article came by its story.</summary>
public enum StoryRelation
{
    /// <summary>It is the first of the story here.</summary>
    Original,

    /// <summary>It copies text.</summary>
    Reprint,

    /// <summary>It tells the same in other words.</summary>
    Retelling,

    /// <summary>It covers the same report on its own.</summary>
    SameReport,
}

/// <summary>An article's place in a story.</summary>
/// <param name="Article">Article id.</param>
/// <param name="Relation">How it came by the story.</param>
/// <param name="Reason">How that is known.</param>
public sealed record StoryMember(string Article, StoryRelation Relation, string Reason)
{
    /// <summary>How strongly it belongs to the story, 0 to 1; 1 for the first of the story and for what a reviewer put there.</summary>
    public double Score { get; init; } = 1;

    /// <summary>File and line that it was read from, such as <c>registers/stories.csv:12</c>; empty for stories that were found.</summary>
    public string Origin { get; init; } = "";
}

/// <summary>Articles that tell the same story; they count once as support for a fact.</summary>
/// <param name="Id">Unique id, such as <c>S-01</c>.</param>
/// <param name="Members">The articles.</param>
public sealed record StoryCluster(string Id, ImmutableArray<StoryMember> Members);
