using System.Buffers.Binary;
using System.Text;
using Dossier.Drawing;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression.Streams;

namespace Dossier.Tests.Briefs;

/// <summary>The colour types of PNG, by their numbers in the file.</summary>
internal enum PngKind
{
    Grey = 0,
    Color = 2,
    Palette = 3,
    GreyAlpha = 4,
    ColorAlpha = 6,
}

/// <summary>Makes pictures in memory: gradients whose pixels a test can predict.</summary>
internal static class TestImages
{
    public static ImageFile Png(int width, int height, PngKind kind, int depth = 8, bool interlaced = false) =>
        ImageFile.From(PngBytes(width, height, kind, depth, interlaced), "gradient.png");

    /// <summary>The sample of a channel at a pixel, in the file's own depth.</summary>
    public static int Sample(int width, int height, int x, int y, int channel, int depth) =>
        (channel switch { 0 => x * 255 / Math.Max(1, width - 1), 1 => y * 255 / Math.Max(1, height - 1), 2 => 160, _ => 255 - x * 255 / width }
            << 8 | 0x55) >> (16 - depth);

    public static byte[] PngBytes(int width, int height, PngKind kind, int depth = 8, bool interlaced = false)
    {
        var channels = kind switch { PngKind.Color => 3, PngKind.GreyAlpha => 2, PngKind.ColorAlpha => 4, _ => 1 };
        using var rows = new MemoryStream();
        (int X, int Y, int Right, int Down)[] passes = interlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)];
        foreach (var (left, top, right, down) in passes)
        {
            for (var y = top; y < height && left < width; y += down)
            {
                var columns = (width - left + right - 1) / right;
                var row = new byte[(columns * channels * depth + 7) / 8];
                for (var i = 0; i < columns * channels; i++)
                {
                    var channel = kind == PngKind.GreyAlpha && i % channels == 1 ? 3 : i % channels;
                    Put(row, i, Sample(width, height, left + i / channels * right, y, channel, depth), depth);
                }

                rows.Write(Filtered(row, y % 2 == 0 ? (byte)0 : (byte)1, Math.Max(1, channels * depth / 8)));
            }
        }

        return File(width, height, kind, depth, interlaced, rows.ToArray());
    }

    private static byte[] File(int width, int height, PngKind kind, int depth, bool interlaced, byte[] rows)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9], head[12]) = ((byte)depth, (byte)kind, interlaced ? (byte)1 : (byte)0);
        Chunk(file, "IHDR", head);
        if (kind == PngKind.Palette)
        {
            Chunk(file, "PLTE", [.. Enumerable.Range(0, 1 << depth).SelectMany(i => new[] { (byte)i, (byte)(255 - i), (byte)7 })]);
            Chunk(file, "tRNS", [0]);
        }

        using var packed = new MemoryStream();
        using (var deflater = new DeflaterOutputStream(packed) { IsStreamOwner = false })
        {
            deflater.Write(rows);
        }

        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, byte[] data)
    {
        var whole = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(whole, data.Length);
        Encoding.ASCII.GetBytes(type, whole.AsSpan(4));
        data.CopyTo(whole, 8);
        var crc = new Crc32();
        crc.Update(new ArraySegment<byte>(whole, 4, data.Length + 4));
        BinaryPrimitives.WriteUInt32BigEndian(whole.AsSpan(8 + data.Length), (uint)crc.Value);
        file.Write(whole);
    }

    private static void Put(byte[] row, int index, int sample, int depth)
    {
        if (depth == 16)
        {
            BinaryPrimitives.WriteUInt16BigEndian(row.AsSpan(2 * index), (ushort)sample);
        }
        else
        {
            row[index * depth / 8] |= (byte)(sample << (8 - depth - index * depth % 8));
        }
    }

    private static byte[] Filtered(byte[] row, byte filter, int step) =>
        [filter, .. row.Select((value, i) => (byte)(value - (filter == 0 || i < step ? 0 : row[i - step])))];
}
