using Dossier.Frames.Sqlite;
using Dossier.Reading;

namespace Dossier.Frames;

/// <summary>
/// SQL over frames, in SQLite's dialect: <c>Sql.Query("select country, count(*) as n from deals group by country", ("deals", frame))</c>.
/// </summary>
/// <remarks>
/// Each frame is a table in a database in memory that lives as long as the query. Text compares ordinally; a day is text such as
/// <c>2020-07-14</c>, so that SQLite's date functions take it; true and false are 1 and 0; evidence is its ids, separated by <c>;</c>. Beside
/// SQLite's own functions there are the aggregate <c>evidence(id)</c>, the union of evidence ids in order of first use, and for texts
/// <c>words(n)</c> ("seven", "12") and <c>date_words(date)</c> ("July 2020").
/// <para>
/// Types of the result: a column taken as it stands keeps its type. What is computed is long, double, string, or date where every text is a
/// day; nothing but nulls is string. A column named <c>evidence</c>, or made by <c>evidence(…)</c> without another name, carries the passages
/// of the frames. The cost is that of copying the columns that the query names, then SQLite's.
/// </para>
/// </remarks>
public static class Sql
{
    /// <summary>Runs a query over frames.</summary>
    /// <param name="sql">One query: <c>select</c>, <c>with … select</c> or <c>values</c>.</param>
    /// <param name="frames">The tables: name and frame of each. SQL does not tell upper from lower case in their names.</param>
    /// <returns>The rows as the query gives them; without <c>order by</c>, their order is the same in every run, but SQLite's choice.</returns>
    /// <exception cref="BadInputException">The query is not one, or its result is no frame; the message says where and what to do.</exception>
    /// <exception cref="ArgumentException">A table's name is empty or given twice, or a frame cannot be a table.</exception>
    /// <exception cref="OverflowException">A sum of whole numbers is beyond 64 bits.</exception>
    public static DataFrame Query(string sql, params ReadOnlySpan<(string Name, DataFrame Frame)> frames) => Query(sql, frames.ToArray(), null);

    /// <summary>Runs a query with parameters, which can be cancelled.</summary>
    /// <param name="sql">One query; <c>$name</c>, <c>@name</c> or <c>:name</c> stands for a parameter.</param>
    /// <param name="frames">The tables: name and frame of each.</param>
    /// <param name="parameters">
    /// An object whose properties are the parameters, such as <c>new { vendor = "huawei" }</c>, or a dictionary by name; null when there are none.
    /// </param>
    /// <param name="cancellation">Stops the query within milliseconds, also in the midst of a join.</param>
    /// <returns>The rows as the query gives them.</returns>
    /// <exception cref="BadInputException">The query is not one, a parameter is missing, or the result is no frame.</exception>
    /// <exception cref="ArgumentException">A table's name is empty or given twice, or a frame cannot be a table.</exception>
    /// <exception cref="OverflowException">A sum of whole numbers is beyond 64 bits.</exception>
    /// <exception cref="OperationCanceledException">The query was cancelled.</exception>
    public static DataFrame Query(string sql, IEnumerable<(string Name, DataFrame Frame)> frames, object? parameters,
        CancellationToken cancellation = default) => Query(sql, frames, parameters, file: null, cancellation);

    /// <summary>The same over frames and the tables of an SQLite file, which is only read; a frame hides a table of the same name.</summary>
    internal static DataFrame Query(string sql, IEnumerable<(string Name, DataFrame Frame)> frames, object? parameters, string? file,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(frames);
        using var database = new MemoryDatabase(cancellation);
        if (file is not null)
        {
            database.Attach(file);
        }

        var tables = FrameTables.Create(database, frames);
        var errors = new QueryErrors(sql, tables.Frames);
        var used = QueryGuard.Check(database, sql, errors);
        tables.Load(database, (table, column) => used.Reads(table, column), cancellation);
        using var query = database.Prepare(sql, errors.Of);
        QueryParameters.Bind(query, parameters, errors);
        return ResultReader.Read(query, tables.Frames, errors);
    }
}
