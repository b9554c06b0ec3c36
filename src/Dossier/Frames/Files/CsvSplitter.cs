using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Dossier.Frames.Files;

/// <summary>
/// Splits CSV into records and fields strictly by RFC 4180, with any one delimiter: double quotes are doubled inside quotes, quoted fields
/// may hold line ends (LF, CRLF or CR). Empty lines are skipped, except in a table of one column, where an empty line is the only way to
/// write a null. After a malformed record reading goes on with the next line.
/// </summary>
internal sealed class CsvSplitter(byte delimiter)
{
    private readonly SearchValues<byte> _stops = SearchValues.Create([delimiter, (byte)'"', (byte)'\r', (byte)'\n']);

    /// <summary>The delimiter's name in messages.</summary>
    private string Name => delimiter switch
    {
        (byte)',' => "comma",
        (byte)';' => "semicolon",
        (byte)'\t' => "tab",
        _ => $"\"{(char)delimiter}\"",
    };

    /// <summary>Splits a block. The first record sets the number of columns unless the table has one.</summary>
    /// <param name="bytes">The block, from the start of a record.</param>
    /// <param name="last">Whether nothing follows the block; otherwise a record that may go on is left for the next.</param>
    /// <param name="table">Gets the bounds of the fields.</param>
    /// <param name="faults">Gets what is malformed, by offset in the block.</param>
    /// <param name="most">Number of records to stop after.</param>
    /// <returns>How many bytes were split.</returns>
    public int Split(ReadOnlySpan<byte> bytes, bool last, RecordTable table, ICollection<Fault> faults, int most = int.MaxValue)
    {
        table.Clear();
        if (last && table.Columns > 0 && most == int.MaxValue && !bytes.Contains((byte)'"'))
        {
            SplitPlain(bytes, table, faults);
            return bytes.Length;
        }

        var at = 0;
        while (at < bytes.Length && table.Rows < most)
        {
            if (table.Columns != 1 && bytes[at] is (byte)'\n' or (byte)'\r')
            {
                at++;
                continue;
            }

            var (start, begin) = (at, table.Used);
            table.Add(at);
            var fault = ReadRecord(bytes, last, ref at, table);
            if (at < 0)
            {
                table.Used = begin;
                return start;
            }

            fault ??= EndRecord(table, begin, start);
            if (fault is not null)
            {
                table.Used = begin;
                faults.Add(fault);
            }
        }

        return at;
    }

    // Reads one record's fields; the position is -1 afterwards if the record may go on after the block.
    private Fault? ReadRecord(ReadOnlySpan<byte> bytes, bool last, ref int at, RecordTable table)
    {
        while (true)
        {
            var (end, fault) = at < bytes.Length && bytes[at] == '"' ? Quoted(bytes, last, at) : Plain(bytes, at);
            if (fault is not null)
            {
                end = (int)fault.Offset;
                var rest = bytes[end..].IndexOfAny((byte)'\n', (byte)'\r');
                end = rest < 0 ? bytes.Length : end + rest;
            }

            var mayGoOn = end >= bytes.Length || (end == bytes.Length - 1 && bytes[end] == '\r');
            if (mayGoOn && !last)
            {
                at = -1;
                return null;
            }

            if (fault is null)
            {
                table.Add(end + 1);
                if (end < bytes.Length && bytes[end] == delimiter)
                {
                    at = end + 1;
                    continue;
                }
            }

            at = Math.Min(bytes.Length, bytes[end..].StartsWith("\r\n"u8) ? end + 2 : end + 1);
            return fault;
        }
    }

    private (int End, Fault? Fault) Plain(ReadOnlySpan<byte> bytes, int at)
    {
        var length = bytes[at..].IndexOfAny(_stops);
        var end = length < 0 ? bytes.Length : at + length;
        return end == bytes.Length || bytes[end] != '"' ? (end, null) : (end, new(end,
            "a quote only at the start of a field, or doubled inside a quoted one", "a quote inside a plain field",
            "Put the whole field in double quotes and double the quotes inside it.")
        {
            BreaksQuotes = true,
        });
    }

