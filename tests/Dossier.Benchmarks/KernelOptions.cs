namespace Dossier.Benchmarks;

/// <summary>What the command line asks for after <c>kernel</c>.</summary>
internal sealed record KernelOptions
{
    public const string Usage = "Usage: kernel [--runs 5] [--prefix folder] [--python path]";

    /// <summary>Sessions and notebooks on each side.</summary>
    public int Runs { get; init; } = 5;

    /// <summary>Where <c>kernel install --prefix</c> has put the kernel; when null, it is installed in a temporary folder.</summary>
    public string? Prefix { get; init; }

    /// <summary>The Python to use; when null, the first on the path that has nbclient and ipykernel.</summary>
    public string? Python { get; init; }

    /// <exception cref="BenchmarkException">An option is not known, has no value, or a value out of range.</exception>
    public static KernelOptions Parse(IReadOnlyList<string> args)
    {
        var options = new KernelOptions();
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : throw new BenchmarkException($"{args[i]} has no value. {Usage}");
            options = args[i] switch
            {
                "--runs" => options with { Runs = BenchmarkOptions.Number(args[i], value, 1, 1000) },
                "--prefix" => options with { Prefix = value },
                "--python" => options with { Python = value },
                _ => throw new BenchmarkException($"There is no option {args[i]}. {Usage}"),
            };
        }

        return options;
    }
}
