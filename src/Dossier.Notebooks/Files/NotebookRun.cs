using System.Collections.Immutable;

namespace Dossier.Notebooks.Files;

/// <summary>A notebook after its run.</summary>
/// <param name="Notebook">The notebook with its new outputs.</param>
/// <param name="Cells">What became of each cell that holds code.</param>
internal sealed record NotebookRun(NotebookFile Notebook, ImmutableArray<CellRun> Cells)
{
    /// <summary>Whether all cells ran, and none failed.</summary>
    public bool Succeeded => Cells.All(cell => cell.Status == CellStatus.Completed);

    /// <summary>Whether every cell had its turn, failed or not.</summary>
    public bool RanToItsEnd => !Cells.Any(cell => cell.Status is CellStatus.NotRun or CellStatus.Stopped or CellStatus.Died);
}
