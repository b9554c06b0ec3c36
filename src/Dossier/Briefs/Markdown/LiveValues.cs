using System.Collections.Immutable;
using Dossier.Frames;

namespace Dossier.Briefs.Markdown;

/// <summary>The named queries of a brief: runs them, and prints what the text asks for.</summary>
internal sealed class LiveValues(BriefSource source, IReadOnlyList<(string Name, Func<DataFrame> Frame)> frames,
    IReadOnlyDictionary<string, object?> parameters, ComposeLimits limits)
{
    private readonly Dictionary<string, LiveQuery> _queries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly BriefQueries _runner = new(source, frames, parameters, limits);

    /// <summary>Whether the text that is read stands in an <c>each</c>.</summary>
    public bool IsInEach => _rows.Count > 0;

    private IEnumerable<string> Names => _queries.Keys.Concat(parameters.Keys);

    /// <summary>Runs the queries of a block. All are run, needed or not: an error must not wait for other data.</summary>
    public void Add(IReadOnlyList<string> lines, int firstLine)
    {
        foreach (var value in ValueDefinition.Read(source, lines, firstLine))
        {
            if (Names.Contains(value.Name, StringComparer.OrdinalIgnoreCase))
            {
                throw source.Fault(value.Line, "each name once", $"\"{value.Name}\" again", "Give one of the two another name.");
            }

            _queries.Add(value.Name, new(value.Name, value.Line, value.IsComputed, Query(value.Sql, value.Line)));
        }
    }

    /// <summary>Runs a query of the brief; its errors tell the line in the brief.</summary>
    public DataFrame Query(string sql, int firstLine) => _runner.Run(sql, firstLine, [.. Tables()]);

    /// <summary>Whether the query of a name gave anything.</summary>
    public bool IsTrue(string name, int line) => parameters.TryGetValue(name, out var value)
        ? value is not (null or "") : Find(name, line).IsTrue();

    /// <summary>The query of a name, or the table of that name as a whole.</summary>
    public LiveQuery Find(string name, int line) => _queries.TryGetValue(name, out var query) ? query
        : frames.FirstOrDefault(table => table.Name == name) is { Name: not null } table ? new(name, line, IsComputed: true, table.Frame())
        : throw source.Unknown(line, "the name of a value, a query or a parameter", name, Names.Concat(frames.Select(other => other.Name)));

    /// <summary>Goes through the rows of a query; within each, its name stands for that row.</summary>
    /// <param name="name">The query.</param>
    /// <param name="by">A column that must be as in the rows that stand around; null for all rows.</param>
    /// <param name="line">Where the text asks, from 1.</param>
    /// <param name="visit">Called for each row.</param>
    public void ForEach(string name, string? by, int line, Action visit)
    {
        var query = Find(name, line);
        var around = by is null ? null : Around(query, by, line);
        for (var row = 0; row < query.Frame.RowCount; row++)
        {
            if (by is null || string.Equals(query.Text(by, row), around, StringComparison.Ordinal))
            {
                _rows[name] = row;
                visit();
            }
        }

        _rows.Remove(name);
    }

    /// <summary>Checks that an expression could be printed, whatever the data: its names and filters.</summary>
    public ValueExpression Check(string? text, int line)
    {
        var parsed = text switch
        {
            null => throw source.Fault(line, "}} after {{ in the same paragraph", "none", "Close the braces: {{ name }}."),
            "" => throw source.Fault(line, "a name between {{ and }}", "nothing", "Name a value: {{ name }}."),
            _ => ValueExpression.Parse(text) ?? throw source.Fault(line, "a value such as {{ deals_total | words }}", $"{{{{ {text} }}}}",
                "A name has letters, digits and _, and begins with a letter; filters follow behind bars."),
        };

        foreach (var filter in parsed.Filters)
        {
            var known = ValueFilters.All.FirstOrDefault(known => known.Name == filter.Name);
            if (known.Name is null)
            {
                throw source.Unknown(line, "a filter", filter.Name, ValueFilters.All.Select(other => other.Name));
            }

            if (filter.Arguments.Length < known.Fewest || filter.Arguments.Length > known.Most)
            {
                throw source.Fault(line, $"{Words(known.Fewest, known.Most)} after the filter {filter.Name}",
                    filter.Arguments.IsEmpty ? "none" : string.Join(' ', filter.Arguments),
                    "Put words with blanks into \"quotation marks\".");
            }
        }

        if (!parameters.ContainsKey(parsed.Name) && Find(parsed.Name, line) is { } query && parsed.Column is { } column
            && !query.Frame.HasColumn(column))
        {
            throw source.Unknown(line, $"a column of {parsed.Name} (line {query.Line})", column, query.Columns);
        }

        return parsed;
    }

    /// <summary>Prints an expression: its text in pieces, each with what it rests on.</summary>
    /// <exception cref="Reading.BadInputException">A name is unknown, there is not just one row, or a value has no evidence.</exception>
    public ImmutableArray<Printed> Print(string? text, int line)
    {
        var parsed = Check(text, line);
        var printed = Print(parsed, line);

        // "Are" or "is" says no number of its own.
        return parsed.Filters.Any(filter => filter.Name == "plural")
            ? [.. printed.Select(piece => piece with { Citation = Citation.None })] : printed;
    }

    /// <summary>Prints an expression as plain text.</summary>
    public string Plain(string? text, int line) => string.Concat(Print(text, line).Select(piece => piece.Text));

    /// <summary>Prints a cell of a row that is no named query's, as a table does.</summary>
    public string Cell(LiveQuery query, ValueExpression expression, int row, int line) =>
        Written(expression, query.Frame[expression.Name].IsNull(row) ? null : query.Frame[expression.Name][row],
            query.Unit(expression.Name, row), expression.Name == "value" ? query.Text("comparator", row) : null,
            line);

    private ImmutableArray<Printed> Print(ValueExpression parsed, int line)
    {
        if (parameters.TryGetValue(parsed.Name, out var given))
        {
            return [new(Written(parsed, given, null, null, line), Citation.None)];
        }

        var query = Find(parsed.Name, line);
        if (parsed.Filters.Any(filter => filter.Name == "note"))
        {
            return [new("", Rests(query, _rows.TryGetValue(query.Name, out var row) ? [row] : Enumerable.Range(0, query.Frame.RowCount)))];
        }

        if (parsed.Filters.Any(filter => filter.Name == "rows"))
        {
            var rests = query.IsComputed ? Citation.None : Rests(query, Enumerable.Range(0, query.Frame.RowCount));
            return [new(Written(parsed, (long)query.Frame.RowCount, null, null, line), rests)];
        }

        if (query.Frame.RowCount == 0 && parsed.Filters.Any(filter => filter.Name == "or"))
        {
            return [new(Written(parsed, null, null, null, line), Citation.None)];
        }

        var list = parsed.Filters.FirstOrDefault(filter => filter.Name == "list");
        return list is not null && query.Frame.RowCount != 1 && !_rows.ContainsKey(parsed.Name)
            ? List(parsed, query, isCitedEach: list.Arguments is ["cited"], line)
            : [Cell(parsed, query, Row(query, line), line)];
    }

    /// <summary>What rows rest on.</summary>
    public static Citation Rests(LiveQuery query, IEnumerable<int> rows)
    {
        var all = rows.ToList();
        var isCited = query.Frame.Columns.Any(column => column.TypeName == "evidence");
        return Citation.Of(
            isCited ? all.SelectMany(row => query.Frame.Evidence(row)) : [], all.Select(row => query.Text("reference", row)));
    }

    private static string Words(int fewest, int most) => (fewest, most) switch
    {
        (0, 0) => "nothing",
        (1, 1) => "one word",
        (0, _) => "at most one word",
        _ when fewest == most => "two words",
        _ => "one or two words",
    };

    // A query is a table for those below it, and hides the table of its name.
    private IEnumerable<(string Name, Func<DataFrame> Frame)> Tables() => _queries.Values
        .Select(query => (query.Name, (Func<DataFrame>)(() => query.Frame)))
        .Concat(frames.Where(table => !_queries.Keys.Contains(table.Name, StringComparer.OrdinalIgnoreCase)));

    private string? Around(LiveQuery query, string by, int line)
    {
        if (!query.Frame.HasColumn(by))
        {
            throw source.Unknown(line, $"a column of {query.Name} (line {query.Line})", by, query.Columns);
        }

        var outer = _rows.Where(open => _queries[open.Key].Frame.HasColumn(by)).ToList();
        return outer.Count > 0 ? _queries[outer[^1].Key].Text(by, outer[^1].Value)
            : throw source.Fault(line, $"an each around this one whose rows have the column {by}", "none",
                "Put it inside, or take \"by\" out.");
    }

    private int Row(LiveQuery query, int line) => _rows.TryGetValue(query.Name, out var row) ? row
        : query.Frame.RowCount == 1 ? 0
        : throw source.Fault(line, $"one row of {query.Name} (line {query.Line})",
            query.Frame.RowCount == 0 ? "none" : Prose.Count(query.Frame.RowCount, "row"),
            query.Frame.RowCount == 0
                ? $"Put the text between ::: when {query.Name} and :::."
                : $"Narrow the query, go through its rows with ::: each {query.Name}, or list them with the filter list.");

    private ImmutableArray<Printed> List(ValueExpression parsed, LiveQuery query, bool isCitedEach, int line)
    {
        // Filters behind the list are about all of it: "capital" is about its first word.
        var at = parsed.Filters.IndexOf(parsed.Filters.First(filter => filter.Name == "list"));
        var (each, whole) = (parsed with { Filters = parsed.Filters[..at] }, parsed.Filters[at..].RemoveAt(0));
        var cells = Enumerable.Range(0, query.Frame.RowCount).Select(row => Cell(each, query, row, line)).ToList();
        if (cells.Count == 0)
        {
            return [new(Written(parsed, null, null, null, line), Citation.None)];
        }

        var first = whole.Aggregate((object)cells[0].Text, (text, filter) => ValueFilters.Apply(filter, text) ?? text);
        cells[0] = cells[0] with { Text = ValueFilters.Text(first) };

        var last = cells.Count - 1;
        var pieces = cells.Select((cell, i) => new Printed(
            (i == 0 ? "" : i == last ? " and " : ", ") + cell.Text,
            isCitedEach ? cell.Citation : i < last ? Citation.None : Rests(query, Enumerable.Range(0, cells.Count))));
        return [.. pieces];
    }

    private Printed Cell(ValueExpression parsed, LiveQuery query, int row, int line)
    {
        var column = parsed.Column ?? query.DefaultColumn ?? throw source.Fault(line, $"a column of {query.Name} (line {query.Line})",
            $"{{{{ {query.Name} }}}} alone", $"Name one: {string.Join(", ", query.Columns.Select(name => $"{query.Name}.{name}"))}.");
        var value = query.Frame[column].IsNull(row) ? null : query.Frame[column][row];
        var isValue = parsed.Column is null || column == "value";
        var text = Written(parsed, value, query.Unit(column, row), isValue ? query.Text("comparator", row) : null, line);
        var citation = Rests(query, [row]);
        return value is null || !citation.IsEmpty || query.IsComputed ? new(text, citation)
            : throw source.Fault(line, $"evidence for {query.Name} (line {query.Line})", $"{text} without any",
                $"Select the column evidence, or evidence(evidence) of a group; a count or a label is declared as \"{query.Name}, computed:\".");
    }

    private string Written(ValueExpression parsed, object? value, string? unit, string? comparator, int line)
    {
        var instead = parsed.Filters.FirstOrDefault(filter => filter.Name == "or");
        if (value is null or "")
        {
            return instead?.Arguments[0] ?? throw source.Fault(line,
                $"a value for {parsed.Name}{(parsed.Column is null ? "" : "." + parsed.Column)}", "nothing",
                "Put the text into ::: when, or say what stands instead: | or \"not known\".");
        }

        var (result, before) = (value, "");
        foreach (var filter in parsed.Filters.Where(filter => filter.Name is not ("or" or "rows")))
        {
            result = ValueFilters.Apply(filter, result, before) ?? throw source.Fault(line,
                $"a {(filter.Name.EndsWith("date", StringComparison.Ordinal) ? "date such as 2020-07" : "number")} for the filter {filter.Name}",
                $"\"{ValueFilters.Text(result)}\"", "Take the filter out, or correct the query.");
            before = filter.Name;
        }

        return ReferenceEquals(result, value) ? ValueFilters.Text(value, unit, comparator) : ValueFilters.Text(result);
    }
}
