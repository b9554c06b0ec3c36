namespace Dossier.Frames.Files;

/// <summary>
/// Where the cells of a block of records lie: cell c of record r is the bytes from <c>Bounds[r * Stride + c]</c> to before
/// <c>Bounds[r * Stride + c + 1] - 1</c>, quotes included. Filled anew for each block.
/// </summary>
internal sealed class RecordTable
{
    private int[] _bounds = new int[1 << 12];

    /// <summary>The bytes that the bounds point into.</summary>
    public byte[] Bytes { get; set; } = [];

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Names { get; set; } = [];

    /// <summary>Number of fields in a record; 0 until the first record has been read.</summary>
    public int Columns { get; set; }

    /// <summary>Number of records.</summary>
    public int Rows { get; set; }

    /// <summary>Where in the block each record begins; null when its first cell says so.</summary>
    public int[]? Starts { get; set; }

    /// <summary>Whether quotes around a value say nothing about its type; otherwise what is quoted is text.</summary>
    public bool ThroughQuotes { get; set; }

    /// <summary>What stands before the fraction of a number.</summary>
    public byte DecimalMark { get; set; } = (byte)'.';

    public int Stride => Columns + 1;

    /// <summary>Number of bounds in use.</summary>
    public int Used { get; set; }

    public int[] Bounds => _bounds;

    public void Clear() => (Rows, Used, Starts) = (0, 0, null);

    /// <summary>The bounds, with room for more.</summary>
    public int[] Reserve(int more)
    {
        if (Used + more > _bounds.Length)
        {
            Array.Resize(ref _bounds, Math.Max(2 * _bounds.Length, Used + more));
        }

        return _bounds;
    }

    public void Add(int bound) => Reserve(1)[Used++] = bound;

    public ReadOnlySpan<byte> Cell(int row, int column)
    {
        var at = (row * Stride) + column;
        return Bytes.AsSpan(_bounds[at], _bounds[at + 1] - 1 - _bounds[at]);
    }

    /// <summary>Where in the block a cell begins; its record if that is all that is known.</summary>
    public int OffsetOf(int row, int column) => Starts is null ? _bounds[(row * Stride) + column] : Starts[row];

    /// <summary>Leaves records out.</summary>
    public void Remove(IReadOnlySet<int> rows)
    {
        var kept = 0;
        for (var row = 0; row < Rows; row++)
        {
            if (!rows.Contains(row))
            {
                Array.Copy(_bounds, row * Stride, _bounds, kept * Stride, Stride);
                if (Starts is not null)
                {
                    Starts[kept] = Starts[row];
                }

                kept++;
            }
        }

        Rows = kept;
    }
}
