using Dossier.Reading;

namespace Dossier.Tests.Reading;

/// <summary>The original articles, which belong to their publishers and are not in the repository.</summary>
internal static class Originals
{
    private static readonly Lazy<Corpus?> Read = new(() =>
        Environment.GetEnvironmentVariable("DOSSIER_ORIGINALS") is { Length: > 0 } folder ? CorpusReader.Read(folder) : null);

    /// <summary>The originals; skips the test without them.</summary>
    public static Corpus Corpus
    {
        get
        {
            Assert.SkipWhen(Read.Value is null, "DOSSIER_ORIGINALS is not set: it names the folder with the original articles.");
            return Read.Value!;
        }
    }

    /// <summary>The article of a short name such as 004-02: the file's first three digits and the post's number.</summary>
    public static Article Article(string name) => Corpus.Articles.Single(article => ShortName(article) == name);

    public static string ShortName(Article article)
    {
        var post = article.Id.LastIndexOf('-');
        return article.Id[..3] + (post < 0 ? "" : article.Id[post..]);
    }
}
