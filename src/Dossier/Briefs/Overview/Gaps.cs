using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Briefs.Overview;

/// <summary>What no source says about deals and acts.</summary>
internal static class Gaps
{
    /// <summary>The gaps as a list.</summary>
    /// <param name="context">The data.</param>
    /// <param name="about">Ids of the facts that the brief is about; null for all.</param>
    public static IEnumerable<Block> Blocks(OverviewContext context, HashSet<string>? about)
    {
        var deals = context.Register.Deals.Where(deal => about?.Contains(deal.Id) != false).ToList();
        var acts = context.Acts.Where(act => about?.Contains(act.Id) != false).ToList();
        ImmutableArray<ImmutableArray<Inline>> items = [.. about is null ? Counted(context) : [], .. Deals(deals), .. Acts(acts)];
        yield return items.IsEmpty ? Prose.Paragraph($"The data holds no fact whose gaps could be counted.") : new ListBlock(items);
    }

    private static IEnumerable<ImmutableArray<Inline>> Counted(OverviewContext context)
    {
        if (context.Counts is { } counts)
        {
            yield return Prose.Say($"Which {counts.Total.ValueText} {counts.Total.Claimant} counted: the articles give totals and shares, not the list.");
            if (!counts.Parts(Dimension.Region).IsEmpty && counts.Remainder(Dimension.Region) > 0)
            {
                yield return Prose.Say($"Where {DealCharts.Percent(counts.Remainder(Dimension.Region))} of the deals are.");
            }
        }
    }

    private static IEnumerable<ImmutableArray<Inline>> Deals(List<Deal> deals)
    {
        if (deals.Count == 0)
        {
            yield break;
        }

        var (worth, lent) = (deals.Count(deal => deal.Amount is not null), deals.Count(deal => deal.Financier.Length > 0));
        var unnamed = deals.Count(deal => deal.Customer.Length == 0);
        var what = deals.Any(deal => deal.CountsInTotals) ? Many(deals.Count, "the deal is", "the deals are") : Many(deals.Count, "the supply is", "the supplies are");
        yield return Prose.Say(
            $"What {what} worth and who paid: {(worth + lent == 0 ? "no amount and no lender is reported" : $"{Share(worth, deals.Count, "a reported amount")}, and {Share(lent, deals.Count, "a named lender")}")}.");
        if (unnamed > 0)
        {
            yield return Prose.Say($"Who bought: {Of(unnamed, deals.Count, "record")} {Many(unnamed, "names", "name")} no customer.");
        }
    }

    private static IEnumerable<ImmutableArray<Inline>> Acts(List<Restriction> acts)
    {
        if (acts.Count == 0)
        {
            yield break;
        }

        var open = acts.Count(act => act.Announced.Basis == DateBasis.Publication);
        var undated = acts.Count(act => act.Effective.Precision == DatePrecision.Unknown);
        if (open > 0)
        {
            yield return Prose.Say($"When {Of(open, acts.Count, "act")} {Many(open, "was", "were")} announced: the articles only show that it was before they were published.");
        }

        if (undated > 0)
        {
            yield return Prose.Say(
                $"When {Many(acts.Count, "the act takes", "the acts take")} effect, as distinct from when {Many(acts.Count, "it was", "they were")} announced: {(undated == acts.Count ? "no article says" : $"{Of(undated, acts.Count, "act")} {Many(undated, "leaves", "leave")} it open")}.");
        }
    }

    private static string Many(int count, string one, string many) => count == 1 ? one : many;

    private static string Of(int some, int all, string noun) =>
        all == 1 ? $"the one {noun}" : some == all ? all == 2 ? $"both {noun}s" : $"all {Prose.Number(all)} {noun}s" : $"{Prose.Number(some)} of {Prose.Count(all, noun)}";

    private static string Share(int some, int all, string what) =>
        some == 0 ? $"{Many(all, "it has no", "none has")} {(all == 1 ? what[2..] : what)}" : some == all ? $"{Many(all, "it has", "all have")} {what}" : $"{Prose.Number(some)} of {Prose.Number(all)} {Many(some, "has", "have")} {what}";
}
