using Microsoft.Data.Sqlite;

namespace Dossier.Notebooks.Tests.Cells;

public sealed class SqlCellTests : IDisposable
{
    private const string Deals = """var deals = new[] { new { Country = "KE", Value = 1.5 }, new { Country = "DE", Value = 2.0 } };""";
    private readonly string _folder = Directory.CreateTempSubdirectory("notebook-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Lists_of_records_and_frames_are_tables_and_the_result_is_a_frame() => Assert.Equal("DE\n", new Notebook().Text(
        Deals,
        "var frame = DataFrame.FromRecords(deals);",
        "#!sql --name result\nselect d.country from deals d join frame f using (country) where d.value > 1.6",
        "result[\"country\"].Values<string>()[0]"));

    [Fact]
    public void A_result_is_shown_as_a_table() =>
        Assert.Contains("<table>", new Notebook().Bundle("#!sql\nselect 1 as one").Data["text/html"], StringComparison.Ordinal);

    [Fact]
    public void An_error_names_the_line_of_the_cell()
    {
        var error = new Notebook().Error(Deals + "\n#!sql\n\nselect cuntry\nfrom deals");

        Assert.StartsWith("Expected a column of its tables, found no such column: cuntry. Did you mean country?", error.Value,
            StringComparison.Ordinal);
        Assert.Equal("   at cell 1, line 4", error.Traceback[^2]);
    }

    [Theory]
    [InlineData("select *\nfrom deals\nwhere country = @land", 4, "declare var land = … in a cell before.")]
    [InlineData("select *\nfrom deals where", 3, "found incomplete input")]
    [InlineData("select *\nform deals", 3, "near \"form\"")]
    [InlineData("\n\ndelete\nfrom deals", 4, "Queries only read")]
    [InlineData("select 1 as a,\n json('{') as b", 2, "malformed JSON")]
    [InlineData("", 1, "There is no query below the line.")]
    public void The_place_of_an_error_is_a_line_of_the_query(string query, int line, string message)
    {
        var notebook = new Notebook();
        notebook.Text(Deals);

        var error = notebook.Error("#!sql\n" + query);

        Assert.Contains(message, error.Value, StringComparison.Ordinal);
        Assert.Equal($"   at cell 2, line {line}", error.Traceback[^2]);
    }

    [Fact]
    public void A_table_that_is_not_there_names_the_nearest_variable() => Assert.Contains(
        "found no such table: dealz. Did you mean deals? Tables are the variables",
            new Notebook().Error(Deals + "\n#!sql\nselect * from dealz").Value,
        StringComparison.Ordinal);

    [Fact]
    public void A_file_of_SQLite_is_joined_with_frames()
    {
        var file = Path.Combine(_folder, "names.sqlite");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "create table names (code varchar(2), name text); insert into names values ('DE', 'Germany')";
            command.ExecuteNonQuery();
        }

        var notebook = new Notebook();
        notebook.Text(Deals, $"var path = @\"{file}\";");

        Assert.Contains("Germany", notebook.Text($"#!sql --connection {file}\nselect name, value from deals join names on code = country"),
            StringComparison.Ordinal);
        Assert.Contains("Germany", notebook.Text("#!sql --connection path\nselect * from names"), StringComparison.Ordinal);
        Assert.Contains("insert into names", notebook.Error("#!sql --connection path\ninsert into names values ('KE', 'Kenya')").Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_an_error()
    {
        var file = Path.Combine(_folder, "text.sqlite");
        File.WriteAllText(file, new string('x', 4096));

        Assert.Contains("an SQLite file that can be read", new Notebook().Error($"#!sql --connection {file}\nselect 1 as x").Value,
            StringComparison.Ordinal);
        Assert.Contains("There is no SQLite file", new Notebook().Error("#!sql --connection none.sqlite\nselect 1 as x").Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_frames_of_a_workspace_are_tables()
    {
        var data = Dossier.Tests.Repository.DataFolder.Replace("\\", "/", StringComparison.Ordinal);

        Assert.Contains("US", new Notebook().Text(
            $"var workspace = Workspace.Open(\"{data}\");",
            "#!sql\nselect jurisdiction from restrictions where jurisdiction = 'US' limit 1"), StringComparison.Ordinal);
    }
}
