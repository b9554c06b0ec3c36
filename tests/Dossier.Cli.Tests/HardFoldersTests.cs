namespace Dossier.Cli.Tests;

public sealed class HardFoldersTests
{
    private const string Story = "Britain bans Huawei from 5G networks\n\nThe British government banned Huawei from its 5G networks on 14 July 2020.\n";

    [Fact]
    public void Reports_stand_beside_a_data_folder_named_with_a_slash_at_its_end()
    {
        using var run = new CommandRun();
        run.CopyData();

        Assert.Equal(0, run.Run("brief", "--data", "data/"));

        Assert.True(File.Exists(Path.Combine(run.Folder, "reports", "huawei-cloud.pdf")));
        Assert.False(Directory.Exists(Path.Combine(run.Folder, "data", "reports")));
    }

    [Theory]
    [InlineData("brief", "--data", "")]
    [InlineData("brief", "--corpus", " ")]
    [InlineData("check", "--corpus", "")]
    public void Empty_path_is_refused(params string[] args)
    {
        using var run = new CommandRun();

        Assert.Equal(2, run.Run(args));
        Assert.Contains("expected the path of a folder, found an empty one", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles/out")]
    [InlineData("articles")]
    public void Reports_are_not_written_among_the_articles(string folder)
    {
        using var run = new CommandRun();
        run.Write("articles/a.txt", Story);

        Assert.Equal(2, run.Run("brief", "--corpus", "articles", "--out", folder));

        Assert.Contains("Name another folder with --out DIR.", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.txt"], Directory.EnumerateFileSystemEntries(Path.Combine(run.Folder, "articles")).Select(Path.GetFileName));
    }

    [Fact]
    public void Folder_without_a_readable_article_makes_nothing_and_says_why()
    {
        using var run = new CommandRun();
        run.Write("articles/a.pdf", "%PDF");

        Assert.Equal(2, run.Run("brief", "--corpus", "articles", "--out", "out"));

        Assert.Contains("a.pdf: expected an article", run.Out, StringComparison.Ordinal);
        Assert.Contains("expected at least one article that can be read, found none", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(run.Folder, "out")));
    }

    [Fact]
    public void Data_without_registers_leads_to_the_draft()
    {
        using var run = new CommandRun();
        run.Write("data/corpus/a.txt", Story);

        Assert.Equal(0, run.Run("brief", "--data", "data"));

        Assert.Contains("Wrote\n  reports/draft/draft.pdf\n", run.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_in_place_of_the_brief_leaves_every_old_file_as_it_was()
    {
        using var run = new CommandRun();
        run.Write("articles/a.txt", Story);
        var chart = run.Write("out/charts/mentions.svg", "old");
        run.Write("out/draft.pdf/x", "a folder where the file should be");

        Assert.Equal(2, run.Run("brief", "--corpus", "articles", "--out", "out"));

        Assert.Contains("draft.pdf' is a folder. Nothing was changed", run.Error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(chart));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(run.Folder, "out"), "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void Check_takes_either_a_project_or_a_bare_folder()
    {
        using var run = new CommandRun();

        Assert.Equal(2, run.Run("check", "--data", "a", "--corpus", "b"));
        Assert.Contains("not both", run.Error, StringComparison.Ordinal);
    }
}
