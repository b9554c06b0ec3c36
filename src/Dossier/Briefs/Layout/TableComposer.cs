using System.Collections.Immutable;
using System.Globalization;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Sets a table: caption above, head between rules, hairlines between rows.</summary>
internal sealed class TableComposer(Composition composition, InlineComposer inlines)
{
    private const double CellPadding = 4;
    private const double RowPadding = 2.6;

    /// <summary>A hair more than the padding, so that rounding never wraps a cell that fits.</summary>
    private const double CellExtra = 2 * CellPadding + 0.05;

    /// <summary>Rows that a table's last page shows at least.</summary>
    private const int Tail = 4;

    private readonly TextSetter _setter = new(composition);

    private double Left => composition.Geometry.Left;

    private double Width => composition.Geometry.ColumnWidth;

    /// <summary>The table as strips, and the page that it fits on: the one being set, or that page turned.</summary>
    /// <exception cref="BriefException">It is too wide for both; the message names it and its widest column.</exception>
    public (List<Strip> Strips, PageGeometry Geometry) Compose(Table table)
    {
        var number = ++composition.TableCount;
        var style = StyleOf(table);
        var node = composition.AddNode("Table", composition.Section);
        var caption = Caption(table, number, node);
        var headRow = composition.AddNode("TR", composition.AddNode("THead", node));
        var head = table.Columns.Select(column => HeadCell(column, style, headRow)).ToImmutableArray();
        var body = composition.AddNode("TBody", node);
        var rows = table.Rows.Select(row => Row(table, row, style, body)).ToList();
        var before = composition.Geometry;
        var (widths, geometry) = Widths(table, number, head, rows);
        composition.Geometry = geometry;
        var strips = Strips(table, number, caption, head, rows, widths);
        composition.Geometry = before;
        return (strips, geometry);
    }

    private List<Strip> Strips(
        Table table,
        int number,
        StyledText caption,
        ImmutableArray<StyledText> head,
        List<ImmutableArray<StyledText>> rows,
        ImmutableArray<double> widths)
    {
        var style = StyleOf(table);
        var strips = CaptionStrips(table, caption);
        var headStrip = HeadStrip(table, head, widths, style);
        var repeated = Repeated(number, headStrip);
        strips.Add(headStrip with { Head = repeated, IsHead = true, GlueToNext = rows.Count > 0 });
        var sets = rows.Select((row, i) => RowStrips(table, table.Rows[i], row, widths, style)).ToList();
        for (var i = 0; i < sets.Count; i++)
        {
            // The first two rows and the last four stay together, unless they are high.
            var set = sets[i];
            var glued = i + 1 < sets.Count && (i == 0 || i >= sets.Count - Tail)
                && sets.Skip(i == 0 ? 0 : sets.Count - Tail).Take(i == 0 ? 2 : Tail).SelectMany(s => s).Sum(s => s.Height)
                <= composition.Geometry.BodyHeight / 5;
            strips.AddRange(set.Select((s, k) => s with { Head = repeated, GlueToNext = s.GlueToNext || glued && k == set.Count - 1 }));
        }

        strips[^1] = strips[^1] with { SpaceAfter = 20, GlueToNext = false };
        return strips;
    }

    private static TypeStyle StyleOf(Table table) => table.Small ? TypeStyle.SmallCell : TypeStyle.Cell;

