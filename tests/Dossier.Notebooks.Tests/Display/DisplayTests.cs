using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Tests.Cells;

namespace Dossier.Notebooks.Tests.Display;

public sealed class DisplayTests
{
    private static readonly string Data = Dossier.Tests.Repository.DataFolder.Replace("\\", "/", StringComparison.Ordinal);

    [Theory]
    [InlineData("1.5m", "1.5")]
    [InlineData("\"text\"", "text")]
    [InlineData("true", "True")]
    [InlineData("DayOfWeek.Friday", "Friday")]
    [InlineData("new DateOnly(2022, 11, 26)", "2022-11-26")]
    [InlineData("new[] { \"a\", null }", "[\"a\", null]")]
    [InlineData("(1, \"a\")", "(1, \"a\")")]
    [InlineData("typeof(List<int>)", "System.Collections.Generic.List<int>")]
    [InlineData("(string)null", "null")]
    public void Plain_values_are_plain_text(string expression, string text) =>
        Assert.Equal([KeyValuePair.Create("text/plain", text)], new Notebook().Bundle(expression).Data);

    [Fact]
    public void A_long_list_shows_its_beginning() =>
        Assert.EndsWith("99, … 900 more]", new Notebook().Bundle("Enumerable.Range(0, 1000).ToList()").Data["text/plain"],
            StringComparison.Ordinal);

