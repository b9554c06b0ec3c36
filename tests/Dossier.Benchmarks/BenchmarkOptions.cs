using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record BenchmarkOptions
{
    public const string Usage = "Usage: frames [--rows 1e6] [--runs 5] [--only q1,sort-int] [--data folder] [--python path]";

    /// <summary>Rows of the big tables, from 10,000.</summary>
    public int Rows { get; init; } = 1_000_000;

    /// <summary>Runs of each task on each side.</summary>
    public int Runs { get; init; } = 5;

    /// <summary>Tasks to run; all when empty.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Where the tables are kept for the next run; when null, in a temporary folder that is deleted at the end.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The Python to use; when null, the first on the path that has pandas.</summary>
    public string? Python { get; init; }

    /// <exception cref="BenchmarkException">An option is not known, has no value, or a value out of range.</exception>
    public static BenchmarkOptions Parse(IReadOnlyList<string> args)
    {
        if (args.Count % 2 == 0 || args[0] != "frames")
        {
            throw new BenchmarkException($"{Usage}\n{KernelOptions.Usage}");
        }

        var options = new BenchmarkOptions();
        for (var i = 1; i < args.Count; i += 2)
        {
            var value = args[i + 1];
            options = args[i] switch
            {
                "--rows" => options with { Rows = Number(args[i], value, 10_000, 100_000_000) },
                "--runs" => options with { Runs = Number(args[i], value, 1, 1000) },
                "--only" => options with { Only = [.. value.Split(',').Select(BenchmarkTasks.Known)] },
                "--data" => options with { DataFolder = value },
                "--python" => options with { Python = value },
                _ => throw new BenchmarkException($"There is no option {args[i]}. {Usage}"),
            };
        }

        return options;
    }

    /// <exception cref="BenchmarkException">The text is no number from <paramref name="least"/> to <paramref name="most"/>.</exception>
    public static int Number(string option, string text, int least, int most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? (int)number
            : throw new BenchmarkException($"{option} is a number from {least} to {most}, as in 1e6; found \"{text}\".");
}
