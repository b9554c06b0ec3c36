using Dossier.Frames;

namespace Dossier.Tests.Frames;

public sealed class MaskTests
{
    private static readonly Column Numbers = Column.Create("n", [1L, null, 3L, 4L]);

    [Fact]
    public void A_comparison_with_null_is_unknown_and_so_is_its_negation()
    {
        var above = Numbers > 2;

        Assert.Equal([false, null, true, true], above.ToArray());
        Assert.Equal([true, null, false, false], (!above).ToArray());
    }

    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(true, false, false, true)]
    [InlineData(true, null, null, true)]
    [InlineData(false, false, false, false)]
    [InlineData(false, null, false, null)]
    [InlineData(null, null, null, null)]
    public void And_and_or_follow_three_valued_logic(bool? left, bool? right, bool? and, bool? or)
    {
        var (a, b) = (Mask.Create([left]), Mask.Create([right]));

        Assert.Equal(and, (a & b)[0]);
        Assert.Equal(and, (b & a)[0]);
        Assert.Equal(or, (a | b)[0]);
        Assert.Equal(or, (b | a)[0]);
    }

    [Theory]
    [InlineData(2.5, new[] { 3L, 4L })]
    [InlineData(3, new[] { 4L })]
    [InlineData(1e300, new long[0])]
    [InlineData(-1e300, new[] { 1L, 3L, 4L })]
    public void Whole_numbers_are_compared_with_fractions_exactly(double limit, long[] above)
    {
        var frame = new DataFrame(Numbers);

        Assert.Equal(above, frame.Filter(frame["n"] > limit)["n"].Values<long>());
    }

    [Fact]
    public void A_comparison_with_another_type_says_both_types()
    {
        var error = Assert.Throws<ArgumentException>(() => Column.Create("signed", [new DateOnly(2020, 7, 14)]) == "2020-07-14");

        Assert.StartsWith("Column \"signed\" is date; it cannot be compared with the string \"2020-07-14\". " +
            "Write it as a date: new DateOnly(2020, 7, 14).", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_written_as_text_is_corrected()
    {
        var error = Assert.Throws<ArgumentException>(() => Column.Create("n", [3L]) == "3");

        Assert.StartsWith("Column \"n\" is long; it cannot be compared with the string \"3\". Write it as a number: 3.",
            error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_compared_letter_by_letter()
    {
        var texts = Column.Create("t", ["Huawei", "huawei", null, "ZTE"]);

        Assert.Equal([true, false, null, false], (texts == "Huawei").ToArray());
        Assert.Equal([true, true, null, false], texts.Contains("huawei", StringComparison.OrdinalIgnoreCase).ToArray());
        Assert.Equal([true, false, null, true], texts.IsIn("Huawei", "ZTE").ToArray());
    }
}
