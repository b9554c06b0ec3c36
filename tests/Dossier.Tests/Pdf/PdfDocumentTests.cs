using System.Text;
using Dossier.Pdf;

namespace Dossier.Tests.Pdf;

public sealed class PdfDocumentTests
{
    [Fact]
    public void Equal_documents_have_equal_bytes()
    {
        var document = SamplePdf.Build();

        Assert.Equal(document.ToBytes(), document.ToBytes());
        Assert.Equal(document.ToBytes(), SamplePdf.Build().ToBytes());
    }

    [Fact]
    public void The_file_says_PDF_1_7_and_ends_in_its_trailer()
    {
        var text = Encoding.Latin1.GetString(SamplePdf.Build().ToBytes());

        Assert.StartsWith("%PDF-1.7\n", text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_escapes_the_title()
    {
        var text = Encoding.UTF8.GetString(SamplePdf.Build().ToBytes());

        Assert.Contains("Who builds the cloud &lt;&amp; who pays&gt;", text, StringComparison.Ordinal);
        Assert.Contains("<xmp:CreateDate>2026-03-31T00:00:00Z</xmp:CreateDate>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_pages_is_refused() =>
        Assert.Contains("call AddPage", Assert.Throws<InvalidOperationException>(new PdfDocument(SamplePdf.Metadata).ToBytes).Message);

    [Fact]
    public void An_empty_page_is_fine()
    {
        var document = new PdfDocument(SamplePdf.Metadata);
        document.AddPage(100, 100);

        Assert.Contains("No syntax or stream encoding errors", PdfTool.Run(document.ToBytes(), "qpdf", "--check", "{}"));
    }

    [Fact]
    public void A_link_to_nowhere_is_refused()
    {
        var document = new PdfDocument(SamplePdf.Metadata);
        document.AddPage(100, 100).AddLink(new(0, 0, 10, 10), "annex", document.Structure.Add("Link"), "The annex");

        Assert.Equal(
            "Expected a destination 'annex' for the link \"The annex\" on page 1, found none: add it with AddDestination.",
            Assert.Throws<InvalidOperationException>(document.ToBytes).Message);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/hosts")]
    [InlineData("page.html")]
    public void Only_web_and_mail_addresses_become_links(string address)
    {
        var document = new PdfDocument(SamplePdf.Metadata);
        var (page, link) = (document.AddPage(100, 100), document.Structure.Add("Link"));

        Assert.Throws<ArgumentException>(() => page.AddLink(new(0, 0, 9, 9), new Uri(address, UriKind.RelativeOrAbsolute), link, ""));
    }

    [Fact]
    public void Two_elements_with_one_id_are_refused()
    {
        var document = new PdfDocument(SamplePdf.Metadata);
        var page = document.AddPage(100, 100);
        for (var i = 0; i < 2; i++)
        {
            var note = document.Structure.Add("Note");
            note.Id = "n1";
            page.Begin(note);
            page.End();
        }

        Assert.Contains("found 'n1' twice", Assert.Throws<InvalidOperationException>(document.ToBytes).Message);
    }

    [Fact]
    public void Names_of_destinations_and_attached_files_are_unique()
    {
        var document = SamplePdf.Build();
        var page = document.AddPage(100, 100);

        Assert.Throws<ArgumentException>(() => document.AddDestination("regions", page, 0));
        Assert.Throws<ArgumentException>(() => document.Attach("deals.csv", "text/csv", "", default));
    }

    [Fact]
    public void An_unknown_role_is_refused() =>
        Assert.Contains("found 'Paragraph'", Assert.Throws<ArgumentException>(() => SamplePdf.Build().Structure.Add("Paragraph")).Message);
}
