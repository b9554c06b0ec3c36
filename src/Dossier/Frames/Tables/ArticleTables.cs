using System.Globalization;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Frames.Tables;

/// <summary>Frames of what was read: articles, their passages, and the names in them.</summary>
internal static class ArticleTables
{
    public static DataFrame Articles(Workspace workspace)
    {
        var stories = workspace.Register.Stories.SelectMany(story => story.Members.Select(member => (story.Id, Member: member)))
            .DistinctBy(place => place.Member.Article).ToDictionary(place => place.Member.Article, StringComparer.Ordinal);
        return new RecordColumns<Article>(workspace.Corpus.Articles)
            .Text("article", article => article.Id)
            .Text("file", article => article.File)
            .Text("title", article => article.Title)
            .Text("publisher", article => article.Publisher)
            .Text("republishes", article => article.Republishes)
            .Text("author", article => article.Author)
            .Date("published", article => article.Published)
            .Text("published_reason", article => article.PublishedReason)
            .Text("language", article => article.Language)
            .Whole("paragraphs", article => article.Passages.Length)
            .Whole("words", article => article.WordCount)
            .Text("address", article => article.Address?.OriginalString)
            .Text("story", article => stories.TryGetValue(article.Id, out var place) ? place.Id : article.Id)
            .Text("relation", article => Code.Of(stories.TryGetValue(article.Id, out var place) ? place.Member.Relation : StoryRelation.Original))
            .Flag("digest", article => article.IsDigest)
            .Text("sha256", article => article.Sha256)
            .Frame(article => article.Passages.Where(passage => passage.Kind == PassageKind.Title).Take(1)
                .Select(passage => EvidenceOf(article, passage)));
    }

    public static DataFrame Passages(Corpus corpus) =>
        new RecordColumns<(Article Article, Passage Passage, Evidence Evidence)>(
            [.. corpus.Articles.SelectMany(article => article.Passages.Select(passage => (article, passage, EvidenceOf(article, passage))))])
            .Text("article", row => row.Article.Id)
            .Whole("paragraph", row => row.Passage.Number)
            .Code("kind", row => row.Passage.Kind)
            .Whole("start", row => row.Evidence.Start)
            .Whole("length", row => row.Evidence.Length)
            .Text("text", row => row.Passage.Text)
            .Whole("line", row => row.Passage.Line)
            .Text("reason", row => row.Passage.Reason)
            .Frame(row => [row.Evidence]);

    public static DataFrame Mentions(Corpus corpus, Lexicon lexicon) =>
        new RecordColumns<(Article Article, LexiconEntry Entry, int[] Passages)>(
            [.. corpus.Articles.AsParallel().AsOrdered().SelectMany(article => Mentions(article, lexicon))])
            .Text("article", row => row.Article.Id)
            .Code("kind", row => row.Entry.Kind)
            .Text("code", row => row.Entry.Code)
            .Text("name", row => row.Entry.Name)
            .Whole("count", row => row.Passages.Length)
            .Frame(row => row.Passages.Distinct().Select(i => EvidenceOf(row.Article, row.Article.Passages[i])));

    /// <summary>The evidence that a passage is for itself; its id is the article's, a colon and the paragraph, such as <c>000:6</c>.</summary>
    public static Evidence EvidenceOf(Article article, Passage passage) =>
        article.EvidenceFor(IdOf(article.Id, passage.Number), "", passage, 0, passage.Text.Length) with { Stance = Stance.Mentions };

    // Ids are kept in lists separated by ;, which file names may have in them.
    private static string IdOf(string article, int paragraph) =>
        article.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal)
        + ":" + paragraph.ToString(CultureInfo.InvariantCulture);

    // In the order of MentionCounter; a passage stands in the list as often as it has the name.
    private static IEnumerable<(Article, LexiconEntry, int[])> Mentions(Article article, Lexicon lexicon) => ArticleNames.Find(article, lexicon)
        .SelectMany((names, i) => names.Select(name => (name.Entry, Passage: i)))
        .GroupBy(name => name.Entry)
        .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Code, StringComparer.Ordinal)
        .Select(group => (article, group.Key, group.Select(name => name.Passage).ToArray()));
}
