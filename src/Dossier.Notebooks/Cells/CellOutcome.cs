namespace Dossier.Notebooks.Cells;

/// <summary>How a cell ended.</summary>
internal abstract record CellOutcome
{
    /// <summary>It ran to its end.</summary>
    internal sealed record Completed : CellOutcome;

    /// <summary>It did not compile, or threw; the error has been shown.</summary>
    internal sealed record Failed(ErrorOutput Error) : CellOutcome;

    /// <summary>The user stopped it; what it had assigned stays.</summary>
    internal sealed record Interrupted(ErrorOutput Error) : CellOutcome;
}
