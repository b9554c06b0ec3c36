using Dossier.Extraction;

namespace Dossier.Frames.Tables;

/// <summary>The frames of a workspace, each made when it is first asked for.</summary>
internal sealed class WorkspaceFrames
{
    public WorkspaceFrames(Workspace workspace)
    {
        var register = workspace.Register;
        Articles = new(() => ArticleTables.Articles(workspace));
        Passages = new(() => ArticleTables.Passages(workspace.Corpus));
        Mentions = new(() => ArticleTables.Mentions(workspace.Corpus, Lexicon.From(workspace.Tables)));
        DealStatistics = new(() => FactTables.DealStatistics(register));
        Deals = new(() => FactTables.Deals(register));
        Restrictions = new(() => FactTables.Restrictions(register, register.Restrictions));
        References = new(() => FactTables.Restrictions(register, register.References));
        Countries = new(() => DataFrame.FromRecords(workspace.Tables.Countries.Select(country => new
        {
            code = country.Code,
            name = country.Name,
            short_name = country.ShortName,
            region = country.Region,
            subregion = country.Subregion,
        })));
        Evidence = new(() => FactTables.Evidence([.. register.Facts.SelectMany(fact => fact.Evidence)]));
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
}
