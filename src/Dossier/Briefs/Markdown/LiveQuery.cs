using System.Collections.Immutable;
using Dossier.Frames;

namespace Dossier.Briefs.Markdown;

/// <summary>A named query of a <c>values</c> block with its rows.</summary>
/// <param name="Name">The name.</param>
/// <param name="Line">Its line in the brief, from 1.</param>
/// <param name="IsComputed">Declared as worked out: a count or a label needs no evidence of its own.</param>
/// <param name="Frame">The rows.</param>
internal sealed record LiveQuery(string Name, int Line, bool IsComputed, DataFrame Frame)
{
    // What a value brings along, not what it is.
    private static readonly string[] Companions = ["unit", "comparator", "reference"];

    /// <summary>The columns that can be printed.</summary>
    public ImmutableArray<string> Columns => [.. Frame.Columns.Where(column => column.TypeName != "evidence")
        .Select(column => column.Name)];

    /// <summary>The column that is meant when none is named: the one called value, or the only one; null when neither holds.</summary>
    public string? DefaultColumn => Frame.HasColumn("value") ? "value"
        : Columns.Where(column => !Companions.Contains(column, StringComparer.Ordinal)).ToList() is [var only] ? only : null;

    /// <summary>The text of a cell that may be missing.</summary>
    public string? Text(string column, int row) => Frame.HasColumn(column) && !Frame[column].IsNull(row) ? Frame[column][row]?.ToString()
        : null;

    /// <summary>
    /// The unit of a number: that of its row, for the value and for what is measured like it. Whole numbers beside a value are counts.
    /// </summary>
    public string? Unit(string column, int row) => IsMeasured(Frame, column) ? Text("unit", row) : null;

    /// <summary>Whether the numbers of a column have the unit that a column <c>unit</c> names.</summary>
    public static bool IsMeasured(DataFrame frame, string column) =>
        column == "value" || (frame.HasColumn(column) && frame[column].TypeName == "double");

    /// <summary>Whether there is something: a row whose value is not null, zero, false or empty.</summary>
    public bool IsTrue() => Frame.RowCount > 1
        || (Frame.RowCount == 1 && (DefaultColumn is not { } column || Frame[column][0] is not (null or 0L or 0.0 or false or "")));
}
