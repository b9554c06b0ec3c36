using System.Diagnostics.CodeAnalysis;
using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Display;
using Dossier.Notebooks.Scripting;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Commands;

#pragma warning disable IDE0130 // Notebooks written for .NET Interactive name it so.
namespace Microsoft.DotNet.Interactive;
#pragma warning restore IDE0130

/// <summary>
/// What notebooks written for .NET Interactive ask of its kernels: input from the user, outputs, and code to run. All languages here are
/// one session's, so that a kernel is no more than the name of a language.
/// </summary>
[SuppressMessage("Performance", "CA1822", Justification = "Notebooks call the members on an instance.")]
public sealed class Kernel
{
    private Kernel(string name) => Name = name;

    /// <summary>The kernel that holds all others; what it is sent is C#, unless the command names another language.</summary>
    public static Kernel Root { get; } = new("csharp");

    /// <summary>The language as its magic is called.</summary>
    public string Name { get; }

    /// <summary>A language by its name, such as <c>csharp</c> or <c>sql</c>; null if there is none of that name.</summary>
    public Kernel? FindKernelByName(string name) => MagicTable.TakesText(name ?? "") ? new(name!) : null;

    /// <summary>Has code run once the cell that asks for it has ended: cells do not run inside each other.</summary>
    /// <exception cref="NotSupportedException">No cell is running.</exception>
    public Task<KernelCommandResult> SendAsync(SubmitCode command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var cell = CellConsole.Current ?? throw new NotSupportedException("Only a cell can submit code.");
        HostCall.Run(() => cell.Submit(CellPart.InLanguage(command.TargetKernelName ?? Name, command.Code)));
        return Task.FromResult(new KernelCommandResult(command));
    }

    /// <summary>The same, for code alone.</summary>
    /// <exception cref="NotSupportedException">No cell is running.</exception>
    public Task<KernelCommandResult> SubmitCodeAsync(string code) => SendAsync(new(code));

#pragma warning disable IDE1006 // Notebooks have always written it in lower case.
    /// <summary>Shows a value below the cell.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes);
#pragma warning restore IDE1006

    /// <summary>Text that is HTML already.</summary>
    public static IHtmlContent HTML(string content) => DisplayFunctions.HTML(content);

    /// <summary>Has the notebook's page run JavaScript, if its reader trusts the notebook.</summary>
    public static void Javascript(string scriptContent) => DisplayFunctions.Javascript(scriptContent);

    /// <summary>Adds rules of style to the notebook's page.</summary>
    public static void CSS(string content) => DisplayFunctions.CSS(content);

    /// <summary>Asks the user for a line of text.</summary>
    /// <exception cref="NotSupportedException">There is nobody to ask.</exception>
    public static Task<string> GetInputAsync(string prompt = "", bool isPassword = false) =>
        Task.FromResult(HostCall.Run(() => Ask(prompt, isPassword)));

    /// <summary>Asks the user for a text that is not shown while it is typed.</summary>
    /// <exception cref="NotSupportedException">There is nobody to ask.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "") => new(await GetInputAsync(prompt, isPassword: true));

    private static string Ask(string prompt, bool isPassword) => CellConsole.Current is { Frontend: var frontend }
        ? frontend.ReadLine(prompt, isPassword)
        : throw new NotSupportedException("Only a cell can ask for input.");
}
