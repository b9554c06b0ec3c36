using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Reviewing;

/// <summary>
/// A register's CSV file row by row as it stands, so that rows nobody touches keep their bytes: quotes, line ends and order included.
/// </summary>
internal sealed record RegisterText
{
    private readonly string _name;
    private readonly string _head;
    private readonly string _lineEnd;
    private readonly ImmutableArray<string> _columns;
    private readonly ImmutableArray<(string Raw, string Id)> _rows;

    private RegisterText(string name, string head, ImmutableArray<string> columns, ImmutableArray<(string Raw, string Id)> rows)
    {
        (_name, _head, _columns, _rows) = (name, head, columns, rows);
        _lineEnd = head.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <summary>The file's text.</summary>
    public override string ToString() => string.Concat(_rows.Select(row => row.Raw).Prepend(_head));

    /// <summary>The ids of all rows, those that a reader sets aside included.</summary>
    public IEnumerable<string> Ids => _rows.Select(row => row.Id);

    /// <summary>The rows as a table.</summary>
    public CsvTable Table => CsvTable.Parse(ToString(), _name);

    /// <summary>Takes a file's text apart.</summary>
    /// <param name="text">The text; a byte order mark stays where it is.</param>
    /// <param name="name">The file's name for messages.</param>
    /// <exception cref="BadInputException">A row is malformed, or a column is missing.</exception>
    public static RegisterText Parse(string text, string name)
    {
        var table = CsvTable.Parse(text, name);
        table.Require("id");
        if (!table.Problems.IsEmpty)
        {
            throw new BadInputException(table.Problems[0]);
        }

        var lines = new Dictionary<int, string>();
        var line = 1;
        foreach (var raw in Records(text))
        {
            lines.Add(line, raw);
            line += raw.Count(c => c == '\n');
        }

        var rows = table.Rows.ToDictionary(row => row.Line, row => row["id"].Trim());
        var records = lines.Where(entry => entry.Key > 1).Select(entry => (entry.Value, rows.GetValueOrDefault(entry.Key, "")));
        return new(name, lines[1], table.Columns, [.. records]);
    }

    /// <summary>The cells of a row by column; empty ones too.</summary>
    public Dictionary<string, string> CellsOf(string id)
    {
        var row = Table.Rows.First(row => row["id"].Trim() == id);
        return _columns.ToDictionary(column => column, column => row[column], StringComparer.Ordinal);
    }

    /// <summary>The file with columns that it may lack, empty in all rows.</summary>
    public RegisterText Having(params string[] columns)
    {
        var missing = columns.Except(_columns, StringComparer.Ordinal).ToList();
        if (missing.Count == 0)
        {
            return this;
        }

        static string Before(string raw, string text) => raw.TrimEnd('\r', '\n') + text + raw[raw.TrimEnd('\r', '\n').Length..];
        var cells = new string(',', missing.Count);
        return new(_name, Before(_head, "," + string.Join(',', missing)), _columns.AddRange(missing),
            [.. _rows.Select(row => row.Id.Length == 0 ? row : row with { Raw = Before(row.Raw, cells) })]);
    }

    /// <summary>The first id of the kind <c>R-001</c> that is greater than all others with its letters, and than those already used elsewhere.</summary>
    public string NextId(string letters, IEnumerable<string> used)
    {
        var numbers = Ids.Concat(used).Where(id => id.StartsWith(letters + "-", StringComparison.Ordinal)).Select(id => id[(letters.Length + 1)..])
            .Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{letters}-{numbers.DefaultIfEmpty().Max() + 1:000}");
    }

    /// <summary>Adds a row: by its id where the rows are sorted, else at the end.</summary>
    public RegisterText With(IReadOnlyDictionary<string, string> cells)
    {
        var id = cells["id"];
        var ids = Ids.ToList();
        var sorted = ids.Zip(ids.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);
        var at = sorted ? ids.TakeWhile(other => string.CompareOrdinal(other, id) < 0).Count() : ids.Count;
        var head = _rows.IsEmpty && !_head.EndsWith('\n') ? _head + _lineEnd : _head;
        var rows = _rows;
        if (at > 0 && !rows[at - 1].Raw.EndsWith('\n'))
        {
            rows = rows.SetItem(at - 1, (rows[at - 1].Raw + _lineEnd, rows[at - 1].Id));
        }

        return new(_name, head, _columns, rows.Insert(at, (Write(cells), id)));
    }

    /// <summary>Puts other cells into the row of the same id.</summary>
    public RegisterText Replace(IReadOnlyDictionary<string, string> cells)
    {
        var at = IndexOf(cells["id"]);
        return new(_name, _head, _columns, _rows.SetItem(at, (Write(cells), cells["id"])));
    }

    /// <summary>Takes a row out.</summary>
    public RegisterText Without(string id) => new(_name, _head, _columns, _rows.RemoveAt(IndexOf(id)));

    private int IndexOf(string id) => _rows.Select(row => row.Id).ToList().IndexOf(id);

    private string Write(IReadOnlyDictionary<string, string> cells)
    {
        var fields = _columns.Select(column => Quote(cells.GetValueOrDefault(column, "")));
        return string.Join(',', fields) + _lineEnd;
    }

    private static string Quote(string field) => field.AsSpan().IndexOfAny(",\"\r\n") < 0
        ? field
        : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // A line end inside quotes belongs to the field; doubled quotes close and open again.
    private static IEnumerable<string> Records(string text)
    {
        var (record, quoted) = (new StringBuilder(), false);
        foreach (var c in text)
        {
            record.Append(c);
            quoted ^= c == '"';
            if (c == '\n' && !quoted)
            {
                yield return record.ToString();
                record.Clear();
            }
        }

        if (record.Length > 0)
        {
            yield return record.ToString();
        }
    }
}
