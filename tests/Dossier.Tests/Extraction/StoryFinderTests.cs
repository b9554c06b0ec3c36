using Dossier.Extraction;
using Dossier.Facts;

namespace Dossier.Tests.Extraction;

public sealed class StoryFinderTests
{
    private const string Copied = "The regulator of the northern province has told the two companies that they must hand over the plans "
        + "of every mast which they have put up "
        + "since the law on frequencies was changed, or pay for each day that goes by without an answer to its letters.";

    // Without dates the fullest counts as the first.
    [Fact]
    public void Copied_text_and_shared_figures_make_one_story()
    {
        var stories = Extractor.Extract(
            Sample.Corpus(
                ["Huawei and its contracts", "A study counted 45 contracts with Huawei in 19 countries; 62% of the contracts are in "
                    + "Africa.", "It has more to say."],
                ["Clouds from afar", "Huawei made 45 such transactions across 19 nations, 62 percent of them in Africa, somebody found."],
                ["Masts in the north", Copied],
                ["Masts up there", "In other words of our own.", Copied],
                ["Huawei alone", "Huawei has 45 employees in one town."]),
            Sample.Lexicon).Stories;

        Assert.Equal(["a1 original, a2 same-report", "a3 reprint, a4 original", "a5 original"],
            stories.Select(s => string.Join(", ", s.Members.OrderBy(m => m.Article, StringComparer.Ordinal)
                .Select(m => $"{m.Article} {Code.Of(m.Relation)}"))));
    }
}
