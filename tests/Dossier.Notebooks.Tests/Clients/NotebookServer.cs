using System.Net;
using System.Net.Sockets;

namespace Dossier.Notebooks.Tests.Clients;

/// <summary>The classic Notebook's server, on this machine alone and with a token.</summary>
internal sealed class NotebookServer
{
    private const string Token = "only-for-this-test";
    private readonly Uri _address;

    private NotebookServer(Uri address) => _address = address;

    public static async Task<NotebookServer> Start(JupyterHome home)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var process = home.Start(JupyterHome.Python,
        [
            "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", $"--NotebookApp.token={Token}",
            $"--notebook-dir={Path.GetDirectoryName(home.Notebooks)}",
        ]);
        process.BeginOutputReadLine();
        var line = await Chromium.FirstMatch(process, line => line.Contains("http://127.0.0.1:", StringComparison.Ordinal));
        return new(new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..]));
    }

    /// <summary>The address at which a notebook, given by its path below the home, is edited.</summary>
    public string Editor(string path) => new Uri(_address, $"/notebooks/{path}?token={Token}").ToString();
}
