namespace Dossier.Cli.Tests;

public sealed class CheckCommandTests
{
    private const string Study = "Clouds of Huawei\n\nCSIS counted 70 deals of Huawei in 41 countries; 77% of the deals are in countries that "
        + "are not free or partly free.\n\nBritain banned Huawei from its 5G networks on 14 July 2020.\n";

    private const string Retelling = "Huawei abroad\n\nThe CSIS report names 70 deals in 41 countries with Huawei. 77 percent of the deals are in "
        + "countries that are not free.\n";

    private const string Other = "London decides\n\nBritain banned Huawei from its 5G networks on 14 July 2020, an official said.\n";

    [Fact]
    public void What_nobody_reviewed_is_compared_as_candidates()
    {
        using var run = new CommandRun();
        run.Write("articles/a.txt", Study);
        run.Write("articles/b.txt", Retelling);
        run.Write("articles/c.txt", Other);
        run.Run("new", "w", "--from", "articles");

        Assert.Equal(0, run.Run("check", "--data", "w"));

        Assert.Contains("3 articles, telling 2 independent stories", run.Out, StringComparison.Ordinal);
        Assert.Contains("Candidates, which nobody has reviewed, that more than one independent story carries (1)\n  2 stories: GB: Ban on new use: huawei\n",
            run.Out, StringComparison.Ordinal);
        Assert.Contains("What 77% are", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("letter by letter", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("restriction_phrases.csv", "J … zaps V,ban-on-new-use,order,,high,,Latvia zaps Huawei.,LV huawei", "")]
    [InlineData("restriction_phrases.csv", "J … zaps V,ban-on-new-use,order,,high,,Latvia zaps Huawei.,EE huawei",
        "expected 'EE huawei' from the example, as the column 'gives' says, found 'LV huawei'. Correct the phrase or its example")]
    [InlineData("restriction_phrases.csv", "J … zaps V,ban-on-new-use,order,,high,,Latvia likes Huawei.,LV huawei", ", found nothing.")]
    [InlineData("restriction_phrases.csv", "J … bans V outright,ban-on-new-use,order,,high,,Latvia bans Huawei outright.,LV huawei",
        "found 'LV huawei, found by the phrase")]
    [InlineData("deal_phrases.csv", "V … WIN … DEAL,signed,high,Huawei won a contract in Kenya for a data centre.,huawei TZ signed",
        "found 'huawei KE signed'")]
    public void An_analysts_own_phrase_is_tried_on_its_example(string file, string row, string expected)
    {
        using var run = new CommandRun();
        var table = Path.Combine(run.CopyData(), "reference", file);
        var line = File.ReadLines(table).Count() + 1;
        File.AppendAllText(table, row + "\n");

        Assert.Equal(expected.Length == 0 ? 0 : 1, run.Run("check"));

        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
        Assert.Equal(expected.Length > 0, run.Out.Contains($"reference/{file}:{line}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Reviewed_facts_are_counted_by_their_stories()
    {
        using var run = new CommandRun();
        run.CopyData();

        Assert.Equal(0, run.Run("check"));

        Assert.Contains("Facts that more than one independent story carries (9)\n  5 stories: US: Huawei put on the Entity List", run.Out,
            StringComparison.Ordinal);
    }
}
