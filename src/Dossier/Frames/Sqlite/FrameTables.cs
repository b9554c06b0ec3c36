namespace Dossier.Frames.Sqlite;

/// <summary>The frames of a query as tables: made empty, so that the query can be checked, then filled with what it reads.</summary>
internal sealed class FrameTables
{
    /// <summary>Declared types. They have the word TEXT where the values are text: otherwise <c>day >= '2020'</c> would compare numbers.</summary>
    public const string Text = "TEXT";

    public const string Integer = "INTEGER";

    public const string Real = "REAL";

    public const string Flag = "BOOLEAN";

    public const string Day = "DATE TEXT";

    public const string EvidenceIds = "EVIDENCE TEXT";

    private FrameTables(IReadOnlyList<(string Name, DataFrame Frame)> frames) => Frames = frames;

    public IReadOnlyList<(string Name, DataFrame Frame)> Frames { get; }

    /// <summary>Makes an empty table for each frame.</summary>
    /// <exception cref="ArgumentException">A name or a frame cannot be a table's.</exception>
    public static FrameTables Create(MemoryDatabase database, IEnumerable<(string Name, DataFrame Frame)> frames)
    {
        (string Name, DataFrame Frame)[] tables = [.. frames];
        foreach (var (name, frame) in tables)
        {
            CheckNames(name, frame);
            var columns = string.Join(", ", frame.Columns.Select(column => $"{MemoryDatabase.Quoted(column.Name)} {DeclaredType(column)}"));
            using var create = database.Prepare($"create table {MemoryDatabase.Quoted(name)} ({columns})", failure =>
                new ArgumentException($"The frame \"{name}\" cannot be a table ({failure.Message}). Give it another name, or rename its columns.",
                    nameof(frames)));
            create.Execute();
        }

        return new(tables);
    }

    /// <summary>Fills the tables with the columns that a query reads; the others stay null.</summary>
    public void Load(MemoryDatabase database, Func<string, string, bool> reads, CancellationToken cancellation)
    {
        database.Run("begin");
        foreach (var (name, frame) in Frames)
        {
            Column[] columns = [.. frame.Columns.Where(column => reads(name, column.Name))];
            var values = columns.Length == 0
                ? "default values"
                : $"({string.Join(", ", columns.Select(column => MemoryDatabase.Quoted(column.Name)))}) " +
                    $"values ({string.Join(", ", columns.Select(_ => "?"))})";
            using var insert = database.Prepare($"insert into {MemoryDatabase.Quoted(name)} {values}",
                failure => new InvalidOperationException($"SQLite does not take the frame \"{name}\": {failure.Message}."));
            Fill(insert, [.. columns.Select((column, i) => Binder(insert, i + 1, column))], frame.RowCount, cancellation);
        }

        database.Run("commit");
    }

    private static void Fill(Statement insert, Action<int>[] binders, int rows, CancellationToken cancellation)
    {
        for (var row = 0; row < rows; row++)
        {
            if (row % Blocks.Size == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            foreach (var bind in binders)
            {
                bind(row);
            }

            insert.Execute();
        }
    }

    private static string DeclaredType(Column column) => column switch
    {
        ValueColumn<long> => Integer,
        ValueColumn<double> => Real,
        ValueColumn<bool> => Flag,
        ValueColumn<DateOnly> => Day,
        EvidenceColumn => EvidenceIds,
        _ => Text,
    };

    private static Action<int> Binder(Statement insert, int parameter, Column column)
    {
        Action<int> bind = column switch
        {
            ValueColumn<long> longs => row => insert.BindInteger(parameter, longs.Items[row]),
            ValueColumn<double> doubles => row => insert.BindReal(parameter, doubles.Items[row]),
            ValueColumn<bool> flags => row => insert.BindInteger(parameter, flags.Items[row] ? 1 : 0),
            ValueColumn<DateOnly> days => row => insert.BindDay(parameter, days.Items[row]),
            StringColumn texts => row => insert.BindText(parameter, texts.Dictionary[texts.Codes[row]]),
            _ => row => insert.BindText(parameter, column.TextAt(row)!),
        };
        return column.NullCount == 0 ? bind : row =>
        {
            if (column.IsNull(row))
            {
                insert.BindNull(parameter);
            }
            else
            {
                bind(row);
            }
        };
    }

    private static void CheckNames(string name, DataFrame frame)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, nameof(frame));
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Columns.IsEmpty)
        {
            throw new ArgumentException($"The frame \"{name}\" has no columns, and a table needs one.", nameof(frame));
        }

        if (frame.Columns.Select(column => column.Name).Prepend(name).Any(text => text.Contains('\0', StringComparison.Ordinal)))
        {
            throw new ArgumentException($"The frame \"{name}\" has a NUL character in a name, which SQL cannot write. Rename it.", nameof(frame));
        }
    }
}
