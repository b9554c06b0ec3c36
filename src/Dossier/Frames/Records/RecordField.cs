namespace Dossier.Frames.Records;

/// <summary>Collects one column from records. Rows are read in blocks, several at a time, each by one thread.</summary>
internal abstract class RecordField<T>(string name)
{
    public string Name { get; } = name;

    /// <summary>Makes room for so many rows and blocks in all.</summary>
    public abstract void Reserve(int rows, int blocks);

    /// <summary>Reads records that are the rows from <paramref name="row"/> on, a multiple of 64.</summary>
    public abstract void Read(ReadOnlySpan<T> records, int row, int block);

    /// <summary>The column, once all rows are read.</summary>
    public abstract Column Build(int rows);
}
