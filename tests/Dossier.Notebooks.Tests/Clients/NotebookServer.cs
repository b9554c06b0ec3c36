using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Dossier.Notebooks.Tests.Clients;

/// <summary>The classic Notebook's server, on this machine alone and with a token.</summary>
internal sealed class NotebookServer : IAsyncDisposable
{
    private const string Token = "only-for-this-test";
    private readonly Process _process;
    private readonly Uri _address;

    private NotebookServer(Process process, Uri address) => (_process, _address) = (process, address);

    public static async Task<NotebookServer> Start(JupyterHome home)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var process = Process.Start(home.Start(JupyterHome.Python,
        [
            "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", $"--NotebookApp.token={Token}",
            $"--notebook-dir={Path.GetDirectoryName(home.Notebooks)}",
        ]))!;
        process.BeginOutputReadLine();
        var line = await Chromium.FirstMatch(process, line => line.Contains("http://127.0.0.1:", StringComparison.Ordinal));
        return new(process, new(line[line.IndexOf("http://", StringComparison.Ordinal)..]));
    }

    /// <summary>The address at which a notebook, given by its path below the home, is edited.</summary>
    public string Editor(string path) => new Uri(_address, $"/notebooks/{path}?token={Token}").ToString();

    /// <summary>Asks the server to end, so that it ends its kernels.</summary>
    public async ValueTask DisposeAsync()
    {
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var client = new HttpClient(handler);
        using var _ = await client.PostAsync(new Uri(_address, $"/api/shutdown?token={Token}"), null, TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _process.Dispose();
    }
}
