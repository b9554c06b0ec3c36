using System.Collections.Concurrent;
using Dossier.Notebooks.Display;
using Dossier.Notebooks.Scripting;
using ScriptOutcome = Dossier.Notebooks.Scripting.CellOutcome;

namespace Dossier.Notebooks.Cells;

/// <summary>A cell that is running: its parts one after the other, and those of files that it brings in.</summary>
/// <param name="session">The session.</param>
/// <param name="frontend">Where outputs go.</param>
/// <param name="cancellation">Set when the user interrupts.</param>
internal sealed class CellRun(NotebookSession session, ICellFrontend frontend, CancellationToken cancellation)
{
    private readonly List<Action> _atEnd = [];
    private readonly Stack<string> _files = new();
    private readonly ConcurrentQueue<string> _submitted = new();

    public NotebookSession Session => session;

    public ICellFrontend Frontend => frontend;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Variables that the cell's magics have named, for languages that do not see all.</summary>
    public HashSet<string> Shared { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs a whole cell.</summary>
    /// <exception cref="CellFailure">It failed or was interrupted.</exception>
    public void Run(string name, string code)
    {
        try
        {
            RunParts(name, code, isWholeCell: true);
            while (_submitted.TryDequeue(out var later))
            {
                RunParts($"code submitted by {name}", later, isWholeCell: false);
            }
        }
        finally
        {
            _atEnd.ForEach(static action => action());
        }
    }

    /// <summary>Runs the text of a file inside the cell.</summary>
    /// <exception cref="MagicException">The file brings in itself.</exception>
    public void RunFile(string path, IEnumerable<(string Name, string Code)> cells)
    {
        if (_files.Contains(path, StringComparer.Ordinal))
        {
            throw new MagicException($"{Path.GetFileName(path)} brings in itself. Take that line out of it.", "LoadError");
        }

        _files.Push(path);
        foreach (var (name, code) in cells)
        {
            RunParts(name, code, isWholeCell: false);
        }

        _files.Pop();
    }

    /// <summary>Something to do once the cell has ended, however it did.</summary>
    public void AtEnd(Action action) => _atEnd.Add(action);

    /// <summary>Code that the cell's own code submits, from any thread; it runs after the cell, for cells do not run inside others.</summary>
    public void Submit(string code) => _submitted.Enqueue(code);

    /// <summary>Shows a value beside the cell.</summary>
    public void Show(MimeBundle data) => frontend.Show(new DisplayOutput(data));

    private void RunParts(string cell, string code, bool isWholeCell)
    {
        var parts = CellPart.Cut(code, MagicTable.TakesText);
        foreach (var part in parts)
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                if (part.Magic is null || MagicTable.IsCSharp(part.Magic))
                {
                    RunCSharp(cell, code, part, isWholeCell && part == parts[^1]);
                }
                else
                {
                    RunMagic(code, part);
                }
            }
            catch (Exception e) when (e is not CellFailure)
            {
                throw Failure(e, cell, code, part);
            }
        }
    }

    private void RunMagic(string code, CellPart part)
    {
        var magic = MagicTable.Find(part.Magic!) ?? throw MagicTable.Unknown(part.Magic!);
        var arguments = magic.ReadsOwnLine ? MagicArguments.None : MagicArguments.Parse(magic, part.Arguments);
        magic.Run(new(this, part, arguments, code[part.Start..part.End].TrimEnd('\r', '\n')));
    }

    private void RunCSharp(string cell, string code, CellPart part, bool isLast)
    {
        MagicTable.RefuseOthers(part, code);
        var text = References.Take(this, part.InPlace(code));
        if (!string.IsNullOrWhiteSpace(text))
        {
            if (RunScript(new(cell, text)).Value is MimeBundle data)
            {
                frontend.Show(isLast ? new ResultOutput(data) : new DisplayOutput(data));
            }
        }
    }

    private ScriptOutcome.Completed RunScript(ScriptCell cell)
    {
        var outcome = session.Script.Run(cell, ValueFormatter.OfResult);
        if (outcome is ScriptOutcome.CompileFailed failed && PocketViewImport.IsMeant(failed.Errors))
        {
            session.Script.Run(PocketViewImport.Cell);
            outcome = session.Script.Run(cell, ValueFormatter.OfResult);
        }

        return outcome switch
        {
            ScriptOutcome.Completed completed => completed,
            ScriptOutcome.CompileFailed errors => throw new CellFailure(new CellOutcome.Failed(ErrorText.OfCompiler(errors.Errors))),
            ScriptOutcome.Threw { Exception: OperationCanceledException } when cancellation.IsCancellationRequested => throw Interrupted(0),
            ScriptOutcome.Threw threw => throw new CellFailure(new CellOutcome.Failed(ErrorText.OfException(threw.Exception, threw.Text))),
            ScriptOutcome.Interrupted interrupted => throw Interrupted(interrupted.Abandoned),
            _ => throw new InvalidOperationException($"A script ended as {outcome}, which is unknown here."),
        };
    }

    private static CellFailure Interrupted(int abandoned) => new(new CellOutcome.Interrupted(ErrorText.OfInterrupt(abandoned)));

    // Whatever a magic meets is told with the place of its line; only an interrupt is no error of the cell.
    private CellFailure Failure(Exception exception, string cell, string code, CellPart part)
    {
        if (exception is OperationCanceledException && cancellation.IsCancellationRequested)
        {
            return Interrupted(0);
        }

        var (name, below) = exception is MagicException magic ? (magic.Name, magic.LinesBelow) : (exception.GetType().Name, 0);
        var line = part.Line + below;
        return new(new CellOutcome.Failed(ErrorText.OfMagic(name, exception.Message, cell, line, code.Split('\n')[line - 1])));
    }
}
