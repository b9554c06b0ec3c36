using System.Buffers;
using System.Buffers.Binary;

namespace Dossier.Frames.Parquet;

/// <summary>Writes numbers, flags and days plainly.</summary>
internal sealed class ValueWriter<T>(ValueColumn<T> column) : ColumnWriter(column)
    where T : unmanaged, IComparable<T>, IEquatable<T>
{
    private static readonly int FirstDay = new DateOnly(1970, 1, 1).DayNumber;

    public override int PhysicalType => typeof(T) == typeof(bool) ? 0
        : typeof(T) == typeof(DateOnly) ? 1
        : typeof(T) == typeof(long) ? 2 : 5;

    protected override (int Converted, int Logical)? Meaning => typeof(T) == typeof(DateOnly) ? (6, 6) : null;

    public override Chunk Plan(int from, int to)
    {
        Page[] pages = [.. Pages(from, to, PageEncoding.Plain, (output, first, end) => WriteValues(output, Present(first, end)))];
        var present = Present(from, to);
        return present.Length == 0 ? new(pages, null, null) : new(pages, Bound(Least(present, 1), -0.0), Bound(Least(present, -1), 0.0));
    }

    private static T Least(T[] values, int sign)
    {
        var least = values[0];
        foreach (var value in values)
        {
            least = value.CompareTo(least) * sign < 0 ? value : least;
        }

        return least;
    }

    // The two zeros are equal, so a bound of zero must hold for both (Parquet's rule for floating-point statistics).
    private static byte[] Bound(T value, double zero)
    {
        var output = new ArrayBufferWriter<byte>(8);
        WriteValues(output, [value is 0.0 ? (T)(object)zero : value]);
        return output.WrittenSpan.ToArray();
    }

    private static void WriteValues(IBufferWriter<byte> output, T[] values)
    {
        if (values is bool[] flags)
        {
            output.WritePacked(Array.ConvertAll(flags, flag => flag ? 1 : 0), 1);
            return;
        }

        var size = typeof(T) == typeof(DateOnly) ? 4 : 8;
        var bytes = output.GetSpan(values.Length * size);
        for (var i = 0; i < values.Length; i++)
        {
            Write(values[i], bytes[(i * size)..]);
        }

        output.Advance(values.Length * size);
    }

    private static void Write(T value, Span<byte> bytes)
    {
        switch (value)
        {
            case long whole:
                BinaryPrimitives.WriteInt64LittleEndian(bytes, whole);
                break;
            case double fraction:
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, fraction);
                break;
            case DateOnly day:
                BinaryPrimitives.WriteInt32LittleEndian(bytes, day.DayNumber - FirstDay);
                break;
        }
    }

    private T[] Present(int from, int to)
    {
        var items = column.Items.AsSpan(from..to);
        if (column.Validity is null)
        {
            return items.ToArray();
        }

        var present = new List<T>(items.Length);
        for (var row = from; row < to; row++)
        {
            if (!column.IsNull(row))
            {
                present.Add(items[row - from]);
            }
        }

        return [.. present];
    }
}
