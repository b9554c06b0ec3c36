using System.Collections.Immutable;
using Dossier.Charts;
using Dossier.Facts;

namespace Dossier.Briefs.Overview;

/// <summary>The charts of the project by their names.</summary>
internal sealed class ProjectCharts(OverviewContext context)
{
    private static readonly ImmutableArray<(string Name, Func<OverviewContext, Chart?> Make)> All =
    [
        ("deals-by-region", DealCharts.ByRegion),
        ("deals-by-freedom-and-income", DealCharts.ByStatusAndIncome),
        ("deals-and-restrictions-map", MapCharts.DealsAndRestrictions),
        ("restriction-dates", TimelineCharts.Use),
        ("supply-restriction-dates", TimelineCharts.Supply),
    ];

    private readonly Dictionary<string, Evidence> _evidence = context.Register.Facts.SelectMany(fact => fact.Evidence)
        .DistinctBy(passage => passage.Id).ToDictionary(passage => passage.Id, StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IEnumerable<string> Names => All.Select(chart => chart.Name);

    /// <summary>The newest date that the data speaks for.</summary>
    public DateOnly AsOf => context.Workspace.AsOf;

    /// <summary>The chart of a name; null when the data has nothing to draw.</summary>
    public Chart? Find(string name) => All.First(chart => chart.Name == name).Make(context);

    /// <summary>The passages behind a chart.</summary>
    public IEnumerable<Evidence> Behind(Chart chart) => chart.Evidence.Select(id => _evidence.GetValueOrDefault(id)).OfType<Evidence>();

    /// <summary>Where the data of a chart is from, in words.</summary>
    public string SourceOf(Chart chart) => Behind(chart).Select(passage => passage.Article).Distinct(StringComparer.Ordinal).Count() is > 0 and var articles
        ? $"{(context.Workspace.Corpus.Articles.Any(article => article.IsDigest) ? "digests of " : "")}{Prose.Count(articles, "article")}"
        : "reference register";
}
