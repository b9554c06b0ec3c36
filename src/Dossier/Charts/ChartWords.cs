using System.Collections.Immutable;
using System.Globalization;

namespace Dossier.Charts;

/// <summary>Puts data into words: tooltips, alternative texts, numbers.</summary>
internal static class ChartWords
{
    /// <summary>The text with a full stop, unless it ends a sentence already or is empty.</summary>
    public static string Sentence(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0 || trimmed[^1] is '.' or '?' or '!' or '…' ? trimmed : trimmed + ".";
    }

    /// <summary>Sentences, one after the other; empty ones leave no gap.</summary>
    public static string Join(params ReadOnlySpan<string> sentences)
    {
        var text = "";
        foreach (var sentence in sentences)
        {
            var next = Sentence(sentence);
            text = text.Length == 0 || next.Length == 0 ? text + next : text + " " + next;
        }

        return text;
    }

    /// <summary>A number for readers, with the invariant culture and no trailing zeros; empty for null.</summary>
    public static string Number(double? value) => value?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A count with its noun: "1 country", "12 countries".</summary>
    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>"a, b and c".</summary>
    public static string List(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + " and " + words[^1],
    };

    /// <summary>The first few of a longer list, and how many more there are.</summary>
    public static string Few(IReadOnlyList<string> words, int most) =>
        words.Count <= most ? List(words) : $"{string.Join(", ", words.Take(most))} and {Number(words.Count - most)} more";

    /// <summary>A tooltip: what the mark says, and where it is from.</summary>
    public static string Tooltip(string datum, string citation, ImmutableArray<string> evidence)
    {
        var origin = citation.Length > 0 ? citation : evidence.IsDefaultOrEmpty ? "no evidence recorded" : "evidence " + List(evidence);
        return Join(datum, $"From: {origin}");
    }

    /// <summary>Ids in order of first use, each once.</summary>
    public static ImmutableArray<string> Distinct(IEnumerable<ImmutableArray<string>> evidence) =>
        [.. evidence.Where(ids => !ids.IsDefault).SelectMany(ids => ids).Distinct(StringComparer.Ordinal)];

    /// <summary>Ids in one table cell.</summary>
    public static string Ids(ImmutableArray<string> evidence) => evidence.IsDefaultOrEmpty ? "" : string.Join(' ', evidence);
}
