using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Packages;

/// <summary>Runs the command <c>dotnet</c> that this program runs on.</summary>
internal static class DotnetTool
{
    /// <summary>Runs it to its end and gives all that it wrote.</summary>
    /// <exception cref="MagicException">There is no SDK.</exception>
    /// <exception cref="OperationCanceledException">The user interrupted; the command was ended.</exception>
    public static (int ExitCode, string Output) Run(IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Path(), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        // Somebody waits for the cell: a source that is no more is not asked six times.
        start.Environment.TryAdd("NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT", "2");
        try
        {
            using var process = Process.Start(start)!;
            using var ending = cancellation.Register(() => process.Kill(entireProcessTree: true));
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return output.Contains("No .NET SDKs were found", StringComparison.Ordinal) ? throw NoSdk() : (process.ExitCode, output);
        }
        catch (Win32Exception)
        {
            throw NoSdk();
        }
    }

    private static MagicException NoSdk() =>
        new("Packages and projects need the .NET SDK, and there is none. Install it from dot.net, then restart the kernel.",
            "PackageError");

    private static string Path()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var beside = System.IO.Path.GetFullPath(System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }
}
