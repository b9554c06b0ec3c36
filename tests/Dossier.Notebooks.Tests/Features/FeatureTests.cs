using System.Text.RegularExpressions;

namespace Dossier.Notebooks.Tests.Features;

/// <summary>
/// A notebook for each feature, written as notebooks for .NET Interactive are. Each comes out as it is committed, after somebody looked at it.
/// </summary>
public sealed partial class FeatureTests(FeatureRun run) : IClassFixture<FeatureRun>
{
    public static TheoryData<string> Notebooks =>
        [.. Directory.GetFiles(FeatureRun.Committed, "*.ipynb").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_of_a_feature_comes_out_as_it_is_committed(string name)
    {
        var committed = Path.Combine(FeatureRun.Committed, name);
        Assert.True(File.Exists(run.PathOf(name)), run.Said);
        if (Environment.GetEnvironmentVariable("DOSSIER_ACCEPT") == "1")
        {
            File.Copy(run.PathOf(name), committed, overwrite: true);
            return;
        }

        var (expected, actual) = (Settled(File.ReadAllText(committed)), Settled(File.ReadAllText(run.PathOf(name))));
        Assert.True(expected == actual, $"""
            {name} comes out differently.
            {Difference(expected, actual)}
            If that is right, accept it and look at the difference:
              DOSSIER_ACCEPT=1 dotnet run --project tests/Dossier.Notebooks.Tests -- -class "*FeatureTests" && git diff
            """);
    }

    // What differs from machine to machine: the time a cell takes, the platform, the folder of the run. Rules of style have their own tests.
    private static string Settled(string text) =>
        Style().Replace(Folder().Replace(Platform().Replace(Time().Replace(text, "Wall time"), "Dossier on .NET"), "/folder"), "");

    private static string Difference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1}, committed: {before.ElementAtOrDefault(line)}\nLine {line + 1}, now:       {after.ElementAtOrDefault(line)}";
    }

    [GeneratedRegex(@"Wall time: [\d.,]+ ms")]
    private static partial Regex Time();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex(@"Dossier \d[^:]*: C# 14 and SQL notebooks|\.NET \d+\.\d+[^ ]* on [\w.-]+")]
    private static partial Regex Platform();

    [GeneratedRegex(@"(?:[A-Z]:)?[/\\][^"" ]*features-[A-Za-z0-9]+")]
    private static partial Regex Folder();
}
