using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Files;

/// <summary>
/// Gathers what one cell shows into the outputs of a notebook file, as Jupyter's front ends do: text that follows text is joined, an update
/// changes what was displayed (in earlier cells, too), a cleared cell is empty. Display ids are not written.
/// </summary>
/// <param name="count">The cell's number.</param>
/// <param name="displayed">What has been displayed in the notebook so far, by display id; shared by all its cells.</param>
/// <param name="limit">How many characters a cell may show; the rest is dropped and a note says so.</param>
internal sealed class OutputCollector(int count, Dictionary<string, List<JsonObject>> displayed, int limit) : ICellFrontend
{
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _outputs = [];
    private readonly StringBuilder _text = new();
    private JsonObject? _stream;
    private bool _clearBeforeNext;
    private long _kept;
    private long _dropped;

    /// <summary>A sentence about outputs that were dropped; null when all are kept.</summary>
    public string? Note => _dropped == 0 ? null : string.Create(CultureInfo.InvariantCulture,
        $"Output was cut: the cell showed {_kept + _dropped:#,0} characters, of which {_kept:#,0} are kept. Show less, or write to a file.");

    public void Show(CellOutput output)
    {
        lock (_gate)
        {
            if (output is ClearOutput clear)
            {
                _clearBeforeNext = clear.Wait;
                if (!clear.Wait)
                {
                    Clear();
                }

                return;
            }

            if (output is DisplayOutput { IsUpdate: true, DisplayId: { } id } update)
            {
                Update(id, update.Data);
                return;
            }

            if (_clearBeforeNext)
            {
                Clear();
            }

            Add(output);
        }
    }

    public string ReadLine(string prompt, bool isPassword) =>
        throw new NotSupportedException("Nobody can be asked while a notebook runs by itself. Make the value a parameter of the notebook instead.");

    /// <summary>Puts an error in place of the one that the cell ended with, or at the end.</summary>
    public void ReplaceError(ErrorOutput error)
    {
        lock (_gate)
        {
            EndText();
            if (_outputs.Count > 0 && (string?)_outputs[^1]["output_type"] == "error")
            {
                _outputs.RemoveAt(_outputs.Count - 1);
            }

            Add(error);
        }
    }

    /// <summary>The outputs as they stand in a notebook file. Later updates of displays still reach them.</summary>
    public JsonArray Outputs()
    {
        lock (_gate)
        {
            EndText();
            var outputs = new JsonArray([.. _outputs]);
            if (Note is { } note)
            {
                outputs.Add((JsonNode)Stream("stderr", note + "\n"));
            }

            return outputs;
        }
    }

    private void Add(CellOutput output)
    {
        if (output is StreamOutput stream)
        {
            AddText(stream);
            return;
        }

        if (!Fits(output.Size))
        {
            return;
        }

        EndText();
        var json = Json(output);
        _outputs.Add(json);
        if (output is DisplayOutput { DisplayId: { } id })
        {
            (displayed.TryGetValue(id, out var same) ? same : displayed[id] = []).Add(json);
        }
    }

    private void AddText(StreamOutput output)
    {
        if ((string?)_stream?["name"] != output.Name)
        {
            EndText();
        }

        var room = (int)Math.Min(limit - _kept, output.Text.Length);
        _dropped += output.Text.Length - room;
        _kept += room;
        if (room == 0)
        {
            return;
        }

        if (_stream is null)
        {
            _outputs.Add(_stream = Stream(output.Name, ""));
        }

        _text.Append(output.Text, 0, room);
    }

    private void EndText()
    {
        if (_stream is not null)
        {
            _stream["text"] = TextLines.Split(_text.ToString());
        }

        _stream = null;
        _text.Clear();
    }

    private void Update(string id, MimeBundle data)
    {
        if (displayed.TryGetValue(id, out var outputs) && data.Size <= limit)
        {
            outputs.ForEach(output => output["data"] = OutputJson.Data(data));
        }
    }

    private void Clear()
    {
        EndText();
        foreach (var shown in displayed.Values)
        {
            shown.RemoveAll(_outputs.Contains);
        }

        _outputs.Clear();
        (_kept, _dropped, _clearBeforeNext) = (0, 0, false);
    }

    private bool Fits(long size)
    {
        var fits = size <= limit - _kept;
        _kept += fits ? size : 0;
        _dropped += fits ? 0 : size;
        return fits;
    }

    private JsonObject Json(CellOutput output) => output switch
    {
        DisplayOutput display => OutputJson.Display(display.Data),
        ResultOutput result => OutputJson.Result(result.Data, count),
        ErrorOutput error => OutputJson.Error(error),
        _ => throw new ArgumentException($"There is no output in the notebook format for {output.GetType().Name}.", nameof(output)),
    };

    private static JsonObject Stream(string name, string text) => new() { ["name"] = name, ["output_type"] = "stream", ["text"] = TextLines.Split(text) };
}
