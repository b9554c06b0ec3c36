using System.Collections.Immutable;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Facts;

/// <summary>
/// Reads the reviewed facts. A row with a fault, or whose quote is not where it says, is set aside and named; the rest is read.
/// </summary>
internal sealed class RegisterReader
{
    private readonly Func<string, CsvTable?> _open;
    private readonly ReferenceTables _tables;
    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);
    private ILookup<string, Evidence> _evidence = Array.Empty<Evidence>().ToLookup(e => e.Fact);

    private readonly Dictionary<string, Article> _articles;
    private readonly bool _verifies;

    private RegisterReader(Func<string, CsvTable?> open, ReferenceTables tables, Corpus corpus, bool verifies)
    {
        (_open, _tables, _verifies) = (open, tables, verifies);
        _articles = corpus.Articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
    }

    /// <summary>
    /// Reads <c>registers/*.csv</c> and <c>reference/restrictions.csv</c> below the data folder; a file that is missing gives no rows.
    /// </summary>
    public static Register Read(string dataFolder, ReferenceTables tables, Corpus corpus) =>
        new RegisterReader(file => OnDisk(dataFolder, file), tables, corpus, verifies: true).Read();

    /// <summary>As above, from tables that may differ from those on the disk.</summary>
    /// <param name="open">Gives the table of a file, or null for no rows.</param>
    /// <param name="tables">Countries and vendors.</param>
    /// <param name="corpus">The articles.</param>
    /// <param name="verifies">Whether evidence is set aside when its quote does not stand where it says.</param>
    public static Register Read(Func<string, CsvTable?> open, ReferenceTables tables, Corpus corpus, bool verifies = true) =>
        new RegisterReader(open, tables, corpus, verifies).Read();

    /// <summary>The table of a file below the data folder; null when there is none.</summary>
    public static CsvTable? OnDisk(string dataFolder, string file)
    {
        var path = Path.Combine(dataFolder, file.Replace('/', Path.DirectorySeparatorChar));
        return File.Exists(path) ? CsvTable.Read(path, file) : null;
    }

    private Register Read()
    {
        var evidence = Rows(RegisterFiles.Evidence, ReadEvidence);
        _evidence = evidence.ToLookup(e => e.Fact, StringComparer.Ordinal);
        var register = new Register
        {
            DealStatistics = Rows(RegisterFiles.DealStatistics, ReadDealStatistic),
            Deals = Rows(RegisterFiles.Deals, ReadDeal),
            Restrictions = Rows(RegisterFiles.Restrictions, ReadRestriction),
            References = Rows(RegisterFiles.References, ReadReference),
            Stories = ReadStories(),
            Rejected = Rows(RegisterFiles.Rejected, ReadRejected),
        };
        NameOrphans(evidence, register);
        return register with { Problems = _problems.ToImmutable() };
    }

    private ImmutableArray<T> Rows<T>(string file, Func<RowReader, T> read)
    {
        if (_open(file) is not { } table)
        {
            return [];
        }

        table.Require(RegisterFiles.NeededColumnsOf(file).AsSpan());
        _problems.AddRange(table.Problems);
        var records = ImmutableArray.CreateBuilder<T>();
        foreach (var row in table.Rows)
        {
            var reader = new RowReader(row, file, _tables);
            var record = read(reader);
            _problems.AddRange(reader.Problems);
            if (reader.IsGood)
            {
                records.Add(record);
            }
        }

        return records.ToImmutable();
    }

    private string UniqueId(RowReader row)
    {
        var id = row.Required("id");
        if (id.Length > 0 && !_origins.TryAdd(id, row.Origin))
        {
            row.Fault("id", "an id that no other row has", $"'{id}', also at {_origins[id]}", "Give one of the two rows another id.");
        }

        return id;
    }

    private Evidence ReadEvidence(RowReader row)
    {
        var evidence = new Evidence(
            UniqueId(row),
            row.Required("fact"),
            row.Required("article"),
            row.Integer("paragraph", 1, int.MaxValue),
            row.Integer("start", 0, int.MaxValue),
            row.Integer("length", 1, int.MaxValue),
            row.Required("quote"),
            row.Required("sha256"),
            row.Code<Stance>("stance"))
        {
            Fields = row.Text("fields"),
            Reviewer = row.Optional("reviewer"),
            ReviewedOn = row.Optional("reviewed_on").Length > 0 ? row.Day("reviewed_on") : null,
            Origin = row.Origin,
        };
        if (_verifies && row.IsGood && EvidenceCheck.Verify(evidence, _articles) is { } problem)
        {
            row.Add(problem);
        }

        return evidence;
    }

    private DealStatistic ReadDealStatistic(RowReader row)
    {
        var id = UniqueId(row);
        var value = row.Number("value");
        if (value is null && row.IsGood)
        {
            row.Fault("value", "a number", "an empty cell", "A statistic without a number is not one: remove the row.");
        }

        var metric = row.Code<Metric>("metric");
        var unit = row.Code<Unit>("unit");
        CheckRange(row, metric, unit, value ?? 0);

        return new(
            id,
            row.Required("claimant"),
            row.Text("report"),
            metric,
            value ?? 0,
            unit,
            row.Code<Comparator>("comparator"),
            row.Code<Dimension>("dimension"),
            row.Text("category"),
            row.Text("denominator"),
            row.Date("period"),
            row.Flag("second_hand"))
        {
            Evidence = EvidenceOf(id, row),
            Review = ReadReview(row),
            Origin = row.Origin,
        };
    }

    private static void CheckRange(RowReader row, Metric metric, Unit unit, decimal value)
    {
        const decimal Most = 1_000_000_000_000_000;
        var (expected, holds) = (metric, unit) switch
        {
            (Metric.Deals or Metric.Countries, _) => ("a whole number from 0 to 100,000", value is >= 0 and <= 100_000 && value == decimal.Truncate(value)),
            (Metric.Share, Unit.Percent) => ("a share from 0 to 100", value is >= 0 and <= 100),
            _ => ("a number of at most 15 digits before the point", Math.Abs(value) < Most),
        };
        if (!holds)
        {
            row.Fault("value", expected, $"'{row.Text("value")}'", "Correct the number.");
        }
    }

    private Deal ReadDeal(RowReader row)
    {
        var id = UniqueId(row);
        return new(
            id,
            row.Vendor("vendor", row.Required("vendor")),
            row.Country("country", required: false),
            row.Text("customer"),
            row.Code<CustomerType>("customer_type"),
            row.Codes<Service>("services"),
            row.Code<DealStage>("stage"),
            row.Date("announced", "announced_basis"),
            row.Date("ended"),
            row.Number("amount"),
            row.Text("currency"),
            row.Text("financier"),
            row.Text("complications"),
            row.Flag("counts_in_totals"))
        {
            Evidence = EvidenceOf(id, row),
            Review = ReadReview(row),
            Origin = row.Origin,
        };
    }

    private Restriction ReadRestriction(RowReader row)
    {
        var id = UniqueId(row);
        return ReadAct(row, id, row.Date("announced", "announced_basis"), row.Date("effective", "effective_basis")) with
        {
            Canonical = row.Text("canonical"),
            DateOrderReason = row.Text("date_order_reason"),
            Evidence = EvidenceOf(id, row),
            Review = ReadReview(row),
        };
    }

    private Restriction ReadReference(RowReader row)
    {
        var id = UniqueId(row);
        var basis = row.Required("basis");
        if (basis.Length > 0 && basis is not ("source-read" or "unverified"))
        {
            row.Fault("basis", "source-read or unverified", $"'{basis}'", "Say whether somebody read the source.");
        }

        return ReadAct(row, id, row.Date("announced", DateBasis.Reference), row.Date("effective", DateBasis.Reference)) with
        {
            IsReference = true,
            Source = row.WebAddress("source"),
            SourceRead = basis == "source-read",
        };
    }

    private static Restriction ReadAct(RowReader row, string id, FactDate announced, FactDate effective) => new(
        id,
        row.Required("title"),
        row.Country("jurisdiction", required: true),
        row.Text("issuer"),
        [.. row.List("vendors").Select(code => row.Vendor("vendors", code))],
        row.Code<Targeting>("targeting"),
        row.Code<Instrument>("instrument"),
        row.Code<Measure>("measure"),
        row.Codes<Scope>("scope"),
        row.Code<RestrictionStatus>("status"),
        announced,
        effective,
        row.Deadlines("deadlines"),
        row.Date("ended"),
        row.Integer("stringency", 0, 4))
    {
        Origin = row.Origin,
    };

    private RejectedCandidate ReadRejected(RowReader row) => new(
        UniqueId(row),
        row.Required("kind"),
        row.Required("article"),
        row.Integer("paragraph", 1, int.MaxValue),
        row.Required("quote"),
        row.Required("reason"))
    {
        Origin = row.Origin,
    };

    private ImmutableArray<StoryCluster> ReadStories()
    {
        var rows = Rows(RegisterFiles.Stories, row =>
            (Story: row.Required("story"), Member: ReadMember(row)));
        return [.. rows.GroupBy(r => r.Story, StringComparer.Ordinal).Select(g => new StoryCluster(g.Key, [.. g.Select(r => r.Member)]))];
    }

    private static StoryMember ReadMember(RowReader row) =>
        new(row.Required("article"), row.Code<StoryRelation>("relation"), row.Text("reason")) { Origin = row.Origin };

    private static Review ReadReview(RowReader row)
    {
        var review = new Review(
            row.Code<Decision>("decision"), row.Text("reason"), row.Required("reviewer"), row.Day("reviewed_on"), row.Text("corrects"));
        if (review is { Decision: Decision.Corrected, Reason: "" })
        {
            row.Fault("reason", "why the fact was corrected", "an empty cell", "Say what changed and why.");
        }

        if (review.Decision == Decision.Rejected)
        {
            row.Fault("decision", "a decision that lets the fact in", "'rejected'", "Move what was rejected to registers/rejected.csv.");
        }

        return review;
    }

    private ImmutableArray<Evidence> EvidenceOf(string id, RowReader row)
    {
        var evidence = _evidence[id].ToImmutableArray();
        if (id.Length > 0 && evidence.All(e => e.Stance != Stance.Supports))
        {
            row.Fault("a passage in registers/evidence.csv that supports the row", "none", "Add the passage, or take the row out.");
        }

        return evidence;
    }

    // Evidence whose fact row was set aside would be named twice; only evidence that no row asks for at all is.
    private void NameOrphans(ImmutableArray<Evidence> evidence, Register register)
    {
        foreach (var item in evidence.Where(e => !_origins.ContainsKey(e.Fact)).DistinctBy(e => e.Fact))
        {
            var (file, line) = Origin.Split(item.Origin);
            _problems.Add(
                new(file, line, "the id of a register row in column 'fact'", $"'{item.Fact}'", "Correct the id, or take the row out."));
        }

        NameArticlesInTwoStories(register);
    }

    private void NameArticlesInTwoStories(Register register)
    {
        var told = register.Stories.SelectMany(s => s.Members.Select(m => (Story: s.Id, Member: m)));
        foreach (var places in told.GroupBy(t => t.Member.Article, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var (file, line) = Origin.Split(places.Last().Member.Origin);
            var stories = string.Join(" and ", places.Select(p => p.Story));
            _problems.Add(new(file, line, "each article in one story", $"'{places.Key}' in {stories}", "Leave it in one."));
        }
    }
}
