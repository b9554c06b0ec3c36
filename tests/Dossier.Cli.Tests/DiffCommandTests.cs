namespace Dossier.Cli.Tests;

public sealed class DiffCommandTests
{
    private const string Ban = "London decides\n\nBritain banned Huawei from its 5G networks on 14 July 2020, an official said.\n";

    [Fact]
    public void The_same_data_do_not_differ()
    {
        using var run = new CommandRun();
        run.CopyData();

        Assert.Equal(0, run.Run("diff", "data", "data"));

        Assert.Contains("Nothing differs", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_number_changes_the_finding_that_cites_it()
    {
        using var run = new CommandRun();
        var table = Path.Combine(run.CopyData(), "registers", "deal_statistics.csv");
        Copy(run, "data", "old");
        Replace(table, ",deals,70,deals,", ",deals,72,deals,");

        Assert.Equal(0, run.Run("diff", "old", "data"));

        Assert.Contains("now:    CSIS counted 72 deals in 41 countries", run.Out, StringComparison.Ordinal);
        Assert.Contains("because of DS-001, below.", run.Out, StringComparison.Ordinal);
        Assert.Contains("DS-001 CSIS: 72 deals (registers/deal_statistics.csv:2): its row differs under the same review\n    value: 70 → 72\n",
            run.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("DS-002", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_taken_out_changes_the_counts_that_it_stood_in()
    {
        using var run = new CommandRun();
        var registers = Path.Combine(run.CopyData(), "registers");
        Copy(run, "data", "old");
        Without(Path.Combine(registers, "deals.csv"), line => line.StartsWith("D-003,", StringComparison.Ordinal));
        Without(Path.Combine(registers, "evidence.csv"), line => line.Contains(",D-003,", StringComparison.Ordinal));

        Assert.Equal(0, run.Run("diff", "old", "data"));

        Assert.Contains("Deals counted in totals: 4 before, 3 now; D-003 dropped out.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Deals counted in totals, Papua New Guinea: 1 before, 0 now; D-003 dropped out.", run.Out, StringComparison.Ordinal);
        Assert.Contains("D-003 huawei in PG: data centre (registers/deals.csv:4): gone: no row of the new data gives it", run.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_the_other_way_is_new_with_its_reviewer_and_its_passage()
    {
        using var run = new CommandRun();
        var registers = Path.Combine(run.CopyData(), "registers");
        Copy(run, "data", "old");
        Without(Path.Combine(run.Folder, "old", "registers", "deals.csv"), line => line.StartsWith("D-003,", StringComparison.Ordinal));
        Without(Path.Combine(run.Folder, "old", "registers", "evidence.csv"), line => line.Contains(",D-003,", StringComparison.Ordinal));

        Assert.Equal(0, run.Run("diff", "old", "data"));

        Assert.Contains("D-003 huawei in PG: data centre (registers/deals.csv:4): new; accepted by Dossier editors on 20 November 2026", run.Out,
            StringComparison.Ordinal);
        Assert.Contains("    rests on 002 ¶16: “A 65-page report", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_is_gone_takes_its_facts_with_it_and_what_is_set_aside_is_listed()
    {
        using var run = new CommandRun();
        var data = run.CopyData();
        Copy(run, "data", "old");
        File.Delete(Path.Combine(data, "corpus", "001.md"));

        Assert.Equal(1, run.Run("diff", "old", "data"));

        Assert.Contains("(001.md): gone; DS-001, DS-002, R-017 and R-018 rested on it.", run.Out, StringComparison.Ordinal);
        Assert.Contains("R-018 US: Huawei and ZTE designated as threats to national security (registers/restrictions.csv:19): gone with its source, 001",
            run.Out, StringComparison.Ordinal);
        Assert.Contains("registers/stories.csv:3: expected the id of an article in the corpus, found '001'.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_whose_passage_was_taken_out_names_the_source_that_differs()
    {
        using var run = new CommandRun();
        var data = run.CopyData();
        Copy(run, "data", "old");
        Without(Path.Combine(data, "corpus", "003-07.md"), line => line.Contains("Washington blacklisted Sugon", StringComparison.Ordinal));

        Assert.Equal(1, run.Run("diff", "old", "data"));

        Assert.Contains("D-017 dropped out.", run.Out, StringComparison.Ordinal);
        Assert.Contains("(registers/deals.csv:18): gone: the text of 003-07, on which it rested, differs", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_reads_otherwise_is_named_by_its_number()
    {
        using var run = new CommandRun();
        run.Write("old/corpus/a.txt", Ban + "\nNothing else happened that day.\n");
        run.Write("new/corpus/a.txt", Ban + "\nNothing else happened on that day.\n");

        Assert.Equal(0, run.Run("diff", "old", "new"));

        Assert.Contains("¶3 did not read so before; the old ¶3 stands in it no more", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_under_another_name_is_the_same_text()
    {
        using var run = new CommandRun();
        run.Write("old/corpus/a.txt", Ban);
        run.Write("new/corpus/b.txt", Ban);

        run.Run("diff", "old", "new");

        Assert.Contains("(b.txt): the same text, which was a; ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_has_reviewed_candidates_are_compared_by_what_they_say()
    {
        using var run = new CommandRun();
        run.Write("old/corpus/m.txt", Ban);
        run.Write("new/corpus/m.txt", Ban);
        run.Write("new/corpus/a.txt", "Paris decides\n\nFrance banned ZTE from its 5G networks on 3 May 2021, an official said.\n");

        Assert.Equal(0, run.Run("diff", "old", "new"));

        Assert.Contains("candidates are compared", run.Out, StringComparison.Ordinal);
        Assert.Contains("Restrictions: 1 before, 2 now;", run.Out, StringComparison.Ordinal);
        Assert.Contains("Restrictions, France: 0 before, 1 now;", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("United Kingdom", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        using var run = new CommandRun();
        run.CopyData();

        Assert.Equal(2, run.Run("diff", "last-year", "data"));

        Assert.Contains("last-year: expected a data folder", run.Error, StringComparison.Ordinal);
    }

    private static void Copy(CommandRun run, string from, string to)
    {
        var source = Path.Combine(run.Folder, from);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            run.Write(Path.Combine(to, Path.GetRelativePath(source, file)), File.ReadAllText(file));
        }
    }

    private static void Replace(string file, string old, string now) => File.WriteAllText(file, File.ReadAllText(file).Replace(old, now, StringComparison.Ordinal));

    private static void Without(string file, Func<string, bool> isOut) => File.WriteAllLines(file, [.. File.ReadLines(file).Where(line => !isOut(line))]);
}
