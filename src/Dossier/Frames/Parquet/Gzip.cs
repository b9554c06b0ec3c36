using System.Buffers.Binary;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace Dossier.Frames.Parquet;

/// <summary>
/// Packs bytes as a GZIP member (RFC 1952) without a time in its head. The managed Deflate gives the same bytes with every version of .NET.
/// </summary>
internal sealed class Gzip
{
    // Half the time of the default level (6) for files 2% longer, measured on a million rows of numbers and codes.
    private const int Level = 3;

    private static readonly byte[] Head = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF];
    private readonly Deflater _deflater = new(Level, noZlibHeaderOrFooter: true);
    private readonly Crc32 _crc = new();
    private readonly byte[] _chunk = new byte[1 << 14];

    public byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        packed.Write(Head);
        _deflater.Reset();
        _deflater.SetInput(plain);
        _deflater.Finish();
        while (!_deflater.IsFinished)
        {
            packed.Write(_chunk, 0, _deflater.Deflate(_chunk));
        }

        _crc.Reset();
        _crc.Update(plain);
        Span<byte> tail = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(tail, (uint)_crc.Value);
        BinaryPrimitives.WriteInt32LittleEndian(tail[4..], plain.Length);
        packed.Write(tail);
        return packed.ToArray();
    }
}
