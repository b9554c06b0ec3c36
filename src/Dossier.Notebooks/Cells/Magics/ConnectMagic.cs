namespace Dossier.Notebooks.Cells.Magics;

/// <summary>
/// Names an SQLite file, whose tables <c>#!sql-NAME</c> cells then see. Other servers and kernels that notebooks for .NET Interactive
/// connect to are not there, and the message says so.
/// </summary>
internal static class ConnectMagic
{
    /// <summary>What stands before a connection's name where it is used.</summary>
    public const string Prefix = "sql-";

    private const string SQLite = "sqlite";

    public static Magic Entry { get; } = new(
        "connect", "sqlite --kernel-name NAME \"Data Source=FILE\"", "Names an SQLite file: #!sql-NAME then runs SQL over its tables.", Run)
    {
        Options = ["--kernel-name", "--connection-string"],
        Words = 2,
        ReadsOwnLine = true,
    };

    /// <summary>The file of <c>#!sql-NAME</c>; null for plain <c>#!sql</c>.</summary>
    /// <exception cref="MagicException">Nothing of that name is connected.</exception>
    public static string? FileOf(NotebookSession session, string magic) =>
        !magic.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? null
        : session.Connections.TryGetValue(magic[Prefix.Length..], out var file) ? file
        : throw new MagicException($"Nothing is connected under the name {magic[Prefix.Length..]}. "
            + $"Write #!connect sqlite --kernel-name {magic[Prefix.Length..]} \"Data Source=FILE\" in a cell before this one.");

    private static void Run(MagicCall call)
    {
        var kind = call.Part.Arguments.Split(' ', 2)[0];
        if (!kind.Equals(SQLite, StringComparison.OrdinalIgnoreCase))
        {
            throw new MagicException((kind.Length == 0 ? "#!connect needs to know what to connect to."
                : $"#!connect {kind} is not there: of databases, only SQLite files can be connected.")
                + $" Write {InfoMagics.Syntax(Entry)}.");
        }

        var arguments = MagicArguments.Parse(Entry, call.Part.Arguments);
        var connection = arguments.Option("--connection-string") ?? (arguments.Words is [_, var word] ? word : null);
        if (arguments.Option("--kernel-name") is not { } name || connection is null)
        {
            throw new MagicException($"A name and a file are needed. Write {InfoMagics.Syntax(Entry)}.");
        }

        var session = call.Cell.Session;
        session.Connections[name] = SqlMagic.FileOf(session, connection.Split(':', 2) is [['@', ..], var variable] ? variable : connection);
    }
}
