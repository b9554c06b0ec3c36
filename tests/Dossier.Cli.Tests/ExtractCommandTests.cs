using Dossier.Frames;
using Dossier.Tests;

namespace Dossier.Cli.Tests;

public sealed class ExtractCommandTests
{
    private const string Story = "Britain bans Huawei from 5G networks\n\nThe British government banned Huawei from its 5G networks on 14 July 2020. "
        + "A report by CSIS counted 70 deals of Huawei in 41 countries.\n";

    [Theory]
    [InlineData("articles", "article,file,title,publisher,author,published,published_basis,language,paragraphs,words,sha256,cluster")]
    [InlineData("passages", "article,paragraph,kind,start,length,line,reason,text")]
    [InlineData("deal_statistics",
        "id,article,paragraph,start,length,metric,value,unit,comparator,dimension,category,claimant,period,confidence,quote")]
    [InlineData("deals",
        "id,article,paragraph,start,length,vendor,country,customer,services,stage,date,date_basis,amount,currency,financier,confidence,quote")]
    [InlineData("restrictions",
        "id,article,paragraph,start,length,jurisdiction,issuer,vendors,instrument,measure,scope,status,announced,announced_basis,effective,"
        + "deadlines,confidence,quote")]
    [InlineData("mentions", "article,kind,code,name,count")]
    [InlineData("clusters", "cluster,article,relation,score")]
    public void Every_table_has_its_columns_in_order_even_without_rows(string table, string columns)
    {
        using var run = new CommandRun();
        run.Write("articles/a.txt", "A quiet day\n\nNothing happened in the town.\n");

        Assert.Equal(0, run.Run("extract", "--corpus", "articles", "--out", "out"));

        Assert.Equal(columns, File.ReadLines(Path.Combine(run.Folder, "out", table + ".csv")).First());
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("parquet")]
    public void The_same_articles_give_the_same_bytes(string format)
    {
        using var run = new CommandRun();

        run.Run("extract", "--corpus", Path.Combine(Repository.DataFolder, "corpus"), "--out", "one", "--format", format);
        run.Run("extract", "--data", Repository.Root, "--out", "two", "--format", format);

        var files = Directory.GetFiles(Path.Combine(run.Folder, "one")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(7, files.Count);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(file.Replace("one", "two", StringComparison.Ordinal))));
    }

    [Fact]
    public void Each_quote_stands_where_its_row_says()
    {
        using var run = new CommandRun();
        run.Write("articles/a.txt", Story);

        run.Run("extract", "--corpus", "articles", "--out", "out");

        var acts = DataFrame.LoadCsv(Path.Combine(run.Folder, "out", "restrictions.csv"));
        Assert.NotEqual(0, acts.RowCount);
        var (starts, lengths, quotes) = (acts["start"].Values<long>(), acts["length"].Values<long>(), acts["quote"].Values<string>());
        Assert.Equal(quotes, starts.Zip(lengths, (start, length) => Story.Substring((int)start, (int)length)));
    }

    [Fact]
    public void A_folder_in_a_tables_place_leaves_all_tables_unwritten()
    {
        using var run = new CommandRun();
        run.Write("articles/a.txt", Story);
        run.Write("out/mentions.csv/x", "a folder where the file should be");

        Assert.Equal(2, run.Run("extract", "--corpus", "articles", "--out", "out"));

        Assert.Contains("Nothing was changed", run.Error, StringComparison.Ordinal);
        Assert.Equal(["x"], Directory.GetFiles(Path.Combine(run.Folder, "out"), "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public void What_was_set_aside_is_named_and_the_rest_is_written()
    {
        using var run = new CommandRun();
        run.Write("articles/a.txt", Story);
        run.Write("articles/b.pdf", "%PDF");

        Assert.Equal(1, run.Run("extract", "--corpus", "articles"));

        Assert.Contains("b.pdf: expected an article", run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(run.Folder, "extracted", "articles.csv")));
    }

    [Theory]
    [InlineData("--corpus nowhere", "found no such folder")]
    [InlineData("--corpus articles --out articles/out", "Name another folder with --out DIR.")]
    [InlineData("--corpus articles --format xlsx", "xlsx")]
    [InlineData("--corpus articles --data data", "not both")]
    public void What_cannot_be_done_makes_nothing(string args, string expected)
    {
        using var run = new CommandRun();
        run.Write("articles/a.txt", Story);

        Assert.Equal(2, run.Run(["extract", .. args.Split(' ')]));

        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(["articles"], Directory.EnumerateFileSystemEntries(run.Folder).Select(Path.GetFileName));
    }
}
