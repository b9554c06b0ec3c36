using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Tests.Cells;

public sealed class CellTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void Console_text_and_displays_come_in_the_order_they_were_made()
    {
        var outputs = new Notebook().Run("""Console.Write("a"); display("b"); Console.Error.WriteLine("c"); "d" """);

        Assert.Equal("ab\n[stderr]c\nd\n", string.Concat(outputs.Select(Notebook.TextOf)));
        Assert.IsType<ResultOutput>(outputs[^1]);
    }

    [Fact]
    public void Variables_and_types_are_there_in_later_cells() => Assert.Equal("5\n", new Notebook().Text(
        "record Pair(int A, int B);",
        "var pair = new Pair(2, 3);",
        "pair.A + pair.B"));

    [Fact]
    public void Two_sessions_have_consoles_of_their_own()
    {
        var (first, second) = (new Notebook(), new Notebook());
        second.Shown = _ => { };

        var text = first.Text("var t = new Thread(() => Console.WriteLine(\"mine\")); t.Start(); t.Join();");

        Assert.Equal("mine\n", text);
        Assert.Equal("", second.Text("int x = 1;"));
    }

    [Fact]
    public void A_compile_error_names_cell_and_line_and_points_to_the_place()
    {
        var error = new Notebook().Error("#!html\n<p>\n#!csharp\nint x = y;");

        Assert.Equal("CS0103", error.Name);
        Assert.Equal(
            ["cell 1, line 4: \u001b[31merror CS0103\u001b[0m: The name 'y' does not exist in the current context", "int x = y;",
                "        ^"],
            error.Traceback);
    }

    [Fact]
    public void An_exception_shows_the_frames_of_cells_only()
    {
        var error = new Notebook().Error("void F() => throw new InvalidOperationException(\"why\");\nF();");

        Assert.Equal("InvalidOperationException", error.Name);
        Assert.Equal("why", error.Value);
        Assert.Equal(
            ["\u001b[31mSystem.InvalidOperationException\u001b[0m: why", "   at F, cell 1, line 1", "   at cell 1, line 2"],
                error.Traceback);
    }

    [Fact]
    public void Reading_a_line_asks_the_user()
    {
        var notebook = new Notebook();
        notebook.Answers.Enqueue("Ada");
        notebook.Answers.Enqueue("secret");

        Assert.Equal("[asked]<>Ada\n", notebook.Text("Console.ReadLine()"));
        Assert.Equal("[asked]<Word hidden>••••••\n", notebook.Text("(await Kernel.GetPasswordAsync(\"Word\")).ToString()"));
    }

    [Fact]
    public void Without_anybody_to_ask_reading_a_line_is_an_error() =>
        Assert.Equal("NotSupportedException", new Notebook().Error("Console.ReadLine()").Name);

    [Fact]
    public async Task An_interrupt_keeps_variables_and_the_console()
    {
        var notebook = new Notebook();
        notebook.Text("var kept = 1;");
        using var running = new ManualResetEventSlim();
        notebook.Shown = _ => running.Set();

        var cell = Task.Run(() => notebook.Run("kept = 2; while (true) { Console.WriteLine(kept); }"),
            TestContext.Current.CancellationToken);
        Assert.True(running.Wait(Patience, TestContext.Current.CancellationToken));
        notebook.Session.Interrupt();
        await cell.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.IsType<CellOutcome.Interrupted>(notebook.Outcome);
        notebook.Shown = null;
        Assert.Equal("2\n", notebook.Text("Console.WriteLine(kept);"));
    }

    [Theory]
    [InlineData("#!sql\n{0}")]
    [InlineData("Sql.Query(\"{0}\")")]
    public async Task A_query_is_interrupted(string cellWithQuery)
    {
        var notebook = new Notebook();
        using var running = new ManualResetEventSlim();
        notebook.Shown = _ => running.Set();

        var cell = Task.Run(
            () => notebook.Run("display(1);\n" + cellWithQuery.Replace(
                "{0}", "with recursive r(i) as (values (1) union all select i + 1 from r) select max(i) as m from r", StringComparison.Ordinal)),
            TestContext.Current.CancellationToken);
        Assert.True(running.Wait(Patience, TestContext.Current.CancellationToken));
        notebook.Session.Interrupt();
        await cell.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.IsType<CellOutcome.Interrupted>(notebook.Outcome);
    }

    [Fact]
    public void What_nobody_waits_for_is_told_and_later_cells_run()
    {
        var notebook = new Notebook();
        using var told = new ManualResetEventSlim();
        notebook.Shown = output => { if (Notebook.TextOf(output).Contains("lost", StringComparison.Ordinal)) { told.Set(); } };

        notebook.Run("async void F() { await Task.Yield(); throw new Exception(\"lost\"); }\nF();");

        Assert.True(told.Wait(Patience, TestContext.Current.CancellationToken));
        notebook.Shown = null;
        Assert.Equal("1\n", notebook.Text("1"));
    }

    [Fact]
    public void Help_is_for_the_pager()
    {
        var help = Assert.IsType<PagerOutput>(Assert.Single(new Notebook().Run("?#!sql")));

        Assert.StartsWith("#!sql [--name NAME]", help.Data.Data["text/plain"], StringComparison.Ordinal);
        Assert.IsType<PagerOutput>(Assert.Single(new Notebook().Run("Console.WriteLine?")));
    }
}
