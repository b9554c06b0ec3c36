using System.Text;
using Dossier.Drawing;
using Dossier.Pdf;

namespace Dossier.Tests.Pdf;

public sealed class PdfPageTests
{
    private static readonly TextStyle Style = new(FontFace.Regular, 10, Color.Parse("#336699"));

    [Fact]
    public void Drawing_outside_marked_content_is_refused()
    {
        var page = new PdfDocument(SamplePdf.Metadata).AddPage(100, 100);

        Assert.Contains(
            "page 1 for DrawText",
            Assert.Throws<InvalidOperationException>(() => page.DrawText("A", default, Style)).Message);
    }

    [Fact]
    public void Marked_content_does_not_nest()
    {
        var document = new PdfDocument(SamplePdf.Metadata);
        var page = document.AddPage(100, 100);
        page.BeginArtifact();

        Assert.Throws<InvalidOperationException>(() => page.Begin(document.Structure));
        Assert.Throws<InvalidOperationException>(document.ToBytes);
    }

    [Fact]
    public void End_without_begin_is_refused() =>
        Assert.Throws<InvalidOperationException>(new PdfDocument(SamplePdf.Metadata).AddPage(100, 100).End);

    [Fact]
    public void Text_is_kerned_and_stands_at_its_baseline()
    {
        var content = Content(page => page.DrawText("AV", new(10, 30), Style));

        Assert.Matches(@"^4 M\n/Artifact BMC\n0\.2 0\.4 0\.6 rg /F1 10 Tf BT 10 70 Td \[<0001>\d+(\.\d)?<0002>\] TJ ET\nEMC\n$", content);
    }

    [Fact]
    public void Unchanged_colour_and_font_are_said_once()
    {
        var content = Content(page =>
        {
            page.DrawText("A", new(0, 10), Style);
            page.DrawText("A", new(0, 20), Style);
        });

        Assert.Equal(2, content.Split(" rg").Length);
        Assert.Equal(2, content.Split("Tf").Length);
    }

    [Fact]
    public void A_path_is_turned_upright()
    {
        var content = Content(page => page.DrawPath(VectorPath.Rectangle(new(10, 20, 30, 40)), new Fill(Color.White)));

        Assert.Contains("1 1 1 rg 10 80 m 40 80 l 40 40 l 10 40 l h f\n", content, StringComparison.Ordinal);
    }

    [Fact]
    public void Dashes_and_round_caps_are_set_and_unset()
    {
        var content = Content(page =>
        {
            page.DrawPath(VectorPath.Line(new(0, 0), new(9, 0)), null, new Stroke(default, 2, [3, 1.5], RoundCaps: true));
            page.DrawPath(VectorPath.Line(new(0, 0), new(9, 0)), null, new Stroke(default, 2));
        });

        Assert.Contains("2 w 1 J 1 j [3 1.5] 0 d 0 100 m 9 100 l S\n0 J 0 j [] 0 d ", content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hatched_area_is_clipped_stripes_on_white()
    {
        var content = Content(page => page.DrawPath(VectorPath.Rectangle(new(10, 20, 30, 40)), new Fill(default, Hatched: true)));

        Assert.Contains("h W n 1 1 1 rg ", content, StringComparison.Ordinal);
        Assert.EndsWith("S Q\nEMC\n", content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_halo_is_drawn_as_shapes_before_the_text()
    {
        var scene = new Scene(50, 50, [new TextItem("AA A", new(0, 10), Style, Color.White)]);
        var content = Content(page => page.DrawScene(scene, new(5, 5)));

        Assert.Equal(4, content.Split("/G1 Do").Length);
        Assert.Equal(2, content.Split("TJ").Length);
        Assert.True(content.LastIndexOf("Do", StringComparison.Ordinal) < content.IndexOf("BT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0004, "0")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(1.0005, "1.001")]
    [InlineData(12.05, "12.05")]
    [InlineData(1234567, "1234567")]
    [InlineData(0.1 + 0.2, "0.3")]
    public void Numbers_have_three_decimals_at_most(double value, string written) =>
        Assert.Equal(written, new StringBuilder().AppendNumber(value).ToString());

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e12)]
    public void Numbers_that_no_page_has_are_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new StringBuilder().AppendNumber(value));

    private static string Content(Action<PdfPage> draw)
    {
        var page = new PdfDocument(SamplePdf.Metadata).AddPage(100, 100);
        page.BeginArtifact();
        draw(page);
        page.End();
        return Encoding.Latin1.GetString(page.Content.ToBytes());
    }
}
