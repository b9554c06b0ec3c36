using Dossier.Reading;

namespace Dossier.Tests.Reading;

public sealed class JsonLinesTests
{
    [Fact]
    public void Each_line_is_an_article_and_a_bad_line_is_set_aside_with_its_number()
    {
        const string File = """
            {"id": "a-1", "title": "Ruritania signs", "text": "It signed.\n\nIt did.", "date": "3 June 2020", "source": {"name": "The Daily"}, "author": ["Ada", "Grace"], "url": "https://example.org/a"}

            {"headline": "No text"}
            {"body": "Elbonia waits\nIt waits."
            ["not", "an object"]
            {"id": 7, "html": "<h1>Elbonia waits</h1><nav>Home</nav><p>It waits.</p>", "published": "2021-05-28T10:00:00Z"}
            {"title": "Firma", "body": "El gobierno dijo que ha firmado un contrato con la empresa para la nube.", "language": "es"}
            """;
        using var folder = new TempFolder().With("wire.jsonl", File);

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal(["7", "a-1"], corpus.Articles.Select(article => article.Id));
        var first = corpus.Articles[1];
        Assert.Equal(("Ruritania signs", "The Daily", "Ada; Grace", "2020-06-03"), (first.Title, first.Publisher, first.Author, first.Published.Edtf));
        Assert.Equal("Ruritania signs\nIt signed.\n\nIt did.", first.Text);
        Assert.Equal([(1, 0, 1), (2, 16, 1), (3, 28, 1)], first.Passages.Select(p => (p.Number, p.Start, p.Line)));
        Assert.Equal(("Elbonia waits", 6, "navigation"), (corpus.Articles[0].Title, corpus.Articles[0].Passages[0].Line,
            corpus.Articles[0].LeftOut.Single().Reason));
        Assert.Equal(
        [
            "wire.jsonl:3: expected the article in the field \"text\", \"body\", \"content\" or \"html\", found none of these. Name the field with the article "
                + "\"text\".",
            "wire.jsonl:4:36: expected a JSON object, found something else. Correct the line; an article's line breaks are written as \\n in it.",
            "wire.jsonl:5: expected a JSON object in braces, found a JSON array. Write one article to a line.",
            "wire.jsonl:7: expected an article in English, found Spanish. Translate it and save the translation, or leave it out.",
        ], corpus.SetAside.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Lines_that_end_within_a_block_or_are_too_long_are_told_apart()
    {
        var lines = new[] { new string('a', 100), new string('b', 70_000), "", new string('c', 65_536), new string('d', 200_000), "e" };
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        using var reader = new LineReader(file, 100_000);
        var read = new List<string?>();

        while (reader.Read(out var line))
        {
            read.Add(line);
        }

        Assert.Equal([lines[0], lines[1], "", lines[3], null, "e"], read);
    }
}
