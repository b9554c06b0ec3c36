using System.Globalization;

namespace Dossier.Facts;

/// <summary>What a statistic counts.</summary>
public enum Metric
{
    /// <summary>A number of deals.</summary>
    Deals,

    /// <summary>A number of countries.</summary>
    Countries,

    /// <summary>A share of a whole.</summary>
    Share,

    /// <summary>A change over time.</summary>
    Growth,

    /// <summary>An amount of money.</summary>
    Value,
}

/// <summary>What a statistic's value is measured in.</summary>
public enum Unit
{
    /// <summary>Deals.</summary>
    Deals,

    /// <summary>Countries.</summary>
    Countries,

    /// <summary>Percent, 0 to 100 for shares.</summary>
    Percent,

    /// <summary>US dollars.</summary>
    Usd,

    /// <summary>Pounds sterling.</summary>
    Gbp,
}

/// <summary>How exactly the source gives a value.</summary>
public enum Comparator
{
    /// <summary>Just this value.</summary>
    Exact,

    /// <summary>About this value.</summary>
    About,

    /// <summary>This value or more.</summary>
    AtLeast,

    /// <summary>This value or less.</summary>
    AtMost,

    /// <summary>A little less than this value.</summary>
    Nearly,

    /// <summary>More than this value.</summary>
    MoreThan,
}

/// <summary>What a statistic breaks its whole down by.</summary>
public enum Dimension
{
    /// <summary>Nothing: the whole.</summary>
    Total,

    /// <summary>World regions.</summary>
    Region,

    /// <summary>Freedom status of the country.</summary>
    Freedom,

    /// <summary>Income group of the country.</summary>
    Income,

    /// <summary>Whether hardware comes with services.</summary>
    Bundling,

    /// <summary>Who finances.</summary>
    Finance,

    /// <summary>Years.</summary>
    Period,

    /// <summary>Trouble after signing.</summary>
    Complications,

    /// <summary>The vendor's revenue.</summary>
    Revenue,
}

/// <summary>A number that somebody reports about deals: never itself a deal.</summary>
/// <param name="Id">Unique id, such as <c>DS-003</c>.</param>
/// <param name="Claimant">Who counted.</param>
/// <param name="Report">Where they said so.</param>
/// <param name="Metric">What is counted.</param>
/// <param name="Value">The number, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Comparator">How exactly the source gives it.</param>
/// <param name="Dimension">What it breaks down by.</param>
/// <param name="Category">Which part, such as "partly free"; empty for the whole.</param>
/// <param name="Denominator">What a share is a share of; empty when it is none.</param>
/// <param name="Period">The time counted over.</param>
/// <param name="SecondHand">Reported by another than the claimant's own publication, in a form the claimant did not use.</param>
public sealed record DealStatistic(
    string Id,
    string Claimant,
    string Report,
    Metric Metric,
    decimal Value,
    Unit Unit,
    Comparator Comparator,
    Dimension Dimension,
    string Category,
    string Denominator,
    FactDate Period,
    bool SecondHand) : Fact(Id)
{
    /// <inheritdoc/>
    public override string Kind => "deal statistic";

    /// <inheritdoc/>
    public override string Key => string.Join('|', Claimant, Code.Of(Metric), Code.Of(Dimension), Category).ToUpperInvariant();

    /// <inheritdoc/>
    public override string Summary => $"{Claimant}: {ValueText}{(Category.Length > 0 ? $" {Category}" : "")}";

    /// <summary>The value with its unit: "70 deals", "77%", "$1.2 billion".</summary>
    public string ValueText => TextOf(Value, Unit);

    /// <summary>A number with its unit: "70 deals", "1 deal", "77%", "$1.2 billion".</summary>
    internal static string TextOf(decimal value, Unit unit)
    {
        var (scaled, scale) = value switch
        {
            >= 1_000_000_000 when unit is Unit.Usd or Unit.Gbp => (value / 1_000_000_000, " billion"),
            >= 1_000_000 when unit is Unit.Usd or Unit.Gbp => (value / 1_000_000, " million"),
            _ => (value, ""),
        };
        var number = scaled.ToString("#,0.##", CultureInfo.InvariantCulture) + scale;
        return unit switch
        {
            Unit.Percent => number + "%",
            Unit.Usd => "$" + number,
            Unit.Gbp => "£" + number,
            _ when value == 1 => $"{number} {(unit == Unit.Deals ? "deal" : "country")}",
            _ => $"{number} {Code.Words(unit)}",
        };
    }

    /// <summary>A value as its source puts it: "over 35%", "up to £2 billion".</summary>
    internal static string Compared(string valueText, Comparator comparator) => comparator switch
    {
        Comparator.Exact => valueText,
        Comparator.AtMost => "up to " + valueText,
        Comparator.MoreThan => "over " + valueText,
        _ => $"{Code.Words(comparator)} {valueText}",
    };
}
