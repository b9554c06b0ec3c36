namespace Dossier.Charts;

/// <summary>How far each lane is taken; finds the first one that is free from a place on in logarithmic time.</summary>
internal sealed class LaneEnds
{
    // A binary tree in an array: node i holds the least end below it, its children are 2i and 2i + 1, the lanes are the leaves.
    private double[] _least = [double.PositiveInfinity, double.PositiveInfinity];
    private int _count;

    private int Leaves => _least.Length / 2;

    /// <summary>Adds a lane that is taken up to a place.</summary>
    public void Add(double end)
    {
        if (_count == Leaves)
        {
            Grow();
        }

        Set(_count++, end);
    }

    /// <summary>Says how far a lane is taken now.</summary>
    public void Set(int lane, double end)
    {
        var node = Leaves + lane;
        _least[node] = end;
        for (node /= 2; node > 0; node /= 2)
        {
            _least[node] = Math.Min(_least[2 * node], _least[2 * node + 1]);
        }
    }

    /// <summary>The first lane that is taken up to a place at most; -1 for none.</summary>
    public int FirstFreeFrom(double place)
    {
        if (_least[1] > place)
        {
            return -1;
        }

        var node = 1;
        while (node < Leaves)
        {
            node = _least[2 * node] <= place ? 2 * node : 2 * node + 1;
        }

        return node - Leaves;
    }

    private void Grow()
    {
        var ends = _least[Leaves..];
        _least = new double[_least.Length * 2];
        Array.Fill(_least, double.PositiveInfinity);
        for (var lane = 0; lane < ends.Length; lane++)
        {
            Set(lane, ends[lane]);
        }
    }
}
