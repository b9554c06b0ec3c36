using Dossier.Extraction;

namespace Dossier.Tests.Extraction;

/// <summary>
/// Scores articles that nobody who writes rules has read: Unseen, and HeldOut, which was so until somebody read it to widen the rules. Only
/// totals are printed, whether a test passes or fails.
/// </summary>
public sealed class HeldOutScoreTests
{
    /// <summary>Floors: what held when they were last raised by hand. They only rise.</summary>
    private static readonly Goal[] Floors =
    [
        new(Scorer.Statistics, 0.98, 0.98),
        new(Scorer.Restrictions, 0.90, 0.70),
        new(Scorer.Announced, 0.90, 0.90),
        new(Scorer.Deals, 0.98, 0.95),
    ];

    private static readonly Goal[] UnseenFloors =
    [
        new(Scorer.Restrictions, 0.92, 0.82),
        new(Scorer.Statistics, 0.98, 0.98),
        new(Scorer.Announced, 0.90, 0.78),
        new(Scorer.Deals, 0.96, 0.84),
    ];

    public static IEnumerable<TheoryDataRow<ScoreCase>> HeldOut() => Scores(AnnotatedSet.HeldOut, Floors, articles: true);

    public static IEnumerable<TheoryDataRow<ScoreCase>> Unseen() => Scores(AnnotatedSet.Unseen, UnseenFloors, articles: false);

    [Theory]
    [MemberData(nameof(HeldOut), DisableDiscoveryEnumeration = true)]
    public void Rules_hold_on_articles_that_were_held_out(ScoreCase goal) => ScoreReport.Check(goal);

    [Theory]
    [MemberData(nameof(Unseen), DisableDiscoveryEnumeration = true)]
    public void Rules_hold_on_articles_that_their_writers_have_not_read(ScoreCase goal) => ScoreReport.Check(goal);

    private static IEnumerable<TheoryDataRow<ScoreCase>> Scores(AnnotatedSet set, Goal[] floors, bool articles) =>
        ScoreReport.Cases(set.Name, Scorer.Score(set, Extractor.Extract(set.Corpus, Sample.Lexicon)), articles, floors);
}
