using Dossier.Frames.Parquet;

namespace Dossier.Frames;

public sealed partial class DataFrame
{
    /// <summary>
    /// Writes the frame as an Apache Parquet file, which pandas, R, DuckDB and Spark read with types and nulls intact. Text becomes UTF-8
    /// strings, days become DATE, evidence a list of ids; the passages themselves are not written. The same frame gives the same bytes.
    /// </summary>
    /// <remarks>
    /// The file is written aside and then renamed, so that a full disk leaves an old file as it was. Rows go in groups of 131,072, packed
    /// with GZIP; no more than one group is held in memory. Half of a surrogate pair in a text, which UTF-8 has not, becomes U+FFFD.
    /// </remarks>
    /// <param name="path">The file; its folder must be there.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="InvalidOperationException">The frame has no columns.</exception>
    public void SaveParquet(string path) => WholeFile.Write(path, SaveParquet);

    /// <summary>As <see cref="SaveParquet(string)"/>, to a stream, which need not be able to seek and stays open.</summary>
    /// <exception cref="InvalidOperationException">The frame has no columns.</exception>
    public void SaveParquet(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (Columns.IsEmpty)
        {
            throw new InvalidOperationException(
                "A Parquet file has at least one column, this frame has none. Add columns before you save it.");
        }

        ParquetFile.Write(this, stream);
    }
}
