using System.Globalization;

namespace Dossier.Tests.Extraction;

/// <summary>What a kind of fact must reach in a set.</summary>
public sealed record Goal(string Kind, double Precision, double Recall);

/// <summary>A score and what is asked of it; null where it is only printed.</summary>
public sealed record ScoreCase(double Precision, double Recall, Goal? Goal)
{
    public override string ToString() => Goal is null ? "none" : string.Create(CultureInfo.InvariantCulture,
        $"precision {Goal.Precision:0.00}, recall {Goal.Recall:0.00}");
}

/// <summary>
/// Makes a test case of each score, named by the score itself and with a file attached, so that <c>dotnet test</c> prints it when it
/// passes, too. Of a held-out set only totals may be seen by those who write rules.
/// </summary>
internal static class ScoreReport
{
    /// <summary>A case per kind and, for sets that may be read, one per article without a goal.</summary>
    public static IEnumerable<TheoryDataRow<ScoreCase>> Cases(string set, Scoring scoring, bool articles, params Goal[] goals)
    {
        if (articles && Environment.GetEnvironmentVariable("DOSSIER_SCORE_DETAILS") == "1")
        {
            // To the console itself, which shows it also when tests pass.
            Console.WriteLine(string.Join('\n', [.. scoring.Totals.Select(Line), .. scoring.Details]));
        }

        foreach (var total in scoring.Totals)
        {
            yield return new(new(total.Precision, total.Recall, goals.SingleOrDefault(goal => goal.Kind == total.Kind)))
            {
                TestDisplayName = $"{set}: {Line(total)}",
            };
        }

        foreach (var article in scoring.Scores.Where(score => articles && score.Article.Length > 0).GroupBy(score => score.Article))
        {
            var lines = article.Where(s => s.Right + s.Wrong + s.Found + s.Missed > 0).Select(Line);
            yield return new(new(1, 1, null))
            {
                TestDisplayName = $"{set}, {article.Key}: {string.Join("; ", lines.DefaultIfEmpty("nothing there, nothing found"))}",
            };
        }
    }

    /// <summary>A case that is skipped for want of the originals.</summary>
    public static TheoryDataRow<ScoreCase> Skipped(string set) => new(new(0, 0, null))
    {
        TestDisplayName = set,
        Skip = "DOSSIER_ORIGINALS or DOSSIER_GOLD is not set: they name the folders with the original articles and their annotations.",
    };

    /// <summary>Fails a case below its goal; the case's name says the rest.</summary>
    public static void Check(ScoreCase score)
    {
        var name = TestContext.Current.Test?.TestDisplayName ?? "";
        TestContext.Current.AddAttachment("score.txt", name + "\n");
        Assert.True(score.Goal is null || (score.Precision >= score.Goal.Precision && score.Recall >= score.Goal.Recall),
            $"Below the goal: {name}.");
    }

    private static string Line(Score score) => string.Create(CultureInfo.InvariantCulture,
        $"{score.Kind} {score.Right} of {score.Right + score.Wrong} right, {score.Found} of {score.Found + score.Missed} found "
        + $"(precision {score.Precision:0.00}, recall {score.Recall:0.00}, F1 {score.F1:0.00})");
}
