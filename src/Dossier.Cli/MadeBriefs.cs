using System.Text;
using Dossier.Briefs;
using Dossier.Drawing;

namespace Dossier.Cli;

/// <summary>Briefs that are set and wait to be written, in order, with the charts that are written beside them.</summary>
/// <param name="fonts">Further fonts for the PDFs; null for none.</param>
/// <param name="withPages">Whether each brief is also wanted as an HTML page.</param>
internal sealed class MadeBriefs(FontFolder? fonts, bool withPages)
{
    private readonly SortedDictionary<int, (string Name, byte[] Pdf, byte[]? Page)> _made = [];

    /// <summary>The files.</summary>
    public IEnumerable<(string Name, byte[] Content)> Files => _made.Values.SelectMany(made => made.Page is null
        ? [(made.Name, made.Pdf)] : new[] { (made.Name, made.Pdf), (Path.ChangeExtension(made.Name, "html"), made.Page) });

    /// <summary>The charts that are written beside them.</summary>
    public SharedCharts Charts { get; } = new();

    /// <summary>Sets a brief and keeps it behind those that were added before.</summary>
    public void Add(string name, ComposedBrief brief, DateOnly asOf) => Add(_made.Count, name, brief, asOf);

    /// <summary>Sets a brief and keeps it at its place, whichever is ready first.</summary>
    public void Add(int place, string name, ComposedBrief brief, DateOnly asOf)
    {
        var pdf = BriefTypesetter.ToPdf(brief.Brief, asOf, fonts);
        var page = withPages ? Encoding.UTF8.GetBytes(BriefHtml.ToHtml(brief.Brief)) : null;
        lock (_made)
        {
            _made.Add(place, (name, pdf, page));
        }
    }
}
