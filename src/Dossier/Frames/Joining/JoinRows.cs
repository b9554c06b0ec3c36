namespace Dossier.Frames.Joining;

/// <summary>For each row of a join, its row in the left and in the right frame, -1 for none.</summary>
/// <param name="left">Left rows; null when they are all rows of the left frame in order, whose columns are then shared.</param>
/// <param name="right">Right rows, in the same way.</param>
/// <param name="withLeft">How many rows, from the first, have their key from the left frame; the others have it from the right.</param>
internal sealed class JoinRows(int[]? left, int[]? right, int withLeft)
{
    public Column OfLeft(Column column) => left is null ? column : column.Take(left);

    public Column OfRight(Column column) => right is null ? column : column.Take(right);

    /// <summary>The key column: each row's key from a frame in which it has a row.</summary>
    public Column Key(Column ours, Column theirs)
    {
        var named = theirs.Rename(ours.Name);
        return left is null || withLeft == left.Length ? OfLeft(ours)
            : withLeft == 0 ? OfRight(named)
            : ours.Take(left[..withLeft]).Append([named.Take(right![withLeft..])]);
    }

    /// <summary>The same rows with the frames changed over; keys come from what is then the right frame.</summary>
    public JoinRows Turned() => new(right, left, 0);
}
