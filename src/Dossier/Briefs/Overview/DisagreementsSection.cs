using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Briefs.Overview;

/// <summary>Where sources differ, side by side, and what no source says.</summary>
internal static class DisagreementsSection
{
    public static IEnumerable<Block> Blocks(OverviewContext context)
    {
        var all = context.Report.Disagreements;
        yield return new Heading(1, Prose.Plain(all.IsEmpty ? "No disagreement was found" : $"Sources disagree on {Prose.Count(all.Length, "point")}"), "disagreements");
        foreach (var block in Paragraphs(context, null))
        {
            yield return block;
        }
    }

    /// <summary>The disagreements about facts, a paragraph each.</summary>
    /// <param name="context">The data.</param>
    /// <param name="about">Ids of the facts; null for all.</param>
    public static IEnumerable<Block> Paragraphs(OverviewContext context, HashSet<string>? about)
    {
        var shown = context.Report.Disagreements.Index().Where(d => about is null || d.Item.Facts.Any(about.Contains)).ToList();
        yield return shown.Count == 0 ? NoneFound(context, about) : Prose.Paragraph(
                $"No side is dropped and no average is taken. The coded value comes first, then what other passages or the reference register say, each with its source.");
        foreach (var (index, disagreement) in shown)
        {
            yield return new Paragraph(Sides(context, disagreement), Id: Markdown.LiveNotes.IdOf(index));
        }
    }

    // Agreement can only be claimed where there is a second article to agree with.
    private static Paragraph NoneFound(OverviewContext context, HashSet<string>? about)
    {
        var articles = context.Register.Facts.Where(fact => about?.Contains(fact.Id) != false).SelectMany(fact => fact.Evidence)
            .Select(passage => passage.Article).Distinct(StringComparer.Ordinal).Count();
        return articles switch
        {
            0 => Prose.Paragraph($"No article speaks of this, so there is nothing to compare."),
            1 => Prose.Paragraph($"Only one article speaks of this, so its account cannot be set beside another."),
            _ => Prose.Paragraph($"Where more than one article or the reference register speaks of the same fact, no difference was found."),
        };
    }

    private static IEnumerable<Claim> SamePassageFirst(ImmutableArray<Claim> claims) => claims.OrderBy(c => IsSamePassage(c, claims[0]) ? 0 : 1);

    // Two numbers of one passage are parts of one statement, not sides of a disagreement.
    private static bool IsSamePassage(Claim claim, Claim first) =>
        claim.Evidence.Length > 0 && claim.Evidence.All(e => first.Evidence.Any(f => f.Article == e.Article && f.Paragraph == e.Paragraph && !claim.IsQuote));

    private static ImmutableArray<Inline> Sides(OverviewContext context, Disagreement disagreement)
    {
        var text = ImmutableArray.CreateBuilder<Inline>();
        text.AddRange(Prose.Say($"{Prose.Bold(disagreement.Subject + ".")} "));
        foreach (var (index, claim) in SamePassageFirst(disagreement.Claims).Index())
        {
            var note = claim.Reference is { } reference ? Citations.ForReference(reference) : context.Citations.ForPassages(claim.Evidence);
            var together = index > 0 && IsSamePassage(claim, disagreement.Claims[0]);
            var against = index == 0 ? "" : together ? " Beside it: " : claim.Reference is not null ? " Reference register: " : " Elsewhere: ";
            text.AddRange(Prose.Say($"{against}{(index == 0 ? Prose.Capitalised(claim.Value) : claim.Value).TrimEnd('.')}{note}."));
        }

        return text.ToImmutable();
    }
}
