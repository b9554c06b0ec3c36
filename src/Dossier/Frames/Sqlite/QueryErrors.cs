using System.Text;
using System.Text.RegularExpressions;
using Dossier.Reading;

namespace Dossier.Frames.Sqlite;

/// <summary>Says where in a query an error stands, which name was most likely meant, and what to do.</summary>
internal sealed partial class QueryErrors(string sql, IReadOnlyList<(string Name, DataFrame Frame)> frames)
{
    private const string File = "the query";
    private const int WidestLine = 120;

    /// <summary>A table for examples.</summary>
    public string SomeTable => frames.Count > 0 ? frames[0].Name : "deals";

    /// <summary>The exception for what SQLite says.</summary>
    public Exception Of(SqliteFailure failure)
    {
        var at = failure.Offset >= 0 ? CharsIn(failure.Offset)
            : failure.Message == "incomplete input" ? sql.TrimEnd().Length : -1;
        if (failure.Message.Contains("integer overflow", StringComparison.Ordinal))
        {
            return new OverflowException("A sum of whole numbers in the query is beyond 64 bits. Use total(…) instead of sum(…) for a "
                + "fractional number of about 15 digits.");
        }

        return Missing().Match(failure.Message) switch
        {
            { Success: true } missing when missing.Groups["kind"].Value == "table" =>
                At(at, "a table that was given to the query", $"no such table: {missing.Groups["name"]}", TableAdvice(missing.Groups["name"].Value)),
            { Success: true } missing =>
                At(at, "a column of its tables", $"no such column: {missing.Groups["name"]}", ColumnAdvice(missing.Groups["name"].Value)),
            _ => At(at, "SQL that SQLite can run", failure.Message,
                frames.FirstOrDefault(table => failure.Message == $"near \"{table.Name}\": syntax error").Name is { } name
                    ? $"If the table is meant: {name} is a word of SQL too, so write \"{name}\" in double quotation marks."
                    : Advice(failure.Message)),
        };
    }

    /// <summary>An error where the query first names something.</summary>
    public BadInputException AtName(string name, string expected, string found, string nextStep) =>
        At(sql.IndexOf(name, StringComparison.Ordinal), expected, found, nextStep);

    /// <summary>An error at a place.</summary>
    /// <param name="at">Chars from the start of the query; -1 when the query as a whole is meant.</param>
    /// <param name="expected">What should be there.</param>
    /// <param name="found">What is there.</param>
    /// <param name="nextStep">What to do.</param>
    public BadInputException At(int at, string expected, string found, string nextStep)
    {
        if (at < 0 || at > sql.Length)
        {
            return new(new(File, 0, expected, found, nextStep));
        }

        var start = at == 0 ? 0 : sql.LastIndexOf('\n', at - 1) + 1;
        var end = sql.IndexOf('\n', start);
        var line = sql[start..(end < 0 ? sql.Length : end)].TrimEnd();
        var shown = line.Length > WidestLine ? "" : $"\n  {line.Replace('\t', ' ')}\n  {new string(' ', at - start)}^";
        return new(new(File, sql.AsSpan(0, start).Count('\n') + 1, expected, found, nextStep + shown) { Column = at - start + 1 });
    }

    private int CharsIn(int bytes)
    {
        var text = Encoding.UTF8.GetBytes(sql);
        return Encoding.UTF8.GetCharCount(text, 0, Math.Min(bytes, text.Length));
    }

    private string TableAdvice(string name) => frames.Count == 0
        ? "Give the query its frames: Sql.Query(sql, (\"deals\", frame))."
        : Near(name, frames.Select(table => table.Name)) + $"The query was given {List(frames.Select(table => table.Name))}.";

    // The nearest name of any table; then the columns of the table that has it, or of the only one.
    private string ColumnAdvice(string name)
    {
        var plain = name[(name.LastIndexOf('.') + 1)..];
        var named = frames.Where(table => sql.Contains(table.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        var near = Nearest.To(plain, named.SelectMany(table => table.Frame.Columns).Select(column => column.Name));
        var shown = named.Where(table => named.Count == 1 || (near is not null && table.Frame.HasColumn(near))).ToList();
        var lists = shown.Count > 0
            ? string.Join(" ", shown.Select(table => $"{table.Name} has {List(table.Frame.Columns.Select(column => column.Name))}."))
            : $"The tables are {List(frames.Select(table => table.Name))}.";
        // A word in double quotation marks is a name in SQL, whatever its writer meant.
        var text = sql.Contains($"\"{plain}\"", StringComparison.Ordinal) ? $"Text stands in single quotation marks: '{plain}'. " : "";
        return text + (near is null ? "" : $"Did you mean {near}? ") + lists;
    }

    private static string Advice(string message) =>
        message.StartsWith("ambiguous column", StringComparison.Ordinal) ? "More than one table has it: put the table's name and a dot in front."
        : message.StartsWith("no such function", StringComparison.Ordinal) ? "SQLite's own functions, evidence(id), words(number) and date_words(date) are there."
        : "Correct the query; sqlite.org/lang.html has the language.";

    private static string Near(string name, IEnumerable<string> names) => Nearest.To(name, names) is { } near ? $"Did you mean {near}? " : "";

    private static string List(IEnumerable<string> names) => string.Join(", ", names);

    [GeneratedRegex(@"^no such (?<kind>table|column): (""?)(?<name>.+?)\1( - should .*)?$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
