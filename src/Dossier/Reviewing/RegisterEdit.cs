using System.Collections.Immutable;
using System.Globalization;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Reviewing;

/// <summary>
/// Turns decisions into rows of the registers. A row that the register's reader would set aside is refused with what the reader says.
/// </summary>
internal sealed class RegisterEdit(Corpus corpus, ReferenceTables tables, Register references, Reviewer reviewer)
{
    private const string QuoteColumn = "quote";
    private const string FactColumn = "fact";
    private static readonly ImmutableArray<string> EvidenceColumns = [QuoteColumn, "paragraph", "stance", "fields"];

    // What a row that is written by hand may leave out.
    private static readonly ImmutableArray<(string Column, string Value)> Usual =
    [
        ("comparator", "exact"), ("dimension", "total"), ("second_hand", "false"), ("customer_type", "unknown"), ("stage", "reported"),
        ("counts_in_totals", "true"), ("targeting", "named"),
    ];

    private readonly Dictionary<string, Article> _articles = corpus.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    /// <summary>What was wrong with the last decision; it changed nothing then.</summary>
    public ImmutableArray<Problem> Problems => [.. _problems];

    /// <summary>The registers after a decision about an item; as they were when there are problems.</summary>
    public RegisterTexts Decide(RegisterTexts before, ReviewItem item, ReviewDecision decision)
    {
        _problems.Clear();
        if (decision is { Decision: not Decision.Accepted, Reason: "" })
        {
            Fault(item.Id, "a reason", "none", "Say why: whoever reads the register later must be able to judge it.");
            return before;
        }

        if (decision.Decision == Decision.Accepted && !decision.Corrections.Keys.All(column => column is QuoteColumn or FactColumn))
        {
            Fault(item.Id, "the decision corrected where values change", "accepted", "Give the decision 'corrected' and a reason.");
            return before;
        }

        var after = (item.Kind, decision.Decision) switch
        {
            (ReviewKind.Candidate, Decision.Rejected) => Reject(before, item, item.Evidence, decision.Reason),
            (ReviewKind.Candidate, _) => Take(before, item, decision),
            (_, Decision.Rejected) => Drop(before, item, decision),
            _ => Renew(before, item, decision),
        };
        return _problems.Count == 0 ? after : before;
    }

    /// <summary>The registers with a fact that was added by hand; as they were when there are problems.</summary>
    public RegisterTexts Add(RegisterTexts before, ReviewDecision decision)
    {
        _problems.Clear();
        const string Place = "the fact to add";
        var file = decision.Kind switch
        {
            "deal-statistic" => RegisterFiles.DealStatistics,
            "deal" => RegisterFiles.Deals,
            "restriction" => RegisterFiles.Restrictions,
            _ => "",
        };
        if (file.Length == 0)
        {
            Fault(Place, "the kind deal-statistic, deal or restriction", $"'{decision.Kind}'", "Say what is added.");
            return before;
        }

        if (EvidenceOf(Place, decision.Article, decision.Quote, 0) is not { } evidence)
        {
            return before;
        }

        var cells = Usual.Where(cell => RegisterFiles.ColumnsOf(file).Contains(cell.Column)).ToDictionary(StringComparer.Ordinal);
        var after = Enter(before, Place, file, cells, evidence, decision, corrects: "");
        return _problems.Count == 0 ? after : before;
    }

    private RegisterTexts Take(RegisterTexts before, ReviewItem item, ReviewDecision decision)
    {
        var quote = decision.Corrections.GetValueOrDefault(QuoteColumn, item.Evidence.Quote);
        if (EvidenceOf(item.Id, item.Evidence.Article, quote, item.Evidence.Paragraph) is not { } evidence)
        {
            return before;
        }

        if (decision.Corrections.TryGetValue(FactColumn, out var fact))
        {
            return Support(before, item, evidence, fact);
        }

        var corrects = decision.Decision == Decision.Corrected ? item.Id : "";
        return Enter(before, item.Id, FactRow.FileOf(item.Fact), FactRow.CellsOf(item.Fact), evidence, decision, corrects);
    }

