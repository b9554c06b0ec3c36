using System.Diagnostics.CodeAnalysis;
using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Display;
using Dossier.Notebooks.Scripting;

#pragma warning disable IDE0130 // Notebooks written for .NET Interactive name it so.
namespace Microsoft.DotNet.Interactive;
#pragma warning restore IDE0130

/// <summary>The running cell, as notebooks written for .NET Interactive know it.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Notebooks call the members on an instance.")]
public sealed class KernelInvocationContext
{
    private readonly CellRun _cell;

    private KernelInvocationContext(CellRun cell) => _cell = cell;

    /// <summary>The cell that this code belongs to; null outside of cells.</summary>
    public static KernelInvocationContext? Current => CellConsole.Current is { } cell ? new(cell) : null;

    /// <summary>Set when the user interrupts the cell.</summary>
    public CancellationToken CancellationToken => _cell.Cancellation;

    /// <summary>The kernel that runs the cell.</summary>
    public Kernel HandlingKernel { get; } = Kernel.Root;

    /// <summary>Shows a value below the cell.</summary>
    public DisplayedValue Display(object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes);

    /// <summary>Shows text that is in some form already, such as <c>text/html</c>.</summary>
    public DisplayedValue DisplayAs(string value, string mimeType) => DisplayedValue.Show(value, mimeType);

    /// <summary>Writes to the cell's standard output.</summary>
    public void DisplayStandardOut(string output) => HostCall.Run(() => _cell.Frontend.Show(new StreamOutput("stdout", output)));

    /// <summary>Writes to the cell's standard error.</summary>
    public void DisplayStandardError(string error) => HostCall.Run(() => _cell.Frontend.Show(new StreamOutput("stderr", error)));
}
