using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Dossier.Briefs.Markdown;

/// <summary>A filter and what it is told: <c>count deal deals</c>.</summary>
internal sealed record ValueFilter(string Name, ImmutableArray<string> Arguments);

/// <summary>What stands between double braces: a name, perhaps a column of it, and filters.</summary>
/// <param name="Name">The value, query or parameter.</param>
/// <param name="Column">The column; null for the value of a query with one.</param>
/// <param name="Filters">From left to right.</param>
internal sealed partial record ValueExpression(string Name, string? Column, ImmutableArray<ValueFilter> Filters)
{
    /// <summary>Reads an expression; null when it is none.</summary>
    public static ValueExpression? Parse(string text)
    {
        var parts = Bars().Split(text);
        if (!Head().IsMatch(parts[0]) || parts.Skip(1).Any(string.IsNullOrWhiteSpace))
        {
            return null;
        }

        var name = parts[0].Trim().Split('.');
        return new(name[0], name.Length > 1 ? name[1] : null, [.. parts.Skip(1).Select(Filter)]);
    }

    private static ValueFilter Filter(string text)
    {
        var words = Words().Matches(text).Select(word => word.Groups[1].Success ? word.Groups[1].Value : word.Value).ToList();
        return new(words[0], [.. words.Skip(1)]);
    }

    [GeneratedRegex(@"^\s*[A-Za-z_]\w*(\.\w+)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    // A bar in quotation marks is text.
    [GeneratedRegex(@"\|(?=(?:[^""]*""[^""]*"")*[^""]*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Bars();

    [GeneratedRegex(@"""([^""]*)""|[^\s""]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
