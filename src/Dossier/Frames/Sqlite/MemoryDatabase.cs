using System.Diagnostics.CodeAnalysis;
using System.Text;
using Dossier.Reading;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dossier.Frames.Sqlite;

/// <summary>
/// A database of SQLite in memory that ends with this object. Statements go through the plain interface of SQLite, which tells where an error
/// stands and what follows a statement, and binds a million rows in a second.
/// </summary>
internal sealed class MemoryDatabase : IDisposable
{
    // How many steps of SQLite's machine pass between two looks at the cancellation: well below a millisecond.
    private const int StepsBetweenLooks = 10_000;

    private readonly SqliteConnection _connection = new("Data Source=:memory:;Pooling=False");

    public MemoryDatabase(CancellationToken cancellation = default)
    {
        _connection.Open();
        // What a large sort spills stays in memory, too: nothing of the articles is left on a disk.
        Run("pragma temp_store = memory; pragma journal_mode = off; pragma synchronous = off");
        _connection.CreateAggregate<string?, EvidenceUnion?, string?>("evidence", null,
            static (union, ids) => (union ?? new()).Add(ids), static union => union?.ToString(), isDeterministic: true);
        _connection.CreateFunction<long?, string?>("words", SqlWords.Number, isDeterministic: true);
        _connection.CreateFunction<string?, string?>("date_words", SqlWords.Date, isDeterministic: true);
        Cancellation = cancellation.CanBeCanceled ? cancellation : CallerCancellation.Token;
        if (Cancellation.CanBeCanceled)
        {
            raw.sqlite3_progress_handler(Handle, StepsBetweenLooks, _ => Cancellation.IsCancellationRequested ? 1 : 0, null);
        }
    }

    public CancellationToken Cancellation { get; }

    public sqlite3 Handle => _connection.Handle!;

    /// <summary>Runs statements that give no rows.</summary>
    public void Run(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Statements of our own; names in them are quoted.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Opens a file's tables beside those in memory.</summary>
    /// <exception cref="BadInputException">It is no SQLite file.</exception>
    public void Attach(string path)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "attach $path as file; select count(*) from file.sqlite_schema";
        command.Parameters.AddWithValue("$path", path);
        try
        {
            command.ExecuteScalar();
        }
        catch (SqliteException e)
        {
            throw new BadInputException(new(path, 0, "an SQLite file that can be read", e.Message, "Name another file, or close it where it is open."));
        }
    }

    /// <summary>Prepares a single statement; an error is made into an exception by the caller, who knows what the statement is for.</summary>
    public Statement Prepare(string sql, Func<SqliteFailure, Exception> error) => Prepare(sql, error, out _);

    /// <summary>As above; gives what follows the statement, too.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The statement owns its handle, and the caller the statement.")]
    public Statement Prepare(string sql, Func<SqliteFailure, Exception> error, out string rest)
    {
        var text = Encoding.UTF8.GetBytes(sql + '\0');
        var code = raw.sqlite3_prepare_v2(Handle, text.AsSpan(), out var handle, out var tail);
        var statement = new Statement(this, handle, error);
        if (code == raw.SQLITE_OK)
        {
            rest = Encoding.UTF8.GetString(tail).TrimEnd('\0');
            return statement;
        }

        var failure = Failure(code);
        statement.Dispose();
        throw error(failure);
    }

    /// <summary>What went wrong last.</summary>
    public SqliteFailure Failure(int code) =>
        new(code, raw.sqlite3_errmsg(Handle).utf8_to_string() ?? "", SqliteFailure.OffsetIn(Handle));

    /// <summary>A name as SQL has it, whatever stands in it.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public void Dispose() => _connection.Dispose();
}
