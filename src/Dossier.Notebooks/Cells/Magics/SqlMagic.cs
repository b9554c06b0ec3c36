using System.Collections;
using System.Text.RegularExpressions;
using Dossier.Frames;
using Dossier.Notebooks.Display;
using Dossier.Notebooks.Scripting;
using Dossier.Reading;

namespace Dossier.Notebooks.Cells.Magics;

/// <summary>
/// Runs SQL over the session's frames: every variable that holds a frame, or a list of records, is a table of its name, and so are the
/// frames of a workspace. With a connection, the tables of an SQLite file are there, too.
/// </summary>
internal static class SqlMagic
{
    private const string NoTable = "no such table: ";
    private const string NoValue = "a value for ";

    public static Magic Entry { get; } = new(
        "sql", "[--name NAME] [--connection FILE|VARIABLE]", "Runs SQL over frames and lists of records; --name keeps the result.", Run)
    {
        Options = ["--name", "--connection"],
        TakesText = true,
    };

    /// <summary>The frames that SQL sees, by the names that it sees them under; lists become frames only when they are asked for.</summary>
    public static IEnumerable<(string Name, Func<DataFrame?> Frame)> Tables(NotebookSession session)
    {
        var variables = session.Script.Variables;
        foreach (var variable in variables.Where(variable => variable.Value is DataFrame or (IEnumerable and not string)))
        {
            yield return (variable.Name, () => RecordTable.TryMakeFrame(variable.Value!));
        }

        foreach (var table in OfWorkspaces(session))
        {
            yield return table;
        }
    }

    /// <summary>Those of them that workspaces have.</summary>
    public static IEnumerable<(string Name, Func<DataFrame?> Frame)> OfWorkspaces(NotebookSession session) =>
        session.Script.Variables.Select(variable => variable.Value).OfType<Workspace>()
            .SelectMany(workspace => workspace.Named(), (_, table) => (table.Name, (Func<DataFrame?>)table.Frame));

    private static void Run(MagicCall call)
    {
        if (call.Text.Trim().Length == 0)
        {
            throw new MagicException("There is no query below the line. Write one, such as: select * from deals.", "SqlError");
        }

        var session = call.Cell.Session;
        var file = call.Arguments.Option("--connection") is { } connection ? FileOf(session, connection)
            : ConnectMagic.FileOf(session, call.Part.Magic!);
        DataFrame result;
        try
        {
            result = Sql.Query(call.Text, Mentioned(session, call.Text), Parameters(session, call.Text), file, call.Cell.Cancellation);
        }
        catch (BadInputException bad)
        {
            var problem = bad.Problem;
            throw new MagicException($"Expected {problem.Expected}, found {problem.Found}. {Advice(session, problem)}", "SqlError")
            {
                // What is not said of a place is said of the query.
                LinesBelow = problem.Line > 0 ? problem.Line : call.Text.Split('\n').TakeWhile(string.IsNullOrWhiteSpace).Count() + 1,
            };
        }

        if (call.Arguments.Option("--name") is { } name)
        {
            session.Script.Set(name, result);
        }

        call.Cell.Show(RecordTable.OfFrame(result));
    }

    // A name that the text does not hold cannot be a table of the query.
    private static List<(string Name, DataFrame Frame)> Mentioned(NotebookSession session, string sql)
    {
        List<(string Name, DataFrame Frame)> tables = [];
        foreach (var (name, make) in Tables(session))
        {
            if (Regex.IsMatch(sql, $@"(?<!\w){Regex.Escape(name)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
                && !tables.Exists(table => string.Equals(table.Name, name, StringComparison.OrdinalIgnoreCase))
                && make() is { Columns.IsEmpty: false } frame)
            {
                tables.Add((name, frame));
            }
        }

        return tables;
    }

    // What a query calls @name is the variable of that name; one that is not there is for the query to miss.
    private static Dictionary<string, object?> Parameters(NotebookSession session, string sql) =>
        Regex.Matches(sql, @"(?<![\w@$:])[@$:](\w+)", RegexOptions.CultureInvariant).Select(match => match.Groups[1].Value)
            .Distinct(StringComparer.Ordinal).Select(session.Script.Find).OfType<ScriptVariable>()
            .ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal);

    private static string Advice(NotebookSession session, Problem problem) =>
        problem.Found.StartsWith(NoTable, StringComparison.Ordinal) ? Advice(session, problem.Found[NoTable.Length..])
        : problem.Expected.StartsWith(NoValue, StringComparison.Ordinal)
            ? $"It is the C# variable of that name: declare var {problem.Expected[(NoValue.Length + 1)..]} = … in a cell before."
        : problem.NextStep;

    private static string Advice(NotebookSession session, string name)
    {
        var names = Tables(session).Select(table => table.Name).ToList();
        var near = Nearest.To(name, names) is { } nearest ? $"Did you mean {nearest}? " : "";
        return near + "Tables are the variables that hold frames or lists of records, and the frames of a workspace"
            + (names.Count == 0 ? "; there are none yet." : $": {string.Join(", ", names)}.");
    }

    /// <summary>The SQLite file of a path, a connection string, or a variable with either.</summary>
    /// <exception cref="MagicException">There is none.</exception>
    public static string FileOf(NotebookSession session, string connection)
    {
        var named = session.Script.Find(connection)?.Value as string ?? connection;
        const string Prefix = "Data Source=";
        var path = named.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? named[Prefix.Length..].Split(';')[0] : named;
        return File.Exists(path) ? Path.GetFullPath(path) : throw new MagicException(
            $"There is no SQLite file {Path.GetFullPath(path)}, and no variable {connection} with the path of one. "
            + "Correct the path or name.",
            "SqlError");
    }
}
