namespace Dossier.Frames;

/// <summary>How the values of a group become one. Nulls are left out; a group without values gives null, since unknown is not zero.</summary>
public enum Agg
{
    /// <summary>Number of rows, null or not; the result is named <c>count</c>.</summary>
    Count,

    /// <summary>Number of values that are not null.</summary>
    CountValues,

    /// <summary>Number of values that differ from each other, null aside.</summary>
    CountDistinct,

    /// <summary>Sum of numbers: whole numbers give a whole number, or an error when it does not fit into 64 bits.</summary>
    Sum,

    /// <summary>Arithmetic mean of numbers.</summary>
    Mean,

    /// <summary>The middle number, or the mean of the two in the middle.</summary>
    Median,

    /// <summary>Standard deviation of a sample (divisor n - 1); null for fewer than two numbers. The result ends in <c>_std</c>.</summary>
    StandardDeviation,

    /// <summary>Variance of a sample (divisor n - 1); null for fewer than two numbers. The result ends in <c>_var</c>.</summary>
    Variance,

    /// <summary>The lowest value; text is ordered ordinally, false before true.</summary>
    Min,

    /// <summary>The highest value; text is ordered ordinally, false before true.</summary>
    Max,

    /// <summary>The first value that is not null.</summary>
    First,

    /// <summary>The last value that is not null.</summary>
    Last,
}
