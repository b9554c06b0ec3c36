using System.Buffers;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>
/// Finds reported numbers about deals: how many deals in how many countries, whose they are, what they are worth, and shares of them by
/// freedom status, region, income group and so on. A number counts only when its own noun is a deal, a contract and the like, and a vendor,
/// a report or an earlier count frames it.
/// </summary>
internal static class StatisticRules
{
    public const string Deals = "(?:deals|contracts|transactions|projects|agreements|arrangements|tenders)";

    // A quick look before the words are read.
    private static readonly SearchValues<string> Stems = SearchValues.Create(
        ["deal", "contract", "transaction", "project", "agreement", "arrangement", "tender", "%", "percent", "per cent", "of them", "order",
            "together", "countries", "cases", "instances", "nations", "governments", "states", "programme", "partnership", "memoranda",
            "initiatives", "schemes",
            "data cent", "clouds", "cities"],
        StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<Candidate<DealStatistic>> Find(ArticleView article)
    {
        var frame = new StatisticFrame(article);
        if (!frame.HasVendor)
        {
            yield break;
        }

        foreach (var sentence in article.Sentences)
        {
            if (!sentence.Text.EndsWith('?') && (frame.DealCount is not null || frame.Counted(sentence) || frame.FollowsPlaces(sentence)
                || sentence.Text.AsSpan().ContainsAny(Stems)))
            {
                foreach (var draft in In(sentence, frame))
                {
                    yield return frame.Complete(sentence, draft);
                }
            }

            frame.Pass(sentence);
        }
    }

    private static List<StatisticDraft> In(SentenceView view, StatisticFrame frame)
    {
        var sentence = new StatisticSentence(view, frame);
        if (!view.CanCount)
        {
            return [.. StatisticValues.Find(sentence, frame).DistinctBy(d => (d.Metric, d.Value, d.Category))];
        }

        var found = StatisticCounts.Find(sentence, frame).ToList();
        var hasCount = found.Any(f => f.Draft.Metric == Metric.Deals);
        var shares = StatisticShares.Find(sentence, frame, hasCount).ToList();
        found.AddRange(StatisticParts.Find(sentence, frame, [.. found])
            .Where(part => shares.TrueForAll(share => share.Figure != part.Figure)));
        found.AddRange(shares);
        return [.. found.OrderBy(f => f.Figure).Select(f => f.Draft).Concat(StatisticValues.Find(sentence, frame))
            .DistinctBy(d => (d.Metric, d.Value, d.Category))];
    }
}
