using System.Globalization;
using System.Security.Cryptography;
using Dossier.Tests;

namespace Dossier.Cli.Tests;

public sealed class BriefCommandTests
{
    [Fact]
    public void A_brief_is_also_a_page_and_its_sources_a_bibliography()
    {
        using var run = new CommandRun();
        run.CopyData();

        Assert.Equal(0, run.Run("brief", "huawei-cloud", "--html", "--bibliography", "out/sources.bib", "--out", "made"));

        Assert.StartsWith("%PDF", run.Read("made/huawei-cloud.pdf"), StringComparison.Ordinal);
        Assert.Contains("<h1>Huawei’s cloud deals", run.Read("made/huawei-cloud.html"), StringComparison.Ordinal);
        Assert.Contains("huawei-cloud.html", run.Out, StringComparison.Ordinal);
        Assert.Equal(22, run.Read("out/sources.bib").Split("\n@misc{").Count(entry => !entry.Contains("reference-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Committed_reports_are_what_the_command_makes_today()
    {
        using var run = new CommandRun();

        var exit = run.Run("brief", "--data", Repository.DataFolder, "--out", "out");

        Assert.Equal(0, exit);
        var committed = Path.Combine(Repository.Root, "reports");
        var made = Path.Combine(run.Folder, "out");
        Assert.Equal(Names(committed), Names(made));
        Assert.All(Names(made), name => Assert.Equal(Hash(Path.Combine(committed, name)), Hash(Path.Combine(made, name))));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-CH")]
    public void Language_of_the_machine_does_not_change_a_byte(string culture)
    {
        var (before, beforeUI) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Committed_reports_are_what_the_command_makes_today();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUI);
        }
    }

    [Fact]
    public void Says_what_it_read_what_it_wrote_and_what_to_do_next()
    {
        using var run = new CommandRun();

        run.Run("brief", "--data", run.CopyData());

        Assert.Contains("22 articles, telling 20 independent stories", run.Out, StringComparison.Ordinal);
        Assert.Contains("reports/huawei-cloud.pdf", run.Out, StringComparison.Ordinal);
        Assert.Contains("Files and rows set aside: none", run.Out, StringComparison.Ordinal);
        Assert.Contains("Next: Open reports/huawei-cloud.pdf", run.Out, StringComparison.Ordinal);
        Assert.Contains("Setting the brief", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_with_an_unknown_country_is_set_aside_and_named_and_the_rest_is_made()
    {
        using var run = new CommandRun();
        var deals = Path.Combine(run.CopyData(), "registers", "deals.csv");
        File.WriteAllText(deals, File.ReadAllText(deals).Replace("D-001,huawei,BR,", "D-001,huawei,Brazil,", StringComparison.Ordinal));

        var exit = run.Run("brief", "--data", "data");

        Assert.Equal(1, exit);
        Assert.Contains("registers/deals.csv:2: expected an ISO 3166-1 alpha-2 code or EU in column 'country', found 'Brazil'. For Brazil write BR.", run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(run.Folder, "reports", "huawei-cloud.pdf")));
    }

    [Fact]
    public void Quote_that_is_not_in_the_passage_is_named_with_its_line()
    {
        using var run = new CommandRun();
        var evidence = Path.Combine(run.CopyData(), "registers", "evidence.csv");
        File.WriteAllText(evidence, File.ReadAllText(evidence).Replace("The contracts were executed between", "The contracts were carried out between", StringComparison.Ordinal));

        var exit = run.Run("check", "--data", "data");

        Assert.Equal(1, exit);
        Assert.Contains("registers/evidence.csv:3: expected the quote in 000 ¶6, found no such words in that article", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_front_matter_sets_one_article_aside_and_its_facts_with_it()
    {
        using var run = new CommandRun();
        var article = Path.Combine(run.CopyData(), "corpus", "003-04.md");
        File.WriteAllText(article, File.ReadAllText(article).Replace("published_basis:", "published_basis: [", StringComparison.Ordinal));

        var exit = run.Run("brief", "--data", "data");

        Assert.Equal(1, exit);
        Assert.Contains("003-04.md:", run.Out, StringComparison.Ordinal);
        Assert.Contains("expected an article '003-04' in the corpus", run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(run.Folder, "reports", "huawei-cloud.pdf")));
    }

    [Fact]
    public void Output_that_cannot_be_written_leaves_the_old_files_whole()
    {
        using var run = new CommandRun();
        run.CopyData();
        var old = run.Write("reports/huawei-cloud.pdf", "old");
        run.Write("reports/charts", "a file where the folder should be");

        var exit = run.Run("brief", "--data", "data");

        Assert.Equal(2, exit);
        Assert.Equal("old", File.ReadAllText(old));
        Assert.Contains("Nothing was changed", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(run.Folder, "*.new", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_brief_that_another_program_holds_open_stays_whole_and_so_does_all_beside_it()
    {
        using var run = new CommandRun();
        run.CopyData();
        var old = run.Write("reports/huawei-cloud.pdf", "old");
        using (new FileStream(old, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(2, run.Run("brief", "--data", "data"));
        }

        Assert.Contains("Close the file in other programs", run.Error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(old));
        Assert.Equal([old], Directory.GetFiles(Path.Combine(run.Folder, "reports"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_script_that_the_fonts_lack_is_named_with_its_place_and_a_folder_without_fonts_too()
    {
        using var run = new CommandRun();
        var article = Path.Combine(run.CopyData(), "corpus", "003-04.md");
        File.WriteAllText(article, File.ReadAllText(article).Replace("Lithuania To China:", "华为 to China:", StringComparison.Ordinal));

        Assert.Equal(2, run.Run("brief", "--data", "data"));
        Assert.Contains("华 (U+534E), 为 (U+4E3A) in \"华为 to China", run.Error, StringComparison.Ordinal);
        Assert.Contains("(--fonts DIR)", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Run("brief", "--data", "data", "--fonts", "data"));
        Assert.Contains("data: expected TrueType fonts (.ttf or .ttc), found none.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brief", "--data", "nowhere")]
    [InlineData("brief", "--corpus", "nowhere")]
    [InlineData("check", "--corpus", "nowhere")]
    public void Missing_folder_is_an_error_that_says_what_to_do(params string[] args)
    {
        using var run = new CommandRun();

        var exit = run.Run(args);

        Assert.Equal(2, exit);
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
        Assert.Contains("found no such folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_folder_is_an_error_that_says_what_to_do()
    {
        using var run = new CommandRun();
        Directory.CreateDirectory(Path.Combine(run.Folder, "empty"));

        Assert.Equal(2, run.Run("brief", "--corpus", "empty"));
        Assert.Contains("empty", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "brief")]
    [InlineData("brief --help", "Example: dossier brief --corpus my-articles")]
    [InlineData("check --help", "Example: dossier check --data data")]
    [InlineData("extract --help", "Example: dossier extract --corpus my-articles")]
    [InlineData("review --help", "Example: dossier review --data my-workspace --worksheet review.csv")]
    [InlineData("--version", "0.1.0")]
    public void Help_and_version_are_printed(string args, string expected)
    {
        using var run = new CommandRun();

        Assert.Equal(0, run.Run(args.Split(' ')));
        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_option_is_refused_and_nothing_is_made()
    {
        using var run = new CommandRun();

        Assert.Equal(2, run.Run("brief", "--corpse", "x"));
        Assert.Contains("--corpse", run.Error + run.Out, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
        .Where(n => !n.StartsWith("draft/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
