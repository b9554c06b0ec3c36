using System.Buffers;
using System.Runtime.CompilerServices;

namespace Dossier.Frames.Grouping;

/// <summary>Makes the column of an aggregation: one row per group.</summary>
internal static class Aggregator
{
    /// <exception cref="ArgumentException">The aggregation does not fit the column's type.</exception>
    public static void Check(Column column, Agg agg)
    {
        var numbers = agg is Agg.Sum or Agg.Mean or Agg.Median or Agg.StandardDeviation or Agg.Variance;
        if (!Enum.IsDefined(agg) || column is EvidenceColumn || (numbers && column is not (ValueColumn<long> or ValueColumn<double>)))
        {
            throw new ArgumentException($"{agg} does not work on column \"{column.Name}\", which is {column.TypeName}. " +
                (numbers ? "It needs a long or double column; any type can be counted or asked for Min, Max, First and Last."
                    : "It needs a string, long, double, bool or date column; evidence is united of itself."), nameof(agg));
        }
    }

    /// <exception cref="OverflowException">A sum of whole numbers does not fit into 64 bits; the message names the column.</exception>
    public static Column Of(RowGroups groups, Column column, Agg agg, string name) => agg switch
    {
        Agg.Count => Counts(name, groups.ByGroup(groups.Sizes)),
        Agg.CountValues => Counts(name, groups.ByGroup(CountValues(groups, column.Validity))),
        Agg.CountDistinct => Counts(name, groups.ByGroup(CountDistinct(groups, column))),
        Agg.Sum when column is ValueColumn<long> longs => SumOfLongs(groups, longs, name),
        Agg.Sum => Column.FromDoubles(name, groups.ByGroup(SumsOf(groups, column, column.Validity)), ValidOf(groups, column)),
        Agg.Mean => Column.FromDoubles(name, groups.ByGroup(MeansOf(groups, column, column.Validity))),
        Agg.Median => Medians(groups, column, name),
        Agg.Variance => Column.FromDoubles(name, groups.ByGroup(Variances(groups, column))),
        Agg.StandardDeviation => Column.FromDoubles(name, groups.ByGroup(Array.ConvertAll(Variances(groups, column), Math.Sqrt))),
        Agg.Min or Agg.Max => column.Take(groups.ByGroup(ExtremeRows(groups, column, agg == Agg.Max))).Rename(name),
        _ => column.Take(column.NullCount == 0 && agg == Agg.First
            ? groups.FirstRows
            : groups.ByGroup(SlotFold.Run<EndRowFold, int>(groups, column.Validity, new(agg == Agg.Last)))).Rename(name),
    };

    /// <summary>Pearson's correlation of two columns in each group, over the rows that have both.</summary>
    public static Column Correlation(RowGroups groups, Column x, Column y, string name)
    {
        var both = Both(x.Validity, y.Validity);
        var (xs, ys) = (DoublesOf(x), DoublesOf(y));
        var (xCentres, yCentres) = (CentresOf(groups, xs, both), CentresOf(groups, ys, both));
        var xx = SlotFold.Run<DeviationFold, double>(groups, both, new(xs, xCentres, xs, xCentres));
        var yy = SlotFold.Run<DeviationFold, double>(groups, both, new(ys, yCentres, ys, yCentres));
        var xy = SlotFold.Run<DeviationFold, double>(groups, both, new(xs, xCentres, ys, yCentres));
        for (var slot = 0; slot < xy.Length; slot++)
        {
            // 0 / 0, a column that does not vary, is not a number and so null.
            xy[slot] = Math.Clamp(xy[slot] / Math.Sqrt(xx[slot] * yy[slot]), -1, 1);
        }

        return Column.FromDoubles(name, groups.ByGroup(xy));
    }

    /// <summary>Values as numbers in the order that Min and Max go by; null rows hold anything.</summary>
    public static long[] OrderOf(Column column) => column switch
    {
        StringColumn texts => Orders(Ranks(texts)),
        ValueColumn<long> longs => longs.Items,
        ValueColumn<double> doubles => Orders(doubles.Items),
        ValueColumn<bool> flags => Orders(flags.Items),
        _ => Orders(((ValueColumn<DateOnly>)column).Items),
    };

    /// <summary>The numbers of a long or double column; null rows hold 0.</summary>
    public static double[] DoublesOf(Column column) =>
        column is ValueColumn<double> doubles ? doubles.Items : Array.ConvertAll(((ValueColumn<long>)column).Items, whole => (double)whole);

    private static ValueColumn<long> Counts(string name, int[] counts) => new(name, Array.ConvertAll(counts, count => (long)count));

    private static int[] CountValues(RowGroups groups, ulong[]? validity) =>
        validity is null ? groups.Sizes : SlotFold.Run<RowCountFold, int>(groups, validity, default);

    // Every first row of a key and a value is one more value for the key.
    private static int[] CountDistinct(RowGroups groups, Column column)
    {
        using var pairs = RowGroups.Of([.. groups.Keys, column]);
        var counts = new int[groups.SlotCount];
        foreach (var row in pairs.FirstRows)
        {
            counts[groups.SlotOf[row]] += column.IsNull(row) ? 0 : 1;
        }

        return counts;
    }

