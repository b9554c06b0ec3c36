using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Dossier.Notebooks.Files;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>Runs notebooks without an editor, each in a process of its own.</summary>
internal sealed class RunCommand(CommandIO io)
{
    private const string HtmlHelp = "Makes a page of each executed notebook, in one file that needs no network: in the folder of --out, else beside the "
        + "notebook.";

    private bool _failedToWrite;

    /// <summary>The command, its options, and what each is for.</summary>
    public static Command Build(CommandIO io)
    {
        var files = new Argument<string[]>("FILE") { Description = "Notebooks (.ipynb); * stands for any name.", Arity = ArgumentArity.ZeroOrMore };
        files.Validators.Add(CommandWords.RefuseUnknownOptions);
        var parameters = new Option<string[]>("--parameter", "-p")
        {
            Description = "Sets a variable of the cell tagged 'parameters', as in -p country=KE. May be given often.",
            HelpName = "name=value",
        };
        var output = new Option<string?>("--out") { Description = "Writes the executed notebooks into this folder.", HelpName = "DIR" };
        var inPlace = new Option<bool>("--in-place") { Description = "Puts executed notebooks in their originals' place, unless they fail." };
        var timeout = new Option<double?>("--timeout")
        {
            Description = "How many seconds a cell may take.",
            HelpName = "S",
            CustomParser = CommandWords.Number,
        };
        var goesOn = new Option<bool>("--continue") { Description = "Runs the cells after a failed one, too." };
        var html = new Option<bool>("--html") { Description = HtmlHelp };
        var trx = new Option<string?>("--trx") { Description = "Writes a test report, one test per cell.", HelpName = "FILE" };
        var list = new Option<bool>("--help-notebook") { Description = "Lists what -p can set, and runs nothing." };
        var serve = new Option<string?>("--serve-cells") { Hidden = true };
        var run = new Command("run", "Runs notebooks from top to bottom.\n\nExample: dossier run notebooks/*.ipynb --out executed")
        {
            files, parameters, output, inPlace, timeout, goesOn, html, trx, list, serve,
        };
        run.SetAction(parsed => parsed.GetValue(serve) is { } handles ? ServeCells(handles) : new RunCommand(io).Run(new()
        {
            Files = [.. parsed.GetValue(files) ?? []],
            Parameters = [.. parsed.GetValue(parameters) ?? []],
            OutFolder = parsed.GetValue(output),
            InPlace = parsed.GetValue(inPlace),
            Timeout = parsed.GetValue(timeout),
            GoesOn = parsed.GetValue(goesOn),
            Html = parsed.GetValue(html),
            Trx = parsed.GetValue(trx),
            ListsParameters = parsed.GetValue(list),
        }));
        return run;
    }

    /// <summary>Runs what was ordered and says how it went.</summary>
    public int Run(RunOrder order)
    {
        Refuse(order);
        var report = new RunReport(io);
        var paths = Expand(order.Files);
        var targets = Targets(order, paths);
        var (read, unread) = Read(paths, report);
        if (order.ListsParameters)
        {
            read.ForEach(notebook => report.Parameters(notebook.File));
            return unread == 0 ? ExitCode.Fine : read.Count == 0 ? ExitCode.NothingMade : ExitCode.Findings;
        }

        var values = ParameterValues.Parse(order.Parameters).PutInto([.. read.Select(notebook => notebook.File)]);
        using var stop = new StopSignal();
        var runs = new List<NotebookRun>();
        foreach (var (path, file) in read.Zip(values, (notebook, file) => (notebook.Path, file)).TakeWhile(_ => !stop.Token.IsCancellationRequested))
        {
            runs.Add(RunOne(order, path, targets, file, report, stop.Token));
        }

        if (order.Trx is { } trx)
        {
            Write(io.Resolve(trx), path => TrxReport.Save(path, runs), report);
        }

        report.End(order, runs, unread, stop.Token.IsCancellationRequested);
        return stop.Token.IsCancellationRequested ? ExitCode.Stopped : runs.Count == 0 ? ExitCode.NothingMade
            : unread == 0 && !_failedToWrite && runs.Count == read.Count && runs.TrueForAll(run => run.Succeeded) ? ExitCode.Fine : ExitCode.Findings;
    }

