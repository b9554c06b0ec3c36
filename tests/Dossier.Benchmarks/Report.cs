using System.Globalization;
using System.Text;

namespace Dossier.Benchmarks;

/// <summary>The results as a Markdown table.</summary>
internal static class Report
{
    public static string Of(BenchmarkOptions options, PandasPeer? peer, IReadOnlyList<Line> lines)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{options.Rows:N0} rows, medians of {options.Runs} interleaved runs, "
            + $"{Environment.ProcessorCount} processors, .NET {Environment.Version}, pandas {peer?.Version ?? "not found"}.");
        text.AppendLine("Ratio: Dossier's time to that of pandas. Peak: memory of the process during the task, loaded tables included.");
        text.AppendLine();
        text.AppendLine("| task | pandas s | Dossier s | ratio | pandas peak MB | Dossier peak MB | answers agree |");
        text.AppendLine("|---|--:|--:|--:|--:|--:|---|");
        foreach (var line in lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {line.Task.Title} | {Cell(line.PandasSeconds, "0.000")} | "
                + $"{Cell(line.DossierSeconds, "0.000")} | {Cell(line.Ratio, "0.00")} | {Cell(line.PandasPeak, "0")} | "
                + $"{Cell(line.DossierPeak, "0")} | {line.Verdict} |");
        }

        var ratios = lines.Where(line => line.Ratio is not null).Select(line => line.Ratio!.Value).ToArray();
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Ahead on {ratios.Count(ratio => ratio < 1)} of {ratios.Length} lines, "
            + $"by 3 times or more on {ratios.Count(ratio => ratio <= 1 / 3.0)}; no more memory on "
            + $"{lines.Count(line => line.DossierPeak <= line.PandasPeak)}.");
        return text.ToString();
    }

    private static string Cell(double? figure, string format) => figure?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
