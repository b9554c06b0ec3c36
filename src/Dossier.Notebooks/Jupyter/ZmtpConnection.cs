using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Dossier.Notebooks.Jupyter;

/// <summary>
/// One peer of a socket, speaking ZMTP 3.1 (rfc.zeromq.org/spec/37) with the NULL mechanism over TCP. Reading belongs to one thread; any
/// thread may write, a message at a time.
/// </summary>
internal sealed class ZmtpConnection : IDisposable
{
    /// <summary>A frame larger than this ends the connection: no client sends one, a stranger might.</summary>
    public const int LargestFrame = 256 * 1024 * 1024;

    private const int LargestCommand = 64 * 1024;
    private const int Piece = 1 << 20;
    private const byte More = 1;
    private const byte Long = 2;
    private const byte Command = 4;
    private readonly Lock _writing = new();
    private readonly NetworkStream _stream;
    private readonly BufferedStream _input;

    public ZmtpConnection(Socket socket)
    {
        socket.NoDelay = true;
        socket.SendTimeout = 10_000; // A client that no longer reads is dropped, lest the cell that shows something wait for it for ever.
        _stream = new(socket, ownsSocket: true);
        _input = new(_stream, 1 << 16);
    }

    /// <summary>The routing id that the peer announced; empty when it announced none.</summary>
    public byte[] Identity { get; private set; } = [];

    /// <summary>Called with the body of each subscription: whether it begins or ends, and its topic.</summary>
    public Action<bool, byte[]>? Subscribed { get; set; }

    /// <summary>Exchanges greetings and READY commands.</summary>
    /// <param name="socketType">Our type, such as <c>ROUTER</c>.</param>
    /// <exception cref="InvalidDataException">The peer does not speak ZMTP 3 with the NULL mechanism.</exception>
    public void Handshake(string socketType)
    {
        var greeting = new byte[64];
        greeting[0] = 0xFF;
        greeting[9] = 0x7F;
        greeting[10] = 3;
        greeting[11] = 1;
        "NULL"u8.CopyTo(greeting.AsSpan(12));
        _stream.Write(greeting);

        var theirs = Exactly(64);
        if (theirs[0] != 0xFF || theirs[9] != 0x7F || theirs[10] < 3 || !theirs.AsSpan(12, 5).SequenceEqual("NULL\0"u8))
        {
            throw new InvalidDataException("The peer does not speak ZMTP 3 without authentication.");
        }

        var type = Encoding.ASCII.GetBytes(socketType);
        WriteFrame(_stream, Command, [5, .. "READY"u8, .. Property("Socket-Type", type), .. Property("Identity", [])]);
        var (flags, ready) = ReadFrame(LargestCommand);
        if ((flags & Command) == 0 || !ready.AsSpan().StartsWith("\u0005READY"u8))
        {
            throw new InvalidDataException("The peer's first frame is not READY.");
        }

        ReadProperties(ready.AsSpan(6));
    }

    /// <summary>The next message, answering commands on the way; null at the end of the connection.</summary>
    public List<byte[]>? Read()
    {
        var frames = new List<byte[]>();
        try
        {
            while (true)
            {
                var (flags, body) = ReadFrame(LargestFrame);
                if ((flags & Command) != 0)
                {
                    Obey(body);
                    continue;
                }

                frames.Add(body);
                if ((flags & More) == 0)
                {
                    return frames;
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Writes a message; false when the peer has gone.</summary>
    public bool Write(IReadOnlyList<byte[]> frames)
    {
        try
        {
            lock (_writing)
            {
                // One write: a message torn into packets wakes the client for each of them.
                using var message = new MemoryStream();
                for (var i = 0; i < frames.Count; i++)
                {
                    WriteFrame(message, i + 1 < frames.Count ? More : (byte)0, frames[i]);
                }

                message.WriteTo(_stream);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    public void Dispose() => _stream.Dispose();

    private void Obey(byte[] command)
    {
        if (command.Length == 0)
        {
            throw new InvalidDataException("A command has no name.");
        }

        var name = command.AsSpan(1, Math.Min(command[0], command.Length - 1));
        var rest = command[(1 + name.Length)..];
        if (name.SequenceEqual("SUBSCRIBE"u8) || name.SequenceEqual("CANCEL"u8))
        {
            Subscribed?.Invoke(name[0] == 'S', rest);
        }
        else if (name.SequenceEqual("PING"u8) && rest.Length >= 2)
        {
            lock (_writing)
            {
                WriteFrame(_stream, Command, [4, .. "PONG"u8, .. rest[2..]]);
            }
        }
    }

    private void ReadProperties(ReadOnlySpan<byte> properties)
    {
        while (properties.Length > 0)
        {
            var name = Encoding.ASCII.GetString(properties.Slice(1, properties[0]));
            properties = properties[(1 + name.Length)..];
            var length = BinaryPrimitives.ReadInt32BigEndian(properties);
            var value = properties.Slice(4, length);
            properties = properties[(4 + length)..];
            if (name.Equals("Identity", StringComparison.OrdinalIgnoreCase))
            {
                Identity = value.ToArray();
            }
        }
    }

    private static byte[] Property(string name, byte[] value)
    {
        var bytes = new byte[1 + name.Length + 4 + value.Length];
        bytes[0] = (byte)name.Length;
        Encoding.ASCII.GetBytes(name, bytes.AsSpan(1));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1 + name.Length), value.Length);
        value.CopyTo(bytes, 5 + name.Length);
        return bytes;
    }

    private (byte Flags, byte[] Body) ReadFrame(int largest)
    {
        var flags = Exactly(1)[0];
        var length = (flags & Long) == 0 ? Exactly(1)[0] : BinaryPrimitives.ReadInt64BigEndian(Exactly(8));
        return length >= 0 && length <= largest
            ? (flags, Exactly((int)length))
            : throw new InvalidDataException("A frame is larger than any message.");
    }

    // A stranger may announce more than will come, so that room is made for what comes.
    private byte[] Exactly(int count)
    {
        var bytes = new byte[Math.Min(count, Piece)];
        for (var read = 0; ; Array.Resize(ref bytes, (int)Math.Min(count, 2L * bytes.Length)))
        {
            _input.ReadExactly(bytes.AsSpan(read));
            read = bytes.Length;
            if (read == count)
            {
                return bytes;
            }
        }
    }

    private static void WriteFrame(Stream stream, byte flags, ReadOnlySpan<byte> body)
    {
        var isLong = body.Length > 255;
        Span<byte> head = stackalloc byte[9];
        head[0] = (byte)(flags | (isLong ? Long : 0));
        BinaryPrimitives.WriteInt64BigEndian(head[1..], body.Length);
        if (!isLong)
        {
            head[1] = (byte)body.Length;
        }

        stream.Write(head[..(isLong ? 9 : 2)]);
        stream.Write(body);
    }
}
