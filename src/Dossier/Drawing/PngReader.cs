using System.Buffers.Binary;
using System.Text;
using Dossier.Reading;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace Dossier.Drawing;

/// <summary>Reads PNG files: every colour type and depth, transparency, Adam7.</summary>
/// <remarks>W3C PNG (third edition), clauses 5 (chunks), 7 to 9 (scanlines, passes, filters), 11 (chunk types).</remarks>
internal sealed class PngReader(byte[] file, string name)
{
    private const string Again = "Save it again from the program that made it.";

    /// <summary>First column, first row, step of columns, step of rows for each pass of Adam7.</summary>
    private static readonly (int X, int Y, int Right, int Down)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private int _width;
    private int _height;
    private int _depth;
    private int _colors;
    private bool _interlaced;
    private byte[] _palette = [];
    private byte[] _transparency = [];
    private double? _dotsPerInch;

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private int ChannelCount => _colors switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    public Raster Read()
    {
        using var packed = new MemoryStream();
        var at = Signature.Length;
        for (var type = ""; type != "IEND";)
        {
            (type, var data) = Chunk(ref at);
            Take(type, data, packed);
        }

        var pixels = new PngPixels(_width, _height, _colors, _depth, _palette, _transparency);
        var passes = _interlaced ? Passes : [(0, 0, 1, 1)];
        var rows = Inflated(packed.ToArray(), passes.Sum(pass => Rows(pass) * (1 + RowLength(Columns(pass)))));
        var start = 0L;
        foreach (var pass in passes)
        {
            start = Place(pass, rows, start, pixels);
        }

        return pixels.ToRaster(_dotsPerInch);
    }

    private (string Type, ReadOnlyMemory<byte> Data) Chunk(ref int at)
    {
        if (at + 12 > file.Length || BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at)) is var length && length > file.Length - at - 12)
        {
            throw Broken("a whole PNG image", "a file that ends too early");
        }

        var crc = new Crc32();
        crc.Update(new ArraySegment<byte>(file, at + 4, (int)length + 4));
        if (crc.Value != BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + (int)length)))
        {
            throw Broken("a whole PNG image", $"a part whose checksum is wrong after byte {at}");
        }

        var chunk = (Encoding.Latin1.GetString(file, at + 4, 4), file.AsMemory(at + 8, (int)length));
        at += 12 + (int)length;
        return chunk;
    }

    private void Take(string type, ReadOnlyMemory<byte> data, MemoryStream packed)
    {
        if ((type == "IHDR") == (_width > 0) || type == "IHDR" && data.Length != 13)
        {
            throw Broken("a PNG image that starts with its size", $"a part {type}");
        }

        switch (type)
        {
            case "IHDR":
                TakeHead(data.Span);
                break;
            case "PLTE":
                _palette = data.ToArray();
                break;
            case "tRNS":
                _transparency = data.ToArray();
                break;
            case "pHYs" when data.Length == 9 && data.Span[8] == 1 && BinaryPrimitives.ReadUInt32BigEndian(data.Span) > 0:
                _dotsPerInch = Math.Round(BinaryPrimitives.ReadUInt32BigEndian(data.Span) * 0.0254, 1);
                break;
            case "IDAT":
                packed.Write(data.Span);
                break;
            default:
                break;
        }
    }

    private void TakeHead(ReadOnlySpan<byte> data)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        ImageFile.CheckSize(name, width, height);
        (_width, _height, _depth, _colors, _interlaced) = ((int)width, (int)height, data[8], data[9], data[12] == 1);
        var known = _colors switch
        {
            0 => _depth is 1 or 2 or 4 or 8 or 16,
            3 => _depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => _depth is 8 or 16,
            _ => false,
        };
        if (!known || data[10] != 0 || data[11] != 0 || data[12] > 1)
        {
            throw Broken("a PNG image of a kind that the standard knows", $"colour type {_colors} with {_depth} bits");
        }
    }

    private byte[] Inflated(byte[] packed, long length)
    {
        var rows = new byte[length];
        var inflater = new Inflater();
        inflater.SetInput(packed);
        var read = 0;
        try
        {
            while (read < rows.Length && inflater.Inflate(rows, read, rows.Length - read) is > 0 and var more)
            {
                read += more;
            }
        }
        catch (SharpZipBaseException)
        {
            throw Broken("a whole PNG image", "packed pixels that cannot be unpacked");
        }

        return read == rows.Length
            ? rows
            : throw Broken("a whole PNG image", $"pixels for {(long)read * _height / length} of {_height} rows");
    }

    /// <summary>Undoes the filters of a pass in place and hands its pixels over; returns where the next pass starts.</summary>
    private long Place((int X, int Y, int Right, int Down) pass, byte[] rows, long start, PngPixels pixels)
    {
        var (columns, length) = (Columns(pass), (int)RowLength(Columns(pass)));
        if (columns == 0)
        {
            return start;
        }

        var step = Math.Max(1, ChannelCount * _depth / 8);
        ReadOnlySpan<byte> above = new byte[length];
        for (var y = 0; y < Rows(pass); y++)
        {
            var row = rows.AsSpan((int)start + 1, length);
            Unfilter(rows[start], row, above, step);
            for (var x = 0; x < columns; x++)
            {
                pixels.Set(pass.X + x * pass.Right, pass.Y + y * pass.Down, row, x);
            }

            above = row;
            start += 1 + length;
        }

        return start;
    }

    private void Unfilter(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        if (filter > 4)
        {
            throw Broken("a PNG image whose rows have filters 0 to 4", $"filter {filter}");
        }

        for (var i = 0; filter > 0 && i < row.Length; i++)
        {
            int left = i < step ? 0 : row[i - step], up = above[i], corner = i < step ? 0 : above[i - step];
            row[i] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, _ => Nearest(left, up, corner) });
        }
    }

    /// <summary>Paeth's predictor: the neighbour nearest to left + up - corner.</summary>
    public static int Nearest(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private int Columns((int X, int Y, int Right, int Down) pass) => (_width - pass.X + pass.Right - 1) / pass.Right;

    private long Rows((int X, int Y, int Right, int Down) pass) => Columns(pass) == 0 ? 0 : (_height - pass.Y + pass.Down - 1) / pass.Down;

    private long RowLength(int columns) => ((long)columns * ChannelCount * _depth + 7) / 8;

    private BadInputException Broken(string expected, string found) => ImageFile.Bad(name, expected, found, Again);
}
