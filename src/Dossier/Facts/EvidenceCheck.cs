using System.Globalization;
using Dossier.Reading;

namespace Dossier.Facts;

/// <summary>Checks that a quote stands letter by letter where its evidence says.</summary>
internal static class EvidenceCheck
{
    /// <summary>What is wrong with a piece of evidence, or null when it stands letter by letter where it says.</summary>
    public static Problem? Verify(Evidence evidence, IReadOnlyDictionary<string, Article> articles)
    {
        var (file, line) = Origin.Split(evidence.Origin);
        if (!articles.TryGetValue(evidence.Article, out var article))
        {
            return new(file, line, $"an article '{evidence.Article}' in the corpus", "none", "Correct the article's id, or add the article.");
        }

        if (article.Locate(evidence.Quote, evidence.Paragraph) is not { } place)
        {
            return new(
                file,
                line,
                string.Create(CultureInfo.InvariantCulture, $"the quote in {evidence.Article} ¶{evidence.Paragraph}"),
                Elsewhere(evidence, article),
                "Quote the passage letter by letter, or correct the paragraph.");
        }

        // A passage may hold the same words twice, so the place given counts, not the first one found.
        if (!string.Equals(article.TextAt(evidence.Start, evidence.Length), evidence.Quote, StringComparison.Ordinal))
        {
            return new(
                file,
                line,
                string.Create(CultureInfo.InvariantCulture, $"start {place.Start} and length {place.Length}"),
                string.Create(CultureInfo.InvariantCulture, $"{evidence.Start} and {evidence.Length}"),
                "Correct both columns.");
        }

        return string.Equals(article.Sha256, evidence.Sha256, StringComparison.Ordinal)
            ? null
            : new(file, line, $"the text's checksum {article.Sha256}", evidence.Sha256, $"The article changed after the review: read {evidence.Article} again, then correct sha256.");
    }

    private static string Elsewhere(Evidence evidence, Article article)
    {
        var start = evidence.Quote.Length > 60 ? evidence.Quote[..60] + "…" : evidence.Quote;
        return article.Locate(evidence.Quote) is { } other
            ? string.Create(CultureInfo.InvariantCulture, $"it in ¶{other.Paragraph}")
            : $"no such words in that article: '{start}'";
    }
}
