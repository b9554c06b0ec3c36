using System.Text.RegularExpressions;

namespace Dossier.Tests.Pdf;

/// <summary>What other people's programs make of the sample.</summary>
public sealed class PdfClientTests
{
    private static readonly byte[] Sample = SamplePdf.Build().ToBytes();

    [Fact]
    public void Qpdf_finds_no_fault() =>
        Assert.Contains("No syntax or stream encoding errors", PdfTool.Run(Sample, "qpdf", "--check", "{}"), StringComparison.Ordinal);

    [Fact]
    public void Fonts_are_embedded_subsets_with_a_way_back_to_text()
    {
        var rows = PdfTool.Run(Sample, "pdffonts", "{}").Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.Equal(4, rows.Length);
        Assert.All(rows, row => Assert.Matches(@"^[A-Z]{6}\+Lato-\w+ +CID TrueType +Identity-H +yes yes yes ", row));
    }

    [Fact]
    public void The_file_is_tagged_and_described()
    {
        var info = PdfTool.Run(Sample, "pdfinfo", "-isodates", "{}");

        Assert.Matches("Tagged: +yes", info);
        Assert.Matches("Title: +Who builds the cloud <& who pays>", info);
        Assert.Matches("Author: +Žofie \\(Analyst\\)", info);
        Assert.Matches("CreationDate: +2026-03-31T00:00:00Z", info);
        Assert.DoesNotContain("Syntax", info, StringComparison.Ordinal);
    }

    [Fact]
    public void The_structure_reads_like_the_document()
    {
        var structure = PdfTool.Run(Sample, "pdfinfo", "-struct-text", "{}");
        var flat = Regex.Replace(structure, @"\s+", " ");

        Assert.DoesNotContain("rror", structure, StringComparison.Ordinal);
        Assert.Contains("Document Sect H1 (block) \"Who builds the cloud\" P (block)", flat, StringComparison.Ordinal);
        Assert.Matches("Link \\(inline\\) \"[^\"]+\" Object", flat);
        Assert.Contains("Figure", flat, StringComparison.Ordinal);
        Assert.DoesNotContain("Span", flat, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(flat, @"\bTR\b"));
        Assert.Equal(6, Regex.Count(flat, @"\bTD\b"));
    }

    [Fact]
    public void Attributes_give_scope_numbering_and_the_figure_box()
    {
        var structure = PdfTool.Run(Sample, "pdfinfo", "-struct", "{}");

        Assert.Equal(3, Regex.Count(structure, "/Scope /Column"));
        Assert.Contains("/ListNumbering /Decimal", structure, StringComparison.Ordinal);
        Assert.Contains("/BBox [72 451.89 522 681.89]", Regex.Replace(structure, @"\s+", " "), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_comes_back_once_and_in_words()
    {
        var text = PdfTool.Run(Sample, "pdftotext", "-raw", "{}", "-");

        Assert.Contains("the number of\nnon-democratic customers", text, StringComparison.Ordinal);
        // A thin space is narrower than the gap that poppler takes for a space.
        Assert.Matches(@"1\s?234 \(6.7%\)", text);
        Assert.Contains("Кириллица, Ελληνικά, Việt Nam → Łódź.", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("Ghana, halo éå").Length);
    }

    [Fact]
    public void The_attached_file_is_listed() =>
        Assert.Contains("1: deals.csv", PdfTool.Run(Sample, "pdfdetach", "-list", "{}"), StringComparison.Ordinal);

    [Fact]
    public void The_destination_is_listed() =>
        Assert.Contains("\"regions\"", PdfTool.Run(Sample, "pdfinfo", "-dests", "{}"), StringComparison.Ordinal);
}