    private StyledText Caption(Table table, int number, int node)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"Table {number}.");
        return inlines.Compose(
            table.Caption, TypeStyle.TableCaption, composition.AddNode("Caption", node), table.Caption.IsEmpty ? label : label + " ");
    }

    private List<Strip> CaptionStrips(Table table, StyledText caption)
    {
        var style = TypeStyle.TableCaption;
        var strips = _setter.Lines(caption, style, Left, Width)
            .Select(line => new Strip(style.Leading, line.Items) { Notes = line.Notes, GlueToNext = true })
            .ToList();
        strips[0] = strips[0] with { SpaceBefore = 14, Items = [new PlacedAnchor(table.Id, 0), .. strips[0].Items] };
        strips[^1] = strips[^1] with { SpaceAfter = 3 };
        return strips;
    }

    private StyledText HeadCell(TableColumn column, TypeStyle style, int row)
    {
        var node = composition.AddNode(new StructureNode(row, "TH") { Scope = "Column" });
        return InlineComposer.Plain(composition.Measure, column.Header, style.TextStyle(bold: true), node);
    }

    private ImmutableArray<StyledText> Row(Table table, TableRow row, TypeStyle style, int body)
    {
        var node = composition.AddNode("TR", body);
        return
        [
            .. row.Cells.Select((cell, i) => inlines.Compose(cell, style, composition.AddNode(
                table.Columns[i].IsRowHeader ? new StructureNode(node, "TH") { Scope = "Row" } : new StructureNode(node, "TD")))),
        ];
    }

    /// <summary>
    /// Shares the page's width among the columns. Words part first where web addresses do; then the page turns; then words are cut between
    /// letters, as long as each column has room for a few.
    /// </summary>
    private (ImmutableArray<double> Widths, PageGeometry Geometry) Widths(
        Table table, int number, ImmutableArray<StyledText> head, List<ImmutableArray<StyledText>> rows)
    {
        const double FewLetters = 40;
        var here = composition.Geometry;
        var whole = Needs(head, rows, false);
        var parted = Least(whole) <= here.ColumnWidth ? whole : Needs(head, rows, true);
        foreach (var (needs, geometry) in new[] { (whole, here), (parted, here), (whole, here.Landscape), (parted, here.Landscape) })
        {
            if (Least(needs) <= geometry.ColumnWidth)
            {
                return (TableColumns.Share(needs, geometry.ColumnWidth), geometry);
            }
        }

        // The page is turned for it only if that leaves more columns whole.
        double Fair(PageGeometry geometry) => geometry.ColumnWidth / parted.Length;
        var roomy = new[] { here, here.Landscape }.Where(geometry => Fair(geometry) >= FewLetters)
            .MinBy(geometry => parted.Count(need => need.Least > Fair(geometry)));
        if (roomy is not null)
        {
            var capped = parted.Select(need => need with { Least = Math.Min(need.Least, Fair(roomy)) });
            return (TableColumns.Share([.. capped], roomy.ColumnWidth), roomy);
        }

        throw TooWide(table, number, parted, head, rows);
    }

    private static double Least(ImmutableArray<ColumnNeed> needs) => needs.Sum(n => n.Least);

    private BriefException TooWide(
        Table table, int number, ImmutableArray<ColumnNeed> needs, ImmutableArray<StyledText> head, List<ImmutableArray<StyledText>> rows)
    {
        var widest = Enumerable.Range(0, needs.Length).MaxBy(i => needs[i].Least);
        var word = rows.Select(r => r[widest]).Append(head[widest]).Where(t => t.Text.Length > 0)
            .MaxBy(t => composition.Breaker.Least(t))!;
        return new BriefException(string.Create(
            CultureInfo.InvariantCulture,
            $"Table {number} ({table.Id}) is wider than the page, even turned: its {needs.Length} columns need at least "
            + $"{Least(needs):0} points, the page has {composition.Geometry.Landscape.ColumnWidth:0}. "
            + $"The widest is \"{table.Columns[widest].Header}\" "
            + $"because of \"{composition.Breaker.WidestWord(word)}\". Leave out columns or shorten the words."));
    }

    private ImmutableArray<ColumnNeed> Needs(ImmutableArray<StyledText> head, List<ImmutableArray<StyledText>> rows, bool splitLongWords)
    {
        return
        [
            .. Enumerable.Range(0, head.Length).Select(i =>
            {
                var cells = rows.Select(r => r[i]).Prepend(head[i]).ToList();
                var breaker = composition.Breaker;
                return new ColumnNeed(
                    cells.Where(c => c.Text.Length > 0).Select(c => breaker.Least(c, splitLongWords)).DefaultIfEmpty().Max() + CellExtra,
                    [.. cells.Select(c => Ladder(c, splitLongWords))]);
            }),
        ];
    }

    /// <summary>The least widths of a cell for one line, two lines and so on; a column of lists may fill all lines but the last.</summary>
    private ImmutableArray<double> Ladder(StyledText cell, bool splitLongWords)
    {
        if (cell.Text.Length == 0)
        {
            return [CellExtra];
        }

        var ladder = composition.Breaker.Ladder(cell, splitLongWords, ColumnNeed.MostLines);
        // "A, B, C" in two lines is as wide as "A, B," and not as "B, C": else the first line holds one and the second two.
        var comma = cell.Text.Contains(", ", StringComparison.Ordinal) ? cell.Spans[0].Style.Size * 0.3 : 0;
        return [.. ladder.Select((w, k) => (k == 0 ? w : Math.Min(w + comma, ladder[0])) + CellExtra)];
    }

    private ImmutableArray<ImmutableArray<TextLine>> SetCells(
        Table table, ImmutableArray<StyledText> cells, ImmutableArray<double> widths, TypeStyle style)
    {
        var left = Left;
        var set = ImmutableArray.CreateBuilder<ImmutableArray<TextLine>>(cells.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            var fit = table.Columns[i].Alignment == ColumnAlignment.Right ? LineFit.FlushRight : LineFit.Filled;
            set.Add(cells[i].Text.Length == 0 ? [] : _setter.Lines(cells[i], style, left + CellPadding, widths[i] - 2 * CellPadding, fit));
            left += widths[i];
        }

        return set.ToImmutable();
    }

    private Strip HeadStrip(Table table, ImmutableArray<StyledText> head, ImmutableArray<double> widths, TypeStyle style)
    {
        const double Padding = 3.4;
        var cells = SetCells(table, head, widths, style);
        var lines = cells.Max(c => c.Length);
        var height = lines * style.Leading + 2 * Padding;
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        items.Add(RuleAt(0, Palette.Ink, 0.9));
        foreach (var cell in cells)
        {
            // Heads stand on the rule below them.
            var y = Padding + (lines - cell.Length) * style.Leading;
            items.AddRange(cell.SelectMany((line, k) => line.Items.Select(item => item.Moved(0, y + k * style.Leading))));
        }

        items.Add(RuleAt(height, Palette.Ink, 0.9));
        return new(height, items.ToImmutable());
    }

    private TableHead Repeated(int number, Strip head)
    {
        var style = TypeStyle.Running;
        var words = string.Create(CultureInfo.InvariantCulture, $"Table {number}, continued");
        var text = InlineComposer.Plain(composition.Measure, words, style.TextStyle(), StructureNode.Artifact);
        var above = style.Leading + 4;
        var title = _setter.Lines(text, style, Left, Width)[0].Items;
        var items = head.Items.Select(item => (item with { Node = StructureNode.Artifact }).Moved(0, above));
        return new(above + head.Height, [.. title, .. items]);
    }

    private List<Strip> RowStrips(
        Table table, TableRow row, ImmutableArray<StyledText> texts, ImmutableArray<double> widths, TypeStyle style)
    {
        var cells = SetCells(table, texts, widths, style);
        var lines = Math.Max(1, cells.Max(c => c.Length));
        var whole = lines * style.Leading + 2 * RowPadding <= composition.Geometry.BodyHeight / 2;
        var anchor = row.Id is null ? null : new PlacedAnchor(row.Id, 0);
        if (whole)
        {
            return [Slice(cells, 0, lines, style, true, true, anchor)];
        }

        return
        [
            .. Enumerable.Range(0, lines).Select(k => Slice(cells, k, k + 1, style, k == 0, k == lines - 1, k == 0 ? anchor : null) with
            {
                GlueToNext = k == 0 || k == lines - 2,
            }),
        ];
    }

    private Strip Slice(
        ImmutableArray<ImmutableArray<TextLine>> cells, int from, int to, TypeStyle style, bool first, bool last, PlacedAnchor? anchor)
    {
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        var notes = ImmutableArray.CreateBuilder<FootNote>();
        if (anchor is not null)
        {
            items.Add(anchor);
        }

        var top = first ? RowPadding : 0;
        foreach (var cell in cells)
        {
            for (var k = from; k < Math.Min(to, cell.Length); k++)
            {
                var y = top + (k - from) * style.Leading;
                items.AddRange(cell[k].Items.Select(item => item.Moved(0, y)));
                notes.AddRange(cell[k].Notes);
            }
        }

        var height = top + (to - from) * style.Leading + (last ? RowPadding : 0);
        if (last)
        {
            items.Add(RuleAt(height, Palette.Hairline, 0.6));
        }

        return new(height, items.ToImmutable()) { Notes = notes.ToImmutable() };
    }

    private PlacedPath RuleAt(double y, Color color, double width) =>
        new(StructureNode.Artifact, VectorPath.Line(new(Left, y), new(Left + Width, y)), null, new Stroke(color, width));
}
