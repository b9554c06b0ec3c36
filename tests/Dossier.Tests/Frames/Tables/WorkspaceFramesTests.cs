using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Tests.Frames.Tables;

public sealed class WorkspaceFramesTests
{
    private static readonly Lazy<Workspace> Shipped = new(() => Workspace.Open(Repository.DataFolder));

    private static Workspace Corpus => Shipped.Value;

    public static TheoryData<string, string> RegisterFrames => new()
    {
        { "deal_statistics.csv", nameof(Workspace.DealStatistics) },
        { "deals.csv", nameof(Workspace.Deals) },
        { "restrictions.csv", nameof(Workspace.Restrictions) },
        { "evidence.csv", nameof(Workspace.Evidence) },
    };

    [Theory]
    [MemberData(nameof(RegisterFrames))]
    public void Frame_of_a_register_has_its_columns_and_its_cells(string file, string property)
    {
        var table = CsvTable.Read(Path.Combine(Repository.DataFolder, "registers", file), file);
        var frame = (DataFrame)typeof(Workspace).GetProperty(property)!.GetValue(Corpus)!;

        var header = File.ReadLines(Path.Combine(Repository.DataFolder, "registers", file)).First().Split(',');
        Assert.Equal(table.Rows.Length, frame.RowCount);
        var rows = frame["id"].Values<string>().Select((id, row) => (id, row)).ToDictionary(pair => pair.id, pair => pair.row);
        Assert.All(table.Rows, cells => Assert.All(header, column =>
        {
            var expected = Plain(cells[column]);
            var actual = frame[column].TextAt(rows[cells["id"]]) ?? "";
            // A basis is written out in the frame where the register leaves the usual one away.
            Assert.True(expected == actual || (expected.Length == 0 && column.EndsWith("_basis", StringComparison.Ordinal)),
                $"{cells["id"]} {column}: '{expected}' is not '{actual}'");
        }));
        Assert.Equal("evidence", frame.Columns[^1].Name);
    }

    // Lists have no blanks in the frame, and a date is written in its shortest form: ../2022 for ../2022-12-31.
    private static string Plain(string cell) => FactDate.TryParseEdtf(cell, DateBasis.Explicit, out var date) && cell.Length > 0
        ? date.Edtf
        : cell.Replace("; 2", ";2", StringComparison.Ordinal);

    [Fact]
    public void Facts_carry_their_passages()
    {
        foreach (var (frame, facts) in new (DataFrame, IEnumerable<Fact>)[]
            {
                (Corpus.DealStatistics, Corpus.Register.DealStatistics), (Corpus.Deals, Corpus.Register.Deals),
                (Corpus.Restrictions, Corpus.Register.Restrictions),
            })
        {
            Assert.Equal(facts.Select(fact => fact.Id), frame["id"].Values<string>());
            Assert.All(facts.Select((fact, row) => (fact, row)), pair => Assert.Equal(pair.fact.Evidence, frame.Evidence(pair.row)));
            Assert.Equal(facts.Select(fact => (long)Corpus.Register.IndependentStories(fact)), frame["independent_stories"].Values<long>());
            Assert.Equal(facts.Select(fact => fact.Key), frame["key"].Values<string>());
        }
    }

    [Fact]
    public void Date_that_is_not_a_day_is_an_interval()
    {
        var statistics = Corpus.DealStatistics;

        Assert.Equal("2006/2021-04", statistics["period"][0]);
        Assert.Equal(new DateOnly(2006, 1, 1), statistics["period_earliest"][0]);
        Assert.Equal(new DateOnly(2021, 4, 30), statistics["period_latest"][0]);
        Assert.Equal("range", statistics["period_precision"][0]);
        Assert.Equal("explicit", statistics["period_basis"][0]);
        Assert.Equal("double", statistics["value"].TypeName);
    }

    [Fact]
    public void Passages_are_evidence_for_themselves()
    {
        var passages = Corpus.Passages;

        Assert.Equal(Corpus.Corpus.Articles.Sum(article => article.Passages.Length), passages.RowCount);
        Assert.Equal(["title", "text"], passages["kind"].Values<string>().Distinct());
        var articles = Corpus.Corpus.Articles.ToDictionary(article => article.Id);
        for (var row = 0; row < passages.RowCount; row++)
        {
            var evidence = Assert.Single(passages.Evidence(row));
            Assert.Equal(evidence.Quote, articles[evidence.Article].TextAt(evidence.Start, evidence.Length));
            Assert.Equal($"{passages["article"][row]}:{passages["paragraph"][row]}", evidence.Id);
            Assert.Equal((passages["start"][row], passages["length"][row]), ((long)evidence.Start, (long)evidence.Length));
            Assert.Equal(Stance.Mentions, evidence.Stance);
        }
    }

