using System.Buffers;

namespace Dossier.Frames.Files;

/// <summary>Cuts a file into blocks of whole records. Used by one thread at a time.</summary>
internal sealed class BlockReader(Stream stream, IRecordFormat format, int blockSize, bool strictly)
{
    /// <summary>Bytes of a record after which its end is no longer looked for.</summary>
    public const int LongestRecord = 1 << 28;

    private byte[] _rest = [];
    private int _restLength;
    private int _number;
    private long _offset;
    private bool _atEnd;

    /// <summary>A block and where it stands.</summary>
    /// <param name="Bytes">The block, in an array from the shared pool.</param>
    /// <param name="Length">Bytes in use.</param>
    /// <param name="Number">Its number from 0.</param>
    /// <param name="Offset">Bytes of the file before it.</param>
    /// <param name="IsEndless">Whether its first record has no end: then it is empty, and nothing follows.</param>
    public sealed record Block(byte[] Bytes, int Length, int Number, long Offset, bool IsEndless = false);

    /// <summary>The next block; null at the end.</summary>
    public Block? Next()
    {
        for (var size = Math.Max(blockSize, 2 * _restLength); !_atEnd || _restLength > 0; size *= 2)
        {
            if (_offset == 0)
            {
                Skip(format.Head);
            }

            var bytes = ArrayPool<byte>.Shared.Rent(size);
            _rest.AsSpan(0, _restLength).CopyTo(bytes);
            var length = _restLength + stream.ReadAtLeast(bytes.AsSpan(_restLength, size - _restLength), size - _restLength, false);
            _atEnd = length < size;
            var end = _atEnd ? length : format.Cut(bytes.AsSpan(0, length), strictly);
            Keep(bytes.AsSpan(end, length - end));
            if (end > 0)
            {
                var block = new Block(bytes, end, _number++, _offset);
                _offset += end;
                return block;
            }

            ArrayPool<byte>.Shared.Return(bytes);
            if (size >= LongestRecord)
            {
                (_atEnd, _restLength) = (true, 0);
                return new Block([], 0, _number, _offset, IsEndless: true);
            }
        }

        return null;
    }

    private void Skip(long count)
    {
        _offset = count;
        for (Span<byte> skipped = stackalloc byte[4096]; count > 0;)
        {
            var part = skipped[..(int)Math.Min(count, skipped.Length)];
            stream.ReadExactly(part);
            count -= part.Length;
        }
    }

    private void Keep(ReadOnlySpan<byte> rest)
    {
        if (_rest.Length < rest.Length)
        {
            _rest = new byte[rest.Length];
        }

        rest.CopyTo(_rest);
        _restLength = rest.Length;
    }
}
