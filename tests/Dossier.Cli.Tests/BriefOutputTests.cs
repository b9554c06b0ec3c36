using System.Globalization;

namespace Dossier.Cli.Tests;

/// <summary>What a brief writes: no file over another's, and all or nothing.</summary>
public sealed class BriefOutputTests
{
    [Theory]
    [InlineData("brief", "data/briefs/two.md:5: expected a name that no other chart has, as it names the file shares.svg, found \"shares\", which is a different chart at data/briefs/one.md:5. Rename one of the two")]
    [InlineData("brief one", "data/briefs/two.md:5: expected a name that no other chart has")]
    [InlineData("brief two", "data/briefs/one.md:5: expected a name that no other chart has")]
    [InlineData("charts", "data/briefs/two.md:5: expected a name that no other chart has")]
    public void A_chart_does_not_overwrite_another_of_its_name(string command, string expected)
    {
        using var run = new CommandRun();
        run.CopyData();
        Directory.Delete(Path.Combine(run.Folder, "data", "briefs"), recursive: true);
        run.Write("data/briefs/one.md", Chart("shares", "income"));
        run.Write("data/briefs/two.md", Chart("shares", "region"));

        Assert.Equal(2, run.Run(command.Split(' ')));

        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(run.Folder, "reports")));
    }

    [Fact]
    public void Two_briefs_may_show_the_same_chart()
    {
        using var run = new CommandRun();
        run.CopyData();
        Directory.Delete(Path.Combine(run.Folder, "data", "briefs"), recursive: true);
        run.Write("data/briefs/one.md", Chart("shares", "income"));
        run.Write("data/briefs/two.md", Chart("shares", "income"));

        Assert.Equal(0, run.Run("brief"));

        Assert.Single(Directory.GetFiles(Path.Combine(run.Folder, "reports", "charts")));
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("a/b")]
    [InlineData("..")]
    public void A_chart_is_written_into_the_folder_of_charts_alone(string name)
    {
        using var run = new CommandRun();
        run.CopyData();
        run.Write("data/briefs/one.md", Chart(name, "income"));

        Assert.Equal(2, run.Run("brief", "one"));

        Assert.Contains($"data/briefs/one.md:7: expected a name of letters, digits, - and _, which names the chart's file, found \"{name}\".", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_named_and_stays()
    {
        using var run = new CommandRun();
        run.CopyData();
        run.Write("made", "mine");

        Assert.Equal(2, run.Run("brief", "restrictions", "--out", "made/deeper"));

        Assert.Contains("expected a folder to write into, found the file ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed. Name another folder, or move the file away.", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", run.Read("made"));
    }

    [Fact]
    public void Where_one_file_cannot_be_written_no_folder_and_no_other_file_is_left()
    {
        using var run = new CommandRun();
        run.CopyData();
        Directory.CreateDirectory(Path.Combine(run.Folder, "made", "restrictions.pdf"));

        Assert.Equal(2, run.Run("brief", "restrictions", "--out", "made", "--bibliography", "new/folder/sources.bib"));

        Assert.Contains("restrictions.pdf' is a folder. Nothing was changed. ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["restrictions.pdf"], Directory.EnumerateFileSystemEntries(Path.Combine(run.Folder, "made")).Select(Path.GetFileName));
        Assert.False(Directory.Exists(Path.Combine(run.Folder, "new")));
    }

    [Fact]
    public void The_bibliography_is_written_with_the_brief_or_not_at_all()
    {
        using var run = new CommandRun();
        run.CopyData();
        Directory.CreateDirectory(Path.Combine(run.Folder, "sources.bib"));

        Assert.Equal(2, run.Run("brief", "restrictions", "--out", "made", "--bibliography", "sources.bib"));

        Assert.False(Directory.Exists(Path.Combine(run.Folder, "made")));
    }

    [Theory]
    [InlineData(28, "expected room on the disk, found why. Nothing was changed. Free some space")]
    [InlineData(30, "expected a folder that can be written, found why. Nothing was changed. Allow writing there")]
    [InlineData(11, "expected files that can be replaced, found why. Nothing was changed. Close the file in other programs")]
    public void Advice_fits_the_cause(int errorNumber, string expected) =>
        Assert.Contains(expected, Advice(new IOException("why", errorNumber)), StringComparison.Ordinal);

    [Fact]
    public void Advice_fits_a_folder_that_may_not_be_written_and_one_whose_parent_is_missing()
    {
        Assert.Contains("Allow writing there, or name another folder.", Advice(new UnauthorizedAccessException("why")), StringComparison.Ordinal);
        Assert.Contains("Make the folder above it first", Advice(new DirectoryNotFoundException("why")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Making country")]
    [InlineData("Checking")]
    public void Whoever_stops_the_briefs_of_all_countries_finds_nothing_half_written(string step)
    {
        using var run = new CommandRun();
        run.CopyData();
        run.Write("countries/country-gb.pdf", "former");
        using var stop = new CancellationTokenSource();
        using var error = new StoppingWriter(step, stop);
        if (step == "Checking")
        {
            stop.Cancel();
        }

        var exit = new BriefCommand(new(TextWriter.Null, error, run.Folder, IsTerminal: false))
            .Run(new() { AllCountries = true, Out = "countries" }, stop.Token);

        Assert.Equal(ExitCode.Stopped, exit);
        Assert.EndsWith("Stopped. Nothing was written.\n", error.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(["country-gb.pdf"], Directory.EnumerateFileSystemEntries(Path.Combine(run.Folder, "countries")).Select(Path.GetFileName));
        Assert.Equal("former", run.Read("countries/country-gb.pdf"));
    }

    private static string Advice(Exception cause) => OutputFiles.Refusal("/no/such/folder", [], cause).Message;

    private static string Chart(string name, string dimension) => $"""
        ---
        title: T
        ---

        ```chart
        kind: bars
        name: {name}
        title: Shares
        caption: Shares.
        sql: select category, value, evidence from deal_shares where dimension = '{dimension}' and role = 'part'
        ```

        """;

    private sealed class StoppingWriter(string word, CancellationTokenSource stop) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains(word, StringComparison.Ordinal) == true)
            {
                stop.Cancel();
            }
        }
    }
}
