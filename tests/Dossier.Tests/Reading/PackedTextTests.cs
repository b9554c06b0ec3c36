using Dossier.Reading;

namespace Dossier.Tests.Reading;

public sealed class PackedTextTests
{
    [Fact]
    public void A_packed_article_unpacks_to_the_same_text_and_passages()
    {
        foreach (var article in CorpusReader.Read(Path.Combine(Repository.DataFolder, "corpus")).Articles)
        {
            var packed = article.Packed();

            Assert.NotSame(article, packed);
            Assert.Equal(article.Text, packed.Text);
            Assert.Equal(article.Passages, packed.Unpacked().Passages);
            Assert.Equal(article.WordCount, packed.WordCount);
            Assert.Equal(article.Passages.Length, packed.PassageCount);
            Assert.Equal(article.Passages.Count(passage => passage.Kind == PassageKind.SetAside), packed.SetAsideCount);
            Assert.Equal(article.Sha256, packed.Sha256);
        }
    }

    [Fact]
    public void Half_a_character_keeps_an_article_from_being_packed()
    {
        string[] lines = ["A headline of some words", "A paragraph with half of a sign: \uD83D."];
        var article = ArticleBuilder.Build("a", "a.txt", lines, new(0, 1), null);

        Assert.Same(article, article.Packed());
    }

    [Fact]
    public void A_packed_article_takes_other_passages()
    {
        string[] lines = ["A headline of some words", "A paragraph.", "Another paragraph."];
        var article = ArticleBuilder.Build("a", "a.txt", lines, new(0, 2), null);

        var changed = article.Packed() with { Passages = article.Passages[..2] };

        Assert.Equal(article.Text, changed.Text);
        Assert.Equal(2, changed.Passages.Length);
    }

    [Fact]
    public void A_folder_reads_as_the_same_articles_packed_or_not()
    {
        var folder = Path.Combine(Repository.DataFolder, "corpus");

        var packed = CorpusReader.Read(folder, packs: true).Articles.Select(article => (article.Id, article.Text));

        Assert.Equal(CorpusReader.Read(folder).Articles.Select(article => (article.Id, article.Text)), packed);
    }
}
