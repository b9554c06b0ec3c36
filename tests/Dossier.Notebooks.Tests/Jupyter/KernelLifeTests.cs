using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Dossier.Notebooks.Jupyter;

namespace Dossier.Notebooks.Tests.Jupyter;

/// <summary>How kernel processes live and die: signals, restarts, clients that vanish, strangers at the ports.</summary>
public sealed class KernelLifeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kernel-").FullName;
    private readonly string _file;
    private readonly KernelPorts _ports;

    public KernelLifeTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals and process groups are those of Unix.");
        _file = Path.Combine(_folder, "kernel-1.json");
        _ports = StartedKernel.WriteFile(_file);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Console.WriteLine(); while (true) { }")]
    [InlineData("Console.WriteLine(); Thread.Sleep(-1);")]
    [InlineData("Console.WriteLine(); await Task.Delay(-1);")]
    [InlineData("Console.WriteLine();\n#!sql\nwith recursive c(x) as (select 1 union all select x + 1 from c) select count(*) from c")]
    public void A_signal_interrupts_the_cell_and_variables_stay(string hang)
    {
        using var kernel = new StartedKernel(_file);
        using var client = kernel.Connect(_ports);
        Run(client, "var kept = 7;");
        var id = client.Execute(hang);
        Until(client, id, "stream");

        kernel.Signal("INT");

        Assert.Contains(client.Published(id), message => (string?)message.Content["ename"] == "Interrupted");
        Assert.Equal("7", Result(client, "kept"));
    }

    [Fact]
    public void A_kernel_whose_client_has_gone_ends()
    {
        using var parent = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "read line"]) { RedirectStandardInput = true })!;
        using var kernel = new StartedKernel(_file, parent.Id);
        using var client = kernel.Connect(_ports);

        parent.StandardInput.Close();

        Assert.Equal(0, kernel.ExitCode());
        Assert.Equal(["kernel-1.json"], Files());
    }

    [Theory]
    [InlineData("Environment.Exit(3);", "it ended itself with exit code 3.")]
    [InlineData("Environment.FailFast(\"enough\");", "Process terminated. enough.")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill();", "it was killed, as the system does when memory runs out.")]
    [InlineData("Span<byte> Big() { Span<byte> s = stackalloc byte[100_000_000]; s[0] = 1; return new byte[1]; } Big()[0]", "a stack overflow.")]
    public void A_kernel_says_once_why_the_one_before_it_died(string deadly, string reason)
    {
        using (var kernel = new StartedKernel(_file))
        using (var client = kernel.Connect(_ports))
        {
            Run(client, "1");
            client.Execute(deadly);
            kernel.ExitCode();
        }

        using var next = new StartedKernel(_file);
        using var again = next.Connect(_ports);
        var said = Said(again, "2");

        Assert.StartsWith($"The kernel before this one died in cell 2 ({deadly[..8]}", said, StringComparison.Ordinal);
        Assert.Contains(reason + " What its cells had defined is gone: run them again from the top.", said, StringComparison.Ordinal);
        Assert.Equal("", Said(again, "3"));
    }

    [Fact]
    public void A_kernel_that_is_asked_to_end_waits_for_no_thread_and_leaves_no_word()
    {
        using (var kernel = new StartedKernel(_file))
        using (var client = kernel.Connect(_ports))
        {
            Run(client, "new Thread(() => Thread.Sleep(-1)).Start();");
            client.Execute("while (true) { }");
            client.Send(client.Control, "shutdown_request", new() { ["restart"] = true });
            Assert.Equal(0, kernel.ExitCode());
        }

        Assert.Equal(["kernel-1.json"], Files());
        using var next = new StartedKernel(_file);
        using var again = next.Connect(_ports);
        Assert.Equal("", Said(again, "2"));
    }

    [Fact]
    public void A_kernel_that_is_asked_to_end_ends_the_programs_of_its_cells()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self") && File.Exists("/usr/bin/setsid"), "Processes are looked at as Linux shows them.");
        using var kernel = new StartedKernel(_file);
        using var client = kernel.Connect(_ports);
        var program = Result(client, "System.Diagnostics.Process.Start(\"sleep\", \"1000\").Id")!;
        Assert.False(Tests.Files.RunProcessTests.HasEnded(program));

        client.Send(client.Control, "shutdown_request", new() { ["restart"] = false });

        Assert.True(SpinWait.SpinUntil(() => Tests.Files.RunProcessTests.HasEnded(program), TimeSpan.FromSeconds(60)), "It still runs.");
    }

    [Fact]
    public void A_port_that_is_taken_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, _ports.Stdin);
        taken.Start();
        using var kernel = new StartedKernel(_file);

        Assert.Equal(2, kernel.ExitCode());
        Assert.Contains($"kernel-1.json: expected ports that are free, found 127.0.0.1:{_ports.Stdin}: ", kernel.Errors, StringComparison.Ordinal);
        Assert.Equal(["kernel-1.json"], Files());
    }

    [Fact]
    public void Much_output_arrives_whole_in_few_messages_up_to_a_limit_that_is_told()
    {
        using var kernel = new StartedKernel(_file);
        using var client = kernel.Connect(_ports);

        var lines = client.Published(client.Execute("for (var i = 0; i < 200_000; i++) Console.WriteLine(i);"));
        var long50 = client.Published(client.Execute("var s = new string('x', 1000); for (var i = 0; i < 50_000; i++) Console.Write(s);"));

        Assert.Equal(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i}\n")), Text(lines));
        Assert.InRange(lines.Count, 4, 1000);
        Assert.StartsWith(new string('x', 10_000_000) + "\n", Text(long50), StringComparison.Ordinal);
        Assert.InRange(Text(long50).Length, 10_000_002, 10_000_500);
        Assert.Equal("2", Result(client, "1 + 1"));
    }

    [Fact]
    public void Strangers_at_the_ports_do_no_harm()
    {
        using var kernel = new StartedKernel(_file);
        using var client = kernel.Connect(_ports);
        byte[] greeting = [0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F, 3, 0, .. "NULL"u8, .. new byte[48]];
        byte[] ready = [.. greeting, 4, 28, 5, .. "READY"u8, 11, .. "Socket-Type"u8, 0, 0, 0, 6, .. "DEALER"u8];
        byte[][] garbage =
        [
            [.. Enumerable.Range(0, 9999).Select(i => (byte)(i * i))],
            greeting[..20],
            [.. greeting, 6, 0, 0, 0, 0, 0x0F, 0xFF, 0xFF, 0xFF],
            [.. greeting, 4, 10, 5, .. "READY"u8, 255, 255, 255, 255],
            [.. ready, 2, 0x7F, 0xFF, 0, 0, 0, 0, 0, 0],
            [.. ready, 2, 0, 0, 0, 0, 0x0F, 0xFF, 0xFF, 0xFF, 1],
            [.. ready, 4, 0],
            [.. ready, 4, 3, 200, 1, 1],
            [.. ready, 1, 9, .. "<IDS|MSG>"u8, 0, 1, 1],
        ];
        var connections = new List<TcpClient>();
        foreach (var port in new[] { _ports.Shell, _ports.Control, _ports.Stdin, _ports.IoPub, _ports.Heartbeat })
        {
            connections.AddRange(garbage.Select(bytes => Connected(port, bytes)));
        }

        Assert.Equal("2", Result(client, "1 + 1"));
        connections.ForEach(connection => connection.Dispose());
        kernel.Process.Refresh();
        Assert.InRange(kernel.Process.WorkingSet64, 0, 1L << 30);
        Assert.Equal("3", Result(client, "1 + 2"));
    }

    [Fact]
    public void Exceptions_that_no_cell_waits_for_are_reported_and_the_kernel_lives()
    {
        using var kernel = new StartedKernel(_file);
        using var client = kernel.Connect(_ports);

        var said = Said(client, """
            var thread = new Thread(() => throw new Exception("thread"));
            thread.Start();
            thread.Join();
            async void Late() { await Task.Yield(); throw new IOException("late"); }
            Late();
            await Task.Delay(300);
            """);

        Assert.Contains("System.Exception: thread", said, StringComparison.Ordinal);
        Assert.Contains("System.IO.IOException: late\n   at Late, cell 1, line 4", said, StringComparison.Ordinal);
        Assert.Equal("2", Result(client, "1 + 1"));
    }

    private string[] Files() => [.. Directory.GetFiles(_folder).Select(path => Path.GetFileName(path)!)];

    private static TcpClient Connected(int port, byte[] bytes)
    {
        var connection = new TcpClient();
        connection.Connect(IPAddress.Loopback, port);
        try
        {
            connection.GetStream().Write(bytes);
        }
        catch (IOException)
        {
            // The kernel hung up, as it should.
        }

        return connection;
    }

    private static void Run(WireClient client, string code) => client.Published(client.Execute(code));

    private static string? Result(WireClient client, string code) => (string?)client.Published(client.Execute(code))
        .Single(message => message.Type == "execute_result").Content["data"]!["text/plain"];

    private static string Said(WireClient client, string code) => Text(client.Published(client.Execute(code)));

    private static string Text(List<(string Type, System.Text.Json.Nodes.JsonObject Content)> published) =>
        string.Concat(published.Where(message => message.Type == "stream").Select(message => (string?)message.Content["text"]));

    private static void Until(WireClient client, string request, string type)
    {
        while (WireClient.Next(client.IoPub) is var message && (message.Parent != request || message.Type != type))
        {
        }
    }
}
