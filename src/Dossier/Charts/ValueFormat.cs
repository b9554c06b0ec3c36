using System.Globalization;

namespace Dossier.Charts;

/// <summary>How a chart writes its values: with their unit, thousands parted by a comma, no needless digits, and never a zero for what is none.</summary>
public sealed record ValueFormat
{
    private const double Thousand = 1e3, Million = 1e6, Billion = 1e9, Trillion = 1e12;
    private readonly string _before = "", _after = "";
    private readonly double _factor = 1;
    private readonly bool _isShort, _isYear;

    private ValueFormat()
    {
    }

    /// <summary>Plain numbers: 1,234.5, and trillions as 1.2 tn.</summary>
    public static ValueFormat Plain { get; } = new();

    /// <summary>Percent, of values that are percentages already: 36 is 36%.</summary>
    public static ValueFormat Percent { get; } = new("", "%");

    /// <summary>Percent, of values that are parts of one: 0.36 is 36%.</summary>
    public static ValueFormat PartOfOne { get; } = new("", "%", factor: 100);

    /// <summary>Years, without a comma: 2026.</summary>
    public static ValueFormat Year { get; } = new("", "", isYear: true);

    private ValueFormat(string before, string after, double factor = 1, bool isShort = false, bool isYear = false) =>
        (_before, _after, _factor, _isShort, _isYear) = (before, after, factor, isShort, isYear);

    /// <summary>Numbers with a unit after them: <c>Unit("km")</c> writes 1,200 km.</summary>
    public static ValueFormat Unit(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new("", unit.Length == 0 ? "" : "\u00A0" + unit);
    }

    /// <summary>Money, in millions and billions where it is that much: <c>Money("USD")</c> writes US$1.4 bn.</summary>
    /// <param name="currency">The ISO 4217 code.</param>
    public static ValueFormat Money(string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (string.IsNullOrWhiteSpace(currency))
        {
            throw new ArgumentException("Money needs the code of a currency (ISO 4217), such as USD; found none.", nameof(currency));
        }

        return new(
            currency switch
            {
                "USD" => "US$",
                "EUR" => "€",
                "GBP" => "£",
                _ => currency + "\u00A0",
            },
            "",
            isShort: true);
    }

    /// <summary>The value as readers see it; empty for null.</summary>
    public string Text(double? value)
    {
        if (value is not { } number)
        {
            return "";
        }

        var (scaled, word) = Shortened(number * _factor);
        var digits = _isYear ? Math.Abs(scaled).ToString("0.##", CultureInfo.InvariantCulture) : Digits(Math.Abs(scaled));
        return (scaled < 0 && digits != "0" ? "−" : "") + _before + digits + word + _after;
    }

    // Two decimals, but always enough of them for a small number not to look like zero.
    private static string Digits(double size)
    {
        const double Enough = 0.1, Least = 1e-12;
        if (size is >= Enough or < Least)
        {
            return size.ToString("#,0.##", CultureInfo.InvariantCulture);
        }

        var decimals = 1 - (int)Math.Floor(Math.Log10(size));
        return Math.Round(size, decimals).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }

    // Beyond trillions nobody counts the digits, of money not below either.
    private (double Scaled, string Word) Shortened(double value) => Math.Abs(value) switch
    {
        _ when _isYear => (value, ""),
        >= Trillion => (Math.Round(value / Trillion, 2), "\u00A0tn"),
        _ when !_isShort => (value, ""),
        >= Billion => (Math.Round(value / Billion, 2), "\u00A0bn"),
        >= Million => (Math.Round(value / Million, 1), "\u00A0m"),
        >= 10 * Thousand => (Math.Round(value / Thousand), ",000"),
        _ => (value, ""),
    };
}
