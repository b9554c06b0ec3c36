using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dossier.Frames.Records;

/// <summary>Reads records into columns, blocks of them in parallel.</summary>
internal sealed class RecordReader<T>
{
    // Few blocks, since each has dictionaries of its own; small steps within, so that records are still in the cache for the next column.
    private const int MostBlocks = 16;
    private const int Step = 1024;
    private const int Chunk = 1 << 20;

    private readonly ImmutableArray<RecordField<T>> _fields = RecordFields.Of<T>();
    private int _rows;
    private int _blocks;
    private int _room;

    public DataFrame Read(IEnumerable<T> records)
    {
        switch (records)
        {
            case T[] array:
                ReadAll(array.Length, (start, end) => new(array, start, end - start));
                break;
            case ImmutableArray<T> array:
                ReadAll(array.Length, (start, end) => array.AsSpan()[start..end]);
                break;
            case List<T> list:
                ReadAll(list.Count, (start, end) => CollectionsMarshal.AsSpan(list)[start..end]);
                break;
            default:
                _room = records.TryGetNonEnumeratedCount(out var count) ? count : 0;
                foreach (var chunk in records.Chunk(Chunk))
                {
                    ReadAll(chunk.Length, (start, end) => new(chunk, start, end - start));
                }

                break;
        }

        return new(_fields.Select(field => field.Build(_rows)));
    }

    private delegate ReadOnlySpan<T> Slice(int start, int end);

    private void ReadAll(int count, Slice records)
    {
        var size = Math.Max(Blocks.Size, (count / MostBlocks + 63) & ~63);
        var blocks = (int)(((long)count + size - 1) / size);
        _room = _rows + count <= _room ? _room : (int)Math.Min(Array.MaxLength, Math.Max(_rows + (long)count, 2L * _room));
        foreach (var field in _fields)
        {
            field.Reserve(_room, _blocks + blocks);
        }

        var failures = new Exception?[blocks];
        Blocks.For(count, size, (block, start, end) => failures[block] = ReadBlock(records(start, end), _rows + start, _blocks + block));
        if (Array.Find(failures, failure => failure is not null) is { } first)
        {
            throw first;
        }

        (_rows, _blocks) = (_rows + count, _blocks + blocks);
    }

    // What went wrong first, so that the same record is named however many threads there are.
    private Exception? ReadBlock(ReadOnlySpan<T> records, int row, int block)
    {
        for (var first = 0; first < records.Length; first += Step)
        {
            var some = records.Slice(first, Math.Min(Step, records.Length - first));
            if (FirstNull(some) is >= 0 and var missing)
            {
                return new ArgumentException($"Record {row + first + missing} is null; leave such records out.", nameof(records));
            }

            foreach (var field in _fields)
            {
                try
                {
                    field.Read(some, row + first, block);
                }
                catch (Exception error) when (error is OverflowException or FormatException)
                {
                    return Explain(field, some, row + first, block);
                }
            }
        }

        return null;
    }

    private static int FirstNull(ReadOnlySpan<T> records)
    {
        for (var i = 0; i < records.Length; i++)
        {
            if (records[i] is null)
            {
                return i;
            }
        }

        return -1;
    }

    private static Exception? Explain(RecordField<T> field, ReadOnlySpan<T> records, int row, int block)
    {
        for (var i = 0; i < records.Length; i++)
        {
            try
            {
                field.Read(records.Slice(i, 1), row + i, block);
            }
            catch (OverflowException)
            {
                return new OverflowException(
                    $"{field.Name} of record {row + i} is beyond a long (64 bits with sign); make it text or double first.");
            }
            catch (FormatException error)
            {
                return new FormatException(
                    $"{field.Name} of record {row + i}: {error.Message}. Change it, or make it text yourself first.");
            }
        }

        return null;
    }
}
