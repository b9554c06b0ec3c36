using System.Collections.Immutable;
using Dossier.Briefs;
using static Dossier.Tests.Briefs.Briefing;

namespace Dossier.Tests.Briefs;

/// <summary>Briefs of random blocks; the same seed gives the same brief.</summary>
internal static class RandomBrief
{
    public static Brief Make(int seed)
    {
        var random = new Random(seed);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(Section("Opening", "opening"));
        blocks.Add(Paragraph(random));
        var count = random.Next(10, 60);
        for (var i = 0; i < count; i++)
        {
            var block = Block(random, i);
            blocks.Add(block is PageBreak && blocks[^1] is Heading ? Paragraph(random) : block);
        }

        blocks.Add(Paragraph(random));
        return Of(blocks.ToImmutable()) with
        {
            FrontMatter = [new Callout("Key findings", [List(random)])],
            Paper = random.Next(2) == 0 ? Paper.A4 : Paper.Letter,
        };
    }

    private static Block Block(Random random, int i) => random.Next(13) switch
    {
        0 => Section(Prose(random.Next(1, 14), i), $"h{i}"),
        1 => Section(Prose(random.Next(1, 9), i), $"h{i}", 2),
        2 => Section(Prose(random.Next(1, 9), i), $"h{i}", 3),
        3 => List(random),
        4 => new Callout(Prose(4, i), [Text(Prose(random.Next(5, 60), i)) with { Style = ParagraphStyle.Small }, List(random)]),
        5 => new Figure(
            $"f{i}", new PlainChart($"chart-{i}", "A finding", random.Next(1, 28)),
            [new Run(Prose(random.Next(1, 20), i)), .. Notes(random)]),
        6 => Table(random, i),
        7 => random.Next(4) == 0 ? new PageBreak() : Paragraph(random),
        _ => Paragraph(random),
    };

    private static Paragraph Paragraph(Random random) =>
        new(
        [
            new Run(Prose(random.Next(2, 150), random.Next(1000)) + " ", Bold: random.Next(5) == 0),
            new Run("And more"), .. Notes(random), new Run(" to say."),
        ]);

    private static ListBlock List(Random random) =>
        new([.. Enumerable.Range(0, random.Next(1, 7)).Select(i => Words(Prose(random.Next(1, 40), i)))], random.Next(2) == 0);

    private static Table Table(Random random, int id) => new(
        $"t{id}",
        [new Run("Records"), .. Notes(random)],
        [new("Identifier", IsRowHeader: true), new("What was decided"), new("Date"), new("Score", ColumnAlignment.Right)],
        [.. Enumerable.Range(0, random.Next(1, 60)).Select(i => new TableRow(
        [
            Words($"E{i}"),
            [new Run(Prose(random.Next(random.Next(60) == 0 ? 700 : 25), i)), .. random.Next(20) == 0 ? Notes(random) : []],
            random.Next(3) == 0 ? [] : Words("2022-03-08"),
            Words($"{random.Next(100)}.5"),
        ]))],
        random.Next(2) == 0);

    private static ImmutableArray<Inline> Notes(Random random) => random.Next(4) switch
    {
        0 => [new Note(Words(Prose(random.Next(3, 60), 5)))],
        1 when random.Next(6) == 0 => [new Note(Words(Prose(random.Next(3, 200), 5))), new Note(Words("Another."))],
        _ => [],
    };
}