    private static ValueColumn<long> SumOfLongs(RowGroups groups, ValueColumn<long> column, string name)
    {
        var totals = groups.ByGroup(SlotFold.Run<WholeSumFold, (long Upper, long Lower)>(groups, column.Validity, new(column.Items)));
        var sums = Array.ConvertAll(totals, total => WholeSumFold.Total(total) is var sum && sum >= long.MinValue && sum <= long.MaxValue
            ? (long)sum
            : throw new OverflowException($"The sum of \"{column.Name}\" does not fit into 64 bits in a group. Convert it to double first."));
        return new(name, sums, ValidOf(groups, column));
    }

    private static double[] SumsOf(RowGroups groups, Column column, ulong[]? validity) => column is ValueColumn<long> longs
        ? Array.ConvertAll(SlotFold.Run<WholeSumFold, (long, long)>(groups, validity, new(longs.Items)), sum => (double)WholeSumFold.Total(sum))
        : SlotFold.Run<SumFold, double>(groups, validity, new(((ValueColumn<double>)column).Items));

    private static double[] MeansOf(RowGroups groups, Column column, ulong[]? validity)
    {
        var (sums, counts) = (SumsOf(groups, column, validity), CountValues(groups, validity));
        for (var slot = 0; slot < sums.Length; slot++)
        {
            sums[slot] /= counts[slot];
        }

        return sums;
    }

    // In two passes, the second over deviations from the mean: the usual formula in one pass loses all digits when the mean is large.
    // Of one number or none it is 0 / 0, which is not a number and so null.
    private static double[] Variances(RowGroups groups, Column column)
    {
        var (items, counts) = (DoublesOf(column), CountValues(groups, column.Validity));
        var centres = CentresOf(groups, items, column.Validity);
        var squares = SlotFold.Run<DeviationFold, double>(groups, column.Validity, new(items, centres, items, centres));
        for (var slot = 0; slot < squares.Length; slot++)
        {
            squares[slot] /= Math.Max(0, counts[slot] - 1);
        }

        return squares;
    }

    // Means as the first value and the mean distance from it, so that the mean of equal values is that value to the last digit and their
    // variance 0.
    private static double[] CentresOf(RowGroups groups, double[] items, ulong[]? validity)
    {
        var (centres, counts) = (new double[groups.SlotCount], CountValues(groups, validity));
        foreach (var row in validity is null ? groups.FirstRows : SlotFold.Run<EndRowFold, int>(groups, validity, new(last: false)))
        {
            if (row >= 0)
            {
                centres[groups.SlotOf[row]] = items[row];
            }
        }

        var distances = SlotFold.Run<DistanceFold, double>(groups, validity, new(items, centres));
        for (var slot = 0; slot < centres.Length; slot++)
        {
            centres[slot] += distances[slot] / Math.Max(1, counts[slot]);
        }

        return centres;
    }

    private static ValueColumn<double> Medians(RowGroups groups, Column column, string name)
    {
        var (items, medians) = (DoublesOf(column), new double[groups.Count]);
        using var order = new GroupOrder(groups, column.Validity);
        Blocks.For(groups.Count, 64, (_, start, end) =>
        {
            for (var group = start; group < end; group++)
            {
                medians[group] = MedianOf(order[group], items);
            }
        });
        return Column.FromDoubles(name, medians);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double MedianOf(ReadOnlySpan<int> rows, double[] items)
    {
        var scratch = ArrayPool<double>.Shared.Rent(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            scratch[i] = items[rows[i]];
        }

        var median = Selection.Median(scratch.AsSpan(0, rows.Length));
        ArrayPool<double>.Shared.Return(scratch);
        return median;
    }

    private static int[] ExtremeRows(RowGroups groups, Column column, bool highest) => Array.ConvertAll(column switch
    {
        ValueColumn<double> doubles => Extremes(groups, column, doubles.Items, highest),
        _ => Extremes(groups, column, OrderOf(column), highest),
    }, state => state.Row);

    private static (long Order, int Row)[] Extremes<T>(RowGroups groups, Column column, T[] items, bool highest) =>
        SlotFold.Run<ExtremeRowFold<T>, (long, int)>(groups, column.Validity, new(items, highest));

    private static int[] Ranks(StringColumn texts)
    {
        var (order, ranks) = (Enumerable.Range(0, texts.Dictionary.Length).ToArray(), new int[texts.Dictionary.Length]);
        Array.Sort([.. texts.Dictionary], order, StringComparer.Ordinal);
        for (var rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }

        return Array.ConvertAll(texts.Codes, code => code < 0 ? -1 : ranks[code]);
    }

    private static long[] Orders<T>(T[] items)
    {
        var orders = LargeArray.Allocate<long>(items.Length);
        Blocks.For(items.Length, (_, start, end) =>
        {
            for (var row = start; row < end; row++)
            {
                orders[row] = Ordinal.Of(items[row]);
            }
        });
        return orders;
    }

    /// <summary>Bits of the groups that have a value; null when all have.</summary>
    private static ulong[]? ValidOf(RowGroups groups, Column column)
    {
        if (column.NullCount == 0)
        {
            return null;
        }

        var (counts, bits) = (groups.ByGroup(CountValues(groups, column.Validity)), new ulong[Bitmap.Words(groups.Count)]);
        for (var group = 0; group < counts.Length; group++)
        {
            if (counts[group] > 0)
            {
                Bitmap.Set(bits, group);
            }
        }

        return Bitmap.OrNullIfFull(bits, groups.Count);
    }

    private static ulong[]? Both(ulong[]? left, ulong[]? right) =>
        left is null ? right : right is null ? left : [.. left.Zip(right, (one, other) => one & other)];
}
