using System.Collections.Immutable;
using System.Globalization;

namespace Dossier.Charts;

/// <summary>Columns named by years stand on an axis of time: a year without data keeps its place.</summary>
internal static class ColumnYears
{
    /// <summary>Whether all names are years.</summary>
    public static bool Are(IEnumerable<string> names) => names.All(name => Of(name) is not null);

    /// <summary>The year that a name is; null for any other name.</summary>
    public static int? Of(string name) =>
        name.Length == 4 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    /// <summary>The years from the first to the last, when the names are years in their order; else the names as they are.</summary>
    /// <param name="names">The names of columns.</param>
    /// <param name="others">Years that the axis has besides.</param>
    public static ImmutableArray<string> Filled(ImmutableArray<string> names, ImmutableArray<double> others)
    {
        const int MostEmpty = 40;
        int[] years = [.. names.Select(Of).OfType<int>()];
        if (years.Length == 0 || years.Length < names.Length || years.Zip(years.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            return names;
        }

        int[] all = [.. years, .. others.Select(year => (int)year)];
        var (first, last) = (all.Min(), all.Max());
        return last - first + 1 - years.Length > MostEmpty ? names
            : [.. Enumerable.Range(first, last - first + 1).Select(year => year.ToString("0000", CultureInfo.InvariantCulture))];
    }
}
