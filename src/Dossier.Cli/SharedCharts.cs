using Dossier.Briefs;
using Dossier.Charts;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>
/// The charts of the briefs of a project. Their files lie in one folder, so a name stands for one chart in all briefs: two may show the same,
/// and one must not overwrite another's.
/// </summary>
internal sealed class SharedCharts
{
    private readonly Dictionary<string, (Chart Chart, string Place)> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Chart> _charts = [];

    /// <summary>The charts to write, each once, in order.</summary>
    public IReadOnlyList<Chart> Charts => _charts;

    /// <summary>Takes the charts of a brief.</summary>
    /// <param name="name">The brief, for charts whose place is not known.</param>
    /// <param name="brief">The brief.</param>
    /// <param name="written">Whether its files are written; if not, its names are taken all the same.</param>
    /// <exception cref="BadInputException">A chart has the name of a different one.</exception>
    public void Add(string name, ComposedBrief brief, bool written = true)
    {
        var places = brief.Brief.FrontMatter.Concat(brief.Brief.Body).SelectMany(BlockTexts.WithContent).OfType<Figure>()
            .ToLookup(figure => figure.Chart.Name, figure => figure.Place, StringComparer.Ordinal);
        foreach (var (chart, place) in brief.Charts.Select(chart => (chart, places[chart.Name].FirstOrDefault() ?? name)))
        {
            if (_byName.TryAdd(chart.Name, (chart, place)))
            {
                if (written)
                {
                    _charts.Add(chart);
                }
            }
            else if (_byName[chart.Name] is var other && !IsSame(chart, other.Chart))
            {
                throw new BadInputException(new(place, 0, $"a name that no other chart has, as it names the file {chart.Name}.svg",
                    $"\"{chart.Name}\", which is a different chart at {other.Place}", "Rename one of the two: name: …"));
            }
        }
    }

    private static bool IsSame(Chart one, Chart other) => one.ToSvg(BriefCommand.ChartWidth) == other.ToSvg(BriefCommand.ChartWidth);
}
