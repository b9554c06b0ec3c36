using System.Collections.Immutable;
using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

/// <summary>How many of the extracted facts of a kind are right, and how many of the facts in the text were found.</summary>
/// <param name="Kind">The kind, in words.</param>
/// <param name="Article">The article; empty for all.</param>
/// <param name="Right">Extracted, and right.</param>
/// <param name="Wrong">Extracted, and not there.</param>
/// <param name="Found">There, and extracted.</param>
/// <param name="Missed">There, and not extracted.</param>
internal sealed record Score(string Kind, string Article, int Right, int Wrong, int Found, int Missed)
{
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    public double Recall => Found + Missed == 0 ? 1 : (double)Found / (Found + Missed);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>What was extracted from an annotated set, compared with its annotations.</summary>
/// <param name="Scores">By kind and article.</param>
/// <param name="Details">Each miss and each wrong fact with its sentence.</param>
internal sealed record Scoring(ImmutableArray<Score> Scores, ImmutableArray<string> Details)
{
    /// <summary>The totals, by kind.</summary>
    public IEnumerable<Score> Totals => Scores.GroupBy(score => score.Kind).Select(kind =>
        new Score(kind.Key, "", kind.Sum(s => s.Right), kind.Sum(s => s.Wrong), kind.Sum(s => s.Found), kind.Sum(s => s.Missed)));
}

/// <summary>Compares facts of high and medium confidence with annotations.</summary>
internal static class Scorer
{
    public const string Statistics = "deal statistics";
    public const string Deals = "deals";
    public const string Restrictions = "restrictions";
    public const string Announced = "announced dates";
    public const string Deadlines = "deadlines";
    public const string DealDates = "deal dates";

    public static Scoring Score(AnnotatedSet set, ExtractedFacts facts)
    {
        Assert.Empty(facts.Problems);
        var scores = ImmutableArray.CreateBuilder<Score>();
        var details = ImmutableArray.CreateBuilder<string>();
        foreach (var article in set.Corpus.Articles.Select(article => article.Id).Union(set.Rows.Select(row => row.Article)))
        {
            var rows = set.Rows.Where(row => row.Article == article).ToList();
            var statistics = Sure(facts.DealStatistics, article).Where(fact => set.Metrics.Contains(Code.Of(fact.Metric)));
            var comparisons = new[]
            {
                (Statistics, Compare(rows, ScoredKind.Statistic, statistics)),
                (Deals, Compare(rows, ScoredKind.Deal, Sure(facts.Deals, article))),
                (Restrictions, Compare(rows, ScoredKind.Restriction, Sure(facts.Restrictions, article))),
            };
            foreach (var (kind, comparison) in comparisons)
            {
                scores.Add(new(kind, article, comparison.Right.Count, comparison.Wrong.Count, comparison.Found.Count,
                    comparison.Missed.Count));
                details.AddRange(comparison.Wrong.Select(fact => $"wrong {kind}: {article} ¶{fact.Evidence[0].Paragraph} {fact.Summary}: "
                    + fact.Evidence[0].Quote));
                details.AddRange(comparison.Missed.Select(row => $"missed {kind}: {row}"));
            }

            scores.Add(Dates(Announced, article, comparisons[2].Item2, fact => [((Restriction)fact).Announced], row => [row.Announced],
                details));
            scores.Add(Dates(Deadlines, article, comparisons[2].Item2, fact => ((Restriction)fact).Deadlines.Select(d => d.Date),
                row => row.Deadlines, details));
            scores.Add(Dates(DealDates, article, comparisons[1].Item2, fact => [((Deal)fact).Announced], row => [row.Announced], details));
        }

        return new(scores.ToImmutable(), details.ToImmutable());
    }

    private static IEnumerable<T> Sure<T>(ImmutableArray<Candidate<T>> candidates, string article)
        where T : Fact => candidates.Where(c => c.Confidence > Confidence.Low && c.Fact.Evidence[0].Article == article).Select(c => c.Fact);

    private static Comparison Compare(List<Annotation> rows, ScoredKind kind, IEnumerable<Fact> extracted)
    {
        var facts = extracted.ToList();
        var pairs = facts.Select(fact => (Fact: fact, Rows: rows.Where(row => row.Kind == kind && row.Agrees(fact)).ToList())).ToList();
        var matched = pairs.SelectMany(pair => pair.Rows).ToHashSet();
        var specific = rows.Where(row => row.Kind == kind && row.Weight == Weight.Specific).ToList();
        return new(
            [.. pairs.Where(pair => pair.Rows.Any(row => row.Weight != Weight.Vague))],
            [.. pairs.Where(pair => pair.Rows.Count == 0).Select(pair => pair.Fact)],
            [.. specific.Where(matched.Contains)],
            [.. specific.Where(row => !matched.Contains(row))]);
    }

    // Dates are compared on rows that were found. One that no annotation of the row gives is invented, and wrong.
    private static Score Dates(string kind, string article, Comparison comparison, Func<Fact, IEnumerable<FactDate>> extracted,
        Func<Annotation, IEnumerable<FactDate>> annotated, ImmutableArray<string>.Builder details)
    {
        var comparable = comparison.Right.Select(pair => (pair.Fact, Rows: pair.Rows.Where(row => row.HasDates).ToList()))
            .Where(pair => pair.Rows.Count > 0).ToList();
        var given = comparable.SelectMany(pair => Known(extracted(pair.Fact)).Select(date => (pair.Fact, Date: date,
            Right: pair.Rows.Any(row => Known(annotated(row)).Any(other => Agree(date, other)))))).ToList();
        var wanted = comparison.Found.SelectMany(row => Known(annotated(row)).Select(date => (Row: row, Date: date, Found: comparable
            .Any(pair => pair.Rows.Contains(row) && Known(extracted(pair.Fact)).Any(other => Agree(other, date)))))).ToList();

        details.AddRange(given.Where(g => !g.Right).Select(g => $"wrong {kind}: {article} ¶{g.Fact.Evidence[0].Paragraph} {g.Date.Edtf}: "
            + g.Fact.Evidence[0].Quote));
        details.AddRange(wanted.Where(w => !w.Found).Select(w => $"missed {kind}: {w.Date.Edtf} of {w.Row}"));
        return new(kind, article, given.Count(g => g.Right), given.Count(g => !g.Right), wanted.Count(w => w.Found),
            wanted.Count(w => !w.Found));
    }

    private static IEnumerable<FactDate> Known(IEnumerable<FactDate> dates) => dates.Where(date => date.Precision != DatePrecision.Unknown);

    // "By 2027" and its last day are one deadline.
    private static bool Agree(FactDate extracted, FactDate annotated) =>
        extracted.Edtf == annotated.Edtf || (extracted.Latest is { } last && last == annotated.Latest);

    private sealed record Comparison(List<(Fact Fact, List<Annotation> Rows)> Right, List<Fact> Wrong, List<Annotation> Found,
        List<Annotation> Missed);
}
