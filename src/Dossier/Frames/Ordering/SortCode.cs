using System.Numerics;
using Dossier.Frames.Grouping;

namespace Dossier.Frames.Ordering;

/// <summary>One sort key as whole numbers of <see cref="Bits"/> bits in the order of the rows, null being the highest.</summary>
internal abstract class SortCode
{
    /// <summary>Bits of the highest code; 0 when all rows are equal.</summary>
    public int Bits { get; protected init; }

    /// <summary>The codes of a column; two where 64 bits do not hold all its values and null as well.</summary>
    public static IEnumerable<SortCode> Of(Column column, bool descending) => column switch
    {
        StringColumn texts => Of(TextOrder.RowRanks(texts), texts, descending),
        ValueColumn<long> numbers => Of(numbers.Items, column, descending),
        ValueColumn<double> numbers => Of(numbers.Items, column, descending),
        ValueColumn<bool> flags => Of(flags.Items, column, descending),
        ValueColumn<DateOnly> days => Of(days.Items, column, descending),
        _ => throw new ArgumentException($"Column \"{column.Name}\" is {column.TypeName}; rows have no order by it. " +
            "Sort by text, numbers, true or false, or days.", nameof(column)),
    };

    /// <summary>The rows in the order of the codes: as many codes as fit make a word, and the last word is sorted first.</summary>
    public static int[] Order(IEnumerable<SortCode> codes, int rowCount)
    {
        var words = new List<List<SortCode>>();
        var room = 0;
        foreach (var code in codes.Where(code => code.Bits > 0))
        {
            if (code.Bits > room)
            {
                words.Add([]);
                room = 64;
            }

            words[^1].Add(code);
            room -= code.Bits;
        }

        using var sorter = new RadixSort(rowCount);
        for (var i = words.Count - 1; i >= 0; i--)
        {
            var packed = words[i];
            sorter.By(target =>
            {
                Array.Clear(target, 0, rowCount);
                packed.ForEach(code => code.AppendTo(target));
            });
        }

        return sorter.Rows();
    }

    /// <summary>Moves what each word holds up by <see cref="Bits"/> and puts the row's code below it.</summary>
    protected abstract void AppendTo(ulong[] words);

    private static IEnumerable<SortCode> Of<T>(T[] items, Column column, bool descending)
        where T : unmanaged
    {
        var code = new SortCode<T>(items, column.Validity, descending);
        return code.NullWraps
            ? [new SortCode<bool>([.. Enumerable.Range(0, items.Length).Select(column.IsNull)], null, descending: false), code]
            : [code];
    }
}

/// <summary>The codes of values of one type: distance from the lowest value, or from the highest when descending.</summary>
internal sealed class SortCode<T> : SortCode
    where T : unmanaged
{
    private readonly T[] _items;
    private readonly ulong[]? _validity;
    private readonly bool _descending;
    private readonly long _lowest;
    private readonly long _highest;

    public SortCode(T[] items, ulong[]? validity, bool descending)
    {
        (_items, _validity, _descending) = (items, validity, descending);
        var bounds = new (long Lowest, long Highest)[Blocks.Count(items.Length)];
        Blocks.For(items.Length, (block, start, end) => bounds[block] = Bounds(items, validity, start, end));
        (_lowest, _highest) = (bounds.Select(b => b.Lowest).DefaultIfEmpty().Min(), bounds.Select(b => b.Highest).DefaultIfEmpty().Max());
        Bits = _lowest > _highest ? 0 : NullWraps ? 64 : 64 - BitOperations.LeadingZeroCount(validity is null ? Span : Span + 1);
    }

    /// <summary>Whether the code of null, one above the highest, is 0 again.</summary>
    public bool NullWraps => _validity is not null && Span == ulong.MaxValue;

    private ulong Span => (ulong)(_highest - _lowest);

    protected override void AppendTo(ulong[] words) =>
        Blocks.For(_items.Length, (_, start, end) => AppendTo(words.AsSpan(start, end - start), start));

    private void AppendTo(Span<ulong> words, int start)
    {
        var rows = _items.AsSpan(start, words.Length);
        var (lowest, highest, bits) = (_lowest, _highest, Bits & 63);
        for (var i = 0; i < words.Length; i++)
        {
            var code = _validity is not null && !Bitmap.Get(_validity, start + i) ? Span + 1
                : (ulong)(_descending ? highest - Ordinal.Of(rows[i]) : Ordinal.Of(rows[i]) - lowest);
            words[i] = words[i] << bits | code;
        }
    }

    private static (long Lowest, long Highest) Bounds(T[] items, ulong[]? validity, int start, int end)
    {
        var (lowest, highest) = (long.MaxValue, long.MinValue);
        for (var row = start; row < end; row++)
        {
            if (validity is null || Bitmap.Get(validity, row))
            {
                var ordinal = Ordinal.Of(items[row]);
                lowest = Math.Min(lowest, ordinal);
                highest = Math.Max(highest, ordinal);
            }
        }

        return (lowest, highest);
    }
}
