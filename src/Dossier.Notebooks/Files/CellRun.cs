using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Files;

/// <summary>How a cell of a run notebook ended.</summary>
internal enum CellStatus
{
    /// <summary>It ran to its end, or failed as its author expected.</summary>
    Completed,

    /// <summary>It did not compile, or threw.</summary>
    Failed,

    /// <summary>It took longer than it was given.</summary>
    TimedOut,

    /// <summary>It ended the process that it ran in.</summary>
    Died,

    /// <summary>The user stopped it.</summary>
    Stopped,

    /// <summary>An earlier cell's failure kept it from running.</summary>
    NotRun,
}

/// <summary>What became of a cell.</summary>
/// <param name="Number">Its number among the cells that are run, from 1; the same as its execution count.</param>
/// <param name="Source">Its text.</param>
/// <param name="Status">How it ended.</param>
internal sealed record CellRun(int Number, string Source, CellStatus Status)
{
    /// <summary>Why it failed; null when it did not.</summary>
    public ErrorOutput? Error { get; init; }

    /// <summary>What else the user should know, such as that output was cut; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>How long it ran. Never written into a notebook.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The first line of its text that says anything: no magic, no comment.</summary>
    public string Title
    {
        get
        {
            var lines = Source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
            return lines.Find(line => !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("#!", StringComparison.Ordinal))
                ?? lines.FirstOrDefault("");
        }
    }
}
