using System.Diagnostics;
using Dossier.Notebooks.Files;
using Dossier.Notebooks.Jupyter;
using Dossier.Tests;

namespace Dossier.Notebooks.Tests.Clients;

/// <summary>
/// A folder for programs of Jupyter: they find this kernel there, nothing of the user's, and the repository's notebooks without outputs.
/// </summary>
public sealed class JupyterHome : IDisposable
{
    public const string Python = "/usr/bin/python3";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly List<Process> _started = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("jupyter-").FullName;

    public JupyterHome()
    {
        if (File.Exists(Program))
        {
            KernelSpec.Install(new(Path.Combine(_folder, "kernels")), force: false, Path.GetDirectoryName(Program));
        }

        Directory.CreateDirectory(Notebooks);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "data"), Repository.DataFolder);
        foreach (var committed in Committed)
        {
            var notebook = NotebookReader.Read(committed, committed).Cleared();
            File.WriteAllText(Path.Combine(Notebooks, Path.GetFileName(committed)), notebook.ToText());
        }
    }

    /// <summary>The notebooks as they are committed, with outputs.</summary>
    public static IReadOnlyList<string> Committed { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal)];

    /// <summary>The folder of the notebooks without outputs. The articles and tables lie beside it, as in the repository.</summary>
    public string Notebooks => Path.Combine(_folder, "notebooks");

    /// <summary>The built command.</summary>
    public static string Program => Path.Combine(
        AppContext.BaseDirectory.Replace("Dossier.Notebooks.Tests", "Dossier.Cli", StringComparison.Ordinal), "Dossier.Cli.dll");

    /// <summary>A folder of its own for one test.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    /// <summary>Skips the test, by name, unless Python has a module and the command is built.</summary>
    public async Task Require(string module, string package)
    {
        var isThere = File.Exists(Python) && (await Run(Python, ["-c", $"import {module}"])).ExitCode == 0;
        Assert.SkipUnless(isThere, $"Needs Debian's {package}.");
        RequireCommand();
    }

    /// <summary>Skips the test, by name, unless the command is built.</summary>
    public static void RequireCommand() =>
        Assert.SkipUnless(File.Exists(Program), $"Needs the command, which dotnet build makes as {Program}.");

    /// <summary>Starts a program that takes this folder for the user's. It is ended with the folder, if it has not ended before.</summary>
    public Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        foreach (var name in new[] { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "IPYTHONDIR" })
        {
            start.Environment[name] = Folder("home");
        }

        start.Environment["JUPYTER_DATA_DIR"] = _folder;
        start.Environment["JUPYTER_CONFIG_DIR"] = Folder("config");
        start.Environment["JUPYTER_RUNTIME_DIR"] = Folder("runtime");
        start.Environment["PYTHONWARNINGS"] = "ignore";
        var process = Process.Start(start)!;
        _started.Add(process);
        return process;
    }

    /// <summary>Runs a program to its end, with a text as its standard input, and gives what it wrote to both streams.</summary>
    public async Task<(int ExitCode, string Output)> Run(string program, IEnumerable<string> arguments, string input = "")
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var process = Start(program, arguments);
        using var killing = limit.Token.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(CancellationToken.None);
        return (process.ExitCode, await output + await errors);
    }

    public void Dispose()
    {
        foreach (var process in _started)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Tests with programs of Jupyter run one after another: two kernels at once are slow, and their clients give up early.</summary>
[CollectionDefinition(Name)]
public sealed class JupyterClients : ICollectionFixture<JupyterHome>
{
    public const string Name = "clients of Jupyter";
}
