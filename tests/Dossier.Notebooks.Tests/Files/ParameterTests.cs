using Dossier.Notebooks.Files;
using Dossier.Reading;

namespace Dossier.Notebooks.Tests.Files;

public sealed class ParameterTests
{
    private const string Declarations = """
        [parameters]#!csharp
        // How many articles
        var n = 5;
        string country = "GB"; // ISO 3166-1
        double? share = null;
        DateOnly from = new(2020, 7, 14);
        var until = DateOnly.Parse("2021-01-01");
        string[] vendors = ["Huawei", "ZTE"], others = [];
        List<int> years = [2019, 2020];
        bool draft = false;
        const int Seed = 1;
        DayOfWeek day = DayOfWeek.Monday;
        decimal price = 1.5m;
        TimeSpan wait = TimeSpan.FromSeconds(1);
        object anything = new();
        """;

    [Theory]
    [InlineData("n=7", "n = 7;")]
    [InlineData("n=-7", "n = -7;")]
    [InlineData("country=a=\"b\"\\", "country = \"a=\\\"b\\\"\\\\\";")]
    [InlineData("country=", "country = \"\";")]
    [InlineData("share=0.25", "share = 0.25d;")]
    [InlineData("share=null", "share = null;")]
    [InlineData("from=2019-12-31", "from = new DateOnly(2019, 12, 31);")]
    [InlineData("until=2019-12-31", "until = new DateOnly(2019, 12, 31);")]
    [InlineData("vendors=Huawei, Nokia", "vendors = [\"Huawei\", \"Nokia\"];")]
    [InlineData("vendors=[\"a, b\"]", "vendors = [\"a, b\"];")]
    [InlineData("others=", "others = [];")]
    [InlineData("years=2001,2002", "years = [2001, 2002];")]
    [InlineData("draft=yes", "draft = true;")]
    [InlineData("Seed=2", "const int Seed = 2;")]
    [InlineData("day=friday", "day = System.DayOfWeek.Friday;")]
    [InlineData("price=1e2", "price = 100m;")]
    [InlineData("wait=0:30:00", "wait = TimeSpan.Parse(\"0:30:00\", System.Globalization.CultureInfo.InvariantCulture);")]
    public void A_value_becomes_CSharp_of_the_declared_type(string assignment, string line)
    {
        var notebook = Put(assignment);

        Assert.Equal($"// Parameters\n{line}", notebook.Cells[1].Source);
        Assert.Equal([NotebookCell.InjectedTag], notebook.Cells[1].Tags);
    }

    [Theory]
    [InlineData("n=many", "expected a whole number for n (int), found 'many'.")]
    [InlineData("n=3000000000", "expected a whole number for n (int), found '3000000000'.")]
    [InlineData("n=1.5", "expected a whole number for n (int), found '1.5'.")]
    [InlineData("from=14/07/2020", "expected a date such as 2026-11-22 for from (DateOnly), found '14/07/2020'.")]
    [InlineData("share=high", "expected a number or null for share (double?), found 'high'.")]
    [InlineData("years=2001,x", "expected a whole number, several with commas between them or as a JSON list for years (List<int>), found '2001,x'.")]
    [InlineData("day=Someday", "expected one of Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday for day (System.DayOfWeek), found 'Someday'.")]
    [InlineData("anything=1", "expected a value that can be written on a command line; this type has none for anything (object), found '1'.")]
    [InlineData("contry=GB", "found contry. Did you mean country? dossier run test.ipynb --help-notebook says more.")]
    [InlineData("n", "the command line: expected -p name=value, found -p n.")]
    public void A_value_that_does_not_fit_is_refused_with_what_is_expected(string assignment, string message)
    {
        Assert.Contains(message, Assert.Throws<BadInputException>(() => Put(assignment)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_lists_the_known_ones()
    {
        Assert.Contains("expected a parameter of the notebook (n, country, share, from, until, vendors, others, years, draft, Seed, day, price, wait, anything)",
            Assert.Throws<BadInputException>(() => Put("zzzzzzzzz=1")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_without_such_a_cell_says_how_to_get_one()
    {
        var bad = Assert.Throws<BadInputException>(() => ParameterValues.Parse(["n=1"]).PutInto([Samples.Notebook("var n = 5;")]));

        Assert.Contains("no cell is tagged \"parameters\", found n. Give the cell", bad.Message.Replace("since ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_are_listed_with_type_default_and_comment()
    {
        var parameters = ParameterReader.Read(Samples.Notebook(Declarations));

        Assert.Equal(
            ["n int 5 How many articles", "country string \"GB\" ISO 3166-1", "share double? null ", "from DateOnly new(2020, 7, 14) "],
            parameters.Take(4).Select(p => $"{p.Name} {p.Type.Name} {p.Default} {p.Comment}"));
    }

    [Fact]
    public void An_injected_cell_replaces_the_one_of_an_earlier_run()
    {
        var once = ParameterValues.Parse(["n=1"]).PutInto([Samples.Notebook("md:x", Declarations, "n")])[0];
        var twice = ParameterValues.Parse(["n=2"]).PutInto([once])[0];

        Assert.Equal(4, twice.Cells.Length);
        Assert.Equal("// Parameters\nn = 2;", twice.Cells[2].Source);
        Assert.Equal("injected-parameters", (string?)twice.Cells[2].Json["id"]);
    }

    [Fact]
    public void Notebooks_that_do_not_know_a_name_run_without_it()
    {
        var notebooks = ParameterValues.Parse(["n=1"]).PutInto([Samples.Notebook("1"), Samples.Notebook(Declarations)]);

        Assert.Equal([1, 2], notebooks.Select(notebook => notebook.Cells.Length));
    }

    private static NotebookFile Put(string assignment) => ParameterValues.Parse([assignment]).PutInto([Samples.Notebook(Declarations, "n")])[0];
}
