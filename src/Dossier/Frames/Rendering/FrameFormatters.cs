using System.Diagnostics.CodeAnalysis;

namespace Dossier.Frames.Rendering;

/// <summary>How notebooks show frames.</summary>
internal sealed class FrameFormatters
{
    private const int MarkdownRows = 20;

    /// <summary>The formatters, one for each kind of output.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Notebooks make an object and call the method on it.")]
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new NotebookFormatter<DataFrame>("text/html", frame => frame.ToHtml()),
        new NotebookFormatter<DataFrame>("text/markdown", frame => frame.ToMarkdown(MarkdownRows)),
        new NotebookFormatter<DataFrame>("text/plain", frame => frame.ToText()),
    ];
}
