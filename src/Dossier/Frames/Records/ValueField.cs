using System.Runtime.CompilerServices;

namespace Dossier.Frames.Records;

/// <summary>Collects a column of long, double, bool or days.</summary>
internal sealed class ValueField<T, TValue>(string name, Func<T, TValue?> read) : RecordField<T>(name)
    where TValue : unmanaged, IComparable<TValue>, IEquatable<TValue>
{
    private TValue[] _items = [];
    private ulong[] _bits = [];

    public override void Reserve(int rows, int blocks)
    {
        Array.Resize(ref _items, rows);
        Array.Resize(ref _bits, Bitmap.Words(rows));
    }

    public override void Read(ReadOnlySpan<T> records, int row, int block)
    {
        for (var first = 0; first < records.Length; first += 64)
        {
            var word = records.Slice(first, Math.Min(64, records.Length - first));
            _bits[(row + first) >> 6] = ReadWord(word, read, _items.AsSpan(row + first, word.Length));
        }
    }

    public override Column Build(int rows)
    {
        Reserve(rows, 0);
        var validity = Bitmap.OrNullIfFull(_bits, rows);
        return _items is double[] numbers ? Column.FromDoubles(Name, numbers, validity) : new ValueColumn<TValue>(Name, _items, validity);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong ReadWord(ReadOnlySpan<T> records, Func<T, TValue?> read, Span<TValue> items)
    {
        var bits = 0UL;
        for (var i = 0; i < records.Length; i++)
        {
            var value = read(records[i]);
            items[i] = value.GetValueOrDefault();
            bits |= (value.HasValue ? 1UL : 0UL) << i;
        }

        return bits;
    }
}
