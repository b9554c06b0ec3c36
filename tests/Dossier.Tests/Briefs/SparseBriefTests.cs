using Dossier.Briefs;
using Dossier.Facts;

namespace Dossier.Tests.Briefs;

/// <summary>A register that lacks a kind of fact still makes a brief, which says what is not there.</summary>
public sealed class SparseBriefTests
{
    private static readonly Lazy<Workspace> Shipped = new(() => Workspace.Open(Repository.DataFolder));

    public static TheoryData<string, Func<Register, Register>, string> Registers => new()
    {
        { "no statistics", r => r with { DealStatistics = [] }, "No source counts the deals" },
        { "no deals", r => r with { Deals = [] }, "CSIS counted 70 deals in 41 countries" },
        { "no restrictions", r => r with { Restrictions = [] }, "Restrictions: none found" },
        { "only restrictions", r => r with { DealStatistics = [], Deals = [] }, "No source counts the deals" },
        { "only statistics", r => r with { Deals = [], Restrictions = [] }, "Restrictions: none found" },
        { "only deals", r => r with { DealStatistics = [], Restrictions = [] }, "No source counts the deals" },
        { "one total", r => r with { DealStatistics = [r.DealStatistics[0]] }, "CSIS counted 70 deals" },
        { "no references", r => r with { References = [] }, "CSIS counted 70 deals in 41 countries" },
    };

    [Theory]
    [MemberData(nameof(Registers))]
    public void Brief_is_set_and_says_what_is_missing(string name, Func<Register, Register> spoil, string heading)
    {
        var workspace = Shipped.Value with { Register = spoil(Shipped.Value.Register) };

        var composed = ShippedBriefs.Overview.Compose(workspace);

        var headings = composed.Brief.Body.OfType<Heading>().Select(h => Prose.TextOf(h.Content)).ToList();
        Assert.True(headings.Exists(h => h.StartsWith(heading, StringComparison.Ordinal)), $"{name}: {string.Join(" | ", headings)}");
        Assert.NotEmpty(BriefTypesetter.ToPdf(composed.Brief, workspace.AsOf));
        Assert.All(composed.Charts, chart => Assert.NotEmpty(chart.ToSvg()));
    }
}
