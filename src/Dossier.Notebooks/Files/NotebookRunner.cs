using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Files;

/// <summary>How notebooks are run.</summary>
internal sealed record RunOptions
{
    /// <summary>How long a cell may take; null for as long as it likes.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long an interrupted cell has until its process is ended.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether cells after a failed one run.</summary>
    public bool GoesOn { get; init; }

    /// <summary>How many characters of output are kept per cell.</summary>
    public int OutputLimit { get; init; } = CellOutput.UsualLimit;
}

/// <summary>Runs a notebook's cells from top to bottom and gathers their outputs. The same notebook and data give the same file.</summary>
/// <param name="host">Where the cells run.</param>
/// <param name="options">How.</param>
/// <param name="stop">Cancelled when the user wants no more.</param>
internal sealed class NotebookRunner(ICellHost host, RunOptions options, CancellationToken stop)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, List<JsonObject>> _displayed = new(StringComparer.Ordinal);

    /// <summary>Told of each cell before it runs: the cell, and how many there are.</summary>
    public Action<CellRun, int>? Starting { get; init; }

    /// <summary>Told of each cell after it ran.</summary>
    public Action<CellRun, int>? Ended { get; init; }

    /// <summary>Runs a notebook. The one given is not changed.</summary>
    public NotebookRun Run(NotebookFile notebook)
    {
        var result = notebook.Cleared();
        var cells = result.Cells.Where(cell => cell.IsRunnable).ToList();
        var runs = ImmutableArray.CreateBuilder<CellRun>(cells.Count);
        var isOver = false;
        foreach (var (index, cell) in cells.Index())
        {
            var run = new CellRun(index + 1, cell.Source, CellStatus.NotRun);
            if (!isOver && !stop.IsCancellationRequested)
            {
                Starting?.Invoke(run, cells.Count);
                run = Run(cell, run);
                Ended?.Invoke(run, cells.Count);
                isOver = run.Status is CellStatus.Died or CellStatus.Stopped || (run.Status != CellStatus.Completed && !options.GoesOn);
            }

            runs.Add(run);
        }

        return new(result, runs.ToImmutable());
    }

    private CellRun Run(NotebookCell cell, CellRun run)
    {
        var outputs = new OutputCollector(run.Number, _displayed, options.OutputLimit);
        var clock = Stopwatch.StartNew();
        using var limit = new CancellationTokenSource();
        if (options.Timeout is { } timeout)
        {
            limit.CancelAfter(timeout);
        }

        run = Await(cell, run, outputs, limit.Token) with { Elapsed = clock.Elapsed };
        if (run is { Error: { } error, Status: CellStatus.TimedOut or CellStatus.Stopped or CellStatus.Died })
        {
            outputs.ReplaceError(error);
        }

        cell.SetOutputs(outputs.Outputs(), run.Number);
        run = run.Status == CellStatus.Failed && cell.MayFail ? run with { Status = CellStatus.Completed, Error = null } : run;
        return run with { Note = outputs.Note };
    }

    // Interrupts and, if they do not help, the kill come from a timer's thread while this one waits for the cell. One interrupt is not
    // enough: it does nothing while the cell is being compiled.
    private CellRun Await(NotebookCell cell, CellRun run, OutputCollector outputs, CancellationToken limit)
    {
        using var giveUp = new CancellationTokenSource();
        using var killing = giveUp.Token.Register(host.Kill);
        using var interrupts = new Timer(_ => host.Interrupt(), null, Timeout.InfiniteTimeSpan, Second);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit, stop);
        using var interrupting = either.Token.Register(() =>
        {
            giveUp.CancelAfter(options.Patience);
            interrupts.Change(TimeSpan.Zero, Second);
        });
        try
        {
            var outcome = host.Run(cell.Code, run.Number, outputs);
            return (outcome, stop.IsCancellationRequested, limit.IsCancellationRequested) switch
            {
                (CellOutcome.Completed, _, _) => run with { Status = CellStatus.Completed },
                (_, true, _) => run with { Status = CellStatus.Stopped, Error = Stopped },
                (CellOutcome.Interrupted, _, true) => run with { Status = CellStatus.TimedOut, Error = TimedOut("was interrupted") },
                (CellOutcome.Failed failed, _, _) => run with { Status = CellStatus.Failed, Error = failed.Error },
                (CellOutcome.Interrupted interrupted, _, _) => run with { Status = CellStatus.Failed, Error = interrupted.Error },
                _ => throw new UnreachableException($"A cell ended as {outcome.GetType().Name}."),
            };
        }
        catch (CellHostEndedException e)
        {
            return run with
            {
                Status = stop.IsCancellationRequested ? CellStatus.Stopped : CellStatus.Died,
                Error = stop.IsCancellationRequested ? Stopped
                    : limit.IsCancellationRequested ? TimedOut("did not stop when interrupted, so that its process was ended")
                    : Error("CellEndedProcess", $"{e.Message} The cells after it were not run: what was defined before is gone."),
            };
        }
    }

    private static ErrorOutput Stopped => Error("Stopped", "The run was stopped while this cell ran.");

    private ErrorOutput TimedOut(string what) => Error("Timeout", string.Create(CultureInfo.InvariantCulture,
        $"The cell ran longer than {options.Timeout!.Value.TotalSeconds:0.###} s and {what}. Give it more with --timeout, or make it do less."));

    // Front ends show the traceback alone, so it holds the message, too.
    private static ErrorOutput Error(string name, string message) => new(name, message, [$"{name}: {message}"]);
}
