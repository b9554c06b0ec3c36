using Dossier.Reading;

namespace Dossier.Cli.Tests;

public sealed class NewCommandTests
{
    private const string Story = "Britain bans Huawei from 5G networks\n\nThe British government banned Huawei from its 5G networks on 14 July 2020.\n";

    [Fact]
    public void A_workspace_has_the_articles_empty_registers_reference_tables_notebooks_and_a_readme()
    {
        using var run = Prepared();

        Assert.Equal(0, run.Run("new", "w", "--from", "articles"));

        Assert.Equal(Story, run.Read("w/data/corpus/sub/a.txt"));
        Assert.Equal("story,article,relation,reason\n", run.Read("w/data/registers/stories.csv"));
        Assert.Equal(["01-corpus.ipynb", "02-deals.ipynb", "03-restrictions.ipynb", "04-evidence.ipynb", "05-brief.ipynb"],
            Directory.GetFiles(Path.Combine(run.Folder, "w", "notebooks")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Subset(Directory.GetFiles(Path.Combine(run.Folder, "w", "data", "reference")).Select(Path.GetFileName).ToHashSet(),
            new HashSet<string?> { "countries.csv", "vendors.csv", "agencies.csv", "restrictions.csv" });
        Assert.Contains("dossier review", run.Read("w/README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("w")]
    [InlineData("w/data")]
    public void Every_command_takes_the_workspace_or_its_data_folder(string data)
    {
        using var run = Prepared();
        run.Run("new", "w", "--from", "articles");

        Assert.Equal(0, run.Run("check", "--data", data));
        Assert.Equal(0, run.Run("brief", "--data", data));
        Assert.Equal(0, run.Run("search", "banned", "--data", data));
        Assert.Equal(0, run.Run("extract", "--data", data, "--out", "tables"));
        Assert.Equal(1, run.Run("review", "--data", data));
        Assert.True(File.Exists(Path.Combine(run.Folder, "w", "reports", "draft", "draft.pdf")));
    }

    [Fact]
    public void What_was_reviewed_in_a_workspace_becomes_its_brief()
    {
        using var run = Prepared();
        run.Run("new", "w", "--from", "articles");

        run.RunAnswering(["review", "--data", "w", "--reviewer", "A. Reader"], "a", "f", "");

        Assert.Equal(0, run.Run("brief", "--data", "w"));
        Assert.True(File.Exists(Path.Combine(run.Folder, "w", "reports", "huawei-cloud.pdf")));
        Assert.Equal(0, run.Run("check", "--data", "w"));
    }

    [Fact]
    public void A_folder_with_something_in_it_is_refused_and_left_as_it_was()
    {
        using var run = Prepared();
        run.Write("w/mine.txt", "mine");

        Assert.Equal(2, run.Run("new", "w", "--from", "articles"));

        Assert.Contains("expected a folder that is not there yet, or empty, found a folder with something in it.", run.Error, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.GetFileSystemEntries(Path.Combine(run.Folder, "w")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("articles/w", "articles", "outside the folder of articles")]
    [InlineData("w", "nowhere", "found no such folder")]
    [InlineData("w", "pictures", "expected at least one article that can be read, found none")]
    public void What_cannot_be_done_makes_nothing(string folder, string from, string expected)
    {
        using var run = Prepared();
        run.Write("pictures/a.pdf", "%PDF");

        Assert.Equal(2, run.Run("new", folder, "--from", from));

        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(["articles", "pictures"], Directory.GetFileSystemEntries(run.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Stopping_in_the_middle_leaves_nothing()
    {
        using var run = Prepared();
        run.Write("articles/b.txt", Story);
        using var stop = new CancellationTokenSource();

        var made = WorkspaceFolder.TryMake(
            Path.Combine(run.Folder, "w"), Path.Combine(run.Folder, "articles"), new StopsAtOnce(stop), stop.Token);

        Assert.False(made);
        Assert.Equal(["articles"], Directory.GetFileSystemEntries(run.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        using var run = Prepared();
        Directory.CreateDirectory(Path.Combine(run.Folder, "w"));

        Assert.Equal(0, run.Run("new", "w", "--from", "articles"));

        Assert.Equal(["articles", "w"], Directory.GetFileSystemEntries(run.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(Story, run.Read("w/data/corpus/sub/a.txt"));
    }

    private static CommandRun Prepared()
    {
        var run = new CommandRun();
        run.Write("articles/sub/a.txt", Story);
        return run;
    }

    private sealed class StopsAtOnce(CancellationTokenSource stop) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => stop.Cancel();
    }
}
