using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dossier.Frames.Files;

/// <summary>Writes the cells of a column as text that the reader takes for the same value of the same type; a null is nothing.</summary>
internal abstract class CellWriter
{
    private const int LongestNumber = 32;

    /// <summary>Makes the writer for a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="encode">How a text is written; asked at most once for each text that a row has.</param>
    /// <param name="decimalMark">What stands before the fraction of a number.</param>
    public static CellWriter Of(Column column, Func<string, byte[]> encode, byte decimalMark = (byte)'.') => column switch
    {
        StringColumn texts => new OfText(texts, encode),
        ValueColumn<long> longs => new OfValues<long>(longs, null),
        ValueColumn<double> doubles => new OfDoubles(doubles, decimalMark),
        ValueColumn<bool> flags => new OfBools(flags),
        ValueColumn<DateOnly> days => new OfValues<DateOnly>(days, "O"),
        EvidenceColumn => new OfText(StringColumn.From(column.Name, Enumerable.Range(0, column.Length).Select(column.TextAt)), encode),
        _ => throw new NotSupportedException($"Column \"{column.Name}\" is {column.TypeName}, which has no form in a text file."),
    };

    public abstract void Write(int row, ArrayBufferWriter<byte> buffer);

    private sealed class OfText(StringColumn column, Func<string, byte[]> encode) : CellWriter
    {
        private readonly byte[]?[] _encoded = new byte[column.Dictionary.Length][];

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Write(int row, ArrayBufferWriter<byte> buffer)
        {
            var code = column.Codes[row];
            if (code >= 0)
            {
                buffer.Write(_encoded[code] ??= encode(column.Dictionary[code]));
            }
        }
    }

    private sealed class OfValues<T>(ValueColumn<T> column, string? format) : CellWriter
        where T : unmanaged, IComparable<T>, IEquatable<T>, IUtf8SpanFormattable
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Write(int row, ArrayBufferWriter<byte> buffer)
        {
            if (!column.IsNull(row))
            {
                column.Items[row].TryFormat(buffer.GetSpan(LongestNumber), out var length, format, CultureInfo.InvariantCulture);
                buffer.Advance(length);
            }
        }
    }

    private sealed class OfDoubles(ValueColumn<double> column, byte decimalMark) : CellWriter
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Write(int row, ArrayBufferWriter<byte> buffer)
        {
            if (!column.IsNull(row))
            {
                var target = buffer.GetSpan(LongestNumber);
                column.Items[row].TryFormat(target, out var length, "R", CultureInfo.InvariantCulture);

                // Without a point 2.0 would come back as the whole number 2.
                if (target[..length].IndexOfAny(".EI"u8) < 0)
                {
                    ".0"u8.CopyTo(target[length..]);
                    length += 2;
                }

                target[..length].Replace((byte)'.', decimalMark);
                buffer.Advance(length);
            }
        }
    }

    private sealed class OfBools(ValueColumn<bool> column) : CellWriter
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Write(int row, ArrayBufferWriter<byte> buffer)
        {
            if (!column.IsNull(row))
            {
                buffer.Write(column.Items[row] ? "true"u8 : "false"u8);
            }
        }
    }
}
