using System.Diagnostics;
using System.Text;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Tests.Reading;

public sealed class HardFilesTests
{
    private const string Story = "Ruritania signs cloud contract\n\nThe government of Ruritania said that it has signed a contract.\n";

    [Fact]
    public void A_pipe_and_an_endless_device_are_set_aside_without_being_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes and devices are made with Linux tools.");
        using var folder = new TempFolder().With("a.txt", Story);
        using (var make = Process.Start("mkfifo", [Path.Combine(folder.Path, "pipe.txt")]))
        {
            make.WaitForExit();
        }

        File.CreateSymbolicLink(Path.Combine(folder.Path, "zero.txt"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "gone.txt"), "/nowhere");

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal("a", corpus.Articles.Single().Id);
        Assert.Equal(["gone.txt", "pipe.txt", "zero.txt"], corpus.SetAside.Select(problem => problem.File));
    }

    [Fact]
    public void One_damaged_byte_does_not_spoil_the_other_characters()
    {
        var bytes = Encoding.UTF8.GetBytes("Ruritania’s “cloud” – a story\n\nIt cost €70 million, it said.\n");
        bytes[^2] = 0xE2;
        using var folder = new TempFolder().With("a.txt", bytes);

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal("Ruritania’s “cloud” – a story\n\nIt cost €70 million, it said\uFFFD", corpus.Articles.Single().Text);
        Assert.Contains("damaged characters", corpus.Remarks.Single().Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_an_encoding_of_another_alphabet_is_set_aside()
    {
        using var folder = new TempFolder().With("a.txt", Story)
            .With("gb.txt", [0xBB, 0xAA, 0xCE, 0xAA, 0xD4, 0xDA, 0xC8, 0xAB, 0xC7, 0xF2, 0x0A, 0xC7, 0xA9]);

        Assert.Equal("gb.txt: expected text in UTF-8, found another encoding. Open it in an editor that reads it, and save it as UTF-8.",
            CorpusReader.Read(folder.Path).SetAside.Single().ToString());
    }

    [Fact]
    public void An_endless_id_is_refused()
    {
        using var folder = new TempFolder().With("a.md", $"---\nid: {new string('z', 100_000)}\n---\n{Story}");

        Assert.Equal("a.md:2: expected an id of at most 200 characters, found 100,000. Shorten the id.",
            CorpusReader.Read(folder.Path).SetAside.Single().ToString());
    }

    [Theory]
    [InlineData("Влада Србије је потписала споразум о изградњи центра података у Крагујевцу.", "Serbian or Croatian")]
    [InlineData("Уряд України підписав угоду.", "Ukrainian")]
    [InlineData("Договор подписан.", "Russian")]
    public void Text_in_Cyrillic_letters_is_never_taken_for_English(string text, string language) =>
        Assert.Equal(language, LanguageDetector.Detect(text).Name);

    [Theory]
    [InlineData("# \n#\n")]
    [InlineData("#\n\n##\n")]
    [InlineData("***\n")]
    public void A_file_of_nothing_but_marks_has_no_sentences_and_harms_nothing(string text)
    {
        using var folder = new TempFolder().With("a.md", text);

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Empty(Extractor.Extract(corpus, Lexicon.From(ReferenceTables.Read(null))).Restrictions);
    }
}
