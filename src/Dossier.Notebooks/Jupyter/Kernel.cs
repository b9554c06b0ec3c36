using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Jupyter;

/// <summary>
/// A Jupyter kernel for C#. Requests on shell are answered one after the other on a thread of their own; control is answered at once, on
/// the thread that reads it, so that an interrupt is heard while a cell runs.
/// </summary>
internal sealed class Kernel : IDisposable
{
    private readonly BlockingCollection<(ZmtpConnection Peer, Message Message)> _requests = [];
    private readonly ManualResetEventSlim _stopped = new();
    private readonly NotebookSession _session;
    private readonly KernelChannels _channels;
    private readonly KernelFrontend _frontend;
    private readonly KernelAnswers _answers;
    private readonly History _history = new();
    private readonly Lock _interrupting = new();
    private CancellationTokenSource _stopInput = new();
    private int _count;
    private bool _saysOfPredecessor = true;

    public Kernel(ConnectionFile file, NotebookSession session)
    {
        _session = session;
        _channels = new(file, (peer, message) => _requests.Add((peer, message)), OnControl);
        _frontend = new(_channels);
        _answers = new(session, _history);
    }

    /// <summary>The ports that it listens at, once started.</summary>
    public KernelPorts Ports => _channels.Ports;

    /// <summary>Listens and answers until a client asks for shutdown or <see cref="Stop"/> is called.</summary>
    /// <exception cref="IOException">A port is taken.</exception>
    public void Run()
    {
        Start();
        Stopped();
    }

    /// <summary>Waits until it has been stopped.</summary>
    public void Stopped() => _stopped.Wait();

    /// <summary>Listens and answers from now on.</summary>
    /// <exception cref="IOException">A port is taken.</exception>
    public void Start()
    {
        _channels.Start();
        new Thread(AnswerShell) { IsBackground = true, Name = "runs cells" }.Start();
        // While the user reads the first cell, the compiler gets ready for it.
        new Thread(WarmUp) { IsBackground = true, Name = "warms up" }.Start();
        _channels.Publish([], "status", new() { ["execution_state"] = "starting" });
    }

    /// <summary>What it leaves for the next kernel, should it die; null for nothing.</summary>
    public LastWords? LastWords { get; init; }

    /// <summary>Stops the cell that runs, and whatever waits behind it.</summary>
    public void Interrupt()
    {
        // The session first: a question that ends would otherwise look like an error of the cell.
        _session.Interrupt();
        lock (_interrupting)
        {
            _stopInput.Cancel();
        }
    }

    /// <summary>Ends <see cref="Run"/>.</summary>
    public void Stop() => _stopped.Set();

    public void Dispose()
    {
        _requests.CompleteAdding();
        _frontend.Dispose();
        _channels.Dispose();
        _stopInput.Dispose();
        _stopped.Dispose();
    }

    private void WarmUp()
    {
        LastWords?.CopyErrors();
        _session.Script.WarmUp();
        // A first cell that is there by now need not wait for this.
        _session.Script.WarmUpTyping();
    }

    private void AnswerShell()
    {
        foreach (var (peer, message) in _requests.GetConsumingEnumerable())
        {
            Attend(message, () =>
            {
                if (message.Type == "execute_request")
                {
                    Execute(peer, message);
                }
                else
                {
                    AnswerOther(peer, message);
                }
            });
        }
    }

    private void OnControl(ZmtpConnection peer, Message message) => Attend(message, () =>
    {
        if (message.Type == "interrupt_request")
        {
            Interrupt();
            _channels.Reply(peer, message, "interrupt_reply", new() { ["status"] = "ok" });
        }
        else
        {
            AnswerOther(peer, message);
        }
    });

