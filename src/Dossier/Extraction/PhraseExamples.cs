using System.Collections.Immutable;
using System.Globalization;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>
/// Tries the examples of a data folder's own phrase tables: each must give what its row says. So whoever adds a way of saying something
/// sees whether it is understood, and whether it takes sentences from the rows that are there.
/// </summary>
internal static class PhraseExamples
{
    private const string Headline = "A headline about something else";

    // The examples of date_phrases.csv count from here.
    private static readonly FactDate Published = FactDate.OnDay(new(2020, 10, 22));

    /// <summary>The rows whose example gives something else. Tables that ship with the product are not tried: tests have done it.</summary>
    /// <param name="dataFolder">The folder that holds <c>reference</c>.</param>
    /// <param name="tables">The tables as read from it.</param>
    public static ImmutableArray<Problem> Check(string dataFolder, ReferenceTables tables)
    {
        var lexicon = Lexicon.From(tables);
        var phrases = tables.Phrases.Measures.Select(row => row.Phrase.Text).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Wrong(dataFolder, "restriction_phrases.csv", "gives", row => !phrases.Contains(row["phrase"]) ? null : Acts(row, lexicon)),
            .. Wrong(dataFolder, "restriction_cues.csv", "gives", row => !phrases.Contains(row["phrase"]) ? null : Acts(row, lexicon)),
            .. Wrong(dataFolder, "deal_phrases.csv", "gives", row => Deals(row, lexicon)),
            .. Wrong(dataFolder, "date_phrases.csv", "expected", row => Dates(row, lexicon)),
        ];
    }

    // Rows without an example cannot be tried; those that could not be read are named elsewhere.
    private static IEnumerable<Problem> Wrong(string dataFolder, string file, string column, Func<CsvRow, string?> found)
    {
        var path = Path.Combine(dataFolder, "reference", file);
        if (!File.Exists(path))
        {
            return [];
        }

        var rows = CsvTable.Read(path, "reference/" + file).Rows.Where(row => row["example"].Length > 0);
        return rows.AsParallel().AsOrdered().Select(row => found(row) is { } gives && gives != row[column]
            ? row.Problem($"'{row[column]}' from the example, as the column '{column}' says", gives.Length == 0 ? "nothing" : $"'{gives}'",
                "Correct the phrase or its example; when what was found is right, the column.")
            : null).OfType<Problem>().ToList();
    }

    private static string Acts(CsvRow row, Lexicon lexicon)
    {
        var found = Extract(row, lexicon, FactDate.Unknown).Restrictions;
        var gives = string.Join('|', found.Select(c => $"{c.Fact.Jurisdiction} {string.Join(';', c.Fact.Vendors)}"));
        return gives != row["gives"] || found.Any(c => c.Rule == row["phrase"]) ? gives
            : $"{gives}, found by the phrase \"{found[0].Rule}\" before this one was tried";
    }

    private static string Deals(CsvRow row, Lexicon lexicon) => string.Join('|', Extract(row, lexicon, FactDate.Unknown).Deals
        .Select(c => $"{c.Fact.Vendor} {c.Fact.Country} {Code.Of(c.Fact.Stage)}").Order(StringComparer.Ordinal));

    private static string Dates(CsvRow row, Lexicon lexicon)
    {
        var facts = Extract(row, lexicon, Published);
        if (row["gives"] is "signed" or "opened")
        {
            return facts.Deals.LastOrDefault(c => c.Confidence > Confidence.Low)?.Fact is { } deal
                ? $"{deal.Country} {row["gives"]} {deal.Announced.Edtf}" : "";
        }

        if (facts.Restrictions.LastOrDefault(c => c.Confidence > Confidence.Low)?.Fact is not { } act)
        {
            return "";
        }

        var (of, date) = row["gives"] switch
        {
            "effective" => ("effective", act.Effective),
            "deadline" => ("deadline", act.Deadlines is [var deadline, ..] ? deadline.Date : FactDate.Unknown),
            _ => ("announced", act.Announced),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{act.Jurisdiction} {of} {date.Edtf}");
    }

    private static ExtractedFacts Extract(CsvRow row, Lexicon lexicon, FactDate published)
    {
        string[] lines = [Headline, .. row["example"].Split('\n')];
        var article = ArticleBuilder.Build("example", "example.txt", lines, new(0, lines.Length - 1), null);
        return Extractor.Extract(new("example", [article with { Published = published }], []), lexicon);
    }
}
