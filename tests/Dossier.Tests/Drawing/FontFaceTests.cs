using Dossier.Drawing;

namespace Dossier.Tests.Drawing;

public sealed class FontFaceTests
{
    public static TheoryData<string> Faces => ["Lato-Regular", "Lato-Bold", "Lato-Italic", "Lato-BoldItalic"];

    [Theory]
    [MemberData(nameof(Faces))]
    public void Every_face_reads_its_own_metrics(string name)
    {
        var face = Face(name);

        Assert.Equal(2000, face.UnitsPerEm);
        Assert.Equal(0.987, face.Ascent, 3);
        Assert.Equal(0.213, face.Descent, 3);
        Assert.InRange(face.CapHeight, 0.71, 0.73);
        Assert.InRange(face.XHeight, 0.50, 0.52);
    }

    [Theory]
    [InlineData("AV")]
    [InlineData("To")]
    [InlineData("P.")]
    public void Kerning_pairs_stand_closer(string pair)
    {
        var apart = FontFace.Regular.Measure(pair[..1], 10) + FontFace.Regular.Measure(pair[1..], 10);

        Assert.True(FontFace.Regular.Measure(pair, 10) < apart - 0.1);
    }

    [Fact]
    public void Pairs_without_kerning_add_up() =>
        Assert.Equal(FontFace.Bold.Measure("H", 12) * 2, FontFace.Bold.Measure("HH", 12), 9);

    [Fact]
    public void A_line_is_as_wide_as_its_words_and_spaces()
    {
        string[] words = ["AVA", "To", "Yield,", "7", "T."];
        var spaces = (words.Length - 1) * FontFace.Regular.Measure(" ", 9);

        var line = FontFace.Regular.Measure(string.Join(' ', words), 9);
        Assert.Equal(words.Sum(word => FontFace.Regular.Measure(word, 9)) + spaces, line, 9);
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void Digits_have_one_width_and_no_kerning(string name)
    {
        var face = Face(name);
        var width = face.Measure("0", 1000);

        foreach (var number in new[] { "1", "6", "9" })
        {
            Assert.Equal(width, face.Measure(number, 1000), 9);
        }

        Assert.Equal(face.Measure("0000.00", 10), face.Measure("1741.17", 10), 9);
    }

    [Fact]
    public void Advances_of_shaped_text_sum_to_its_measure()
    {
        const string Text = "Tax AVENUE, 17 % of “Wave” – Ždár";
        var units = FontFace.Italic.Shape(Text).Sum(glyph => glyph.Advance);

        Assert.Equal(FontFace.Italic.Measure(Text, 11), units * 11.0 / FontFace.Italic.UnitsPerEm, 9);
    }

    [Fact]
    public void Width_grows_with_size() =>
        Assert.Equal(2 * FontFace.Regular.Measure("Canada", 8), FontFace.Regular.Measure("Canada", 16), 9);

    [Theory]
    [InlineData("5\u2011G", "5-G")]
    [InlineData("a\u00A0b", "a b")]
    [InlineData("10\u202F000", "10\u2009000")]
    [InlineData("co\u00ADop", "coop")]
    [InlineData("\uFEFFa\u200Bb", "ab")]
    [InlineData("Cafe\u0301", "Café")]
    public void Stand_ins_measure_like_what_they_show(string text, string shown) =>
        Assert.Equal(FontFace.Regular.Measure(shown, 10), FontFace.Regular.Measure(text, 10), 9);

    [Fact]
    public void A_narrow_space_is_thinner_than_a_space() =>
        Assert.True(FontFace.Regular.Measure("\u202F", 10) < 0.6 * FontFace.Regular.Measure(" ", 10));

    [Fact]
    public void A_missing_glyph_is_a_box_that_keeps_its_character_for_those_who_copy()
    {
        var box = FontFace.Regular.Shape("□")[0];

        var shaped = FontFace.Regular.Shape("华\U0001F680");

        Assert.Equal([0x534E, 0x1F680], shaped.Select(glyph => glyph.CodePoint));
        Assert.All(shaped, glyph => Assert.Equal(box.Glyph, glyph.Glyph));
        Assert.Equal(2 * FontFace.Regular.Measure("□", 10), FontFace.Regular.Measure("华\U0001F680", 10), 6);
    }

    [Theory]
    [InlineData("\u202Eab\u202C")]
    [InlineData("a\u0007\u001Bb\u0090")]
    [InlineData("a\u2066b\u2069\uFEFF")]
    public void Marks_that_nobody_sees_take_no_room(string text) =>
        Assert.Equal(FontFace.Regular.Measure("ab", 10), FontFace.Regular.Measure(text, 10), 6);

    [Fact]
    public void Half_a_surrogate_pair_is_a_box_beside_an_accent_too() =>
        Assert.Equal([0xFFFD, 'é'], FontFace.Regular.Shape("\uD83De\u0301").Select(glyph => glyph.CodePoint));

    [Fact]
    public void Latin_Greek_Cyrillic_Vietnamese_and_arrows_are_covered() =>
        Assert.All("ÅßłžĐ ΑΩλ ЖЙщ Việt Ữ → ← € £ ¥ “”‘’–—…•§°±×≥≤≈½".EnumerateRunes(), rune => Assert.True(FontFace.Regular.Has(rune)));

    [Fact]
    public void An_outline_has_the_height_of_its_letter()
    {
        var face = FontFace.Regular;
        var outline = face.Outline(face.Shape("H")[0].Glyph);

        Assert.Equal(-face.CapHeight, outline.Segments.Min(segment => segment.End.Y), 3);
        Assert.Equal(0, outline.Segments.Max(segment => segment.End.Y), 3);
    }

    [Fact]
    public void A_composite_outline_holds_letter_and_accent()
    {
        var face = FontFace.Regular;
        var (plain, accented) = (face.Outline(face.Shape("e")[0].Glyph), face.Outline(face.Shape("é")[0].Glyph));

        Assert.True(accented.Segments.Length > plain.Segments.Length);
        Assert.True(accented.Segments.Min(segment => segment.End.Y) < plain.Segments.Min(segment => segment.End.Y) - 0.1);
    }

    [Fact]
    public void A_space_has_no_outline() => Assert.Empty(FontFace.Regular.Outline(FontFace.Regular.Shape(" ")[0].Glyph).Segments);

    [Fact]
    public void Threads_measure_alike()
    {
        var words = Enumerable.Range(0, 400).Select(i => $"{(char)('A' + i % 26)}VATo{(char)('a' + i % 25)}").ToArray();
        var expected = words.Select(word => FontFace.Bold.Measure(word, 10)).ToArray();

        Assert.Equal(expected, words.AsParallel().AsOrdered().Select(word => FontFace.Bold.Measure(word, 10)).ToArray());
    }

    internal static FontFace Face(string name) => new[] { FontFace.Regular, FontFace.Bold, FontFace.Italic, FontFace.BoldItalic }
        .Single(face => face.Name == name);
}
