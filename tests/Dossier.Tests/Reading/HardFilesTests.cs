using System.Diagnostics;
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
