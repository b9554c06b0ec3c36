using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Tests.Reading;

namespace Dossier.Tests.Extraction;

/// <content>The original articles with two people's annotations, which are not in the repository.</content>
internal sealed partial record AnnotatedSet
{
    private static readonly string[] AnnotatedByTwo = ["000", "001", "003-01", "003-02", "003-05", "003-07", "004-01", "004-04"];

    private static readonly Lazy<AnnotatedSet> ReadGold = new(() => new(
        "gold",
        Originals.Corpus with
        {
            Articles = [.. Originals.Corpus.Articles.Select(article => article with { Id = Originals.ShortName(article) })
                .Where(article => AnnotatedByTwo.Contains(article.Id))],
        },
        [.. Annotator(1), .. Annotator(2)])
    {
        Metrics = ["deals", "countries", "share"],
    });

    /// <summary>Whether the originals and their annotations are there.</summary>
    public static bool HasGold { get; } = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DOSSIER_GOLD"))
        && !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DOSSIER_ORIGINALS"));

    /// <summary>The eight annotated originals; skips the test where they or their annotations are not there.</summary>
    public static AnnotatedSet Gold
    {
        get
        {
            _ = (Originals.Corpus, GoldRows("restrictions.json"));
            return ReadGold.Value;
        }
    }

    /// <summary>The rows of a file of the annotations; skips the test where they are not there.</summary>
    public static ImmutableArray<JsonElement> GoldRows(params string[] path)
    {
        var folder = Environment.GetEnvironmentVariable("DOSSIER_GOLD");
        Assert.SkipWhen(string.IsNullOrEmpty(folder),
            "DOSSIER_GOLD is not set: it names the folder with the annotations of the original articles.");
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine([folder, .. path])));
        return [.. document.RootElement.EnumerateArray().Select(row => row.Clone())];
    }

    public static string Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static IEnumerable<Annotation> Annotator(int number)
    {
        ImmutableArray<JsonElement> Rows(string file) => number == 1 ? GoldRows(file) : GoldRows("second", file);
        var statistics = Rows("deal_statistics.json").Where(row => row.GetProperty("value").ValueKind == JsonValueKind.Number
            && Text(row, "measure") is "deals" or "countries" or "share");
        return
        [
            .. statistics.Select(row => Row(row, ScoredKind.Statistic, number, "paragraph_number") with
            {
                Codes = [Text(row, "measure")],
                Value = row.GetProperty("value").GetDecimal(),
            }),
            .. Rows("deals.json").Select(row => Row(row, ScoredKind.Deal, number) with { Place = CountryOf(Text(row, "country")) }),
            .. Rows("restrictions.json").Select(row => Row(row, ScoredKind.Restriction, number) with
            {
                Place = Text(row, "jurisdiction"),
                Vendors = [.. row.GetProperty("vendors").EnumerateArray().SelectMany(v => VendorsIn(v.GetString()!))],
                Codes = [.. TypesOf(row).SelectMany(MeasuresOf)],
                ListingAgrees = TypesOf(row).Any(type => type is "export-control" or "entity-listing" or "licence"),
                Announced = Text(row, "date_basis") is "explicit" or "resolved" ? Date(Text(row, "announced")) : FactDate.Unknown,
                Deadlines = number == 1 ? [.. row.GetProperty("deadlines").EnumerateArray().Select(d => Date(Text(d, "date")))] : [],
            }),
        ];
    }

    private static Annotation Row(JsonElement row, ScoredKind kind, int annotator, string paragraph = "paragraph") => new(
        kind, Text(row, "doc"), row.GetProperty(paragraph).GetInt32(), Text(row, "quote"),
        annotator == 2 ? Weight.Accepted
            : kind == ScoredKind.Statistic || Text(row, "specificity") == "specific" ? Weight.Specific : Weight.Vague)
    {
        HasDates = annotator == 1 && kind == ScoredKind.Restriction,
    };

    // "41 countries (unnamed)" names no country.
    private static string CountryOf(string text) => text.Length == 2 ? text : "";

    // "five Chinese tech companies (named in line 9)" names none: such a row agrees whatever vendors are found.
    private static IEnumerable<string> VendorsIn(string text) => Sample.Lexicon.Names.Find(text).SelectMany(match => match.Names)
        .Where(name => name.Entry.Kind == NameKind.Vendor).Select(name => name.Entry.Code).Distinct();

    private static IEnumerable<string> TypesOf(JsonElement row) => row.TryGetProperty("measure_type_alternatives", out var others)
        ? others.EnumerateArray().Select(type => type.GetString()!).Append(Text(row, "measure_type"))
        : [Text(row, "measure_type")];

    private static string[] MeasuresOf(string type) => type switch
    {
        "ban" or "partial-ban" or "removal-order" => Bans,
        "cap" or "designation" or "advice" => [type],
        "export-control" or "entity-listing" or "licence" => ["export-control"],
        "indictment" or "prosecution" => ["prosecution"],
        "no-ban" => ["permitted"],
        "under-review" => ["review"],
        _ => [],
    };
}
