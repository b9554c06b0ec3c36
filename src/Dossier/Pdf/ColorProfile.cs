using System.Buffers.Binary;
using System.Text;

namespace Dossier.Pdf;

/// <summary>A small colour profile that says what the file's red, green and blue mean.</summary>
/// <remarks>ICC.1:2004-10 (version 4.2); primaries and curve of IEC 61966-2-1 (sRGB), adapted to the white point D50.</remarks>
internal static class ColorProfile
{
    private static readonly double[] White = [0.9642, 1, 0.8249];

    /// <summary>The profile's bytes, about half a kilobyte.</summary>
    public static byte[] Srgb()
    {
        var curve = Numbers("para", 3 << 16, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Text("sRGB")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Numbers("XYZ ", null, White)),
            ("chad", Numbers("sf32", null, 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)),
            ("rXYZ", Numbers("XYZ ", null, 0.43607, 0.22249, 0.01392)),
            ("gXYZ", Numbers("XYZ ", null, 0.38515, 0.71687, 0.09708)),
            ("bXYZ", Numbers("XYZ ", null, 0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        return Assemble(tags);
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tags)
    {
        const int HeaderLength = 128;
        var directory = new byte[4 + 12 * tags.Length];
        BinaryPrimitives.WriteInt32BigEndian(directory, tags.Length);
        var (data, places) = (new MemoryStream(), new Dictionary<byte[], int>(ReferenceEqualityComparer.Instance));
        for (var i = 0; i < tags.Length; i++)
        {
            var (tag, bytes) = tags[i];
            if (!places.TryGetValue(bytes, out var place))
            {
                places[bytes] = place = HeaderLength + directory.Length + (int)data.Length;
                data.Write(bytes);
            }

            Encoding.ASCII.GetBytes(tag, directory.AsSpan(4 + 12 * i));
            BinaryPrimitives.WriteInt32BigEndian(directory.AsSpan(8 + 12 * i), place);
            BinaryPrimitives.WriteInt32BigEndian(directory.AsSpan(12 + 12 * i), bytes.Length);
        }

        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, HeaderLength + directory.Length + (int)data.Length);
        header[8] = 4;
        header[9] = 0x20;
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", header.AsSpan(12));
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(24), 2004);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(26), 1);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(28), 1);
        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        Numbers("", null, White).AsSpan(8).CopyTo(header.AsSpan(68));
        return [.. header, .. directory, .. data.ToArray()];
    }

    /// <summary>A tag's type, four reserved bytes, an optional function type, and fixed-point numbers with 16 fractional bits.</summary>
    private static byte[] Numbers(string type, int? function, params ReadOnlySpan<double> values)
    {
        var start = function is null ? 8 : 12;
        var bytes = new byte[start + 4 * values.Length];
        Encoding.ASCII.GetBytes(type, bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), function ?? 0);
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(start + 4 * i), (int)Math.Round(values[i] * 65536));
        }

        return bytes;
    }

    /// <summary>A text in one language ("mluc" with one record), padded to four bytes.</summary>
    private static byte[] Text(string text)
    {
        const int TextStart = 28;
        var bytes = new byte[(TextStart + 2 * text.Length + 3) & ~3];
        Encoding.ASCII.GetBytes("mluc", bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(12), 12);
        Encoding.ASCII.GetBytes("enUS", bytes.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), 2 * text.Length);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(24), TextStart);
        Encoding.BigEndianUnicode.GetBytes(text, bytes.AsSpan(TextStart));
        return bytes;
    }
}
