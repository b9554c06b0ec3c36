using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.Loader;
using Dossier.Frames.Sqlite;
using Dossier.Notebooks.Display;
using Dossier.Notebooks.Packages;
using Dossier.Notebooks.Scripting;
using ScriptOutcome = Dossier.Notebooks.Scripting.CellOutcome;

namespace Dossier.Notebooks.Cells;

/// <summary>
/// A notebook's session: runs cells one after the other and keeps what they define. Cells run on the caller's behalf one at a time;
/// <see cref="Interrupt"/> and the questions of somebody who types may come from any thread meanwhile.
/// </summary>
internal sealed class NotebookSession
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _running;
    private ICellFrontend? _last;
    private long _displays;

    /// <param name="packageFolders">Where packages are kept and looked for; null for the user's folders.</param>
    public NotebookSession(PackageFolders? packageFolders = null)
    {
        Packages = new(packageFolders ?? PackageFolders.Of(Directory.GetCurrentDirectory()));
        Script = new(new()
        {
            Imports =
            [
                .. ScriptOptions.UsualImports, "System.Collections", "System.Collections.Immutable",
                "Dossier", "Dossier.Briefs", "Dossier.Charts", "Dossier.Extraction", "Dossier.Facts", "Dossier.Frames",
                "Dossier.Reading", "Dossier.Reviewing",
                "Dossier.Notebooks.Display", "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting",
                "static " + typeof(DisplayFunctions).FullName,
            ],
            BackgroundFailure = ReportBackground,
            NativeLibrary = name => Packages.FindNative(name),
        });
        CellConsole.Attach();
        ValueFormatter.MendLinks();
    }

    /// <summary>The C# part of the session.</summary>
    public ScriptSession Script { get; }

    /// <summary>Packages and other assemblies that cells asked for.</summary>
    public PackageSet Packages { get; }

    /// <summary>SQLite files that cells have named.</summary>
    public Dictionary<string, string> Connections { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs a cell; its outputs, its error included, go to the frontend as they come.</summary>
    /// <param name="code">The cell: C#, or parts in other languages under magic lines.</param>
    /// <param name="count">The cell's number, which errors name.</param>
    /// <param name="frontend">Where outputs go and input comes from.</param>
    public CellOutcome Run(string code, int count, ICellFrontend frontend)
    {
        var cancellation = new CancellationTokenSource();
        lock (_gate)
        {
            _running = cancellation;
            _last = frontend;
        }

        var run = new CellRun(this, frontend, cancellation.Token);
        CellConsole.Current = run;
        CallerCancellation.Use(cancellation.Token);
        try
        {
            if (Help.Asked(code) is { } topic)
            {
                frontend.Show(new PagerOutput(Help.About(this, topic)));
            }
            else
            {
                run.Run(string.Create(CultureInfo.InvariantCulture, $"cell {count}"), code);
            }

            return new CellOutcome.Completed();
        }
        catch (CellFailure failure)
        {
            return Tell(failure.Outcome, frontend);
        }
        finally
        {
            CellConsole.Current = null;
            lock (_gate)
            {
                _running = null;
            }
        }
    }

    /// <summary>Stops the running cell, if there is one, and returns at once.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            // The cell's own thread may run what waits for the token, never this one.
            _ = _running?.CancelAsync();
        }

        Script.Interrupt();
    }

    /// <summary>The value of an expression in its forms; null if it has none or fails.</summary>
    public MimeBundle? Evaluate(string code) =>
        (Script.Run(new("expression", code), ValueFormatter.OfResult) as ScriptOutcome.Completed)?.Value as MimeBundle;

    /// <summary>What could stand at a place, given in UTF-16 units.</summary>
    public CompletionList Complete(string code, int position) => Typing.Complete(this, code, position);

    /// <summary>What is known of the thing at a place; null for nothing.</summary>
    public MimeBundle? Inspect(string code, int position) => Typing.Inspect(this, code, position);

    /// <summary>Whether Enter should run what is typed.</summary>
    public static Completeness IsComplete(string code) => Typing.IsComplete(code);

    /// <summary>A name for something shown, by which it is found again: the same for the same cells run in the same order.</summary>
    public string NextDisplayId() => string.Create(CultureInfo.InvariantCulture, $"display-{Interlocked.Increment(ref _displays)}");

    /// <summary>Says something that no cell waits for, such as an exception on a thread of the user's.</summary>
    public void ReportBackground(Exception failure)
    {
        var frames = UserFrames.Frames(failure, assembly => AssemblyLoadContext.GetLoadContext(assembly) is ScriptLoadContext);
        var text = string.Concat(frames.Select(frame => "   " + frame + "\n"));
        ICellFrontend? frontend;
        lock (_gate)
        {
            frontend = _last;
        }

        frontend?.Show(new StreamOutput("stderr",
            $"In the background, where no cell waits for it: {failure.GetType().FullName}: {failure.Message}\n{text}"));
    }

    [SuppressMessage("Performance", "CA1859", Justification = "The caller has an outcome of either kind.")]
    private static CellOutcome Tell(CellOutcome outcome, ICellFrontend frontend)
    {
        if (outcome is CellOutcome.Interrupted interrupted)
        {
            CellConsole.Attach();
            frontend.Show(interrupted.Error);
        }
        else if (outcome is CellOutcome.Failed failed)
        {
            frontend.Show(failed.Error);
        }

        return outcome;
    }
}
