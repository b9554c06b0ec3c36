using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Files;

namespace Dossier.Notebooks.Tests.Files;

/// <summary>Runs cells in the test's own process.</summary>
/// <param name="seen">Told of each output.</param>
internal sealed class SessionHost(Action<CellOutput>? seen = null) : ICellHost
{
    private readonly NotebookSession _session = new();

    public CellOutcome Run(string code, int count, ICellFrontend frontend) => _session.Run(code, count, new Onlooker(frontend, seen));

    public void Interrupt() => _session.Interrupt();

    public void Kill() => Assert.Fail("The cell did not stop when interrupted.");

    public void Dispose()
    {
    }

    private sealed class Onlooker(ICellFrontend frontend, Action<CellOutput>? seen) : ICellFrontend
    {
        public void Show(CellOutput output)
        {
            frontend.Show(output);
            seen?.Invoke(output);
        }

        public string ReadLine(string prompt, bool isPassword) => frontend.ReadLine(prompt, isPassword);
    }
}
