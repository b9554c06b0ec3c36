using Dossier.Frames.Grouping;

namespace Dossier.Frames;

public sealed partial class DataFrame
{
    /// <summary>
    /// One row per group of the index columns, one column per value of another column: <c>deals.Pivot(["year"], "vendor", "amount", Agg.Sum)</c>.
    /// Rows and columns come in order of first appearance; each column is named by its value as CSV has it, null by <c>null</c> and empty
    /// text by two quotes. Cells without rows are null; the evidence of each row is united.
    /// </summary>
    /// <param name="index">One or more columns whose groups are the rows.</param>
    /// <param name="columns">The column whose values become columns.</param>
    /// <param name="values">The column that fills the cells.</param>
    /// <param name="agg">How the values of a cell become one.</param>
    /// <exception cref="ArgumentException">There is no such column, its type does not fit, or two columns would have the same name.</exception>
    /// <exception cref="OverflowException">A sum of whole numbers does not fit into 64 bits.</exception>
    public DataFrame Pivot(IReadOnlyList<string> index, string columns, string values, Agg agg)
    {
        ArgumentNullException.ThrowIfNull(index);
        const string Cell = "\n";
        if (index.Count == 0)
        {
            throw new ArgumentException("Pivot needs at least one column for its rows.", nameof(index));
        }

        var cells = GroupBy([.. index, columns]).Aggregate((values, agg, Cell));
        using var rows = RowGroups.Of(cells.Named([.. index]));
        using var wide = RowGroups.Of([cells[columns]]);
        var (rowOf, wideOf) = (rows.GroupOfRows(), wide.GroupOfRows());
        var takes = Array.ConvertAll(wide.FirstRows, _ => NoRows(rows.Count));
        for (var cell = 0; cell < cells.RowCount; cell++)
        {
            takes[wideOf[cell]][rowOf[cell]] = cell;
        }

        var names = Array.ConvertAll(wide.FirstRows, cell => cells[columns].TextAt(cell) is var text && text == "" ? "\"\"" : text ?? "null");
        if (names.Concat(index).GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two columns would be named \"{twice.Key}\" because of the values of column \"{columns}\". " +
                "Change the value, or rename the other column, before the pivot.", nameof(columns));
        }

        return new([
            .. rows.Keys.Select(key => key.Take(rows.FirstRows)),
            .. takes.Zip(names, (take, name) => cells[Cell].Take(take).Rename(name)),
            .. cells.EvidenceColumn is { } evidence ? (Column[])[evidence.Union(rowOf, rows.Count)] : [],
        ]);
    }

    /// <summary>
    /// Several columns below each other in one: a row for each row and value column, with the column's name and its value. The rows of the
    /// first value column come first. The evidence of a row is kept in each.
    /// </summary>
    /// <param name="ids">Columns to repeat.</param>
    /// <param name="values">Columns of one type to put below each other; all others but the evidence unless given. Long and double become double.</param>
    /// <param name="variable">Name of the column of names.</param>
    /// <param name="value">Name of the column of values.</param>
    /// <exception cref="ArgumentException">There is no such column, value columns differ in type, none is left, or a new name is taken.</exception>
    public DataFrame Melt(
        IReadOnlyList<string> ids, IReadOnlyList<string>? values = null, string variable = "variable", string value = "value")
    {
        ArgumentNullException.ThrowIfNull(ids);
        var kept = Named([.. ids]);
        var melted = values is null
            ? [.. Columns.Where(column => column != (object?)EvidenceColumn && !kept.Contains(column))]
            : Named([.. values]);
        if (melted.Length == 0)
        {
            throw new ArgumentException("Melt needs at least one column of values.", nameof(values));
        }

        if (melted.All(column => column is ValueColumn<long> or ValueColumn<double>) && melted.Any(column => column is ValueColumn<double>))
        {
            melted = Array.ConvertAll(melted, column => column is ValueColumn<long> whole
                ? new ValueColumn<double>(whole.Name, Array.ConvertAll(whole.Items, item => (double)item), whole.Validity)
                : column);
        }

        var rows = Enumerable.Repeat(Enumerable.Range(0, RowCount), melted.Length).SelectMany(all => all).ToArray();
        var codes = Enumerable.Range(0, melted.Length).SelectMany(code => Enumerable.Repeat(code, RowCount)).ToArray();
        return new([
            .. kept.Select(column => column.Take(rows)),
            new StringColumn(variable, codes, [.. melted.Select(column => column.Name)]),
            melted[0].Append(melted[1..]).Rename(value),
            .. EvidenceColumn is { } evidence && !kept.Contains(evidence) ? (Column[])[evidence.Take(rows)] : [],
        ]);
    }

    /// <summary>
    /// A row for each item of a list in a text column, as facts keep vendors or services: <c>restrictions.Explode("vendors")</c>. Everything
    /// else is repeated, the evidence too; a row that is null or has no item keeps one row with null.
    /// </summary>
    /// <param name="column">The column of lists.</param>
    /// <param name="separator">What stands between two items; spaces around an item are dropped.</param>
    /// <exception cref="ArgumentException">There is no such column, or it is not text.</exception>
    public DataFrame Explode(string column, char separator = ';')
    {
        var lists = this[column] as StringColumn
            ?? throw new ArgumentException($"Explode needs a string column; \"{column}\" is {this[column].TypeName}.", nameof(column));
        var (rows, items) = (new List<int>(), new List<string?>());
        for (var row = 0; row < RowCount; row++)
        {
            var parts = lists.TextAt(row)?.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
            items.AddRange(parts.DefaultIfEmpty((string?)null));
            rows.AddRange(Enumerable.Repeat(row, Math.Max(1, parts.Length)));
        }

        return Take([.. rows]).WithColumn(StringColumn.From(column, items));
    }
}
