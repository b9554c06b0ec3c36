using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dossier.Frames.Files;

/// <summary>Gives each distinct UTF-8 text a number from 0, in order of first appearance. The bytes lie in one blob.</summary>
internal sealed class Utf8Dictionary
{
    private byte[] _blob = new byte[1024];
    private int[] _ends = new int[64];
    private Slot[] _slots = new Slot[256];

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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CodeOf(ReadOnlySpan<byte> text)
    {
        var key = KeyOf(text);
        var mask = _slots.Length - 1;
        for (var at = key.Hash & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref _slots[at];
            if (slot.IsEmpty)
            {
                slot = key with { Code = Count };
                return Add(text);
            }

            if (slot.First == key.First && slot.Last == key.Last && slot.Length == key.Length
                && (key.Length <= 16 || this[slot.Code].SequenceEqual(text)))
            {
                return slot.Code;
            }
        }
    }

    /// <summary>Gives up the table, which is most of the memory, when no more texts will be looked up.</summary>
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow()
    {
        var old = _slots;
        _slots = LargeArray.AllocateCleared<Slot>(old.Length * 2);
        var mask = _slots.Length - 1;
        foreach (var slot in old)
        {
            if (!slot.IsEmpty)
            {
                var at = slot.Hash & mask;
                while (!_slots[at].IsEmpty)
                {
                    at = (at + 1) & mask;
                }

                _slots[at] = slot;
            }
        }
    }

    private static Slot KeyOf(ReadOnlySpan<byte> text) => text.Length switch
    {
        > 16 => new(HashOf(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^8..]), text.Length),
        >= 8 => new(BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^8..]), text.Length),
        >= 4 => new(BinaryPrimitives.ReadUInt32LittleEndian(text), BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]), text.Length),
        > 0 => new((uint)(text[0] | text[text.Length / 2] << 8 | text[^1] << 16), 0, text.Length),
        _ => new(0, 0, 0),
    };

    private static ulong HashOf(ReadOnlySpan<byte> text)
    {
        var hash = 0UL;
        for (; text.Length >= 8; text = text[8..])
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
        }

        return hash;
    }

    // The two halves of a 128-bit product: every bit of the value reaches every bit of the result. A weaker hash made whole columns of
    // similar ids collide.
    private static ulong Fold(ulong value)
    {
        var upper = Math.BigMul(value ^ 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93, out var lower);
        return upper ^ lower;
    }

    /// <summary>
    /// A text in the table. Up to 16 bytes the first and last eight (or four, or three) and the length are the whole text, so that a
    /// look-up touches one place in memory; of a longer one <paramref name="First"/> is a hash.
    /// </summary>
    private readonly record struct Slot(ulong First, ulong Last, int Length)
    {
        private readonly int _codeAndOne;

        public int Code
        {
            get => _codeAndOne - 1;
            init => _codeAndOne = value + 1;
        }

        public bool IsEmpty => _codeAndOne == 0;

        public int Hash => (int)Fold(First ^ Fold(Last ^ (ulong)(uint)Length << 56));
    }
}
