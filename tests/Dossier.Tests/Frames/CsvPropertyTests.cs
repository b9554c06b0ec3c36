using Dossier.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames;

public sealed class CsvPropertyTests
{
    private static readonly Gen<string> Fields = Gen.ArrayOf(
        Gen.Elements("a", ",", "\"", "\n", "\r\n", " ", ";", "é", "e\u0301", "😀", "\uFEFF", "\t", "’", "0")).Select(string.Concat);

    private static readonly Gen<string[][]> Tables =
        from columns in Gen.Choose(1, 4)
        from rows in Gen.Choose(0, 6)
        from fields in Gen.ArrayOf(Gen.ArrayOf(Fields, columns), rows)
        select fields;

    [Fact]
    public void Every_table_is_read_back_as_it_was_written_with_lf_line_ends() =>
        Property.Holds(Tables, rows =>
        {
            var read = CsvTable.Parse(Write(rows), "t.csv");

            Assert.Empty(read.Problems);
            Assert.Equal(
                rows.Select(row => row.Select(field => field.Replace("\r\n", "\n", StringComparison.Ordinal))),
                read.Rows.Select(row => row.Fields.AsEnumerable()));
        });

    [Fact]
    public void A_row_is_named_by_the_line_that_it_begins_in() =>
        Property.Holds(Tables, rows =>
        {
            var text = Write(rows).Replace("\r\n", "\n", StringComparison.Ordinal);

            var lines = text.Split('\n');
            Assert.All(
                CsvTable.Parse(text, "t.csv").Rows,
                row => Assert.StartsWith(Begin(row.Fields[0]), lines[row.Line - 1], StringComparison.Ordinal));
        });

    private static string Begin(string field)
    {
        var writer = new CsvWriter("c", "d");
        writer.Row(field, "");
        return writer.ToString().Split('\n')[1].TrimEnd(',');
    }

    private static string Write(string[][] rows)
    {
        var writer = new CsvWriter([.. Enumerable.Range(0, rows.Length == 0 ? 1 : rows[0].Length).Select(i => $"c{i}")]);
        foreach (var row in rows)
        {
            writer.Row(row);
        }

        return writer.ToString();
    }
}
