using System.Collections.Concurrent;
using System.IO.Pipes;
using System.Text.Json.Nodes;
using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Scripting;

namespace Dossier.Notebooks.Files;

/// <summary>
/// The process that runs the cells of one notebook for <see cref="CellProcess"/>. A cell that ends it (an exit, a stack overflow) takes
/// neither the notebook's outputs with it nor the other notebooks.
/// </summary>
internal sealed class CellServer : ICellFrontend, IDisposable
{
    private readonly NotebookSession _session = new();
    private readonly BlockingCollection<(int Count, string Code)> _cells = [];
    private readonly Lock _writing = new();
    private readonly Lock _interrupting = new();
    private readonly TextWriter _results;
    private int _running;

    private CellServer(TextWriter results) => _results = results;

    /// <summary>Serves until the other process hangs up.</summary>
    /// <param name="handles">The two pipes, as <see cref="CellProcess"/> names them.</param>
    public static void Serve(string handles)
    {
        var ends = handles.Split(',');
        using var requests = new StreamReader(new AnonymousPipeClientStream(PipeDirection.In, ends[0]));
        using var results = new StreamWriter(new AnonymousPipeClientStream(PipeDirection.Out, ends[1])) { AutoFlush = true };
        using var server = new CellServer(results);
        ProcessGroup.Lead();
        UnhandledFailures.Report(server._session.ReportBackground);
        var thread = new Thread(server.RunCells) { IsBackground = true, Name = "runs cells" };
        thread.Start();
        while (requests.ReadLine() is { } line)
        {
            server.Attend((JsonObject)JsonNode.Parse(line)!);
        }

        // A cell may still run, on threads that nobody can end otherwise, and programs that it started.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => ProcessGroup.End(Environment.ProcessId);
        Environment.Exit(0);
    }

    public void Show(CellOutput output)
    {
        // Help is for somebody who types, and no part of a notebook.
        if (output is not PagerOutput)
        {
            HostCall.Run(() => Write(CellWire.Output(output)));
        }
    }

    public string ReadLine(string prompt, bool isPassword) =>
        throw new NotSupportedException("Nobody can be asked while a notebook runs by itself. Make the value a parameter of the notebook instead.");

    public void Dispose() => _cells.Dispose();

    private void Attend(JsonObject request)
    {
        if (request["run"] is { } run)
        {
            _cells.Add(((int)run, (string)request["code"]!));
            return;
        }

        // An interrupt that comes when its cell has just ended must not hit the next one.
        lock (_interrupting)
        {
            if (_running == (int)request["interrupt"]!)
            {
                _session.Interrupt();
            }
        }
    }

    private void RunCells()
    {
        _session.Script.WarmUp();
        Write("");
        foreach (var (count, code) in _cells.GetConsumingEnumerable())
        {
            SetRunning(count);
            var outcome = _session.Run(code, count, this);
            SetRunning(0);
            Write(CellWire.End(outcome));
        }
    }

    private void SetRunning(int count)
    {
        lock (_interrupting)
        {
            _running = count;
        }
    }

    private void Write(string line)
    {
        lock (_writing)
        {
            _results.WriteLine(line);
        }
    }
}
