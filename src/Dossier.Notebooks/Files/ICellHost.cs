using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Files;

/// <summary>Where a notebook's cells run: a process of its own, or this one in tests.</summary>
internal interface ICellHost : IDisposable
{
    /// <summary>Runs a cell and waits for its end.</summary>
    /// <exception cref="CellHostEndedException">The cell ended the process, or it was killed.</exception>
    CellOutcome Run(string code, int count, ICellFrontend frontend);

    /// <summary>Stops the running cell, if there is one, and returns at once.</summary>
    void Interrupt();

    /// <summary>Ends the process, for a cell that does not stop.</summary>
    void Kill();
}

/// <summary>The process in which cells ran is gone.</summary>
/// <param name="reason">Why, in a sentence.</param>
internal sealed class CellHostEndedException(string reason) : Exception(reason);
