namespace Dossier.Charts;

/// <summary>Spreads labels of one column so that none touches another and each stays as near to its mark as the others allow.</summary>
internal static class LabelSpread
{
    /// <summary>Places labels; all fit as long as their heights together do not pass the room.</summary>
    /// <param name="wanted">Where the middles should be, ascending.</param>
    /// <param name="heights">Their heights.</param>
    /// <param name="top">The upper end of the room; passed only when there is too little.</param>
    /// <param name="bottom">The lower end of the room.</param>
    /// <returns>The middles, ascending.</returns>
    public static double[] Place(double[] wanted, double[] heights, double top, double bottom)
    {
        // Blocks of labels that touch share the shift that leaves them nearest to their places on average.
        var blocks = new List<(int First, int Last, double Start, double Height)>();
        for (var i = 0; i < wanted.Length; i++)
        {
            var block = (First: i, Last: i, Start: Clamp(wanted[i] - heights[i] / 2, heights[i]), Height: heights[i]);
            while (blocks.Count > 0 && blocks[^1].Start + blocks[^1].Height > block.Start)
            {
                var before = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                var height = before.Height + block.Height;
                block = (before.First, block.Last, Clamp(BestStart(before.First, block.Last), height), height);
            }

            blocks.Add(block);
        }

        var places = new double[wanted.Length];
        foreach (var block in blocks)
        {
            var at = block.Start;
            for (var i = block.First; i <= block.Last; i++)
            {
                places[i] = at + heights[i] / 2;
                at += heights[i];
            }
        }

        return places;

        double Clamp(double start, double height) => Math.Max(top, Math.Min(start, bottom - height));

        double BestStart(int first, int last)
        {
            var (sum, above) = (0.0, 0.0);
            for (var i = first; i <= last; i++)
            {
                sum += wanted[i] - above - heights[i] / 2;
                above += heights[i];
            }

            return sum / (last - first + 1);
        }
    }
}
