using System.Diagnostics.CodeAnalysis;

namespace Dossier.Frames;

/// <summary>
/// What to make of a column's groups, and what to call it. Written as <c>("value", Agg.Sum)</c>, which is named <c>value_sum</c>, or with a
/// name as <c>("value", Agg.Sum, "total")</c>.
/// </summary>
/// <param name="Column">The column to aggregate.</param>
/// <param name="Agg">How.</param>
/// <param name="Name">Name of the result.</param>
[SuppressMessage("Usage", "CA2225", Justification = "The tuple is the documented way to write an aggregation.")]
public sealed record Aggregation(string Column, Agg Agg, string Name)
{
    /// <summary>A column and what to make of it, named after both.</summary>
    public static implicit operator Aggregation((string Column, Agg Agg) value) =>
        new(value.Column, value.Agg, NameOf(value.Column, value.Agg));

    /// <summary>A column, what to make of it, and a name for it.</summary>
    public static implicit operator Aggregation((string Column, Agg Agg, string Name) value) => new(value.Column, value.Agg, value.Name);

    private static string NameOf(string column, Agg agg) => agg switch
    {
        Agg.Count => "count",
        Agg.CountValues => $"{column}_count_values",
        Agg.CountDistinct => $"{column}_count_distinct",
        Agg.StandardDeviation => $"{column}_std",
        Agg.Variance => $"{column}_var",
        _ => $"{column}_{agg.ToString().ToLowerInvariant()}",
    };
}
