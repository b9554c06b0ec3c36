using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Tests.Frames.Sqlite;

public sealed class SqlErrorTests
{
    private static readonly DataFrame Deals = new(
        Column.Create("id", ["D-1", "D-2"]), Column.Create("vendor", ["huawei", "zte"]), Column.Create("amount", [1L, long.MaxValue]));

    [Theory]
    [InlineData("select vendr from deals",
        "the query:1:8: expected a column of its tables, found no such column: vendr. Did you mean vendor? deals has id, vendor, amount.")]
    [InlineData("select *\nfrom deals d\nwhere d.amuont > 1",
        "the query:3:7: expected a column of its tables, found no such column: d.amuont. Did you mean amount? deals has id, vendor, amount.")]
    [InlineData("select * from deal",
        "expected a table that was given to the query, found no such table: deal. Did you mean deals? The query was given deals.")]
    [InlineData("select * form deals", "the query:1:10: expected SQL that SQLite can run, found near \"form\": syntax error")]
    [InlineData("select * from deals where vendor = \"huawei\"",
        "found no such column: huawei. Text stands in single quotation marks: 'huawei'. deals has id, vendor, amount.")]
    [InlineData("select é, vendr from deals", "the query:1:8: expected a column of its tables, found no such column: é.")]
    [InlineData("select 'é', vendr from deals", "the query:1:13: expected a column of its tables, found no such column: vendr.")]
    [InlineData("select a.id from deals a, deals b where id = 1", "found ambiguous column name: id. More than one table has it")]
    [InlineData("select median(amount) from deals", "found no such function: median")]
    [InlineData("select 'open from deals", "unrecognized token")]
    [InlineData("", "the query: expected a query, found no statement. Write one, such as: select * from deals.")]
    [InlineData("-- nothing", "expected a query, found no statement")]
    [InlineData("select 1; select 2", "the query:1:11: expected one query, found a second statement.")]
    [InlineData("select 1; drop table deals", "expected one query, found a second statement.")]
    [InlineData("insert into deals values ('x', 'y', 1)", "expected a query that reads the frames, found insert into deals.")]
    [InlineData("with x as (select 1) delete from deals", "expected a query that reads the frames, found delete from deals.")]
    [InlineData("drop table deals", "expected a query that reads the frames, found ")]
    [InlineData("attach 'file.db' as other", "expected a query that reads the frames, found attach or detach of a file.")]
    [InlineData("vacuum into 'file.db'", "expected a query that gives rows, found a statement of another kind.")]
    [InlineData("pragma journal_mode", "expected a query that reads the frames, found pragma journal_mode.")]
    [InlineData("begin", "expected a query that reads the frames, found the control of a transaction.")]
    [InlineData("create temp table x as select * from deals", "expected a query that reads the frames, found ")]
    [InlineData("select load_extension('x') from deals",
        "expected a query that reads the frames, found load_extension(…), which is not available here.")]
    [InlineData("select id, id from deals", "expected columns of the result with names of their own, found two named id. Name one of them: … as id_2")]
    [InlineData("select * from deals a join deals b on a.id = b.id", "found two named id.")]
    [InlineData("select vendor as \"\" from deals", "expected a name for each column of the result, found none for column 1.")]
    [InlineData("select iif(amount = 1, 'one', amount) as x from deals",
        "expected values of one type in column x, found text in row 1 and a whole number in row 2. Turn one into the other: cast(… as text)")]
    [InlineData("select iif(amount > 1, 'one', 1.5) as x from deals", "found text in row 2 and a fractional number in row 1.")]
    [InlineData("select x'00' as x", "expected text, numbers or null in column x, found bytes (a blob). Use hex(…) or cast(… as text).")]
    [InlineData("select count(*) as evidence from deals", "expected ids of passages in column evidence, found a number in row 1.")]
    [InlineData("select * from deals where id = $id", "expected a value for $id, found none was given. Give it: new { id = … }.")]
    [InlineData("select * from deals where id = ?", "expected parameters with a name, found ?.")]
    [InlineData("select 1\0", "expected a query, found a NUL character")]
    public void Error_says_where_it_is_what_was_found_and_what_to_do(string sql, string message)
    {
        var error = Assert.Throws<BadInputException>(() => Sql.Query(sql, ("deals", Deals)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists("file.db"));
    }

    [Fact]
    public void A_caret_stands_below_the_error()
    {
        var error = Assert.Throws<BadInputException>(() => Sql.Query("select id,\n\tvendr\nfrom deals", ("deals", Deals)));

        Assert.EndsWith("\n   vendr\n   ^", error.Message, StringComparison.Ordinal);
        Assert.Equal((2, 2), (error.Problem.Line, error.Problem.Column));
    }

    [Fact]
    public void A_table_named_like_a_word_of_SQL_is_to_be_quoted()
    {
        var error = Assert.Throws<BadInputException>(() => Sql.Query("select * from references", ("references", Deals)));

        Assert.Contains("If the table is meant: references is a word of SQL too, so write \"references\" in double quotation marks.",
            error.Message, StringComparison.Ordinal);
        Assert.Equal(Deals.RowCount, Sql.Query("select * from \"references\"", ("references", Deals)).RowCount);
    }

    [Fact]
    public void Sum_beyond_64_bits_is_an_error_and_no_other_number()
    {
        var error = Assert.Throws<OverflowException>(() => Sql.Query("select sum(amount) from deals", ("deals", Deals)));

        Assert.Contains("beyond 64 bits", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deals", "Deals", "The frame \"Deals\" cannot be a table (table \"Deals\" already exists)")]
    [InlineData("deals", "sqlite_x", "The frame \"sqlite_x\" cannot be a table (object name reserved for internal use: sqlite_x)")]
    [InlineData("deals", "a\0b", "The frame \"a\0b\" has a NUL character in a name")]
    [InlineData("deals", "", "The value cannot be an empty string")]
    public void Table_whose_name_cannot_be_is_refused(string first, string second, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => Sql.Query("select 1 as one", (first, Deals), (second, Deals)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Frame_that_cannot_be_a_table_is_refused()
    {
        var sameInSql = new DataFrame(Column.Create("id", ["a"]), Column.Create("ID", ["b"]));

        Assert.Contains("has no columns", Assert.Throws<ArgumentException>(() => Sql.Query("select 1", ("a", DataFrame.Empty))).Message,
            StringComparison.Ordinal);
        Assert.Contains("duplicate column name: ID", Assert.Throws<ArgumentException>(() => Sql.Query("select 1", ("a", sameInSql))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_of_another_type_is_refused() => Assert.Contains("The parameter $x is a Uri",
        Assert.Throws<ArgumentException>(() => Sql.Query("select $x as x", [], new { x = new Uri("https://example.org") }, TestContext.Current.CancellationToken)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("select 1 as one;")]
    [InlineData("select 1 as one; -- done")]
    [InlineData("  values (1)  ;  /* done */ ;")]
    [InlineData("with x(one) as (values (1)) select one from x")]
    public void What_follows_a_query_may_be_blank(string sql) => Assert.Equal(1, Sql.Query(sql).RowCount);
}
