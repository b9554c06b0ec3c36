using System.Globalization;
using Dossier.Frames;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames;

public sealed class FrameFilesPropertyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1 << 20)]
    public void Every_frame_is_read_back_from_csv_as_it_was(int blockSize) =>
        Property.Holds(Gen.Zip(FrameFiles.Frames, Gen.Elements(',', ';', '\t', '|')), pair =>
        {
            var (frame, delimiter) = pair;
            var options = new CsvOptions { Delimiter = delimiter };

            var text = frame.Csv(options);

            Assert.Equal(frame.WithEmptyColumnsAsText().Shown(), FrameFiles.LoadCsv(text, blockSize, options).Shown());
            Assert.Equal(frame.Shown(), FrameFiles.LoadCsv(text, blockSize, options with { Schema = frame.Schema }).Shown());
        });

    [Fact]
    public void The_delimiter_of_every_frame_that_was_written_is_found_out() =>
        Property.Holds(Gen.Zip(FrameFiles.Frames, Gen.Elements(',', ';', '\t')), pair =>
        {
            var (frame, delimiter) = pair;

            var text = frame.Csv(new() { Delimiter = delimiter });

            Assert.Equal(frame.WithEmptyColumnsAsText().Shown(), DataFrame.ParseCsv(text).Shown());
        });

    [Fact]
    public void A_file_that_puts_everything_in_quotes_holds_the_same_numbers() =>
        Property.Holds(FrameFiles.Frames, frame =>
        {
            var quoted = new DataFrame(frame.Columns.Where(column => column.DataType != typeof(string)).Select((column, i) =>
                column.Rename($"plain{i}")));
            if (!quoted.Columns.IsEmpty)
            {
                var rows = Enumerable.Range(0, quoted.RowCount).Select(row =>
                    string.Join(',', quoted.Columns.Select(column => $"\"{column.TextAt(row)}\"")));
                var text = string.Join('\n', [string.Join(',', quoted.Columns.Select(column => $"\"{column.Name}\"")), .. rows]);

                var read = FrameFiles.LoadCsv(text, 5);

                var expected = DataFrame.ParseCsv(text.Replace("\"", "", StringComparison.Ordinal));
                Assert.Equal(
                    expected.Columns.Where(column => column.NullCount < column.Length).Select(column => column.TypeName),
                    read.Columns.Where((_, i) => expected.Columns[i].NullCount < expected.RowCount).Select(column => column.TypeName));
            }
        });

    [Fact]
    public void Any_text_gives_the_same_frame_or_the_same_error_in_blocks_of_any_size()
    {
        var pieces = Gen.Elements("a", "1", "2.5", "\"", "\"\"", ",", ",", "\n", "\n", "\r\n", "\r", "true", "2020-01-02", "é", "evidence");

        Property.Holds(Gen.ArrayOf(pieces).Select(parts => "x,y\n" + string.Concat(parts)), text =>
        {
            var whole = Outcome(text, 1 << 20, setAside: false);
            var aside = Outcome(text, 1 << 20, setAside: true);
            foreach (var size in (int[])[1, 3, 16])
            {
                Assert.Equal(whole, Outcome(text, size, setAside: false));
                Assert.Equal(aside, Outcome(text, size, setAside: true));
            }
        });
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-CH")]
    [InlineData("")]
    public void Frames_are_written_and_read_alike_under_any_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var frame = new DataFrame(
            Column.Create("i", (double[])[-1.5, 1234.25, 1e300]),
            Column.Create("I", (long[])[-1, 1234, 0]),
            Column.Create("day", (DateOnly[])[new(2020, 7, 14), new(1, 2, 3), new(9999, 12, 31)]),
            Column.Create("flag", (bool[])[true, false, true]));
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            var (csv, jsonl) = (frame.Csv(), frame.Jsonl());

            Assert.Equal("i,I,day,flag\n-1.5,-1,2020-07-14,true\n1234.25,1234,0001-02-03,false\n1E+300,0,9999-12-31,true\n", csv);
            Assert.Equal(frame.Shown(), DataFrame.ParseCsv(csv).Shown());
            Assert.Equal(frame.Shown(), FrameFiles.LoadJsonl(jsonl, 1 << 20).Shown());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_file_of_many_blocks_is_read_back_whatever_column_widens_late()
    {
        const int Rows = 70_001;
        var frame = new DataFrame(
            Column.Create("n", Enumerable.Range(0, Rows).Select(i => i % 7 == 0 ? (long?)null : (long)i * i)),
            Column.Create("x", Enumerable.Range(0, Rows).Select(i => i / 7.0)),
            Column.Create("late", Enumerable.Range(0, Rows).Select(i => i == 69_990 ? "x" : null)),
            Column.Create("text", Enumerable.Range(0, Rows).Select(i => i % 11 == 0 ? "a\n\"b\"" : $"é{i % 1000}")));
        var mixed = "n\n" + string.Join('\n', Enumerable.Range(0, Rows).Select(i => i == 69_000 ? "n/a" : i == 3 ? "1.5" : $"{i}"));

        Assert.Equal(frame.Shown(), FrameFiles.LoadCsv(frame.Csv(), 1 << 14).Shown());
        Assert.Equal(frame.Shown(), FrameFiles.LoadCsv(frame.Csv(), 1 << 20).Shown());
        Assert.Equal(frame.Shown(), FrameFiles.LoadJsonl(frame.Jsonl(), 1 << 14).Shown());
        var read = FrameFiles.LoadCsv(mixed, 1 << 12)["n"];
        Assert.Equal(("string", "12345", "1.5", "n/a"), (read.TypeName, read[12345], read[3], read[69_000]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1 << 20)]
    public void Every_frame_is_read_back_from_json_lines_as_it_was(int blockSize) =>
        Property.Holds(FrameFiles.Frames.Where(frame => frame.RowCount > 0), frame =>
        {
            var text = frame.Jsonl();

            // In JSON a string may be a day or an infinite number; the schema says that it is neither.
            Assert.Equal(frame.Shown(), FrameFiles.LoadJsonl(text, blockSize, frame.Schema).Shown());
        });

    private static string Outcome(string text, int blockSize, bool setAside)
    {
        var problems = setAside ? new List<Dossier.Reading.Problem>() : null;
        try
        {
            var frame = FrameFiles.LoadCsv(text, blockSize, new() { Delimiter = ',', SetAside = problems });
            return $"{frame.Shown()}\n{string.Join('\n', problems ?? [])}";
        }
        catch (Dossier.Reading.BadInputException e)
        {
            return e.Message;
        }
    }
}
