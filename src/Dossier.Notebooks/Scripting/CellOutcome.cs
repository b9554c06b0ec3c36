using System.Collections.Immutable;

namespace Dossier.Notebooks.Scripting;

/// <summary>How a cell ended. The four cases below are all there are.</summary>
internal abstract record CellOutcome
{
    private CellOutcome()
    {
    }

    /// <summary>What the compiler warned of; never a reason to fail.</summary>
    public ImmutableArray<ScriptDiagnostic> Warnings { get; init; } = [];

    /// <summary>The cell ran to its end. <paramref name="HasValue"/> tells a null value from no value at all.</summary>
    internal sealed record Completed(bool HasValue, object? Value) : CellOutcome
    {
        public static Completed Nothing { get; } = new(false, null);
    }

    /// <summary>Nothing ran: the cell has at least one compile error. The session is as it was before.</summary>
    internal sealed record CompileFailed(ImmutableArray<ScriptDiagnostic> Errors) : CellOutcome
    {
        public string Text => string.Join('\n', Errors.Select(error => error.Text));
    }

    /// <summary>
    /// The cell threw. What it assigned before stays. <paramref name="Text"/> is the type, the message and the frames of
    /// the user's own code, as in <c>at cell 3, line 5</c>.
    /// </summary>
    internal sealed record Threw(Exception Exception, string Text) : CellOutcome;

    /// <summary>
    /// The cell was interrupted. What it assigned before stays. <paramref name="Abandoned"/> counts the threads that
    /// could not be stopped: they are inside a library and go on until it returns.
    /// </summary>
    internal sealed record Interrupted(int Abandoned) : CellOutcome;
}
