using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Jupyter;

namespace Dossier.Notebooks.Tests.Jupyter;

/// <summary>The kernel over its sockets, with a client that does what VS Code does.</summary>
public sealed class KernelTests : IDisposable
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("secret");
    private readonly Kernel _kernel = new(new(IPAddress.Loopback, 0, 0, 0, 0, 0, Key), new NotebookSession());
    private readonly WireClient _client;

    public KernelTests()
    {
        _kernel.Start();
        _client = new(_kernel.Ports, Key);
        // A subscription takes a moment to arrive: what answers is published only once it has.
        Await(() => _client.Send(_client.Control, "kernel_info_request", []), _client.Control);
    }

    public void Dispose()
    {
        _client.Dispose();
        _kernel.Dispose();
    }

    [Fact]
    public void Plain_connections_that_are_dropped_do_no_harm()
    {
        foreach (var port in new[] { _kernel.Ports.Shell, _kernel.Ports.IoPub, _kernel.Ports.Shell })
        {
            using var probe = new TcpClient();
            probe.Connect(IPAddress.Loopback, port);
        }

        Assert.Equal("ok", (string?)Reply(_client.Execute("1")).Content["status"]);
    }

    [Fact]
    public void The_kernel_is_asked_about_itself_on_control_and_on_shell()
    {
        foreach (var socket in new[] { _client.Control, _client.Shell })
        {
            var id = _client.Send(socket, "kernel_info_request", []);
            var (type, parent, content) = WireClient.Next(socket);

            Assert.Equal(("kernel_info_reply", id, "C#"), (type, parent, (string?)content["language_info"]!["name"]));
            Assert.Equal(["busy", "idle"], _client.Published(id).Select(message => (string?)message.Content["execution_state"]));
        }
    }

    [Fact]
    public void A_cell_is_busy_then_shows_what_it_has_then_is_idle()
    {
        var id = _client.Execute("Console.WriteLine(\"a\"); display(\"b\"); \"c\"");
        var reply = Reply(id);

        Assert.Equal(["status", "execute_input", "stream", "display_data", "execute_result", "status"],
            _client.Published(id).Select(message => message.Type));
        Assert.Equal(1, (int?)reply.Content["execution_count"]);
    }

    [Theory]
    [InlineData("var line = new string('x', 999); for (var i = 0; i < 20_000; i++) Console.WriteLine(line); 6 * 7", 10_000_000, "")]
    [InlineData("display(new string('x', 11_000_000)); Console.Write(\"after\");", 5, "after")]
    [InlineData("new string('x', 11_000_000)", 0, "")]
    [InlineData("display(\"a\").Update(new string('x', 11_000_000)); ClearOutput(); Console.Write(\"after\");", 5, "after")]
    public void Output_beyond_the_limit_is_dropped_with_one_note(string code, int shown, string text)
    {
        var id = _client.Execute(code);
        Assert.Equal("ok", (string?)Reply(id).Content["status"]);

        var streams = _client.Published(id).Where(message => message.Type == "stream").Select(message => message.Content).ToList();
        var stdout = string.Concat(streams.Where(stream => (string?)stream["name"] == "stdout").Select(stream => (string?)stream["text"]));
        Assert.Equal(shown, stdout.Length);
        Assert.EndsWith(text, stdout, StringComparison.Ordinal);
        Assert.Equal("\nOutput was cut: the cell may show 10,000,000 characters. It goes on. Show less, or write to a file.\n",
            (string?)Assert.Single(streams, stream => (string?)stream["name"] == "stderr")["text"]);
    }

    [Fact]
    public void A_wrong_signature_gets_no_answer()
    {
        _client.Send(_client.Shell, "kernel_info_request", [], key: [1, 2, 3]);
        var id = _client.Send(_client.Shell, "kernel_info_request", []);

        Assert.Equal(id, WireClient.Next(_client.Shell).Parent);
    }

    [Fact]
    public void An_interrupt_by_message_stops_the_cell_and_those_behind_it_are_aborted()
    {
        var first = _client.Execute("Console.WriteLine(\"on\"); while (true) { }");
        var second = _client.Execute("1");
        Until(first, "stream");

        _client.Send(_client.Control, "interrupt_request", []);

        Assert.Equal("interrupt_reply", WireClient.Next(_client.Control).Type);
        Assert.Equal("error", (string?)Reply(first).Content["status"]);
        Assert.Equal("aborted", (string?)Reply(second).Content["status"]);
        Assert.Equal("ok", (string?)Reply(_client.Execute("2")).Content["status"]);
    }

    [Fact]
    public void Input_is_asked_of_the_client_that_runs_the_cell()
    {
        var id = _client.Execute("Console.ReadLine()", allowStdin: true);
        var (type, parent, content) = WireClient.Next(_client.Stdin);
        Assert.Equal(("input_request", id, false), (type, parent, (bool?)content["password"]));

        _client.Send(_client.Stdin, "input_reply", new() { ["value"] = "Ada" });

        Assert.Equal("ok", (string?)Reply(id).Content["status"]);
        var result = _client.Published(id).Single(message => message.Type == "execute_result");
        Assert.Equal("Ada", (string?)result.Content["data"]!["text/plain"]);
    }

    [Fact]
    public void A_password_is_asked_for_as_such()
    {
        var id = _client.Execute("(await Microsoft.DotNet.Interactive.Kernel.GetPasswordAsync(\"Key?\")).GetClearTextPassword()", allowStdin: true);
        var (_, _, content) = WireClient.Next(_client.Stdin);
        Assert.Equal(("Key?", true), ((string?)content["prompt"], (bool?)content["password"]));

        _client.Send(_client.Stdin, "input_reply", new() { ["value"] = "abc" });

        Assert.Equal("ok", (string?)Reply(id).Content["status"]);
        var result = _client.Published(id).Single(message => message.Type == "execute_result");
        Assert.Equal("abc", (string?)result.Content["data"]!["text/plain"]);
    }

    [Fact]
    public void A_client_that_takes_no_questions_is_told_by_an_error()
    {
        var reply = Reply(_client.Execute("Console.ReadLine()"));

        Assert.Equal("NotSupportedException", (string?)reply.Content["ename"]);
    }

    [Fact]
    public void A_silent_cell_shows_nothing_and_does_not_count()
    {
        var id = _client.Execute("Console.WriteLine(1); 2", silent: true);

        Assert.Equal(0, (int?)Reply(id).Content["execution_count"]);
        Assert.Equal(["status", "status"], _client.Published(id).Select(message => message.Type));
    }

    [Fact]
    public void A_comm_that_is_opened_is_closed()
    {
        var id = _client.Send(_client.Shell, "comm_open",
            new() { ["comm_id"] = "x", ["target_name"] = "widget", ["data"] = new JsonObject() });

        Assert.Equal(["status", "comm_close", "status"], _client.Published(id).Select(message => message.Type));
    }

    [Fact]
    public void Positions_are_counted_in_code_points()
    {
        const string Code = "var s = \"😀\"; Console.WriteL";
        _client.Send(_client.Shell, "complete_request", new() { ["code"] = Code, ["cursor_pos"] = Code.EnumerateRunes().Count() });

        var (_, _, content) = WireClient.Next(_client.Shell);

        Assert.Equal(["WriteLine"], content["matches"]!.AsArray().Select(match => (string?)match));
        Assert.Equal((21, 27), ((int?)content["cursor_start"], (int?)content["cursor_end"]));
        Assert.Equal("function", (string?)content["metadata"]!["_jupyter_types_experimental"]![0]!["type"]);
    }

    [Fact]
    public void Shutdown_is_answered_and_published()
    {
        var running = Task.Run(_kernel.Stopped, TestContext.Current.CancellationToken);
        var id = _client.Send(_client.Control, "shutdown_request", new() { ["restart"] = false });

        Assert.Equal("shutdown_reply", WireClient.Next(_client.Control).Type);
        Assert.Contains(_client.Published(id), message => message.Type == "shutdown_reply");
        Assert.True(running.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    private (string Type, JsonObject Content) Reply(string request)
    {
        while (true)
        {
            var (type, parent, content) = WireClient.Next(_client.Shell);
            if (parent == request)
            {
                return (type, content);
            }
        }
    }

    private void Until(string request, string type)
    {
        while (WireClient.Next(_client.IoPub) is var message && (message.Parent != request || message.Type != type))
        {
        }
    }

    private void Await(Action send, WireClient.Socket3 socket)
    {
        do
        {
            send();
            WireClient.Next(socket);
        }
        while (_client.IoPub.IsSilentFor(TimeSpan.FromMilliseconds(200)));
    }
}
