using System.Text.RegularExpressions;
using Dossier.Briefs;
using Dossier.Drawing;
using Dossier.Tests.Pdf;
using static Dossier.Tests.Briefs.Briefing;

namespace Dossier.Tests.Briefs;

public sealed partial class BriefPdfTests
{
    private static readonly DateOnly AsOf = new(2025, 11, 15);
    private static readonly Lazy<byte[]> Sample = new(() => BriefTypesetter.ToPdf(SampleBrief.Make(), AsOf));

    [Fact]
    public void The_same_brief_gives_the_same_bytes() => Assert.Equal(Sample.Value, BriefTypesetter.ToPdf(SampleBrief.Make(), AsOf));

    [Fact]
    public void A_brief_with_every_kind_of_block_is_tagged_as_PDF_UA_asks() => AccessibleFile.Check(new PdfTree(Sample.Value));

    [Fact]
    public void A_level_of_headings_that_is_left_out_is_not_left_out_of_the_structure()
    {
        var pdf = BriefTypesetter.ToPdf(
            Of(Section("One", "a"), Text("Words."), Section("Two", "b", 3), Text("Words."), Section("Three", "c", 3), Text("Words."), Section("Four", "d", 2), Text("End.")),
            AsOf);

        var headings = new PdfTree(pdf).Document.All.Select(element => element.Role).Where(role => role is ['H', _]);
        Assert.Equal(["H1", "H1", "H2", "H2", "H2"], headings);
    }

    [Fact]
    public void Qpdf_finds_nothing_wrong() =>
        Assert.Contains(
            "No syntax or stream encoding errors", PdfTool.Run(Sample.Value, "qpdf", "--check", "{}"), StringComparison.Ordinal);

    [Fact]
    public void Extracted_text_reads_in_order_without_fused_words()
    {
        var text = Spaces().Replace(PdfTool.Run(Sample.Value, "pdftotext", "{}", "-"), " ");
        string[] inOrder =
        [
            "Key findings", "Contents",
            "Exclusion of high-risk suppliers from mobile networks is often described as a completed policy. It is not.",
            "who date a restriction by its press release will therefore overstate compliance pressure",
            "Three waves of measures", "Where sources disagree", "What replacement costs", "How this brief was made",
            "Table 3. Restriction records", "E060",
        ];
        var at = 0;
        foreach (var words in inOrder)
        {
            var found = text.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= at, $"\"{words}\" is missing after character {at}.");
            at = found + words.Length;
        }
    }

    [Fact]
    public void The_structure_has_every_kind_of_element()
    {
        var structure = PdfTool.Run(Sample.Value, "pdfinfo", "-struct-text", "{}");
        const string Roles = "Sect H1 H2 H3 P L LI Lbl LBody Table THead TBody TR TH TD Figure Caption Note Reference Link TOC TOCI BlockQuote Code";
        foreach (var role in Roles.Split(' '))
        {
            Assert.Matches($@"(?m)^\s+{role}\b", structure);
        }

        Assert.Contains("/Scope /Column", structure, StringComparison.Ordinal);
        Assert.Contains("/Scope /Row", structure, StringComparison.Ordinal);
        Assert.Contains("/ListNumbering /Decimal", structure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_over_two_pages_is_one_element()
    {
        var prose = Prose(800);
        var structure = PdfTool.Run(BriefTypesetter.ToPdf(Of(Section("One", "one"), Text(prose)), AsOf), "pdfinfo", "-struct-text", "{}");
        var texts = structure.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith('"')).Select(l => l.Trim('"'));
        Assert.Contains(prose, string.Concat(texts), StringComparison.Ordinal);
    }

    [Fact]
    public void Running_heads_are_not_in_the_structure() =>
        Assert.DoesNotContain("Page 3 of", PdfTool.Run(Sample.Value, "pdfinfo", "-struct-text", "{}"), StringComparison.Ordinal);

    [Fact]
    public void The_data_of_each_figure_is_attached()
    {
        var attachments = PdfTool.Run(Sample.Value, "pdfdetach", "-list", "{}");
        Assert.Contains("measures-by-region.csv", attachments, StringComparison.Ordinal);
        Assert.Contains("exposure.csv", attachments, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_figure_names_the_file_that_holds_its_data()
    {
        var objects = PdfTool.Run(Sample.Value, "qpdf", "--qdf", "--object-streams=disable", "{}", "-");
        Assert.Equal(2, Regex.Count(objects, @"/AF \[\s+\d+ 0 R\s+\](?=[^>]*?/S /Figure|(?:(?!endobj).)*?/S /Figure)", RegexOptions.Singleline));
        Assert.Equal(3, Regex.Count(objects, "/S /Figure"));
    }

    [Fact]
    public void Ghostscript_draws_every_page_without_complaint()
    {
        var said = PdfTool.Run(Sample.Value, "gs", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-sDEVICE=nullpage", "{}");
        Assert.DoesNotContain("rror", said, StringComparison.Ordinal);
        Assert.Contains("Page 10", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_keep_their_kind_and_one_that_stands_twice_is_written_once()
    {
        var cmyk = ImageFile.From(Convert.FromBase64String(Drawing.ImageFileTests.Cmyk), "cmyk.jpg");
        ImageFile[] images =
        [
            cmyk, cmyk, TestImages.Png(40, 20, PngKind.Grey, 16, interlaced: true), TestImages.Png(40, 20, PngKind.Palette, 4),
            TestImages.Png(400, 200, PngKind.ColorAlpha),
        ];
        var pdf = BriefTypesetter.ToPdf(Of([.. images.Select((image, i) => new Picture($"p{i}", image, "A gradient", Words("Caption")))]), AsOf);

        var list = PdfTool.Run(pdf, "pdfimages", "-list", "{}").Split('\n').Skip(2).Where(line => line.Length > 0)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(
            ["image cmyk jpeg", "image cmyk jpeg", "image gray image", "image index image", "smask gray image", "image rgb image", "smask gray image"],
            list.Select(row => $"{row[2]} {row[5]} {row[8]}"));
        Assert.Equal(list[0][10], list[1][10]);
    }

    [Fact]
    public void Links_are_read_among_the_words_around_them()
    {
        var words = StructureText.Words(PdfTool.Run(Sample.Value, "pdfinfo", "-struct-text", "{}"));
        Assert.Contains("as in Germany’s 2024 agreement with its three network operators", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_internal_link_has_a_destination()
    {
        var names = PdfTool.Run(Sample.Value, "pdfinfo", "-dests", "{}");
        const string Wanted = "summary waves record-figure deadlines row-portugal record-60 note:1 mark:1 note:11 mark:11";
        foreach (var name in Wanted.Split(' '))
        {
            Assert.Contains($"\"{name}\"", names, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
