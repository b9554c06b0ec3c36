using System.Text;

namespace Dossier.Frames;

/// <summary>Writes CSV by RFC 4180 with LF line ends; fields are quoted only where they must be.</summary>
internal sealed class CsvWriter
{
    private readonly StringBuilder _text = new();
    private readonly int _columns;

    /// <summary>Starts a table with its header.</summary>
    public CsvWriter(params ReadOnlySpan<string> columns)
    {
        _columns = columns.Length;
        Write(columns);
    }

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">It has not one field per column.</exception>
    public void Row(params ReadOnlySpan<string> fields)
    {
        if (fields.Length != _columns)
        {
            throw new ArgumentException($"The table has {_columns} columns, the row {fields.Length} fields.", nameof(fields));
        }

        Write(fields);
    }

    /// <summary>The table as text.</summary>
    public override string ToString() => _text.ToString();

    private void Write(ReadOnlySpan<string> fields)
    {
        var start = _text.Length;
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
            {
                _text.Append(',');
            }

            WriteField(fields[i]);
        }

        // A lone empty field would be an empty line, which readers skip.
        _text.Append(_text.Length == start ? "\"\"\n" : "\n");
    }

    private void WriteField(string field)
    {
        if (field.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            _text.Append(field);
        }
        else
        {
            _text.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
    }
}
