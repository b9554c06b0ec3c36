using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Tests.Extraction;

/// <summary>Articles made of a few lines.</summary>
internal static class Sample
{
    public static Lexicon Lexicon { get; } = Lexicon.From(ReferenceTables.Read(null));

    public static Corpus Corpus(params string[][] articles) =>
        new("sample", [.. articles.Select((lines, i) => Article($"a{i + 1}", FactDate.Unknown, lines))], []);

    public static ExtractedFacts Extract(params string[] lines) => Extractor.Extract(Corpus(lines), Lexicon);

    public static ExtractedFacts ExtractPublished(DateOnly day, params string[] lines) =>
        Extractor.Extract(new("sample", [Article("a1", FactDate.OnDay(day), lines)], []), Lexicon);

    private static Article Article(string id, FactDate published, string[] lines)
    {
        var article = ArticleBuilder.Build(id, id + ".txt", lines, new(0, lines.Length - 1), null);
        return published == FactDate.Unknown ? article : article with { Published = published };
    }
}
