using Dossier.Tests;

namespace Dossier.Cli.Tests;

public sealed class ChartsCommandTests
{
    [Fact]
    public void Charts_are_those_of_the_brief_byte_for_byte()
    {
        using var run = new CommandRun();

        Assert.Equal(0, run.Run("charts", "--data", Repository.DataFolder, "--out", "out"));

        var committed = Path.Combine(Repository.Root, "reports", "charts");
        var names = Directory.GetFiles(committed).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(names, Directory.GetFiles(Path.Combine(run.Folder, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(committed, name)), File.ReadAllBytes(Path.Combine(run.Folder, "out", name))));
        Assert.Contains($"1 of {names.Length}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_chart_is_drawn_by_its_name()
    {
        using var run = new CommandRun();

        Assert.Equal(0, run.Run("charts", "--data", Repository.DataFolder, "--out", "out", "--only", "deals-by-region"));

        Assert.Equal("deals-by-region.svg", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(run.Folder, "out")))));
    }

    [Fact]
    public void Name_of_no_chart_is_refused_with_the_nearest_and_nothing_is_made()
    {
        using var run = new CommandRun();

        Assert.NotEqual(0, run.Run("charts", "--data", Repository.DataFolder, "--out", "out", "--only", "deals-by-regoin"));

        Assert.Contains("Did you mean deals-by-region?", run.Error, StringComparison.Ordinal);
        Assert.Contains("restriction-dates", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(run.Folder, "out")));
    }
}
