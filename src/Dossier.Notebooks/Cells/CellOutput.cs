using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Dossier.Notebooks.Cells;

/// <summary>Something that a cell shows, as the notebook format and Jupyter's messages know it.</summary>
internal abstract record CellOutput
{
    /// <summary>How many characters a cell may show, wherever it runs; the rest is dropped and a note says so.</summary>
    public const int UsualLimit = 10_000_000;

    /// <summary>Its characters in all forms; an error has none, since it is always told.</summary>
    public long Size => this switch
    {
        StreamOutput stream => stream.Text.Length,
        DisplayOutput display => display.Data.Size,
        ResultOutput result => result.Data.Size,
        _ => 0,
    };
}

/// <summary>Text written to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text.</param>
internal sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>A value in one or more forms.</summary>
/// <param name="Data">The forms.</param>
/// <param name="DisplayId">Name by which later updates find it; null for none.</param>
/// <param name="IsUpdate">Whether it replaces what was shown under its id.</param>
internal sealed record DisplayOutput(MimeBundle Data, string? DisplayId = null, bool IsUpdate = false) : CellOutput;

/// <summary>The value of a cell's last expression.</summary>
/// <param name="Data">The value's forms.</param>
internal sealed record ResultOutput(MimeBundle Data) : CellOutput;

/// <summary>Why a cell failed.</summary>
/// <param name="Name">Kind of error, such as <c>CS0103</c> or <c>InvalidOperationException</c>.</param>
/// <param name="Value">The message.</param>
/// <param name="Traceback">Lines for the reader.</param>
internal sealed record ErrorOutput(string Name, string Value, ImmutableArray<string> Traceback) : CellOutput;

/// <summary>Removes what the cell has shown so far.</summary>
/// <param name="Wait">Only once something new comes.</param>
internal sealed record ClearOutput(bool Wait) : CellOutput;

/// <summary>Help that the user asked for: consoles page it, notebooks show it beside the cells.</summary>
/// <param name="Data">The help.</param>
internal sealed record PagerOutput(MimeBundle Data) : CellOutput;

/// <summary>A value in one or more MIME types; clients choose the richest they know. Text types hold text, JSON types hold JSON.</summary>
/// <param name="Data">MIME type to content.</param>
internal sealed record MimeBundle(ImmutableSortedDictionary<string, string> Data)
{
    /// <summary>The characters of all forms together.</summary>
    public long Size => Data.Sum(form => (long)form.Value.Length);

    /// <summary>Plain text only.</summary>
    public static MimeBundle OfText(string text) =>
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("text/plain", text));

    /// <summary>Plain text and a richer form of the same.</summary>
    public static MimeBundle Of(string text, string mimeType, string content) => OfText(text).With(mimeType, content);

    /// <summary>The bundle with one more form, or another one of a type it has.</summary>
    public MimeBundle With(string mimeType, string content) => new(Data.SetItem(mimeType, content));

    /// <summary>The bundle as an object of the protocol; JSON types become objects, not text.</summary>
    public JsonObject ToJson() => new(Data.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key,
        entry.Key.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(entry.Value) : JsonValue.Create(entry.Value))));
}
