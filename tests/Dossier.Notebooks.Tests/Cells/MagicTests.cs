using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Tests.Cells;

public sealed class MagicTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("notebook-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("%%sql\nselect 1", 1, "%%sql is a magic of IPython. Write #!sql on a line of its own.")]
    [InlineData("#!time\n\n%matplotlib inline", 3, "%matplotlib is a magic of IPython. #!lsmagic lists those of this kernel.")]
    public void Magics_of_IPython_are_told_as_such(string code, int line, string message)
    {
        var error = new Notebook().Error(code);

        Assert.Equal(("MagicError", message), (error.Name, error.Value));
        Assert.Equal($"   at cell 1, line {line}", error.Traceback[^2]);
    }

    [Fact]
    public void A_name_that_is_like_no_magic_suggests_none() =>
        Assert.Equal("There is no magic #!foo. #!lsmagic lists all.", new Notebook().Error("#!foo").Value);

    [Fact]
    public void A_magic_that_is_not_known_names_the_nearest()
    {
        var error = new Notebook().Error("int x = 1;\n#!sqll");

        Assert.Equal("There is no magic #!sqll. Did you mean #!sql? #!lsmagic lists all.", error.Value);
        Assert.Equal("   at cell 1, line 2", error.Traceback[1]);
    }

    [Fact]
    public void Every_magic_is_listed()
    {
        var list = new Notebook().Text("#!lsmagic");

        Assert.All(MagicTable.All, magic => Assert.Contains("#!" + magic.Name, list, StringComparison.Ordinal));
        Assert.Contains("#r \"nuget: NAME, VERSION\"", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!html\n<b>x</b>", "text/html", "<b>x</b>")]
    [InlineData("#!markdown\n# x\n", "text/markdown", "# x")]
    [InlineData("#!svg\n<svg/>", "image/svg+xml", "<svg/>")]
    public void Text_is_shown_in_its_form(string code, string mimeType, string content) =>
        Assert.Equal(content, new Notebook().Bundle(code).Data[mimeType]);

    [Fact]
    public void JavaScript_is_for_the_page_and_sees_what_is_shared()
    {
        var notebook = new Notebook();
        notebook.Text("var least = new[] { 1, 2 };");

        var bundle = notebook.Bundle("#!javascript\n#!share --from csharp least\nalert(least);");

        Assert.Equal("(async () => {\nlet least = [1,2];\nalert(least);\n})();", bundle.Data["application/javascript"]);
        Assert.Equal("JavaScript, which runs in the notebook's page:\nalert(least);", bundle.Data["text/plain"]);
    }

    [Fact]
    public void A_dib_file_is_brought_in_with_all_its_languages()
    {
        var file = Path.Combine(_folder, "parts.dib");
        File.WriteAllText(file, "#!meta\n\n{\"kernelInfo\":{}}\n\n#!markdown\n\n# Title\n\n#!csharp\n\nvar x = new ArrayList { 2 };\n\n#!sql\n\nselect 5 as n\n");

        var text = new Notebook().Text($"#!import \"{file.Replace('/', OperatingSystem.IsWindows() ? '/' : '\\')}\"\nx.Count");

        Assert.StartsWith("\n# Title\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_a_cell_submits_runs_after_it()
    {
        var notebook = new Notebook();

        var text = notebook.Text("""
            using Microsoft.DotNet.Interactive.Commands;
            await Kernel.Root.SendAsync(new SubmitCode("int later = 5;\nlater"));
            await Kernel.Root.FindKernelByName("sql").SendAsync(new SubmitCode("select 6 as six"));
            Console.WriteLine("first");
            """);

        Assert.StartsWith("first\n5\n six\n", text, StringComparison.Ordinal);
        Assert.Equal("5\n", notebook.Text("later"));
    }

    [Fact]
    public void A_language_that_is_not_run_is_an_error() => Assert.Equal(
        "F# is not run here. Write the cell in C# or SQL, or take it out.", new Notebook().Error("#!fsharp\nlet x = 1").Value);

    [Fact]
    public void Values_are_set_from_text_from_variables_and_from_the_user()
    {
        var notebook = new Notebook();
        notebook.Answers.Enqueue("typed");

        notebook.Text("""
            var list = new List<int> { 1, 2 };
            #!set --name text --value "two words"
            #!set --name same --value @csharp:list
            #!set --name number --value 3 --mime-type application/json
            #!set --name asked --value @input:Which?
            """);

        Assert.Equal("two words, 2, 4, typed\n", notebook.Text("$\"{text}, {same.Count}, {number + 1}, {asked}\""));
    }

    [Fact]
    public void A_variable_gets_another_name() =>
        Assert.Equal("5\n", new Notebook().Text("int x = 5;", "#!share --from csharp x --as y", "#!share x --from csharp", "y"));

    [Fact]
    public void A_variable_that_is_not_there_names_the_nearest() => Assert.Equal(
        "There is no variable dealz. Did you mean deals?", new Notebook().Error("int deals = 1;\n#!share --from csharp dealz").Value);

    [Fact]
    public void An_option_that_is_not_known_names_the_nearest() => Assert.Equal(
        "#!set has no option --nam. Did you mean --name? It has --name, --value, --mime-type.",
        new Notebook().Error("#!set --nam x --value y").Value);

    [Fact]
    public void Lines_below_are_kept_in_a_variable()
    {
        var file = Path.Combine(_folder, "text.txt");
        File.WriteAllText(file, "from a file");

        Assert.Equal("a\nb/from a file\n",
            new Notebook().Text("#!value --name v\na\nb", $"#!value --name w --from-file {file}", "v + \"/\" + w"));
    }

    [Fact]
    public void Variables_are_listed()
    {
        var notebook = new Notebook();
        notebook.Text("var n = 3; var words = new[] { \"a\" };");

        Assert.Equal("n\nwords\n", notebook.Text("#!who"));
        Assert.Contains("[\"a\"]", notebook.Text("#!whos"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_of_the_rest_of_the_cell_is_told() =>
        Assert.Matches(@"^x\nWall time: [\d.,]+ ms\n$", new Notebook().Text("#!time\nConsole.WriteLine(\"x\");"));

    [Fact]
    public void A_file_is_loaded_before_the_cell_and_its_errors_name_it()
    {
        var file = Path.Combine(_folder, "helpers.csx");
        File.WriteAllText(file, "int Twice(int x) => 2 * x;");
        var bad = Path.Combine(_folder, "bad.csx");
        File.WriteAllText(bad, "int y = 1;\nint z = nothing;");

        Assert.Equal("8\n", new Notebook().Text($"#load \"{file}\"\nTwice(4)"));
        Assert.StartsWith("bad.csx, line 2: ", new Notebook().Error($"#load \"{bad}\"").Traceback[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_loads_itself_is_an_error()
    {
        var file = Path.Combine(_folder, "loop.csx");
        File.WriteAllText(file, $"#load \"{file}\"");

        Assert.Contains("brings in itself", new Notebook().Error($"#load \"{file}\"").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_is_imported_with_the_languages_of_its_cells()
    {
        var file = Path.Combine(_folder, "other.ipynb");
        File.WriteAllText(file, """
            {"cells":[
              {"cell_type":"markdown","source":["# no code"],"metadata":{}},
              {"cell_type":"code","source":["int Base = 10;\n","int Plus(int x) => Base + x;"],"metadata":{}},
              {"cell_type":"code","source":"select 7 as seven","metadata":{"polyglot_notebook":{"kernelName":"sql"}}}],
             "metadata":{},"nbformat":4,"nbformat_minor":5}
            """);

        var notebook = new Notebook();

        Assert.Contains("seven", notebook.Text($"#!import {file}"), StringComparison.Ordinal);
        Assert.Equal("13\n", notebook.Text("Plus(3)"));
    }

    [Theory]
    [InlineData("{\"cells\":", "is no notebook")]
    [InlineData("{\"worksheets\":[]}", "is no notebook of format 4")]
    public void A_broken_notebook_is_an_error(string content, string message)
    {
        var file = Path.Combine(_folder, "broken.ipynb");
        File.WriteAllText(file, content);

        Assert.Contains(message, new Notebook().Error($"#!import {file}").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_a_string_is_no_reference() =>
        Assert.Equal("#r \"nuget: nothing\"\n", new Notebook().Text("var s = \"\"\"\n#r \"nuget: nothing\"\n\"\"\";\ns"));

    [Fact]
    public void An_assembly_that_is_not_there_is_an_error() =>
        Assert.Contains("There is no assembly", new Notebook().Error("#r \"none.dll\"\n1").Value, StringComparison.Ordinal);
}
