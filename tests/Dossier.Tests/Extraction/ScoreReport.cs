using System.Globalization;

namespace Dossier.Tests.Extraction;

/// <summary>Prints scores. Of a held-out set only totals may be seen by those who write rules.</summary>
internal static class ScoreReport
{
    /// <summary>Totals per kind; with articles also their scores, and with DOSSIER_SCORE_DETAILS=1 each miss and each wrong fact.</summary>
    public static void Print(ITestOutputHelper output, string set, Scoring scoring, bool articles)
    {
        var kinds = scoring.Scores.Select(score => score.Kind).Distinct().ToList();
        List<string> lines = [.. kinds.Select(kind => Line(set, scoring.Total(kind)))];
        if (articles)
        {
            lines.AddRange(scoring.Scores.Where(s => s.Right + s.Wrong + s.Found + s.Missed > 0).Select(score => Line("  " + score.Article,
                score)));
        }

        if (articles && Environment.GetEnvironmentVariable("DOSSIER_SCORE_DETAILS") == "1")
        {
            // To the console itself, which shows it also when the test passes.
            Console.WriteLine(string.Join('\n', lines.Concat(scoring.Details)));
        }

        lines.ForEach(output.WriteLine);
        TestContext.Current.AddAttachment($"scores-{set}.txt", string.Join('\n', lines) + "\n");
    }

    /// <summary>Fails with the kind's totals, and nothing else, where they fall below what is asked.</summary>
    public static void AtLeast(Scoring scoring, string kind, double precision, double recall)
    {
        var total = scoring.Total(kind);
        Assert.True(total.Precision >= precision && total.Recall >= recall, string.Create(CultureInfo.InvariantCulture,
            $"Expected precision {precision:0.00} and recall {recall:0.00} or more: {Line("all", total)}."));
    }

    private static string Line(string of, Score score) => string.Create(CultureInfo.InvariantCulture,
        $"{of}, {score.Kind}: {score.Right} of {score.Right + score.Wrong} right (precision {score.Precision:0.00}), "
        + $"{score.Found} of {score.Found + score.Missed} found (recall {score.Recall:0.00}), F1 {score.F1:0.00}");
}
