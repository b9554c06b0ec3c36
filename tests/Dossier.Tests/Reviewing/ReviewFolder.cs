using System.Globalization;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reviewing;
using Dossier.Tests.Reading;

namespace Dossier.Tests.Reviewing;

/// <summary>A data folder with two articles, a register with odd bytes, and three candidates that do not depend on any rule.</summary>
internal sealed class ReviewFolder : IDisposable
{
    public const string Ban = "Britain banned Huawei from its 5G network on 14 July 2020";
    public const string Count = "CSIS counted 70 deals of Huawei";
    public const string Wish = "A senator wants Huawei banned";

    // Quotes that nobody needs, CRLF, a column of the owner's, and no line end at the end: all of it stays.
    public const string Registers = "id,fact,article,paragraph,start,length,quote,sha256,stance,fields,mine\r\n";
    private readonly TempFolder _folder = new();

    public ReviewFolder() => _folder
        .With("corpus/a1.txt", $"Britain and Huawei\n\nBefore that, nothing.\n\n{Ban}. More follows.\n\n{Wish}.\n")
        .With("corpus/a2.txt", $"Many deals\n\n{Count}.\n\n{Ban}.\n")
        .With("registers/evidence.csv", Registers);

    public string Path => _folder.Path;

    public ReviewFolder With(string name, string text)
    {
        _folder.With(name, text);
        return this;
    }

    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name.Replace('/', System.IO.Path.DirectorySeparatorChar)));

    public string[] Lines(string register) => Read($"registers/{register}.csv").TrimEnd().Split('\n');

    public ReviewSession Open(string reviewer = "A. Reader")
    {
        var workspace = Workspace.Open(Path);
        var found = new ExtractedFacts
        {
            DealStatistics = [new(Number(workspace), Confidence.High, "test")],
            Restrictions =
            [
                new(Act(workspace, "R-00000000a1", "a1", Ban), Confidence.High, "test"),
                new(Act(workspace, "R-00000000a3", "a1", Wish) with { Jurisdiction = "US" }, Confidence.Low, "test"),
                new(Act(workspace, "R-00000000a2", "a2", Ban), Confidence.High, "test"),
            ],
        };
        return ReviewSession.Open(Path, workspace, found, new(reviewer, new(2026, 11, 22)));
    }

    /// <summary>Opens it without candidates, when the articles are others than those the candidates stand in.</summary>
    public ReviewSession OpenRows() => ReviewSession.Open(Path, Workspace.Open(Path), new(), new("A. Reader", new(2026, 11, 22)));

    public void Dispose() => _folder.Dispose();

    private static DealStatistic Number(Workspace workspace) => new("DS-00000000a4", "CSIS", "", Metric.Deals, 70, Unit.Deals,
        Comparator.Exact, Dimension.Total, "", "", FactDate.Unknown, false)
    {
        Evidence = [EvidenceOf(workspace, "a2", Count)],
    };

    private static Restriction Act(Workspace workspace, string id, string article, string quote) => new(id, "Ban on Huawei", "GB", "",
        ["huawei"], Targeting.Named, Instrument.Order, Measure.BanOnNewUse, [], RestrictionStatus.Announced,
        FactDate.OnDay(new(2020, 7, 14)), FactDate.Unknown, [], FactDate.Unknown, 3)
    {
        Evidence = [EvidenceOf(workspace, article, quote)],
    };

    private static Evidence EvidenceOf(Workspace workspace, string article, string quote)
    {
        var text = workspace.Corpus.Articles.First(a => a.Id == article);
        var passage = text.Passages.First(p => p.Text.Contains(quote, StringComparison.Ordinal));
        return text.EvidenceFor("", "", passage, passage.Text.IndexOf(quote, StringComparison.Ordinal), quote.Length);
    }

    /// <summary>A row of evidence for the ban in a1, in the odd register's form.</summary>
    public string EvidenceRow(string id, string fact, string quote = Ban)
    {
        var article = Workspace.Open(Path).Corpus.Articles[0];
        var place = article.Locate(quote)!.Value;
        return string.Create(CultureInfo.InvariantCulture,
            $"{id},\"{fact}\",a1,{place.Paragraph},{place.Start},{place.Length},{quote},{article.Sha256},supports,,\"x\"");
    }
}
