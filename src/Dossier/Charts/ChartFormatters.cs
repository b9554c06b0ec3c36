using System.Diagnostics.CodeAnalysis;
using Dossier.Frames.Rendering;

namespace Dossier.Charts;

/// <summary>How notebooks show charts.</summary>
internal sealed class ChartFormatters
{
    /// <summary>The formatters, one for each kind of output.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Notebooks make an object and call the method on it.")]
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new NotebookFormatter<Chart>("image/svg+xml", chart => chart.ToSvg()),
        new NotebookFormatter<Chart>("text/html", chart => chart.ToHtml()),
        new NotebookFormatter<Chart>("text/plain", chart => $"{chart.Title}\n{chart.AlternativeText}"),
    ];
}