    private NotebookRun RunOne(
        RunOrder order, string path, Dictionary<string, string?> targets, NotebookFile file, RunReport report, CancellationToken stop)
    {
        var target = targets[path];
        report.Begin(file);
        using var host = new CellProcess(CellProgram.Of(typeof(RunCommand).Assembly, "run", "--serve-cells"), Path.GetDirectoryName(path)!);
        var options = new RunOptions { Timeout = order.Timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : null, GoesOn = order.GoesOn };
        var run = new NotebookRunner(host, options, stop) { Starting = report.Starting, Ended = report.Ended }.Run(file);
        var written = new List<string>();

        // An original with all its outputs is worth more than the beginning of a new one.
        if (target is not null && (!order.InPlace || run.Succeeded || (order.GoesOn && run.RanToItsEnd)))
        {
            written.AddRange(Write(target, run.Notebook.Save, report));
        }

        if (order.Html)
        {
            var pages = targets.ToDictionary(one => one.Key, one => Path.ChangeExtension(one.Value ?? one.Key, ".html"), StringComparer.Ordinal);
            written.AddRange(Write(pages[path], page => HtmlPage.Save(page, run.Notebook, Path.GetDirectoryName(path)!, pages), report));
        }

        report.Ended(run, [.. written.Select(io.Show)]);
        return run;
    }

    // A file that cannot be written keeps no other notebook from running. Gives the paths that were written: this one or none.
    private string[] Write(string path, Action<string> save, RunReport report)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            save(path);
            return [path];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _failedToWrite = true;
            report.Unwritten(path, e);
            return [];
        }
    }

    // A notebook that cannot be read keeps no other from running.
    private (List<(string Path, NotebookFile File)> Read, int Unread) Read(ImmutableArray<string> paths, RunReport report)
    {
        var read = new List<(string, NotebookFile)>();
        foreach (var path in paths)
        {
            try
            {
                read.Add((path, NotebookFile.Read(path, io.Show(path))));
            }
            catch (BadInputException bad)
            {
                report.Unread(bad);
            }
        }

        return (read, paths.Length - read.Count);
    }

    private ImmutableArray<string> Expand(ImmutableArray<string> names) => [.. names.SelectMany(Expand).Distinct(StringComparer.Ordinal)];

    // Some shells leave * to the program.
    private IEnumerable<string> Expand(string name)
    {
        var path = io.Resolve(name);
        var (folder, pattern) = (Path.GetDirectoryName(path), Path.GetFileName(path));
        if (!pattern.Contains('*', StringComparison.Ordinal) || !Directory.Exists(folder))
        {
            return [path];
        }

        var found = Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : throw Bad("notebooks", $"no file that matches {name}", "Correct the path.");
    }

    private Dictionary<string, string?> Targets(RunOrder order, ImmutableArray<string> paths)
    {
        var folder = order.OutFolder is { } named ? io.Resolve(named) : null;
        if (File.Exists(folder))
        {
            throw Bad("a folder for --out", $"the file {order.OutFolder}", "Name another.");
        }

        var targets = paths.ToDictionary(path => path,
            path => order.InPlace ? path : folder is null ? null : Path.Combine(folder, Path.GetFileName(path)), StringComparer.Ordinal);
        if (targets.FirstOrDefault(target => !order.InPlace && target.Key == target.Value) is { Key: { } same })
        {
            throw Bad("a folder other than the notebook's own", $"--out {order.OutFolder} for {io.Show(same)}", "Use --in-place, or name another folder.");
        }

        if (targets.Values.OfType<string>().GroupBy(target => target, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw Bad("notebooks with different names", $"two that would be written to {io.Show(twice.Key)}", "Run them one by one.");
        }

        return targets;
    }

    private static void Refuse(RunOrder order)
    {
        if (order.Files.IsEmpty)
        {
            throw Bad("a notebook to run", "none", "Example: dossier run notebooks/01-corpus.ipynb");
        }

        if (order.InPlace && order.OutFolder is not null)
        {
            throw Bad("--in-place or --out", "both", "Leave one out.");
        }

        if (order.Timeout is <= 0 or > 2_000_000 or double.NaN)
        {
            throw Bad("--timeout with seconds above 0", order.Timeout.Value.ToString(CultureInfo.InvariantCulture), "Example: --timeout 60");
        }
    }

    // Ctrl+C reaches this process, too; the one that reads the notebook decides what it means.
    private static int ServeCells(string handles)
    {
        using var ignored = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        CellServer.Serve(handles);
        return ExitCode.Fine;
    }

    private static BadInputException Bad(string expected, string found, string next) => new(new("the command line", 0, expected, found, next));
}
