using System.Collections.Immutable;
using System.Globalization;
using Dossier.Notebooks.Files;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>Says which cell runs, what became of each notebook, and what to do next. Seconds are shown on a terminal only.</summary>
internal sealed class RunReport(CommandIO io)
{
    private readonly Progress _progress = new(io);
    private string _name = "";

    /// <summary>A file that is no notebook.</summary>
    public void Unread(BadInputException bad) => io.Out.WriteLine(bad.Message);

    /// <summary>A file could not be written.</summary>
    public void Unwritten(string path, Exception why)
    {
        // The system's message names the file that is written aside first.
        var reason = why.Message.Split(" : ")[0].TrimEnd('.');
        io.Out.WriteLine($"{io.Show(path)} could not be written: {reason}. "
            + "Free some space, close the file in other programs or allow access, then run again.");
    }

    /// <summary>A notebook is about to run.</summary>
    public void Begin(NotebookFile notebook) => _name = notebook.Name;

    /// <summary>A cell is about to run.</summary>
    public void Starting(CellRun cell, int count)
    {
        if (io.IsTerminal)
        {
            _progress.Step(Line(cell, count));
        }
    }

    /// <summary>A cell has run.</summary>
    public void Ended(CellRun cell, int count)
    {
        if (io.IsTerminal)
        {
            _progress.Done();
            io.Error.WriteLine($"{Line(cell, count)}  {cell.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
        }
    }

    /// <summary>A notebook has run.</summary>
    public void Ended(NotebookRun run, ImmutableArray<string> written)
    {
        var (ran, count) = (run.Cells.Count(cell => cell.Status != CellStatus.NotRun), run.Cells.Length);
        var how = ran == count ? Words(count, "cell") + " ran" : $"{Number(ran)} of {Words(count, "cell")} ran";
        var failed = run.Cells.Where(cell => cell.Error is not null).ToList();
        var trouble = failed.Count == 0 ? "" : failed.Exists(cell => cell.Status == CellStatus.Stopped) ? ", stopped" : $", {Number(failed.Count)} failed";
        io.Out.WriteLine($"{_name}: {how}{trouble}{(written.IsEmpty ? "" : $"; wrote {string.Join(" and ", written)}")}");
        foreach (var cell in run.Cells)
        {
            Trouble(cell, count);
        }
    }

    /// <summary>All is done.</summary>
    public void End(RunOrder order, List<NotebookRun> runs, int unread, bool wasStopped)
    {
        var failed = runs.Count(run => !run.Succeeded);
        if (runs.Count + unread > 1)
        {
            io.Out.WriteLine($"{Words(runs.Count, "notebook")} ran, {Number(failed)} failed{(unread == 0 ? "" : $", {Number(unread)} could not be read")}");
        }

        // Whether a value is of use is often found out only by a cell behind the one that sets it.
        var culprit = order.Parameters.IsEmpty ? "the cell" : "the parameter, or the cell that uses it,";
        var next = wasStopped ? "the run was stopped; run again to have all."
            : failed > 0 && order.InPlace ? $"mend {culprit} and run again; notebooks that failed are as they were."
            : failed > 0 ? $"mend {culprit} and run again."
            : order is { InPlace: false, OutFolder: null, Html: false } ? "nothing was written: --out DIR, --in-place or --html keeps what the notebooks show."
            : null;
        if (next is not null && runs.Count > 0)
        {
            io.Out.WriteLine($"Next: {next}");
        }
    }

    /// <summary>What <c>-p</c> can set in a notebook.</summary>
    public void Parameters(NotebookFile notebook)
    {
        var parameters = ParameterReader.Read(notebook);
        if (parameters.IsEmpty)
        {
            io.Out.WriteLine($"{notebook.Name} takes no parameters. Next: give the cell that declares variables with their usual values the tag \"parameters\".");
            return;
        }

        io.Out.WriteLine($"{notebook.Name} takes {Words(parameters.Length, "parameter")}:");
        var (name, type, value) = (parameters.Max(p => p.Name.Length), parameters.Max(p => p.Type.Name.Length), parameters.Max(p => p.Default.Length));
        foreach (var p in parameters)
        {
            io.Out.WriteLine($"  {p.Name.PadRight(name)}  {p.Type.Name.PadRight(type)}  {p.Default.PadRight(value)}  {p.Comment}".TrimEnd());
        }

        io.Out.WriteLine($"Next: dossier run {notebook.Name} -p {parameters[0].Name}=VALUE");
    }

    private void Trouble(CellRun cell, int count)
    {
        if (cell.Error is { } error)
        {
            io.Out.WriteLine();
            io.Out.WriteLine($"Cell {Number(cell.Number)} of {Number(count)}:");
            foreach (var (index, line) in cell.Source.TrimEnd().Split('\n').Index())
            {
                io.Out.WriteLine($"{index + 1,5} | {TerminalText.Clean(line.TrimEnd('\r'))}".TrimEnd());
            }

            io.Out.WriteLine();
            var lines = error.Traceback.SelectMany(line => line.Split('\n')).DefaultIfEmpty($"{error.Name}: {error.Value}");
            foreach (var line in lines)
            {
                io.Out.WriteLine(("  " + TerminalText.Clean(AnsiText.Strip(line))).TrimEnd());
            }

            io.Out.WriteLine();
        }

        if (cell.Note is { } note)
        {
            io.Out.WriteLine($"  Cell {Number(cell.Number)}: {note}");
        }
    }

    private string Line(CellRun cell, int count)
    {
        var title = TerminalText.Clean(cell.Title);
        return $"{_name}: cell {Number(cell.Number)} of {Number(count)}  {(title.Length > 60 ? title[..59] + "…" : title)}";
    }

    private static string Words(int count, string singular) => $"{Number(count)} {singular}{(count == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
