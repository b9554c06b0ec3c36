using System.Text.Unicode;
using Dossier.Reading;

namespace Dossier.Frames.Files;

/// <summary>CSV with a header: its delimiter, its columns, and whether it puts everything in quotes.</summary>
internal sealed class CsvFormat : IRecordFormat
{
    private const int HeadSize = 1 << 16;
    private const int RecordsToLookAt = 20;

    private readonly CsvSplitter _splitter;
    private readonly RecordTable _scratch = new();

    private readonly byte _decimalMark;

    private CsvFormat(byte delimiter, byte decimalMark, string[] names, long head, bool throughQuotes)
    {
        _splitter = new(delimiter);
        _decimalMark = decimalMark;
        Names = names;
        Head = head;
        ThroughQuotes = throughQuotes;
    }

    public long Head { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>
    /// Whether quotes say nothing about types. A file whose header has quotes that it does not need puts everything in quotes, and then a
    /// quoted number is a number. In other files quotes are where they must be, and a quoted number is text.
    /// </summary>
    public bool ThroughQuotes { get; }

    /// <summary>Reads the header.</summary>
    /// <param name="source">The file.</param>
    /// <param name="options">Its delimiter, decimal mark and types, as far as they are given.</param>
    /// <exception cref="BadInputException">There is no usable header, or it lacks a column of the schema.</exception>
    public static CsvFormat Of(TextSource source, CsvOptions? options)
    {
        var (delimiter, mark) = (options?.DelimiterByte, options?.DecimalMark ?? (byte)'.');
        for (var size = HeadSize; ; size *= 4)
        {
            var head = source.Read(stream => ReadUpTo(stream, size));
            var last = head.Length < size;
            var found = delimiter ?? DelimiterOf(head, mark);
            var (table, faults) = (new RecordTable { Bytes = head }, new List<Fault>());
            var end = new CsvSplitter(found).Split(head, last, table, faults, most: 1);
            var names = table.Rows == 1 ? Header(table, faults) : [];
            if (faults.Count > 0)
            {
                throw new BadInputException(LineCounter.Locate(new MemoryStream(head), source.Name, faults.Take(1))[0]);
            }

            if (table.Rows == 1)
            {
                options?.Schema?.Require(names, source.Name);
                return new(found, mark, names, end, Enumerable.Range(0, names.Length).Any(i => IsQuotedForNothing(table.Cell(0, i), found)));
            }

            if (last || size >= BlockReader.LongestRecord)
            {
                throw new BadInputException(new(source.Name, 1, "a header with column names",
                    last ? "an empty file" : "no end of the first record",
                    "Give the file a first line with the columns' names."));
            }
        }
    }

    // Quotes come in pairs inside a field, so that an even number of them before a line end means that it ends a record.
    public int Cut(ReadOnlySpan<byte> bytes, bool strictly)
    {
        if (strictly)
        {
            _scratch.Columns = Names.Count;
            return _splitter.Split(bytes, last: false, _scratch, []);
        }

        var odd = bytes.Count((byte)'"') % 2 != 0;
        for (var end = bytes.Length; end > 0;)
        {
            var at = bytes[..end].LastIndexOfAny((byte)'\n', (byte)'\r');
            odd ^= bytes[(at + 1)..end].Count((byte)'"') % 2 != 0;
            if (at >= 0 && !odd && (bytes[at] == '\n' || at < bytes.Length - 1))
            {
                return at + 1;
            }

            end = at;
        }

        return 0;
    }

    public void Split(byte[] block, int length, RecordTable table, ICollection<Fault> faults)
    {
        (table.Bytes, table.Names, table.Columns) = (block, Names, Names.Count);
        (table.ThroughQuotes, table.DecimalMark) = (ThroughQuotes, _decimalMark);
        var bytes = block.AsSpan(0, length);
        _splitter.Split(bytes, last: true, table, faults);
        if (Utf8.IsValid(bytes))
        {
            return;
        }

        var damaged = new HashSet<int>();
        for (var row = 0; row < table.Rows; row++)
        {
            var start = table.OffsetOf(row, 0);
            if (Fault.OfUtf8(bytes[start..(table.Bounds[((row + 1) * table.Stride) - 1] - 1)], start) is { } fault)
            {
                damaged.Add(row);
                faults.Add(fault);
            }
        }

        table.Remove(damaged);
    }

    private static byte[] ReadUpTo(Stream stream, int size)
    {
        var bytes = new byte[size];
        return bytes[..stream.ReadAtLeast(bytes, size, throwOnEndOfStream: false)];
    }

    /// <summary>The names in the first record; gives a fault for each that cannot name a column.</summary>
    public static string[] Header(RecordTable table, List<Fault> faults)
    {
        var names = new string[table.Columns];
        for (var i = 0; i < names.Length; i++)
        {
            var cell = table.Cell(0, i);
            names[i] = CellText.Of(cell);
            var found = names[i].Length == 0 ? $"an empty name for column {i + 1}"
                : Array.IndexOf(names, names[i]) < i ? $"\"{names[i]}\" twice" : null;
            if (Fault.OfUtf8(cell, table.Bounds[i]) is { } damage)
            {
                faults.Add(damage);
            }
            else if (found is not null)
            {
                faults.Add(new(table.Bounds[i], "column names that differ from each other and are not empty", found, "Correct the header.")
                {
                    WholeRecord = true,
                });
            }
        }

        return names;
    }

    private static bool IsQuotedForNothing(ReadOnlySpan<byte> cell, byte delimiter) =>
        cell[0] == '"' && !CellText.NeedsQuotes(cell[1..^1]) && !cell.Contains(delimiter);

    // The candidate that divides most of the first records as it divides the header; among equals the one that divides it most often.
    private static byte DelimiterOf(ReadOnlySpan<byte> head, byte decimalMark)
    {
        var candidates = decimalMark == ',' ? ";\t"u8 : ",;\t"u8;
        var (best, bestScore) = (candidates[0], (Alike: 0, Fields: 0));
        foreach (var candidate in candidates)
        {
            var counts = Counts(head, candidate);
            var score = (counts.Count(count => count == counts[0] && count > 0), counts[0]);
            if (score.CompareTo(bestScore) > 0)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    private static List<int> Counts(ReadOnlySpan<byte> head, byte candidate)
    {
        var counts = new List<int>();
        var (count, quoted, filled) = (0, false, false);
        foreach (var b in head)
        {
            quoted ^= b == '"';
            if (quoted || b is not ((byte)'\n' or (byte)'\r'))
            {
                filled = true;
                count += !quoted && b == candidate ? 1 : 0;
            }
            else if (filled)
            {
                counts.Add(count);
                (count, filled) = (0, false);
                if (counts.Count == RecordsToLookAt)
                {
                    return counts;
                }
            }
        }

        counts.Add(count);
        return counts;
    }
}
