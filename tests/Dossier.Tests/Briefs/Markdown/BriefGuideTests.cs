using Dossier.Briefs.Markdown;
using Dossier.Briefs.Overview;
using Dossier.Facts;

namespace Dossier.Tests.Briefs.Markdown;

/// <summary>What data/briefs/README.md says of the tables is so.</summary>
public sealed class BriefGuideTests
{
    private const string Heading = "## Tables";

    [Fact]
    public void Columns_of_the_tables_that_a_query_may_use_are_those_that_there_are()
    {
        var context = new OverviewContext(Written.Workspace, Checker.Check(Written.Workspace));
        var expected = new BriefFrames(context).All().OrderBy(table => table.Name, StringComparer.Ordinal)
            .Select(table => $"- `{table.Name}`: {string.Join(", ", table.Frame().Columns.Select(column => column.Name))}");

        var guide = File.ReadAllText(Path.Combine(Repository.DataFolder, "briefs", "README.md")).ReplaceLineEndings("\n");
        var section = guide[guide.IndexOf(Heading, StringComparison.Ordinal)..];

        Assert.Equal(string.Join('\n', expected), string.Join('\n', section.Split('\n').Where(line => line.StartsWith("- `", StringComparison.Ordinal))));
    }
}
