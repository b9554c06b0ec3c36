using System.Text;
using Dossier.Notebooks.Files;
using Dossier.Reading;

namespace Dossier.Notebooks.Tests.Files;

public sealed class NotebookFileTests : IDisposable
{
    private const string Whole = """{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("notebooks-").FullName;

    [Theory]
    [InlineData("jupyter.ipynb")]
    [InlineData("polyglot.ipynb")]
    public void What_Jupyter_and_VS_Code_saved_comes_out_letter_by_letter(string name)
    {
        var path = Samples.Path(name);

        Assert.Equal(File.ReadAllText(path), NotebookFile.Read(path, name).ToText());
    }

    [Theory]
    [InlineData("\r\n", "\t")]
    [InlineData("\n", "    ")]
    public void Line_ends_and_indentation_stay_as_they_were(string lineEnd, string indent)
    {
        var text = File.ReadAllText(Samples.Path("polyglot.ipynb")).Replace("  ", indent, StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal);

        Assert.Equal(text, NotebookFile.Read(Write(text), "n").ToText());
    }

    [Fact]
    public void Cells_have_their_text_tags_and_language()
    {
        var jupyter = NotebookFile.Read(Samples.Path("jupyter.ipynb"), "n").Cells;
        var polyglot = NotebookFile.Read(Samples.Path("polyglot.ipynb"), "n").Cells;

        Assert.Equal(["markdown", "code", "raw", "code"], jupyter.Select(cell => cell.Kind));
        Assert.Equal([NotebookCell.ParametersTag], jupyter[1].Tags);
        Assert.Equal([false, true, false, false], jupyter.Select(cell => cell.IsRunnable));
        Assert.Equal(["# SQL", "var x = 1;\nx", "#!sql\nSELECT 1", "#!html\n<b>x</b>", "#!sql-other\nSELECT 1"], polyglot.Select(cell => cell.Code));
    }

    [Fact]
    public void A_cleared_notebook_has_no_outputs_numbers_or_times_of_earlier_runs()
    {
        var cleared = NotebookFile.Read(Samples.Path("jupyter.ipynb"), "n").Cleared();

        Assert.Equal("""{"tags":["parameters"]}""", cleared.Cells[1].Json["metadata"]!.ToJsonString());
        Assert.Equal("[]", cleared.Cells[1].Json["outputs"]!.ToJsonString());
        Assert.Null(cleared.Cells[1].Json["execution_count"]);
        Assert.Contains("attachments", cleared.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "n: expected a notebook (JSON), found an empty file.")]
    [InlineData("# Title\n", "n:1:1: expected a notebook (JSON), found '# Title'. Give the path of a notebook.")]
    [InlineData("{\n \"cells\": [\n  {\"é\": x}", "n:3:9: expected a notebook (JSON), found 'x}'.")]
    [InlineData("{\n \"cells\": [\n", "n:3:1: expected a notebook (JSON), found the end of the file. The file was cut short.")]
    [InlineData("{\"cells\": [], \"cells\": []}", "found a name twice")]
    [InlineData("[1]", "expected a notebook (a JSON object with cells), found other JSON.")]
    [InlineData("{}", "expected a notebook (JSON with nbformat 4), found no nbformat.")]
    [InlineData("""{"nbformat": 3, "worksheets": []}""", "expected nbformat 4, found nbformat 3. Convert it: jupyter nbconvert --to notebook FILE")]
    [InlineData("""{"nbformat": 4}""", "expected a list of cells, found no \"cells\".")]
    [InlineData("""{"nbformat": 4, "cells": [], "metadata": 1}""", "expected \"metadata\" that is an object, found something else.")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "code"}]}""", "found cell 1 without.")]
    [InlineData("""{"nbformat": 4, "cells": [], "metadata": {"kernelspec": {"language": "python", "name": "python3"}}}""",
        "expected a C# notebook, found one for python (kernel python3). Run it with Jupyter; this command runs C#.")]
    [InlineData("""{"nbformat": 4, "cells": [], "x": "\ud800"}""", "expected text in Unicode, found half of a surrogate pair.")]
    public void Files_that_are_no_notebook_say_what_is_wrong_where(string text, string message)
    {
        var path = Write(text);

        Assert.Contains(message, Assert.Throws<BadInputException>(() => NotebookFile.Read(path, "n")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_found_by_their_line()
    {
        var path = Path.Combine(_folder, "latin1.ipynb");
        File.WriteAllBytes(path, [.. "{\n\""u8, 0xe9, .. "\": 1}"u8]);

        Assert.StartsWith("n:2: expected text in UTF-8, found bytes of another encoding.",
            Assert.Throws<BadInputException>(() => NotebookFile.Read(path, "n")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_and_missing_files_are_named()
    {
        Assert.Contains("found a folder. Name its notebooks: f/*.ipynb",
            Assert.Throws<BadInputException>(() => NotebookFile.Read(_folder, "f/")).Message, StringComparison.Ordinal);
        Assert.Contains("found no file of this name.",
            Assert.Throws<BadInputException>(() => NotebookFile.Read(Path.Combine(_folder, "no"), "no")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_may_begin_with_a_byte_order_mark()
    {
        var path = Path.Combine(_folder, "bom.ipynb");
        File.WriteAllText(path, Whole, new UTF8Encoding(true));

        Assert.Empty(NotebookFile.Read(path, "n").Cells);
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_the_old_one()
    {
        var path = Write(Whole);

        Assert.ThrowsAny<IOException>(() => NotebookFile.Read(Samples.Path("jupyter.ipynb"), "n").Save(Path.Combine(path, "below.ipynb")));
        Assert.Equal(Whole, File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "n.ipynb");
        File.WriteAllText(path, text);
        return path;
    }
}
