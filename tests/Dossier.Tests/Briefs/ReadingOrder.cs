using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Briefs;
using Dossier.Briefs.Layout;

namespace Dossier.Tests.Briefs;

/// <summary>The words of a brief in the order in which they should be read, without the labels of items and notes and the marks of notes.</summary>
/// <remarks>The notes of a block follow the whole of it. Words are parted by single spaces.</remarks>
internal sealed partial class ReadingOrder
{
    private readonly StringBuilder _text = new();
    private readonly List<Note> _notes = [];
    private readonly List<Block> _all;
    private readonly Dictionary<string, int> _pages;
    private int _figures;
    private int _tables;

    private ReadingOrder(Brief brief, PlacedBrief placed)
    {
        _all = [.. BriefWalk.Blocks(brief)];
        _pages = placed.Pages.SelectMany(page => page.Items.OfType<PlacedAnchor>().Select(anchor => (anchor.Name, page.Number)))
            .ToDictionary(anchor => anchor.Name, anchor => anchor.Number);
    }

    /// <summary>What should be read; the pages give the numbers in the contents.</summary>
    public static string Expected(Brief brief, PlacedBrief placed)
    {
        var order = new ReadingOrder(brief, placed);
        order.Add(brief.Series.ToUpperInvariant(), brief.Title, brief.Subtitle, string.Join(" and ", brief.Authors), brief.DateLine, brief.Footer);
        order.Blocks([.. brief.FrontMatter, .. brief.Body]);
        return Plain(order._text.ToString());
    }

    public static string Plain(string text) => Spaces().Replace(text, " ").Trim();

    private void Blocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is LandscapePages pages)
            {
                Blocks(pages.Content);
                continue;
            }

            Own(block);
            foreach (var note in _notes.ToList())
            {
                Words(note.Content);
            }

            _notes.Clear();
        }
    }

    private void Own(Block block)
    {
        switch (block)
        {
            case Callout callout:
                Add(callout.Title);
                callout.Content.ToList().ForEach(Own);
                break;
            case Quote quote:
                quote.Content.ToList().ForEach(Own);
                break;
            case ListBlock list:
                foreach (var (i, item) in list.Items.Index())
                {
                    Words(item);
                    (list.Below.IsEmpty ? [] : list.Below[i]).ToList().ForEach(Own);
                }

                break;
            case Preformatted lines:
                Add([.. lines.Lines]);
                break;
            case Figure or Picture:
                Add($"Figure {++_figures}.");
                Words(BriefWalk.Texts(block).Single());
                break;
            case Table table:
                Add($"Table {++_tables}.");
                Words(table.Caption);
                Add([.. table.Columns.Select(column => column.Header)]);
                table.Rows.SelectMany(row => row.Cells).ToList().ForEach(Words);
                break;
            case Contents contents:
                Listed(contents.Title, _all.OfType<Heading>().Where(h => h.Level < 3).Select(h => (Plainly(h.Content), h.Id)));
                break;
            case FigureList list:
                Listed(list.Title, _all.Where(b => b is Figure or Picture).Select((b, i) => b is Figure figure
                    ? ($"Figure {i + 1}. {figure.Chart.Title}", figure.Id)
                    : ($"Figure {i + 1}. {Plainly(((Picture)b).Caption).TrimEnd('.')}", ((Picture)b).Id)));
                break;
            case TableList list:
                Listed(list.Title, _all.OfType<Table>().Select((t, i) => ($"Table {i + 1}. {Plainly(t.Caption).TrimEnd('.')}", t.Id)));
                break;
            default:
                BriefWalk.Texts(block).ToList().ForEach(Words);
                break;
        }
    }

    private void Listed(string title, IEnumerable<(string Words, string Id)> entries)
    {
        var lines = entries.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Words} {_pages[entry.Id]}")).ToArray();
        if (lines.Length > 0)
        {
            Add([title, .. lines]);
        }
    }

    private void Words(ImmutableArray<Inline> content)
    {
        Add(TextOf(content));
        _notes.AddRange(content.OfType<Note>());
    }

    private static string TextOf(ImmutableArray<Inline> content) => string.Concat(content.Select((inline, i) => inline switch
    {
        Run run => run.Text,
        WebLink link => link.Text,
        Reference reference => reference.Text,
        _ => i > 0 && content[i - 1] is Note ? "," : "",
    }));

    private static string Plainly(ImmutableArray<Inline> content) => TextOf([.. content.Where(inline => inline is not Note)]);

    private void Add(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            _text.Append(text).Append(' ');
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
