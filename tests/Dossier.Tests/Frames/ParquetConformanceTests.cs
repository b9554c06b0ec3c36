using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dossier.Frames;

namespace Dossier.Tests.Frames;

/// <summary>What other people's programs read in Parquet files; skipped by name without node or the packages (see .ci/run).</summary>
public sealed class ParquetConformanceTests
{
    private static readonly ImmutableArray<DataFrame> Frames =
    [
        .. Enumerable.Range(0, 80).Select(seed => RandomFrame.Make(seed)),
        .. RandomFrame.Edges(),
        RandomFrame.Make(seed: 80, rows: 140_000),
    ];

    [Theory]
    [InlineData("hyparquet")]
    [InlineData("duckdb")]
    public void Every_cell_is_read_back(string reader)
    {
        var found = Read(reader, Frames);

        Assert.Equal(Frames.Length, found.Length);
        foreach (var (frame, columns) in Frames.Zip(found))
        {
            foreach (var (column, cells) in frame.Columns.Zip(columns))
            {
                Assert.Equal(column.Name, cells[0]);
                Assert.Equal(frame.RowCount, cells.Length - 1);
                for (var row = 0; row < frame.RowCount; row++)
                {
                    if (Shown(column, row) != cells[row + 1])
                    {
                        Assert.Fail(
                            $"{column}: row {row} is {Shown(column, row) ?? "null"}, but {reader} reads {cells[row + 1] ?? "null"}.");
                    }
                }
            }
        }
    }

    [Fact]
    public void Bounds_and_counts_of_nulls_are_those_of_the_row_group()
    {
        const int Rows = 131_072 + 10;
        var frame = new DataFrame(
            Column.Create("n", Enumerable.Range(0, Rows).Select(i => i % 7 == 0 ? null : (long?)i)),
            Column.Create("x", Enumerable.Repeat(0.0, Rows)),
            Column.Create("word", Enumerable.Range(0, Rows).Select(i => i < 131_072 ? (i % 2 == 0 ? "b" : "ÿ") : "\U0001F600")),
            Column.Create("day", Enumerable.Repeat(new DateOnly(2020, 7, 14), Rows)),
            Column.Create("none", Enumerable.Repeat((string?)null, Rows)));

        var bounds = Assert.Single(Read("duckdb", [frame]))[^1];

        string[] expected =
        [
            "bounds",
            "0|0|1|131071|18725", "0|1|-0.0|0.0|0", "0|2|b|ÿ|0", "0|3|2020-07-14|2020-07-14|0", "0|4|||131072",
            "1|0|131072|131081|1", "1|1|-0.0|0.0|0", "1|2|\U0001F600|\U0001F600|0", "1|3|2020-07-14|2020-07-14|0", "1|4|||10",
        ];
        Assert.Equal(string.Join('\n', expected), string.Join('\n', bounds));
    }

    private static string? Shown(Column column, int row) => column[row] switch
    {
        null => null,
        double number => "double " + BitConverter.DoubleToUInt64Bits(number).ToString("x", CultureInfo.InvariantCulture),
        DateOnly day => "date " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "bool true" : "bool false",
        long whole => "long " + whole.ToString(CultureInfo.InvariantCulture),
        var text => (column.TypeName == "evidence" ? "list " : "string ") + text,
    };

    private static string?[][][] Read(string reader, IEnumerable<DataFrame> frames)
    {
        var packages = Environment.GetEnvironmentVariable("DOSSIER_NPM");
        Assert.SkipUnless(Directory.Exists(packages),
            "DOSSIER_NPM does not name a folder with the npm packages hyparquet and @duckdb/node-api.");
        var folder = Directory.CreateTempSubdirectory("dossier-parquet-").FullName;
        try
        {
            foreach (var (frame, i) in frames.Select((frame, i) => (frame, i)))
            {
                frame.SaveParquet(Path.Combine(folder, $"{i:0000}.parquet"));
            }

            return [.. Node(reader, folder).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<string?[][]>(line)!)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Node(string reader, string folder)
    {
        var script = Path.Combine(Repository.Root, "tests", "Dossier.Tests", "Frames", "read-parquet.mjs");
        var start = new ProcessStartInfo("node", [script, reader, folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, error.Result);
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip("The program node is not installed.");
            return "";
        }
    }
}
