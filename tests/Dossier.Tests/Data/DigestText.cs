using System.Text.RegularExpressions;

namespace Dossier.Tests.Data;

/// <summary>Takes texts apart for comparing a digest with its original.</summary>
internal static partial class DigestText
{
    private static readonly Dictionary<string, string> NumberWords =
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
            .Split(' ').Select((word, i) => (word, value: i + 2))
            .Concat("thirty forty fifty sixty seventy eighty ninety".Split(' ').Select((word, i) => (word, value: 10 * (i + 3))))
            .Append(("dozen", 12))
            .ToDictionary(e => e.Item1, e => e.Item2.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Every number, in digits or in words from two up, and every month.</summary>
    public static ISet<string> NumbersAndMonths(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var plain = Plain(text);
        foreach (Match m in Digits().Matches(ThousandsComma().Replace(plain, "")))
        {
            var number = m.Value.TrimStart('0');
            found.Add(number.Length == 0 ? "0" : number);
        }

        foreach (var word in Words(plain))
        {
            if (NumberWords.TryGetValue(word, out var value))
            {
                found.Add(value);
            }
        }

        foreach (Match m in Month().Matches(plain))
        {
            found.Add(m.Value[..3]);
        }

        return found;
    }

    /// <summary>The words in lower case.</summary>
    public static IReadOnlyList<string> Words(string text) => [.. Word().Matches(Plain(text).ToLowerInvariant()).Select(m => m.Value)];

    /// <summary>All runs of so many words.</summary>
    public static IEnumerable<string> Runs(IReadOnlyList<string> words, int length) =>
        Enumerable.Range(0, Math.Max(0, words.Count - length + 1)).Select(i => string.Join(' ', words.Skip(i).Take(length)));

    /// <summary>The text without its title and without names: two or more words in capitals, joined by little words.</summary>
    public static string WithoutNames(string text, string title) => Name().Replace(Plain(text).Replace(Plain(title), " ", StringComparison.Ordinal), " ");

    /// <summary>The text without what stands in quotation marks.</summary>
    public static string WithoutQuotations(string text) => Quotation().Replace(Plain(text), " ");

    /// <summary>What stands in quotation marks.</summary>
    public static IEnumerable<string> Quotations(string text) => Quotation().Matches(Plain(text)).Select(m => m.Groups[1].Value);

    private static string Plain(string text) =>
        text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('\u00a0', ' ');

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<=\d),(?=\d{3})")]
    private static partial Regex ThousandsComma();

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.")]
    private static partial Regex Month();

    [GeneratedRegex(@"[a-z0-9]+(?:'[a-z]+)?")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b[A-Z][\w'.&-]*(?:\s+(?:(?:of|and|for|the|on|to|in)\s+){0,2}[A-Z0-9][\w'.&-]*)+")]
    private static partial Regex Name();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quotation();
}
