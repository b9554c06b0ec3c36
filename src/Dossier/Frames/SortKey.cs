namespace Dossier.Frames;

/// <summary>
/// A column to sort by and the direction. The name alone means ascending: <c>frame.OrderBy("country", SortKey.Descending("value"))</c>.
/// </summary>
/// <param name="Column">Name of the column.</param>
/// <param name="IsDescending">Whether high values come first; nulls come last either way.</param>
public readonly record struct SortKey(string Column, bool IsDescending = false)
{
    /// <summary>Low values first.</summary>
    public static implicit operator SortKey(string column) => new(column);

    /// <summary>High values first, nulls last all the same.</summary>
    /// <param name="column">Name of the column.</param>
    public static SortKey Descending(string column) => new(column, IsDescending: true);
}
