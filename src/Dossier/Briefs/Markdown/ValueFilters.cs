using System.Collections.Immutable;
using System.Globalization;
using Dossier.Facts;

namespace Dossier.Briefs.Markdown;

/// <summary>Puts values into words: the filters that an author names, and how a value is written when none is named.</summary>
internal static class ValueFilters
{
    /// <summary>All names, with how many words each takes at least and at most.</summary>
    public static readonly ImmutableArray<(string Name, int Fewest, int Most)> All =
    [
        ("number", 0, 0), ("words", 0, 0), ("count", 1, 2), ("plural", 2, 2), ("percent", 0, 0), ("money", 0, 1), ("date", 0, 0),
        ("short-date", 0, 0), ("capital", 0, 0), ("lower", 0, 0), ("code", 0, 0), ("list", 0, 1), ("rows", 0, 0), ("note", 0, 0),
        ("or", 1, 1),
    ];

    /// <summary>A value after one filter; null when the filter does not take such a value.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="value">The value.</param>
    /// <param name="before">The filter before it: a count that opens a sentence stands in words.</param>
    public static object? Apply(ValueFilter filter, object value, string before = "") => filter.Name switch
    {
        "number" => NumberOf(value) is { } number ? Digits(number) : null,
        "words" => WholeOf(value) is { } number ? Prose.Number(number) : null,
        "count" => WholeOf(value) is { } number ? Prose.Count(number, filter.Arguments[0], filter.Arguments.ElementAtOrDefault(1)) : null,
        "plural" => NumberOf(value) is { } number ? filter.Arguments[number == 1 ? 0 : 1] : null,
        "percent" => NumberOf(value) is { } number ? Digits(number) + "%" : null,
        "money" => NumberOf(value) is { } number ? Money(number, filter.Arguments.ElementAtOrDefault(0) ?? "USD") : null,
        "date" => DateOf(value)?.Label,
        "short-date" => DateOf(value)?.ShortLabel,
        "capital" when before is "words" or "count" => Prose.Opening(Text(value)),
        "capital" => Prose.Capitalised(Text(value)),
        "lower" => Text(value) is { Length: > 0 } text ? char.ToLowerInvariant(text[0]) + text[1..] : "",
        "code" => Text(value).Replace('-', ' ').Replace("5g", "5G", StringComparison.Ordinal)
            .Replace("e government", "e-government", StringComparison.Ordinal),
        "list" => Prose.List(Text(value).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        _ => value,
    };

    /// <summary>A value as it is written when no filter says how: with its unit, and with the word by which its source hedges it.</summary>
    public static string Text(object value, string? unit = null, string? comparator = null)
    {
        var text = value switch
        {
            long or double when unit is not null => Code.TryParse<Unit>(unit, out var known) && FitsDecimal(NumberOf(value)!.Value)
                ? DealStatistic.TextOf((decimal)NumberOf(value)!.Value, known)
                : $"{Digits(NumberOf(value)!.Value)} {unit}",
            long or double => Digits(NumberOf(value)!.Value),
            DateOnly day => FactDate.OnDay(day).Label,
            bool flag => flag ? "yes" : "no",
            _ => value.ToString() ?? "",
        };
        return comparator is not null && Code.TryParse<Comparator>(comparator, out var hedge) ? DealStatistic.Compared(text, hedge) : text;
    }

    public static string Money(double amount, string currency) => currency switch
    {
        _ when !FitsDecimal(amount) => $"{currency} {Digits(amount)}",
        "USD" => DealStatistic.TextOf((decimal)amount, Unit.Usd),
        "GBP" => DealStatistic.TextOf((decimal)amount, Unit.Gbp),
        _ => $"{currency} {Digits(amount)}",
    };

    private static bool FitsDecimal(double number) => Math.Abs(number) < 1e28;

    private static string Digits(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture).Replace('-', '−');

    private static double? NumberOf(object value) => value switch { long whole => whole, double number => number, _ => null };

    private static int? WholeOf(object value) => NumberOf(value) is { } number && number == Math.Truncate(number)
        && Math.Abs(number) <= int.MaxValue
        ? (int)number : null;

    private static FactDate? DateOf(object value) => value switch
    {
        DateOnly day => FactDate.OnDay(day),
        string text when FactDate.TryParseEdtf(text, DateBasis.Explicit, out var date) => date,
        _ => null,
    };
}
