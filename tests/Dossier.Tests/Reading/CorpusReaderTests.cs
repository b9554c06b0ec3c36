using System.Text;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Tests.Reading;

public sealed class CorpusReaderTests
{
    private const string Story = "Ruritania signs cloud contract\n\nThe government of Ruritania said that it has signed a contract for a "
        + "cloud.\n\nWork will begin in the autumn.\n";

    [Fact]
    public void Articles_are_read_from_sub_folders_in_the_order_of_their_ids()
    {
        using var folder = new TempFolder().With("b.txt", Story).With("a/c.md", Story).With("a/.hidden.txt", Story).With("README.md",
            "# About");
        var steps = new List<ReadProgress>();

        var corpus = CorpusReader.Read(folder.Path, new Recorder(steps));

        Assert.Equal(["b", "c"], corpus.Articles.Select(article => article.Id));
        Assert.Equal(["b.txt", "a/c.md"], corpus.Articles.Select(article => article.File));
        Assert.Equal([new(1, 2, "a/c.md"), new(2, 2, "b.txt")], steps);
        Assert.Empty(corpus.SetAside);
    }

    [Fact]
    public void Paragraphs_count_lines_with_text_and_positions_count_code_points()
    {
        using var folder = new TempFolder().With("a.txt", "\r\nHeadline of the 𝟕𝟎\r\n\u00A0\r\nFirst paragraph of it.\r\n\r\nSecond 𝟕𝟎 "
            + "and more.\r\n\r\n");

        var article = CorpusReader.Read(folder.Path).Articles.Single();

        Assert.Equal("Headline of the 𝟕𝟎\n\u00A0\nFirst paragraph of it.\n\nSecond 𝟕𝟎 and more.", article.Text);
        Assert.Equal([(1, 0, 2), (2, 21, 4), (3, 45, 6)], article.Passages.Select(p => (p.Number, p.Start, p.Line)));
        Assert.Equal(new Location(3, 55, 3), article.Locate("and", 3));
        Assert.Equal("and", article.TextAt(55, 3));
        Assert.Null(article.Locate("and", 2));
        Assert.Null(article.TextAt(60, 40));
    }

    [Fact]
    public void Front_matter_is_read()
    {
        const string File = """
            ---
            id: "x-1"
            publisher: The Daily
            title: Something else
            published: "2021-05"
            published_basis: relative
            published_reason: It says so.
            url: https://example.org/a
            language: en-GB
            author: null
            original_sha256: abc
            original_words: 12
            original_paragraphs: {1: 2-3, 2: 4}
            set_aside: {}
            ---

            # Ruritania signs cloud contract

            The government said that it has signed a contract.
            """;
        using var folder = new TempFolder().With("a.md", File);

        var article = CorpusReader.Read(folder.Path).Articles.Single();

        Assert.Equal(("x-1", "The Daily", "Something else", "", "en-GB"), (article.Id, article.Publisher, article.Title, article.Author,
            article.Language));
        Assert.Equal(("2021-05", DateBasis.Relative, "It says so."), (article.Published.Edtf, article.Published.Basis,
            article.PublishedReason));
        Assert.Equal("https://example.org/a", article.Address?.AbsoluteUri);
        Assert.Equal((true, 12, "2-3"), (article.IsDigest, article.OriginalWords, article.OriginalParagraphs[1]));
        Assert.StartsWith("# Ruritania", article.Text, StringComparison.Ordinal);
        Assert.Equal((PassageKind.Title, 17), (article.Passages[0].Kind, article.Passages[0].Line));
    }

    [Theory]
    [InlineData("title: Ministry picks a vendor: Huawei", "Ministry picks a vendor: Huawei")]
    [InlineData("title: Ministry says 'no': a cloud", "Ministry says 'no': a cloud")]
    [InlineData("title: No: not: ever\npublisher: The Daily: Late", "No: not: ever")]
    public void Front_matter_of_plain_lines_is_read_though_its_values_are_no_yaml(string lines, string title)
    {
        using var folder = new TempFolder().With("a.md", $"---\n{lines}\npublished: 2020-07-14\n---\n\nA headline\n\nThe text of the article stands here.");

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Empty(corpus.SetAside);
        var article = Assert.Single(corpus.Articles);
        Assert.Equal((title, "2020-07-14"), (article.Title, article.Published.Edtf));
    }

    [Theory]
    [InlineData("---\nid: a\ntext", "a.md:1: expected a line --- that closes the front matter, found none. Close the front matter, or "
        + "take the first line out if it is a rule.")]
    [InlineData("---\nid: a\nid: b\n---\ntext", "a.md:3: expected each key once, found \"id\" again. Take one of the two out.")]
    [InlineData("---\nid: a\npublished: 28.5.2021\n---\ntext",
        "a.md:3: expected a date such as 2021-05-28, 2021-05, 2021 or 2021-05-01/2021-05-28, found \"28.5.2021\". Correct the date, or "
            + "leave it empty.")]
    [InlineData("---\npublished: 2021\npublished_basis: guess\n---\ntext",
        "a.md:3: expected one of explicit, relative, publication, reference, found \"guess\". Use one of these, or leave the line out.")]
    [InlineData("---\nurl: example.org\n---\ntext",
        "a.md:2: expected a web address that begins with http:// or https://, found \"example.org\". Correct the address, or leave it "
            + "empty.")]
    [InlineData("---\n- a\n- b\n---\ntext", "a.md:2: expected lines of the form \"key: value\", found a list. Correct the front matter, "
        + "or take it out.")]
    [InlineData("---\na: &x [1, 2]\nb: [*x, *x]\n---\ntext",
        "a.md:3: expected plain values in the list \"b\", found the alias *x. Correct the front matter, or take it out.")]
    [InlineData("---\noriginal_paragraphs: {one: 2}\n---\ntext", "a.md:2: expected a paragraph number, each once, in "
        + "\"original_paragraphs\", found \"one\". Correct the number.")]
    [InlineData("---\nid: a\n---\n\n", "a.md:3: expected text after the front matter, found none. Add the article's text, or remove the "
        + "file.")]
    public void Broken_front_matter_sets_the_article_aside_and_the_rest_goes_on(string text, string message)
    {
        using var folder = new TempFolder().With("a.md", text).With("b.txt", Story);

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal(message, Assert.Single(corpus.SetAside).ToString());
        Assert.Equal("b", Assert.Single(corpus.Articles).Id);
    }

