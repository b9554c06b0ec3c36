using System.Buffers.Binary;
using System.Text;
using Dossier.Briefs;
using Dossier.Briefs.Layout;
using Dossier.Drawing;
using Dossier.Reading;
using Dossier.Tests.Pdf;
using static Dossier.Tests.Briefs.Briefing;

namespace Dossier.Tests.Briefs;

public sealed class FurtherFontsTests : IDisposable
{
    private const string Huawei = "华为";
    private readonly string _folder = Directory.CreateTempSubdirectory("dossier-fonts").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_character_that_no_font_has_is_named_with_its_place() => Assert.Equal(
        "华 (U+534E), 为 (U+4E3A) in \"The company writes its name 华为.\" below the heading \"Names\": the typeface Lato lacks that. "
        + "Give a folder of TrueType fonts that have all of these characters (--fonts DIR), or write the words in another script.",
        Problem(Of(Section("Names", "names"), Text($"The company writes its name {Huawei}."))));

    [Fact]
    public void A_script_that_joins_its_letters_is_refused_with_or_without_fonts() => Assert.Equal(
        "ه (U+0647), و (U+0648), ا (U+0627), ي (U+064A) in \"هواوي\" below the heading \"Names\" cannot be set: scripts that run from right to "
        + "left or join their letters are not supported. Write these words in another script.",
        Problem(Of(Section("Names", "names"), Text("هواوي"))));

    [Theory]
    [InlineData("title")]
    [InlineData("note")]
    [InlineData("cell")]
    [InlineData("line")]
    [InlineData("callout")]
    [InlineData("footer")]
    [InlineData("chart")]
    public void A_character_is_found_wherever_it_stands(string where)
    {
        var brief = Of(
            Section("One", "one"),
            new Paragraph([new Run("x"), Footnote(where == "note" ? Huawei : "y")]),
            new Table("t", Words("Caption"), [new("Head")], [new([Words(where == "cell" ? Huawei : "z")])]),
            new Preformatted([where == "line" ? Huawei : "select"]),
            new Figure("f", new PlainChart("c", where == "chart" ? Huawei : "Chart", 2), Words("Caption")),
            new Callout(where == "callout" ? Huawei : "Callout", [Text("Text")])) with
        {
            Title = where == "title" ? Huawei : "Title",
            Footer = where == "footer" ? Huawei : "Foot",
        };

        Assert.StartsWith("华 (U+534E), 为 (U+4E3A) in ", Problem(brief), StringComparison.Ordinal);
        Assert.NotEmpty(BriefTypesetter.Place(brief with { BoxesForMissing = true }).Pages);
    }

