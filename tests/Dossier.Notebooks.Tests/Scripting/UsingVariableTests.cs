namespace Dossier.Notebooks.Tests.Scripting;

public sealed class UsingVariableTests
{
    private const string Log = """
        static class Log { public static readonly List<string> Lines = []; }
        class Res(string name) : IDisposable, IAsyncDisposable
        {
            public string Name => name;
            public void Dispose() => Log.Lines.Add(name);
            public async ValueTask DisposeAsync() { await Task.Yield(); Log.Lines.Add("async " + name); }
        }
        """;

    [Theory]
    [InlineData("using var a = new Res(\"a\"); using Res b = new(\"b\"); Log.Lines.Add(a.Name + b.Name);", "ab b a")]
    [InlineData("await using var a = new Res(\"a\"); using var b = new Res(\"b\");", "b async a")]
    [InlineData("using Res a = new(\"a\"), b = new(\"b\");", "b a")]
    [InlineData("using Res none = null; using var a = new Res(\"a\");", "a")]
    [InlineData("using var a = new Res(\"a\"); throw new Exception();", "a")]
    [InlineData("using (var a = new Res(\"a\")) { } using var b = new Res(\"b\");", "a b")]
    public void Using_variables_are_disposed_at_the_end_of_the_cell_newest_first(string code, string expected)
    {
        var cells = new Cells();
        cells.Run(Log);

        cells.Run(code);

        Assert.Equal(expected, string.Join(' ', (List<string>)cells.Value("Log.Lines")!));
    }

    [Fact]
    public void What_comes_after_a_using_variable_is_kept_for_later_cells() =>
        Assert.Equal("text", new Cells().Value("using var r = new StringReader(\"text\"); var t = r.ReadToEnd();", "t"));

    [Fact]
    public void A_using_variable_that_cannot_be_disposed_is_an_error_on_its_line()
    {
        var error = Assert.Single(new Cells().Fails("var a = 1;\nusing var b = 2;").Errors);

        Assert.Equal(("CS1674", 2), (error.Id, error.Line));
    }
}
