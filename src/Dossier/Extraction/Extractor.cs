using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>
/// Finds candidate facts in articles by rules for the English language. Precision comes first: a sentence that denies, asks, plans or
/// quotes gives nothing, or a candidate of low confidence. No register is used.
/// </summary>
public static class Extractor
{
    /// <summary>Extracts from all articles. The same corpus and lexicon give the same candidates in the same order.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="lexicon">The names to look for.</param>
    public static ExtractedFacts Extract(Corpus corpus, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(lexicon);

        var found = new (ArticleView View, List<Candidate<DealStatistic>> Statistics, List<Candidate<Deal>> Deals,
            List<Candidate<Restriction>> Restrictions)[corpus.Articles.Length];
        Parallel.For(0, corpus.Articles.Length, i =>
        {
            var view = new ArticleView(corpus.Articles[i], lexicon);
            var restrictions = RestrictionRules.Find(view).ToList();
            found[i] = (view, [.. StatisticRules.Find(view)], [.. DealRules.Find(view).Select(deal => Told(deal, restrictions))], restrictions);
        });

        return new()
        {
            DealStatistics = [.. found.SelectMany(f => f.Statistics).DistinctBy(c => c.Fact.Id)],
            Deals = [.. found.SelectMany(f => f.Deals).DistinctBy(c => c.Fact.Id)],
            Restrictions = [.. found.SelectMany(f => f.Restrictions).DistinctBy(c => c.Fact.Id)],
            Mentions = [.. found.SelectMany(f => MentionCounter.Count(f.View))],
            Stories = StoryFinder.Find([.. found.Select(f => f.View)]),
        };
    }

    // A sentence that keeps a vendor out tells of no deal with it, unless one was given up for that.
    private static Candidate<Deal> Told(Candidate<Deal> deal, List<Candidate<Restriction>> restrictions) =>
        deal.Fact.Stage is not (DealStage.Cancelled or DealStage.Suspended) && restrictions.Any(act => act.Confidence > Confidence.Low
            && act.Fact.Measure != Measure.Permitted && act.Fact.Evidence[0].Quote == deal.Fact.Evidence[0].Quote
            && act.Fact.Vendors.Contains(deal.Fact.Vendor))
            ? deal with { Confidence = Confidence.Low } : deal;
}
