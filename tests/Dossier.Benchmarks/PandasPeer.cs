using System.ComponentModel;
using System.Diagnostics;

namespace Dossier.Benchmarks;

/// <summary>Finds a Python that has pandas, and starts the other side with it.</summary>
/// <param name="Python">Path of the interpreter.</param>
/// <param name="Version">Version of pandas.</param>
internal sealed record PandasPeer(string Python, string Version)
{
    /// <summary>The given Python, or the first on the path that has pandas; null when none has.</summary>
    public static PandasPeer? Find(string? given) =>
        Candidates(given).Select(python => VersionIn(python, "pandas") is { } version ? new PandasPeer(python, version) : null)
            .FirstOrDefault(peer => peer is not null);

    /// <summary>Where a Python is looked for.</summary>
    public static IEnumerable<string> Candidates(string? given)
    {
        if (given is not null)
        {
            return [given];
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var names = OperatingSystem.IsWindows() ? new[] { "python3.exe", "python.exe" } : ["python3"];
        return folders.Append("/usr/bin").SelectMany(folder => names.Select(name => Path.Combine(folder, name))).Where(File.Exists).Distinct();
    }

    public Side Start(string folder) => new(Python, Path.Combine(AppContext.BaseDirectory, "peer.py"), folder);

    /// <summary>The version of a module; null when this Python does not have it.</summary>
    public static string? VersionIn(string python, string module)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", $"import {module}; print({module}.__version__)"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            var version = process?.StandardOutput.ReadToEnd().Trim();
            process?.WaitForExit();
            return string.IsNullOrEmpty(version) ? null : version;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
