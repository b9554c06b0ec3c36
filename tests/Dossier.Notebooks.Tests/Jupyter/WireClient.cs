using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Dossier.Notebooks.Tests.Jupyter;

/// <summary>
/// A client of the Jupyter protocol, written apart from the kernel's own code: it knows the wire formats of ZMTP 3.0 and Jupyter from their
/// specifications only.
/// </summary>
internal sealed class WireClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly byte[] _key;
    private readonly string _session = "client";
    private int _sent;

    public WireClient(Notebooks.Jupyter.KernelPorts ports, byte[] key)
    {
        _key = key;
        Shell = new(ports.Shell, "DEALER", _session);
        Control = new(ports.Control, "DEALER", _session);
        Stdin = new(ports.Stdin, "DEALER", _session);
        IoPub = new(ports.IoPub, "SUB", "");
        IoPub.Send([[1]]);
    }

    public Socket3 Shell { get; }

    public Socket3 Control { get; }

    public Socket3 Stdin { get; }

    public Socket3 IoPub { get; }

    /// <summary>Sends a request and gives its id.</summary>
    public string Send(Socket3 socket, string type, JsonObject content, byte[]? key = null, JsonObject? parent = null)
    {
        var id = $"request-{++_sent}";
        var header = new JsonObject
        {
            ["msg_id"] = id,
            ["session"] = _session,
            ["username"] = "test",
            ["date"] = "2022-11-26T00:00:00Z",
            ["msg_type"] = type,
            ["version"] = "5.3",
        };
        byte[][] parts = [Bytes(header), Bytes(parent ?? []), Bytes([]), Bytes(content)];
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(key ?? _key, parts.SelectMany(part => part).ToArray()));
        socket.Send([Encoding.ASCII.GetBytes("<IDS|MSG>"), Encoding.ASCII.GetBytes(signature), .. parts]);
        return id;
    }

    public string Execute(string code, bool allowStdin = false, bool silent = false) => Send(Shell, "execute_request", new()
    {
        ["code"] = code,
        ["silent"] = silent,
        ["store_history"] = !silent,
        ["user_expressions"] = new JsonObject(),
        ["allow_stdin"] = allowStdin,
        ["stop_on_error"] = true,
    });

    /// <summary>The next message of a socket: its type, the id of the request that it belongs to, its content.</summary>
    public static (string Type, string Parent, JsonObject Content) Next(Socket3 socket) =>
        TryNext(socket, Patience) ?? throw new TimeoutException("No message came.");

    /// <summary>The next message of a socket; null when none comes in time.</summary>
    public static (string Type, string Parent, JsonObject Content)? TryNext(Socket3 socket, TimeSpan patience)
    {
        if (socket.TryTake(patience) is not { } frames)
        {
            return null;
        }

        var start = frames.FindIndex(frame => frame.AsSpan().SequenceEqual("<IDS|MSG>"u8));
        var header = JsonNode.Parse(frames[start + 2])!;
        var parent = JsonNode.Parse(frames[start + 3])!;
        return ((string)header["msg_type"]!, (string?)parent["msg_id"] ?? "", JsonNode.Parse(frames[start + 5])!.AsObject());
    }

    /// <summary>What is published about a request, up to its idle.</summary>
    public List<(string Type, JsonObject Content)> Published(string request)
    {
        List<(string, JsonObject)> all = [];
        while (true)
        {
            var (type, parent, content) = Next(IoPub);
            if (parent != request)
            {
                continue;
            }

            all.Add((type, content));
            if (type == "status" && (string?)content["execution_state"] == "idle")
            {
                return all;
            }
        }
    }

    public void Dispose()
    {
        foreach (var socket in new[] { Shell, Control, Stdin, IoPub })
        {
            socket.Dispose();
        }
    }

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    /// <summary>A ZeroMQ socket with a single peer, as version 3.0 of the wire format has it.</summary>
    internal sealed class Socket3 : IDisposable
    {
        private readonly TcpClient _tcp = new();
        private readonly BlockingCollection<List<byte[]>> _received = [];

        public Socket3(int port, string type, string identity)
        {
            _tcp.Connect(IPAddress.Loopback, port);
            var stream = _tcp.GetStream();
            var greeting = new byte[64];
            (greeting[0], greeting[9], greeting[10]) = (0xFF, 0x7F, 3);
            "NULL"u8.CopyTo(greeting.AsSpan(12));
            stream.Write(greeting);
            stream.ReadExactly(new byte[64]);
            byte[] ready = [5, .. "READY"u8, .. Property("Socket-Type", type), .. Property("Identity", identity)];
            stream.Write([4, (byte)ready.Length, .. ready]);
            new Thread(Read) { IsBackground = true }.Start();
        }

        public void Send(List<byte[]> frames)
        {
            for (var i = 0; i < frames.Count; i++)
            {
                var more = i + 1 < frames.Count ? 1 : 0;
                var length = new byte[8];
                BinaryPrimitives.WriteInt64BigEndian(length, frames[i].Length);
                byte[] head = frames[i].Length > 255 ? [(byte)(more | 2), .. length] : [(byte)more, (byte)frames[i].Length];
                _tcp.GetStream().Write([.. head, .. frames[i]]);
            }
        }

        public List<byte[]>? TryTake(TimeSpan patience) => _received.TryTake(out var frames, patience) ? frames : null;

        public bool IsSilentFor(TimeSpan time) => TryTake(time) is null;

        public void Dispose() => _tcp.Dispose();

        private static byte[] Property(string name, string value)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
            return [(byte)name.Length, .. Encoding.ASCII.GetBytes(name), .. length, .. Encoding.ASCII.GetBytes(value)];
        }

        private void Read()
        {
            try
            {
                var stream = _tcp.GetStream();
                List<byte[]> frames = [];
                while (true)
                {
                    var flags = Exactly(stream, 1)[0];
                    var length = (flags & 2) == 0 ? Exactly(stream, 1)[0] : (int)BinaryPrimitives.ReadInt64BigEndian(Exactly(stream, 8));
                    var body = Exactly(stream, length);
                    if ((flags & 4) != 0)
                    {
                        continue;
                    }

                    frames.Add(body);
                    if ((flags & 1) == 0)
                    {
                        _received.Add(frames);
                        frames = [];
                    }
                }
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                _received.CompleteAdding();
            }
        }

        private static byte[] Exactly(NetworkStream stream, int count)
        {
            var bytes = new byte[count];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