    // The passage says what a row of the register already says.
    private RegisterTexts Support(RegisterTexts before, ReviewItem item, Dictionary<string, string> evidence, string fact)
    {
        var file = FactRow.FileOf(item.Fact);
        if (!before[file].Ids.Contains(fact))
        {
            Fault(item.Id, $"the id of a row of {file} in 'fact'", $"'{fact}'", "Correct the id.");
            return before;
        }

        (evidence["reviewer"], evidence["reviewed_on"]) = (reviewer.Name, Today);
        return WithEvidence(Having(before, RegisterFiles.Evidence), evidence, fact, out _);
    }

    private RegisterTexts Enter(
        RegisterTexts before, string place, string file, Dictionary<string, string> cells, Dictionary<string, string> evidence,
        ReviewDecision decision, string corrects)
    {
        Correct(place, cells, decision.Corrections.Remove(QuoteColumn), RegisterFiles.ColumnsOf(file));
        cells["id"] = before[file].NextId(FactRow.LettersOf(file), before[RegisterFiles.Rejected].Ids);
        Sign(cells, decision.Decision, decision.Reason);
        cells["corrects"] = corrects;
        var after = WithEvidence(before.With(file, before[file].With(cells)), evidence, cells["id"], out var supported);
        Check(place, file, cells, [supported]);
        return after;
    }