    [Fact]
    public void Broken_yaml_is_named_with_its_place()
    {
        using var folder = new TempFolder().With("a.md", "---\nid: \"a\ntitle: b\n---\ntext").With("b.md",
            "---\nid: a\n  title: [b\n---\ntext");

        var corpus = CorpusReader.Read(folder.Path);

        Assert.All(corpus.SetAside, problem => Assert.Matches("^[ab]\\.md:[1-4]:\\d+: expected YAML, found something else \\(.+\\)\\. "
            + "Correct the front matter", problem.ToString()));
        Assert.Equal(2, corpus.SetAside.Length);
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1.7", "a PDF file. Save it as text, for example with: pdftotext -layout FILE.pdf FILE.txt")]
    [InlineData("a.txt", "%PDF-1.7", "a PDF file under another name. Save it as text, for example with: pdftotext -layout FILE.pdf "
        + "FILE.txt")]
    [InlineData("a.docx", "PK", "a Word file. Save it as plain text (.txt), then run again.")]
    [InlineData("a.xyz", "x", "a .xyz file. If it is an article, save it as text (.txt); else move it out of the folder.")]
    [InlineData("a.txt", "a\0b", "bytes that are not text. Check the file: save it as text in UTF-8, or move it out of the folder.")]
    [InlineData("a.txt", " \n\n", "an empty file. Fill it, or remove it.")]
    public void What_is_no_article_is_set_aside_with_advice(string name, string content, string found)
    {
        using var folder = new TempFolder().With(name, content).With("b.txt", Story);

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal($"{name}: expected an article in a .md, .txt, .html or .jsonl file, found {found}", Assert.Single(corpus.SetAside).ToString());
        Assert.Equal("b", Assert.Single(corpus.Articles).Id);
    }

    [Fact]
    public void A_line_that_is_no_paragraph_is_set_aside()
    {
        using var folder = new TempFolder().With("a.txt", "Title\n" + new string('x', 200_001)).With("b.txt", Story);

        Assert.Equal("a.txt:2: expected paragraphs of at most 200,000 characters, found a line of 200,001. "
            + "Check that the file is an article, and break its lines.", Assert.Single(CorpusReader.Read(folder.Path).SetAside).ToString());
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_read_as_Windows_1252_and_says_so()
    {
        byte[] bytes = [.. Encoding.Latin1.GetBytes("The caf\u00E9 paid \u0080 5 \u0096 \u0093so\u0094 it said in the end."), 10];
        using var folder = new TempFolder().With("a.txt", bytes);

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal("The café paid € 5 – “so” it said in the end.", corpus.Articles.Single().Text);
        Assert.Equal("a.txt: expected text in UTF-8, found other bytes, which were read as Windows-1252. "
            + "Check its accents and quotation marks; save it as UTF-8 to be sure.", Assert.Single(corpus.Remarks).ToString());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Byte_order_marks_are_understood(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        using var folder = new TempFolder().With("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes("Łódź\n\nIt is a city.")]);

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal("Łódź\n\nIt is a city.", corpus.Articles.Single().Text);
        Assert.Empty(corpus.Remarks);
    }

    [Fact]
    public void The_same_id_in_two_folders_takes_the_folders_name_in_front()
    {
        using var folder = new TempFolder().With("x/a.txt", Story).With("y/a.txt", Story).With("y/a.md", Story);

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal(["x-a", "y-a"], corpus.Articles.Select(article => article.Id));
        Assert.Equal("y/a.txt:1: expected an id of its own, found \"y-a\", which y/a.md has. Rename the file, or give it another id in "
            + "its front matter.",
            Assert.Single(corpus.SetAside).ToString());
    }

    [Fact]
    public void A_missing_folder_and_an_empty_one_say_what_to_do()
    {
        using var folder = new TempFolder();
        var missing = Path.Combine(folder.Path, "none");

        Assert.Equal($"{missing}: expected a folder of articles, found no such folder. "
            + "Check the path; give the folder that holds your articles.",
            Assert.Throws<BadInputException>(() => CorpusReader.Read(missing)).Message);
        Assert.Equal($"{folder.Path}: expected articles in .md, .txt, .html or .jsonl files, found an empty folder. "
            + "Put the articles there, or give another folder.",
            Assert.Throws<BadInputException>(() => CorpusReader.Read(folder.Path)).Message);
    }

    [Fact]
    public void Links_that_lead_back_are_followed_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Symbolic links need rights on Windows.");
        using var folder = new TempFolder().With("a/one.txt", Story);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "up"), folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "self"), Path.Combine(folder.Path, "self"));

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal("one", Assert.Single(corpus.Articles).Id);
        Assert.Equal(2, corpus.SetAside.Length);
    }

    private sealed class Recorder(List<ReadProgress> steps) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => steps.Add(value);
    }
}
