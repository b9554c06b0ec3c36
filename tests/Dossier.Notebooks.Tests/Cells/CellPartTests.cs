using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Tests.Cells;

public sealed class CellPartTests
{
    [Fact]
    public void A_cell_is_cut_where_a_magic_takes_text_and_goes_on_after_one_that_does_not()
    {
        var code = "int x = 1;\n#!time\nx\n#!sql --name r\nselect 1\n#!who\nunion select 2\n#!csharp\nx";

        var parts = CellPart.Cut(code, name => name is "sql" or "csharp");

        Assert.Equal(
            [(null, "int x = 1;\n"), ("time", ""), (null, "x\n"), ("sql", "select 1\n"), ("who", ""), ("sql", "union select 2\n"),
                ("csharp", "x")],
            parts.Select(part => (part.Magic, code[part.Start..part.End])));
        Assert.Equal("--name r", parts[3].Arguments);
        Assert.Equal(4, parts[3].Line);
    }

    [Fact]
    public void Lines_and_columns_of_a_part_are_those_of_the_cell()
    {
        var code = "#!html\n<p>\n#!csharp\n  x";

        var part = CellPart.Cut(code, _ => true)[^1];

        Assert.Equal("      \n   \n        \n  x", part.InPlace(code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void An_empty_cell_has_no_parts(string code) => Assert.Empty(CellPart.Cut(code, _ => true));
}
