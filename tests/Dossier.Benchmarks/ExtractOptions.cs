using System.Globalization;

namespace Dossier.Benchmarks;

/// <summary>What the command line of the extraction benchmark asks for.</summary>
internal sealed record ExtractOptions
{
    public const string Usage = "Usage: extract [--megabytes 200] [--data folder]";

    /// <summary>Size of the text, in millions of bytes.</summary>
    public int Megabytes { get; init; } = 200;

    /// <summary>Where the text is kept for the next run; when null, in a temporary folder that is deleted at the end.</summary>
    public string? DataFolder { get; init; }

    /// <exception cref="BenchmarkException">An option is not known, has no value, or a value out of range.</exception>
    public static ExtractOptions Parse(IReadOnlyList<string> args)
    {
        var options = new ExtractOptions();
        for (var i = 0; i < args.Count; i += 2)
        {
            options = i + 1 == args.Count ? throw new BenchmarkException(Usage) : args[i] switch
            {
                "--megabytes" when int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= 10_000
                    => options with { Megabytes = size },
                "--data" => options with { DataFolder = args[i + 1] },
                _ => throw new BenchmarkException(Usage),
            };
        }

        return options;
    }
}
