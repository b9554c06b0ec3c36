namespace Dossier.Notebooks.Tests.Scripting;

public sealed class VariableTests
{
    [Fact]
    public void Variables_are_listed_with_their_types_and_newest_values()
    {
        var cells = new Cells();
        cells.Run("var n = 1; var list = new List<int?> { 1 }; Dictionary<string, int[]> map = null; class A { public class B<T> { } }");
        cells.Run("var n = \"now text\"; var pair = (1, \"a\"); var b = new A.B<int>(); const int c = 1;");

        Assert.Equal(
            ["n: string", "list: List<int?>", "map: Dictionary<string, int[]>", "pair: (int, string)", "b: A.B<int>"],
            cells.Session.Variables.Select(variable => $"{variable.Name}: {variable.TypeName}"));
        Assert.Equal("now text", cells.Session.Find("n")!.Value);
        Assert.Null(cells.Session.Find("m"));
    }

    [Theory]
    [InlineData(5, "x + 1", 6)]
    [InlineData("a", "x + 1", "a1")]
    [InlineData(new[] { 1, 2 }, "x.Length", 2)]
    [InlineData(null, "x is null", true)]
    [InlineData(DayOfWeek.Friday, "x.ToString()", "Friday")]
    public void A_value_set_from_outside_is_a_variable_of_its_type(object? value, string code, object expected)
    {
        var cells = new Cells();
        cells.Session.Set("x", value);

        Assert.Equal(expected, cells.Value(code));
    }

    [Fact]
    public void Setting_keeps_the_variable_if_the_type_fits_and_declares_it_anew_otherwise()
    {
        var cells = new Cells();
        cells.Value("int x = 1; int Next() => x + 1; x");

        cells.Session.Set("x", 4);
        Assert.Equal(5, cells.Value("Next()"));

        cells.Session.Set("x", new Dictionary<string, (int, List<int?[]>)>());
        Assert.Equal(0, cells.Value("x.Count"));
    }

    [Fact]
    public void A_type_nobody_can_name_is_dynamic()
    {
        var cells = new Cells();
        cells.Session.Set("x", new { A = 3 });

        Assert.Equal("object", cells.Session.Find("x")!.TypeName);
    }

    [Fact]
    public void A_name_that_is_no_identifier_is_refused() =>
        Assert.Contains("2x", Assert.Throws<ArgumentException>(() => new Cells().Session.Set("2x", 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_type_of_a_cell_can_be_handed_back()
    {
        var cells = new Cells();
        var value = cells.Value("namespace T { public record Deal(int N); } new T.Deal(4)");

        cells.Session.Set("again", value);

        Assert.Equal(4, cells.Value("again.N"));
    }
}
