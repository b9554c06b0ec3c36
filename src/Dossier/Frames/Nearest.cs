namespace Dossier.Frames;

/// <summary>Finds the name that a mistyped one most likely meant.</summary>
internal static class Nearest
{
    /// <summary>The name with the fewest letters to change, letter case and <c>_</c> aside; null when none is near.</summary>
    public static string? To(string name, IEnumerable<string> names)
    {
        var (best, fewest) = ((string?)null, Math.Max(1, name.Length / 2));
        foreach (var candidate in names)
        {
            var distance = Distance(Plain(name), Plain(candidate));
            if (distance <= fewest && (best is null || distance < fewest))
            {
                (best, fewest) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>A name without letter case and <c>_</c>, so that <c>BanDate</c> and <c>ban_date</c> are the same.</summary>
    public static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    // Levenshtein's distance, one row of the table at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
