using Dossier.Notebooks.Scripting;

namespace Dossier.Notebooks.Tests.Cells;

public sealed class TypingTests
{
    [Theory]
    [InlineData("Console.WriteL", "WriteLine")]
    [InlineData("#!html\n<p>\n#!csharp\nConsole.WriteL", "WriteLine")]
    [InlineData("#!time\nConsole.WriteL", "WriteLine")]
    [InlineData("#!shar", "#!share")]
    [InlineData("#!set --na", "--name")]
    [InlineData("#!sql\nselect coun", "count, country")]
    [InlineData("#!html\n<p", "")]
    public void What_could_stand_at_a_place_depends_on_its_language(string code, string expected)
    {
        var notebook = new Notebook();
        notebook.Text("var deals = DataFrame.FromRecords(new[] { new { Country = \"KE\" } });");

        var list = notebook.Session.Complete(code, code.Length);

        Assert.Equal(expected, string.Join(", ", list.Items.Select(item => item.Text).Order(StringComparer.Ordinal)));
        Assert.Equal(code.Length, list.End);
    }

    [Theory]
    [InlineData("#!sql\nselect * from deal_st", "deal_statistics")]
    [InlineData("#!sql\nselect jurisd", "jurisdiction")]
    public void The_frames_of_a_workspace_are_completed_in_SQL(string code, string expected)
    {
        var notebook = new Notebook();
        notebook.Text($"var ws = Workspace.Open(\"{Dossier.Tests.Repository.DataFolder.Replace("\\", "/", StringComparison.Ordinal)}\");");

        Assert.Equal([expected], notebook.Session.Complete(code, code.Length).Items.Select(item => item.Text));
    }

    [Fact]
    public void What_is_known_of_a_place_is_told()
    {
        var session = new Notebook().Session;

        Assert.Contains("Runs SQL over frames", session.Inspect("#!sql --name x", 3)!.Data["text/plain"], StringComparison.Ordinal);
        Assert.Contains("WriteLine", session.Inspect("#!time\nConsole.WriteLine", 20)!.Data["text/plain"], StringComparison.Ordinal);
        Assert.Null(session.Inspect("#!html\nConsole", 10));
    }

    [Theory]
    [InlineData("1 + 1", "Complete")]
    [InlineData("if (x) {", "Incomplete")]
    [InlineData("#!time\nif (x) {", "Incomplete")]
    [InlineData("int = 3;", "Invalid")]
    [InlineData("#!sql\nselect 1", "Incomplete")]
    [InlineData("#!sql\nselect 1\n", "Complete")]
    [InlineData("#!who", "Complete")]
    [InlineData("\"abc", "Invalid")]
    [InlineData("var s = \"abc", "Invalid")]
    [InlineData("var s = @\"abc", "Incomplete")]
    [InlineData("var s = \"\"\"", "Incomplete")]
    [InlineData("var s = \"\"\"\n  abc", "Incomplete")]
    [InlineData("var s = $\"\"\"\n  abc", "Incomplete")]
    [InlineData("var s = \"\"\"\n  abc\n  \"\"\";", "Complete")]
    [InlineData("/* note", "Incomplete")]
    public void Enter_runs_what_is_complete(string code, string status) =>
        Assert.Equal(status, Notebooks.Cells.NotebookSession.IsComplete(code).Status.ToString());

    [Fact]
    public void Kinds_of_completions_are_told_apart() =>
        Assert.Equal(CompletionKind.Keyword, new Notebook().Session.Complete("#!lsm", 5).Items.Single().Kind);
}
