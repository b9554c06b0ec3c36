namespace Dossier.Benchmarks;

/// <summary>A line of the report: a task with the answers of both sides, run by run.</summary>
internal sealed record Line(BenchmarkTask Task, IReadOnlyList<Answer> Pandas, IReadOnlyList<Answer> Dossier)
{
    public double? PandasSeconds => Median(Pandas, answer => answer.Seconds);

    public double? DossierSeconds => Median(Dossier, answer => answer.Seconds);

    /// <summary>Median time of ours to that of pandas: below 1 is ahead.</summary>
    public double? Ratio => DossierSeconds / PandasSeconds;

    /// <summary>The same of processor time, where threads add up.</summary>
    public double? CpuRatio => Median(Dossier, answer => answer.CpuSeconds) / Median(Pandas, answer => answer.CpuSeconds);

    /// <summary>Peak memory in the first run, before which memory was given back; later ones may hold what comparing needed.</summary>
    public double? PandasPeak => Pandas is [{ Error: null } first, ..] ? first.PeakMb : null;

    /// <summary>The same of ours.</summary>
    public double? DossierPeak => Dossier is [{ Error: null } first, ..] ? first.PeakMb : null;

    /// <summary>Whether all answers agree, or why that is not known.</summary>
    public string Verdict
    {
        get
        {
            if (Dossier.Concat(Pandas).FirstOrDefault(answer => answer.Error is not null) is { } failed)
            {
                return failed.Error!;
            }

            return Pandas.Count == 0 ? "not compared"
                : Pandas.Concat(Dossier).All(Pandas[0].AgreesWith) ? "yes"
                : $"NO: {Shown(Pandas[0])} and {Shown(Dossier[0])}";
        }
    }

    private static string Shown(Answer answer) => FormattableString.Invariant($"{answer.Rows} rows, sums {string.Join(' ', answer.Sums)}");

    private static double? Median(IReadOnlyList<Answer> answers, Func<Answer, double> figure)
    {
        if (answers.Count == 0 || answers.Any(answer => answer.Error is not null))
        {
            return null;
        }

        var sorted = answers.Select(figure).Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
