using System.Collections.Immutable;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Frames.Tables;

/// <summary>The frames of a workspace, each made when it is first asked for.</summary>
internal sealed class WorkspaceFrames
{
    public WorkspaceFrames(Workspace workspace)
    {
        var register = workspace.Register;
        var sources = new Lazy<ImmutableDictionary<string, string>>(() => workspace.Corpus.Articles.Select(article => (article.Id, Source: SourceOf(article)))
            .Where(article => article.Source.Length > 0).ToImmutableDictionary(article => article.Id, article => article.Source, StringComparer.Ordinal));
        DataFrame Sourced(DataFrame frame) => frame.EvidenceColumn is { } column ? frame.WithColumn(column.WithSources(sources.Value)) : frame;
        Articles = new(() => Sourced(ArticleTables.Articles(workspace)));
        Passages = new(() => Sourced(ArticleTables.Passages(workspace.Corpus)));
        Mentions = new(() => Sourced(ArticleTables.Mentions(workspace.Corpus, Lexicon.From(workspace.Tables))));
        DealStatistics = new(() => Sourced(FactTables.DealStatistics(register)));
        Deals = new(() => Sourced(FactTables.Deals(register)));
        Restrictions = new(() => Sourced(FactTables.Restrictions(register, register.Restrictions)));
        References = new(() => Sourced(FactTables.Restrictions(register, register.References)));
        Evidence = new(() => Sourced(FactTables.Evidence([.. register.Facts.SelectMany(fact => fact.Evidence)])));
        Countries = new(() => DataFrame.FromRecords(workspace.Tables.Countries.Select(country => new
        {
            code = country.Code,
            name = country.Name,
            short_name = country.ShortName,
            region = country.Region,
            subregion = country.Subregion,
        })));
    }

    public Lazy<DataFrame> Articles { get; }

    public Lazy<DataFrame> Passages { get; }

    public Lazy<DataFrame> Mentions { get; }

    public Lazy<DataFrame> DealStatistics { get; }

    public Lazy<DataFrame> Deals { get; }

    public Lazy<DataFrame> Restrictions { get; }

    public Lazy<DataFrame> References { get; }

    public Lazy<DataFrame> Evidence { get; }

    public Lazy<DataFrame> Countries { get; }

    private static string SourceOf(Article article) => string.Join(", ", new[]
    {
        article.Publisher, article.Published.Precision == DatePrecision.Unknown ? "" : article.Published.Label,
    }.Where(part => part.Length > 0));
}
