using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dossier.Reading;

namespace Dossier.Notebooks.Jupyter;

/// <summary>The file in which a client says where the kernel is to listen and with which key messages are signed.</summary>
/// <param name="Address">A loopback address.</param>
/// <param name="Shell">Port for requests.</param>
/// <param name="Control">Port for interrupts and shutdown.</param>
/// <param name="Stdin">Port for input.</param>
/// <param name="IoPub">Port for outputs.</param>
/// <param name="Heartbeat">Port that echoes.</param>
/// <param name="Key">Key of the signatures; empty for none.</param>
internal sealed record ConnectionFile(IPAddress Address, int Shell, int Control, int Stdin, int IoPub, int Heartbeat, byte[] Key)
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="BadInputException">It is missing, is not JSON, names another transport, or another address than a
    /// loopback.</exception>
    public static ConnectionFile Read(string path)
    {
        JsonObject json;
        try
        {
            json = JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject ?? [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new BadInputException(new(path, 0, "a Jupyter connection file", e.Message, "Let a Jupyter client start the kernel."));
        }

        var transport = Text(json, "transport", "tcp");
        var scheme = Text(json, "signature_scheme", "hmac-sha256");
        if (transport != "tcp" || scheme != "hmac-sha256")
        {
            throw Bad(path, "transport tcp and signature_scheme hmac-sha256", $"{transport} and {scheme}");
        }

        // Whoever reaches these ports can run code, so they are never opened to the network.
        return IPAddress.TryParse(Text(json, "ip", "127.0.0.1"), out var address) && IPAddress.IsLoopback(address)
            ? new(address, Port("shell_port"), Port("control_port"), Port("stdin_port"), Port("iopub_port"), Port("hb_port"),
                Encoding.UTF8.GetBytes(Text(json, "key", "")))
            : throw Bad(path, "a loopback address such as 127.0.0.1 as ip", $"\"{Text(json, "ip", "")}\"");

        int Port(string name) => json[name] is JsonValue value && value.TryGetValue<int>(out var port) && port is >= 0 and <= 65535
            ? port
            : throw Bad(path, $"a port from 0 to 65535 as {name}", json[name]?.ToJsonString() ?? "none");
    }

    private static string Text(JsonObject json, string name, string otherwise) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : otherwise;

    private static BadInputException Bad(string path, string expected, string found) =>
        new(new(path, 0, expected, found, "Start the kernel from a Jupyter client on this machine."));
}
