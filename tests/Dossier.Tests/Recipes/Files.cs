using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Tests.Recipes;

/// <summary>
/// Types are inferred from the whole file, never from its first lines, and never by the machine's language. `NA` is Namibia.
/// </summary>
public sealed class Files : Recipe
{
    [Fact]
    public void Save_and_load_CSV()
    {
        // An empty cell is null, a quoted empty one is empty text; evidence is kept as ids. For the passages, join with the frame that they
        // came from: `back.Join(workspace.Restrictions.Select("id"), "id")`.
        var acts = workspace.Restrictions.Select("id", "jurisdiction", "stringency", "announced_latest");
        acts.SaveCsv(InFolder("acts.csv"));
        var back = DataFrame.LoadCsv(InFolder("acts.csv"));
        Show(back.Head(2));

        Assert.Contains("Join with a frame of the workspace", Assert.Throws<InvalidOperationException>(() => back.Evidence(0)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith("The US", back.Join(workspace.Restrictions.Select("id"), "id").Evidence(0)[0].Quote, StringComparison.Ordinal);
        Assert.Equal(acts.Columns.Select(column => column.ToString()), back.Columns.Select(column => column.ToString()));
    }

    [Fact]
    public void Say_the_types_yourself()
    {
        // A schema sets the types of the columns that it names; the others are still found out.
        var csv = "id,code,signed\n7,12,2020-07-14\n8,,\n";
        var frame = DataFrame.ParseCsv(csv, new() { Schema = new(("id", typeof(string)), ("code", typeof(double))) });
        Show(frame);

        Assert.Equal("string double date", string.Join(' ', frame.Columns.Select(column => column.TypeName)));
    }

    [Fact]
    public void Find_the_value_that_is_no_number()
    {
        // One such value makes its whole column text, since nothing is dropped in silence. Say the type, and the error names the place.
        File.WriteAllText(InFolder("costs.csv"), "country,cost\nGB,2000\nDE,n/a\nCA,300\n");
        Show(DataFrame.LoadCsv(InFolder("costs.csv")).Schema);
        ShowError(() => DataFrame.LoadCsv(InFolder("costs.csv"), new() { Schema = new(("cost", typeof(double))) }));

        Assert.Equal("string", DataFrame.LoadCsv(InFolder("costs.csv"))["cost"].TypeName);
    }

    [Fact]
    public void Meet_a_malformed_row()
    {
        // The error has file, line, what was expected and what was found. Give `SetAside` a list to read on and look at such rows later.
        File.WriteAllText(InFolder("deals.csv"), "country,deals\nBR,3\nSA,1,2\nPG,2\n");
        ShowError(() => DataFrame.LoadCsv(InFolder("deals.csv")));

        var problems = new List<Problem>();
        Assert.Equal(2, DataFrame.LoadCsv(InFolder("deals.csv"), new() { SetAside = problems }).RowCount);
        Assert.Equal(3, Assert.Single(problems).Line);
    }

    [Fact]
    public void Write_CSV_that_Excel_opens_right()
    {
        // With a byte order mark, and without letting a text run as a formula. Where Windows writes a decimal comma, as in Germany,
        // say so: otherwise Excel takes 12.5 for the twelfth of May. `DecimalComma` also reads what Excel writes there.
        var frame = new DataFrame(Column.Create("name", ["Société", "=1+1"]), Column.Create("share", [12.5, 2]));
        frame.SaveCsv(InFolder("for-excel.csv"), new() { ForExcel = true, DecimalComma = true });
        Show(File.ReadAllText(InFolder("for-excel.csv")));

        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(InFolder("for-excel.csv"))[..3]);
        Assert.Equal([12.5, 2], DataFrame.LoadCsv(InFolder("for-excel.csv"), new() { DecimalComma = true })["share"].Values<double>());
    }

    [Fact]
    public void Save_and_load_JSON_Lines()
    {
        // One object to a line; evidence is a list of ids.
        var acts = workspace.Restrictions.Select("id", "jurisdiction", "stringency").Head(2);
        acts.SaveJsonl(InFolder("acts.jsonl"));
        Show(File.ReadAllText(InFolder("acts.jsonl")));

        Assert.Equal(acts["id"].Values<string>(), DataFrame.LoadJsonl(InFolder("acts.jsonl"))["id"].Values<string>());
    }

    [Fact]
    public void Hand_a_frame_to_pandas_or_R()
    {
        // Parquet keeps types and nulls: `pandas.read_parquet("acts.parquet")`, `arrow::read_parquet("acts.parquet")`.
        workspace.Restrictions.SaveParquet(InFolder("acts.parquet"));

        Assert.Equal("PAR1"u8, File.ReadAllBytes(InFolder("acts.parquet")).AsSpan(0, 4));
    }
}
