using System.Text.RegularExpressions;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Tests.Extraction;
using Dossier.Tests.Reviewing;

namespace Dossier.Tests.Data;

/// <summary>The code lists stand once in code and once in data/README.md; both must agree.</summary>
public sealed partial class CodeListTests
{
    public static TheoryData<string, string[]> Lists => new()
    {
        { "metric", [.. Code.All<Metric>()] },
        { "unit", [.. Code.All<Unit>()] },
        { "comparator", [.. Code.All<Comparator>()] },
        { "dimension", [.. Code.All<Dimension>()] },
        { "customer-type", [.. Code.All<CustomerType>()] },
        { "service", [.. Code.All<Service>()] },
        { "stage", [.. Code.All<DealStage>()] },
        { "targeting", [.. Code.All<Targeting>()] },
        { "instrument", [.. Code.All<Instrument>()] },
        { "measure", [.. Code.All<Measure>()] },
        { "scope", [.. Code.All<Scope>()] },
        { "status", [.. Code.All<RestrictionStatus>()] },
        { "precision", [.. Code.All<DatePrecision>()] },
        { "basis", [.. Code.All<DateBasis>()] },
        { "stance", [.. Code.All<Stance>()] },
        { "decision", [.. Code.All<Decision>()] },
        { "relation", [.. Code.All<StoryRelation>()] },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Code_list_in_the_readme_is_the_one_in_the_code(string name, string[] codes)
    {
        var section = Section($"### `{name}`");

        var listed = FirstCell().Matches(section).Select(m => m.Groups[1].Value).ToArray();

        Assert.Equal(codes, listed);
    }

    [Fact]
    public void The_sheet_of_a_review_has_the_columns_that_the_readme_explains()
    {
        using var folder = new ReviewFolder();

        var explained = Column().Matches(Section("## The sheet of `review --worksheet`")).SelectMany(m => Ticked().Matches(m.Value));

        Assert.Equal(folder.Open().Worksheet.Columns.Select(column => column.Name), explained.Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void The_tables_of_extract_have_the_columns_that_the_readme_lists()
    {
        var section = Section("## The tables of `extract`");
        var corpus = Sample.Corpus(["A headline", "A line."]);
        var tables = ExtractedTables.Of(corpus, Extractor.Extract(corpus, Sample.Lexicon));

        Assert.All(tables.All, table => Assert.Equal(
            table.Table.Columns.Select(column => column.Name),
            Ticked().Matches(section.Split('\n').Single(line => line.StartsWith($"| `{table.Name}` |", StringComparison.Ordinal)))
                .Skip(1).Select(m => m.Groups[1].Value)));
    }

    private static string Section(string heading)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.DataFolder, "README.md"));
        var start = readme.IndexOf(heading + "\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"data/README.md has no section '{heading}'.");
        var end = readme.IndexOf("\n#", start + 1, StringComparison.Ordinal);
        return end < 0 ? readme[start..] : readme[start..end];
    }

    // The first cell of a row, which may name several columns.
    [GeneratedRegex(@"^\| (`[^`|]+`(, )?)+ \|", RegexOptions.Multiline)]
    private static partial Regex Column();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Ticked();

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();
}
