using Dossier.Reading;
using SQLitePCL;

namespace Dossier.Frames.Sqlite;

/// <summary>Makes a frame of the rows of a query.</summary>
internal static class ResultReader
{
    private const string EvidenceCall = "evidence(";

    /// <exception cref="BadInputException">Two columns have the same name, or one holds values that do not go together.</exception>
    public static DataFrame Read(Statement query, IReadOnlyList<(string Name, DataFrame Frame)> frames, QueryErrors errors)
    {
        var names = NamesOf(query, errors);
        ResultColumn[] columns = [.. names.Select((name, i) =>
            new ResultColumn(name, i, raw.sqlite3_column_decltype(query.Handle, i).utf8_to_string(), errors))];
        while (query.Step())
        {
            foreach (var column in columns)
            {
                column.Add(query);
            }
        }

        var known = new Lazy<EvidenceCatalogue>(() => PassagesOf(frames));
        return new(columns.Select(column => column.Build(known)));
    }

    private static string[] NamesOf(Statement query, QueryErrors errors)
    {
        var names = Enumerable.Range(0, query.ColumnCount)
            .Select(i => raw.sqlite3_column_name(query.Handle, i).utf8_to_string() ?? "").ToArray();
        for (var i = 0; i < names.Length && !names.Contains(EvidenceColumn.DefaultName); i++)
        {
            // evidence(d.evidence) needs no "as evidence".
            names[i] = names[i].StartsWith(EvidenceCall, StringComparison.OrdinalIgnoreCase) && names[i].IndexOf(')') == names[i].Length - 1
                ? EvidenceColumn.DefaultName
                : names[i];
        }

        if (Array.IndexOf(names, "") is var unnamed and >= 0)
        {
            throw errors.At(-1, "a name for each column of the result", $"none for column {unnamed + 1}", "Name it: … as name.");
        }

        return names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw errors.At(-1, "columns of the result with names of their own", $"two named {twice.Key}",
                $"Name one of them: … as {twice.Key}_2; instead of * list the columns that you need.")
            : names;
    }

    // The first frame that knows a passage gives it.
    private static EvidenceCatalogue PassagesOf(IReadOnlyList<(string Name, DataFrame Frame)> frames)
    {
        var all = new EvidenceCatalogue.Builder();
        foreach (var column in frames.SelectMany(table => table.Frame.Columns).OfType<EvidenceColumn>())
        {
            all.AddAll(column.Catalogue);
        }

        return all.Build();
    }
}
