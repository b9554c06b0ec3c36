using System.Buffers;
using System.Text;

namespace Dossier.Frames.Parquet;

/// <summary>
/// Writes the fields of a struct in Thrift's compact protocol, which Parquet's headers use. Fields are given in the order of their ids; the
/// gap to the id before is what the protocol writes.
/// </summary>
internal sealed class ThriftStruct(IBufferWriter<byte> output)
{
    private const int I32 = 5;
    private const int I64 = 6;
    private const int Binary = 8;
    private const int List = 9;
    private const int Nested = 12;

    private int _last;

    /// <summary>A struct as bytes.</summary>
    public static byte[] ToBytes(Action<ThriftStruct> fields)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output, fields);
        return output.WrittenSpan.ToArray();
    }

    public ThriftStruct Int(int id, int value) => Number(id, I32, value);

    public ThriftStruct Long(int id, long value) => Number(id, I64, value);

    public ThriftStruct Text(int id, string value) => Bytes(id, Encoding.UTF8.GetBytes(value));

    public ThriftStruct Bytes(int id, ReadOnlySpan<byte> value)
    {
        Head(id, Binary);
        Raw(value);
        return this;
    }

    public ThriftStruct Struct(int id, Action<ThriftStruct> fields)
    {
        Head(id, Nested);
        Write(output, fields);
        return this;
    }

    /// <summary>A list of structs that are already bytes.</summary>
    public ThriftStruct Structs(int id, IReadOnlyCollection<byte[]> items)
    {
        ListHead(id, Nested, items.Count);
        foreach (var item in items)
        {
            output.Write(item);
        }

        return this;
    }

    public ThriftStruct Ints(int id, params ReadOnlySpan<int> items)
    {
        ListHead(id, I32, items.Length);
        foreach (var item in items)
        {
            output.WriteVarint(Zigzag(item));
        }

        return this;
    }

    public ThriftStruct Texts(int id, params ReadOnlySpan<string> items)
    {
        ListHead(id, Binary, items.Length);
        foreach (var item in items)
        {
            Raw(Encoding.UTF8.GetBytes(item));
        }

        return this;
    }

    private static void Write(IBufferWriter<byte> output, Action<ThriftStruct> fields)
    {
        fields(new(output));
        output.WriteByte(0);
    }

    private static ulong Zigzag(long value) => (ulong)((value << 1) ^ (value >> 63));

    private ThriftStruct Number(int id, int type, long value)
    {
        Head(id, type);
        output.WriteVarint(Zigzag(value));
        return this;
    }

    // Parquet's ids never lie more than 15 apart, so the long form of a field's head is not needed.
    private void Head(int id, int type)
    {
        output.WriteByte((byte)((id - _last) << 4 | type));
        _last = id;
    }

    private void ListHead(int id, int type, int count)
    {
        Head(id, List);
        output.WriteByte((byte)(Math.Min(count, 15) << 4 | type));
        if (count >= 15)
        {
            output.WriteVarint((ulong)count);
        }
    }

    private void Raw(ReadOnlySpan<byte> value)
    {
        output.WriteVarint((ulong)value.Length);
        output.Write(value);
    }
}
