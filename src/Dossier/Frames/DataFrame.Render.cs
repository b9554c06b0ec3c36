using Dossier.Frames.Rendering;

namespace Dossier.Frames;

[TypeFormatterSource(typeof(FrameFormatters))]
public sealed partial class DataFrame
{
    /// <summary>
    /// The frame as an HTML table for notebooks, with types, row numbers from 0, null in grey, and quotes behind the ids of evidence.
    /// Fractional numbers show six significant digits, long texts their beginning; the rest is in the tooltip. All text is encoded, and the
    /// same frame gives the same bytes.
    /// </summary>
    /// <param name="maxRows">Rows at most; a longer frame shows its first and last ones.</param>
    /// <param name="maxColumns">Columns at most; a wider frame shows its first and last ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public string ToHtml(int maxRows = 20, int maxColumns = 20) => HtmlTable.Write(new(this, maxRows, maxColumns));

    /// <summary>
    /// The frame as a table of GitHub-flavoured Markdown: all of it unless told otherwise. Null is <c>*null*</c>, a line end
    /// <c>&lt;br&gt;</c>; what Markdown would take for a mark is escaped. Fractional numbers show six significant digits.
    /// </summary>
    /// <param name="maxRows">Rows at most; a longer frame shows its first and last ones and says how many it has.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public string ToMarkdown(int maxRows = int.MaxValue) => MarkdownTable.Write(new(this, maxRows, int.MaxValue));

    /// <summary>
    /// The frame as columns of plain text with types and counts, for consoles and messages. Columns line up in a font of fixed width,
    /// Chinese and combining characters included; the text "null" stands in quotes to tell it from null. Line ends are LF.
    /// </summary>
    /// <param name="maxRows">Rows at most; a longer frame shows its first and last ones.</param>
    /// <param name="maxColumns">Columns at most; a wider frame shows its first and last ones.</param>
    /// <param name="maxWidth">How many characters wide a column of text is at most; longer texts are cut, with an ellipsis.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the width below 1.</exception>
    public string ToText(int maxRows = 20, int maxColumns = 12, int maxWidth = 40)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxWidth, 1);
        return TextTable.Write(new(this, maxRows, maxColumns), maxWidth);
    }

    /// <summary>The first and last rows as plain text.</summary>
    public override string ToString() => ToText(maxRows: 10, maxColumns: 8);
}
