namespace Dossier.Frames.Files;

/// <summary>What one block of a file gave.</summary>
/// <param name="Rows">Number of well-formed records.</param>
/// <param name="Names">The columns' names; in JSON Lines those that the block has.</param>
/// <param name="Columns">The columns, each emptied when it has been put into the frame.</param>
/// <param name="Dictionaries">The texts that the columns' codes stand for.</param>
/// <param name="Faults">What is malformed, by offset in the file.</param>
internal sealed record LoadedBlock(
    int Rows, IReadOnlyList<string> Names, BlockColumn?[] Columns, Utf8Dictionary[] Dictionaries, List<Fault> Faults)
{
    /// <summary>Takes a column out, so that its memory can be used again; null when the block has none of this name.</summary>
    public (BlockColumn? Column, Utf8Dictionary? Dictionary) Take(string name)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (string.Equals(Names[i], name, StringComparison.Ordinal))
            {
                var taken = (Columns[i], Dictionaries[i]);
                Columns[i] = null;
                return taken;
            }
        }

        return (null, null);
    }
}
