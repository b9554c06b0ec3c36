namespace Dossier.Extraction;

/// <summary>Counts names per article.</summary>
internal static class MentionCounter
{
    public static IEnumerable<Mention> Count(ArticleView article) => article.Names.SelectMany(names => names)
        .GroupBy(name => (name.Entry.Kind, name.Entry.Code))
        .Select(group => new Mention(article.Article.Id, group.Key.Kind, group.Key.Code, group.First().Entry.Name, group.Count()))
        .OrderBy(mention => mention.Kind).ThenBy(mention => mention.Code, StringComparer.Ordinal);
}
