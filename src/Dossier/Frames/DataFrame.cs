using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Frames;

/// <summary>
/// A table of named, typed columns. Immutable: every method gives a new frame, and columns are shared, not copied. A frame with an
/// <c>evidence</c> column keeps track of the passages that each row rests on, through grouping, joining and reshaping.
/// </summary>
public sealed partial class DataFrame
{
    private readonly FrozenDictionary<string, int> _index;

    /// <summary>Makes a frame of columns.</summary>
    /// <exception cref="ArgumentException">Columns differ in length, or two have the same name.</exception>
    public DataFrame(params IEnumerable<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Columns = [.. columns];
        if (Columns.Any(column => column is null))
        {
            throw new ArgumentException("One of the columns is null; leave it out.", nameof(columns));
        }

        RowCount = Columns.IsEmpty ? 0 : Columns[0].Length;
        foreach (var column in Columns)
        {
            if (column.Length != RowCount)
            {
                throw new ArgumentException($"Column \"{column.Name}\" has {column.Length} rows, but \"{Columns[0].Name}\" has {RowCount}; " +
                    "all columns of a frame have the same number.", nameof(columns));
            }
        }

        if (Columns.GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two columns are named \"{twice.Key}\"; rename one of them.", nameof(columns));
        }

        _index = Columns.Select((column, i) => KeyValuePair.Create(column.Name, i)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A frame without columns and rows.</summary>
    public static DataFrame Empty { get; } = new();

    /// <summary>The columns, left to right.</summary>
    public ImmutableArray<Column> Columns { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The column of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message names the nearest.</exception>
    public Column this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            return _index.TryGetValue(name, out var i) ? Columns[i] : throw new ArgumentException(Missing(name), nameof(name));
        }
    }

    /// <summary>Whether there is a column of this name.</summary>
    public bool HasColumn(string name) => _index.ContainsKey(name);

    /// <summary>The passages that a row rests on, in order of first use; empty when the frame has no evidence or the row none.</summary>
    /// <param name="row">Row from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="InvalidOperationException">The frame knows an id but not its passage, as after reading a CSV file.</exception>
    public ImmutableArray<Evidence> Evidence(int row)
    {
        CheckRow(row);
        return EvidenceColumn is not { } column ? [] : [.. column.CodesOf(row).ToArray().Select(code => column.Catalogue[code]
            ?? throw new InvalidOperationException($"The passage of {column.Catalogue.Ids[code]} is not known to this frame. " +
                "Join with a frame of the workspace that knows it: frame.Join(workspace.Deals.Select(\"id\"), \"id\")."))];
    }

    /// <summary>Ids of the passages that a row rests on, in order of first use; empty when there are none.</summary>
    /// <param name="row">Row from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ImmutableArray<string> EvidenceIds(int row)
    {
        CheckRow(row);
        return EvidenceColumn?.IdsOf(row) ?? [];
    }

    /// <summary>The column that carries provenance; null when the frame has none.</summary>
    internal EvidenceColumn? EvidenceColumn =>
        _index.TryGetValue(Frames.EvidenceColumn.DefaultName, out var i) ? Columns[i] as EvidenceColumn : null;

    private void CheckRow(int row)
    {
        if (row < 0 || row >= RowCount)
        {
            throw new ArgumentOutOfRangeException(nameof(row), $"There is no row {row}: the frame has {RowCount}, counted from 0.");
        }
    }

    private string Missing(string name)
    {
        var all = $"The frame has {(Columns.IsEmpty ? "no columns" : string.Join(", ", Columns.Select(column => column.Name)))}.";
        return Nearest.To(name, Columns.Select(column => column.Name)) is { } near
            ? $"There is no column \"{name}\"; did you mean \"{near}\"? {all}"
            : $"There is no column \"{name}\". {all}";
    }
}
