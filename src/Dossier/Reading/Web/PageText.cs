using System.Text;
using AngleSharp.Dom;

namespace Dossier.Reading.Web;

/// <summary>A line of text from a page.</summary>
/// <param name="Text">The line, white space run together.</param>
/// <param name="Line">Line of its element in the file, from 1.</param>
/// <param name="Level">1 to 6 for headings, else 0.</param>
/// <param name="LinkShare">Share of its characters that are links, 0 to 1.</param>
internal sealed record PageLine(string Text, int Line, int Level, double LinkShare);

/// <summary>
/// Turns an element into lines: one for each heading, paragraph, list item, and row of a table of figures. Two line breaks make a new
/// paragraph; so does one after a full stop.
/// </summary>
internal sealed class PageText
{
    private const int LongestCellWords = 40;

    private static readonly HashSet<string> Blocks = new(
        ("address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main "
        + "ol p pre section summary table tbody td tfoot th thead tr ul").Split(' '), StringComparer.Ordinal);

    private readonly PageParts _parts;
    private readonly List<PageLine> _lines = [];
    private readonly StringBuilder _text = new();
    private int _linked;
    private int _breaks;
    private int _level;
    private int _line;

    private PageText(PageParts parts) => _parts = parts;

    /// <summary>The lines of an element, without what was set aside.</summary>
    public static List<PageLine> Of(IElement root, PageParts parts)
    {
        var text = new PageText(parts);
        text.Walk(root, inLink: false);
        text.Flush();
        return text._lines;
    }

    /// <summary>The text with runs of white space as one space, none at its ends.</summary>
    public static string RunTogether(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (result.Length > 0 && result[^1] != ' ')
                {
                    result.Append(' ');
                }
            }
            else if (c is not '\u00AD')
            {
                result.Append(c);
            }
        }

        return result.ToString().Trim();
    }

    /// <summary>Whether an element begins a line of its own.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    private void Walk(IElement element, bool inLink)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                Add(text.Data, inLink, _line > 0 ? _line : PageParts.LineOf(element));
            }
            else if (node is IElement child && !_parts.IsAside(child))
            {
                Enter(child, inLink || child.LocalName == "a");
            }
        }
    }

    private void Enter(IElement element, bool inLink)
    {
        if (element.LocalName == "br")
        {
            _breaks++;
            return;
        }

        if (element.LocalName == "tr" && IsRowOfFigures(element))
        {
            AddRow(element);
            return;
        }

        if (!IsBlock(element))
        {
            Walk(element, inLink);
            return;
        }

        Flush();
        var (level, line) = (_level, _line);
        _level = element.LocalName is ['h', >= '1' and <= '6'] ? element.LocalName[1] - '0' : level;
        _line = PageParts.LineOf(element);
        Walk(element, inLink);
        Flush();
        (_level, _line) = (level, line);
    }

    private void Add(string text, bool inLink, int line)
    {
        if (_breaks > 0 && !string.IsNullOrWhiteSpace(text))
        {
            if (_breaks > 1 || Sentences.EndsLikeProse(_text.ToString()))
            {
                Flush();
            }

            _text.Append(' ');
            _breaks = 0;
        }

        _line = _line == 0 ? line : _line;
        _text.Append(text);
        _linked += inLink ? text.Length : 0;
    }

    private void Flush()
    {
        var text = RunTogether(_text.ToString());
        if (text.Length > 0)
        {
            _lines.Add(new(text, Math.Max(1, _line), _level, Math.Min(1.0, (double)_linked / text.Length)));
        }

        _text.Clear();
        (_linked, _breaks) = (0, 0);
    }

    // A page laid out by tables has paragraphs in its cells.
    private static bool IsRowOfFigures(IElement row)
    {
        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th").ToList();
        return cells.Count > 1 && cells.All(cell => cell.QuerySelector("p, div, li, table, br, h1, h2, h3") is null
            && Words.Count(cell.TextContent) <= LongestCellWords);
    }

    private void AddRow(IElement row)
    {
        Flush();
        var cells = row.Children.Where(cell => !_parts.IsAside(cell)).Select(cell => RunTogether(cell.TextContent)).Where(cell => cell.Length > 0);
        var linked = row.QuerySelectorAll("a").Sum(link => link.TextContent.Length);
        var line = string.Join(" | ", cells);
        if (line.Length > 0)
        {
            _lines.Add(new(line, PageParts.LineOf(row), 0, Math.Min(1.0, (double)linked / line.Length)));
        }
    }
}
