using Dossier.Drawing;
using Dossier.Pdf;

namespace Dossier.Tests.Pdf;

public sealed class FontSubsetTests
{
    private static readonly OpenTypeFont Regular = FontFace.Regular.Font;

    [Fact]
    public void A_subset_holds_the_wanted_glyphs_and_the_missing_glyph_box_only()
    {
        var subset = Read("AV");

        Assert.Equal(3, subset.U16(Find(subset, "maxp") + 4));
        Assert.Equal(3, subset.U16(Find(subset, "hhea") + 34));
        Assert.Equal(Regular.Advance(Regular.Glyph('V')), subset.U16(Find(subset, "hmtx") + 8));
    }

    [Fact]
    public void A_composite_brings_its_parts()
    {
        var subset = Read("é");

        // The missing-glyph box, é, and at least e and the accent; the accent may itself have a part.
        Assert.InRange(subset.U16(Find(subset, "maxp") + 4), 4, 5);
    }

    [Fact]
    public void Hints_are_gone()
    {
        var subset = Read("A");
        var tables = Enumerable.Range(0, subset.U16(4)).Select(i => System.Text.Encoding.ASCII.GetString(subset.Slice(12 + 16 * i, 4)));

        Assert.Equal(["glyf", "head", "hhea", "hmtx", "loca", "maxp"], tables);
        var glyph = subset.At(Find(subset, "glyf") + subset.I32(Find(subset, "loca") + 4));
        Assert.Equal(0, glyph.U16(10 + 2 * glyph.I16(0)));
    }

    [Fact]
    public void The_whole_program_sums_to_the_magic_number()
    {
        var bytes = Build("Dossier é 0123");
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            sum = unchecked(sum + System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(i)));
        }

        Assert.Equal(0xB1B0AFBA, sum);
    }

    [Fact]
    public void A_subset_is_small() => Assert.InRange(Build("The quick brown fox jumps over the lazy dog 0123456789").Length, 2000, 12000);

    private static byte[] Build(string text) =>
        FontSubset.Build(Regular, [.. FontFace.Regular.Shape(text).Select(glyph => (int)glyph.Glyph).Distinct()]);

    private static OpenTypeData Read(string text) => new(Build(text), 0);

    private static int Find(OpenTypeData file, string tag) => Enumerable.Range(0, file.U16(4))
        .Select(i => file.At(12 + 16 * i))
        .Single(entry => System.Text.Encoding.ASCII.GetString(entry.Slice(0, 4)) == tag)
        .I32(8);
}
