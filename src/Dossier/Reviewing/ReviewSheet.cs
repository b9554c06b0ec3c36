using System.Collections.Immutable;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Frames.Tables;
using Dossier.Reading;

namespace Dossier.Reviewing;

/// <summary>What waits for review as a sheet, and decisions read back from one.</summary>
internal static class ReviewSheet
{
    private static readonly string[] Needed = ["id", "kind", "article", "quote", "decision", "reason", "corrections"];

    /// <summary>The sheet, a row for each item.</summary>
    public static DataFrame Of(IReadOnlyList<ReviewItem> items) => new RecordColumns<ReviewItem>(items)
        .Text("id", item => item.Id)
        .Code("what", item => item.Kind)
        .Text("kind", item => FactRow.KindOf(item.Fact))
        .Text("article", item => item.Evidence.Article)
        .Whole("paragraph", item => item.Evidence.Paragraph)
        .Text("confidence", item => item.Confidence is { } confidence ? Code.Of(confidence) : null)
        .Whole("stories", item => item.IndependentStories)
        .Text("similar", item => item.Similar)
        .Text("summary", item => item.Problem is { } problem ? $"{item.Fact.Id}: expected {problem.Expected}, found {problem.Found}" : item.Fact.Summary)
        .Text("row", item => string.Join(" | ", FactRow.Written(item.Fact)))
        .Text("before", item => item.Before)
        .Text("quote", item => item.Evidence.Quote)
        .Text("after", item => item.After)
        .Text("decision", _ => "")
        .Text("reason", _ => "")
        .Text("corrections", _ => "")
        .Frame();

    /// <summary>Takes all decisions of a sheet, or none when one is at fault.</summary>
    /// <returns>What is wrong, by file and line.</returns>
    public static ImmutableArray<Problem> Apply(ReviewSession session, string path)
    {
        var table = CsvTable.Read(path, Path.GetFileName(path));
        table.Require(Needed);
        var problems = table.Problems.ToList();
        var (before, seen) = (session.Decisions, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var row in table.Rows.Where(row => row["decision"].Trim().Length > 0))
        {
            var id = row["id"].Trim();
            if (id.Length > 0 && !seen.TryAdd(id, row.Line))
            {
                problems.Add(row.Problem("one decision about each item", $"'{id}' again, first in line {seen[id]}", "Keep one of the two."));
            }
            else if (Read(row, problems) is { } decision && (id.Length == 0 || IsOpen(session, row, id, problems)))
            {
                problems.AddRange(session.Decide(decision).Select(problem => row.Problem(problem.Expected, problem.Found, problem.NextStep)));
            }
        }

        if (problems.Count > 0)
        {
            session.UndoTo(before);
        }

        return [.. problems];
    }

    // A sheet may be read twice: what it decided the first time is no longer open.
    private static bool IsOpen(ReviewSession session, CsvRow row, string id, List<Problem> problems)
    {
        if (session.Items.Any(item => item.Id == id))
        {
            return true;
        }

        if (!session.Knows(id))
        {
            problems.Add(row.Problem("the id of something that waits", $"'{id}'", "Leave the column 'id' as the sheet had it; empty adds a fact."));
        }

        return false;
    }

    private static ReviewDecision? Read(CsvRow row, List<Problem> problems)
    {
        var id = row["id"].Trim();
        Decision? decision = row["decision"].Trim().ToLowerInvariant() switch
        {
            "accepted" or "accept" => Decision.Accepted,
            "corrected" or "correct" => Decision.Corrected,
            "rejected" or "reject" => Decision.Rejected,
            "added" or "add" => Decision.Added,
            _ => null,
        };
        if (decision is null || (decision == Decision.Added) != (id.Length == 0))
        {
            problems.Add(row.Problem(
                id.Length == 0 ? "the decision 'added' in a row without id" : "the decision accepted, corrected or rejected, or an empty cell",
                $"'{row["decision"]}'", "Correct the column 'decision'."));
            return null;
        }

        var corrections = Corrections(row["corrections"]);
        if (corrections is null)
        {
            problems.Add(row.Problem("column=value, several separated by ' | '", $"'{row["corrections"]}'", "Correct the column 'corrections'."));
            return null;
        }

        return new(id, decision.Value)
        {
            Reason = row["reason"].Trim(),
            Corrections = corrections,
            Kind = row["kind"].Trim(),
            Article = row["article"].Trim(),
            Quote = row["quote"].Trim(),
        };
    }

    /// <summary>Reads <c>column=value | column=value</c>; lines separate, too. Null when a part has no column.</summary>
    public static ImmutableDictionary<string, string>? Corrections(string text)
    {
        var corrections = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                return null;
            }

            corrections[part[..equals].Trim()] = part[(equals + 1)..].Trim();
        }

        return corrections.ToImmutable();
    }
}
