using System.Buffers.Binary;
using Dossier.Reading;

namespace Dossier.Drawing;

/// <summary>Reads the head of a JPEG file: size, channels, orientation. What a PDF viewer cannot show is refused.</summary>
/// <remarks>ITU-T T.81, annex B (markers); JFIF 1.02; Adobe Technical Note 5116 (APP14); Exif 2.32, clause 4.6 (orientation).</remarks>
internal sealed class JpegReader(byte[] file, string name)
{
    private const string Again = "Open it in a picture program and save it as a plain JPEG or PNG.";

    private bool _adobe;
    private int _orientation = 1;
    private double? _dotsPerInch;

    public Jpeg Read()
    {
        Jpeg? head = null;
        for (var at = 2; ;)
        {
            var data = Segment(ref at, out var marker);
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2:
                    head = Frame(data);
                    break;
                case > 0xC2 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC):
                    throw Broken("a baseline or progressive JPEG image", "one that is lossless, hierarchical or arithmetically coded");
                case 0xE0 when data.Length >= 12 && data.StartsWith("JFIF\0"u8):
                    var (unit, density) = (data[7], BinaryPrimitives.ReadUInt16BigEndian(data[8..]));
                    _dotsPerInch = (unit, density) switch { (_, 0) => null, (1, _) => density, (2, _) => density * 2.54, _ => null };
                    break;
                case 0xE1 when data.StartsWith("Exif\0\0"u8):
                    _orientation = Orientation(data[6..]);
                    break;
                case 0xEE when data.StartsWith("Adobe"u8):
                    _adobe = true;
                    break;
                case 0xDA:
                    return Whole(head, at);
                default:
                    break;
            }
        }
    }

    private ReadOnlySpan<byte> Segment(ref int at, out int marker)
    {
        while (at + 1 < file.Length && file[at] == 0xFF && file[at + 1] == 0xFF)
        {
            at++;
        }

        if (at + 4 > file.Length || file[at] != 0xFF || BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2)) is var length
            && (length < 2 || at + 2 + length > file.Length))
        {
            throw Broken("a whole JPEG image", "a file that ends or breaks off in its head");
        }

        marker = file[at + 1];
        at += 2 + length;
        return file.AsSpan(at - length + 2, length - 2);
    }

    private Jpeg Frame(ReadOnlySpan<byte> data)
    {
        if (data.Length < 6 || data[0] != 8 || data[5] is not (1 or 3 or 4))
        {
            var found = data.Length < 6 ? "none" : $"{data[0]} bits with {data[5]} channels";
            throw Broken("a JPEG image of 8 bits with 1, 3 or 4 channels", found);
        }

        var (width, height) = (BinaryPrimitives.ReadUInt16BigEndian(data[3..]), BinaryPrimitives.ReadUInt16BigEndian(data[1..]));
        ImageFile.CheckSize(name, width, height);
        return new(width, height, data[5], false, 1, null);
    }

    private Jpeg Whole(Jpeg? head, int at)
    {
        if (head is null || file.AsSpan(at).LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < 0)
        {
            throw Broken("a whole JPEG image", "a file that ends too early");
        }

        return head with { Inverted = _adobe && head.Channels == 4, Orientation = _orientation, DotsPerInch = _dotsPerInch };
    }

    /// <summary>The orientation in an Exif block; 1 (upright) when there is none.</summary>
    private static int Orientation(ReadOnlySpan<byte> tiff)
    {
        const int Tag = 0x0112;
        if (tiff.Length < 8)
        {
            return 1;
        }

        var little = tiff[0] == 'I';
        var start = (uint)(little ? BinaryPrimitives.ReadInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadInt32BigEndian(tiff[4..]));
        var count = start + 2 <= tiff.Length ? U16(tiff[(int)start..], little) : 0;
        for (var i = 0; i < count && start + 2 + 12 * (i + 1) <= tiff.Length; i++)
        {
            var entry = tiff[((int)start + 2 + 12 * i)..];
            if (U16(entry, little) == Tag)
            {
                return U16(entry[8..], little) is >= 1 and <= 8 and var orientation ? orientation : 1;
            }
        }

        return 1;
    }

    private static int U16(ReadOnlySpan<byte> data, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(data) : BinaryPrimitives.ReadUInt16BigEndian(data);

    private BadInputException Broken(string expected, string found) => ImageFile.Bad(name, expected, found, Again);
}
