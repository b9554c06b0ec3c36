using System.Globalization;

namespace Dossier.Frames;

/// <summary>A column of long, double, bool or <see cref="DateOnly"/>. Rows that are null hold the type's default.</summary>
internal sealed class ValueColumn<T> : Column
    where T : unmanaged, IComparable<T>, IEquatable<T>
{
    /// <param name="name">Name.</param>
    /// <param name="items">A value for each row; the column keeps the array.</param>
    /// <param name="validity">Bits of the rows that have a value; null when all have.</param>
    public ValueColumn(string name, T[] items, ulong[]? validity = null)
        : base(name, items.Length, validity) => Items = items;

    public T[] Items { get; }

    public override Type DataType => typeof(T);

    public override string TypeName => typeof(T) == typeof(long) ? "long"
        : typeof(T) == typeof(double) ? "double"
        : typeof(T) == typeof(bool) ? "bool" : "date";

    public override Column Rename(string name) => new ValueColumn<T>(name, Items, Validity);

    internal override Column Take(int[] rows)
    {
        var items = LargeArray.Allocate<T>(rows.Length);
        var misses = 0;
        Blocks.For(rows.Length, (_, start, end) =>
        {
            if (Gather(Items, rows.AsSpan(start, end - start), items.AsSpan(start, end - start)))
            {
                Volatile.Write(ref misses, 1);
            }
        });
        return new ValueColumn<T>(Name, items, TakeValidity(rows, misses != 0));
    }

    internal override Column Append(IReadOnlyList<Column> others)
    {
        var parts = others.Select(other => other as ValueColumn<T> ?? throw Mismatch(other)).Prepend(this).ToArray();
        return new ValueColumn<T>(Name, Joined(parts, part => part.Items), AppendValidity(parts));
    }

    private protected override object ValueAt(int row) => Items[row];

    private protected override string FormatAt(int row) => Items[row] switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    private static bool Gather(T[] source, ReadOnlySpan<int> rows, Span<T> target)
    {
        var missed = false;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row < 0)
            {
                target[i] = default;
                missed = true;
            }
            else
            {
                target[i] = source[row];
            }
        }

        return missed;
    }
}
