using System.Globalization;
using Dossier.Frames;
using Dossier.Frames.Sqlite;
using Dossier.Reading;

namespace Dossier.Briefs.Markdown;

/// <summary>Runs the queries of a brief, each within a time limit; what is wrong with one is told at its line.</summary>
/// <param name="source">The brief.</param>
/// <param name="frames">The tables that the program gives, among them those that know the passages.</param>
/// <param name="parameters">What <c>:name</c> stands for.</param>
/// <param name="limits">When a query is stopped.</param>
internal sealed class BriefQueries(BriefSource source, IReadOnlyList<(string Name, Func<DataFrame> Frame)> frames,
    IReadOnlyDictionary<string, object?> parameters, ComposeLimits limits)
{
    private readonly Dictionary<string, object?> _bound = new(parameters, StringComparer.Ordinal);

    /// <summary>Runs a query.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="firstLine">Its first line in the brief, from 1.</param>
    /// <param name="tables">All tables that it may name.</param>
    public DataFrame Run(string sql, int firstLine, IReadOnlyList<(string Name, Func<DataFrame> Frame)> tables)
    {
        try
        {
            var named = tables.Where(table => sql.Contains(table.Name, StringComparison.OrdinalIgnoreCase));
            return Cited(Limited(sql, named, firstLine), firstLine);
        }
        catch (BadInputException bad) when (bad.Problem.File != source.File)
        {
            // The advice of an error is about all tables.
            return Again(sql, firstLine, tables);
        }
        catch (OverflowException)
        {
            throw source.Fault(firstLine, "sums of whole numbers within 64 bits", "a larger one", "Write total(…) instead of sum(…).");
        }
        catch (ArgumentException e)
        {
            throw source.Fault(firstLine, "tables and columns with names that SQLite takes", Words(e).TrimEnd('.'), "Rename the query.");
        }
    }

    /// <summary>The message of an exception without the name of a parameter in the program.</summary>
    public static string Words(Exception e) =>
        e is ArgumentException { ParamName: { } name } ? e.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : e.Message;

    private DataFrame Limited(string sql, IEnumerable<(string Name, Func<DataFrame> Frame)> tables, int line)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(limits.Stop, CallerCancellation.Token);
        limit.CancelAfter(limits.Query);
        try
        {
            return Sql.Query(sql, tables.Select(table => (table.Name, table.Frame())), _bound, limit.Token);
        }
        catch (OperationCanceledException) when (!limits.Stop.IsCancellationRequested && !CallerCancellation.Token.IsCancellationRequested)
        {
            throw source.Fault(line, string.Create(
                CultureInfo.InvariantCulture, $"a query that ends within {limits.Query.TotalSeconds:0.##} seconds"),
                "one that went on", "Give the recursion an end, such as where n < 100 or limit 100; join tables on a column that they share.");
        }
    }

    private DataFrame Again(string sql, int firstLine, IEnumerable<(string Name, Func<DataFrame> Frame)> tables)
    {
        try
        {
            return Cited(Limited(sql, tables, firstLine), firstLine);
        }
        catch (BadInputException bad) when (bad.Problem.File != source.File)
        {
            var problem = bad.Problem.NextStep.StartsWith("Give it: new {", StringComparison.Ordinal)
                ? bad.Problem with { NextStep = "Name it under parameters in the front matter, or correct the name." }
                : bad.Problem;
            throw source.Moved(problem, sql, firstLine);
        }
    }

    // A query may give ids as text; whatever stands in the column must be a passage that a note can name.
    private DataFrame Cited(DataFrame frame, int line)
    {
        if (frame.EvidenceColumn is not { } column || column.Catalogue.Ids.All(id => column.Catalogue.Find(id) is not null))
        {
            return frame;
        }

        var known = new EvidenceCatalogue.Builder();
        foreach (var passages in frames.Where(table => table.Name is "evidence" or "passages").Select(table => table.Frame().EvidenceColumn))
        {
            known.AddAll(passages!.Catalogue);
        }

        var whole = EvidenceColumn.FromIds(column.Name, Enumerable.Range(0, frame.RowCount).Select(row => (IEnumerable<string>)column.IdsOf(row)),
            known.Build());
        return whole.Catalogue.Ids.FirstOrDefault(id => whole.Catalogue.Find(id) is null) is { } unknown
            ? throw Unknown(unknown, known.Build(), line)
            : frame.WithColumn(whole);
    }

    private BadInputException Unknown(string id, EvidenceCatalogue known, int line) => source.Fault(line, "ids of passages in the column evidence",
        $"\"{id}\"", (Nearest.To(id, known.Ids) is { } near ? $"Did you mean {near}? " : "")
            + "An id is that of a row of registers/evidence.csv, or article and paragraph, such as 000:6; several are separated by ;.");
}
