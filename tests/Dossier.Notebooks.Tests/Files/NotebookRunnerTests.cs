using System.Xml.Linq;
using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Files;

namespace Dossier.Notebooks.Tests.Files;

public sealed class NotebookRunnerTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public void The_same_notebook_gives_the_same_bytes()
    {
        string[] cells =
        [
            "md:# Title", "var n = 5;", "", "Console.Write(\"a\");\nConsole.Error.Write(\"b\");\nnew[] { 1, 2, n }",
            "var d = display(\"0%\");\nd.Update(\"100%\");", "display(HTML(\"<b>x</b>\"));\nEnumerable.Range(0, 2).Select(i => new { i })",
        ];

        var first = Run(new(), cells).Notebook;
        Assert.Equal(first.ToText(), Run(new(), cells).Notebook.ToText());
        Assert.Equal(["", "1", "", "2", "3", "4"], first.Cells.Select(cell => cell.Json["execution_count"]?.ToString() ?? ""));
        Assert.DoesNotContain("0%\"\n", first.ToText().Replace("100%", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_stops_at_the_first_failing_cell()
    {
        var run = Run(new(), "var a = 1;", "throw new InvalidOperationException(\"no \" + a);", "a");

        Assert.False(run.Succeeded);
        Assert.Equal([CellStatus.Completed, CellStatus.Failed, CellStatus.NotRun], run.Cells.Select(cell => cell.Status));
        Assert.Equal("no 1", run.Cells[1].Error!.Value);
        Assert.Equal("error", (string?)run.Notebook.Cells[1].Json["outputs"]![0]!["output_type"]);
        Assert.Null(run.Notebook.Cells[2].Json["execution_count"]);
    }

    [Fact]
    public void A_run_can_go_on_after_a_failing_cell()
    {
        var run = Run(new() { GoesOn = true }, "var a = 1;", "nonsense(", "a");

        Assert.Equal([CellStatus.Completed, CellStatus.Failed, CellStatus.Completed], run.Cells.Select(cell => cell.Status));
        Assert.True(run.RanToItsEnd);
    }

    [Fact]
    public void A_cell_that_is_expected_to_fail_stops_nothing()
    {
        Assert.True(Run(new(), "[raises-exception]throw new Exception();", "1").Succeeded);
        Assert.Single(Run(new(), "[skip-execution]throw new Exception();", "1").Cells);
    }

    [Fact]
    public void A_cell_that_takes_too_long_is_interrupted_and_what_it_had_set_stays()
    {
        var run = Run(new() { Timeout = TimeSpan.FromSeconds(1), GoesOn = true }, "var a = 1;", "a = 2;\nwhile (true) { }", "a");

        Assert.Equal([CellStatus.Completed, CellStatus.TimedOut, CellStatus.Completed], run.Cells.Select(cell => cell.Status));
        Assert.Equal("The cell ran longer than 1 s and was interrupted. Give it more with --timeout, or make it do less.", run.Cells[1].Error!.Value);
        Assert.Equal("""["2"]""", run.Notebook.Cells[2].Json["outputs"]![0]!["data"]!["text/plain"]!.ToJsonString());
    }

    [Fact]
    public void A_stopped_run_keeps_what_is_there()
    {
        using var stop = new CancellationTokenSource();
        using var host = new SessionHost(output => _ = output is StreamOutput ? stop.CancelAsync() : null);

        var run = new NotebookRunner(host, new(), stop.Token).Run(Samples.Notebook("1", "Console.WriteLine(\"on\");\nwhile (true) { }", "3"));

        Assert.Equal([CellStatus.Completed, CellStatus.Stopped, CellStatus.NotRun], run.Cells.Select(cell => cell.Status));
        Assert.Contains("\"on\\n\"", run.Notebook.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_can_be_asked()
    {
        Assert.Contains("Make the value a parameter of the notebook instead.", Run(new(), "Console.ReadLine()").Cells[0].Error!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_test_report_has_a_test_for_each_cell()
    {
        var run = Run(new(), "var a = 1;", "// throws\nthrow new Exception(\"\\u0001no\");", "a");

        var report = TrxReport.Document([run]);

        XNamespace ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
        Assert.Equal(["cell 01: var a = 1; Passed", "cell 02: throw new Exception(\"\\u0001no\"); Failed", "cell 03: a NotExecuted"],
            report.Descendants(ns + "UnitTestResult").Select(test => $"{test.Attribute("testName")!.Value} {test.Attribute("outcome")!.Value}"));
        Assert.Contains("Exception: no", report.Descendants(ns + "Message").Single().Value, StringComparison.Ordinal);
        Assert.Equal("3 2 1 1 1", string.Join(' ', report.Descendants(ns + "Counters").Single().Attributes().Select(a => a.Value)));
        Assert.NotEmpty(XDocument.Parse(report.ToString()).Root!.Elements());
        Assert.Equal(3, report.Descendants(ns + "TestEntry").Select(entry => entry.Attribute("testId")!.Value)
            .Intersect(report.Descendants(ns + "UnitTest").Select(test => test.Attribute("id")!.Value)).Count());
    }

    private static NotebookRun Run(RunOptions options, params IEnumerable<string> cells)
    {
        using var host = new SessionHost();
        return new NotebookRunner(host, options, Never).Run(Samples.Notebook(cells));
    }
}
