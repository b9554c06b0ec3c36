using Dossier.Drawing;

namespace Dossier.Tests.Drawing;

public sealed class TextLinesTests
{
    private const string Grades =
        "Strictest act that still stood: 1 advice or review, 2 cap or partial ban, 3 ban on new use or phase-out, 4 full exclusion";

    private static readonly TextStyle Style = new(FontFace.Regular, 10, new Color(0, 0, 0));

    [Fact]
    public void No_line_of_a_balanced_title_ends_in_the_number_of_a_grade()
    {
        for (var width = 90; width < 600; width++)
        {
            var lines = TextLines.WrapBalanced(Grades, Style, width);
            Assert.Equal(Grades, string.Join(' ', lines));
            Assert.All(
                lines, line => Assert.True(!char.IsAsciiDigit(line[^1]) && TextLines.Width(line, Style) <= width, $"{width}: {line}"));
        }
    }

    [Fact]
    public void Words_that_are_read_as_one_part_where_a_line_cannot_hold_them() =>
        Assert.Equal(["26", "govern-", "ments"], TextLines.WrapBalanced("26 governments", Style, 42));

    [Fact]
    public void Lines_of_a_title_are_about_as_wide_as_each_other()
    {
        var widths = TextLines.WrapBalanced("The United Kingdom beside the other governments that the articles speak of", Style, 300)
            .Select(line => TextLines.Width(line, Style)).ToList();

        Assert.Equal(2, widths.Count);
        Assert.InRange(widths.Min() / widths.Max(), 0.8, 1);
    }
}
