using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Dossier.Notebooks.Tests.Clients;

/// <summary>A browser without a window that shows one page, led through the DevTools protocol.</summary>
internal sealed class Chromium : IDisposable
{
    public const string Program = "/usr/bin/chromium";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private string? _page;
    private int _sent;

    private Chromium(Process process) => _process = process;

    public static async Task<Chromium> Start(JupyterHome home)
    {
        // Root may not use the sandbox; a container may have little shared memory; the only server is on this machine.
        var process = home.Start(Program,
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-extensions", "--hide-scrollbars",
            "--remote-debugging-port=0", $"--user-data-dir={home.Folder("chromium")}", "about:blank",
        ]);
        process.BeginOutputReadLine();
        var browser = new Chromium(process);
        var address = await FirstMatch(process, line => line.StartsWith("DevTools listening on ", StringComparison.Ordinal));
        browser._socket.Options.Proxy = null;
        await browser._socket.ConnectAsync(new Uri(address.Split(' ')[^1]), Limit().Token);
        var target = await browser.Send("Target.createTarget", new() { ["url"] = "about:blank" });
        var id = target["targetId"]!.DeepClone();
        var attached = await browser.Send("Target.attachToTarget", new() { ["targetId"] = id, ["flatten"] = true });
        browser._page = (string)attached["sessionId"]!;
        return browser;
    }

    /// <summary>The first line of a program's error stream that fits; the rest is read and dropped.</summary>
    public static async Task<string> FirstMatch(Process process, Predicate<string> fits)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = new StringBuilder();
        process.ErrorDataReceived += (_, line) =>
        {
            all.AppendLine(line.Data);
            if (line.Data is null)
            {
                found.TrySetException(new InvalidOperationException($"{process.StartInfo.FileName} ended:\n{all}"));
            }
            else if (fits(line.Data))
            {
                found.TrySetResult(line.Data);
            }
        };
        process.BeginErrorReadLine();
        return await found.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    public Task Open(string address) => Send("Page.navigate", new() { ["url"] = address });

    /// <summary>The value of a JavaScript expression, awaited when it is a promise.</summary>
    public async Task<JsonNode?> Evaluate(string expression)
    {
        var answer = await Send("Runtime.evaluate", new()
        {
            ["expression"] = expression,
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
        });
        return answer["exceptionDetails"] is { } failure
            ? throw new InvalidOperationException($"{expression}\n{failure.ToJsonString()}")
            : answer["result"]!["value"];
    }

    /// <summary>Waits until a condition in JavaScript holds, also across pages.</summary>
    public async Task Until(string condition)
    {
        using var limit = Limit();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var asked = $"(() => {{ try {{ return !!({condition}); }} catch (e) {{ return false; }} }})()";
        while (!(bool)(await Evaluate(asked))!)
        {
            try
            {
                await timer.WaitForNextTickAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Never came true in the browser: {condition}\nIt shows:\n{await Evaluate("document.body.innerText")}");
            }
        }
    }

    public Task Type(string text) => Send("Input.insertText", new() { ["text"] = text });

    /// <summary>Presses a key that has a name, such as Tab.</summary>
    public async Task Press(string key, int code, bool shift = false)
    {
        foreach (var type in new[] { "rawKeyDown", "keyUp" })
        {
            await Send("Input.dispatchKeyEvent", new()
            {
                ["type"] = type,
                ["key"] = key,
                ["code"] = key,
                ["windowsVirtualKeyCode"] = code,
                ["modifiers"] = shift ? 8 : 0,
            });
        }
    }

    /// <summary>Makes the window so large, and waits until the page is laid out anew.</summary>
    public async Task Resize(int width, int height = 900)
    {
        await Send("Emulation.setDeviceMetricsOverride", new()
        {
            ["width"] = width,
            ["height"] = height,
            ["deviceScaleFactor"] = 1,
            ["mobile"] = false,
        });
        await Evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))");
    }

    /// <summary>Makes the page so high that all of it is seen, and takes its picture.</summary>
    /// <param name="height">The height in pixels, in JavaScript.</param>
    /// <param name="file">The PNG to write.</param>
    /// <param name="width">The width of the window in pixels.</param>
    public async Task Photograph(string height, string file, int width = 1280)
    {
        // What is as high as a part of the window grows with it, up to its own height.
        for (int seen = 0, needed; (needed = (int)Math.Ceiling((double)(await Evaluate(height))!)) > seen; seen = needed)
        {
            await Resize(width, needed);
        }

        var picture = await Send("Page.captureScreenshot", new() { ["format"] = "png" });
        await File.WriteAllBytesAsync(file, Convert.FromBase64String((string)picture["data"]!), TestContext.Current.CancellationToken);
        await Send("Emulation.clearDeviceMetricsOverride", []);
    }

    public void Dispose()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    private static CancellationTokenSource Limit()
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        return limit;
    }

    private async Task<JsonNode> Send(string method, JsonObject parameters)
    {
        using var limit = Limit();
        var id = ++_sent;
        var request = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (_page is not null)
        {
            request["sessionId"] = _page;
        }

        await _socket.SendAsync(Encoding.UTF8.GetBytes(request.ToJsonString()), WebSocketMessageType.Text, true, limit.Token);
        while (true)
        {
            var answer = await Receive(limit.Token);
            if ((int?)answer["id"] == id)
            {
                return answer["result"] ?? throw new InvalidOperationException($"{method}: {answer["error"]?.ToJsonString()}");
            }
        }
    }

    private async Task<JsonNode> Receive(CancellationToken limit)
    {
        using var message = new MemoryStream();
        var part = new byte[65536];
        WebSocketReceiveResult result;
        do
        {
            result = await _socket.ReceiveAsync(part, limit);
            message.Write(part, 0, result.Count);
        }
        while (!result.EndOfMessage);
        return JsonNode.Parse(message.ToArray())!;
    }
}
