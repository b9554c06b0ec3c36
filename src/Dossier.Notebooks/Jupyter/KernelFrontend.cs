using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Jupyter;

/// <summary>
/// Publishes what cells show. Console text is gathered for a moment, so that 200,000 lines become some hundred messages; anything else
/// waits for the text before it.
/// </summary>
internal sealed class KernelFrontend : ICellFrontend, IDisposable
{
    private const int LargestText = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(40);
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly KernelChannels _channels;
    private readonly Timer _timer;
    private string _stream = "stdout";
    private readonly List<MimeBundle> _pages = [];
    private Request _request;
    private long _shown;
    private bool _saysCut;

    public KernelFrontend(KernelChannels channels)
    {
        _channels = channels;
        _request = Request.None;
        _timer = new(_ => Flush(), null, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>The request that outputs belong to from now on; what a background task of an older cell shows goes there, too.</summary>
    public void Begin(Request request)
    {
        lock (_gate)
        {
            Flush();
            _pages.Clear();
            (_shown, _saysCut) = (0, false);
            _request = request;
        }
    }

    /// <summary>Help that the running cell asked for: it goes with the reply, for clients to show beside the cells.</summary>
    public JsonArray Payload()
    {
        lock (_gate)
        {
            return new([.. _pages.Select(page =>
                (JsonNode)new JsonObject { ["source"] = "page", ["data"] = page.ToJson(), ["start"] = 0 })]);
        }
    }

    public void Show(CellOutput output)
    {
        lock (_gate)
        {
            if (_request.IsSilent)
            {
                return;
            }

            if (!Fits(output))
            {
                return;
            }

            if (output is StreamOutput stream)
            {
                Gather(stream);
                return;
            }

            if (output is PagerOutput page)
            {
                _pages.Add(page.Data);
                return;
            }

            Flush();
            var (type, content) = MessageOf(output);
            _channels.Publish(_request.Header, type, content);
        }
    }

    public string ReadLine(string prompt, bool isPassword)
    {
        Request request;
        lock (_gate)
        {
            Flush();
            request = _request;
        }

        return request is { AllowsInput: true, Peer: { } peer, Message: { } message }
            ? _channels.Ask(peer, message, prompt, isPassword, request.Stop)
            : throw new NotSupportedException("This client does not take input (allow_stdin is false). Set the value in the cell instead.");
    }

    /// <summary>Sends the text that is still held back.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            if (_text.Length == 0)
            {
                return;
            }

            _channels.Publish(_request.Header, "stream", new() { ["name"] = _stream, ["text"] = _text.ToString() });
            _text.Clear();
        }
    }

    public void Dispose()
    {
        Flush();
        _timer.Dispose();
    }

    // A page that is sent more than it can hold is lost with all that is on it. An update takes the place of what was there before.
    private bool Fits(CellOutput output)
    {
        (_shown, _saysCut) = output is ClearOutput ? (0, false) : (_shown, _saysCut);
        var isUpdate = output is DisplayOutput { IsUpdate: true };
        var fits = output.Size == 0 || (isUpdate ? 0 : _shown) + output.Size <= CellOutput.UsualLimit;
        _shown += isUpdate || !fits ? 0 : output.Size;
        if (!fits && !_saysCut)
        {
            _saysCut = true;
            Gather(new("stderr", string.Create(CultureInfo.InvariantCulture,
                $"\nOutput was cut: the cell may show {CellOutput.UsualLimit:#,0} characters. It goes on. Show less, or write to a file.\n")));
        }

        if (!fits && output is StreamOutput)
        {
            _shown = CellOutput.UsualLimit; // Shorter text that comes later would stand in the middle of what is missing.
        }

        return fits;
    }

    private void Gather(StreamOutput output)
    {
        if (output.Name != _stream)
        {
            Flush();
            _stream = output.Name;
        }

        if (_text.Length == 0)
        {
            _timer.Change(Patience, Timeout.InfiniteTimeSpan);
        }

        _text.Append(output.Text);
        if (_text.Length >= LargestText)
        {
            Flush();
        }
    }

    private (string Type, JsonObject Content) MessageOf(CellOutput output) => output switch
    {
        DisplayOutput { IsUpdate: true } update => ("update_display_data", Display(update)),
        DisplayOutput display => ("display_data", Display(display)),
        ResultOutput result => ("execute_result", new()
        {
            ["execution_count"] = _request.Count,
            ["data"] = result.Data.ToJson(),
            ["metadata"] = new JsonObject(),
        }),
        ErrorOutput error => ("error", ErrorContent(error)),
        ClearOutput clear => ("clear_output", new() { ["wait"] = clear.Wait }),
        _ => throw new ArgumentException($"There is no message for {output.GetType().Name}.", nameof(output)),
    };

    /// <summary>The fields that an error has in its own message and in the reply.</summary>
    public static JsonObject ErrorContent(ErrorOutput error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Value,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)JsonValue.Create(line))]),
    };

    private JsonObject Display(DisplayOutput display)
    {
        var transient = new JsonObject();
        var content = new JsonObject { ["data"] = display.Data.ToJson(), ["metadata"] = new JsonObject(), ["transient"] = transient };
        if (display.DisplayId is { } id)
        {
            transient["display_id"] = _channels.Session + id; // An earlier kernel's displays may still be on the page.
        }

        return content;
    }
}

/// <summary>The request that is being answered.</summary>
/// <param name="Peer">Who sent it; null before the first.</param>
/// <param name="Message">What was sent.</param>
/// <param name="Count">The cell's number.</param>
/// <param name="IsSilent">Nothing is to be shown.</param>
/// <param name="AllowsInput">The client answers questions.</param>
/// <param name="Stop">Ends a question that is waiting for its answer.</param>
internal sealed record Request(ZmtpConnection? Peer, Message? Message, int Count, bool IsSilent, bool AllowsInput, CancellationToken Stop)
{
    public static Request None { get; } = new(null, null, 0, false, false, CancellationToken.None);

    public JsonObject Header => Message?.Header ?? [];
}
