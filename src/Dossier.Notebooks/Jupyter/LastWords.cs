using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using Dossier.Notebooks.Scripting;

namespace Dossier.Notebooks.Jupyter;

/// <summary>
/// Tells the next kernel why this one died. A client that restarts a kernel gives it the same connection file; beside it lies a file that
/// says which cell runs, behind it what the runtime said on the error stream. A kernel that is asked to end takes it away.
/// </summary>
internal sealed class LastWords : IDisposable
{
    private const string Exit = "Environment.Exit ";
    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly EventHandler _exiting;
    private bool _isOver;

    /// <summary>Reads what an earlier kernel left, and prepares to leave the same.</summary>
    public LastWords(string connectionFile)
    {
        _path = Path.ChangeExtension(connectionFile, ".last");
        OfPredecessor = Read();
        Leave("before its first cell\n");
        _exiting = (_, _) => Try(() => File.AppendAllText(_path, string.Create(CultureInfo.InvariantCulture, $"{Exit}{Environment.ExitCode}\n")));
        AppDomain.CurrentDomain.ProcessExit += _exiting;
    }

    /// <summary>Why the kernel before this one died, in sentences; null when there was none, or it ended as asked.</summary>
    public string? OfPredecessor { get; }

    /// <summary>A cell begins.</summary>
    public void Begin(int count, string code)
    {
        var line = code.Split('\n').Select(text => text.Trim()).FirstOrDefault(text => text.Length > 0) ?? "";
        var start = line.Length > 60 ? line[..60] + "…" : line;
        Leave(string.Create(CultureInfo.InvariantCulture, $"in cell {count} ({start})\n"));
    }

    /// <summary>It has ended.</summary>
    public void End(int count) => Leave(string.Create(CultureInfo.InvariantCulture, $"after cell {count}\n"));

    /// <summary>This kernel ends as it was asked to.</summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= _exiting;
        lock (_gate)
        {
            _isOver = true;
            Try(() => File.Delete(_path));
        }
    }

    // A cell that was waiting may still begin while the kernel ends.
    private void Leave(string text)
    {
        lock (_gate)
        {
            if (!_isOver)
            {
                Try(() => File.WriteAllText(_path, text));
            }
        }
    }

    private string? Read()
    {
        string? left = null;
        Try(() => left = File.Exists(_path) ? File.ReadAllText(_path) : null);
        if (left is not { Length: > 0 })
        {
            return null;
        }

        var lines = left.Split('\n');
        var reason = CrashText.Reason(left)
            ?? (Array.FindLast(lines, line => line.StartsWith(Exit, StringComparison.Ordinal)) is { } exit
                ? $"it ended itself with exit code {exit[Exit.Length..]}" : "it was killed, as the system does when memory runs out");
        return $"The kernel before this one died {lines[0]}: {reason}. What its cells had defined is gone: run them again from the top.\n";
    }

    /// <summary>
    /// Keeps what comes by the error stream from now on. The runtime writes there when nothing of ours runs any more, so that a small program
    /// passes it on and keeps a copy.
    /// </summary>
    public void CopyErrors()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            using var copier = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec tee -i -a \"$0\" >&2", _path]) { RedirectStandardInput = true })!;
            using var stream = copier.StandardInput;
            _ = dup2((int)((PipeStream)stream.BaseStream).SafePipeHandle.DangerousGetHandle(), 2);
        }
        catch (Win32Exception)
        {
            // Without a shell a crash is not told from a kill.
        }
    }

    // The folder may not be writable, and a cell must run all the same.
    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

#pragma warning disable SYSLIB1054, CA5392 // Plain numbers need no generated code, and libc is the system's own.
    [DllImport("libc")]
    private static extern int dup2(int from, int to);
#pragma warning restore SYSLIB1054, CA5392
}
