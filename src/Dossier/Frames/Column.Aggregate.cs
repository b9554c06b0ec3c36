using Dossier.Frames.Grouping;

namespace Dossier.Frames;

// A column as a whole is a single group.
public abstract partial class Column
{
    /// <summary>The sum of numbers, long of longs and double of doubles; null when there is none, since unknown is not zero.</summary>
    /// <exception cref="ArgumentException">The column is not of numbers.</exception>
    /// <exception cref="OverflowException">A sum of whole numbers does not fit into 64 bits.</exception>
    public Scalar? Sum() => Aggregate(Agg.Sum);

    /// <summary>The arithmetic mean of numbers; null when there is none.</summary>
    /// <exception cref="ArgumentException">The column is not of numbers.</exception>
    public double? Mean() => (double?)Aggregate(Agg.Mean);

    /// <summary>The middle number, or the mean of the two in the middle; null when there is none.</summary>
    /// <exception cref="ArgumentException">The column is not of numbers.</exception>
    public double? Median() => (double?)Aggregate(Agg.Median);

    /// <summary>The standard deviation of a sample (divisor n - 1); null for fewer than two numbers.</summary>
    /// <exception cref="ArgumentException">The column is not of numbers.</exception>
    public double? StandardDeviation() => (double?)Aggregate(Agg.StandardDeviation);

    /// <summary>The lowest value; text is ordered ordinally, false before true. Null when there is none.</summary>
    /// <exception cref="ArgumentException">The column is evidence.</exception>
    public Scalar? Min() => Aggregate(Agg.Min);

    /// <summary>The highest value; text is ordered ordinally, false before true. Null when there is none.</summary>
    /// <exception cref="ArgumentException">The column is evidence.</exception>
    public Scalar? Max() => Aggregate(Agg.Max);

    /// <summary>How many values differ from each other, null aside.</summary>
    /// <exception cref="ArgumentException">The column is evidence.</exception>
    public long CountDistinct() => (long)(Aggregate(Agg.CountDistinct) ?? 0);

    private Scalar? Aggregate(Agg agg)
    {
        Aggregator.Check(this, agg);
        using var all = RowGroups.Of([new StringColumn("all", new int[Length], ["all"])]);
        return Length == 0 ? null : Scalar.FromCell(Aggregator.Of(all, this, agg, Name)[0]);
    }
}
