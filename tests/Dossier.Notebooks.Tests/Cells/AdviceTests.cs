namespace Dossier.Notebooks.Tests.Cells;

/// <summary>What analysts mistype, or write as they would elsewhere: the error says what to write here.</summary>
public sealed class AdviceTests
{
    [Theory]
    [InlineData("frame.Selct(\"a\")", "CS1061", "'DataFrame' does not contain a definition for 'Selct'. Did you mean Select?")]
    [InlineData("frame.head()", "CS1061", "Did you mean Head?")]
    [InlineData("frame?.groupby(\"a\")", "CS1061", "Did you mean GroupBy?")]
    [InlineData("Workspace.Open(\"x\").deals", "CS1061", "'Workspace' does not contain a definition for 'deals'. Did you mean Deals?")]
    [InlineData("new[] { 1 }.Wher(x => x > 0)", "CS1061", "Did you mean Where?")]
    [InlineData("new[] { 1 }.Select(x => x.ToStrin())", "CS1061", "Did you mean ToString?")]
    [InlineData("DataFrame.FromRecord(new[] { 1 })", "CS0117", "'DataFrame' does not contain a definition for 'FromRecord'. Did you mean FromRecords?")]
    [InlineData("DataFrame.ReadCsv(\"a.csv\")", "CS0117", "Write DataFrame.LoadCsv(\"file.csv\").")]
    [InlineData("frame.Rows[0]", "CS1061", "A value is frame[\"column\"].Values<string>()[0];")]
    [InlineData("frame.iloc[0]", "CS1061", "A value is frame[\"column\"].Values<string>()[0];")]
    [InlineData("frame.to_csv(\"a.csv\")", "CS1061", "Write frame.SaveCsv(\"file.csv\").")]
    [InlineData("frame.Where(row => true)", "CS0411", "Rows are chosen with Filter: frame.Filter(frame[\"value\"] > 3).")]
    [InlineData("frame.Count()", "CS0411", "The number of rows is RowCount.")]
    [InlineData("frame.Sort(\"a\")", "CS0411", "Write OrderBy: frame.OrderBy(\"column\")")]
    [InlineData("frame.Filter(frame[\"a\"] > 1 && frame[\"a\"] < 3)", "CS0218", "Masks are joined by a single & or |")]
    [InlineData("df = frame.Head();", "CS0103", "Declare it where it is first set: var df = …")]
    [InlineData("frame.RowCount;", "CS0201", "To show the value, drop the ;")]
    [InlineData("Chart.Bars([])", "CS0121", "An empty [] fits them all: write its type, as in ImmutableArray<Bar>.Empty.")]
    public void An_error_says_what_is_meant(string code, string id, string advice)
    {
        var notebook = new Notebook();
        notebook.Text("var frame = DataFrame.FromRecords(new[] { new { A = 2L } });");

        var error = notebook.Error(code);

        Assert.Equal(id, error.Name);
        Assert.Contains(advice, error.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frame[\"bcd\"]", "There is no column \"bcd\". The frame has a.")]
    [InlineData("\"a\".Substring(7)", "startIndex cannot be larger than length of string. (Parameter 'startIndex')")]
    [InlineData("Workspace.Open(\"dta\")", "dta: expected a data folder with corpus, registers and reference, found no such folder. "
        + "Correct the path, which counts from the folder that the program runs in.")]
    public void An_exception_speaks_of_what_its_reader_wrote(string code, string message)
    {
        var notebook = new Notebook();
        notebook.Text("var frame = DataFrame.FromRecords(new[] { new { A = 2L } });");

        var error = notebook.Error(code);

        Assert.Equal(message, error.Value);
        Assert.EndsWith(message, error.Traceback[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frame.Head(1)[\"a\"].Values<long>()[0]")]
    [InlineData("frame.Filter(frame[\"a\"] > 1).OrderBy(SortKey.Descending(\"a\")).RowCount")]
    [InlineData("frame.Filter((frame[\"a\"] > 1) & (frame[\"a\"] < 3)).WithColumn(\"b\", frame[\"a\"] + frame[\"a\"]).Join(frame, \"a\").RowCount")]
    [InlineData("record Row(long A); frame.ToRecords<Row>().Length")]
    [InlineData("Chart.Bars(ImmutableArray<Bar>.Empty).Panels.Length")]
    public void What_it_says_works(string code)
    {
        var notebook = new Notebook();
        notebook.Text("var frame = DataFrame.FromRecords(new[] { new { A = 2L } });");

        Assert.Contains(notebook.Text(code), new[] { "1\n", "2\n" });
    }
}
