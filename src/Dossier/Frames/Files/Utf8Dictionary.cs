using System.Buffers.Binary;
using System.Text;

namespace Dossier.Frames.Files;

/// <summary>Gives each distinct UTF-8 text a number from 0, in order of first appearance. The bytes lie in one blob.</summary>
internal sealed class Utf8Dictionary
{
    private byte[] _blob = new byte[1024];
    private int[] _ends = new int[64];

    // Open addressing; a slot holds the upper half of the hash and, below it, the code plus 1.
    private ulong[] _slots = new ulong[256];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int code]
    {
        get
        {
            var start = code == 0 ? 0 : _ends[code - 1];
            return _blob.AsSpan(start, _ends[code] - start);
        }
    }

    /// <summary>The text's number, new if need be.</summary>
    public int CodeOf(ReadOnlySpan<byte> text)
    {
        var hash = Hash(text);
        var mask = _slots.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            var slot = _slots[at];
            if (slot == 0)
            {
                _slots[at] = (hash & 0xFFFFFFFF00000000) | (uint)(Count + 1);
                return Add(text);
            }

            if ((slot ^ hash) >> 32 == 0 && this[(int)(uint)slot - 1].SequenceEqual(text))
            {
                return (int)(uint)slot - 1;
            }
        }
    }

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
        var start = Count == 0 ? 0 : _ends[Count - 1];
        Fit(ref _blob, (long)start + text.Length);
        Fit(ref _ends, Count + 1);
        text.CopyTo(_blob.AsSpan(start));
        _ends[Count++] = start + text.Length;
        if (Count * 2 > _slots.Length)
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

    private void Grow()
    {
        _slots = new ulong[_slots.Length * 4];
        var mask = _slots.Length - 1;
        for (var code = 0; code < Count; code++)
        {
            var hash = Hash(this[code]);
            var at = (int)hash & mask;
            while (_slots[at] != 0)
            {
                at = (at + 1) & mask;
            }

            _slots[at] = (hash & 0xFFFFFFFF00000000) | (uint)(code + 1);
        }
    }

    // Eight bytes at a time, each folded in by the two halves of a 128-bit product: every bit of the text reaches every bit of the hash.
    // A weaker one made whole columns of similar ids collide.
    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        while (text.Length > 8)
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
            text = text[8..];
        }

        return Fold(hash ^ Last(text) ^ 0xA0761D6478BD642F);
    }

    private static ulong Last(ReadOnlySpan<byte> text)
    {
        if (text.Length == 8)
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(text);
        }

        if (text.Length >= 4)
        {
            return BinaryPrimitives.ReadUInt32LittleEndian(text)
                | (ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]) << 32;
        }

        var last = 0UL;
        foreach (var b in text)
        {
            last = last << 8 | b;
        }

        return last;
    }

    private static ulong Fold(ulong value)
    {
        var upper = Math.BigMul(value ^ 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93, out var lower);
        return upper ^ lower;
    }
}
