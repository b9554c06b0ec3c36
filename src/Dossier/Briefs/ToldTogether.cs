using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Briefs;

/// <summary>
/// Statements that may speak of one thing, gathered for a row of a draft. Nobody has said that they do: they share all that a rule can
/// compare, and their days lie close together. Those whose day is not known stand with the others only where there is one such row.
/// </summary>
/// <typeparam name="T">The kind of fact.</typeparam>
/// <param name="Statements">The statements, in the order of the text.</param>
/// <param name="Dates">The dates that they give, the one given most often first; a month is left out beside a day of it.</param>
internal sealed record ToldTogether<T>(ImmutableArray<T> Statements, ImmutableArray<(FactDate Date, int Count)> Dates)
    where T : Fact
{
    // Two acts of one body, of one kind, against the same vendors are seldom closer to each other.
    private const int MostDaysApart = 31;

    /// <summary>One of them, for what they share.</summary>
    public T First => Statements[0];

    /// <summary>Gathers statements.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="key">What they must share.</param>
    /// <param name="date">The date of what is told.</param>
    public static IEnumerable<ToldTogether<T>> Gather(IEnumerable<T> statements, Func<T, string> key, Func<T, FactDate> date)
    {
        foreach (var same in statements.GroupBy(key, StringComparer.Ordinal))
        {
            var rows = new List<List<T>>();
            foreach (var statement in same.Where(s => IsClose(date(s))).OrderBy(s => date(s).Earliest).ThenBy(s => date(s).Latest))
            {
                if (rows.Count == 0 || DaysBetween(date(rows[^1][0]), date(statement)) > MostDaysApart)
                {
                    rows.Add([]);
                }

                rows[^1].Add(statement);
            }

            List<T> open = [.. same.Where(s => !IsClose(date(s)))];
            if (rows.Count == 1)
            {
                rows[0].AddRange(open);
            }
            else if (open.Count > 0)
            {
                rows.Add(open);
            }

            foreach (var row in rows)
            {
                yield return new([.. row.OrderBy(s => s.Evidence[0].Id, StringComparer.Ordinal)], DatesOf(row.Select(date)));
            }
        }
    }

    private static ImmutableArray<(FactDate Date, int Count)> DatesOf(IEnumerable<FactDate> dates)
    {
        var known = dates.Where(date => date.Precision != DatePrecision.Unknown).GroupBy(date => date.Edtf, StringComparer.Ordinal)
            .Select(same => (Date: same.First(), Count: same.Count())).ToList();
        return [.. known.Where(one => !known.Exists(other => other.Date.Edtf != one.Date.Edtf && Lies(other.Date, one.Date)))
            .OrderByDescending(one => one.Count).ThenBy(one => one.Date.Edtf, StringComparer.Ordinal)];
    }

    private static bool Lies(FactDate inner, FactDate outer) => inner.Earliest >= (outer.Earliest ?? DateOnly.MinValue)
        && inner.Latest <= (outer.Latest ?? DateOnly.MaxValue);

    private static bool IsClose(FactDate date) => date is { Earliest: { } first, Latest: { } last } && last.DayNumber - first.DayNumber <= MostDaysApart;

    private static int DaysBetween(FactDate one, FactDate later) => later.Earliest!.Value.DayNumber - one.Latest!.Value.DayNumber;
}
