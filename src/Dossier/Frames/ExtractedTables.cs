using System.Collections.Immutable;
using Dossier.Extraction;
using Dossier.Frames.Tables;
using Dossier.Reading;

namespace Dossier.Frames;

/// <summary>
/// What the rules found in a corpus, as the seven tables that <c>dossier extract</c> writes. Nothing in them was reviewed, and no register
/// was used. Places are code points from the article's start, dates are EDTF, lists are separated by <c>;</c>, unknown values are null.
/// </summary>
public sealed record ExtractedTables
{
    /// <summary>Name of the table of passages.</summary>
    internal const string PassagesName = "passages";

    // How many articles' passages are in memory while they are written.
    private const int ArticlesInBlock = 500;

    private readonly ImmutableArray<Article> _articles;
    private readonly Lazy<DataFrame> _passages;

    private ExtractedTables(Corpus corpus)
    {
        _articles = corpus.Articles;
        _passages = new(() => CandidateTables.Passages(corpus.Articles));
    }

    /// <summary>A row for each article, by id: <c>article, file, title, publisher, author, published, published_basis, language, paragraphs,
    /// words, sha256, cluster</c>.</summary>
    public required DataFrame Articles { get; init; }

    /// <summary>A row for each line of an article: <c>article, paragraph, kind, start, length, line, reason, text</c>.</summary>
    public DataFrame Passages => _passages.Value;

    /// <summary>A row for each reported number, by article and place: <c>id, article, paragraph, start, length, metric, value, unit,
    /// comparator, dimension, category, claimant, period, confidence, quote</c>.</summary>
    public required DataFrame DealStatistics { get; init; }

    /// <summary>A row for each deal, by article and place: <c>id, article, paragraph, start, length, vendor, country, customer, services,
    /// stage, date, date_basis, amount, currency, financier, confidence, quote</c>.</summary>
    public required DataFrame Deals { get; init; }

    /// <summary>A row for each statement of a restriction, by article and place: <c>id, article, paragraph, start, length, jurisdiction,
    /// issuer, vendors, instrument, measure, scope, status, announced, announced_basis, effective, deadlines, confidence, quote</c>.</summary>
    public required DataFrame Restrictions { get; init; }

    /// <summary>How often an article names a country, vendor or agency: <c>article, kind, code, name, count</c>.</summary>
    public required DataFrame Mentions { get; init; }

    /// <summary>Which articles tell the same story: <c>cluster, article, relation, score</c> (0 to 1).</summary>
    public required DataFrame Clusters { get; init; }

    /// <summary>The rows of <see cref="Passages"/> in frames of some hundred articles each; at least one frame. Large corpora are written
    /// by them, since all rows together are the whole text.</summary>
    internal IEnumerable<DataFrame> PassageBlocks() =>
        _articles.Chunk(ArticlesInBlock).DefaultIfEmpty([]).Select(CandidateTables.Passages);

    /// <summary>The tables with the names of their files, in the order above.</summary>
    public IEnumerable<(string Name, DataFrame Table)> All => Names.Select(name => (name, Table(name)));

    /// <summary>The names of the tables, in the order above.</summary>
    internal static ImmutableArray<string> Names { get; } =
        ["articles", PassagesName, "deal_statistics", "deals", "restrictions", "mentions", "clusters"];

    /// <summary>The table of a name.</summary>
    internal DataFrame Table(string name) => name switch
    {
        "articles" => Articles,
        PassagesName => Passages,
        "deal_statistics" => DealStatistics,
        "deals" => Deals,
        "restrictions" => Restrictions,
        "mentions" => Mentions,
        _ => Clusters,
    };

    /// <summary>Makes the tables. The same corpus and facts give the same rows in the same order.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="found">What was extracted from them.</param>
    public static ExtractedTables Of(Corpus corpus, ExtractedFacts found)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(found);
        return new(corpus)
        {
            Articles = CandidateTables.Articles(corpus, found.Stories),
            DealStatistics = CandidateTables.DealStatistics(found.DealStatistics),
            Deals = CandidateTables.Deals(found.Deals),
            Restrictions = CandidateTables.Restrictions(found.Restrictions),
            Mentions = CandidateTables.Mentions(found.Mentions),
            Clusters = CandidateTables.Clusters(found.Stories),
        };
    }
}
