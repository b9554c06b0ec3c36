namespace Dossier.Frames;

/// <summary>
/// For each row of a frame: true, false or unknown. A comparison with null is unknown, as in SQL, and so is its negation: "not above 3" does
/// not hold for a row whose number nobody knows. Filters keep the rows that are true.
/// </summary>
public sealed class Mask
{
    internal Mask(int length, ulong[] isTrue, ulong[] isFalse)
    {
        Length = length;
        True = isTrue;
        False = isFalse;
    }

    /// <summary>Number of rows.</summary>
    public int Length { get; }

    /// <summary>Number of rows that are true.</summary>
    public int Count => Bitmap.Count(True);

    internal ulong[] True { get; }

    internal ulong[] False { get; }

    /// <summary>True, false, or null for unknown.</summary>
    /// <param name="row">Row from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public bool? this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Length);
            return Bitmap.Get(True, row) ? true : Bitmap.Get(False, row) ? false : null;
        }
    }

    /// <summary>Makes a mask from one answer per row; null is unknown.</summary>
    public static Mask Create(IEnumerable<bool?> rows)
    {
        var answers = rows.ToArray();
        var (isTrue, isFalse) = (new ulong[Bitmap.Words(answers.Length)], new ulong[Bitmap.Words(answers.Length)]);
        for (var row = 0; row < answers.Length; row++)
        {
            if (answers[row] is { } answer)
            {
                Bitmap.Set(answer ? isTrue : isFalse, row);
            }
        }

        return new(answers.Length, isTrue, isFalse);
    }

    /// <summary>Both hold: false if either is false, unknown if otherwise either is unknown.</summary>
    /// <exception cref="ArgumentException">The masks differ in length.</exception>
    public static Mask operator &(Mask left, Mask right) => Combine(left, right, (x, y) => x & y, (x, y) => x | y);

    /// <summary>At least one holds: true if either is true, unknown if otherwise either is unknown.</summary>
    /// <exception cref="ArgumentException">The masks differ in length.</exception>
    public static Mask operator |(Mask left, Mask right) => Combine(left, right, (x, y) => x | y, (x, y) => x & y);

    /// <summary>True where it was false and false where it was true; unknown stays unknown.</summary>
    public static Mask operator !(Mask mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return new(mask.Length, mask.False, mask.True);
    }

    /// <summary>The answers in order; null is unknown.</summary>
    public bool?[] ToArray() => [.. Enumerable.Range(0, Length).Select(row => this[row])];

    private static Mask Combine(Mask left, Mask right, Func<ulong, ulong, ulong> whenTrue, Func<ulong, ulong, ulong> whenFalse)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Length != right.Length)
        {
            throw new ArgumentException(
                $"The masks have {left.Length} and {right.Length} rows; make both from the same frame.", nameof(right));
        }

        return new(left.Length, Words(left.True, right.True, whenTrue), Words(left.False, right.False, whenFalse));
    }

    private static ulong[] Words(ulong[] left, ulong[] right, Func<ulong, ulong, ulong> combine)
    {
        var words = new ulong[left.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = combine(left[i], right[i]);
        }

        return words;
    }
}
