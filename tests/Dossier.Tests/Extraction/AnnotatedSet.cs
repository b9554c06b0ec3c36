using System.Collections.Immutable;
using System.Globalization;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Tests.Extraction;

/// <summary>Articles and what people found in them.</summary>
/// <param name="Name">The set's name in reports.</param>
/// <param name="Corpus">The articles.</param>
/// <param name="Rows">What was found.</param>
internal sealed partial record AnnotatedSet(string Name, Corpus Corpus, ImmutableArray<Annotation> Rows)
{
    /// <summary>The metrics of statistics that its annotators looked for.</summary>
    public ImmutableArray<string> Metrics { get; init; } = ["deals", "countries", "share", "value"];

    private static readonly string[] Bans =
        ["ban-on-new-use", "removal", "equipment-authorisation-ban", "government-use-ban", "funding-ban"];

    private static readonly Lazy<AnnotatedSet> ReadNewsroom = new(() => Read("Newsroom"));

    private static readonly Lazy<AnnotatedSet> ReadHeldOut = new(() => Read("HeldOut"));

    private static readonly Lazy<AnnotatedSet> ReadUnseen = new(() => Read("Unseen"));

    public static AnnotatedSet Newsroom => ReadNewsroom.Value;

    public static AnnotatedSet HeldOut => ReadHeldOut.Value;

    public static AnnotatedSet Unseen => ReadUnseen.Value;

    /// <summary>A data file of these tests.</summary>
    public static string PathOf(string name) => Path.Combine(Repository.Root, "tests", "Dossier.Tests", "Extraction", name);

    /// <summary>Reads a set: a folder beside these tests, or any other by its full path.</summary>
    public static AnnotatedSet Read(string name)
    {
        var folder = PathOf(name);
        var read = CorpusReader.Read(folder);
        var corpus = read with { Articles = [.. read.Articles.Where(article => article.File != "README.md")] };
        CsvTable Table(string file) => CsvTable.Read(Path.Combine(folder, file), $"{name}/{file}");
        return new(name, corpus,
        [
            .. Table("deal_statistics.csv").Rows.Select(row => Row(row, ScoredKind.Statistic) with
            {
                Codes = [row["metric"]],
                Value = decimal.Parse(row["value"], CultureInfo.InvariantCulture),
            }),
            .. Table("deals.csv").Rows.Select(row => Row(row, ScoredKind.Deal) with
            {
                Place = row["country"],
                Vendors = row.List("vendor"),
                Announced = Date(row["date"]),
            }),
            .. Table("restrictions.csv").Rows.Select(row => Row(row, ScoredKind.Restriction) with
            {
                Place = row["jurisdiction"],
                Vendors = row.List("vendors"),
                Codes = Bans.Contains(row["measure"]) ? [row["measure"], .. Bans] : [row["measure"]],
                Announced = Date(row["announced"]),
                Deadlines = [.. row.List("deadlines").Select(Date)],
            }),
        ]);
    }

    private static Annotation Row(CsvRow row, ScoredKind kind) => new(kind, row["article"],
        int.Parse(row["paragraph"], CultureInfo.InvariantCulture), row["quote"],
        kind == ScoredKind.Statistic || row["specificity"] == "specific" ? Weight.Specific : Weight.Vague);

    private static FactDate Date(string edtf) => FactDate.TryParseEdtf(edtf, DateBasis.Explicit, out var date) ? date
        : throw new FormatException($"An annotation has a date that is not EDTF: {edtf}.");
}
