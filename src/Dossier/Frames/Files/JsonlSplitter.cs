using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Dossier.Frames.Files;

/// <summary>Turns one block of JSON Lines into fields; its columns are the names in order of first appearance.</summary>
internal sealed class JsonlSplitter(RecordTable table, ICollection<Fault> faults)
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r"u8);

    private readonly List<string> _names = [];
    private readonly List<(int Start, int Length)> _values = [];
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly ArrayBufferWriter<byte> _cells = new();
    private readonly List<int> _starts = [];
    private readonly List<int> _widths = [];
    private byte[] _text = new byte[256];
    private int _next;

    public void Split(ReadOnlySpan<byte> bytes)
    {
        var bounds = new List<int>();
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes[start..].IndexOf((byte)'\n');
            var line = bytes.Slice(start, length < 0 ? bytes.Length - start : length);
            if (line.ContainsAnyExcept(Blank))
            {
                ReadLine(line, start, bounds);
            }

            start += line.Length + 1;
        }

        Fill(bounds);
    }

    private void ReadLine(ReadOnlySpan<byte> line, int start, List<int> bounds)
    {
        var known = _names.Count;
        var fault = Fault.OfUtf8(line, 0) ?? Values(line);
        if (fault is not null)
        {
            faults.Add(fault with { Offset = start + fault.Offset });
            _names.RemoveRange(known, _names.Count - known);
            return;
        }

        bounds.Add(_cells.WrittenCount);
        foreach (var (at, length) in _values)
        {
            _cells.Write(_line.WrittenSpan.Slice(at, length));
            _cells.Write("\n"u8);
            bounds.Add(_cells.WrittenCount);
        }

        _starts.Add(start);
        _widths.Add(_values.Count);
    }

    // Rows read before a name appeared end in fields without bytes.
    private void Fill(List<int> bounds)
    {
        (table.Names, table.Columns, table.Rows, table.ThroughQuotes) = ([.. _names], _names.Count, _starts.Count, false);
        table.Starts = [.. _starts];
        var at = 0;
        foreach (var width in _widths)
        {
            for (var i = 0; i < table.Stride; i++)
            {
                table.Add(bounds[at + Math.Min(i, width)] + Math.Max(0, i - width));
            }

            at += width + 1;
        }

        table.Bytes = [.. _cells.WrittenSpan, .. new byte[table.Stride]];
    }

    private Fault? Values(ReadOnlySpan<byte> line)
    {
        _line.ResetWrittenCount();
        _values.Clear();
        _names.ForEach(_ => _values.Add((-1, 0)));
        var reader = new Utf8JsonReader(line);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return At(reader, "a JSON object on each line", Fault.Shown(reader.ValueSpan));
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (Member(ref reader) is { } fault)
                {
                    return fault;
                }
            }

            reader.Read();
            for (var i = 0; i < _values.Count; i++)
            {
                _values[i] = (Math.Max(0, _values[i].Start), _values[i].Length);
            }

            return null;
        }
        catch (JsonException e)
        {
            var at = (int)Math.Min(e.BytePositionInLine ?? 0, line.TrimEnd((byte)'\r').Length);
            Rune.DecodeFromUtf8(line[at..], out var found, out _);
            return new(at, "one JSON object on each line", at >= line.Length || line[at] == '\r' ? "the end of the line" : $"\"{found}\"",
                "Correct the line; text goes in double quotes, and an object ends in the line it begins in.");
        }
    }

    private Fault? Member(ref Utf8JsonReader reader)
    {
        var column = ColumnOf(ref reader);
        var name = column < 0 ? "" : _names[column];
        if (name.Length == 0 || _values[column].Start >= 0)
        {
            return At(reader, "names that differ from each other and are not empty",
                name.Length == 0 ? "an empty name" : $"\"{name}\" twice", "Correct the line.");
        }

        reader.Read();
        var start = _line.WrittenCount;
        if (!Value(ref reader))
        {
            return At(reader, $"a string, number, true, false, null or a list of these for \"{name}\"",
                reader.TokenType == JsonTokenType.String ? "an escape that is no character" : "an object or list within it",
                "Give what is inside names of its own, without nesting.");
        }

        _values[column] = (start, _line.WrittenCount - start);
        return null;
    }

    private int ColumnOf(ref Utf8JsonReader reader)
    {
        // As a rule all objects have their names in the same order.
        for (var i = 0; i < _names.Count; i++)
        {
            var column = (_next + i) % _names.Count;
            if (reader.ValueTextEquals(_names[column]))
            {
                _next = column + 1;
                return column;
            }
        }

        _names.Add(reader.GetString()!);
        _values.Add((-1, 0));
        return _names.Count - 1;
    }

    // Appends a value as a field; false when it has none.
    private bool Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.StartArray:
                return List(ref reader);
            case JsonTokenType.String when TryText(reader, out var text):
                var isPlain = CellKinds.OfPlain(text) == CellKind.Date
                    || text.SequenceEqual("Infinity"u8) || text.SequenceEqual("-Infinity"u8);
                _line.Write(isPlain ? text : CellText.Quote(text));
                return true;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                _line.Write(reader.ValueSpan);
                return true;
            default:
                return false;
        }
    }

    private bool List(ref Utf8JsonReader reader)
    {
        var joined = new ArrayBufferWriter<byte>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var text = reader.ValueSpan;
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject
                || (reader.TokenType == JsonTokenType.String && !TryText(reader, out text)))
            {
                return false;
            }

            if (reader.TokenType != JsonTokenType.Null)
            {
                joined.Write(joined.WrittenCount > 0 ? ";"u8 : default);
                joined.Write(text);
            }
        }

        _line.Write(CellText.Quote(joined.WrittenSpan));
        return true;
    }

    private bool TryText(scoped in Utf8JsonReader reader, out ReadOnlySpan<byte> text)
    {
        if (_text.Length < reader.ValueSpan.Length)
        {
            _text = new byte[reader.ValueSpan.Length];
        }

        text = default;
        try
        {
            text = _text.AsSpan(0, reader.CopyString(_text));
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return false;
        }
    }

    private static Fault At(Utf8JsonReader reader, string expected, string found, string nextStep = "Write one object to a line.") =>
        new(reader.TokenStartIndex, expected, found, nextStep);
}
