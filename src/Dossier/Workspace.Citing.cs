using System.Globalization;
using Dossier.Briefs;
using Dossier.Facts;

namespace Dossier;

public sealed partial record Workspace
{
    /// <summary>
    /// Names the places of passages as a note does: <c>Digest of China Bystander, “UK Excludes Huawei From Its 5G Network”, 14 July 2020,
    /// ¶3, ¶4</c>; articles are separated by semicolons and stand in the order of the passages.
    /// </summary>
    /// <param name="passages">Passages of articles of this workspace.</param>
    /// <exception cref="ArgumentException">A passage is of an article that the corpus does not have.</exception>
    public string Cite(IEnumerable<Evidence> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        return string.Join("; ", passages.GroupBy(passage => passage.Article, StringComparer.Ordinal).Select(InArticle));
    }

    private string InArticle(IGrouping<string, Evidence> passages)
    {
        var article = Corpus.Articles.FirstOrDefault(article => article.Id == passages.Key)
            ?? throw new ArgumentException($"Passage {passages.First().Id} is of article {passages.Key}, which the corpus does not have.");
        var paragraphs = passages.Select(passage => passage.Paragraph).Distinct().Order()
            .Select(number => "¶" + number.ToString(CultureInfo.InvariantCulture));
        return $"{Citations.SourceName(article)}, {string.Join(", ", paragraphs)}";
    }
}
