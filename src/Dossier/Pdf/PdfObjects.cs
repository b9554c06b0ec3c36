using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace Dossier.Pdf;

/// <summary>The numbered objects of a file under construction, and the file that holds them.</summary>
/// <remarks>
/// ISO 32000-1:2008, clauses 7.5.7 (object streams) and 7.5.8 (cross-reference streams).
/// Compression is a managed library's, since the bytes of the runtime's own change between versions.
/// </remarks>
internal sealed class PdfObjects
{
    private const int ObjectsPerStream = 1000;
    private const int RowLength = 7;
    private const byte DifferenceFromRowAbove = 2;

    private readonly List<string?> _dictionaries = [];
    private readonly List<byte[]?> _streams = [];
    private readonly Deflater _deflater = new(Deflater.BEST_COMPRESSION);

    /// <summary>Sets a number aside for an object that is written later.</summary>
    public int Reserve()
    {
        _dictionaries.Add(null);
        _streams.Add(null);
        return _dictionaries.Count;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body) => _dictionaries[number - 1] = body;

    public int AddStream(string entries, ReadOnlySpan<byte> data, bool compress = true)
    {
        var number = Reserve();
        SetStream(number, entries, data, compress);
        return number;
    }

    /// <summary>Gives a stream object its dictionary entries (length and filter are added) and its data.</summary>
    public void SetStream(int number, string entries, ReadOnlySpan<byte> data, bool compress = true)
    {
        var stored = compress ? Deflate(data) : data.ToArray();
        var filter = compress ? "/Filter/FlateDecode" : "";
        _dictionaries[number - 1] = string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {stored.Length}{filter}>>");
        _streams[number - 1] = stored;
    }

    /// <summary>The whole file; its identifier is the hash of everything before the cross-reference stream.</summary>
    public byte[] ToFile(int catalog, int information)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        var places = new List<(int Kind, long First, int Second)>(new (int, long, int)[_dictionaries.Count]);
        for (var i = 0; i < _streams.Count; i++)
        {
            if (_streams[i] is { } data)
            {
                places[i] = (1, file.Position, 0);
                WriteStream(file, i + 1, _dictionaries[i]!, data);
            }
        }

        WriteObjectStreams(file, places);
        var start = file.Position;
        places.Add((1, start, 0));
        var hash = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)start)));
        var table = Deflate(CrossReferences(places));
        var entries = string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/XRef/Size {places.Count + 1}/W[1 4 2]/Root {catalog} 0 R/Info {information} 0 R/ID[<{hash}><{hash}>]")
            + string.Create(CultureInfo.InvariantCulture, $"/DecodeParms<</Predictor 12/Columns {RowLength}>>")
            + string.Create(CultureInfo.InvariantCulture, $"/Filter/FlateDecode/Length {table.Length}>>");
        WriteStream(file, places.Count, entries, table);
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n")));
        return file.ToArray();
    }

    private void WriteObjectStreams(MemoryStream file, List<(int Kind, long First, int Second)> places)
    {
        var plain = Enumerable.Range(0, _streams.Count).Where(i => _streams[i] is null).ToArray();
        foreach (var chunk in plain.Chunk(ObjectsPerStream))
        {
            var (index, bodies) = (new StringBuilder(), new StringBuilder());
            var number = places.Count + 1;
            for (var k = 0; k < chunk.Length; k++)
            {
                index.Append(CultureInfo.InvariantCulture, $"{chunk[k] + 1} {bodies.Length} ");
                var body = _dictionaries[chunk[k]];
                bodies.Append(body ?? throw new InvalidOperationException($"PDF object {chunk[k] + 1} was never written."));
                bodies.Append('\n');
                places[chunk[k]] = (2, number, k);
            }

            places.Add((1, file.Position, 0));
            var data = Deflate(Encoding.Latin1.GetBytes($"{index}{bodies}"));
            var entries = string.Create(CultureInfo.InvariantCulture, $"/N {chunk.Length}/First {index.Length}/Length {data.Length}");
            WriteStream(file, number, $"<</Type/ObjStm{entries}/Filter/FlateDecode>>", data);
        }
    }

    /// <summary>A row per object: kind, place, index, stored as differences (PNG filter 2), since neighbours are alike.</summary>
    private static byte[] CrossReferences(List<(int Kind, long First, int Second)> places)
    {
        Span<byte> previous = stackalloc byte[RowLength];
        Span<byte> row = stackalloc byte[RowLength];
        var table = new List<byte>((RowLength + 1) * (places.Count + 1));
        foreach (var (kind, first, second) in places.Prepend((0, 0, 0xFFFF)))
        {
            row[0] = (byte)kind;
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], checked((uint)first));
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)second);
            table.Add(DifferenceFromRowAbove);
            for (var i = 0; i < RowLength; i++)
            {
                table.Add((byte)(row[i] - previous[i]));
            }

            row.CopyTo(previous);
        }

        return [.. table];
    }

    private static void WriteStream(MemoryStream file, int number, string dictionary, byte[] data)
    {
        file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{dictionary}\nstream\n")));
        file.Write(data);
        file.Write("\nendstream\nendobj\n"u8);
    }

    private byte[] Deflate(ReadOnlySpan<byte> data)
    {
        _deflater.Reset();
        _deflater.SetInput(data.ToArray());
        _deflater.Finish();
        using var output = new MemoryStream();
        var buffer = new byte[1 << 14];
        while (!_deflater.IsFinished)
        {
            output.Write(buffer, 0, _deflater.Deflate(buffer));
        }

        return output.ToArray();
    }
}
