using System.Buffers;

namespace Dossier.Frames.Parquet;

/// <summary>How a page's values are written, by Parquet's numbers.</summary>
internal enum PageEncoding
{
    Plain = 0,
    Levels = 3,
    Dictionary = 8,
}

/// <summary>A page to come.</summary>
/// <param name="IsDictionary">Whether it holds the dictionary instead of rows.</param>
/// <param name="Encoding">How its values are written.</param>
/// <param name="Write">Writes its body and returns the number of values, nulls included.</param>
internal sealed record Page(bool IsDictionary, PageEncoding Encoding, Func<IBufferWriter<byte>, int> Write)
{
    /// <summary>Writes and packs the page.</summary>
    public PackedPage Pack(Gzip gzip)
    {
        var plain = new ArrayBufferWriter<byte>();
        var values = Write(plain);
        var body = gzip.Pack(plain.WrittenSpan.ToArray());
        var head = ThriftStruct.ToBytes(page =>
        {
            page.Int(1, IsDictionary ? 2 : 0).Int(2, plain.WrittenCount).Int(3, body.Length);
            if (IsDictionary)
            {
                page.Struct(7, inner => inner.Int(1, values).Int(2, (int)Encoding));
            }
            else
            {
                page.Struct(5, inner => inner.Int(1, values).Int(2, (int)Encoding)
                    .Int(3, (int)PageEncoding.Levels).Int(4, (int)PageEncoding.Levels));
            }
        });
        return new(head, body, values, head.Length + plain.WrittenCount);
    }
}

/// <summary>A page as the file holds it.</summary>
/// <param name="Head">Its header.</param>
/// <param name="Body">Its values, packed.</param>
/// <param name="Values">Number of values, nulls included.</param>
/// <param name="PlainLength">Bytes that it would take unpacked, header included.</param>
internal sealed record PackedPage(byte[] Head, byte[] Body, int Values, int PlainLength)
{
    /// <summary>Bytes that it takes.</summary>
    public int Length => Head.Length + Body.Length;
}
