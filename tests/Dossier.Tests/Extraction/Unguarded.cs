using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Tests.Reading;

namespace Dossier.Tests.Extraction;

/// <summary>
/// The tables without what keeps sentences out: no word denies, supposes or asks, and no list names what is no deal. What the guards keep
/// out must come in with them, or the tests that rely on them could not fail.
/// </summary>
internal static class Unguarded
{
    private static readonly string[] Guards = ["never", "doubt", "not-a-deal", "idle"];

    private static readonly Lexicon Lexicon = Read();

    public static ExtractedFacts Extract(string sentence) =>
        Extractor.Extract(Sample.Corpus(["A headline about something else", sentence]), Lexicon);

    private static Lexicon Read()
    {
        using var folder = new TempFolder().With("reference/restriction_signals.csv", "phrase,place,effect\n")
            .With("reference/deal_terms.csv", string.Join('\n', File.ReadLines(
                Path.Combine(Repository.DataFolder, "reference", "deal_terms.csv")).Where(line => !Guards.Contains(line.Split(',')[0]))) + "\n");
        return Lexicon.From(ReferenceTables.Read(folder.Path));
    }
}
