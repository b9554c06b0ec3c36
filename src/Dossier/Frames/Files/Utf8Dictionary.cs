using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dossier.Frames.Files;

/// <summary>Gives each distinct UTF-8 text a number from 0, in order of first appearance. The bytes lie in one blob.</summary>
internal sealed class Utf8Dictionary
{
    private byte[] _blob = new byte[1024];
    private int[] _starts = new int[64];

    // The upper half of the text's hash, then its code and one; 0 is empty. Small, because memory is what a table of many texts costs.
    private ulong[] _slots = new ulong[256];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int code] => _blob.AsSpan(_starts[code].._starts[code + 1]);

    /// <summary>The text's number, new if need be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CodeOf(ReadOnlySpan<byte> text)
    {
        var hash = HashOf(text) & ~(ulong)uint.MaxValue;
        for (var at = PlaceOf(hash); ; at = (at + 1) & (_slots.Length - 1))
        {
            var slot = _slots[at];
            if (slot == 0)
            {
                _slots[at] = hash | (uint)(Count + 1);
                return Add(text);
            }

            var code = (int)slot - 1;
            if ((slot ^ hash) <= uint.MaxValue && this[code].SequenceEqual(text))
            {
                return code;
            }
        }
    }

    /// <summary>Gives up the table when no more texts will be looked up.</summary>
    public void Close() => _slots = [];

    /// <summary>The texts in order of their numbers.</summary>
    public string[] ToArray()
    {
        var texts = new string[Count];
        for (var code = 0; code < texts.Length; code++)
        {
            texts[code] = Encoding.UTF8.GetString(this[code]);
        }

        return texts;
    }

    private int Add(ReadOnlySpan<byte> text)
    {
        var start = _starts[Count];
        Fit(ref _blob, (long)start + text.Length);
        Fit(ref _starts, Count + 2);
        text.CopyTo(_blob.AsSpan(start));
        _starts[++Count] = start + text.Length;
        if (Count * 2L > _slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    private static void Fit<T>(ref T[] array, long length)
    {
        if (length > array.Length)
        {
            Array.Resize(ref array, (int)Math.Min(Math.Max(length, 2L * array.Length), Array.MaxLength));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow()
    {
        var old = _slots;
        _slots = LargeArray.AllocateCleared<ulong>(old.Length * 2);
        foreach (var slot in old)
        {
            if (slot != 0)
            {
                var at = PlaceOf(slot);
                while (_slots[at] != 0)
                {
                    at = (at + 1) & (_slots.Length - 1);
                }

                _slots[at] = slot;
            }
        }
    }

    // By the highest bits, which the slot keeps.
    private int PlaceOf(ulong hash) => (int)(hash >> (64 - BitOperations.Log2((uint)_slots.Length)));

    private static ulong HashOf(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        for (; text.Length > 16; text = text[8..])
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
        }

        // Of up to 16 bytes the first and last eight (or four, or three) are the whole text.
        var (first, last) = text.Length switch
        {
            >= 8 => (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^8..])),
            >= 4 => (BinaryPrimitives.ReadUInt32LittleEndian(text), BinaryPrimitives.ReadUInt32LittleEndian(text[^4..])),
            > 0 => ((ulong)(text[0] | text[text.Length / 2] << 8 | text[^1] << 16), 0UL),
            _ => (0UL, 0UL),
        };
        return Fold(first ^ Fold(last ^ hash));
    }

    // The two halves of a 128-bit product: every bit of the value reaches every bit of the result. A weaker hash made whole columns of
    // similar ids collide.
    private static ulong Fold(ulong value)
    {
        var upper = Math.BigMul(value ^ 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93, out var lower);
        return upper ^ lower;
    }
}
