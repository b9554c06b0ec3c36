using Dossier.Extraction;

namespace Dossier.Tests.Extraction;

/// <summary>Scores articles that nobody who writes rules has read. Only totals are printed, whether the test passes or fails.</summary>
public sealed class HeldOutScoreTests(ITestOutputHelper output)
{
    [Fact]
    public void Rules_hold_on_articles_that_their_writers_have_not_read()
    {
        var set = AnnotatedSet.HeldOut;

        var scoring = Scorer.Score(set, Extractor.Extract(set.Corpus, Sample.Lexicon));

        ScoreReport.Print(output, set.Name, scoring, articles: false);
        // Floors: what held when they were last raised by hand. They only rise.
        ScoreReport.AtLeast(scoring, Scorer.Statistics, precision: 0, recall: 0);
        ScoreReport.AtLeast(scoring, Scorer.Deals, precision: 0, recall: 0);
        ScoreReport.AtLeast(scoring, Scorer.Restrictions, precision: 0.50, recall: 0);
    }
}
