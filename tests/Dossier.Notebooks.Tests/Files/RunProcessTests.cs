using System.Diagnostics;
using System.Globalization;
using Dossier.Cli;

namespace Dossier.Notebooks.Tests.Files;

/// <summary>The command as a process of its own: signals, and what is left when it has ended.</summary>
public sealed class RunProcessTests : IDisposable
{
    private const string LeavesProgram =
        "using var sleep = System.Diagnostics.Process.Start(\"sleep\", \"1000\");\nFile.WriteAllText(\"pid.new\", $\"{sleep.Id}\");\n"
        + "File.Move(\"pid.new\", \"pid\");";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly List<Process> _runs = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("run-").FullName;

    public RunProcessTests() => Assert.SkipUnless(Directory.Exists("/proc/self"), "Signals and processes are looked at as Linux shows them.");

    public void Dispose()
    {
        _runs.ForEach(run =>
        {
            run.Kill(entireProcessTree: true);
            run.Dispose();
        });
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 130)]
    public void A_stopped_run_writes_what_is_there_and_leaves_nothing_running(string signal, int exitCode)
    {
        Write("n.ipynb", "Console.WriteLine(\"before\");", LeavesProgram + "\nThread.Sleep(-1);", "3");
        Write("m.ipynb", "1");
        var run = Start("n.ipynb", "m.ipynb", "--out", "out", "--trx", "out/t.trx");
        var output = run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        AwaitProgram();

        Signal(signal, run.Id);

        Assert.True(run.WaitForExit(Patience), "The run does not end.");
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("n.ipynb: 2 of 3 cells ran, stopped; wrote out/n.ipynb\n", output.Result, StringComparison.Ordinal);
        Assert.EndsWith("Next: the run was stopped; run again to have all.\n", output.Result, StringComparison.Ordinal);
        Assert.Contains("before", File.ReadAllText(Path.Combine(_folder, "out", "n.ipynb")), StringComparison.Ordinal);
        Assert.Equal(["n.ipynb", "t.trx"], Directory.GetFiles(Path.Combine(_folder, "out")).Select(path => Path.GetFileName(path)!).Order());
        AssertProgramHasEnded();
    }

    [Fact]
    public void A_run_that_is_killed_leaves_nothing_running()
    {
        Write("n.ipynb", LeavesProgram + "\nThread.Sleep(-1);");
        var run = Start("n.ipynb");
        AwaitProgram();

        run.Kill();

        AssertProgramHasEnded();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("Environment.Exit(0);")]
    public void Programs_that_a_cell_leaves_behind_end_with_the_notebook(string end)
    {
        Write("n.ipynb", LeavesProgram, end);
        var run = Start("n.ipynb");

        Assert.True(run.WaitForExit(Patience), "The run does not end.");

        AssertProgramHasEnded();
    }

    private Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DossierCommand).Assembly.Location, "run", .. args])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        };
        _runs.Add(Process.Start(start)!);
        return _runs[^1];
    }

    private void Write(string name, params string[] cells) => File.WriteAllText(Path.Combine(_folder, name), Samples.Text(cells));

    private void AwaitProgram() =>
        Assert.True(SpinWait.SpinUntil(() => File.Exists(Path.Combine(_folder, "pid")), Patience), "The cell does not start its program.");

    private void AssertProgramHasEnded()
    {
        var program = File.ReadAllText(Path.Combine(_folder, "pid"));
        Assert.True(SpinWait.SpinUntil(() => HasEnded(program), Patience), "The program that the cell started still runs.");
    }

    /// <summary>Whether a process has ended; one that nobody has waited for yet is a zombie.</summary>
    internal static bool HasEnded(string id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].StartsWith('Z');
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static void Signal(string name, int id)
    {
        using var kill = Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{name} {id}")]);
        kill.WaitForExit();
    }
}
