using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Dossier.Notebooks.Jupyter;

/// <summary>The five sockets of a kernel: what comes in on shell and control, and how to answer, publish and ask.</summary>
internal sealed class KernelChannels : IDisposable
{
    private readonly BlockingCollection<(byte[] Topic, Message Message)> _published = new(boundedCapacity: 4096);
    private readonly ConcurrentDictionary<ZmtpConnection, ConcurrentDictionary<string, byte>> _subscriptions = new();
    private readonly BlockingCollection<Message> _inputs = [];
    private readonly ZmtpServer _shell;
    private readonly ZmtpServer _control;
    private readonly ZmtpServer _stdin;
    private readonly ZmtpServer _ioPub;
    private readonly ZmtpServer _heartbeat;
    private readonly byte[] _key;
    private readonly Thread _publisher;
    private long _sent;

    /// <param name="file">Where to listen.</param>
    /// <param name="onShell">Called on the peer's thread with each request of the shell channel.</param>
    /// <param name="onControl">Called on the peer's thread with each request of the control channel.</param>
    public KernelChannels(ConnectionFile file, Action<ZmtpConnection, Message> onShell, Action<ZmtpConnection, Message> onControl)
    {
        _key = file.Key;
        _shell = new("ROUTER", new IPEndPoint(file.Address, file.Shell)) { Received = Parsed(onShell) };
        _control = new("ROUTER", new IPEndPoint(file.Address, file.Control)) { Received = Parsed(onControl) };
        _stdin = new("ROUTER", new IPEndPoint(file.Address, file.Stdin)) { Received = Parsed((_, message) => _inputs.Add(message)) };
        _heartbeat = new("REP", new IPEndPoint(file.Address, file.Heartbeat)) { Received = (peer, frames) => peer.Write(frames) };
        _ioPub = new("PUB", new IPEndPoint(file.Address, file.IoPub))
        {
            Connected = peer =>
            {
                _subscriptions[peer] = new(StringComparer.Ordinal);
                peer.Subscribed = (begins, topic) => Subscribe(peer, begins, topic);
            },
            Received = (peer, frames) =>
            {
                // Peers of ZMTP 3.0 subscribe by a message instead of a command.
                if (frames.Count == 1 && frames[0].Length > 0 && frames[0][0] <= 1)
                {
                    Subscribe(peer, frames[0][0] == 1, frames[0][1..]);
                }
            },
            Left = peer => _subscriptions.TryRemove(peer, out _),
        };
        _publisher = new(PublishAll) { IsBackground = true, Name = "publishes" };
    }

    /// <summary>A name that no other kernel has.</summary>
    public string Session { get; } = System.Security.Cryptography.RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The ports of shell, control, stdin, iopub and heartbeat, once started.</summary>
    public KernelPorts Ports => new(_shell.Port, _control.Port, _stdin.Port, _ioPub.Port, _heartbeat.Port);

    /// <summary>Listens from now on.</summary>
    /// <exception cref="IOException">A port is taken.</exception>
    public void Start()
    {
        _publisher.Start();
        foreach (var server in new[] { _heartbeat, _ioPub, _stdin, _control, _shell })
        {
            server.Start();
        }
    }

    /// <summary>Answers a request on the channel that it came by.</summary>
    public void Reply(ZmtpConnection peer, Message request, string type, JsonObject content) =>
        peer.Write(Make(type, request.Header, content).ToFrames(_key));

    /// <summary>Publishes a message about a request to everyone who listens, in order; waits while clients are far behind.</summary>
    public void Publish(JsonObject parent, string type, JsonObject content)
    {
        if (!_published.IsAddingCompleted)
        {
            _published.Add((System.Text.Encoding.UTF8.GetBytes(type), Make(type, parent, content)));
        }
    }

    /// <summary>Asks the client that sent a request for a line of input, and waits for it.</summary>
    /// <param name="asker">The peer of the shell channel; the stdin channel's peer with the same routing id is asked.</param>
    /// <param name="request">The request during which input is needed.</param>
    /// <param name="prompt">What to ask.</param>
    /// <param name="isPassword">Whether the answer is hidden.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="NotSupportedException">No client is there to ask.</exception>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    public string Ask(ZmtpConnection asker, Message request, string prompt, bool isPassword, CancellationToken stop)
    {
        while (_inputs.TryTake(out _))
        {
            // An answer to a question that was interrupted answers nothing now.
        }

        var peer = _stdin.Peers().LastOrDefault(p => p.Identity.AsSpan().SequenceEqual(asker.Identity))
            ?? throw new NotSupportedException("No client is there to ask for input.");
        var question = Make("input_request", request.Header, new() { ["prompt"] = prompt, ["password"] = isPassword });
        peer.Write(question.ToFrames(_key));
        return (string?)_inputs.Take(stop).Content["value"] ?? "";
    }

    /// <summary>Sends what is still to be published, then closes everything.</summary>
    public void Dispose()
    {
        _published.CompleteAdding();
        _publisher.Join(TimeSpan.FromSeconds(5));
        foreach (var server in new[] { _shell, _control, _stdin, _ioPub, _heartbeat })
        {
            server.Dispose();
        }

        _published.Dispose();
        _inputs.Dispose();
    }

    private Action<ZmtpConnection, List<byte[]>> Parsed(Action<ZmtpConnection, Message> handle) => (peer, frames) =>
    {
        // A message with a wrong signature is from a stranger and gets no answer.
        if (Message.Parse(frames, _key) is { } message)
        {
            handle(peer, message);
        }
    };

    private void Subscribe(ZmtpConnection peer, bool begins, byte[] topic)
    {
        if (_subscriptions.TryGetValue(peer, out var topics))
        {
            var name = System.Text.Encoding.UTF8.GetString(topic);
            if (begins)
            {
                topics[name] = 0;
            }
            else
            {
                topics.TryRemove(name, out _);
            }
        }
    }

    private void PublishAll()
    {
        foreach (var (topic, message) in _published.GetConsumingEnumerable())
        {
            List<byte[]> frames = [topic, .. message.ToFrames(_key)];
            foreach (var (peer, topics) in _subscriptions)
            {
                if (topics.Keys.Any(name => message.Type.StartsWith(name, StringComparison.Ordinal)) && !peer.Write(frames))
                {
                    peer.Dispose();
                }
            }
        }
    }

    private Message Make(string type, JsonObject parent, JsonObject content) => new(
        new()
        {
            ["msg_id"] = string.Create(CultureInfo.InvariantCulture, $"{Session}_{Interlocked.Increment(ref _sent)}"),
            ["session"] = Session,
            ["username"] = "dossier",
            ["date"] = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = Message.ProtocolVersion,
        },
        parent.DeepClone().AsObject(),
        content);
}

/// <summary>The ports that a kernel listens at.</summary>
internal sealed record KernelPorts(int Shell, int Control, int Stdin, int IoPub, int Heartbeat);
