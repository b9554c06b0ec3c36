using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Lays a brief out: passes over its text until the numbers of notes and pages hold.</summary>
internal static class BriefLayout
{
    private const int MostPasses = 6;

    /// <summary>The brief as pages.</summary>
    /// <exception cref="BriefException">The brief cannot be set; the message says what and why.</exception>
    public static PlacedBrief Place(Brief brief, FontFolder? fonts = null)
    {
        BriefCheck.Check(brief);
        if (!brief.BoxesForMissing)
        {
            CharacterCheck.Check(brief, fonts);
        }

        var measure = new TextMeasure(fonts);
        var found = PassResult.None;
        for (var pass = 0; ; pass++)
        {
            var placed = Pass(brief, measure, found);
            var result = new PassResult(NoteNumbers(placed.Pages), ListedPages(brief, placed.Pages));
            if (result.Agrees(found) || pass + 1 == MostPasses)
            {
                return placed with { Pages = new RunningHeads(brief, measure).Dress(placed.Pages) };
            }

            found = result;
        }
    }

    private static PlacedBrief Pass(Brief brief, TextMeasure measure, PassResult before)
    {
        var geometry = PageGeometry.Of(brief.Paper);
        var composition = new Composition(geometry, measure, before);
        var filler = new PageFiller(geometry);
        var all = brief.FrontMatter.Concat(brief.Body).SelectMany(BlockTexts.WithContent);
        var blocks = new BlockComposer(composition, new ContentsComposer(composition, [.. all]));
        composition.Section = composition.AddNode("Sect", StructureNode.Artifact);
        FillTitlePage(brief, composition, filler, blocks);
        if (!brief.Body.IsEmpty)
        {
            filler.Fill([new BreakItem(), .. blocks.Compose(brief.Body)]);
        }

        return new(geometry, filler.Finish(), composition.Nodes(), blocks.Figures);
    }

    private static void FillTitlePage(Brief brief, Composition composition, PageFiller filler, BlockComposer blocks)
    {
        // The title is composed first, since structure elements stand in the order of composition.
        var roomy = new TitlePage(composition, compact: false).Compose(brief);
        var compact = new TitlePage(composition, compact: true).Compose(brief);
        var front = blocks.Compose(brief.FrontMatter);
        filler.Begin(roomy.Items, roomy.Top);
        if (!filler.FitsWhole(front))
        {
            filler.Begin(compact.Items, compact.Top);
        }

        filler.Fill(front);
    }

    /// <summary>The page of all that a list may name; empty when the brief has no list.</summary>
    private static ImmutableDictionary<string, int> ListedPages(Brief brief, ImmutableArray<PlacedPage> pages)
    {
        var found = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var blocks = brief.FrontMatter.Concat(brief.Body).SelectMany(BlockTexts.WithContent).ToList();
        var ids = blocks.Select(ContentsComposer.IdOf).OfType<string>();
        var wanted = ContentsComposer.Listed(blocks) ? ids.ToHashSet(StringComparer.Ordinal) : [];
        foreach (var page in wanted.Count == 0 ? [] : pages)
        {
            foreach (var anchor in page.Items.OfType<PlacedAnchor>().Where(a => wanted.Contains(a.Name)))
            {
                found[anchor.Name] = page.Number;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The n-th mark that is met on the pages gets the number n; empty when that is the order of the text.</summary>
    private static ImmutableArray<int> NoteNumbers(ImmutableArray<PlacedPage> pages)
    {
        var marks = pages.SelectMany(p => p.Items).OfType<PlacedMark>().Select(m => m.Use).ToArray();
        var numbers = new int[marks.Length];
        var ordered = true;
        for (var i = 0; i < marks.Length; i++)
        {
            numbers[marks[i]] = i + 1;
            ordered &= marks[i] == i;
        }

        return ordered ? [] : [.. numbers];
    }
}
