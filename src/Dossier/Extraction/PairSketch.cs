namespace Dossier.Extraction;

/// <summary>Counts pairs in little memory, however many there are. Pairs may share a count, so that it is never too small, but may be too
/// large.</summary>
internal sealed class PairSketch
{
    private const int Bits = 24;

    private readonly byte[] _counts = new byte[1 << Bits];

    /// <summary>Counts a pair once more.</summary>
    public void Add(int one, int other)
    {
        ref var count = ref _counts[Place(one, other)];
        count = (byte)Math.Min(count + 1, byte.MaxValue);
    }

    /// <summary>Whether a pair may have been counted so often.</summary>
    /// <param name="one">Its first.</param>
    /// <param name="other">Its second.</param>
    /// <param name="count">How often, up to 255.</param>
    public bool MayHave(int one, int other, int count) => _counts[Place(one, other)] >= count;

    private static int Place(int one, int other) => (int)((((ulong)(uint)one << 32) | (uint)other) * 0x9E3779B97F4A7C15UL >> (64 - Bits));
}
