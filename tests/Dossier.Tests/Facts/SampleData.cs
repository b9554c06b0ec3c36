using System.Globalization;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;
using Dossier.Tests.Reading;

namespace Dossier.Tests.Facts;

/// <summary>A data folder with one row of each kind, all of them good, whose cells a test may spoil.</summary>
internal sealed class SampleData : IDisposable
{
    private const string Quote = "Britain banned Huawei 😀 from its 5G network";
    private static readonly string[] Review = ["accepted", "", "A. Reviewer", "2026-11-20", ""];

    private static readonly Article Article = ArticleBuilder.Build(
        "a1", "a1.txt", ["Britain bans Huawei", "", $"Today {Quote}.", "It was a long time coming."], new(0, 3), null);

    private static readonly ReferenceTables Tables = ReferenceTables.Read(null);
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, (string[] Columns, List<string[]> Rows)> _files = new(StringComparer.Ordinal);

    public SampleData()
    {
        const string ReviewColumns = ",decision,reason,reviewer,reviewed_on,corrects";
        Add("registers/deal_statistics.csv",
            "id,claimant,report,metric,value,unit,comparator,dimension,category,denominator,period,second_hand" + ReviewColumns,
            ["DS-1", "CSIS", "", "deals", "70", "deals", "exact", "total", "", "", "2006/2021-04", "false", .. Review]);
        Add("registers/deals.csv",
            "id,vendor,country,customer,customer_type,services,stage,announced,announced_basis,ended,amount,currency,financier,"
            + "complications,counts_in_totals" + ReviewColumns,
            ["D-1", "huawei", "BR", "", "unknown", "cloud", "operational", "2020", "", "", "", "", "", "", "true", .. Review]);
        const string ActColumns =
            "id,title,jurisdiction,issuer,vendors,targeting,instrument,measure,scope,status,announced,effective,deadlines,ended,stringency";
        string[] act = ["GB", "", "huawei", "named", "order", "ban-on-new-use", "5g-core", "announced"];
        string[] dates = ["2020-07-14", "2020-12-31", "2027-12-31 removal of 5G equipment", "", "3"];
        Add("registers/restrictions.csv", ActColumns + ",announced_basis,effective_basis,canonical,date_order_reason" + ReviewColumns,
            ["R-1", "Ban on new 5G equipment", .. act, .. dates, "", "", "K-1", "", .. Review]);
        Add("reference/restrictions.csv", ActColumns + ",basis,source,notes",
            ["K-1", "Ban", .. act, .. dates, "source-read", "https://example.org/act", ""]);
        Add("registers/stories.csv", "story,article,relation,reason", ["S-1", "a1", "original", "The only one."]);
        Add("registers/rejected.csv", "id,kind,article,paragraph,quote,reason",
            ["X-1", "restriction", "a1", "3", "a long time", "An opinion."]);
        Add("registers/evidence.csv", "id,fact,article,paragraph,start,length,quote,sha256,stance,fields");
        AddEvidence("E-1", "DS-1");
        AddEvidence("E-2", "D-1");
        AddEvidence("E-3", "R-1");
    }

    /// <summary>Puts another value into a cell. Rows count from 1, so that row 1 stands in line 2.</summary>
    public SampleData With(string file, string column, string value, int row = 1)
    {
        var (columns, rows) = _files[file];
        rows[row - 1][Array.IndexOf(columns, column)] = value;
        return this;
    }

    /// <summary>Adds a row that is the first one over again.</summary>
    public SampleData Twice(string file)
    {
        _files[file].Rows.Add([.. _files[file].Rows[0]]);
        return this;
    }

    public Register Read() => Open().Register;

    /// <summary>What a check of the folder finds, a line each.</summary>
    public IEnumerable<string> Check() => Checker.Check(Open()).Problems.Select(problem => problem.ToString());

    public void Dispose() => _folder.Dispose();

    private Workspace Open()
    {
        foreach (var (file, (columns, rows)) in _files)
        {
            var csv = new CsvWriter(columns);
            rows.ForEach(row => csv.Row(row));
            _folder.With(file, csv.ToString());
        }

        var corpus = new Corpus("corpus", [Article], []);
        return new(corpus, RegisterReader.Read(_folder.Path, Tables, corpus), Tables);
    }

    private void Add(string file, string columns, params string[][] rows) => _files[file] = (columns.Split(','), [.. rows]);

    private void AddEvidence(string id, string fact)
    {
        var passage = Article.Passages[1];
        var evidence = Article.EvidenceFor(id, fact, passage, passage.Text.IndexOf(Quote, StringComparison.Ordinal), Quote.Length);
        _files["registers/evidence.csv"].Rows.Add(
        [
            id, fact, "a1", "2", Plain(evidence.Start), Plain(evidence.Length), Quote, evidence.Sha256, "supports", "",
        ]);
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
