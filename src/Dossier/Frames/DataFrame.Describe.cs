using Dossier.Frames.Grouping;

namespace Dossier.Frames;

public sealed partial class DataFrame
{
    /// <summary>
    /// One row per column: <c>column, type, count</c> (of values), <c>nulls, distinct, mean, std, min, 25%, 50%, 75%, max</c>. What is made of
    /// numbers is null for columns of other types and for columns without values; quantiles are interpolated linearly, std is of a sample.
    /// </summary>
    public DataFrame Describe()
    {
        var numbers = Columns.Select(NumbersOf).ToArray();
        return new([
            Column.Create("column", Columns.Select(column => column.Name)),
            Column.Create("type", Columns.Select(column => column.TypeName)),
            Column.Create("count", Columns.Select(column => (long)(column.Length - column.NullCount))),
            Column.Create("nulls", Columns.Select(column => (long)column.NullCount)),
            Column.Create("distinct", Columns.Select(DistinctOf)),
            Column.Create("mean", Columns.Select(column => IsNumber(column) ? column.Mean() : null)),
            Column.Create("std", Columns.Select(column => IsNumber(column) ? column.StandardDeviation() : null)),
            Of("min", values => Selection.At(values, 0)),
            Of("25%", values => Selection.At(values, (values.Length - 1) * 0.25)),
            Of("50%", values => Selection.At(values, (values.Length - 1) * 0.5)),
            Of("75%", values => Selection.At(values, (values.Length - 1) * 0.75)),
            Of("max", values => Selection.At(values, values.Length - 1)),
        ]);

        Column Of(string name, Func<double[], double> measure) =>
            Column.Create(name, numbers.Select(values => values.Length == 0 ? double.NaN : measure(values)));
    }

    /// <summary>
    /// One row per value of a column, null among them, with the number of rows that have it: most frequent first, equal ones in order of
    /// first appearance. The evidence of the rows is united.
    /// </summary>
    /// <param name="column">A column of any type but evidence.</param>
    /// <param name="name">Name of the column of numbers.</param>
    /// <exception cref="ArgumentException">There is no such column, it is evidence, or it has the name of the column of numbers.</exception>
    public DataFrame ValueCounts(string column, string name = "count") => GroupBy(column).Count(name).OrderBy(SortKey.Descending(name));

    private static double[] NumbersOf(Column column) => IsNumber(column)
        ? [.. Aggregator.DoublesOf(column).Where((_, row) => !column.IsNull(row))]
        : [];

    private static long? DistinctOf(Column column)
    {
        if (column is EvidenceColumn)
        {
            return null;
        }

        using var groups = RowGroups.Of([column]);
        return groups.Count - (column.NullCount > 0 ? 1 : 0);
    }

    private static bool IsNumber(Column column) => column is ValueColumn<long> or ValueColumn<double>;
}
