namespace Dossier.Frames.Rendering;

/// <summary>The part of a frame that a table shows: when it is too long or too wide, its first and last rows and columns.</summary>
internal sealed class FrameWindow
{
    /// <summary>In place of the rows or columns that are not shown.</summary>
    public const int Gap = -1;

    public FrameWindow(DataFrame frame, int maxRows, int maxColumns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxRows);
        ArgumentOutOfRangeException.ThrowIfNegative(maxColumns);
        Frame = frame;
        Rows = Ends(frame.RowCount, maxRows);
        Columns = Array.ConvertAll(Ends(frame.Columns.Length, maxColumns), i => i == Gap ? null : frame.Columns[i]);
        HiddenRows = frame.RowCount - Rows.Count(row => row != Gap);
        HiddenColumns = [.. frame.Columns.Except(Columns).Select(column => column!.Name)];
    }

    public DataFrame Frame { get; }

    /// <summary>The rows, with <see cref="Gap"/> where some are left out.</summary>
    public int[] Rows { get; }

    /// <summary>The columns, null where some are left out.</summary>
    public Column?[] Columns { get; }

    /// <summary>Number of rows left out.</summary>
    public int HiddenRows { get; }

    /// <summary>Names of the columns left out.</summary>
    public string[] HiddenColumns { get; }

    /// <summary>The texts of a column's cells in the rows that are shown; null for null and for a gap.</summary>
    public string?[] Cells(Column column) => Array.ConvertAll(Rows, row => row == Gap ? null : CellText.Of(column, row));

    private static int[] Ends(int count, int most) => count <= most
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, (most + 1) / 2), Gap, .. Enumerable.Range(count - most / 2, most / 2)];
}
