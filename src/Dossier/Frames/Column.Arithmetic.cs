using System.Diagnostics.CodeAnalysis;
using Dossier.Frames.Arithmetic;

namespace Dossier.Frames;

[SuppressMessage("Usage", "CA2225", Justification = "The operators are the documented way to reckon with columns.")]
public abstract partial class Column
{
    /// <summary>
    /// The sum, row by row, under the left column's name; null where either is null. Two whole numbers give a whole number; with a
    /// fractional
    /// one the result is fractional. A date and a whole number give the date that many days later.
    /// </summary>
    /// <exception cref="ArgumentException">The columns' types do not add, or their lengths differ; the message says both.</exception>
    /// <exception cref="OverflowException">A whole number does not fit into 64 bits, or a date into the calendar; the message names the
    /// row.</exception>
    public static Column operator +(Column left, Column right) => ColumnArithmetic.Of(left, '+', right);

    /// <summary>As <c>column + column</c>, with one value for all rows.</summary>
    /// <exception cref="ArgumentException">The types do not add; the message says both.</exception>
    /// <exception cref="OverflowException">A result does not fit; the message names the row.</exception>
    public static Column operator +(Column left, Scalar right) => ColumnArithmetic.Of(left, '+', right);

    /// <summary>As <c>column + column</c>, with one value for all rows; the result has the column's name.</summary>
    /// <exception cref="ArgumentException">The types do not add; the message says both.</exception>
    /// <exception cref="OverflowException">A result does not fit; the message names the row.</exception>
    public static Column operator +(Scalar left, Column right) => ColumnArithmetic.Of(left, '+', right);

    /// <summary>
    /// The difference, row by row, under the left column's name; null where either is null. Two dates give the days from the right to the
    /// left; a date and a whole number the date that many days earlier.
    /// </summary>
    /// <exception cref="ArgumentException">The columns' types do not subtract, or their lengths differ; the message says both.</exception>
    /// <exception cref="OverflowException">A whole number does not fit into 64 bits, or a date into the calendar; the message names the
    /// row.</exception>
    public static Column operator -(Column left, Column right) => ColumnArithmetic.Of(left, '-', right);

    /// <summary>As <c>column - column</c>, with one value for all rows.</summary>
    /// <exception cref="ArgumentException">The types do not subtract; the message says both.</exception>
    /// <exception cref="OverflowException">A result does not fit; the message names the row.</exception>
    public static Column operator -(Column left, Scalar right) => ColumnArithmetic.Of(left, '-', right);

    /// <summary>As <c>column - column</c>, with one value for all rows; the result has the column's name.</summary>
    /// <exception cref="ArgumentException">The types do not subtract; the message says both.</exception>
    /// <exception cref="OverflowException">A result does not fit; the message names the row.</exception>
    public static Column operator -(Scalar left, Column right) => ColumnArithmetic.Of(left, '-', right);

    /// <summary>Each number with its sign turned; null stays null.</summary>
    /// <exception cref="ArgumentException">The column is not of numbers.</exception>
    /// <exception cref="OverflowException">The lowest long has no opposite; the message names the row.</exception>
    public static Column operator -(Column column) => ColumnArithmetic.Of(0L, '-', column);

    /// <summary>
    /// The product, row by row, under the left column's name; null where either is null. Two whole numbers give a whole number.
    /// </summary>
    /// <exception cref="ArgumentException">A column is not of numbers, or the lengths differ; the message says both.</exception>
    /// <exception cref="OverflowException">A whole number does not fit into 64 bits; the message names the row.</exception>
    public static Column operator *(Column left, Column right) => ColumnArithmetic.Of(left, '*', right);

    /// <summary>As <c>column * column</c>, with one value for all rows.</summary>
    /// <exception cref="ArgumentException">One of the two is not a number.</exception>
    /// <exception cref="OverflowException">A whole number does not fit into 64 bits; the message names the row.</exception>
    public static Column operator *(Column left, Scalar right) => ColumnArithmetic.Of(left, '*', right);

    /// <summary>As <c>column * column</c>, with one value for all rows; the result has the column's name.</summary>
    /// <exception cref="ArgumentException">One of the two is not a number.</exception>
    /// <exception cref="OverflowException">A whole number does not fit into 64 bits; the message names the row.</exception>
    public static Column operator *(Scalar left, Column right) => ColumnArithmetic.Of(left, '*', right);

    /// <summary>
    /// The quotient, row by row, under the left column's name: always fractional, so that 7 / 2 is 3.5. Null where either is null and where
    /// the divisor is 0: a share of nothing is unknown.
    /// </summary>
    /// <exception cref="ArgumentException">A column is not of numbers, or the lengths differ; the message says both.</exception>
    public static Column operator /(Column left, Column right) => ColumnArithmetic.Of(left, '/', right);

    /// <summary>As <c>column / column</c>, with one value for all rows.</summary>
    /// <exception cref="ArgumentException">One of the two is not a number.</exception>
    public static Column operator /(Column left, Scalar right) => ColumnArithmetic.Of(left, '/', right);

    /// <summary>As <c>column / column</c>, with one value for all rows; the result has the column's name.</summary>
    /// <exception cref="ArgumentException">One of the two is not a number.</exception>
    public static Column operator /(Scalar left, Column right) => ColumnArithmetic.Of(left, '/', right);
}
