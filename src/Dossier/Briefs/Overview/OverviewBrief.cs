using System.Collections.Immutable;
using Dossier.Briefs.Overview;
using Dossier.Charts;
using Dossier.Facts;

namespace Dossier.Briefs;

/// <summary>The overview brief: deals, regions, restrictions, disagreements, method, sources and the evidence behind them.</summary>
public static class OverviewBrief
{
    internal const string Title = "Huawei’s cloud deals and the restrictions on Chinese vendors";

    /// <summary>Composes the brief from a workspace. The same workspace gives the same brief.</summary>
    /// <param name="workspace">Articles and facts.</param>
    /// <param name="report">What a check of the workspace found; its disagreements are shown.</param>
    public static ComposedBrief Compose(Workspace workspace, CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(report);
        var context = new OverviewContext(workspace, report);
        var charts = ImmutableArray.CreateBuilder<Chart>();
        ImmutableArray<Block> front = [KeyFindings.Block(context)];
        ImmutableArray<Block> body =
        [
            new Contents("Contents"),
            .. DealsSection.Blocks(context, charts),
            .. RegionsSection.Blocks(context, charts),
            .. RestrictionsSection.Blocks(context, charts),
            .. DisagreementsSection.Blocks(context),
            .. DisagreementsSection.NotKnown(context),
            .. MethodSection.Blocks(context),
            .. Annexes.Sources(workspace),
            .. RestrictionsSection.Annex(context),
            .. Annexes.Evidence(workspace, context.Citations, context.EvidenceAnnex),
            .. Annexes.References(workspace, context.ReferenceAnnex),
        ];
        var brief = new Brief(
            Title,
            Subtitle(context),
            "Policy brief",
            ["The Dossier editors"],
            DateLine(context),
            "Huawei’s cloud deals",
            "Dossier",
            "en-GB",
            front,
            body)
        {
            Keywords = ["Huawei", "cloud", "e-government", "5G", "restrictions", "export controls"],
        };
        return new(Numbering.Apply(DataText.Apply(brief)), charts.ToImmutable());
    }

    // Old articles under a new date would read as news.
    internal static string DateLine(OverviewContext context)
    {
        var dated = context.Workspace.Corpus.Articles.Select(a => a.Published).Where(p => p.Latest is not null).ToList();
        if (dated.Count == 0)
        {
            return $"Reviewed {context.AsOf}";
        }

        var (first, last) = (dated.Min(p => p.Earliest ?? p.Latest)!.Value, dated.Max(p => p.Latest)!.Value);
        var from = FactDate.InMonth(first.Year, first.Month).Label;
        var to = FactDate.InMonth(last.Year, last.Month).Label;
        return $"Articles of {(from == to ? from : $"{from} to {to}")}; evidence reviewed to {context.AsOf}";
    }

    private static string Subtitle(OverviewContext context)
    {
        var articles = context.Workspace.Corpus.Articles.Length;
        return $"What {Prose.Count(articles, "article")} say about the deals, and about the acts of {Prose.Count(context.Jurisdictions.Length, "government")}";
    }
}
