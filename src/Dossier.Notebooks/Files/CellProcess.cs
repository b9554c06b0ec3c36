using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Scripting;
using CellOutcome = Dossier.Notebooks.Cells.CellOutcome;

namespace Dossier.Notebooks.Files;

/// <summary>How the process that runs cells is started: a program whose last argument becomes the names of two pipes.</summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">What comes before the pipes.</param>
internal sealed record CellProgram(string FileName, ImmutableArray<string> Arguments)
{
    /// <summary>A program of this build, run by the same .NET as this process.</summary>
    /// <param name="program">Its assembly.</param>
    /// <param name="arguments">What comes before the pipes.</param>
    public static CellProgram Of(Assembly program, params ImmutableArray<string> arguments)
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var dotnet = Path.GetFullPath(Path.Combine("..", "..", "..", name), RuntimeEnvironment.GetRuntimeDirectory());
        return File.Exists(dotnet) && program.Location.Length > 0 ? new(dotnet, [program.Location, .. arguments]) : new(Environment.ProcessPath!, arguments);
    }
}

/// <summary>A process of its own in which a notebook's cells run, one after the other.</summary>
internal sealed class CellProcess : ICellHost
{
    private const int LongestSaid = 4000;
    private const int Killed = 128 + 9; // What a shell gives for a process that SIGKILL ended.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly AnonymousPipeServerStream _requestPipe = new(PipeDirection.Out, HandleInheritability.Inheritable);
    private readonly AnonymousPipeServerStream _resultPipe = new(PipeDirection.In, HandleInheritability.Inheritable);
    private readonly StreamWriter _requests;
    private readonly StreamReader _results;
    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly int _id;
    private int _running;

    /// <summary>Starts it.</summary>
    /// <param name="program">What to start.</param>
    /// <param name="folder">Its working directory: the notebook's own, as in Jupyter.</param>
    public CellProcess(CellProgram program, string folder)
    {
        _requests = new(_requestPipe) { AutoFlush = true };
        _results = new(_resultPipe);
        var start = new ProcessStartInfo(program.FileName)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in program.Arguments.Add($"{_requestPipe.GetClientHandleAsString()},{_resultPipe.GetClientHandleAsString()}"))
        {
            start.ArgumentList.Add(argument);
        }

        _process = new() { StartInfo = start, EnableRaisingEvents = true };

        // Programs that cells started go with it; they have inherited the pipes, which would never end otherwise.
        _process.Exited += (_, _) => ProcessGroup.End(_id);
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _id = _process.Id;
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _requestPipe.DisposeLocalCopyOfClientHandle();
        _resultPipe.DisposeLocalCopyOfClientHandle();

        // It says so when it is ready: starting up is no cell's time. When it cannot start, the first cell finds out.
        _results.ReadLine();
    }

    public CellOutcome Run(string code, int count, ICellFrontend frontend)
    {
        Send(CellWire.Run(count, code));
        Volatile.Write(ref _running, count);
        try
        {
            while (_results.ReadLine() is { } line)
            {
                var (output, outcome) = CellWire.Read(line);
                if (outcome is not null)
                {
                    return outcome;
                }

                frontend.Show(output!);
            }
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }

        throw new CellHostEndedException(HowItEnded());
    }

    public void Interrupt()
    {
        if (Volatile.Read(ref _running) is var count and > 0)
        {
            Send(CellWire.Interrupt(count));
        }
    }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    public void Dispose()
    {
        _requests.Dispose();
        if (!_process.WaitForExit(Patience))
        {
            Kill();
        }

        _results.Dispose();
        _process.Dispose();
    }

    private void Send(string line)
    {
        try
        {
            _requests.WriteLine(line);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The process is gone; the reading side finds out and says so.
        }
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            if (line is { Length: > 0 } && _said.Length < LongestSaid)
            {
                _said.Append(line).Append('\n');
            }
        }
    }

    private string HowItEnded()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            _process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // A program that the cell started still holds the streams; what was said so far must do.
        }

        string said;
        lock (_said)
        {
            said = _said.ToString();
        }

        var reason = CrashText.Reason(said) ?? (_process.HasExited ? _process.ExitCode : (int?)null) switch
        {
            Killed => "killed from outside, as the system does when memory runs out",
            { } code => string.Create(CultureInfo.InvariantCulture, $"exit code {code}"),
            null => "exit code unknown",
        };
        return $"The cell ended the process that it ran in ({reason}).";
    }
}
