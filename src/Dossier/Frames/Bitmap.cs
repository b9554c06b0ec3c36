using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dossier.Frames;

/// <summary>Bits for rows, 64 to a word, lowest bit first; bits beyond the last row are always 0.</summary>
internal static class Bitmap
{
    public static int Words(int length) => (length + 63) >> 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Get(ulong[] bits, int row) => (bits[row >> 6] >> row & 1) != 0;

    public static void Set(ulong[] bits, int row) => bits[row >> 6] |= 1UL << row;

    public static void Clear(ulong[] bits, int row) => bits[row >> 6] &= ~(1UL << row);

    /// <summary>All rows set.</summary>
    public static ulong[] Full(int length)
    {
        var bits = new ulong[Words(length)];
        Array.Fill(bits, ulong.MaxValue);
        Trim(bits, length);
        return bits;
    }

    /// <summary>Clears the bits beyond the last row.</summary>
    public static void Trim(ulong[] bits, int length)
    {
        if ((length & 63) != 0)
        {
            bits[^1] &= (1UL << length) - 1;
        }
    }

    public static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>The bits, or null when all rows are set: the form that columns keep.</summary>
    public static ulong[]? OrNullIfFull(ulong[] bits, int length) => Count(bits) == length ? null : bits;
}
