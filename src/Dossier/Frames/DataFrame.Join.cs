using Dossier.Frames.Joining;

namespace Dossier.Frames;

public sealed partial class DataFrame
{
    /// <summary>The rows of two frames side by side where a key is equal; otherwise as the join on several keys.</summary>
    /// <param name="other">The right frame.</param>
    /// <param name="on">Name of the key column, or <c>("left name", "right name")</c>.</param>
    /// <param name="how">Which rows are kept.</param>
    /// <exception cref="ArgumentException">As for several keys.</exception>
    /// <exception cref="InvalidOperationException">As for several keys.</exception>
    public DataFrame Join(DataFrame other, JoinKey on, JoinKind how = JoinKind.Inner) => Join(other, [on], how);

    /// <summary>
    /// The rows of two frames side by side where all keys are equal. A null key equals nothing. Every pair of equal rows is a row of the
    /// result, so keys that repeat on both sides multiply.
    /// </summary>
    /// <remarks>
    /// Columns: those of this frame, then those of the other without its keys; a name that is taken gets <c>_right</c>. Key columns have
    /// the names of this frame and a value wherever one side has. Evidence of the two rows is united in the one <c>evidence</c> column.
    /// Order: the rows of this frame, the matches of each in the order of the other frame, and for <see cref="JoinKind.Outer"/> at the end
    /// the rows of the other frame without a match; for <see cref="JoinKind.Right"/> the rows of the other frame, the matches of each in
    /// the order of this one.
    /// </remarks>
    /// <param name="other">The right frame.</param>
    /// <param name="on">Names of the key columns, each for both frames or as <c>("left name", "right name")</c>.</param>
    /// <param name="how">Which rows are kept.</param>
    /// <exception cref="ArgumentException">
    /// No key is given, or one twice; a column does not exist, holds evidence, or has another type than its partner; or a name with
    /// <c>_right</c> is taken as well.
    /// </exception>
    /// <exception cref="InvalidOperationException">The result would have more rows than a frame can hold.</exception>
    public DataFrame Join(DataFrame other, ReadOnlySpan<JoinKey> on, JoinKind how = JoinKind.Inner)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!Enum.IsDefined(how))
        {
            throw new ArgumentOutOfRangeException(nameof(how), how, "There is no such kind of join.");
        }

        var (ours, theirs) = (new Column[on.Length], new Column[on.Length]);
        for (var i = 0; i < on.Length; i++)
        {
            (ours[i], theirs[i]) = (this[on[i].Left], other[on[i].Right]);
        }

        JoinColumns.Check(ours, theirs);
        using var matches = how == JoinKind.Right ? new KeyMatches(theirs, ours) : new KeyMatches(ours, theirs);
        return how switch
        {
            JoinKind.Semi => Filter(matches.Matched()),
            JoinKind.Anti => Filter(!matches.Matched()),
            JoinKind.Right => new(JoinColumns.Of(this, other, ours, theirs, matches.Pairs(keepLeft: true, keepRight: false).Turned())),
            _ => new(JoinColumns.Of(this, other, ours, theirs, matches.Pairs(how != JoinKind.Inner, how == JoinKind.Outer))),
        };
    }
}
