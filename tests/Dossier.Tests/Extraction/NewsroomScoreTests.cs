using Dossier.Extraction;

namespace Dossier.Tests.Extraction;

/// <summary>Compares what is extracted from the articles of Newsroom, on which rules are developed, with their annotations.</summary>
public sealed class NewsroomScoreTests
{
    /// <summary>Floors: what held when they were last raised by hand. They only rise.</summary>
    private static readonly Goal[] Floors =
    [
        new(Scorer.Statistics, 0.98, 0.98),
        new(Scorer.Deals, 0.98, 0.90),
        new(Scorer.Restrictions, 0.90, 0.70),
        new(Scorer.Announced, 0.90, 0.90),
        new(Scorer.Deadlines, 0.90, 0.90),
    ];

    public static IEnumerable<TheoryDataRow<ScoreCase>> Scores()
    {
        var set = AnnotatedSet.Newsroom;
        return ScoreReport.Cases(set.Name, Scorer.Score(set, Extractor.Extract(set.Corpus, Sample.Lexicon)), articles: true, Floors);
    }

    [Theory]
    [MemberData(nameof(Scores), DisableDiscoveryEnumeration = true)]
    public void What_is_extracted_is_what_people_found(ScoreCase goal) => ScoreReport.Check(goal);
}
