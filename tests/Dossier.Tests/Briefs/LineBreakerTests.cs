using Dossier.Briefs;
using Dossier.Briefs.Layout;
using Dossier.Drawing;

namespace Dossier.Tests.Briefs;

public sealed class LineBreakerTests
{
    private static readonly TextStyle Style = new(FontFace.Regular, 10, new Color(0, 0, 0));
    private static readonly TextMeasure Measure = new();

    [Theory]
    [InlineData("one two", "one |two")]
    [InlineData("on 2020-07-14 it", "on |2020-07-14 |it")]
    [InlineData("a high-risk vendor", "a |high-|risk |vendor")]
    [InlineData("in 2018–2019 only", "in |2018–2019 |only")]
    [InlineData("waves – the first", "waves – |the |first")]
    [InlineData("fell by –5 points", "fell |by |–5 |points")]
    [InlineData("by 24 September, 3 March", "by |24 September, |3 March")]
    [InlineData("see (Figure 3) and 5 mayors", "see |(Figure 3) |and |5 |mayors")]
    [InlineData("words—more", "words—|more")]
    [InlineData("and/or 24/7 rules", "and/|or |24/7 |rules")]
    [InlineData("e-mail and 5G-core", "e-mail |and |5G-|core")]
    [InlineData("COM(2023) 4049-12", "COM(2023) |4049-12")]
    [InlineData("no\u00a0break here", "no\u00a0break |here")]
    [InlineData("a non\u2011breaking word", "a |non\u2011breaking |word")]
    public void Lines_end_only_where_a_reader_expects(string text, string pieces)
    {
        var ends = BreakOpportunities.Find(text);
        var found = ends.Zip(ends.Prepend(0), (end, start) => text[start..end]);
        Assert.Equal(pieces, string.Join('|', found));
    }

    [Theory]
    [InlineData("All 26 acts of (3) vendors", "All |26 acts |of |(3) |vendors")]
    [InlineData("worth 1.2 billion in 2017 and 2018", "worth |1.2 billion |in |2017 |and |2018")]
    [InlineData("by 24 September", "by |24 September")]
    public void In_titles_a_number_stays_with_its_word(string text, string pieces)
    {
        var ends = BreakOpportunities.Find(text, title: true);
        Assert.Equal(pieces, string.Join('|', ends.Zip(ends.Prepend(0), (end, start) => text[start..end])));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(140)]
    [InlineData(300)]
    [InlineData(467)]
    public void Lines_are_never_wider_than_the_column_and_lose_nothing(double width)
    {
        var text = Styled(Briefing.Prose(400));
        var lines = new LineBreaker(Measure).Break(text, width);
        Assert.All(lines, line => Assert.InRange(Measure.Word(text.Text[line.Start..line.End].TrimEnd(), Style), 1, width + 0.01));
        Assert.Equal(text.Text, string.Concat(lines.Select(l => text.Text[l.Start..l.End])));
    }

    [Fact]
    public void A_last_line_is_not_left_with_one_short_word()
    {
        var breaker = new LineBreaker(Measure);
        var lonely = 0;
        for (var words = 20; words < 60; words++)
        {
            var lines = breaker.Break(Styled(Briefing.Prose(words)), 400);
            lonely += lines.Count > 1 && lines[^1].Width < 30 ? 1 : 0;
        }

        Assert.InRange(lonely, 0, 1);
    }

    [Fact]
    public void A_long_web_address_parts_after_slashes_and_dots()
    {
        const string Address = "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/document.html";
        var text = Styled(Address);
        var lines = new LineBreaker(Measure).Break(text, 120).Select(l => text.Text[l.Start..l.End]).ToList();
        Assert.True(lines.Count > 1);
        Assert.Equal(Address, string.Concat(lines));
        Assert.All(lines.SkipLast(1), line => Assert.Contains(line[^1], "/.-"));
        Assert.DoesNotContain(lines, line => line.EndsWith(":/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_that_no_line_can_hold_is_cut_between_letters()
    {
        var text = Styled("see " + string.Concat(Enumerable.Repeat("we\u0301\U0001F680", 40)) + " end");

        var lines = new LineBreaker(Measure).Break(text, 200);

        Assert.Equal(text.Text, string.Concat(lines.Select(l => text.Text[l.Start..l.End])));
        Assert.All(lines, line => Assert.InRange(line.Width, 1, 200.01));
        Assert.All(lines, line => Assert.False(char.IsLowSurrogate(text.Text[line.Start]) || text.Text[line.Start] == '\u0301'));
    }

    [Fact]
    public void A_line_narrower_than_a_letter_is_an_error() =>
        Assert.Throws<BriefException>(() => new LineBreaker(Measure).Break(Styled("word"), 3));

    private static StyledText Styled(string words) => InlineComposer.Plain(new(), words, Style, 0);
}
