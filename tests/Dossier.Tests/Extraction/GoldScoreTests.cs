using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Tests.Reading;

namespace Dossier.Tests.Extraction;

/// <summary>Compares what is extracted from the originals with two people's annotations, by the matching rule of their README.</summary>
public sealed class GoldScoreTests
{
    private const string BoundariesKind = "article boundaries";

    private static readonly Lazy<ExtractedFacts> Extracted = new(() => Extractor.Extract(Originals.Corpus, Sample.Lexicon));

    private static readonly Goal[] Goals =
    [
        new(Scorer.Statistics, 0.98, 0.98),
        new(BoundariesKind, 1, 1),
        new("traps", 1, 1),
        // Floors for recall: what held when they were last raised by hand. They only rise: dates to 0.85.
        new(Scorer.Restrictions, 0.90, 0.77),
        new(Scorer.Deals, 0.95, 0.82),
        new(Scorer.Announced, 0.85, 0.62),
        new(Scorer.Deadlines, 0.85, 0),
    ];

    public static IEnumerable<TheoryDataRow<ScoreCase>> Scores()
    {
        if (!AnnotatedSet.HasGold)
        {
            return [ScoreReport.Skipped("gold")];
        }

        var set = AnnotatedSet.Gold;
        var scoring = Scorer.Score(set, Extractor.Extract(set.Corpus, Sample.Lexicon));
        scoring = scoring with { Scores = [.. scoring.Scores, Boundaries(), TrapTests.Score()] };
        return ScoreReport.Cases(set.Name, scoring, articles: true, Goals);
    }

    [Theory]
    [MemberData(nameof(Scores), DisableDiscoveryEnumeration = true)]
    public void What_is_extracted_is_what_two_people_found(ScoreCase goal) => ScoreReport.Check(goal);

    [Fact]
    public void Every_quote_stands_where_the_evidence_says()
    {
        var articles = Originals.Corpus.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        foreach (var evidence in Extracted.Value.DealStatistics.SelectMany(c => c.Fact.Evidence)
            .Concat(Extracted.Value.Deals.SelectMany(c => c.Fact.Evidence))
            .Concat(Extracted.Value.Restrictions.SelectMany(c => c.Fact.Evidence)))
        {
            var article = articles[evidence.Article];
            Assert.Equal((evidence.Quote, evidence.Sha256), (article.TextAt(evidence.Start, evidence.Length), article.Sha256));
            Assert.Equal(evidence.Start, article.Locate(evidence.Quote, evidence.Paragraph)?.Start);
        }
    }

    [Fact]
    public void Three_articles_tell_one_story_and_the_others_their_own()
    {
        var stories = Extracted.Value.Stories;

        var together = Assert.Single(stories, story => story.Members.Length > 1);
        Assert.Equal(
            [("000", StoryRelation.Original), ("001", StoryRelation.Retelling), ("002", StoryRelation.SameReport)],
            together.Members.Select(member => (member.Article[..3], member.Relation)));
        Assert.Equal(20, stories.Length);
    }

    // Right is an article that begins where two people saw it begin and has as many lines of text.
    private static Score Boundaries()
    {
        var documents = AnnotatedSet.GoldRows("documents.json");
        var right = documents.Count(document => Originals.Corpus.Articles.Any(article =>
            Originals.ShortName(article) == AnnotatedSet.Text(document, "id")
            && article.Passages[0].Line == document.GetProperty("first_line_no").GetInt32()
            && article.Passages.Length == document.GetProperty("paragraphs").GetInt32()));
        return new(BoundariesKind, "", right, Originals.Corpus.Articles.Length - right, right, documents.Length - right);
    }
}
