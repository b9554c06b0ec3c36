namespace Dossier.Cli.Tests;

/// <summary>Briefs are made by name, for a country, or for each country with facts.</summary>
public sealed class BriefNamesTests
{
    [Theory]
    [InlineData("GB")]
    [InlineData("gb")]
    [InlineData("United Kingdom")]
    public void A_country_is_named_by_its_code_or_its_name(string country)
    {
        using var run = new CommandRun();
        run.CopyData();

        Assert.Equal(0, run.Run("brief", "country", "--country", country));
        Assert.True(File.Exists(Path.Combine(run.Folder, "reports", "country-gb.pdf")));
        Assert.False(Directory.Exists(Path.Combine(run.Folder, "reports", "charts")));
    }

    [Fact]
    public void All_countries_have_a_brief_each_and_twice_the_same()
    {
        using var run = new CommandRun();
        run.CopyData();

        Assert.Equal(0, run.Run("brief", "country", "--all-countries", "--out", "one"));
        run.Run("brief", "country", "--all-countries", "--out", "two");

        var made = Directory.GetFiles(Path.Combine(run.Folder, "one"));
        Assert.Equal(16, made.Length);
        Assert.Contains("Making country for 16 countries", run.Error, StringComparison.Ordinal);
        Assert.All(made, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(file.Replace("/one/", "/two/", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("brief restriction", "expected the name of a brief, found \"restriction\". Did you mean restrictions? The briefs are: country, huawei-cloud, restrictions.")]
    [InlineData("brief country", "expected a value for the parameter country, found none. Give it: --country GB.")]
    [InlineData("brief country --country Untied_Kingdom", "Did you mean United Kingdom?")]
    [InlineData("brief restrictions --paper A5", "--paper: expected A4 or Letter, found \"A5\".")]
    [InlineData("brief restrictions --set year=2020", "expected a parameter of the brief, found \"year\".")]
    public void What_is_not_there_is_told_and_nothing_is_made(string command, string expected)
    {
        using var run = new CommandRun();
        run.CopyData();

        Assert.Equal(2, run.Run([.. command.Split(' ').Select(word => word.Replace('_', ' '))]));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(run.Folder, "reports")));
    }

    [Fact]
    public void A_brief_of_ones_own_is_made_and_its_errors_name_its_line()
    {
        using var run = new CommandRun();
        var briefs = Directory.CreateDirectory(Path.Combine(run.CopyData(), "briefs")).FullName;
        File.WriteAllText(Path.Combine(briefs, "mine.md"), "---\ntitle: Mine\n---\nHello.\n");
        File.WriteAllText(Path.Combine(briefs, "wrong.md"), "---\ntitle: Wrong\n---\n\n{{ nothing }}\n");

        Assert.Equal(0, run.Run("brief", "mine"));
        Assert.Equal(2, run.Run("brief", "wrong"));

        Assert.True(File.Exists(Path.Combine(run.Folder, "reports", "mine.pdf")));
        Assert.Contains("wrong.md:5: expected the name of a value, a query or a parameter, found \"nothing\".", run.Error, StringComparison.Ordinal);
    }
}