    [Fact]
    public void Mentions_are_those_of_the_extraction_and_rest_on_passages_that_hold_them()
    {
        var mentions = Corpus.Mentions;
        var extracted = Extractor.Extract(Corpus.Corpus, Lexicon.From(Corpus.Tables)).Mentions;

        Assert.Equal(extracted.Select(mention => $"{mention.Article} {Code.Of(mention.Kind)} {mention.Code} {mention.Name} {mention.Count}"),
            Enumerable.Range(0, mentions.RowCount).Select(row =>
                string.Join(' ', mentions.Columns.Take(5).Select(column => column[row]))));
        Assert.All(Enumerable.Range(0, mentions.RowCount), row => Assert.InRange(mentions.EvidenceIds(row).Length, 1, (long)mentions["count"][row]!));
    }

    [Fact]
    public void Articles_say_when_and_by_whom_and_which_story_they_tell()
    {
        var articles = Corpus.Articles;

        Assert.Equal(22, articles.RowCount);
        Assert.Equal(("000", "S-01", "original"), (articles["article"][0], articles["story"][0], articles["relation"][0]));
        Assert.Equal(("001", "S-01", "retelling"), (articles["article"][1], articles["story"][1], articles["relation"][1]));
        Assert.Equal(new DateOnly(2021, 5, 28), articles["published_latest"][0]);
        Assert.Equal("Voice of America", articles["republishes"][0]);
        Assert.Equal("000:1", Assert.Single(articles.EvidenceIds(0)));
    }

    [Fact]
    public void References_have_a_source_and_no_evidence()
    {
        Assert.Equal(39, Corpus.References.RowCount);
        Assert.Equal(39, Corpus.References["evidence"].NullCount);
        Assert.Equal(0, Corpus.References["source"].NullCount);
    }

    [Fact]
    public void All_frames_can_be_asked_in_one_query()
    {
        var frame = Corpus.Query("""
            select a.publisher, count(distinct e.fact) as facts, evidence(e.evidence)
            from evidence e join articles a using (article)
            where e.stance = $stance group by 1 order by facts desc, 1
            """, new { stance = "supports" }, TestContext.Current.CancellationToken);

        var facts = Corpus.Register.Facts.SelectMany(fact => fact.Evidence).Where(e => e.Stance == Stance.Supports).ToList();
        Assert.Equal(facts.Count, Enumerable.Range(0, frame.RowCount).Sum(row => frame.Evidence(row).Length));
        Assert.Equal(["publisher", "facts", "evidence"], frame.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Frames_are_made_once_and_a_changed_copy_has_its_own()
    {
        var copy = Corpus with { Register = Register.Empty };

        Assert.Same(Corpus.Deals, Corpus.Deals);
        Assert.Equal(0, copy.Deals.RowCount);
        Assert.Equal(22, copy.Articles.RowCount);
        Assert.Equal(Corpus, Corpus with { });
        Assert.NotEqual(Corpus, copy);
    }

    [Fact]
    public void Empty_workspace_has_frames_with_all_columns()
    {
        var empty = new Workspace(new("corpus", [], []), Register.Empty, Corpus.Tables);

        Assert.Equal(Corpus.Deals.Columns.Select(column => column.ToString().Split(',')[0]),
            empty.Deals.Columns.Select(column => column.ToString().Split(',')[0].Replace("0 rows", $"{Corpus.Deals.RowCount} rows", StringComparison.Ordinal)));
        Assert.Equal(0, empty.Mentions.RowCount + empty.Passages.RowCount + empty.Articles.RowCount);
        Assert.Equal(0, empty.Search("huawei").RowCount);
    }

    [Fact]
    public void Name_of_a_file_with_separators_in_it_gives_ids_that_stay_whole()
    {
        var article = ArticleBuilder.Build("a;b%c", "a;b%c.txt", ["One", "Two"], new(0, 1), null);
        var passages = new Workspace(new("corpus", [article], []), Register.Empty, Corpus.Tables).Passages;

        var back = Sql.Query("select * from p", ("p", passages));

        Assert.Equal(["a%3Bb%25c:2"], back.EvidenceIds(1));
        Assert.Equal("Two", Assert.Single(back.Evidence(1)).Quote);
    }
}