    [Fact]
    public void A_folder_of_fonts_gives_the_characters_and_the_text_can_be_copied()
    {
        var fonts = Fonts(rights: 0);
        var brief = Of(Section($"The name {Huawei}", "names"), Text(Prose(30) + $" {Huawei} and more."), new Contents(Huawei), Text(Prose(900)));

        var placed = BriefTypesetter.Place(brief, fonts);

        Assert.All(placed.Pages, PageAsserts.NothingOverlaps);
        Assert.All(placed.Pages.SelectMany(page => page.Items).OfType<PlacedText>(), text =>
            Assert.Equal(text.Text.Contains('华', StringComparison.Ordinal), text.Style.Face == fonts.Faces.Single()));
        var pdf = BriefTypesetter.ToPdf(brief, new(2025, 11, 15), fonts);
        Assert.Equal(pdf, BriefTypesetter.ToPdf(brief, new(2025, 11, 15), fonts));
        Assert.Contains(Huawei + " and more.", PdfTool.Run(pdf, "pdftotext", "{}", "-"), StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_breaks_between_any_two_signs_but_never_before_a_full_stop()
    {
        var placed = BriefTypesetter.Place(Of(Section("One", "one"), Text(string.Concat(Enumerable.Repeat(Huawei, 120)) + Huawei[..1] + "。")), Fonts(0));

        Assert.All(placed.Pages, PageAsserts.EverythingIsInside);
        Assert.All(placed.Pages.SelectMany(page => page.Items).OfType<PlacedText>(), text => Assert.NotEqual("。", text.Text.Trim()));
    }

    [Fact]
    public void Charts_take_their_characters_from_the_folder_too()
    {
        var fonts = Fonts(0);
        var placed = BriefTypesetter.Place(Of(new Figure("f", new PlainChart("c", $"The company {Huawei} sells", 2), [])), fonts);

        var texts = placed.Pages.SelectMany(page => page.Items).OfType<PlacedScene>().Single().Scene.Items.OfType<TextItem>().Take(3);
        Assert.Equal(["The company ", Huawei, " sells"], texts.Select(text => text.Text));
        Assert.Equal(fonts.Faces.Single(), texts.ElementAt(1).Style.Face);
    }

    [Theory]
    [InlineData(0x0002, true)]
    [InlineData(0x0100, true)]
    [InlineData(0x0200, true)]
    [InlineData(0x0004, false)]
    [InlineData(0x0008, false)]
    public void Licence_bits_decide_whether_a_font_is_taken(int rights, bool refused)
    {
        if (refused)
        {
            Assert.EndsWith(
                "expected a TrueType font that may be embedded, found one whose licence bits forbid it. Take another font for its characters.",
                Assert.Throws<BadInputException>(() => Fonts(rights)).Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Single(Fonts(rights).Faces);
        }
    }

    [Fact]
    public void What_is_no_font_is_set_aside_and_said()
    {
        File.WriteAllText(Path.Combine(_folder, "a.ttf"), "no font");
        Assert.Throws<BadInputException>(() => FontFolder.Open(_folder));
        Assert.Equal("a file that cannot be read as one", Assert.Single(Fonts(0).SetAside).Found);
        Assert.Throws<BadInputException>(() => FontFolder.Open(Path.Combine(_folder, "none")));
    }

    [Fact]
    public void A_font_that_was_damaged_never_ends_in_another_error()
    {
        var font = Font(0);
        for (var i = 0; i < 600; i++)
        {
            byte[] changed = [.. font];
            changed[i] ^= 0x5A;
            File.WriteAllBytes(Path.Combine(_folder, "font.ttf"), changed);
            var problem = Record.Exception(() => FontFolder.Open(_folder));
            Assert.True(problem is null or BadInputException, $"Byte {i}: {problem}");
        }
    }

    private static string Problem(Brief brief) => Assert.Throws<BriefException>(() => BriefTypesetter.Place(brief)).Message;

    private FontFolder Fonts(int rights)
    {
        File.WriteAllBytes(Path.Combine(_folder, "font.ttf"), Font(rights));
        return FontFolder.Open(_folder);
    }

    /// <summary>Lato with other characters and licence bits: the three signs of these tests look like H, W and a point.</summary>
    private static byte[] Font(int rights)
    {
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream("Dossier.Fonts.Lato-Regular.ttf")!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        (int Character, char Look)[] signs = [(0x3002, '.'), (0x4E3A, 'W'), (0x534E, 'H')];
        var cmap = new byte[12 + 16 + 12 * signs.Length];
        BinaryPrimitives.WriteInt16BigEndian(cmap.AsSpan(2), 1);
        BinaryPrimitives.WriteInt16BigEndian(cmap.AsSpan(4), 3);
        BinaryPrimitives.WriteInt16BigEndian(cmap.AsSpan(6), 10);
        BinaryPrimitives.WriteInt32BigEndian(cmap.AsSpan(8), 12);
        BinaryPrimitives.WriteInt16BigEndian(cmap.AsSpan(12), 12);
        BinaryPrimitives.WriteInt32BigEndian(cmap.AsSpan(16), 16 + 12 * signs.Length);
        BinaryPrimitives.WriteInt32BigEndian(cmap.AsSpan(24), signs.Length);
        foreach (var (i, (character, look)) in signs.Index())
        {
            BinaryPrimitives.WriteInt32BigEndian(cmap.AsSpan(28 + 12 * i), character);
            BinaryPrimitives.WriteInt32BigEndian(cmap.AsSpan(32 + 12 * i), character);
            BinaryPrimitives.WriteInt32BigEndian(cmap.AsSpan(36 + 12 * i), FontFace.Regular.Font.Glyph(look));
        }

        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)); i++)
        {
            var entry = file.AsSpan(12 + 16 * i);
            if (entry.StartsWith("cmap"u8))
            {
                BinaryPrimitives.WriteInt32BigEndian(entry[8..], file.Length);
                BinaryPrimitives.WriteInt32BigEndian(entry[12..], cmap.Length);
            }
            else if (Encoding.ASCII.GetString(entry[..4]) == "OS/2")
            {
                BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(BinaryPrimitives.ReadInt32BigEndian(entry[8..]) + 8), (ushort)rights);
            }
        }

        return [.. file, .. cmap];
    }
}
