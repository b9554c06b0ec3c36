using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Dossier.Frames.Files;
using Dossier.Reading;

namespace Dossier.Frames;

/// <summary>A row of a CSV file.</summary>
/// <param name="Table">The table it stands in.</param>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Fields">Its fields, one per column.</param>
internal sealed record CsvRow(CsvTable Table, int Line, ImmutableArray<string> Fields)
{
    /// <summary>The field of a column, as it stands.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public string this[string column] => Fields[Table.IndexOf(column)];

    /// <summary>The parts of a field that holds a list separated by <c>;</c>, trimmed, without empty ones.</summary>
    public ImmutableArray<string> List(string column) => [.. this[column].Split(';',
        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A problem in this row.</summary>
    public Problem Problem(string expected, string found, string nextStep) => new(Table.Name, Line, expected, found, nextStep);
}

/// <summary>A CSV file (RFC 4180, comma, first record = column names) as text. Rows that are malformed are left out and named.</summary>
internal sealed class CsvTable
{
    private readonly FrozenDictionary<string, int> _index;

    private CsvTable(string name, ImmutableArray<string> columns)
    {
        Name = name;
        Columns = columns;
        _index = columns.Select((column, i) => KeyValuePair.Create(column, i)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The file's name for messages.</summary>
    public string Name { get; }

    /// <summary>The column names in order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The well-formed rows in order.</summary>
    public ImmutableArray<CsvRow> Rows { get; private init; } = [];

    /// <summary>Rows that were left out, and why.</summary>
    public ImmutableArray<Problem> Problems { get; private init; } = [];

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string column) => _index.ContainsKey(column);

    /// <summary>Reads a file in UTF-8 (a byte order mark is accepted).</summary>
    /// <param name="path">The file.</param>
    /// <param name="displayName">Its name for messages.</param>
    /// <exception cref="BadInputException">The file is missing, is not in UTF-8, or has no usable header.</exception>
    public static CsvTable Read(string path, string displayName)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadInputException(new(displayName, 0, "a CSV file", "no such file",
                "Check the data folder, or restore the file from version control."));
        }

        var decoded = TextDecoder.Decode(bytes);
        return decoded.Encoding is TextDecoder.Windows1252 or TextDecoder.DamagedUtf8 or TextDecoder.Unknown
            ? throw new BadInputException(new(displayName, 0, "text in UTF-8", "bytes that are not UTF-8",
                "Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\")."))
            : Parse(decoded.Text, displayName);
    }

    /// <summary>Reads a table from text.</summary>
    /// <exception cref="BadInputException">There is no usable header.</exception>
    public static CsvTable Parse(string text, string displayName)
    {
        var bytes = Encoding.UTF8.GetBytes(text.StartsWith('\uFEFF') ? text[1..] : text);
        var (cells, faults) = (new RecordTable { Bytes = bytes }, new List<Fault>());
        new CsvSplitter((byte)',').Split(bytes, last: true, cells, faults);
        var problems = LineCounter.Locate(new MemoryStream(bytes), displayName, faults);
        if (cells.Rows == 0)
        {
            throw new BadInputException(problems.Count > 0
                ? problems[0]
                : new(displayName, 1, "a header with column names", "an empty file", "Restore the file, or write its header."));
        }

        var (lines, wrong) = (new LineCounter(), new List<Fault>());
        var table = new CsvTable(displayName, [.. CsvFormat.Header(cells, wrong)]);
        if (wrong.Count > 0)
        {
            lines.Advance(bytes, wrong[0].Offset);
            throw new BadInputException(wrong[0].At(displayName, lines.Line, 0));
        }

        var rows = ImmutableArray.CreateBuilder<CsvRow>(cells.Rows);
        for (var (row, read) = (1, 0); row < cells.Rows; row++)
        {
            // A line that is empty is a null in a frame of one column; in a table it is nothing.
            if (cells.Columns > 1 || !cells.Cell(row, 0).IsEmpty)
            {
                read += lines.Advance(bytes.AsSpan(read), cells.OffsetOf(row, 0));
                rows.Add(new(table, lines.Line, FieldsOf(cells, row)));
            }
        }

        return new(displayName, table.Columns) { Rows = rows.ToImmutable(), Problems = [.. problems] };
    }

    /// <summary>Checks that columns are there.</summary>
    /// <exception cref="BadInputException">One is missing.</exception>
    public void Require(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!Has(column))
            {
                var hint = Columns.Length == 1 && Columns[0].Contains(';', StringComparison.Ordinal)
                    ? "Save the file with commas between the fields, not semicolons."
                    : $"Add the column \"{column}\".";
                throw new BadInputException(new(Name, 1, $"a column \"{column}\"", $"the columns {string.Join(", ", Columns)}", hint));
            }
        }
    }

    internal int IndexOf(string column) => _index.TryGetValue(column, out var i)
        ? i
        : throw new ArgumentException($"{Name} has no column \"{column}\"; it has {string.Join(", ", Columns)}.", nameof(column));

    private static ImmutableArray<string> FieldsOf(RecordTable cells, int row)
    {
        var fields = ImmutableArray.CreateBuilder<string>(cells.Columns);
        for (var i = 0; i < cells.Columns; i++)
        {
            var text = CellText.Of(cells.Cell(row, i));
            fields.Add(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        }

        return fields.MoveToImmutable();
    }
}
