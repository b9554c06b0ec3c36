namespace Dossier.Notebooks.Cells;

/// <summary>Ends a cell: carries how, from wherever in it that became clear.</summary>
internal sealed class CellFailure(CellOutcome outcome) : Exception(outcome.ToString())
{
    /// <summary>How the cell ended: failed or interrupted.</summary>
    public CellOutcome Outcome { get; } = outcome;
}
