using Dossier.Frames;
using Dossier.Frames.Sqlite;
using Dossier.Frames.Tables;
using Dossier.Reading;

namespace Dossier;

public sealed partial record Workspace
{
    private WorkspaceFrames? _frames;

    // A changed copy has frames of its own.
    private Workspace(Workspace original) => (Corpus, Register, Tables) = (original.Corpus, original.Register, original.Tables);

    /// <summary>
    /// The articles, a row each, in order of id: <c>article, file, title, publisher, republishes, author, published…, published_reason,
    /// language, paragraphs, words, address, story, relation, digest, sha256, evidence</c> (the headline).
    /// </summary>
    /// <remarks>
    /// In all frames a date is five columns: <c>published</c> (EDTF), <c>published_earliest</c> and <c>published_latest</c> (days, null where
    /// open), <c>published_precision</c>, <c>published_basis</c>. What is not known is null. Frames are made once and kept.
    /// </remarks>
    public DataFrame Articles => Made.Articles.Value;

    /// <summary>
    /// The lines of all articles, in order: <c>article, paragraph, kind</c> (title, text, set-aside)<c>, start, length</c> (code
    /// points)<c>, text, line, reason, evidence</c>. A passage is evidence for itself, with an id such as <c>000:6</c>.
    /// </summary>
    public DataFrame Passages => Made.Passages.Value;

    /// <summary>
    /// Reported numbers, in file order: <c>id</c>, the columns of <c>registers/deal_statistics.csv</c>, <c>independent_stories</c> (stories
    /// that support it; reprints count once)<c>, key</c> (what it shares with others on the same thing)<c>, evidence</c>.
    /// </summary>
    public DataFrame DealStatistics => Made.DealStatistics.Value;

    /// <summary>Deals, in file order, with the columns of <c>registers/deals.csv</c> and those that all facts have.</summary>
    public DataFrame Deals => Made.Deals.Value;

    /// <summary>
    /// Restrictions that rest on passages, in file order, with the columns of <c>registers/restrictions.csv</c> and those that all facts have.
    /// <c>deadlines</c> is text such as <c>2027-12-31 removal of 5G equipment</c>, several separated by <c>;</c>.
    /// </summary>
    public DataFrame Restrictions => Made.Restrictions.Value;

    /// <summary>
    /// Restrictions known from outside the corpus, with the columns of <see cref="Restrictions"/>: they have a <c>source</c>, but no
    /// evidence.
    /// </summary>
    public DataFrame References => Made.References.Value;

    /// <summary>
    /// How often each article names a country, vendor or agency: <c>article, kind, code, name, count, evidence</c> (the passages that name it).
    /// </summary>
    public DataFrame Mentions => Made.Mentions.Value;

    /// <summary>
    /// The passages that facts rest on, a row each: <c>id, fact, article, paragraph, start, length, quote, sha256, stance, fields,
    /// reviewer, reviewed_on, evidence</c>; the reviewer is null where the passage came with its row.
    /// </summary>
    public DataFrame Evidence => Made.Evidence.Value;

    /// <summary>
    /// The countries of the reference table, to look names and regions up in: <c>code</c> (ISO 3166-1 alpha-2)<c>, name, short_name, region,
    /// subregion</c> (of the United Nations).
    /// </summary>
    public DataFrame Countries => Made.Countries.Value;

    /// <summary>
    /// The frame with the passages of this workspace's facts behind the ids of its column <c>evidence</c>, so that charts of it name publisher,
    /// date and paragraph: for frames that were read from files. Frames of this workspace, and what is made of them, know theirs.
    /// </summary>
    /// <param name="frame">A frame; one without evidence comes back as it is.</param>
    public DataFrame Trace(DataFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.EvidenceColumn is not { } column ? frame : frame.WithColumn(EvidenceColumn.FromIds(column.Name,
            Enumerable.Range(0, frame.RowCount).Select(row => (IEnumerable<string>)column.IdsOf(row)), Evidence.EvidenceColumn?.Catalogue));
    }

    private WorkspaceFrames Made => LazyInitializer.EnsureInitialized(ref _frames, () => new(this));

    /// <summary>Runs SQL over all of these frames, under the names that they have here in lower case: <c>deal_statistics</c>, <c>deals</c> …</summary>
    /// <param name="sql">The query; see <see cref="Sql"/>.</param>
    /// <param name="parameters">Values for <c>$name</c> in it, as in <c>new { vendor = "huawei" }</c>; null when there are none.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="BadInputException">The query is not one; the message says where and what to do.</exception>
    public DataFrame Query(string sql, object? parameters = null, CancellationToken cancellation = default) =>
        Sql.Query(sql, Named().Select(table => (table.Name, table.Frame())), parameters, cancellation);

    /// <summary>All frames by the names that SQL has for them.</summary>
    internal IEnumerable<(string Name, Func<DataFrame> Frame)> Named() =>
    [
        ("articles", () => Articles), ("passages", () => Passages), ("deal_statistics", () => DealStatistics), ("deals", () => Deals),
        ("restrictions", () => Restrictions), ("references", () => References), ("mentions", () => Mentions), ("evidence", () => Evidence),
        ("countries", () => Countries),
    ];

    /// <summary>
    /// Finds the headlines and paragraphs that hold all the words, best first (BM25; ties in order of article and paragraph).
    /// </summary>
    /// <param name="words">
    /// Words in any form (ban finds bans and banned), without regard to case and accents; <c>"words in quotes"</c> stand together;
    /// <c>telecom*</c> is the beginning of a word; <c>-word</c> must not occur; <c>OR</c> between two accepts either.
    /// </param>
    /// <param name="limit">How many at most.</param>
    /// <param name="marks">How the words found are marked in the snippet.</param>
    /// <returns>
    /// <c>rank</c> (from 1)<c>, score</c> (higher is better, comparable within one search only)<c>, article, paragraph, kind, title, publisher,
    /// published, snippet, text, evidence</c>; no rows when nothing is found. Lines that were set aside are not searched.
    /// </returns>
    /// <remarks>Costs one pass over all text: the index lives as long as the call.</remarks>
    /// <exception cref="BadInputException">There is no word to look for.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    public DataFrame Search(string words, int limit = 20, SearchMarks marks = SearchMarks.Quotes) =>
        PassageSearch.Find(Corpus, words, limit, marks);

    /// <summary>Whether the other holds the same articles, register and tables.</summary>
    public bool Equals(Workspace? other) =>
        other is not null && Corpus.Equals(other.Corpus) && Register.Equals(other.Register) && Tables.Equals(other.Tables);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Corpus, Register, Tables);
}