    [Theory]
    [InlineData("new[] { new { Name = \"a\", Count = 1 } }")]
    [InlineData("new List<(string Name, int Count)> { (\"a\", 1) }")]
    [InlineData("new Dictionary<string, int> { [\"a\"] = 1 }")]
    [InlineData("Enumerable.Range(0, 3).Select(i => new { i, Square = i * i })")]
    [InlineData("new object[] { new { A = 1 }, new { A = 2 } }")]
    public void Lists_of_records_are_tables(string expression)
    {
        var data = new Notebook().Bundle(expression).Data;

        Assert.Contains("dossier-frame", data["text/html"], StringComparison.Ordinal);
        Assert.Contains("row", data["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sequence_without_end_is_cut() => Assert.Contains("1,000 rows", new Notebook().Bundle(
        "IEnumerable<(int A, int B)> All() { for (var i = 0; ; i++) yield return (i, i); }\nAll()").Data["text/plain"],
            StringComparison.Ordinal);

    [Fact]
    public void What_a_property_throws_does_not_fail_the_cell() => Assert.Contains(
        "Bad", new Notebook().Text("class Bad { public int X => throw new Exception(\"no\"); }\nnew Bad()"), StringComparison.Ordinal);

    [Theory]
    [InlineData("var y = 1;\nnew[] { 1, 0 }.Select(x => 1 / x)", "DivideByZeroException", "   at lambda, cell 1, line 2")]
    [InlineData("class Bad { public int X => throw new IOException(\"no\"); }\n\nnew[] { new Bad() }", "IOException", "   at Bad.X, cell 1, line 1")]
    [InlineData("var f = DataFrame.FromRecords(new[] { (1, 2) });\ndisplay(Enumerable.Range(0, 3).Select(i => 1 / i));",
        "DivideByZeroException", "   at cell 1, line 2")]
    public void What_fails_while_it_is_shown_fails_the_cell(string code, string name, string frame)
    {
        var error = new Notebook().Error(code);

        Assert.Equal(name, error.Name);
        Assert.Contains(frame, error.Traceback);
    }

    [Fact]
    public async Task A_value_without_end_is_interrupted()
    {
        var notebook = new Notebook();
        using var running = new ManualResetEventSlim();
        notebook.Shown = _ => running.Set();
        var cell = Task.Run(
            () => notebook.Run("Enumerable.Range(0, 2).Select(i => { display(i); while (true) { } return i; })"),
            TestContext.Current.CancellationToken);
        Assert.True(running.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

        notebook.Session.Interrupt();
        await cell.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.IsType<CellOutcome.Interrupted>(notebook.Outcome);
    }

    [Theory]
    [InlineData("Task.FromResult(3)", "A task of int that has ended. Write await in front of it: await Get().")]
    [InlineData("async Task<string> Get() { await Task.Delay(-1); return \"\"; }\nGet()",
        "A task of string that is still running. Write await in front of it: await Get().")]
    [InlineData("Task.FromException(new IOException(\"no disk\"))", "A task that has failed: no disk. Write await in front of it: await Get().")]
    [InlineData("async Task Get() { await Task.Yield(); }\nTask t = Get(); await t; t",
        "A task that has ended. Write await in front of it: await Get().")]
    public void A_task_says_how_its_value_is_had(string code, string text) =>
        Assert.Equal([KeyValuePair.Create("text/plain", text)], new Notebook().Bundle(code).Data);

    [Fact]
    public void A_workspace_is_a_card_of_what_there_is()
    {
        var notebook = new Notebook();
        notebook.Text($"var ws = Workspace.Open(\"{Data}\");");

        var data = notebook.Bundle("ws").Data;

        Assert.StartsWith($"Workspace {Data}\n  22 articles of ", data["text/plain"], StringComparison.Ordinal);
        Assert.Contains("Frames: .Articles, .Passages", data["text/html"], StringComparison.Ordinal);
        Assert.InRange(data["text/html"].Length, 100, 3_000);
        Assert.Contains(" statistics, ", notebook.Text("ws.Register"), StringComparison.Ordinal);
        Assert.Contains("Corpus ", notebook.Text("ws.Corpus"), StringComparison.Ordinal);
        Assert.Contains("0 problems, ", notebook.Text("Checker.Check(ws)"), StringComparison.Ordinal);
        Assert.Equal("28 May 2021\n", notebook.Text("FactDate.OnDay(new DateOnly(2021, 5, 28))"));
    }

    [Fact]
    public void A_value_that_is_too_large_is_cut_and_says_so()
    {
        var data = new Notebook().Bundle(
            "class Large { public string A => new('a', 300_000); public override string ToString() => A; }\nnew Large()").Data;

        Assert.Equal(["text/plain"], data.Keys);
        Assert.InRange(data["text/plain"].Length, 2_000, 2_100);
        Assert.EndsWith("(300,000 characters in all; show a property of it to see more.)", data["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_shown_can_be_replaced()
    {
        var outputs = new Notebook().Run("var d = display(\"a\"); d.Update(\"b\");").Cast<DisplayOutput>().ToList();

        Assert.Equal(["a", "b"], outputs.Select(output => output.Data.Data["text/plain"]));
        Assert.Equal([false, true], outputs.Select(output => output.IsUpdate));
        Assert.Single(outputs.Select(output => output.DisplayId).Distinct());
    }

    [Fact]
    public void The_handle_of_a_display_is_no_value() => Assert.Single(new Notebook().Run("display(1)"));

    [Fact]
    public void Ids_are_the_same_in_every_run() => Assert.Equal(
        new Notebook().Run("display(1);").Cast<DisplayOutput>().Single().DisplayId,
        new Notebook().Run("display(1);").Cast<DisplayOutput>().Single().DisplayId);

    [Theory]
    [InlineData("HTML(\"<b>x</b>\")", "text/html", "<b>x</b>")]
    [InlineData("Markdown(\"**x**\").Display();", "text/markdown", "**x**")]
    [InlineData("display(\"<b>x</b>\", \"text/html\");", "text/html", "<b>x</b>")]
    [InlineData("\"<b>x</b>\".DisplayAs(\"text/html\");", "text/html", "<b>x</b>")]
    [InlineData("SVG(\"<svg/>\")", "image/svg+xml", "<svg/>")]
    public void Text_in_a_form_is_shown_in_it(string code, string mimeType, string content) =>
        Assert.Equal(content, new Notebook().Bundle(code).Data[mimeType]);

    [Fact]
    public void Text_is_shown_as_it_stands_not_as_HTML() =>
        Assert.DoesNotContain("text/html", new Notebook().Bundle("\"<b>x</b>\"").Data.Keys);

    [Fact]
    public void What_the_user_registers_comes_first() => Assert.Equal("<i>Ada</i>", new Notebook().Bundle(
        """
        record Someone(string Name);
        Formatter.Register<Someone>(s => $"<i>{s.Name}</i>", "text/html");
        new Someone("Ada")
        """).Data["text/html"]);

    [Fact]
    public void Tags_of_PocketView_are_there_for_cells_that_use_them()
    {
        Assert.Equal("<div><b>x</b><i>y</i></div>", new Notebook().Bundle("div(b(\"x\"), HTML(\"<i>y</i>\"))").Data["text/html"]);
        Assert.Equal("CS0103", new Notebook().Error("Console.WriteLine(i);").Name);
    }

    [Fact]
    public void A_bar_shows_how_far_a_loop_is() => Assert.Equal("Reading: 0 of 3\nReading: 3 of 3\n", string.Concat(
        Updates(new Notebook().Run("foreach (var i in Enumerable.Range(0, 3).WithProgress(\"Reading\")) { }"))));

    [Fact]
    public void Output_can_be_cleared() => Assert.Equal(new ClearOutput(true), new Notebook().Run("ClearOutput(wait: true);").Single());

    [Fact]
    public void A_fact_is_shown_with_its_passages()
    {
        var data = new Notebook().Bundle($"Workspace.Open(\"{Data}\").Register.Restrictions[0]").Data;

        Assert.Contains("003-01 ¶4, supports: The US Federal", data["text/plain"], StringComparison.Ordinal);
        Assert.Contains("<blockquote", data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_disagreement_is_shown_with_all_its_sides_and_their_passages()
    {
        var data = new Notebook().Bundle($"Checker.Check(Workspace.Open(\"{Data}\")).Disagreements").Data;

        Assert.Contains("- 77% not free (of countries with deals)\n  002 ¶7, supports: 77% of them", data["text/plain"], StringComparison.Ordinal);
        Assert.Contains("- 25 November 2022 (reference register, K14)", data["text/plain"], StringComparison.Ordinal);
        Assert.Contains("77% not free or partly free", data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_waits_for_review_is_shown_with_the_paragraphs_around_its_passage()
    {
        var folder = Directory.CreateTempSubdirectory("review-").FullName.Replace("\\", "/", StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(folder, "corpus"));
        File.WriteAllText(Path.Combine(folder, "corpus", "a.txt"),
            "London & Huawei\n\nBefore.\n\nBritain banned Huawei from its 5G networks on 14 July 2020. «More» follows.\n\nAfter.\n");

        var data = new Notebook().Bundle($"ReviewSession.Open(\"{folder}\", \"\", new DateOnly(2026, 11, 22)).Items").Data;

        Assert.Contains(">Britain banned Huawei from its 5G networks on 14 July 2020.</mark> &#171;More&#187; follows.</p>", data["text/html"],
            StringComparison.Ordinal);
        Assert.Contains("(restriction, high confidence, in 1 independent story; a ¶3)", data["text/plain"], StringComparison.Ordinal);
        Assert.Contains("\n    Before.\n  > «Britain banned", data["text/plain"], StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_passage_that_several_facts_share_is_shown_once()
    {
        var text = new Notebook().Text($"Workspace.Open(\"{Data}\").Register.Deals.SelectMany(deal => deal.Evidence)");

        Assert.Equal(text.Split('\n').Distinct().Count(), text.Split('\n').Length);
    }

    [Fact]
    public void A_brief_is_shown_as_its_pages()
    {
        var data = new Notebook().Bundle($$"""
            var workspace = Workspace.Open("{{Data}}");
            new Brief("Title", "Subtitle", "Policy brief", ["A"], "Now", "Short", "Foot", "en", [], [])
            """).Data;

        Assert.Equal("Title\nSubtitle\n(1 page)", data["text/plain"]);
        Assert.Contains("<svg", data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_that_is_still_written_is_shown_as_its_pages() =>
        Assert.Equal("Title\nSubtitle\n(1 page)", new Notebook().Bundle("""Brief.Create("Title").Subtitle("Subtitle").Text("Words.")""").Data["text/plain"]);

    [Fact]
    public void A_frame_has_text_and_HTML_and_a_chart_SVG()
    {
        var notebook = new Notebook();
        notebook.Text("""var frame = DataFrame.FromRecords(new[] { new { Country = "KE", Deals = 3L } });""");

        Assert.Equal(["text/html", "text/plain"], notebook.Bundle("frame").Data.Keys);
    }

    private static IEnumerable<string> Updates(IReadOnlyList<CellOutput> outputs)
    {
        var all = outputs.Select(Notebook.TextOf).ToList();
        return [all[0], all[^1]];
    }
}
