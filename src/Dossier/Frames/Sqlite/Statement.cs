using System.Globalization;
using System.Text;
using SQLitePCL;

namespace Dossier.Frames.Sqlite;

/// <summary>A prepared statement. Columns count from 0 and parameters from 1, as SQLite has them.</summary>
internal sealed class Statement(MemoryDatabase database, sqlite3_stmt handle, Func<SqliteFailure, Exception> error) : IDisposable
{
    private byte[] _buffer = new byte[256];

    public sqlite3_stmt Handle => handle;

    /// <summary>Whether there is nothing to run: the text holds only blanks and comments.</summary>
    public bool IsEmpty => handle.IsInvalid;

    public int ColumnCount => raw.sqlite3_column_count(handle);

    /// <summary>Goes to the next row; false when there is none.</summary>
    /// <exception cref="OperationCanceledException">The database's token was cancelled.</exception>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        return code == raw.SQLITE_ROW || (code == raw.SQLITE_DONE ? false : throw Error(code));
    }

    /// <summary>Runs a statement without rows and makes it ready for the next values.</summary>
    public void Execute()
    {
        Step();
        raw.sqlite3_reset(handle);
    }

    public void BindText(int parameter, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_buffer.Length < most)
        {
            _buffer = new byte[Math.Max(most, 2 * _buffer.Length)];
        }

        var length = Encoding.UTF8.GetBytes(text, _buffer);
        Check(raw.sqlite3_bind_text(handle, parameter, _buffer.AsSpan(0, length)));
    }

    public void BindDay(int parameter, DateOnly day)
    {
        day.TryFormat(_buffer, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Check(raw.sqlite3_bind_text(handle, parameter, _buffer.AsSpan(0, length)));
    }

    public void BindInteger(int parameter, long number) => Check(raw.sqlite3_bind_int64(handle, parameter, number));

    public void BindReal(int parameter, double number) => Check(raw.sqlite3_bind_double(handle, parameter, number));

    public void BindNull(int parameter) => Check(raw.sqlite3_bind_null(handle, parameter));

    /// <summary>A text value of the current row. Its bytes are asked for, so that a NUL does not end it.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(handle, column));

    public void Dispose() => handle.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Error(code);
        }
    }

    private Exception Error(int code) => code == raw.SQLITE_INTERRUPT
        ? new OperationCanceledException("The query was cancelled.", database.Cancellation)
        : error(database.Failure(code));
}
