using System.Collections.Immutable;
using System.Globalization;

namespace Dossier.Charts;

/// <summary>Columns named by months, such as 2024-05, stand on an axis of time: a month without data keeps its place.</summary>
internal static class ColumnMonths
{
    private const int Year = 12;

    /// <summary>Whether all names are months, in their order.</summary>
    public static bool Are(ImmutableArray<string> names)
    {
        int?[] months = [.. names.Select(Of)];
        return !names.IsEmpty && !months.Contains(null) && !months.Zip(months.Skip(1)).Any(pair => pair.First >= pair.Second);
    }

    /// <summary>The months from the first to the last, when the names are months in their order; else the names as they are.</summary>
    public static ImmutableArray<string> Filled(ImmutableArray<string> names)
    {
        const int MostEmpty = 120;
        if (!Are(names) || (Of(names[0]), Of(names[^1])) is not ({ } first, { } last) || last - first + 1 - names.Length > MostEmpty)
        {
            return names;
        }

        return [.. Enumerable.Range(first, last - first + 1).Select(month => Day(month).ToString("yyyy-MM", CultureInfo.InvariantCulture))];
    }

    /// <summary>
    /// What stands below a column: its month, and below the first one and each January the year; nothing where there is no room.
    /// </summary>
    /// <param name="names">The names of all columns.</param>
    /// <param name="band">The room of each.</param>
    public static IEnumerable<ImmutableArray<string>> Lines(ImmutableArray<string> names, double band)
    {
        const double LeastRoom = 26;
        int[] steps = [1, 2, 3, 6, Year, 2 * Year, 5 * Year];
        var every = steps.FirstOrDefault(step => step * band >= LeastRoom, 10 * Year);
        var isFirst = true;
        foreach (var month in names.Select(name => Of(name)!.Value))
        {
            var day = Day(month);
            if (month % every != 0)
            {
                yield return [];
                continue;
            }

            var year = day.Year.ToString("0000", CultureInfo.InvariantCulture);
            yield return every >= Year ? [year]
                : [day.ToString("MMM", CultureInfo.InvariantCulture), .. isFirst || day.Month == 1 ? [year] : Enumerable.Empty<string>()];
            isFirst = false;
        }
    }

    // Months counted from the year nought, so that each January is a multiple of twelve.
    private static int? Of(string name) => name is [_, _, _, _, '-', _, _]
        && DateOnly.TryParseExact(name, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.Year * Year + day.Month - 1 : null;

    private static DateOnly Day(int month) => new(month / Year, month % Year + 1, 1);
}
