using System.Collections.Frozen;

namespace Dossier.Drawing;

/// <summary>Which two words are read as one, so that no line ends between them.</summary>
internal static class WordBinding
{
    private static readonly FrozenSet<string> Labels =
        new[] { "Figure", "Table", "Page", "page", "Section", "Article", "no.", "No.", "c.", "p.", "pp.", "§", "¶" }
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Units =
        new[] { "%", "per", "percent", "points", "thousand", "million", "billion", "trillion", "bn", "m", "km", "MHz", "GHz", "GB", "TB" }
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Months =
        new[] { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December" }
            .SelectMany(month => new[] { month, month[..3], month[..Math.Min(4, month.Length)] })
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"24 September" and "Figure 3".</summary>
    public static bool InText(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var next = after.TrimEnd(".,;:)]");
        return EndsInDigit(before)
            ? before.Length <= 2 && Months.Contains(next.ToString())
            : next.Length > 0 && char.IsAsciiDigit(next[0]) && Labels.Contains(before.TrimStart("([").ToString());
    }

    /// <summary>In titles, whose lines are few, also "26 acts", the "2 cap" of a list of grades, and "1.2 billion".</summary>
    public static bool InTitle(ReadOnlySpan<char> before, ReadOnlySpan<char> after) => InText(before, after)
        || EndsInDigit(before) && after.Length > 0
            && (IsShortNumeral(before.TrimStart("([")) && char.IsLetter(after[0]) || Units.Contains(after.TrimEnd(".,;:)]").ToString()));

    private static bool EndsInDigit(ReadOnlySpan<char> word) => !word.IsEmpty && char.IsAsciiDigit(word[^1]);

    private static bool IsShortNumeral(ReadOnlySpan<char> word) => word.Length <= 2 && word.IndexOfAnyExceptInRange('0', '9') < 0;
}
