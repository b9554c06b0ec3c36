namespace Dossier.Frames;

public sealed partial class DataFrame
{
    /// <summary>The given columns in the given order. The <c>evidence</c> column comes along at the end unless it is named.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public DataFrame Select(params ReadOnlySpan<string> columns) =>
        columns.Contains(Frames.EvidenceColumn.DefaultName) || EvidenceColumn is not { } evidence
            ? new(Named(columns))
            : new([.. Named(columns), evidence]);

    /// <summary>The frame without the given columns.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public DataFrame Drop(params ReadOnlySpan<string> columns)
    {
        var dropped = Named(columns);
        return new(Columns.Where(column => !dropped.Contains(column)));
    }

    /// <summary>The frame with columns under other names.</summary>
    /// <param name="names">Old and new name of each.</param>
    /// <exception cref="ArgumentException">There is no such column, or a new name is taken.</exception>
    public DataFrame Rename(params ReadOnlySpan<(string From, string To)> names)
    {
        var columns = Columns.ToBuilder();
        foreach (var (from, to) in names)
        {
            columns[Columns.IndexOf(this[from])] = this[from].Rename(to);
        }

        return new(columns);
    }

    /// <summary>The frame with a column added at the end, or put in the place of the one with its name.</summary>
    /// <exception cref="ArgumentException">It has another number of rows.</exception>
    public DataFrame WithColumn(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return new(HasColumn(column.Name) ? Columns.Replace(this[column.Name], column) : Columns.Add(column));
    }

    /// <summary>As <see cref="WithColumn(Column)"/>, under a name of its own: <c>WithColumn("share", frame["part"] / frame["whole"])</c>.</summary>
    /// <exception cref="ArgumentException">It has another number of rows.</exception>
    public DataFrame WithColumn(string name, Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return WithColumn(column.Rename(name));
    }

    /// <summary>
    /// The frame with one and the same source behind every row, for data that comes as a whole, such as a table of a statistical office;
    /// charts then draw its values as reported.
    /// </summary>
    /// <param name="ids">Ids or short names of the sources, such as <c>World Bank 2024</c>.</param>
    /// <exception cref="ArgumentException">There are none, or one is empty.</exception>
    public DataFrame WithEvidence(params IEnumerable<string> ids)
    {
        string[] all = [.. ids ?? []];
        return all.Length > 0 && !Array.Exists(all, string.IsNullOrWhiteSpace)
            ? WithColumn(EvidenceColumn.FromIds(EvidenceColumn.DefaultName, Enumerable.Repeat(all, RowCount)))
            : throw new ArgumentException("Evidence needs an id or the short name of a source, such as \"World Bank 2024\".", nameof(ids));
    }

    private Column[] Named(ReadOnlySpan<string> names)
    {
        var columns = new Column[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            columns[i] = this[names[i]];
        }

        return columns;
    }
}
