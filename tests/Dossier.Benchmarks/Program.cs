using Dossier.Benchmarks;

if (args is ["serve", var folder])
{
    return FrameServer.Run(folder, Console.In, Console.Out);
}

if (args is ["set-brief", var path])
{
    return BriefBenchmark.Set(path, Console.Out);
}

if (args is ["bars", var file, var bars])
{
    return ChartBenchmark.Draw(file, bars);
}

try
{
    return args switch
    {
        ["charts", .. var rest] => ChartBenchmark.Run(ChartOptions.Parse(rest), Console.Out, Console.Error),
        ["kernel", .. var rest] => KernelBenchmark.Run(KernelOptions.Parse(rest), Console.Out, Console.Error),
        ["brief", .. var rest] => BriefBenchmark.Run(rest, Console.Out),
        ["extract", .. var rest] => ExtractBenchmark.Run(ExtractOptions.Parse(rest), Console.Out, Console.Error),
        _ => FrameBenchmark.Run(BenchmarkOptions.Parse(args), Console.Out, Console.Error),
    };
}
catch (BenchmarkException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
