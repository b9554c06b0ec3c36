using System.Diagnostics;
using Dossier.Notebooks.Jupyter;

namespace Dossier.Notebooks.Tests.Jupyter;

/// <summary>Jupyter's own suite against the built command. Debian: python3-jupyter-kernel-test.</summary>
public sealed class ConformanceTests : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private readonly string _folder = Directory.CreateTempSubdirectory("jupyter-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_suite_of_Jupyter_passes_with_every_optional_part()
    {
        Assert.SkipUnless(File.Exists(Python) && (await Run(["-c", "import jupyter_kernel_test"])).ExitCode == 0,
            "Needs Debian's python3-jupyter-kernel-test.");
        var program = AppContext.BaseDirectory.Replace("Dossier.Notebooks.Tests", "Dossier.Cli", StringComparison.Ordinal);
        Assert.SkipUnless(File.Exists(Path.Combine(program, "Dossier.Cli.dll")),
            $"Needs the command, which dotnet build puts in {program}.");
        KernelSpec.Install(new(Path.Combine(_folder, "kernels")), force: false, program);

        var script = Path.Combine(Dossier.Tests.Repository.Root, "tests", "Dossier.Notebooks.Tests", "Jupyter", "conformance.py");
        var (exitCode, output) = await Run([script, "-v"]);

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("skipped", output, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output)> Run(string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["JUPYTER_DATA_DIR"] = _folder;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await errors;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