    private void AnswerOther(ZmtpConnection peer, Message message)
    {
        if (message.Type == "shutdown_request")
        {
            var content = new JsonObject { ["status"] = "ok", ["restart"] = (bool?)message.Content["restart"] ?? false };
            _channels.Reply(peer, message, "shutdown_reply", content);
            _channels.Publish(message.Header, "shutdown_reply", content.DeepClone().AsObject());
            Stop();
        }
        else if (message.Type == "comm_open")
        {
            // Nothing here speaks through comms; saying so at once keeps widgets from waiting.
            _channels.Publish(message.Header, "comm_close",
                new() { ["comm_id"] = message.Content["comm_id"]?.DeepClone(), ["data"] = new JsonObject() });
        }
        else if (_answers.To(message) is { } content)
        {
            _channels.Reply(peer, message, message.Type.Replace("_request", "_reply", StringComparison.Ordinal), content);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The kernel's loop is an edge: whatever a request does, the next is answered.")]
    private void Attend(Message message, Action answer)
    {
        _channels.Publish(message.Header, "status", new() { ["execution_state"] = "busy" });
        try
        {
            answer();
        }
        catch (Exception e)
        {
            _frontend.Show(new StreamOutput("stderr", $"The kernel failed at a {message.Type}: {e.GetType().Name}: {e.Message}\n"));
        }

        _frontend.Flush();
        _channels.Publish(message.Header, "status", new() { ["execution_state"] = "idle" });
    }

    private void Execute(ZmtpConnection peer, Message message)
    {
        var code = (string?)message.Content["code"] ?? "";
        var silent = (bool?)message.Content["silent"] ?? false;
        if (!silent && ((bool?)message.Content["store_history"] ?? true))
        {
            _count++;
            _history.Add(_count, code);
        }

        lock (_interrupting)
        {
            _stopInput.Dispose();
            _stopInput = new();
        }

        _frontend.Begin(new(peer, message, _count, silent, (bool?)message.Content["allow_stdin"] ?? false, _stopInput.Token));
        if (!silent)
        {
            _channels.Publish(message.Header, "execute_input", new() { ["code"] = code, ["execution_count"] = _count });
        }

        if (!silent && Interlocked.Exchange(ref _saysOfPredecessor, false) && LastWords?.OfPredecessor is { } why)
        {
            _frontend.Show(new StreamOutput("stderr", why));
        }

        LastWords?.Begin(_count, code);
        var outcome = _session.Run(code, _count, _frontend);
        LastWords?.End(_count);
        _frontend.Flush();
        _channels.Reply(peer, message, "execute_reply", ReplyTo(outcome, message));
        if (outcome is CellOutcome.Interrupted || (outcome is CellOutcome.Failed && ((bool?)message.Content["stop_on_error"] ?? true)))
        {
            AbortQueued();
        }
    }

    private JsonObject ReplyTo(CellOutcome outcome, Message message)
    {
        var reply = outcome switch
        {
            CellOutcome.Failed failed => KernelFrontend.ErrorContent(failed.Error),
            CellOutcome.Interrupted interrupted => KernelFrontend.ErrorContent(interrupted.Error),
            _ => new()
            {
                ["user_expressions"] = _answers.Evaluate(message.Content["user_expressions"] as JsonObject),
                ["payload"] = _frontend.Payload(),
            },
        };
        reply["status"] = outcome is CellOutcome.Completed ? "ok" : "error";
        reply["execution_count"] = _count;
        return reply;
    }

    /// <summary>Cells that were sent before one failed are not run: they were meant for a state that did not come about.</summary>
    private void AbortQueued()
    {
        for (var waiting = _requests.Count; waiting > 0 && _requests.TryTake(out var next); waiting--)
        {
            var (peer, message) = next;
            Attend(message, () =>
            {
                if (message.Type == "execute_request")
                {
                    _channels.Reply(peer, message, "execute_reply", new() { ["status"] = "aborted", ["execution_count"] = _count });
                }
                else
                {
                    AnswerOther(peer, message);
                }
            });
        }
    }
}
