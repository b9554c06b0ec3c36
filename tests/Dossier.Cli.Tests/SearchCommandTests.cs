using Dossier.Tests;

namespace Dossier.Cli.Tests;

public sealed class SearchCommandTests
{
    [Fact]
    public void Hits_are_printed_with_title_publisher_date_paragraph_and_snippet()
    {
        using var run = new CommandRun();

        var exit = run.Run("search", "deferred", "prosecution", "HSBC", "--data", Repository.DataFolder);

        Assert.Equal(0, exit);
        Assert.Contains("1 passage:", run.Out, StringComparison.Ordinal);
        Assert.Contains("  1. Meng Wanzhou’s Homecoming Raises More Questions Than It Answers", run.Out, StringComparison.Ordinal);
        Assert.Contains("     China Bystander, 25 September 2021, 003-03 ¶4", run.Out, StringComparison.Ordinal);
        Assert.Contains("a «deferred» «prosecution» agreement", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void More_hits_than_asked_for_are_counted()
    {
        using var run = new CommandRun();

        Assert.Equal(0, run.Run("search", "Huawei", "--data", Repository.DataFolder, "--limit", "2"));

        Assert.Matches(@"^\d{2,} passages, the best 2:", run.Out);
        Assert.Contains("\n  2. ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\n  3. ", run.Out, StringComparison.Ordinal);
        Assert.Contains("Next: --limit N shows more", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Bare_folder_is_searched_and_what_the_shell_quoted_is_a_phrase()
    {
        using var run = new CommandRun();
        run.Write("articles/one.md", "# Safe city for Nairobi\n\nThe safe city was built with a loan.\n\nThe city is safe, the ministry said.\n");

        Assert.Equal(0, run.Run("search", "safe city", "--corpus", "articles"));
        Assert.Contains("2 passages:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Word_after_a_minus_leaves_passages_out()
    {
        using var run = new CommandRun();
        run.Write("articles/one.md", "# A headline of an article\n\nThe safe city was built with a loan.\n\nThe city is safe, the ministry said.\n");

        Assert.Equal(0, run.Run("search", "city", "-loan", "--corpus", "articles"));
        Assert.Contains("1 passage:", run.Out, StringComparison.Ordinal);
        Assert.Contains("¶3", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_is_said_with_advice()
    {
        using var run = new CommandRun();

        Assert.Equal(1, run.Run("search", "xylophone", "--data", Repository.DataFolder));
        Assert.Contains("No passage holds xylophone.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Next: leave words out", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Terminal_gets_bold_words_and_nothing_else_of_what_articles_hold()
    {
        using var run = new CommandRun();
        var rest = string.Concat(Enumerable.Repeat("The ministry said nothing more about it on Monday or on any other day. ", 10));
        run.Write("articles/one.md", $"# Head\u001b[31mline of an article\n\nA city is safe, the\u001b[2J ministry said on Monday.\n\n{rest}\n");

        Assert.Equal(0, run.RunStyled("search", "city", "--corpus", "articles"));
        Assert.Contains("\u001b[1mcity\u001b[22m is safe", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, run.Out.Count(c => c == '\u001b'));
    }

    [Theory]
    [InlineData("at least one word to look for", "search", "?!")]
    [InlineData("There is no option --limt", "search", "city", "--limt", "3")]
    [InlineData("--limit must be 1 or more", "search", "city", "--limit", "0")]
    [InlineData("not both", "search", "city", "--data", "a", "--corpus", "b")]
    [InlineData("found no such folder", "search", "city", "--corpus", "nowhere")]
    [InlineData("found no such folder", "search", "city", "--data", "nowhere")]
    [InlineData("Required argument 'WORDS' missing", "search")]
    public void What_cannot_be_searched_is_refused_with_what_to_do(string message, params string[] args)
    {
        using var run = new CommandRun();

        Assert.Equal(2, run.Run(args));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_has_an_example()
    {
        using var run = new CommandRun();

        Assert.Equal(0, run.Run("search", "--help"));
        Assert.Contains("Example: dossier search data centre attacks", run.Out, StringComparison.Ordinal);
    }
}
