using System.Collections.Immutable;
using Dossier.Briefs;

namespace Dossier.Tests.Briefs;

/// <summary>Short ways to write briefs in tests.</summary>
internal static class Briefing
{
    public static Brief Of(params ImmutableArray<Block> body) => new(
        "A test of setting", "With a subtitle", "Policy brief", ["A. Analyst"], "Evidence as of 15 November 2025",
        "A test", "Dossier", "en-GB", [], body);

    public static ImmutableArray<Inline> Words(string text) => [new Run(text)];

    public static Paragraph Text(string text) => new(Words(text));

    public static Heading Section(string title, string id, int level = 1) => new(level, Words(title), id);

    public static Note Footnote(string text) => new(Words(text));

    public static string Prose(int words, int seed = 1)
    {
        var random = new Random(seed);
        string[] pool =
        [
            "the", "regulator", "published", "a", "binding", "order", "in", "2020-07-14", "and", "operators", "of", "high-risk",
            "equipment", "must", "remove", "it", "by", "31", "December", "2027", "which", "costs", "€1,250", "per", "site", "between",
            "2018–2019", "critical", "infrastructure", "to", "as", "licence", "conditions", "say", "so", "country",
        ];
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => pool[random.Next(pool.Length)])) + ".";
    }
}
