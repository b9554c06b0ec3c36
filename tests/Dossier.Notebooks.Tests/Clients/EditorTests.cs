using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Dossier.Notebooks.Jupyter;
using Dossier.Notebooks.Tests.Jupyter;

namespace Dossier.Notebooks.Tests.Clients;

/// <summary>The command as VS Code's Jupyter extension starts and uses it.</summary>
[Collection(JupyterClients.Name)]
public sealed class EditorTests(JupyterHome home)
{
    private const string Key = "a-key";
    private static readonly TimeSpan HalfASecond = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_client_that_does_as_VS_Code_does_is_served()
    {
        JupyterHome.RequireCommand();
        var ports = FreePorts();
        var kernel = home.Start("dotnet", [JupyterHome.Program, "kernel", "run", ConnectionFile(ports)]);
        foreach (var port in new[] { ports.Shell, ports.IoPub, ports.Shell })
        {
            await Probe(port);
        }

        using var client = new WireClient(ports, Encoding.UTF8.GetBytes(Key));
        AskUntilBusyAndIdle(client, client.Control);
        AskUntilBusyAndIdle(client, client.Shell);
        Assert.Contains(client.Published(client.Execute("6 * 7")), message => message.Type == "execute_result");

        var endless = client.Execute("Console.WriteLine(\"on\"); while (true) { }");
        Await(client, endless, "stream");
        AskUntilBusyAndIdle(client, client.Control);
        client.Send(client.Control, "interrupt_request", []);
        Assert.Contains(client.Published(endless), message => message.Type == "error");
        Assert.Contains(client.Published(client.Execute("7 * 6")), message => message.Type == "execute_result");

        client.Send(client.Control, "shutdown_request", new() { ["restart"] = false });
        await kernel.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(0, kernel.ExitCode);
    }

    // The editor chooses the ports itself and never opens the one for the heartbeat.
    private static KernelPorts FreePorts()
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var free = listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        listeners.ForEach(listener => listener.Stop());
        return new(free[0], free[1], free[2], free[3], free[4]);
    }

    private string ConnectionFile(KernelPorts ports)
    {
        var path = Path.Combine(home.Folder("runtime"), "editor.json");
        File.WriteAllText(path, new JsonObject
        {
            ["transport"] = "tcp",
            ["ip"] = "127.0.0.1",
            ["signature_scheme"] = "hmac-sha256",
            ["key"] = Key,
            ["kernel_name"] = ".net-csharp",
            ["shell_port"] = ports.Shell,
            ["control_port"] = ports.Control,
            ["stdin_port"] = ports.Stdin,
            ["iopub_port"] = ports.IoPub,
            ["hb_port"] = ports.Heartbeat,
        }.ToJsonString());
        return path;
    }

    // Connects until somebody listens, and drops the connection without a word.
    private static async Task Probe(int port)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            using var probe = new TcpClient { LingerState = new(true, 0) };
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await timer.WaitForNextTickAsync(limit.Token);
            }
        }
    }

    // Asks anew every half second until busy and idle come with one of the questions as their parent.
    private static void AskUntilBusyAndIdle(WireClient client, WireClient.Socket3 socket)
    {
        HashSet<string> asked = [];
        HashSet<string> states = [];
        while (!states.SetEquals(["busy", "idle"]))
        {
            Assert.True(asked.Count < 100, "The kernel says nothing of itself.");
            asked.Add(client.Send(socket, "kernel_info_request", []));
            while (!states.SetEquals(["busy", "idle"]) && WireClient.TryNext(client.IoPub, HalfASecond) is { } message)
            {
                if (asked.Contains(message.Parent) && message.Type == "status")
                {
                    states.Add((string)message.Content["execution_state"]!);
                }
            }
        }

        while (WireClient.Next(socket) is var reply && !asked.Contains(reply.Parent))
        {
        }
    }

    private static void Await(WireClient client, string request, string type)
    {
        while (WireClient.Next(client.IoPub) is var message && (message.Parent != request || message.Type != type))
        {
        }
    }
}
