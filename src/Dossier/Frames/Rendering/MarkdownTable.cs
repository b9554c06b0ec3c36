using System.Text;

namespace Dossier.Frames.Rendering;

/// <summary>A frame as a table of GitHub-flavoured Markdown.</summary>
internal static class MarkdownTable
{
    private const string Marks = "\\`*_[]|~$";

    public static string Write(FrameWindow window)
    {
        var lines = new StringBuilder();
        if (window.Columns.Length > 0)
        {
            lines.Row(window.Columns.Select(column => column is null ? "…" : Escape(column.Name)));
            lines.Row(window.Columns.Select(column => column is not null && CellText.IsNumber(column) ? "---:" : "---"));
        }

        var cells = Array.ConvertAll(window.Columns, column => column is null ? null : window.Cells(column));
        for (var i = 0; i < window.Rows.Length; i++)
        {
            var isGap = window.Rows[i] == FrameWindow.Gap;
            lines.Row(window.Columns.Select((column, c) => isGap || column is null ? "…" : Cell(column, window.Rows[i], cells[c]![i])));
        }

        if (window.HiddenRows > 0 || window.HiddenColumns.Length > 0 || window.Columns.Length == 0)
        {
            lines.Append('\n', lines.Length > 0 ? 1 : 0).Append(CellText.Shape(window.Frame)).Append('\n');
        }

        return lines.ToString();
    }

    private static void Row(this StringBuilder lines, IEnumerable<string> cells) =>
        lines.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Cell(Column column, int row, string? shown) => (column, shown) switch
    {
        (_, null) => "*null*",
        (StringColumn, _) => string.Join("<br>", column.TextAt(row)!.ReplaceLineEndings("\n").Split('\n').Select(Escape)),
        _ => Escape(shown),
    };

    private static string Escape(string text)
    {
        var visible = CellText.Visible(text);
        var escaped = new StringBuilder(visible.Length);
        for (var i = 0; i < visible.Length; i++)
        {
            var c = visible[i];
            // Between letters and digits an underscore stands for itself, as in snake_case.
            var isInWord = c == '_' && i > 0 && i + 1 < visible.Length
                && char.IsLetterOrDigit(visible[i - 1]) && char.IsLetterOrDigit(visible[i + 1]);
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ when Marks.Contains(c, StringComparison.Ordinal) && !isInWord => "\\" + c,
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
