using System.Text;
using System.Text.RegularExpressions;
using Dossier.Briefs;
using Dossier.Briefs.Layout;
using Dossier.Pdf;
using Dossier.Tests.Pdf;

namespace Dossier.Tests.Briefs;

/// <summary>What holds for any brief, tried on 300 of random blocks.</summary>
public sealed partial class BriefPropertyTests
{
    private const int PerBatch = 30;
    private static readonly PdfMetadata Metadata = new("A test of setting", "A. Analyst", "", [], "en-GB", new(2025, 11, 15));

    public static TheoryData<int> Batches { get; } = [.. Enumerable.Range(0, 300 / PerBatch)];

    [Theory]
    [MemberData(nameof(Batches))]
    public void Any_brief_is_set_apart_and_inside_the_margins_says_all_of_its_words_in_order_and_closes_its_tags(int batch)
    {
        for (var seed = batch * PerBatch; seed < (batch + 1) * PerBatch; seed++)
        {
            var brief = RandomBrief.Make(seed);
            var placed = BriefTypesetter.Place(brief);

            Assert.Equal(ReadingOrder.Expected(brief, placed), PlacedReading.Of(placed));
            foreach (var page in placed.Pages)
            {
                PageAsserts.NothingOverlaps(page);
                PageAsserts.EverythingIsInside(page);
                PageAsserts.NoHeadingAtTheFoot(page, placed);
                PageAsserts.NoLonelyLines(page, placed);
            }

            FloatAsserts.Hold(placed);
            Assert.Equal(PageAsserts.PagesOf(placed, "mark:"), PageAsserts.PagesOf(placed, "note:"));
            TagsAreClosed(PdfRenderer.Build(placed, Metadata));
        }
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public void The_file_itself_gives_back_all_words_in_order_and_is_tagged_as_PDF_UA_asks(int batch)
    {
        for (var seed = batch * PerBatch; seed < (batch + 1) * PerBatch; seed++)
        {
            var brief = RandomBrief.Make(seed);
            var placed = BriefTypesetter.Place(brief);
            var tree = new PdfTree(PdfRenderer.Render(placed, Metadata));

            Assert.Equal(ReadingOrder.Expected(brief, placed), ReadingOrder.Plain(tree.Words()));
            AccessibleFile.Check(tree);
        }
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public void Other_programs_read_the_words_in_the_same_order_and_find_no_fault(int batch)
    {
        for (var seed = batch * PerBatch; seed < (batch + 1) * PerBatch; seed += 6)
        {
            var brief = RandomBrief.Make(seed);
            var placed = BriefTypesetter.Place(brief);
            var pdf = PdfRenderer.Render(placed, Metadata);

            Assert.Contains("No syntax or stream encoding errors", PdfTool.Run(pdf, "qpdf", "--check", "{}"), StringComparison.Ordinal);
            Assert.Equal(
                Dense(ReadingOrder.Expected(brief, placed)), Dense(StructureText.Words(PdfTool.Run(pdf, "pdfinfo", "-struct-text", "{}"))));
        }
    }

    /// <summary>All that is drawn belongs to one element or is left out of reading, and links lead somewhere.</summary>
    private static void TagsAreClosed(PdfDocument document)
    {
        foreach (var page in document.Pages)
        {
            var open = false;
            var marked = 0;
            foreach (Match tag in Tags().Matches(Encoding.Latin1.GetString(page.Content.ToBytes())))
            {
                Assert.Equal(open, tag.Value is "EMC");
                open = !open;
                Assert.True(!tag.Groups["id"].Success || tag.Groups["id"].Value == $"{marked++}");
            }

            Assert.False(open);
            Assert.Equal(page.Marked.Count, marked);
            Assert.All(page.Links, link => Assert.True(link.Address is not null || document.Destinations.ContainsKey(link.Destination!)));
        }
    }

    // The tool prints each piece of text on a line of its own; spaces between words are looked at above.
    private static string Dense(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"/MCID (?<id>\d+)>> BDC|BMC|\bEMC\b")]
    private static partial Regex Tags();
}
