using System.Collections.Immutable;
using System.Globalization;

namespace Dossier.Briefs.Markdown;

/// <summary>What points at something else in the brief, and what can be pointed at.</summary>
internal sealed class Crossings(BriefSource source)
{
    private readonly List<(string Target, int Line)> _asked = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The labels of the footnotes that are defined.</summary>
    public ImmutableArray<string> Footnotes { get; set; } = [];

    /// <summary>A reference, checked when all is read; without words it gets those of its target.</summary>
    public Reference To(string target, string words, int line)
    {
        _asked.Add((target, line));
        return new(words, target);
    }

    /// <summary>Takes an id that the author gave.</summary>
    public string Take(string id, int line) => _ids.Add(id) ? id
        : throw source.Fault(line, "an id that nothing else in the brief has", $"\"{id}\" again", "Give one of the two another id.");

    /// <summary>Makes an id of words: "Who bought?" is <c>who-bought</c>, the second of the kind <c>who-bought-2</c>.</summary>
    public string Make(string words)
    {
        var slug = Charts.ChartBuilding.Slug(words);
        var id = slug;
        for (var i = 2; !_ids.Add(id); i++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{i}");
        }

        return id;
    }

    /// <summary>The blocks with the words of references that were left empty: "Figure #", "Annex B", or a heading's own.</summary>
    /// <exception cref="Reading.BadInputException">A reference points at nothing.</exception>
    public (ImmutableArray<Block> Front, ImmutableArray<Block> Body) Resolve(
        ImmutableArray<Block> front, ImmutableArray<Block> body, bool unlinksUnknown = true)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var block in front.Concat(body).SelectMany(BlockTexts.WithContent))
        {
            foreach (var (id, text) in WordsOf(block))
            {
                words[id] = text;
            }
        }

        foreach (var (target, line) in _asked.Where(asked => !words.ContainsKey(asked.Target)))
        {
            throw source.Unknown(line, "a figure, table or heading of the brief", target,
                words.Keys.Where(id => !id.StartsWith("evidence-", StringComparison.Ordinal)));
        }

        // What the program points at and this brief does not have, such as an annex, is plain words.
        Inline Filled(Inline inline) => inline is not Reference reference ? inline
            : !words.TryGetValue(reference.Target, out var text) ? unlinksUnknown ? new Run(reference.Text) : reference
            : reference.Text.Length == 0 ? reference with { Text = text } : reference;
        return (InlineRewriter.In(front, Filled), InlineRewriter.In(body, Filled));
    }

    private static IEnumerable<(string Id, string Words)> WordsOf(Block block) => block switch
    {
        Figure figure => [(figure.Id, "Figure #")],
        Picture picture => [(picture.Id, "Figure #")],
        Table table => table.Rows.Select(row => row.Id).OfType<string>().Select(id => (id, id)).Prepend((table.Id, "Table #")),
        Heading heading => [(heading.Id, AnnexOf(Prose.TextOf(heading.Content)))],
        Paragraph { Id: { } id } paragraph => [(id, Prose.TextOf(paragraph.Content))],
        _ => [],
    };

    private static string AnnexOf(string heading) =>
        heading.StartsWith("Annex ", StringComparison.Ordinal) && heading.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            ? heading[..dot] : heading;
}
