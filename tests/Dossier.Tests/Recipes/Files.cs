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
        // An empty cell is null, a quoted empty one is empty text; evidence is kept as ids.
        var acts = workspace.Restrictions.Select("id", "jurisdiction", "stringency", "announced_latest");
        acts.SaveCsv(InFolder("acts.csv"));
        var back = DataFrame.LoadCsv(InFolder("acts.csv"));
        Show(back.Head(2));

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
        // With a byte order mark, and without letting a text run as a formula. Where Windows writes a decimal comma, use `;`.
        var frame = new DataFrame(Column.Create("name", ["Société", "=1+1"]), Column.Create("share", [0.5, 2]));
        frame.SaveCsv(InFolder("for-excel.csv"), new() { ForExcel = true, Delimiter = ';' });
        Show(File.ReadAllText(InFolder("for-excel.csv")));

        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(InFolder("for-excel.csv"))[..3]);
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
