using System.Globalization;

namespace Dossier.Briefs.Layout;

/// <summary>Finds what makes a brief impossible to set before any work is done.</summary>
internal static class BriefCheck
{
    /// <summary>Checks ids, references, headings, tables and text.</summary>
    /// <exception cref="BriefException">The first thing that is wrong.</exception>
    public static void Check(Brief brief)
    {
        var blocks = brief.FrontMatter.Concat(brief.Body).SelectMany(BlockTexts.WithContent).ToList();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            BriefException.At(block.Place, () => TakeIds(block, ids));
        }

        var charts = new Dictionary<string, Figure>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in blocks)
        {
            BriefException.At(block.Place, () => Check(block, ids, charts));
        }

        CheckLists(blocks);
    }

    private static void TakeIds(Block block, HashSet<string> ids)
    {
        foreach (var id in Ids(block))
        {
            if (id.Length == 0 || id.Contains(':', StringComparison.Ordinal) || id.Any(char.IsWhiteSpace))
            {
                throw new BriefException($"The id \"{id}\" cannot be used: an id has at least one character, no spaces and no colon.");
            }

            if (!ids.Add(id))
            {
                throw new BriefException($"The id \"{id}\" is used twice. "
                    + "Each heading, figure, table, paragraph and row needs an id of its own.");
            }
        }
    }

    private static void Check(Block block, HashSet<string> ids, Dictionary<string, Figure> charts)
    {
        CheckShape(block);
        foreach (var inline in BlockTexts.Of(block).SelectMany(t => t))
        {
            CheckInline(inline, ids, false);
        }

        if (block is Figure figure)
        {
            CheckChart(figure, charts);
        }
    }

    private static IEnumerable<string> Ids(Block block) => block switch
    {
        Heading heading => [heading.Id],
        Figure figure => [figure.Id],
        Picture picture => [picture.Id],
        Table table => table.Rows.Select(r => r.Id).OfType<string>().Prepend(table.Id),
        Paragraph { Id: { } id } => [id],
        _ => [],
    };

    private static void CheckShape(Block block)
    {
        if (block is Heading { Level: < 1 or > 3 } heading)
        {
            throw new BriefException(string.Create(
                CultureInfo.InvariantCulture, $"The heading {heading.Id} has level {heading.Level}; a brief has levels 1 to 3."));
        }

        if (block is Heading or Paragraph && BlockTexts.Of(block).First().All(i => i is Run { Text.Length: 0 }))
        {
            throw new BriefException($"A {(block is Heading h ? $"heading ({h.Id})" : "paragraph")} has no words. "
                + "Leave it out or fill it.");
        }

        switch (block)
        {
            case Picture picture when string.IsNullOrWhiteSpace(picture.Alt):
                throw new BriefException($"The picture {picture.Id} has no alternative text. "
                    + "Say in a sentence what it shows, for readers who cannot see it.");
            case ListBlock list when list.Below.Length > 0 && list.Below.Length != list.Items.Length:
                throw new BriefException(string.Create(
                    CultureInfo.InvariantCulture, $"A list has {list.Items.Length} items and {list.Below.Length} entries below them."));
            case Quote { Content.IsEmpty: true } or Preformatted { Lines.IsEmpty: true }:
                throw new BriefException($"A {block.GetType().Name} has nothing in it. Leave it out or fill it.");
            case Table table:
                CheckTable(table);
                break;
            default:
                break;
        }
    }

    private static void CheckTable(Table table)
    {
        if (table.Columns.IsEmpty)
        {
            throw new BriefException($"The table {table.Id} has no columns.");
        }

        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (table.Rows[i].Cells.Length != table.Columns.Length)
            {
                throw new BriefException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Row {i + 1} of the table {table.Id} has {table.Rows[i].Cells.Length} cells, "
                    + $"the table has {table.Columns.Length} columns."));
            }
        }
    }

    private static void CheckLists(List<Block> blocks)
    {
        var twice = blocks.Where(block => block is Contents or FigureList or TableList)
            .GroupBy(block => block.GetType()).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            BriefException.At(twice.Last().Place,
                () => throw new BriefException($"The brief has {twice.Count()} blocks of the kind {twice.Key.Name}. Keep one."));
        }
    }

    private static void CheckInline(Inline inline, HashSet<string> ids, bool inNote)
    {
        var words = inline switch { Run run => run.Text, WebLink link => link.Text, Reference reference => reference.Text, _ => "" };
        if (words.AsSpan().IndexOfAny('\n', '\r', '\t') >= 0)
        {
            throw new BriefException($"The text \"{words.ReplaceLineEndings(" ").Trim()}\" has a line break or a tab in it. "
                + "Use paragraphs, or a space.");
        }

        switch (inline)
        {
            case Reference reference when !ids.Contains(reference.Target):
                var nearest = ids.Count == 0 ? "The brief has no ids at all." : $"The nearest id is \"{Nearest(reference.Target, ids)}\".";
                throw new BriefException(
                    $"The reference \"{reference.Text}\" points at \"{reference.Target}\", which is nowhere in the brief. {nearest}");
            case WebLink link when !link.Address.IsAbsoluteUri || link.Address.Scheme is not ("http" or "https" or "mailto"):
                throw new BriefException(
                    $"The link \"{link.Text}\" leads to \"{link.Address}\". "
                    + "Expected a whole address that starts with https:, http: or mailto:.");
            case Note when inNote:
                throw new BriefException("A note holds a note. Put its text into the outer note.");
            case Note note:
                if (note.Content.IsEmpty)
                {
                    throw new BriefException("A note has no words. Leave it out or fill it.");
                }

                foreach (var inner in note.Content)
                {
                    CheckInline(inner, ids, true);
                }

                break;
            default:
                break;
        }
    }

    private static void CheckChart(Figure figure, Dictionary<string, Figure> charts)
    {
        if (!charts.TryAdd(figure.Chart.Name, figure) && !ReferenceEquals(charts[figure.Chart.Name].Chart, figure.Chart))
        {
            throw new BriefException(
                $"The figures {charts[figure.Chart.Name].Id} and {figure.Id} are different charts of the same name "
                + $"\"{figure.Chart.Name}\". Rename one: its data goes into a file of that name.");
        }
    }

    /// <summary>The id with the fewest changed letters; the first in ordinal order among equals.</summary>
    private static string Nearest(string wanted, HashSet<string> ids) =>
        ids.Order(StringComparer.Ordinal).MinBy(id => Distance(wanted, id))!;

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