    private (int End, Fault? Fault) Quoted(ReadOnlySpan<byte> bytes, bool last, int start)
    {
        for (var at = start + 1; ;)
        {
            var length = bytes[at..].IndexOf((byte)'"');
            if (length < 0)
            {
                return (bytes.Length, !last ? null : new(start, "a closing quote", "the end of the file",
                    "Close the quote, or double it.")
                {
                    BreaksQuotes = true,
                });
            }

            at += length + 1;
            if (at == bytes.Length || (bytes[at] != '"' && (bytes[at] == delimiter || bytes[at] is (byte)'\n' or (byte)'\r')))
            {
                return (at, null);
            }

            if (bytes[at++] != '"')
            {
                Rune.DecodeFromUtf8(bytes[(at - 1)..], out var found, out _);
                return (at - 1, new(at - 1, $"a {Name} or the line's end after the closing quote", $"\"{found}\"",
                    "Double the quotes inside the field.")
                {
                    BreaksQuotes = true,
                });
            }
        }
    }

    private Fault? EndRecord(RecordTable table, int begin, int start)
    {
        var fields = table.Used - begin - 1;
        table.Columns = table.Columns == 0 ? fields : table.Columns;
        if (fields == table.Columns)
        {
            table.Rows++;
            return null;
        }

        return new(start, $"{table.Columns} fields, as the header has", $"{fields}",
            $"Put fields that contain {Name}s or quotes in double quotes.")
        {
            WholeRecord = true,
        };
    }

    // A whole block without quotes: every delimiter and line end counts, so they are found 32 bytes at a time.
    private void SplitPlain(ReadOnlySpan<byte> bytes, RecordTable table, ICollection<Fault> faults)
    {
        var begin = 0;
        table.Add(0);
        for (var chunk = 0; chunk < bytes.Length; chunk += Vector256<byte>.Count)
        {
            var signs = Signs(bytes[chunk..]);
            var bounds = table.Reserve(Vector256<byte>.Count + 2);
            for (var used = table.Used; signs != 0; table.Used = used)
            {
                var at = chunk + BitOperations.TrailingZeroCount(signs);
                signs &= signs - 1;
                bounds[used++] = at + 1;
                if (bytes[at] != delimiter)
                {
                    table.Used = used;
                    begin = EndLine(bytes, table, begin, at, faults);
                    used = table.Used;
                }
            }
        }

        if (table.Bounds[begin] < bytes.Length)
        {
            table.Add(bytes.Length + 1);
            EndLine(bytes, table, begin, bytes.Length, faults);
        }
    }

    private uint Signs(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Vector256<byte>.Count)
        {
            Span<byte> padded = stackalloc byte[Vector256<byte>.Count];
            bytes.CopyTo(padded);
            return Signs(padded);
        }

        var chunk = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(bytes));
        return (Vector256.Equals(chunk, Vector256.Create(delimiter)) | Vector256.Equals(chunk, Vector256.Create((byte)'\n'))
            | Vector256.Equals(chunk, Vector256.Create((byte)'\r'))).ExtractMostSignificantBits();
    }

    // Ends a record at a line end and begins the next; gives the index of its first bound.
    private int EndLine(ReadOnlySpan<byte> bytes, RecordTable table, int begin, int at, ICollection<Fault> faults)
    {
        var start = table.Bounds[begin];
        var isEmpty = start == at && (table.Columns != 1 || (at > 0 && bytes[at] == '\n' && bytes[at - 1] == '\r'));
        if (isEmpty || EndRecord(table, begin, start) is { } fault && Keep(fault))
        {
            table.Used = begin;
        }

        begin = table.Used;
        table.Add(at + 1);
        return begin;

        bool Keep(Fault found)
        {
            faults.Add(found);
            return true;
        }
    }
}
