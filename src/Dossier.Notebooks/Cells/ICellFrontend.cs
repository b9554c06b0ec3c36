namespace Dossier.Notebooks.Cells;

/// <summary>Where a running cell's outputs go and its input comes from: a Jupyter client, or the runner.</summary>
internal interface ICellFrontend
{
    /// <summary>Shows an output. Any thread may call it.</summary>
    void Show(CellOutput output);

    /// <summary>Asks the user for a line.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <param name="isPassword">Whether the answer is hidden.</param>
    /// <exception cref="NotSupportedException">There is nobody to ask.</exception>
    string ReadLine(string prompt, bool isPassword);
}
