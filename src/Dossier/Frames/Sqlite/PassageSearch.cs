using System.Globalization;
using System.Net;
using Dossier.Frames.Tables;
using Dossier.Reading;
using SQLitePCL;

namespace Dossier.Frames.Sqlite;

/// <summary>Full-text search over headlines and paragraphs, by SQLite's FTS5 in memory.</summary>
internal static class PassageSearch
{
    // Porter's stemmer finds banned and bans for ban, which matters more here than the few pairs that it throws together.
    private const string CreateIndex = "create virtual table passages using fts5(text, tokenize = 'porter unicode61 remove_diacritics 2')";

    // Noncharacters, which no text should have: they are replaced by the marks asked for once the snippet's text is encoded.
    private const string Open = "\uFDD0";
    private const string Close = "\uFDD1";
    private const string FindHits =
        $"select rowid, -bm25(passages), snippet(passages, 0, '{Open}', '{Close}', '…', 28) from passages where passages match $query " +
        "order by bm25(passages), rowid limit $limit";

    public static DataFrame Find(Corpus corpus, string words, int limit, SearchMarks marks)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        (Article Article, Passage Passage)[] passages = [.. corpus.Articles.SelectMany(article => article.Passages
            .Where(passage => passage.Kind != PassageKind.SetAside).Select(passage => (article, passage)))];
        var expression = SearchExpression.From(words, passages.Select(place => place.Passage.Text));
        using var database = new MemoryDatabase();
        database.Run(CreateIndex);
        database.Run("begin");
        using (var insert = database.Prepare("insert into passages(rowid, text) values (?, ?)", Unexpected))
        {
            for (var i = 0; i < passages.Length; i++)
            {
                insert.BindInteger(1, i);
                insert.BindText(2, passages[i].Passage.Text);
                insert.Execute();
            }
        }

        database.Run("commit");
        var hits = new List<Hit>();
        using var query = database.Prepare(FindHits, Unexpected);
        query.BindText(1, expression);
        query.BindInteger(2, limit);
        while (query.Step())
        {
            var (article, passage) = passages[raw.sqlite3_column_int64(query.Handle, 0)];
            hits.Add(new(article, passage, raw.sqlite3_column_double(query.Handle, 1), Marked(Plain(query.Text(2), passage.Kind), marks)));
        }

        return FrameOf(hits);
    }

    private static DataFrame FrameOf(List<Hit> hits)
    {
        var rank = 0;
        return new RecordColumns<Hit>(hits)
            .Whole("rank", _ => ++rank)
            .Number("score", hit => hit.Score)
            .Text("article", hit => hit.Article.Id)
            .Whole("paragraph", hit => hit.Passage.Number)
            .Code("kind", hit => hit.Passage.Kind)
            .Text("title", hit => hit.Article.Title)
            .Text("publisher", hit => hit.Article.Publisher)
            .Text("published", hit => hit.Article.Published.Edtf)
            .Text("snippet", hit => hit.Snippet)
            .Text("text", hit => hit.Passage.Text)
            .Frame(hit => [ArticleTables.EvidenceOf(hit.Article, hit.Passage)]);
    }

    // A headline without the sign that makes it one in Markdown.
    private static string Plain(string snippet, PassageKind kind) =>
        kind == PassageKind.Title ? snippet.TrimStart(' ', '#').Trim() : snippet.Trim();

    private static string Marked(string snippet, SearchMarks marks)
    {
        var (text, open, close) = marks switch
        {
            SearchMarks.Html => (WebUtility.HtmlEncode(snippet), "<mark>", "</mark>"),
            SearchMarks.Ansi => (string.Concat(snippet.Select(c => char.IsControl(c) ? ' ' : c)), "\u001b[1m", "\u001b[22m"),
            SearchMarks.Quotes => (snippet, "«", "»"),
            _ => (snippet, "", ""),
        };
        return text.Replace(Open, open, StringComparison.Ordinal).Replace(Close, close, StringComparison.Ordinal);
    }

    private static InvalidOperationException Unexpected(SqliteFailure failure) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The full-text index failed: {failure.Message} ({failure.Code})."));

    private sealed record Hit(Article Article, Passage Passage, double Score, string Snippet);
}
