using System.Buffers;
using System.Reflection;

namespace Dossier.Frames.Parquet;

/// <summary>
/// Writes a frame as a Parquet file (data pages of version 1, GZIP). Row groups have a fixed number of rows and are written one after the
/// other; their pages are packed in parallel and written in order, so that threads do not change a byte.
/// </summary>
internal sealed class ParquetFile
{
    /// <summary>Rows in a row group.</summary>
    public const int GroupRows = 4 * ColumnWriter.PageRows;

    private const int GzipCodec = 2;

    private static readonly string Version = typeof(ParquetFile).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private readonly ColumnWriter[] _columns;
    private readonly Stream _stream;
    private long _position;

    private ParquetFile(DataFrame frame, Stream stream)
    {
        _columns = [.. frame.Columns.Select(ColumnWriter.For)];
        _stream = stream;
    }

    /// <summary>Writes to a stream, which need not be able to seek and stays open.</summary>
    public static void Write(DataFrame frame, Stream stream) => new ParquetFile(frame, stream).Write(frame.RowCount);

    private void Write(int rows)
    {
        Put("PAR1"u8);
        var groups = Enumerable.Range(0, (int)(((long)rows + GroupRows - 1) / GroupRows))
            .Select(group => WriteGroup(group * GroupRows, Math.Min(GroupRows, rows - group * GroupRows)))
            .ToArray();
        var footer = ThriftStruct.ToBytes(file => file
            .Int(1, 1)
            .Structs(2, [Root(), .. _columns.SelectMany(column => column.Schema())])
            .Long(3, rows)
            .Structs(4, groups)
            .Text(6, "Dossier " + Version)
            .Structs(7, [.. _columns.Select(_ => ThriftStruct.ToBytes(order => order.Struct(1, _ => { })))]));
        Put(footer);
        var length = new ArrayBufferWriter<byte>(4);
        length.WriteInt32(footer.Length);
        Put(length.WrittenSpan);
        Put("PAR1"u8);
    }

    private byte[] Root() => ThriftStruct.ToBytes(root => root.Text(4, "frame").Int(5, _columns.Length));

    private byte[] WriteGroup(int from, int rows)
    {
        var chunks = Array.ConvertAll(_columns, column => column.Plan(from, from + rows));
        Page[] pages = [.. chunks.SelectMany(chunk => chunk.Pages)];
        var packed = new PackedPage[pages.Length];
        Parallel.For(0, pages.Length, () => new Gzip(), (i, _, gzip) =>
        {
            packed[i] = pages[i].Pack(gzip);
            return gzip;
        }, _ => { });

        var (written, descriptions) = (0, new List<byte[]>());
        for (var i = 0; i < chunks.Length; i++)
        {
            var own = packed[written..(written += chunks[i].Pages.Count)];
            descriptions.Add(Describe(_columns[i], chunks[i], own, _columns[i].NullsIn(from, from + rows)));
            foreach (var page in own)
            {
                Put(page.Head);
                Put(page.Body);
            }
        }

        return ThriftStruct.ToBytes(group => group
            .Structs(1, descriptions)
            .Long(2, packed.Sum(page => (long)page.PlainLength))
            .Long(3, rows));
    }

    // What the footer says about a chunk whose first page is written next.
    private byte[] Describe(ColumnWriter column, Chunk chunk, PackedPage[] pages, int nulls)
    {
        var dictionary = chunk.Pages[0].IsDictionary ? pages[0] : null;
        return ThriftStruct.ToBytes(description => description.Long(2, _position).Struct(3, about =>
        {
            about.Int(1, column.PhysicalType)
                .Ints(2, [.. chunk.Pages.Select(page => (int)page.Encoding).Append((int)PageEncoding.Levels).Distinct()])
                .Texts(3, column.Path)
                .Int(4, GzipCodec)
                .Long(5, pages.Sum(page => (long)page.Values) - (dictionary?.Values ?? 0))
                .Long(6, pages.Sum(page => (long)page.PlainLength))
                .Long(7, pages.Sum(page => (long)page.Length))
                .Long(9, _position + (dictionary?.Length ?? 0));
            if (dictionary is not null)
            {
                about.Long(11, _position);
            }

            about.Struct(12, statistics =>
            {
                statistics.Long(3, nulls);
                if (chunk is { Least: { } least, Most: { } most })
                {
                    statistics.Bytes(5, most).Bytes(6, least);
                }
            });
        }));
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        _position += bytes.Length;
    }
}
