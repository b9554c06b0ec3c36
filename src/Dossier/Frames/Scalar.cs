using System.Globalization;

namespace Dossier.Frames;

/// <summary>A single value that a column is compared with or filled with: text, a whole or fractional number, true or false, or a day.</summary>
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

    /// <summary>The value in the form that CSV has.</summary>
    public override string ToString() => Value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        string text => text,
        _ => "",
    };
}
