using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Tests.Reading;

public sealed class BadInputTests
{
    private const string Bound = "DOSSIER_PERMISSIONS_BIND";
    private const string SetPriv = "/usr/bin/setpriv";

    private const string Story = "Ruritania signs cloud contract\n\nThe government of Ruritania said that it has signed a contract.\n";

    [Fact]
    public void Each_bad_file_is_set_aside_with_its_reason_and_the_run_goes_on()
    {
        var bomb = new StringBuilder("---\na: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var c = 'b'; c < 'j'; c++)
        {
            bomb.Append(CultureInfo.InvariantCulture, $"{c}: &{c} [*{(char)(c - 1)}, *{(char)(c - 1)}, *{(char)(c - 1)}]\n");
        }

        using var folder = new TempFolder().With("good.txt", Story).With("bomb.md", bomb + "---\n" + Story)
            .With("program.txt", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0])
            .With("line.txt", Encoding.UTF8.GetBytes(new string('x', 50 * 1024 * 1024)))
            .With("line.jsonl", Encoding.UTF8.GetBytes(new string('x', 20 * 1024 * 1024) + "\n{\"id\": \"after\", \"text\": \"It goes on.\"}"))
            .With("zip.txt", "PK\u0003\u0004").With("zip.jsonl", "PK\u0003\u0004\nmore\nof it\n").With("marks.html", new string('<', 1000));

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal(["after", "good"], corpus.Articles.Select(article => article.Id));
        Assert.Equal(
        [
            "bomb.md:3: expected plain values in the list \"b\", found the alias *a. Correct the front matter, or take it out.",
            "line.jsonl:1: expected a line of at most 16 million characters, found a longer one. Split the article.",
            "line.txt: expected an article of at most 32 MB, found 50 MB. Split the file into its articles.",
            "marks.html:1: expected an article in a .md, .txt, .html or .jsonl file, found marks without a word. Fill it, or remove it.",
            "program.txt: expected an article in a .md, .txt, .html or .jsonl file, found bytes that are not text. Check the file: save it as text in "
                + "UTF-8, or move it out of the folder.",
            "zip.jsonl: expected an article in a .md, .txt, .html or .jsonl file, found an office document or archive under another name. Save it as "
                + "plain text (.txt), then run again.",
            "zip.txt: expected an article in a .md, .txt, .html or .jsonl file, found an office document or archive under another name. Save it as "
                + "plain text (.txt), then run again.",
        ], corpus.SetAside.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_file_that_changes_while_it_is_read_is_set_aside()
    {
        using var folder = new TempFolder().With("a.txt", Story);
        var path = Path.Combine(folder.Path, "a.txt");

        var read = FileReader.Read(path, "a.txt", whileReading: () => File.AppendAllText(path, "More."));

        Assert.Empty(read.Articles);
        Assert.Equal("a.txt: expected a file that stays as it is, found one that changed while it was read. Run again when it is complete.",
            Assert.Single(read.SetAside).ToString());
    }

    [Theory]
    [InlineData("Officials in Ber\u200Blin told Hua\u00ADwei to leave.", "Ber\u200Blin", "Hua\u00ADwei")]
    [InlineData("\u202EOfficials in \u2066Berlin\u2069 told \u200FHuawei\u202C to leave.", "Berlin", "Huawei")]
    [InlineData("\uFEFFBerlin\u200D and 𝟕𝟎 of Huawei\u200B's staff.", "Berlin", "Huawei")]
    public void Characters_that_are_not_shown_hide_no_name_and_move_no_place(string sentence, string place, string vendor)
    {
        using var folder = new TempFolder().With("a.txt", "Ruritania and its networks\n\n" + sentence + "\n");
        var corpus = CorpusReader.Read(folder.Path);
        var article = corpus.Articles.Single();

        var names = ArticleNames.Find(article, Lexicon.From(ReferenceTables.Read(null)))[1];

        Assert.Equal([place, vendor], names.Select(name => article.Passages[1].Text.Substring(name.Index, name.Length)));
        Assert.Contains("zero-width", corpus.Remarks.Single().Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_permission_is_named()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Permissions are others on Windows.");
            return;
        }

        if (Environment.IsPrivilegedProcess && Environment.GetEnvironmentVariable(Bound) is null)
        {
            RunBound();
            return;
        }

        using var folder = new TempFolder().With("a.txt", Story).With("closed/b.txt", Story);
        var closed = new DirectoryInfo(Path.Combine(folder.Path, "closed"));
        var mode = closed.UnixFileMode;
        closed.UnixFileMode = UnixFileMode.None;

        var corpus = CorpusReader.Read(folder.Path);
        closed.UnixFileMode = mode;

        Assert.Equal(("a", "closed"), (corpus.Articles.Single().Id, corpus.SetAside.Single().File));
    }

    // Permissions do not bind root, unless it gives that privilege up: then the test is run in a process of its own.
    private static void RunBound()
    {
        Assert.SkipUnless(File.Exists(SetPriv), "Permissions do not bind this user, and there is no setpriv.");
        var start = new ProcessStartInfo(SetPriv,
        [
            "--bounding-set=-dac_override,-dac_read_search", Environment.ProcessPath!,
            .. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? (string[])[typeof(BadInputTests).Assembly.Location] : [],
            "-method", $"{typeof(BadInputTests).FullName}.{nameof(A_folder_without_permission_is_named)}",
        ])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[Bound] = "true";
        using var run = Process.Start(start)!;
        var told = run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.True(run.WaitForExit(TimeSpan.FromMinutes(1)), "The test did not end.");

        Assert.True(run.ExitCode == 0, told.Result);
        Assert.Contains("Total: 1, Errors: 0, Failed: 0, Skipped: 0", told.Result, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_empty_files_are_set_aside_one_by_one()
    {
        using var folder = new TempFolder().With("good.txt", Story);
        for (var i = 0; i < 2_000; i++)
        {
            File.Create(Path.Combine(folder.Path, string.Create(CultureInfo.InvariantCulture, $"{i:0000}.txt"))).Dispose();
        }

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal((1, 2_000), (corpus.Articles.Length, corpus.SetAside.Length));
        Assert.All(corpus.SetAside, problem => Assert.Equal("an empty file", problem.Found));
    }
}
