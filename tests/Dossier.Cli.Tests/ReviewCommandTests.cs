namespace Dossier.Cli.Tests;

public sealed class ReviewCommandTests
{
    private const string Ban = "The British government banned Huawei from its 5G networks on 14 July 2020.";
    private static readonly string[] Asking = ["review", "--data", "data", "--reviewer", "A. Reader"];

    [Fact]
    public void Without_a_terminal_what_waits_is_listed_with_its_passage()
    {
        using var run = Prepared();

        Assert.Equal(1, run.Run("review", "--data", "data"));

        Assert.Contains("0 passages of register rows changed, 1 candidate no row covers", run.Out, StringComparison.Ordinal);
        Assert.Contains($"    > «{Ban}»", run.Out, StringComparison.Ordinal);
        Assert.Contains("      It was a wet day.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Next: --reviewer NAME", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_accepted_is_kept_at_once_with_name_and_day_and_not_asked_again()
    {
        using var run = Prepared();

        Assert.Equal(0, run.RunAnswering(Asking, "a"));

        Assert.Contains(",A. Reader,2026-11-22,", run.Read("data/registers/restrictions.csv"), StringComparison.Ordinal);
        Assert.Equal(0, run.RunAnswering(Asking));
        Assert.Contains("Nothing waits", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("check", "--data", "data"));
    }

    [Fact]
    public void An_answer_that_is_none_and_a_correction_that_is_none_are_asked_again()
    {
        using var run = Prepared();

        run.RunAnswering(Asking, "x", "c", "jurisdiction", "jurisdiction=Britain", "", "Typo", "c", "measure=removal", "", "It says so.");

        Assert.Contains("One of the letters a, c, r, f, s, u, q.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Expected column=value, found 'jurisdiction'.", run.Out, StringComparison.Ordinal);
        Assert.Contains("For United Kingdom write GB.", run.Out, StringComparison.Ordinal);
        Assert.Contains(",removal,", run.Read("data/registers/restrictions.csv"), StringComparison.Ordinal);
        Assert.Contains(",corrected,It says so.,A. Reader,", run.Read("data/registers/restrictions.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Undo_takes_the_last_decision_back_and_quit_leaves_the_rest()
    {
        using var run = Prepared(Ban + "\n\nThe Swedish regulator banned ZTE from its 5G networks.\n");

        Assert.Equal(1, run.RunAnswering(Asking, "r", "Not an act.", "u", "s", "q"));

        Assert.Equal("id,kind,article,paragraph,quote,reason,reviewer,reviewed_on\n", run.Read("data/registers/rejected.csv"));
        Assert.Contains("Decided: 0. Waiting: 2.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_is_written_when_it_is_not_there_and_read_back_when_it_is()
    {
        using var run = Prepared();
        string[] sheet = ["review", "--data", "data", "--worksheet", "sheet.csv"];

        Assert.Equal(0, run.Run(sheet));
        run.Write("sheet.csv", run.Read("sheet.csv").Replace(",,,\r\n", ",accepted,Plainly said.,\r\n", StringComparison.Ordinal));
        Assert.Equal(2, run.Run(sheet));
        Assert.Contains("sheet.csv:2: expected the reviewer's name, found none", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run([.. sheet, "--reviewer", "A. Reader", "--reviewed-on", "2026-01-31"]));

        Assert.Contains("Decided 1 of 1 by sheet.csv; waiting: 0.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Plainly said.,A. Reader,2026-01-31,", run.Read("data/registers/restrictions.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_is_added_by_hand()
    {
        using var run = Prepared();
        string[] add = ["review", "--data", "data", "--reviewer", "A. Reader", "--add", "deal", "--article", "a", "--quote", "wet day"];

        Assert.Equal(2, run.Run(add));
        Assert.Contains("expected a value in column 'vendor', found an empty cell", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.Run([.. add, "--set", "vendor=huawei", "--set", "services=cloud"]));

        Assert.Contains("D-001,huawei,", run.Read("data/registers/deals.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--reviewed-on", "31.1.2026", "found '31.1.2026'")]
    [InlineData("--data", "nowhere", "found no such folder")]
    public void What_cannot_be_done_says_what_to_do(string option, string value, string expected)
    {
        using var run = Prepared();

        Assert.Equal(2, run.Run(["review", option, value]));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static CommandRun Prepared(string text = Ban)
    {
        var run = new CommandRun();
        run.Write("data/corpus/a.txt", $"A day in July\n\nIt was a wet day.\n\n{text}\n");
        return run;
    }
}
