using Dossier.Notebooks.Scripting;

namespace Dossier.Notebooks.Tests.Scripting;

/// <summary>A session that numbers its cells, as a notebook does.</summary>
internal sealed class Cells
{
    private int _count;

    public Cells(ScriptOptions? options = null) => Session = new ScriptSession(options ?? new ScriptOptions());

    public ScriptSession Session { get; }

    public CellOutcome Run(string code) => Session.Run(new ScriptCell($"cell {++_count}", code));

    /// <summary>Runs cells of which all must complete, and returns the last one's value.</summary>
    public object? Value(params string[] cells)
    {
        var outcome = CellOutcome.Completed.Nothing;
        foreach (var cell in cells)
        {
            outcome = Completed(Run(cell));
        }

        Assert.True(outcome.HasValue, "The cell has no value.");
        return outcome.Value;
    }

    public CellOutcome.Threw Throws(string code) => Assert.IsType<CellOutcome.Threw>(Run(code));

    public CellOutcome.CompileFailed Fails(string code) => Assert.IsType<CellOutcome.CompileFailed>(Run(code));

    public static CellOutcome.Completed Completed(CellOutcome outcome)
    {
        Assert.True(outcome is CellOutcome.Completed, outcome switch
        {
            CellOutcome.CompileFailed failed => failed.Text,
            CellOutcome.Threw threw => threw.Text,
            _ => outcome.ToString(),
        });
        return (CellOutcome.Completed)outcome;
    }
}
