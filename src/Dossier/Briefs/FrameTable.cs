using System.Collections.Immutable;
using System.Globalization;
using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Briefs;

/// <summary>Sets a frame as a brief's table, each row with a note to its evidence.</summary>
internal static class FrameTable
{
    private const string Nothing = "–";

    public static Table Of(
        DataFrame frame, string id, string caption, Func<ImmutableArray<Evidence>, Note> cite, IReadOnlyCollection<string> computed)
    {
        foreach (var name in computed)
        {
            _ = frame[name];
        }

        var columns = frame.Columns.Where(column => column.TypeName != "evidence").Select(InWords).ToImmutableArray();
        var rows = Enumerable.Range(0, frame.RowCount).Select(row => new TableRow(Cells(frame, columns, row, id, cite, computed)));
        return new(id, Prose.Plain(caption), [.. columns.Select(Head)], [.. rows]);
    }

    /// <summary>A note that stands by itself: "000, ¶6 (E-001); 001, ¶3, ¶4 (E-003, E-005)."</summary>
    public static Note Plain(ImmutableArray<Evidence> passages)
    {
        var articles = passages.GroupBy(passage => passage.Article, StringComparer.Ordinal).Select(article => string.Create(
            CultureInfo.InvariantCulture,
            $"{article.Key}, {string.Join(", ", article.Select(passage => passage.Paragraph).Distinct().Order().Select(Number))} " +
            $"({string.Join(", ", article.Select(passage => passage.Id))})"));
        return new(Prose.Plain(string.Join("; ", articles) + "."));
    }

    // Dates of facts are text in a frame, since "2022" is no day; readers of a brief get "by 28 January 2020", not "../2020-01-28".
    private static Column InWords(Column column)
    {
        if (column.DataType != typeof(string) || column.NullCount == column.Length)
        {
            return column;
        }

        var dates = column.Values<string?>()
            .Select(text => text is null ? null : FactDate.TryParseEdtf(text, DateBasis.Explicit, out var date) ? date : FactDate.Unknown)
            .ToArray();
        return dates.Contains(FactDate.Unknown) ? column : Column.Create(column.Name, dates.Select(date => date?.Label));
    }

    private static TableColumn Head(Column column, int position) => new(
        Prose.Capitalised(column.Name.Replace('_', ' ')),
        IsNumber(column) ? ColumnAlignment.Right : ColumnAlignment.Left,
        IsRowHeader: position == 0);

    // One note for the row, after its first cell: marks behind the numbers would push them out of line.
    private static ImmutableArray<ImmutableArray<Inline>> Cells(
        DataFrame frame,
        ImmutableArray<Column> columns,
        int row,
        string id,
        Func<ImmutableArray<Evidence>, Note> cite,
        IReadOnlyCollection<string> computed)
    {
        var evidence = frame.Evidence(row);
        if (evidence.IsEmpty
            && columns.FirstOrDefault(column => IsNumber(column) && !column.IsNull(row) && !computed.Contains(column.Name)) is { } bare)
        {
            throw new BriefException(
                $"Table \"{id}\" has {Text(bare, row)} in column \"{bare.Name}\" of row {row}, but no evidence for it. " +
                "Start from a frame of facts, or name the column as computed.");
        }

        var cells = columns.Select(column => Prose.Plain(Text(column, row))).ToImmutableArray();
        return evidence.IsEmpty || cells.IsEmpty ? cells : cells.SetItem(0, [.. cells[0], cite(evidence)]);
    }

    private static bool IsNumber(Column column) => column.TypeName is "long" or "double";

    private static string Text(Column column, int row) => column[row] switch
    {
        null => Nothing,
        long whole => whole.ToString("#,0", CultureInfo.InvariantCulture).Replace('-', '−'),
        double number => number.ToString("#,0.##", CultureInfo.InvariantCulture).Replace('-', '−'),
        DateOnly day => FactDate.OnDay(day).Label,
        bool flag => flag ? "yes" : "no",
        var text => text.ToString()!,
    };

    private static string Number(int paragraph) => "¶" + paragraph.ToString(CultureInfo.InvariantCulture);
}
