using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Names the part of a whole that a share speaks of, and the dimension it belongs to.</summary>
internal static partial class Categories
{
    private static readonly (string Words, Dimension Dimension, string Category)[] Known =
    [
        ("not free", Dimension.Freedom, "not free"),
        ("partly free", Dimension.Freedom, "partly free"),
        ("partially free", Dimension.Freedom, "partly free"),
        ("free", Dimension.Freedom, "free"),
        ("lower-middle", Dimension.Income, "lower-middle income"),
        ("lower middle", Dimension.Income, "lower-middle income"),
        ("upper-middle", Dimension.Income, "upper-middle income"),
        ("upper middle", Dimension.Income, "upper-middle income"),
        ("middle-income", Dimension.Income, "middle income"),
        ("middle income", Dimension.Income, "middle income"),
        ("low-income", Dimension.Income, "low income"),
        ("low income", Dimension.Income, "low income"),
        ("high-income", Dimension.Income, "high income"),
        ("high income", Dimension.Income, "high income"),
        ("sub-saharan africa", Dimension.Region, "sub-Saharan Africa"),
        ("north africa", Dimension.Region, "North Africa"),
        ("west africa", Dimension.Region, "West Africa"),
        ("east africa", Dimension.Region, "East Africa"),
        ("southern africa", Dimension.Region, "southern Africa"),
        ("africa", Dimension.Region, "Africa"),
        ("south-east asia", Dimension.Region, "South-East Asia"),
        ("southeast asia", Dimension.Region, "South-East Asia"),
        ("central asia", Dimension.Region, "Central Asia"),
        ("south asia", Dimension.Region, "South Asia"),
        ("east asia", Dimension.Region, "East Asia"),
        ("asia-pacific", Dimension.Region, "Asia-Pacific"),
        ("asia", Dimension.Region, "Asia"),
        ("latin america", Dimension.Region, "Latin America"),
        ("americas", Dimension.Region, "the Americas"),
        ("middle east", Dimension.Region, "the Middle East"),
        ("european union", Dimension.Region, "the European Union"),
        ("south america", Dimension.Region, "South America"),
        ("central america", Dimension.Region, "Central America"),
        ("north america", Dimension.Region, "North America"),
        ("eastern europe", Dimension.Region, "Eastern Europe"),
        ("western europe", Dimension.Region, "Western Europe"),
        ("balkans", Dimension.Region, "the Balkans"),
        ("gulf", Dimension.Region, "the Gulf"),
        ("europe", Dimension.Region, "Europe"),
        ("caribbean", Dimension.Region, "the Caribbean"),
        ("oceania", Dimension.Region, "Oceania"),
        ("pacific", Dimension.Region, "the Pacific"),
    ];

    /// <summary>The dimension of a predicate; null when it names none.</summary>
    public static Dimension? DimensionOf(string predicate)
    {
        var found = Find(predicate);
        return found.Count > 0 ? found[0].Dimension
            : Bundling().IsMatch(predicate) ? Dimension.Bundling
            : Finance().IsMatch(predicate) ? Dimension.Finance
            : Complications().IsMatch(predicate) ? Dimension.Complications
            : null;
    }

    /// <summary>All categories of a dimension in a predicate, joined with "or".</summary>
    public static string Whole(string predicate, Dimension dimension) => dimension switch
    {
        Dimension.Bundling => "hardware with services",
        Dimension.Finance => "with finance from the vendor's side",
        Dimension.Complications => "with complications",
        _ => string.Join(" or ", Find(predicate).Where(found => found.Dimension == dimension).Select(found => found.Category)
            .Distinct()) is var all
            && all == "lower-middle income or upper-middle income" ? "middle income" : all,
    };

    /// <summary>The category named last in a text; empty for none.</summary>
    public static string LastIn(string text) => Find(text) is { Count: > 0 } found ? found[^1].Category : "";

    /// <summary>Where the category named last ends; 0 for none.</summary>
    public static int LastEnd(string text) => Find(text) is { Count: > 0 } found ? Math.Min(text.Length, found[^1].Index + found[^1].Length)
        : 0;

    // Longer names first: "not free" is not "free", "sub-Saharan Africa" is not "Africa".
    private static List<(int Index, int Length, Dimension Dimension, string Category)> Find(string text)
    {
        var rest = text.ToLowerInvariant();
        var found = new List<(int Index, int Length, Dimension Dimension, string Category)>();
        foreach (var (words, dimension, category) in Known)
        {
            for (var at = rest.IndexOf(words, StringComparison.Ordinal); at >= 0; at = rest.IndexOf(words, at + 1,
                StringComparison.Ordinal))
            {
                var whole = (at == 0 || !char.IsLetter(rest[at - 1])) && (at + words.Length == rest.Length
                    || !char.IsLetter(rest[at + words.Length]));
                if (whole)
                {
                    found.Add((at, words.Length, dimension, category));
                    rest = string.Concat(rest.AsSpan(0, at), new string(' ', words.Length), rest.AsSpan(at + words.Length));
                }
            }
        }

        return [.. found.OrderBy(f => f.Index)];
    }

    [GeneratedRegex(@"\b(?:packag|bundl|combin)\w*\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bundling();

    [GeneratedRegex(@"\b(?:financ\w*|loans?|lend\w*|credits?|banks?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Finance();

    [GeneratedRegex(@"\b(?:cancel\w*|suspend\w*|delay\w*|renegotiat\w*|scandals?|corrupt\w*|protests?|complications?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Complications();
}
