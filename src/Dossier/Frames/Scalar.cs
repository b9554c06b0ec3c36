using System.Globalization;

namespace Dossier.Frames;

/// <summary>
/// A single value that a column is compared with or filled with: text, a whole or fractional number, true or false, or a day.
/// </summary>
public readonly record struct Scalar
{
    private Scalar(object value) => Value = value;

    internal object Value { get; }

    /// <summary>Text.</summary>
    public static implicit operator Scalar(string value) => new(value ?? throw new ArgumentNullException(nameof(value),
        "A column is not compared with null; ask IsNull() instead."));

    /// <summary>A whole number.</summary>
    public static implicit operator Scalar(long value) => new(value);

    /// <summary>A fractional number.</summary>
    /// <exception cref="ArgumentException">The value is not a number (NaN).</exception>
    public static implicit operator Scalar(double value) => double.IsNaN(value)
        ? throw new ArgumentException("NaN is null in a column; ask IsNull() instead.", nameof(value))
        : new(value);

    /// <summary>True or false.</summary>
    public static implicit operator Scalar(bool value) => new(value);

    /// <summary>A day.</summary>
    public static implicit operator Scalar(DateOnly value) => new(value);

    /// <summary>The text.</summary>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    public static explicit operator string(Scalar value) => value.As<string>();

    /// <summary>The whole number.</summary>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    public static explicit operator long(Scalar value) => value.As<long>();

    /// <summary>The number, whole or fractional.</summary>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    public static explicit operator double(Scalar value) => value.Value is long whole ? whole : value.As<double>();

    /// <summary>Whether it is true.</summary>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    public static explicit operator bool(Scalar value) => value.As<bool>();

    /// <summary>The day.</summary>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    public static explicit operator DateOnly(Scalar value) => value.As<DateOnly>();

    /// <summary>What a cell holds; null stays null.</summary>
    internal static Scalar? FromCell(object? value) => value is null ? null : new(value);

    /// <summary>The value in the form that CSV has.</summary>
    public override string ToString() => Value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        string text => text,
        _ => "",
    };

    private T As<T>() => Value is T value
        ? value
        : throw new InvalidCastException(
            $"The value {this} is {Value?.GetType().Name ?? "missing"}; it cannot be read as {typeof(T).Name}.");
}
