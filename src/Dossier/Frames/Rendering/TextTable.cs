using System.Text;

namespace Dossier.Frames.Rendering;

/// <summary>A frame as columns of plain text for consoles.</summary>
internal static class TextTable
{
    private const string Between = "  ";

    public static string Write(FrameWindow window, int widest)
    {
        var columns = Array.ConvertAll(window.Columns, column => column is null ? GapColumn(window) : Lines(window, column, widest));
        var lines = new StringBuilder();
        for (var line = 0; columns.Length > 0 && line < columns[0].Length; line++)
        {
            lines.AppendLine(columns, line);
        }

        var hidden = window.HiddenColumns.Length == 0 ? "" : $", {CellText.Count(window.HiddenColumns.Length, "column")} not shown";
        return lines.Append(CellText.Shape(window.Frame)).Append(hidden).Append('\n').ToString();
    }

    private static void AppendLine(this StringBuilder lines, string[][] columns, int line)
    {
        lines.Append(string.Join(Between, columns.Select(column => column[line])).TrimEnd()).Append('\n');
    }

    // Name, type, a rule and the cells, all as wide as the widest of them.
    private static string[] Lines(FrameWindow window, Column column, int widest)
    {
        var isNumber = CellText.IsNumber(column);
        var texts = window.Cells(column);
        var decimals = CellText.Decimals(column, texts);
        var cells = texts.Select((text, i) => window.Rows[i] == FrameWindow.Gap ? "…"
            : isNumber ? (text ?? "null") + new string(' ', CellText.Padding(text, decimals).Length)
            : DisplayWidth.Cut(Unmistakable(text), widest));
        string[] lines = [DisplayWidth.Cut(CellText.Visible(column.Name), widest), column.TypeName, .. cells];
        var width = lines.Max(DisplayWidth.Of);
        var padded = Array.ConvertAll(lines, line =>
            new string(' ', width - DisplayWidth.Of(line)) is var space && isNumber ? space + line : line + space);
        return [.. padded[..2], new('-', width), .. padded[2..]];
    }

    private static string[] GapColumn(FrameWindow window) => ["…", " ", "-", .. window.Rows.Select(_ => "…")];

    // The text "null" is not null.
    private static string Unmistakable(string? text) => text switch
    {
        null => "null",
        "null" => "\"null\"",
        _ => text,
    };
}
