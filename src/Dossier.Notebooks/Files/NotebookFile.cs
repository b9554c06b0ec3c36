using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Dossier.Frames;

namespace Dossier.Notebooks.Files;

/// <summary>A notebook file (.ipynb, nbformat 4). All its fields and their order are kept, whether they are known here or not.</summary>
internal sealed class NotebookFile
{
    private readonly JsonObject _root;
    private readonly string _indent;
    private readonly string _lineEnd;

    internal NotebookFile(string name, JsonObject root, string indent, string lineEnd)
    {
        (Name, _root, _indent, _lineEnd) = (name, root, indent, lineEnd);
        Cells = [.. ((JsonArray)root["cells"]!).Select(cell => new NotebookCell((JsonObject)cell!))];
    }

    /// <summary>What messages call it, normally its path as the user gave it.</summary>
    public string Name { get; }

    /// <summary>The cells from top to bottom.</summary>
    public ImmutableArray<NotebookCell> Cells { get; }

    /// <summary>The notebook's metadata.</summary>
    public JsonObject Metadata => _root["metadata"] as JsonObject ?? [];

    /// <summary>The cell whose variables are the notebook's parameters; null when it has none.</summary>
    public NotebookCell? ParametersCell => Cells.FirstOrDefault(IsDeclaring);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="Reading.BadInputException">It is missing, not JSON, cut short, not a notebook, or of another format version.</exception>
    public static NotebookFile Read(string path, string name) => NotebookReader.Read(path, name);

    /// <summary>The notebook with a cell that sets parameters after the one that declares them, in place of an older such cell.</summary>
    /// <param name="code">The new cell's source.</param>
    public NotebookFile WithInjected(string code)
    {
        var root = (JsonObject)_root.DeepClone();
        var cells = (JsonArray)root["cells"]!;
        foreach (var old in Cells.Index().Where(cell => cell.Item.Tags.Contains(NotebookCell.InjectedTag)).Select(cell => cell.Index).Reverse())
        {
            cells.RemoveAt(old);
        }

        var declaring = cells.IndexOf(cells.First(cell => IsDeclaring(new((JsonObject)cell!))));
        var injected = new JsonObject { ["cell_type"] = "code", ["execution_count"] = null };
        if (HasIds)
        {
            injected["id"] = NotebookCell.InjectedTag;
        }

        injected["metadata"] = new JsonObject { ["tags"] = new JsonArray(NotebookCell.InjectedTag) };
        injected["outputs"] = new JsonArray();
        injected["source"] = TextLines.Split(code);
        cells.Insert(declaring + 1, injected);
        return new(Name, root, _indent, _lineEnd);
    }

    /// <summary>A copy without outputs and numbers, to be filled by a run.</summary>
    public NotebookFile Cleared()
    {
        var copy = new NotebookFile(Name, (JsonObject)_root.DeepClone(), _indent, _lineEnd);
        foreach (var cell in copy.Cells.Where(cell => cell.Kind == "code"))
        {
            cell.Clear();
        }

        return copy;
    }

    /// <summary>The file's text, with the indentation and line ends it was read with.</summary>
    public string ToText()
    {
        var text = NotebookJson.Write(_root, _indent);
        return _lineEnd == "\n" ? text : text.Replace("\n", _lineEnd, StringComparison.Ordinal);
    }

    /// <summary>Writes the file aside, then puts it in place, so that it is never half there.</summary>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    public void Save(string path) => WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(ToText())));

    private static bool IsDeclaring(NotebookCell cell) => cell.Kind == "code" && cell.Tags.Contains(NotebookCell.ParametersTag);

    // Cells have ids since version 4.5.
    private bool HasIds => _root["nbformat_minor"] is JsonValue value && value.TryGetValue<int>(out var minor) && minor >= 5;
}
