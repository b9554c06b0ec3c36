using Dossier.Frames;

namespace Dossier.Benchmarks;

/// <summary>
/// Keys of a join: shuffled numbers of which the first nine tenths are on both sides, one tenth only on the left, one tenth only on the right.
/// </summary>
internal sealed class JoinKeys
{
    private readonly int[] _numbers;
    private readonly int[] _rightOrder;

    public JoinKeys(int size, SeededRandom random)
    {
        Size = size;
        _numbers = Shuffled(size + (size / 10), random);
        _rightOrder = Shuffled(size, random);
    }

    /// <summary>Number of distinct keys on a side.</summary>
    public int Size { get; }

    /// <summary>The key of a row of the left table, at random.</summary>
    public int Left(SeededRandom random) => _numbers[random.Below(Size)];

    /// <summary>The key of a row of the right table, which has them in another order; beyond the size they come again.</summary>
    public int Right(int row)
    {
        var at = _rightOrder[row % Size] - 1;
        return _numbers[at < Size - (Size / 10) ? at : at + (Size / 10)];
    }

    private static int[] Shuffled(int count, SeededRandom random)
    {
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
        {
            var other = random.Below(i + 1);
            numbers[i] = numbers[other];
            numbers[other] = i + 1;
        }

        return numbers;
    }
}
