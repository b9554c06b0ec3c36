using System.Buffers.Binary;
using System.Text;
using Dossier.Drawing;

namespace Dossier.Pdf;

/// <summary>Cuts a TrueType font down to the glyphs that a document shows, numbered from 1, without hinting instructions.</summary>
/// <remarks>
/// OpenType specification 1.9, chapters glyf, loca, head, hhea, hmtx and maxp: the six tables that ISO 32000-1:2008, clause 9.9,
/// asks of an embedded TrueType program whose codes are glyph numbers. Screens of today do not need the instructions,
/// and they are a third of the size.
/// </remarks>
internal static class FontSubset
{
    private const int HasInstructions = 0x100;

    /// <summary>The font program; glyph 0 is the missing-glyph box, and parts of composite glyphs stand after the wanted ones.</summary>
    public static byte[] Build(OpenTypeFont font, IReadOnlyList<int> wanted)
    {
        var glyphs = new List<int> { 0 };
        glyphs.AddRange(wanted);
        var (shapes, locations) = BuildShapes(font, glyphs);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = shapes,
            ["head"] = Header(font),
            ["hhea"] = Patched(font, "hhea", 34, glyphs.Count),
            ["hmtx"] = Metrics(font, glyphs),
            ["loca"] = locations,
            ["maxp"] = Profile(font, glyphs.Count),
        };
        return Assemble(tables);
    }

    /// <summary>Copies shapes; the list grows while parts of composites are met that were not wanted for themselves.</summary>
    private static (byte[] Shapes, byte[] Locations) BuildShapes(OpenTypeFont font, List<int> glyphs)
    {
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            numbers.TryAdd(glyphs[i], i);
        }

        using var shapes = new MemoryStream();
        var starts = new List<int> { 0 };
        for (var i = 0; i < glyphs.Count; i++)
        {
            shapes.Write(Shape(font, glyphs[i], part =>
            {
                if (!numbers.TryGetValue(part, out var number))
                {
                    numbers[part] = number = glyphs.Count;
                    glyphs.Add(part);
                }

                return number;
            }));
            while (shapes.Length % 4 != 0)
            {
                shapes.WriteByte(0);
            }

            starts.Add((int)shapes.Length);
        }

        var locations = new byte[4 * starts.Count];
        for (var i = 0; i < starts.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(locations.AsSpan(4 * i), starts[i]);
        }

        return (shapes.ToArray(), locations);
    }

    private static byte[] Shape(OpenTypeFont font, int glyph, Func<int, int> renumber)
    {
        var raw = font.Outlines.Raw(glyph);
        if (raw.IsEmpty)
        {
            return [];
        }

        var contours = BinaryPrimitives.ReadInt16BigEndian(raw);
        if (contours < 0)
        {
            return Composite(font, glyph, renumber);
        }

        var instructionsAt = 10 + 2 * contours;
        var length = BinaryPrimitives.ReadUInt16BigEndian(raw[instructionsAt..]);
        return [.. raw[..instructionsAt], 0, 0, .. raw[(instructionsAt + 2 + length)..]];
    }

    private static byte[] Composite(OpenTypeFont font, int glyph, Func<int, int> renumber)
    {
        var (parts, end) = font.Outlines.Parts(glyph);
        var bytes = font.Outlines.Raw(glyph)[..end].ToArray();
        foreach (var (offset, part) in parts)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(offset - 2));
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(offset - 2), (ushort)(flags & ~HasInstructions));
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(offset), (ushort)renumber(part));
        }

        return bytes;
    }

    private static byte[] Metrics(OpenTypeFont font, List<int> glyphs)
    {
        var metrics = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            // The left side bearing is the shape's left edge, which viewers read from the shape itself.
            var raw = font.Outlines.Raw(glyphs[i]);
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)font.Advance(glyphs[i]));
            var leftEdge = raw.IsEmpty ? (short)0 : BinaryPrimitives.ReadInt16BigEndian(raw[2..]);
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(4 * i + 2), leftEdge);
        }

        return metrics;
    }

    private static byte[] Patched(OpenTypeFont font, string table, int offset, int value)
    {
        var bytes = font.Bytes(table).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(offset), (ushort)value);
        return bytes;
    }

    private static byte[] Header(OpenTypeFont font)
    {
        const int LongLocations = 1;
        var bytes = Patched(font, "head", 50, LongLocations);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(8), 0);
        return bytes;
    }

    /// <summary>The glyph count, with the needs of the interpreter (bytes 14 to 27) set to "no instructions".</summary>
    private static byte[] Profile(OpenTypeFont font, int count)
    {
        var bytes = Patched(font, "maxp", 4, count);
        bytes.AsSpan(14, 14).Clear();
        bytes[15] = 1;
        return bytes;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        const uint Magic = 0xB1B0AFBA;
        var headerLength = 12 + 16 * tables.Count;
        var file = new byte[headerLength + tables.Values.Sum(table => (table.Length + 3) & ~3)];
        var power = int.Log2(tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * tables.Count - (16 << power)));
        var (record, at, headAt) = (12, headerLength, 0);
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file, at);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(record));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 4), Checksum(file.AsSpan(at, (table.Length + 3) & ~3)));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(record + 8), at);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(record + 12), table.Length);
            headAt = tag == "head" ? at : headAt;
            (record, at) = (record + 16, at + ((table.Length + 3) & ~3));
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(headAt + 8), unchecked(Magic - Checksum(file)));
        return file;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]));
        }

        return sum;
    }
}
