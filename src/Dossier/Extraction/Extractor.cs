using System.Diagnostics.CodeAnalysis;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>
/// Finds candidate facts in articles by rules for the English language. Precision comes first: a sentence that denies, asks, plans or
/// quotes gives nothing, or a candidate of low confidence. No register is used.
/// </summary>
public static class Extractor
{
    /// <summary>Extracts from all articles. The same corpus and lexicon give the same candidates in the same order. An article that the
    /// rules fail on is set aside in <see cref="ExtractedFacts.Problems"/>, and the others are read.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="lexicon">The names to look for.</param>
    /// <param name="progress">Told after each article, from several threads; may be null.</param>
    public static ExtractedFacts Extract(Corpus corpus, Lexicon lexicon, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(lexicon);

        var found = new Found[corpus.Articles.Length];
        var done = 0;
        Parallel.For(0, found.Length, i =>
        {
            found[i] = Try(corpus.Articles[i].Unpacked(), lexicon);
            progress?.Report(new(Interlocked.Increment(ref done), found.Length, corpus.Articles[i].File));
        });

        return new()
        {
            DealStatistics = [.. found.SelectMany(f => f.Statistics).DistinctBy(c => c.Fact.Id)],
            Deals = [.. found.SelectMany(f => f.Deals).DistinctBy(c => c.Fact.Id)],
            Restrictions = [.. found.SelectMany(f => f.Restrictions).DistinctBy(c => c.Fact.Id)],
            Mentions = [.. found.SelectMany(f => f.Mentions)],
            Stories = StoryFinder.Find([.. found.Select(f => f.Story)]),
            Problems = [.. found.Select(f => f.Problem).OfType<Problem>()],
        };
    }

    [SuppressMessage("Design", "CA1031", Justification = "One article of many: whatever the rules do in it, the others are read.")]
    private static Found Try(Article article, Lexicon lexicon)
    {
        try
        {
            return In(article, lexicon);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new([], [], [], [], new(article.Id, article.Published, 0, [], [], []))
            {
                Problem = new(article.File, article.Passages.Select(passage => passage.Line).FirstOrDefault(),
                    "an article that the rules of extraction can read", $"a fault of theirs ({e.GetType().Name}: {e.Message.TrimEnd('.')})",
                    "Nothing was taken from this article; the others are complete. The fault is Dossier's: report this line with the "
                        + "article."),
            };
        }
    }

    // Names and sentences are dropped with the view: only what was found is kept of an article.
    private static Found In(Article article, Lexicon lexicon)
    {
        var view = new ArticleView(article, lexicon);
        var restrictions = RestrictionRules.Find(view).ToList();
        return new([.. StatisticRules.Find(view)], [.. DealRules.Find(view)
            .Select(deal => Told(deal, restrictions))],
            restrictions, [.. MentionCounter.Count(view)], StoryTraits.Of(view));
    }

    // A sentence that keeps a vendor out of a country tells of no deal with it, unless one was given up for that. Where an article tells that
    // somewhere, a network without customer, contract or worth is what the vendor has there, not a deal.
    private static Candidate<Deal> Told(Candidate<Deal> deal, List<Candidate<Restriction>> restrictions)
    {
        var quote = deal.Fact.Evidence[0].Quote;
        var kept = restrictions.Where(act => act.Confidence > Confidence.Low && act.Fact.Measure != Measure.Permitted
            && (act.Fact.Jurisdiction == deal.Fact.Country || act.Fact.Jurisdiction == "EU") && act.Fact.Vendors.Contains(deal.Fact.Vendor)).ToList();
        return kept.Exists(act => act.Fact.Evidence[0].Quote == quote && deal.Fact.Stage is not (DealStage.Cancelled or DealStage.Suspended)
                && !(act.Fact.Measure == Measure.Removal && deal.Fact.Stage == DealStage.Signed))
            || (kept.Count > 0 && DealRules.IsPresence(deal))
            ? deal with { Confidence = Confidence.Low } : deal;
    }

    private sealed record Found(List<Candidate<DealStatistic>> Statistics, List<Candidate<Deal>> Deals,
        List<Candidate<Restriction>> Restrictions, List<Mention> Mentions, StoryTraits Story)
    {
        public Problem? Problem { get; init; }
    }
}
