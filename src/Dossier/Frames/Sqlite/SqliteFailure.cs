using System.Runtime.InteropServices;
using SQLitePCL;

namespace Dossier.Frames.Sqlite;

/// <summary>An error as SQLite tells it.</summary>
/// <param name="Code">Its result code.</param>
/// <param name="Message">Its words.</param>
/// <param name="Offset">Bytes of UTF-8 from the start of the statement to where it is; -1 when that is not known.</param>
internal sealed record SqliteFailure(int Code, string Message, int Offset)
{
    /// <summary>Where the last error of a connection stands in its statement.</summary>
    public static int OffsetIn(sqlite3 database)
    {
        try
        {
            return ErrorOffset(database);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // A host that puts its own SQLite in place may lack this function; the message is good without the place.
            return -1;
        }
    }

    // The package that wraps SQLite does not have this function yet.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_error_offset")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int ErrorOffset(sqlite3 database);
}
