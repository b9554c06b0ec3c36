using System.Buffers.Binary;

namespace Dossier.Drawing;

/// <summary>Big-endian numbers of a font file, read from a fixed start: a table, or a structure inside one.</summary>
/// <param name="bytes">The whole file.</param>
/// <param name="start">Where the table begins.</param>
internal readonly struct OpenTypeData(byte[] bytes, int start)
{
    public byte U8(int offset) => bytes[start + offset];

    public ushort U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(start + offset));

    public short I16(int offset) => BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(start + offset));

    public int I32(int offset) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(start + offset));

    /// <summary>A structure <paramref name="offset"/> bytes into this one.</summary>
    public OpenTypeData At(int offset) => new(bytes, start + offset);

    public ReadOnlySpan<byte> Slice(int offset, int length) => bytes.AsSpan(start + offset, length);
}
