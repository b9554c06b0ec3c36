using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace Dossier.Notebooks.Files;

/// <summary>What values a parameter takes, and how one that stands on a command line is written in C#.</summary>
/// <param name="Name">The C# type, as in <c>DateOnly?</c>.</param>
/// <param name="Expected">What a user is to write, as in <c>a date such as 2026-11-22</c>.</param>
/// <param name="Express">The C# expression for a value; null when it is none.</param>
internal sealed record ParameterType(string Name, string Expected, Func<string, string?> Express)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly ImmutableArray<ParameterType> Plain =
    [
        new("string", "text", text => SymbolDisplay.FormatLiteral(text, quote: true)),
        new("char", "one character", text => text.Length == 1 ? SymbolDisplay.FormatLiteral(text[0], quote: true) : null),
        new("bool", "true or false", text => text.ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "1" => "true",
            "FALSE" or "NO" or "0" => "false",
            _ => null,
        }),
        Whole("int", int.MinValue, int.MaxValue), Whole("long", long.MinValue, long.MaxValue), Whole("short", short.MinValue, short.MaxValue),
        Whole("byte", byte.MinValue, byte.MaxValue), Whole("uint", uint.MinValue, uint.MaxValue), Whole("ulong", ulong.MinValue, ulong.MaxValue),
        new("double", "a number", text => double.TryParse(text, NumberStyles.Float, Invariant, out var d) ? Floating(d, "double", "d") : null),
        new("float", "a number", text => float.TryParse(text, NumberStyles.Float, Invariant, out var f) ? Floating(f, "float", "f") : null),
        new("decimal", "a number", text => decimal.TryParse(text, NumberStyles.Float, Invariant, out var m) ? m.ToString(Invariant) + "m" : null),
        new("DateOnly", "a date such as 2026-11-22", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out var d)
            ? $"new DateOnly({d.Year}, {d.Month}, {d.Day})" : null),
        new("TimeOnly", "a time such as 16:45", text => TimeOnly.TryParse(text, Invariant, out _) ? Parsed("TimeOnly", text) : null),
        new("DateTime", "a date, or date and time such as 2026-11-22T16:45", text => IsIso(text) && DateTime.TryParse(text, Invariant, out _)
            ? Parsed("DateTime", text) : null),
        new("DateTimeOffset", "a date and time with its offset such as 2026-11-22T16:45+01:00",
            text => IsIso(text) && DateTimeOffset.TryParse(text, Invariant, out _) ? Parsed("DateTimeOffset", text) : null),
        new("TimeSpan", "a duration such as 0:30:00", text => TimeSpan.TryParse(text, Invariant, out _) ? Parsed("TimeSpan", text) : null),
        new("Guid", "a GUID", text => Guid.TryParse(text, out var guid) ? $"Guid.Parse(\"{guid}\")" : null),
    ];

    /// <summary>A type by its C# name; null for one whose values have no form on a command line.</summary>
    public static ParameterType? Of(string name) => Plain.FirstOrDefault(type => type.Name == name);

    /// <summary>An enumeration, whose values are written by their names.</summary>
    public static ParameterType Enumeration(string name, ImmutableArray<string> members) => new(name, $"one of {string.Join(", ", members)}",
        text => members.FirstOrDefault(member => member.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found ? $"{name}.{found}" : null);

    /// <summary>The type with <c>null</c> among its values.</summary>
    public ParameterType OrNull() => new(Name + "?", Expected + " or null", text => text is "" or "null" ? "null" : Express(text));

    /// <summary>Many values of this type.</summary>
    /// <param name="name">The list's own type.</param>
    public ParameterType ListAs(string name) => new(name, $"{Expected}, several with commas between them or as a JSON list", text =>
    {
        var items = Items(text)?.Select(Express).ToList();
        return items is null || items.Contains(null) ? null : $"[{string.Join(", ", items)}]";
    });

    private static ParameterType Whole(string name, BigInteger least, BigInteger most) => new(name,
        least == 0 ? string.Create(Invariant, $"a whole number from 0 to {most}") : "a whole number",
        text => BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, Invariant, out var value) && value >= least && value <= most
            ? value.ToString(Invariant) : null);

    private static string Floating<T>(T value, string type, string suffix)
        where T : IFloatingPointIeee754<T> =>
        T.IsNaN(value) ? $"{type}.NaN" : T.IsInfinity(value) ? $"{type}.{(T.IsNegative(value) ? "Negative" : "Positive")}Infinity"
            : value.ToString("R", Invariant) + suffix;

    private static string Parsed(string type, string text) =>
        $"{type}.Parse({SymbolDisplay.FormatLiteral(text, quote: true)}, System.Globalization.CultureInfo.InvariantCulture)";

    // 01/02/2026 is read differently in different countries.
    private static bool IsIso(string text) => text.Length >= 10 && text[..4].All(char.IsAsciiDigit) && text[4] == '-';

    private static List<string>? Items(string text)
    {
        if (!text.TrimStart().StartsWith('['))
        {
            return text.Length == 0 ? [] : [.. text.Split(',', StringSplitOptions.TrimEntries)];
        }

        try
        {
            using var list = JsonDocument.Parse(text);
            return [.. list.RootElement.EnumerateArray().Select(item => item.ToString())];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
