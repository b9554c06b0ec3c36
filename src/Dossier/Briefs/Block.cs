using System.Collections.Immutable;
using Dossier.Charts;
using Dossier.Drawing;
using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Briefs;

/// <summary>A part of a brief that stands on lines of its own.</summary>
public abstract record Block
{
    /// <summary>File and line that the block was written at, for errors; null for one that was made in C#.</summary>
    internal string? Place { get; init; }
}

/// <summary>A heading of level 1 to 3, listed in the bookmarks (all) and the contents (levels 1 and 2).</summary>
/// <param name="Level">1 to 3.</param>
/// <param name="Content">The words.</param>
/// <param name="Id">What references point at; unique in the brief.</param>
public sealed record Heading(int Level, ImmutableArray<Inline> Content, string Id) : Block;

/// <summary>How a paragraph is set.</summary>
public enum ParagraphStyle
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The opening sentence of a section, larger and in a softer colour.</summary>
    Lead,

    /// <summary>Small print: notes, sources, disclaimers.</summary>
    Small,
}

/// <summary>A paragraph of running text.</summary>
/// <param name="Content">The words.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Id">What references point at, if anything does.</param>
public sealed record Paragraph(ImmutableArray<Inline> Content, ParagraphStyle Style = ParagraphStyle.Body, string? Id = null) : Block;

/// <summary>A bulleted or numbered list.</summary>
/// <param name="Items">Each item's running text.</param>
/// <param name="Ordered">Numbered instead of bulleted.</param>
public sealed record ListBlock(ImmutableArray<ImmutableArray<Inline>> Items, bool Ordered = false) : Block
{
    /// <summary>
    /// What stands below each item's text, indented with it: further lists, paragraphs, quotes and preformatted lines. Empty, or one entry
    /// for each item.
    /// </summary>
    public ImmutableArray<ImmutableArray<Block>> Below { get; init; } = [];

    /// <summary>The number of the first item of a numbered list.</summary>
    public int Start { get; init; } = 1;

    /// <summary>File and line of each item; empty where they are not known.</summary>
    internal ImmutableArray<string> ItemPlaces { get; init; } = [];
}

/// <summary>What somebody else said or wrote, indented beside a rule.</summary>
/// <param name="Content">Paragraphs, lists, further quotes and preformatted lines.</param>
public sealed record Quote(ImmutableArray<Block> Content) : Block;

/// <summary>Lines that keep their breaks and leading spaces, such as a query or an address, on a tint.</summary>
/// <param name="Lines">The lines, without line breaks in them.</param>
public sealed record Preformatted(ImmutableArray<string> Lines) : Block;

/// <summary>A tinted box with a rule on its left: key findings, a caution.</summary>
/// <param name="Title">The box's title.</param>
/// <param name="Content">Paragraphs, lists, quotes and preformatted lines.</param>
public sealed record Callout(string Title, ImmutableArray<Block> Content) : Block;

/// <summary>A chart with a numbered caption. The chart carries its own title, source and note.</summary>
/// <param name="Id">What references point at; unique in the brief.</param>
/// <param name="Chart">The chart.</param>
/// <param name="Caption">The text after "Figure 3."; may hold notes.</param>
public sealed record Figure(string Id, Chart Chart, ImmutableArray<Inline> Caption) : Block;

/// <summary>A picture from a file, numbered among the figures.</summary>
/// <param name="Id">What references point at; unique in the brief.</param>
/// <param name="Image">The picture, drawn at its own size or as large as the page allows.</param>
/// <param name="Alt">What it shows, for those who do not see it; never empty.</param>
/// <param name="Caption">The text after "Figure 3."; may hold notes.</param>
public sealed record Picture(string Id, ImageFile Image, string Alt, ImmutableArray<Inline> Caption) : Block;

/// <summary>How the cells of a column are set.</summary>
public enum ColumnAlignment
{
    /// <summary>Flush left.</summary>
    Left,

    /// <summary>Flush right, for numbers.</summary>
    Right,
}

/// <summary>A column of a table.</summary>
/// <param name="Header">The head.</param>
/// <param name="Alignment">How its cells are set.</param>
/// <param name="IsRowHeader">The cells name their row, for screen readers.</param>
public sealed record TableColumn(string Header, ColumnAlignment Alignment = ColumnAlignment.Left, bool IsRowHeader = false);

/// <summary>A row of a table.</summary>
/// <param name="Cells">As many cells as the table has columns.</param>
/// <param name="Id">What references point at, if anything does.</param>
public sealed record TableRow(ImmutableArray<ImmutableArray<Inline>> Cells, string? Id = null)
{
    /// <summary>File and line, if a file has it.</summary>
    internal string? Place { get; init; }
}

/// <summary>A table with a numbered caption; it may cross pages and repeats its head there.</summary>
/// <param name="Id">What references point at; unique in the brief.</param>
/// <param name="Caption">The text after "Table 2.".</param>
/// <param name="Columns">The columns, left to right.</param>
/// <param name="Rows">The rows, top to bottom.</param>
/// <param name="Small">Set in the smaller size, for annexes.</param>
public sealed record Table(
    string Id, ImmutableArray<Inline> Caption, ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows, bool Small = false)
    : Block
{
    /// <summary>
    /// Sets a frame as a table: numbers flush right, days and the dates of facts in words, null as a dash, and after the first cell of each
    /// row a note to its evidence. Choose, order and name columns with <see cref="DataFrame.Select"/> and <see cref="DataFrame.Rename"/> before.
    /// </summary>
    /// <param name="frame">The frame; its evidence column becomes the notes.</param>
    /// <param name="id">What references point at; unique in the brief.</param>
    /// <param name="caption">The text after "Table 2.".</param>
    /// <param name="cite">Makes the note of passages; null for one that names articles, paragraphs and ids.</param>
    /// <param name="computed">Columns whose numbers are worked out and need no evidence of their own.</param>
    /// <exception cref="BriefException">A number has no evidence; the message names row and column.</exception>
    /// <exception cref="ArgumentException">A column named as computed does not exist.</exception>
    public static Table FromFrame(
        DataFrame frame,
        string id,
        string caption,
        Func<ImmutableArray<Evidence>, Note>? cite = null,
        IReadOnlyCollection<string>? computed = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return FrameTable.Of(frame, id, caption, cite ?? FrameTable.Plain, computed ?? []);
    }
}

/// <summary>The list of headings of levels 1 and 2 with page numbers and links.</summary>
/// <param name="Title">Its heading.</param>
public sealed record Contents(string Title) : Block;

/// <summary>The list of figures with page numbers and links; nothing where the brief has none.</summary>
/// <param name="Title">Its heading.</param>
public sealed record FigureList(string Title) : Block;

/// <summary>The list of tables with page numbers and links; nothing where the brief has none.</summary>
/// <param name="Title">Its heading.</param>
public sealed record TableList(string Title) : Block;

/// <summary>Blocks on pages of their own with the long side across, for wide annexes.</summary>
/// <param name="Content">Any blocks but further pages of this kind.</param>
public sealed record LandscapePages(ImmutableArray<Block> Content) : Block;

/// <summary>What follows starts on a new page.</summary>
public sealed record PageBreak : Block;
