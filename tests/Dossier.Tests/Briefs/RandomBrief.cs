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
        if (random.Next(3) == 0)
        {
            blocks.AddRange(new Contents("Contents"), new FigureList("Figures"), new TableList("Tables"));
        }

        blocks.Add(Section("Opening", "opening"));
        blocks.Add(Paragraph(random));
        var count = random.Next(6, 36);
        for (var i = 0; i < count; i++)
        {
            blocks.Add(Block(random, i));
        }

        blocks.Add(Paragraph(random));
        return Of(blocks.ToImmutable()) with
        {
            FrontMatter = [new Callout("Key findings", [List(random)])],
            Paper = random.Next(2) == 0 ? Paper.A4 : Paper.Letter,
        };
    }

    private static Block Block(Random random, int i) => random.Next(19) switch
    {
        0 => Section(Prose(random.Next(1, 14), i), $"h{i}"),
        1 => Section(Prose(random.Next(1, 9), i), $"h{i}", 2),
        2 => Section(Prose(random.Next(1, 9), i), $"h{i}", 3),
        3 => List(random),
        4 => new Callout(Prose(4, i), [Text(Prose(random.Next(5, 60), i)) with { Style = ParagraphStyle.Small }, List(random)]),
        5 => Figure(random, i),
        6 => Table(random, i),
        7 => random.Next(4) == 0 ? new PageBreak() : Paragraph(random),
        8 => new Quote(Inner(random, 2)),
        9 => new Preformatted([.. Enumerable.Range(0, random.Next(1, 30)).Select(n => new string(' ', n % 5) + Prose(random.Next(0, 30), n))]),
        10 => new Picture(
            $"p{i}", TestImages.Png(random.Next(1, 900), random.Next(1, 1200), PngKind.Grey, 1), "A gradient",
            [new Run(Prose(random.Next(1, 20), i)), .. Notes(random)]),
        11 => Nested(random, 3),
        12 => random.Next(2) == 0 ? WideTable(random, i) : new LandscapePages(
            [Section("Across", $"a{i}", random.Next(1, 4)), Paragraph(random), Table(random, 1000 + i), Figure(random, 1000 + i)]),
        _ => Paragraph(random),
    };

    private static Figure Figure(Random random, int i) => new(
        $"f{i}", new PlainChart($"chart-{i}", "A finding", random.Next(1, 28)), [new Run(Prose(random.Next(1, 20), i)), .. Notes(random)]);

    /// <summary>What may stand in quotes and below the text of list items.</summary>
    private static ImmutableArray<Block> Inner(Random random, int depth) =>
    [
        .. Enumerable.Range(0, random.Next(1, 4)).Select(i => random.Next(depth > 0 ? 5 : 3) switch
        {
            0 => new Preformatted(["select 1", "", "  from t"]),
            1 => List(random),
            2 => (Block)Paragraph(random),
            3 => new Quote(Inner(random, depth - 1)),
            _ => Nested(random, depth - 1),
        }),
    ];

    private static ListBlock Nested(Random random, int depth)
    {
        var list = List(random);
        return list with { Start = random.Next(4), Below = [.. list.Items.Select(_ => random.Next(2) == 0 ? [] : Inner(random, depth - 1))] };
    }

    /// <summary>Words that no line holds, in so many columns that the page turns or words are cut.</summary>
    private static Table WideTable(Random random, int id)
    {
        var columns = random.Next(2, 14);
        return new(
            $"w{id}", [new Run("Wide"), .. Notes(random)],
            [.. Enumerable.Range(0, columns).Select(i => new TableColumn($"Column{i}", IsRowHeader: i == 0))],
            [.. Enumerable.Range(0, random.Next(1, 30)).Select(i => new TableRow(
                [.. Enumerable.Range(0, columns).Select(_ => Words(LongWord(random)))]))],
            random.Next(2) == 0);
    }

    private static string LongWord(Random random) => new((char)('a' + random.Next(26)), random.Next(random.Next(90) == 0 ? 160 : 14));

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
