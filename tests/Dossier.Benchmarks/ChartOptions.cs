using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>What the command line of the benchmark of charts asks for.</summary>
internal sealed record ChartOptions
{
    public const string Usage = "Usage: charts [--runs 7] [--bars 12] [--python path] [--program path]";

    /// <summary>Whole processes on each side.</summary>
    public int Runs { get; init; } = 7;

    /// <summary>Bars of the chart that both sides draw.</summary>
    public int Bars { get; init; } = 12;

    /// <summary>The Python to use; when null, the first on the path that has matplotlib.</summary>
    public string? Python { get; init; }

    /// <summary>
    /// This program, published; when null, as it was built. <c>dotnet publish tests/Dossier.Benchmarks -c Release -r linux-x64
    /// -p:PublishReadyToRun=true --self-contained false -o FOLDER</c> compiles it ahead of time.
    /// </summary>
    public string? Program { get; init; }

    /// <exception cref="BenchmarkException">An option is not known, has no value, or a value out of range.</exception>
    public static ChartOptions Parse(IReadOnlyList<string> args)
    {
        var options = new ChartOptions();
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : throw new BenchmarkException($"{args[i]} has no value. {Usage}");
            options = args[i] switch
            {
                "--runs" => options with { Runs = BenchmarkOptions.Number(args[i], value, 1, 1000) },
                "--bars" => options with { Bars = BenchmarkOptions.Number(args[i], value, 1, 1000) },
                "--python" => options with { Python = value },
                "--program" => options with { Program = value },
                _ => throw new BenchmarkException($"There is no option {args[i]}. {Usage}"),
            };
        }

        return options;
    }

    /// <summary>The bars of both sides, by their number.</summary>
    public static string NameOf(int bar) => string.Create(CultureInfo.InvariantCulture, $"Country number {bar + 1}");

    /// <summary>Their values.</summary>
    public static int ValueOf(int bar) => 3 + bar * 37 % 101;
}
