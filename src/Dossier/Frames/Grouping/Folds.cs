namespace Dossier.Frames.Grouping;

/// <summary>Number of rows.</summary>
internal readonly struct RowCountFold : IFold<int>
{
    public int Empty => 0;

    public void Add(ref int state, int row, int slot) => state++;

    public void Merge(ref int state, int next) => state += next;
}

/// <summary>Sum of fractional numbers.</summary>
internal readonly struct SumFold(double[] items) : IFold<double>
{
    public double Empty => 0;

    public void Add(ref double state, int row, int slot) => state += items[row];

    public void Merge(ref double state, double next) => state += next;
}

/// <summary>Sum of whole numbers that cannot overflow on the way: upper and lower 32 bits are added apart.</summary>
internal readonly struct WholeSumFold(long[] items) : IFold<(long Upper, long Lower)>
{
    public (long Upper, long Lower) Empty => default;

    public void Add(ref (long Upper, long Lower) state, int row, int slot)
    {
        state.Upper += items[row] >> 32;
        state.Lower += (uint)items[row];
    }

    public void Merge(ref (long Upper, long Lower) state, (long Upper, long Lower) next)
    {
        state.Upper += next.Upper;
        state.Lower += next.Lower;
    }

    public static Int128 Total((long Upper, long Lower) state) => ((Int128)state.Upper << 32) + state.Lower;
}

/// <summary>Sum of the distances from a number of each slot.</summary>
internal readonly struct DistanceFold(double[] items, double[] origins) : IFold<double>
{
    public double Empty => 0;

    public void Add(ref double state, int row, int slot) => state += items[row] - origins[slot];

    public void Merge(ref double state, double next) => state += next;
}

/// <summary>Sum of the products of two numbers' deviations from their slots' centres.</summary>
internal readonly struct DeviationFold(double[] x, double[] xCentres, double[] y, double[] yCentres) : IFold<double>
{
    public double Empty => 0;

    public void Add(ref double state, int row, int slot) => state += (x[row] - xCentres[slot]) * (y[row] - yCentres[slot]);

    public void Merge(ref double state, double next) => state += next;
}

/// <summary>The first row, or the last; -1 when there is none.</summary>
internal readonly struct EndRowFold(bool last) : IFold<int>
{
    public int Empty => -1;

    public void Add(ref int state, int row, int slot) => Merge(ref state, row);

    public void Merge(ref int state, int next) => state = next >= 0 && (last || state < 0) ? next : state;
}

/// <summary>The first row with the lowest value, or the highest; -1 when there is none.</summary>
internal readonly struct ExtremeRowFold<T>(T[] items, bool highest) : IFold<(long Order, int Row)>
{
    public (long Order, int Row) Empty => (long.MaxValue, -1);

    // The complement turns the order round without overflow.
    public void Add(ref (long Order, int Row) state, int row, int slot)
    {
        var order = Ordinal.Of(items[row]);
        Merge(ref state, (highest ? ~order : order, row));
    }

    public void Merge(ref (long Order, int Row) state, (long Order, int Row) next)
    {
        if (next.Order < state.Order || state.Row < 0)
        {
            state = next;
        }
    }
}
