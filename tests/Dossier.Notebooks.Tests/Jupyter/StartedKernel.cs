using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Dossier.Cli;
using Dossier.Notebooks.Jupyter;

namespace Dossier.Notebooks.Tests.Jupyter;

/// <summary>The built command as a kernel process, started as a Jupyter client does, and a client.</summary>
internal sealed class StartedKernel : IDisposable
{
    private const string Key = "secret";
    private const string Leader = "/usr/bin/setsid";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly StringBuilder _errors = new();

    public StartedKernel(string connectionFile, int? parent = null)
    {
        string[] command = ["dotnet", typeof(DossierCommand).Assembly.Location, "kernel", "run", connectionFile];

        // Jupyter makes kernels leaders of their groups.
        var start = new ProcessStartInfo(File.Exists(Leader) ? Leader : command[0], File.Exists(Leader) ? command : command[1..])
        {
            RedirectStandardError = true,
        };
        start.Environment["JPY_PARENT_PID"] = parent?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Process = Process.Start(start)!;
        Process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        Process.BeginErrorReadLine();
    }

    public Process Process { get; }

    /// <summary>What the process wrote to its error stream, once it has ended.</summary>
    public string Errors => _errors.ToString();

    /// <summary>Writes a connection file with ports that are free.</summary>
    /// <returns>The ports.</returns>
    public static KernelPorts WriteFile(string path)
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        listeners.ForEach(listener => listener.Dispose());
        WriteFile(path, new(ports[0], ports[1], ports[2], ports[3], ports[4]));
        return new(ports[0], ports[1], ports[2], ports[3], ports[4]);
    }

    public static void WriteFile(string path, KernelPorts ports) => File.WriteAllText(path, new JsonObject
    {
        ["transport"] = "tcp",
        ["ip"] = "127.0.0.1",
        ["signature_scheme"] = "hmac-sha256",
        ["key"] = Key,
        ["shell_port"] = ports.Shell,
        ["control_port"] = ports.Control,
        ["stdin_port"] = ports.Stdin,
        ["iopub_port"] = ports.IoPub,
        ["hb_port"] = ports.Heartbeat,
    }.ToJsonString());

    /// <summary>A client, once the kernel listens and publishes to it.</summary>
    public WireClient Connect(KernelPorts ports)
    {
        Assert.True(SpinWait.SpinUntil(() => Process.HasExited || IsOpen(ports.Shell), Patience) && !Process.HasExited, "It does not listen.");
        var client = new WireClient(ports, Encoding.UTF8.GetBytes(Key));
        do
        {
            client.Send(client.Control, "kernel_info_request", []);
            WireClient.Next(client.Control);
        }
        while (client.IoPub.IsSilentFor(TimeSpan.FromMilliseconds(200)));
        return client;
    }

    /// <summary>Waits for the process's end and gives its exit code.</summary>
    public int ExitCode()
    {
        Assert.True(Process.WaitForExit(Patience), "The kernel does not end.");
        Process.WaitForExit();
        return Process.ExitCode;
    }

    public void Signal(string name)
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{name} {Process.Id}"]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        Process.Kill(entireProcessTree: true);
        Process.Dispose();
    }

    private static bool IsOpen(int port)
    {
        try
        {
            using var probe = new TcpClient();
            probe.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
