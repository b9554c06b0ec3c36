using System.Net;
using System.Net.Sockets;

namespace Dossier.Notebooks.Jupyter;

/// <summary>
/// A listening socket with a thread that accepts and one for each peer that reads: cells may exhaust the thread pool, and the kernel must
/// still hear an interrupt.
/// </summary>
internal sealed class ZmtpServer : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<ZmtpConnection> _peers = [];
    private readonly TcpListener _listener;
    private readonly string _socketType;

    /// <param name="socketType">ZeroMQ's name of the type: ROUTER, PUB or REP.</param>
    /// <param name="endpoint">Where to listen; port 0 takes any.</param>
    public ZmtpServer(string socketType, IPEndPoint endpoint)
    {
        _socketType = socketType;
        _listener = new(endpoint);
    }

    /// <summary>The port that it listens at, once started.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Called with each peer that has shaken hands, before it is read.</summary>
    public Action<ZmtpConnection>? Connected { get; init; }

    /// <summary>Called on the peer's own thread with each message.</summary>
    public Action<ZmtpConnection, List<byte[]>>? Received { get; init; }

    /// <summary>Called when a peer has gone.</summary>
    public Action<ZmtpConnection>? Left { get; init; }

    /// <summary>Listens and accepts from now on.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public void Start()
    {
        try
        {
            _listener.Start();
        }
        catch (SocketException e)
        {
            throw new IOException($"{_listener.LocalEndpoint}: {e.Message.TrimEnd('.')}", e);
        }

        StartThread("accepts " + _socketType, Accept);
    }

    /// <summary>The peers that are there now.</summary>
    public ZmtpConnection[] Peers()
    {
        lock (_gate)
        {
            return [.. _peers];
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var peer in Peers())
        {
            peer.Dispose();
        }
    }

    private void Accept()
    {
        while (true)
        {
            try
            {
                var socket = _listener.AcceptSocket();
                StartThread("reads " + _socketType, () => Serve(socket));
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private void Serve(Socket socket)
    {
        using var peer = new ZmtpConnection(socket);
        try
        {
            peer.Handshake(_socketType);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ObjectDisposedException or ArgumentException)
        {
            // VS Code opens and drops plain connections to see whether the port is open.
            return;
        }

        lock (_gate)
        {
            _peers.Add(peer);
        }

        Connected?.Invoke(peer);
        while (peer.Read() is { } message)
        {
            Received?.Invoke(peer, message);
        }

        lock (_gate)
        {
            _peers.Remove(peer);
        }

        Left?.Invoke(peer);
    }

    private static void StartThread(string name, Action run) => new Thread(() => run()) { IsBackground = true, Name = name }.Start();
}
