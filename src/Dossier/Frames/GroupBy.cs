using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Dossier.Frames.Grouping;

namespace Dossier.Frames;

/// <summary>
/// The rows of a frame by one or more keys, to be aggregated: <c>frame.GroupBy("country").Aggregate(("value", Agg.Sum))</c>. Groups come in
/// order of first appearance; the keys are the first columns of what is made, the united evidence of each group the last.
/// </summary>
public sealed class GroupBy
{
    private readonly DataFrame _frame;
    private readonly Column[] _keys;

    internal GroupBy(DataFrame frame, Column[] keys)
    {
        _frame = frame;
        _keys = keys.Length > 0 ? keys : throw new ArgumentException("Name at least one column to group by.", nameof(keys));
        if (Array.Find(keys, key => key is EvidenceColumn) is { } evidence)
        {
            throw new ArgumentException(
                $"Column \"{evidence.Name}\" is evidence; group by string, long, double, bool or date columns.", nameof(keys));
        }
    }

    /// <summary>
    /// One row per group: its keys, then each aggregation, then the group's evidence if the frame has evidence. Without aggregations, the
    /// keys that there are.
    /// </summary>
    /// <param name="aggregations">Columns and what to make of them: <c>("value", Agg.Sum), ("country", Agg.CountDistinct, "countries")</c>.</param>
    /// <exception cref="ArgumentException">There is no such column, its type does not fit, or two results have the same name.</exception>
    /// <exception cref="OverflowException">A sum of whole numbers does not fit into 64 bits.</exception>
    public DataFrame Aggregate(params ReadOnlySpan<Aggregation> aggregations)
    {
        var all = aggregations.ToArray();
        Array.ForEach(all, one =>
        {
            ArgumentNullException.ThrowIfNull(one, nameof(aggregations));
            ArgumentException.ThrowIfNullOrEmpty(one.Name, nameof(aggregations));
            Aggregator.Check(_frame[one.Column], one.Agg);
        });
        return Make(groups =>
        {
            // Counted here once: several aggregations want it.
            _ = groups.Sizes;
            var columns = new Column[all.Length];
            InParallel(all.Length, i => columns[i] = Aggregator.Of(groups, _frame[all[i].Column], all[i].Agg, all[i].Name));
            return columns;
        });
    }

    /// <summary>One row per group: its keys, its number of rows, and its evidence if the frame has evidence.</summary>
    /// <param name="name">Name of the column of numbers.</param>
    /// <exception cref="ArgumentException">A key has that name.</exception>
    public DataFrame Count(string name = "count") => Make(groups => [Aggregator.Of(groups, _keys[0], Agg.Count, name)]);

    /// <summary>
    /// One row per group: its keys, the correlation (Pearson, from -1 to 1) of two columns over the rows that have both, named
    /// <c>x_y_corr</c>, and its evidence. Null where fewer than two rows have both or one of them does not vary.
    /// </summary>
    /// <param name="x">A long or double column.</param>
    /// <param name="y">Another.</param>
    /// <exception cref="ArgumentException">There is no such column, or it is not of numbers.</exception>
    public DataFrame Correlation(string x, string y)
    {
        var (xs, ys) = (_frame[x], _frame[y]);
        Aggregator.Check(xs, Agg.Mean);
        Aggregator.Check(ys, Agg.Mean);
        return Make(groups => [Aggregator.Correlation(groups, xs, ys, $"{x}_{y}_corr")]);
    }

    /// <summary>The rows with the highest values of each group, all columns: group by group, highest first, equal ones in row order.</summary>
    /// <param name="column">A column of any type but evidence; rows where it is null are left out.</param>
    /// <param name="count">How many rows of each group at most.</param>
    /// <exception cref="ArgumentException">There is no such column, or it is evidence.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    /// <remarks>Meant for small counts: the cost of a group grows with its rows and, for values in rising order, with the count.</remarks>
    public DataFrame Largest(string column, int count) => Extremes(column, count, Agg.Max);

    /// <summary>As <see cref="Largest"/>, lowest values first.</summary>
    /// <param name="column">A column of any type but evidence; rows where it is null are left out.</param>
    /// <param name="count">How many rows of each group at most.</param>
    /// <exception cref="ArgumentException">There is no such column, or it is evidence.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public DataFrame Smallest(string column, int count) => Extremes(column, count, Agg.Min);

    private DataFrame Extremes(string name, int count, Agg agg)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Aggregator.Check(_frame[name], agg);
        using var groups = RowGroups.Of(_keys);
        return _frame.Take(TopRows.Of(groups, _frame[name], count, highest: agg == Agg.Max));
    }

    private DataFrame Make(Func<RowGroups, Column[]> aggregate)
    {
        using var groups = RowGroups.Of(_keys);
        var columns = aggregate(groups);
        var keys = Array.ConvertAll(_keys, key => key.Take(groups.FirstRows));
        var evidence = _frame.EvidenceColumn?.Union(groups.GroupOfRows(), groups.Count);
        return new([.. keys, .. columns, .. evidence is null ? ImmutableArray<Column>.Empty : [evidence]]);
    }

    // An error in one of the aggregations is thrown as itself; of several, that of the first.
    private static void InParallel(int count, Action<int> action)
    {
        var errors = new ExceptionDispatchInfo?[count];
        Parallel.For(0, count, i =>
        {
            try
            {
                action(i);
            }
            catch (OverflowException error)
            {
                errors[i] = ExceptionDispatchInfo.Capture(error);
            }
        });
        Array.Find(errors, error => error is not null)?.Throw();
    }
}
