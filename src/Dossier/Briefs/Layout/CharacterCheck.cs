using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Finds characters that cannot be set before any work is done: no font has them, or their script needs shaping.</summary>
internal static class CharacterCheck
{
    private const int MostNamed = 8;

    /// <summary>Scripts that run from right to left, join letters or stack marks, as ranges of code points.</summary>
    private static readonly (int First, int Last)[] Shaped =
    [
        (0x0590, 0x08FF), (0x0900, 0x0FFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x1800, 0x18AF), (0x1980, 0x19DF), (0x1A00, 0x1AAF),
        (0xA840, 0xA87F), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC), (0x10800, 0x10FFF), (0x11000, 0x11FFF), (0x1E800, 0x1EFFF),
    ];

    /// <summary>Checks every text of a brief.</summary>
    /// <exception cref="BriefException">The characters of the first text that cannot be set, and where it stands.</exception>
    public static void Check(Brief brief, FontFolder? fonts)
    {
        foreach (var (words, place, source) in Texts(brief))
        {
            BriefException.At(source, () => Check(words, place, fonts));
        }
    }

    private static void Check(string words, string place, FontFolder? fonts)
    {
        var shaped = Named(words, rune => Array.Exists(Shaped, range => rune.Value >= range.First && rune.Value <= range.Last));
        if (shaped.Length > 0)
        {
            throw new BriefException(
                $"{shaped} in {place} cannot be set: scripts that run from right to left or join their letters are not supported. "
                + "Write these words in another script.");
        }

        var missing = Named(words, rune => !FontFace.Regular.Has(rune) && fonts?.FaceFor(rune, false, false) is null);
        if (missing.Length > 0)
        {
            throw new BriefException(
                $"{missing} in {place}: "
                + (fonts is null ? "the typeface Lato lacks that. " : "neither Lato nor the folder of fonts has that. ")
                + "Give a folder of TrueType fonts that have all of these characters (--fonts DIR), "
                + "or write the words in another script.");
        }
    }

    private static string Named(string words, Func<Rune, bool> unfit)
    {
        var runes = FontFace.Composed(words).EnumerateRunes().Where(unfit).Distinct().ToList();
        var names = runes.Take(MostNamed).Select(rune => string.Create(CultureInfo.InvariantCulture, $"{rune} (U+{rune.Value:X4})"));
        var more = runes.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {runes.Count - MostNamed} more") : "";
        return string.Join(", ", names) + more;
    }

    private static IEnumerable<(string Words, string Place, string? Source)> Texts(Brief brief)
    {
        foreach (var (words, place) in new[]
        {
            (brief.Title, "the title"), (brief.Subtitle, "the subtitle"),
            ($"{brief.Series} {string.Join(' ', brief.Authors)} {brief.DateLine}", "the title page"),
            ($"{brief.ShortTitle} {brief.Footer} {brief.Marking} {brief.Banner}", "the running head or foot"),
        })
        {
            yield return (words, place, brief.HeadPlaces.GetValueOrDefault(place));
        }

        var heading = "";
        foreach (var block in brief.FrontMatter.Concat(brief.Body).SelectMany(BlockTexts.WithContent))
        {
            heading = block is Heading ? string.Concat(Words(((Heading)block).Content)) : heading;
            var below = heading.Length == 0 ? "" : $" below the heading \"{heading}\"";
            foreach (var (words, source) in Own(block))
            {
                yield return (words, $"\"{Shortened(words)}\"{(block is Heading ? "" : below)}", source ?? block.Place);
            }
        }
    }

    private static IEnumerable<(string Words, string? Source)> Own(Block block) => block switch
    {
        ListBlock list => list.Items.SelectMany((item, i) => Words(item).Select(words => (words, list.ItemPlaces.ElementAtOrDefault(i)))),
        Table table => table.Columns.Select(column => column.Header).Concat(Words(table.Caption)).Select(words => (words, (string?)null))
            .Concat(table.Rows.SelectMany(row => row.Cells.SelectMany(Words).Select(words => (words, row.Place)))),
        _ => Texts(block).Select(words => (words, (string?)null)),
    };

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Callout callout => [callout.Title],
        Contents contents => [contents.Title],
        FigureList list => [list.Title],
        TableList list => [list.Title],
        Quote or LandscapePages => [],
        Figure { Chart: var chart } figure => chart.Data.Rows.SelectMany(row => row).Concat(chart.Data.Columns)
            .Concat([chart.Title, chart.Subtitle, chart.Source]).Concat(Words(figure.Caption)),
        _ => BlockTexts.Of(block).SelectMany(Words),
    };

    private static IEnumerable<string> Words(ImmutableArray<Inline> inlines) => inlines.SelectMany(inline => inline switch
    {
        Run run => [run.Text],
        WebLink link => [link.Text],
        Reference reference => [reference.Text],
        Note note => Words(note.Content),
        _ => Enumerable.Empty<string>(),
    });

    private static string Shortened(string words)
    {
        const int Most = 48;
        return words.Length <= Most
            ? words.Trim()
            : string.Concat(words.Trim().EnumerateRunes().Take(Most).Select(rune => rune.ToString())) + "…";
    }
}
