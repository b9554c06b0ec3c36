using System.Collections.Immutable;
using Dossier.Reading;

namespace Dossier.Facts;

/// <summary>A tempting candidate that a reviewer turned down, kept so that nobody is asked again.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Kind">The kind of fact it was taken for.</param>
/// <param name="Article">Article id.</param>
/// <param name="Paragraph">Paragraph number in the article, from 1.</param>
/// <param name="Quote">The passage.</param>
/// <param name="Reason">Why it is not a fact.</param>
public sealed record RejectedCandidate(string Id, string Kind, string Article, int Paragraph, string Quote, string Reason)
{
    /// <summary>File and line that it was read from, such as <c>registers/rejected.csv:12</c>.</summary>
    public string Origin { get; init; } = "";
}

/// <summary>The reviewed facts of <c>data/registers</c> and the reference facts beside them.</summary>
public sealed record Register
{
    private readonly ToldStories.Kept _told = new();

    /// <summary>A register without rows.</summary>
    public static Register Empty { get; } = new();

    /// <summary>Reported numbers, in file order.</summary>
    public ImmutableArray<DealStatistic> DealStatistics { get; init; } = [];

    /// <summary>Deals, in file order.</summary>
    public ImmutableArray<Deal> Deals { get; init; } = [];

    /// <summary>Restrictions that passages of the corpus support, in file order.</summary>
    public ImmutableArray<Restriction> Restrictions { get; init; } = [];

    /// <summary>Known restrictions with a source address but no passage, in file order.</summary>
    public ImmutableArray<Restriction> References { get; init; } = [];

    /// <summary>Which articles tell the same story.</summary>
    public ImmutableArray<StoryCluster> Stories { get; init; } = [];

    /// <summary>Candidates that were turned down.</summary>
    public ImmutableArray<RejectedCandidate> Rejected { get; init; } = [];

    /// <summary>Rows that were set aside, each with file, line, expected, found and next step.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>All facts that rest on passages: statistics, then deals, then restrictions.</summary>
    public IEnumerable<Fact> Facts => [.. DealStatistics, .. Deals, .. Restrictions];

    /// <summary>
    /// How many independent stories support a fact: articles of one story count once. What nobody has reviewed is one record for each
    /// statement, so that records which say the same count together.
    /// </summary>
    public int IndependentStories(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Told.Count(fact);
    }

    /// <summary>Id of the story that an article tells; the article's own id when no story lists it.</summary>
    public string StoryOf(string article) => Told.StoryOf(article);

    private ToldStories Told => _told.Of(this);
}
