using Dossier.Benchmarks;

if (args is ["serve", var folder])
{
    return FrameServer.Run(folder, Console.In, Console.Out);
}

try
{
    return args switch
    {
        ["kernel", .. var rest] => KernelBenchmark.Run(KernelOptions.Parse(rest), Console.Out, Console.Error),
        ["extract", .. var rest] => ExtractBenchmark.Run(ExtractOptions.Parse(rest), Console.Out, Console.Error),
        _ => FrameBenchmark.Run(BenchmarkOptions.Parse(args), Console.Out, Console.Error),
    };
}
catch (BenchmarkException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
