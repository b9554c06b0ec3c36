using System.Collections.Immutable;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Reviewing;

/// <summary>Finds what waits for review: evidence that changed, then candidates that no row covers and nobody rejected.</summary>
internal sealed class ReviewQueue
{
    private readonly Register _register;
    private readonly Dictionary<string, Article> _articles;
    private readonly ILookup<string, (Fact Fact, Evidence Evidence)> _rows;
    private readonly ILookup<string, RejectedCandidate> _rejected;
    private readonly HashSet<string> _decided;

    /// <summary>Prepares the search.</summary>
    /// <param name="register">The register, evidence that does not hold included.</param>
    /// <param name="corpus">The articles.</param>
    public ReviewQueue(Register register, Corpus corpus)
    {
        _register = register;
        _articles = corpus.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        _rows = register.Facts.SelectMany(fact => fact.Evidence.Select(evidence => (fact, evidence)))
            .ToLookup(row => row.evidence.Article, StringComparer.Ordinal);
        _rejected = register.Rejected.ToLookup(rejected => rejected.Article, StringComparer.Ordinal);
        _decided = register.Facts.Select(fact => fact.Review?.Corrects ?? "").Concat(register.Rejected.Select(rejected => rejected.Id))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What waits, rows of the registers in their order first, candidates by article and place.</summary>
    public ImmutableArray<ReviewItem> Find(ExtractedFacts found) => [.. Changed(), .. Candidates(found)];

    private IEnumerable<ReviewItem> Changed()
    {
        foreach (var fact in _register.Facts)
        {
            foreach (var evidence in fact.Evidence)
            {
                if (EvidenceCheck.Verify(evidence, _articles) is { } problem)
                {
                    var article = _articles.GetValueOrDefault(evidence.Article);
                    yield return new(evidence.Id, ReviewKind.ChangedEvidence, fact, evidence)
                    {
                        Problem = problem,
                        Article = article,
                        Place = article?.Locate(evidence.Quote, evidence.Paragraph) ?? article?.Locate(evidence.Quote),
                        IndependentStories = _register.IndependentStories(fact),
                    };
                }
            }
        }
    }

    private IEnumerable<ReviewItem> Candidates(ExtractedFacts found)
    {
        var all = SameFact.All(found).ToList();

        // Rows of the register that say the same count, too, on other passages as they may rest.
        var stories = all.Select(c => c.Fact).Concat(_register.Facts).GroupBy(SameFact.KeyOf, StringComparer.Ordinal).ToDictionary(
            same => same.Key,
            same => same.SelectMany(fact => fact.Evidence).Where(e => e.Stance == Stance.Supports).Select(e => _register.StoryOf(e.Article))
                .Distinct(StringComparer.Ordinal).Count(),
            StringComparer.Ordinal);
        var rows = _register.Facts.GroupBy(SameFact.KeyOf, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
        foreach (var (fact, confidence) in all.Where(c => !IsDecided(c.Fact)))
        {
            var evidence = fact.Evidence[0];
            yield return new(fact.Id, ReviewKind.Candidate, fact, evidence)
            {
                Confidence = confidence,
                Article = _articles[evidence.Article],
                Place = new(evidence.Paragraph, evidence.Start, evidence.Length),
                IndependentStories = stories[SameFact.KeyOf(fact)],
                Similar = rows.GetValueOrDefault(SameFact.KeyOf(fact), ""),
            };
        }
    }

    private bool IsDecided(Fact candidate)
    {
        var evidence = candidate.Evidence[0];
        return _decided.Contains(candidate.Id)
            || _rows[evidence.Article].Any(row => (IsTitle(evidence) || Touch(row.Evidence, evidence)) && SameFact.Covers(row.Fact, candidate))
            || _rejected[evidence.Article].Any(rejected => !CandidateId.Is(rejected.Id) && rejected.Kind == FactRow.KindOf(candidate)
                && rejected.Paragraph == evidence.Paragraph && Holds(rejected.Quote, evidence.Quote));
    }

    // A headline says again what the text says.
    private bool IsTitle(Evidence evidence) =>
        _articles[evidence.Article].Passages[evidence.Paragraph - 1].Kind == PassageKind.Title;

    // Places say it while the article is as it was; words say it after that, too.
    private static bool Touch(Evidence one, Evidence other) =>
        (one.Sha256 == other.Sha256 && one.Start < other.Start + other.Length && other.Start < one.Start + one.Length)
        || Holds(one.Quote, other.Quote);

    private static bool Holds(string one, string other) =>
        one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
}
