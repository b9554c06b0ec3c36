using System.Text.RegularExpressions;
using Dossier.Facts;

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
        var readme = File.ReadAllText(Path.Combine(Repository.DataFolder, "README.md"));
        var start = readme.IndexOf($"### `{name}`", StringComparison.Ordinal);
        Assert.True(start >= 0, $"data/README.md has no section '### `{name}`'.");
        var end = readme.IndexOf("\n#", start + 1, StringComparison.Ordinal);
        var section = end < 0 ? readme[start..] : readme[start..end];

        var listed = FirstCell().Matches(section).Select(m => m.Groups[1].Value).ToArray();

        Assert.Equal(codes, listed);
    }

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();
}