    private RegisterTexts Reject(RegisterTexts before, ReviewItem item, Evidence evidence, string reason) =>
        before.With(RegisterFiles.Rejected, Having(before, RegisterFiles.Rejected)[RegisterFiles.Rejected].With(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = item.Id,
            ["kind"] = FactRow.KindOf(item.Fact),
            ["article"] = evidence.Article,
            ["paragraph"] = Number(evidence.Paragraph),
            [QuoteColumn] = evidence.Quote,
            ["reason"] = reason,
            ["reviewer"] = reviewer.Name,
            ["reviewed_on"] = Today,
        }));

    private static RegisterTexts Having(RegisterTexts texts, string file) =>
        texts.With(file, texts[file].Having("reviewer", "reviewed_on"));

    // The row stands, on the words where they are now or on others.
    private RegisterTexts Renew(RegisterTexts before, ReviewItem item, ReviewDecision decision)
    {
        var own = decision.Corrections.RemoveRange(EvidenceColumns);
        var file = FactRow.FileOf(item.Fact);
        var evidence = before[RegisterFiles.Evidence].CellsOf(item.Id);
        var quote = decision.Corrections.GetValueOrDefault(QuoteColumn, item.Evidence.Quote);
        if (EvidenceOf(item.Id, item.Evidence.Article, quote, item.Evidence.Paragraph) is not { } found)
        {
            return before;
        }

        foreach (var (column, value) in found.Concat(decision.Corrections.Where(c => c.Key is "stance" or "fields")))
        {
            evidence[column] = value;
        }

        var cells = before[file].CellsOf(item.Fact.Id);
        Correct(item.Id, cells, own, RegisterFiles.ColumnsOf(file));
        Sign(cells, own.IsEmpty ? item.Fact.Review!.Decision : Decision.Corrected, decision.Reason.Length > 0 ? decision.Reason : cells["reason"]);
        Check(item.Id, file, cells, [evidence]);
        return before.With(RegisterFiles.Evidence, before[RegisterFiles.Evidence].Replace(evidence)).With(file, before[file].Replace(cells));
    }

    // The passage is given up, and the row with it when no other passage supports it.
    private RegisterTexts Drop(RegisterTexts before, ReviewItem item, ReviewDecision decision)
    {
        var after = before.With(RegisterFiles.Evidence, before[RegisterFiles.Evidence].Without(item.Id));
        var left = after[RegisterFiles.Evidence].Table.Rows.Where(row => row[FactColumn] == item.Fact.Id).ToList();
        var (file, id) = (FactRow.FileOf(item.Fact), item.Id);
        if (!left.Exists(row => row["stance"] == Code.Of(Stance.Supports)))
        {
            id = item.Fact.Id;
            after = left.Aggregate(after.With(file, after[file].Without(id)), (texts, row) =>
                texts.With(RegisterFiles.Evidence, texts[RegisterFiles.Evidence].Without(row["id"])));
        }

        // A rejected passage must stand in its article; when the words are gone, the paragraph that is there now says where they stood.
        return item.Article is { } article && item.Passage.Length > 0
            ? Reject(after, item with { Id = id }, item.Evidence with
            {
                Paragraph = item.Place?.Paragraph ?? item.Evidence.Paragraph,
                Quote = item.Place is null ? article.Passages[item.Evidence.Paragraph - 1].Text.Trim() : item.Evidence.Quote,
            }, decision.Reason)
            : after;
    }

    private void Correct(
        string place, Dictionary<string, string> cells, ImmutableDictionary<string, string> corrections, ImmutableArray<string> columns)
    {
        var open = columns[1..columns.IndexOf("decision")];
        foreach (var (column, value) in corrections.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            cells[column] = value;
            if (!open.Contains(column))
            {
                Fault(place, $"one of the columns {string.Join(", ", open)}", $"'{column}'", "Correct the column's name.");
            }
        }
    }

    private void Sign(Dictionary<string, string> cells, Decision decision, string reason) =>
        (cells["decision"], cells["reason"], cells["reviewer"], cells["reviewed_on"]) = (Code.Of(decision), reason, reviewer.Name, Today);

    private Dictionary<string, string>? EvidenceOf(string place, string articleId, string quote, int paragraph)
    {
        if (!_articles.TryGetValue(articleId, out var article))
        {
            Fault(place, "the id of an article in the corpus", $"'{articleId}'", "Correct the id, or add the article.");
            return null;
        }

        if (quote.Length == 0 || (article.Locate(quote, paragraph) ?? article.Locate(quote)) is not { } found)
        {
            Fault(place, $"a quote that stands letter by letter in one paragraph of {articleId}", $"'{quote}'",
                "Copy it from the article (column 'quote'), or reject.");
            return null;
        }

        return new(StringComparer.Ordinal)
        {
            ["article"] = articleId,
            ["paragraph"] = Number(found.Paragraph),
            ["start"] = Number(found.Start),
            ["length"] = Number(found.Length),
            [QuoteColumn] = quote,
            ["sha256"] = article.Sha256,
        };
    }

    private static RegisterTexts WithEvidence(
        RegisterTexts texts, Dictionary<string, string> place, string fact, out Dictionary<string, string> evidence)
    {
        evidence = new(place, StringComparer.Ordinal)
        {
            ["id"] = texts[RegisterFiles.Evidence].NextId("E", texts[RegisterFiles.Rejected].Ids),
            [FactColumn] = fact,
            ["stance"] = Code.Of(Stance.Supports),
        };
        return texts.With(RegisterFiles.Evidence, texts[RegisterFiles.Evidence].With(evidence));
    }

    // The row is read as it will be read from the file, alone.
    private void Check(string place, string file, Dictionary<string, string> cells, Dictionary<string, string>[] evidence)
    {
        CsvTable Alone(string name, params Dictionary<string, string>[] rows)
        {
            var csv = new CsvWriter(RegisterFiles.ColumnsOf(name).AsSpan());
            Array.ForEach(rows, row => csv.Row([.. RegisterFiles.ColumnsOf(name).Select(column => row.GetValueOrDefault(column, ""))]));
            return CsvTable.Parse(csv.ToString(), name);
        }

        // Evidence that only mentions the fact, or contradicts it, leaves other rows to support it.
        var supporting = evidence.Select(row => new Dictionary<string, string>(row) { ["stance"] = Code.Of(Stance.Supports) });
        var register = RegisterReader.Read(
            name => name == file ? Alone(name, cells) : name == RegisterFiles.Evidence ? Alone(name, [.. supporting]) : null, tables, corpus);
        var stances = evidence.Select(row => row["stance"]).Where(stance => !Code.TryParse<Stance>(stance, out _));
        _problems.AddRange(register.Problems.Concat(register.Restrictions.SelectMany(Checker.DatesOutOfOrder))
            .Select(problem => problem with { File = place, Line = 0 }));
        foreach (var stance in stances)
        {
            Fault(place, $"one of {string.Join(", ", Code.All<Stance>())} in column 'stance'", $"'{stance}'", "Correct the code.");
        }

        if (register.Restrictions is [{ Canonical.Length: > 0 } act] && references.References.All(known => known.Id != act.Canonical))
        {
            Fault(place, "an id of reference/restrictions.csv in column 'canonical'", $"'{act.Canonical}'", "Correct the id.");
        }
    }

    private string Today => reviewer.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private void Fault(string place, string expected, string found, string next) => _problems.Add(new(place, 0, expected, found, next));
}
