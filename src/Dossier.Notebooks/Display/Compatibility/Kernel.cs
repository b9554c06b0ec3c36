using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Scripting;

#pragma warning disable IDE0130 // Notebooks written for .NET Interactive name it so.
namespace Microsoft.DotNet.Interactive;
#pragma warning restore IDE0130

/// <summary>What notebooks written for .NET Interactive ask of its kernel: input from the user.</summary>
public static class Kernel
{
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

/// <summary>A text that is not to be shown by accident.</summary>
public sealed class PasswordString
{
    private readonly string _text;

    internal PasswordString(string text) => _text = text;

    /// <summary>The text itself.</summary>
    public string GetClearTextPassword() => _text;

    /// <summary>Dots, as many as there are letters.</summary>
    public override string ToString() => new('•', _text.Length);
}
