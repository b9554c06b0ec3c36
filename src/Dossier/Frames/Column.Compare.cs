using System.Diagnostics.CodeAnalysis;

namespace Dossier.Frames;

[SuppressMessage("Design", "CA1046", Justification = "The operators give masks, as in every data frame.")]
[SuppressMessage("Usage", "CA2225", Justification = "The operators are the documented way to write a filter.")]
public abstract partial class Column
{
    /// <summary>The rows that equal a value; unknown where the row is null. Text is compared ordinally.</summary>
    /// <exception cref="ArgumentException">The value is of another type; the message says both.</exception>
    public static Mask operator ==(Column column, Scalar value) => Equal(column, value);

    /// <summary>The rows that differ from a value; unknown where the row is null.</summary>
    /// <exception cref="ArgumentException">The value is of another type; the message says both.</exception>
    public static Mask operator !=(Column column, Scalar value) => !Equal(column, value);

    /// <summary>The rows below a value; unknown where the row is null. Text is ordered ordinally, false before true.</summary>
    /// <exception cref="ArgumentException">The value is of another type; the message says both.</exception>
    public static Mask operator <(Column column, Scalar value) => Less(column, value, orEqual: false);

    /// <summary>The rows at or below a value; unknown where the row is null.</summary>
    /// <exception cref="ArgumentException">The value is of another type; the message says both.</exception>
    public static Mask operator <=(Column column, Scalar value) => Less(column, value, orEqual: true);

    /// <summary>The rows above a value; unknown where the row is null.</summary>
    /// <exception cref="ArgumentException">The value is of another type; the message says both.</exception>
    public static Mask operator >(Column column, Scalar value) => !Less(column, value, orEqual: true);

    /// <summary>The rows at or above a value; unknown where the row is null.</summary>
    /// <exception cref="ArgumentException">The value is of another type; the message says both.</exception>
    public static Mask operator >=(Column column, Scalar value) => !Less(column, value, orEqual: false);

    /// <summary>The rows where two columns are equal; unknown where either is null. Whole and fractional numbers can be compared.</summary>
    /// <exception cref="ArgumentException">The columns differ in type or length; the message says both.</exception>
    public static Mask operator ==(Column left, Column right) => ColumnComparison.Of(left, right, sign => sign == 0);

    /// <summary>The rows where two columns differ; unknown where either is null.</summary>
    /// <exception cref="ArgumentException">The columns differ in type or length; the message says both.</exception>
    public static Mask operator !=(Column left, Column right) => ColumnComparison.Of(left, right, sign => sign != 0);

    /// <summary>The rows where the left column is below the right; unknown where either is null.</summary>
    /// <exception cref="ArgumentException">The columns differ in type or length; the message says both.</exception>
    public static Mask operator <(Column left, Column right) => ColumnComparison.Of(left, right, sign => sign < 0);

    /// <summary>The rows where the left column is at or below the right; unknown where either is null.</summary>
    /// <exception cref="ArgumentException">The columns differ in type or length; the message says both.</exception>
    public static Mask operator <=(Column left, Column right) => ColumnComparison.Of(left, right, sign => sign <= 0);

    /// <summary>The rows where the left column is above the right; unknown where either is null.</summary>
    /// <exception cref="ArgumentException">The columns differ in type or length; the message says both.</exception>
    public static Mask operator >(Column left, Column right) => ColumnComparison.Of(left, right, sign => sign > 0);

    /// <summary>The rows where the left column is at or above the right; unknown where either is null.</summary>
    /// <exception cref="ArgumentException">The columns differ in type or length; the message says both.</exception>
    public static Mask operator >=(Column left, Column right) => ColumnComparison.Of(left, right, sign => sign >= 0);

    /// <summary>The rows whose value is one of those given; unknown where the row is null.</summary>
    /// <exception cref="ArgumentException">A value is of another type; the message says both.</exception>
    public Mask IsIn(params ReadOnlySpan<Scalar> values)
    {
        var none = new ulong[Bitmap.Words(Length)];
        var mask = new Mask(Length, none, IsNotNull().True);
        foreach (var value in values)
        {
            mask |= Equal(this, value);
        }

        return mask;
    }

    /// <summary>The rows of a text column that contain a text; unknown where the row is null.</summary>
    /// <param name="text">What to look for.</param>
    /// <param name="comparison">How letters are compared; letter by letter unless told otherwise.</param>
    /// <exception cref="ArgumentException">The column is not text.</exception>
    public Mask Contains(string text, StringComparison comparison = StringComparison.Ordinal)
    {
        ArgumentNullException.ThrowIfNull(text);
        return this is StringColumn texts
            ? ColumnComparison.OfTexts(texts, entry => entry.Contains(text, comparison))
            : throw new ArgumentException($"Contains needs a string column; \"{Name}\" is {TypeName}.", nameof(text));
    }

    /// <summary>Whether both are the same object: <c>==</c> compares row by row instead.</summary>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>Of the object, not of its values.</summary>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private static Mask Equal(Column column, Scalar value) => ColumnComparison.Of(column, value, ColumnComparison.Kind.Equal);

    private static Mask Less(Column column, Scalar value, bool orEqual) =>
        ColumnComparison.Of(column, value, orEqual ? ColumnComparison.Kind.LessOrEqual : ColumnComparison.Kind.Less);
}
