using SQLitePCL;

namespace Dossier.Frames.Sqlite;

/// <summary>
/// Lets only a single query through that reads what it was given, and notes which columns it reads. Everything that writes, attaches a file
/// or changes settings is refused before it runs.
/// </summary>
internal sealed class QueryGuard
{
    private readonly HashSet<(string Table, string Column)> _reads = new(new IgnoringCase());
    private readonly string _sql;
    private readonly bool _joinsByName;
    private string? _refused;

    private QueryGuard(string sql)
    {
        _sql = sql;
        _joinsByName = sql.Contains("natural", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Checks a query without running it.</summary>
    public static QueryGuard Check(MemoryDatabase database, string sql, QueryErrors errors)
    {
        if (sql.Contains('\0', StringComparison.Ordinal))
        {
            throw errors.At(sql.IndexOf('\0', StringComparison.Ordinal), "a query", "a NUL character, where SQLite stops reading", "Take it out.");
        }

        var guard = new QueryGuard(sql);
        raw.sqlite3_set_authorizer(database.Handle, guard.Allow, null);
        try
        {
            Check(database, sql, errors, guard);
        }
        finally
        {
            raw.sqlite3_set_authorizer(database.Handle, (strdelegate_authorizer?)null, null);
        }

        return guard;
    }

    /// <summary>
    /// Whether the query may read a column. SQLite does not report the columns that <c>using</c> and <c>natural</c> compare, so whatever the
    /// query's text names counts, too.
    /// </summary>
    public bool Reads(string table, string column) => _joinsByName || _reads.Contains((table, column))
        || _sql.Contains(column.Replace("\"", "\"\"", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static void Check(MemoryDatabase database, string sql, QueryErrors errors, QueryGuard guard)
    {
        Exception Refusal(SqliteFailure failure) => guard._refused is { } what
            ? errors.At(-1, "a query that reads the frames", what, "Queries only read: write one that begins with select, with or values.")
            : errors.Of(failure);
        using var query = database.Prepare(sql, Refusal, out var rest);
        if (query.IsEmpty)
        {
            throw errors.At(-1, "a query", "no statement", "Write one, such as: select * from " + errors.SomeTable + ".");
        }

        if (query.ColumnCount == 0 || raw.sqlite3_stmt_readonly(query.Handle) == 0)
        {
            throw errors.At(-1, "a query that gives rows", "a statement of another kind", "Only select, with and values are run.");
        }

        for (var more = rest; more.Length > 0;)
        {
            using var second = database.Prepare(more, Second, out var next);
            if (!second.IsEmpty)
            {
                throw Second(null);
            }

            more = next.Length < more.Length ? next : "";
        }

        Exception Second(SqliteFailure? failure) => errors.At(sql.Length - rest.TrimStart().Length, "one query", "a second statement",
            "Run one at a time, or combine them using with or union.");
    }

    private int Allow(object data, int action, string first, string second, string database, string trigger)
    {
        switch (action)
        {
            case raw.SQLITE_READ:
                _reads.Add((first ?? "", second ?? ""));
                return raw.SQLITE_OK;
            case raw.SQLITE_FUNCTION when string.Equals(second, "load_extension", StringComparison.OrdinalIgnoreCase):
                _refused ??= "load_extension(…), which is not available here";
                return raw.SQLITE_DENY;
            case raw.SQLITE_SELECT or raw.SQLITE_FUNCTION or raw.SQLITE_RECURSIVE:
                return raw.SQLITE_OK;
            default:
                _refused ??= NameOf(action, first, second, _sql);
                return raw.SQLITE_DENY;
        }
    }

    // SQLite keeps a table's definition in a table of its own: whoever drops one would read that a row of that is deleted.
    private static string NameOf(int action, string? first, string? second, string sql) => action switch
    {
        raw.SQLITE_INSERT or raw.SQLITE_UPDATE or raw.SQLITE_DELETE when first?.StartsWith("sqlite_", StringComparison.Ordinal) == true =>
            string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(2)),
        raw.SQLITE_INSERT => $"insert into {first}",
        raw.SQLITE_UPDATE => $"update of {first}.{second}",
        raw.SQLITE_DELETE => $"delete from {first}",
        raw.SQLITE_PRAGMA => $"pragma {first}",
        raw.SQLITE_ATTACH or raw.SQLITE_DETACH => "attach or detach of a file",
        raw.SQLITE_TRANSACTION or raw.SQLITE_SAVEPOINT => "the control of a transaction",
        _ => "a statement that changes the database",
    };

    private sealed class IgnoringCase : IEqualityComparer<(string Table, string Column)>
    {
        public bool Equals((string Table, string Column) x, (string Table, string Column) y) =>
            string.Equals(x.Table, y.Table, StringComparison.OrdinalIgnoreCase)
            && string.Equals(x.Column, y.Column, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((string Table, string Column) pair) => HashCode.Combine(
            StringComparer.OrdinalIgnoreCase.GetHashCode(pair.Table), StringComparer.OrdinalIgnoreCase.GetHashCode(pair.Column));
    }
}
