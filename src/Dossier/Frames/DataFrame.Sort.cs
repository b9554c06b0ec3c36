using Dossier.Frames.Ordering;

namespace Dossier.Frames;

public sealed partial class DataFrame
{
    /// <summary>
    /// The rows in the order of one or several columns: by the first, where that is equal by the second, and so on. Rows that are equal in
    /// all of them keep their order. Nulls come last in both directions, text is ordered ordinally (upper case before lower), false before
    /// true.
    /// </summary>
    /// <param name="keys">Names of columns; <see cref="SortKey.Descending"/> turns one round.</param>
    /// <exception cref="ArgumentException">No key is given, there is no such column, or it holds evidence.</exception>
    public DataFrame OrderBy(params ReadOnlySpan<SortKey> keys)
    {
        if (keys.IsEmpty)
        {
            throw new ArgumentException("OrderBy needs the name of at least one column.", nameof(keys));
        }

        var codes = new List<SortCode>();
        foreach (var key in keys)
        {
            codes.AddRange(SortCode.Of(this[key.Column], key.IsDescending));
        }

        return Take(SortCode.Order(codes, RowCount));
    }
}
