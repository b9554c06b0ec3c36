namespace Dossier.Frames.Parquet;

/// <summary>A column's part of a row group.</summary>
/// <param name="Pages">Its pages, the dictionary first if there is one.</param>
/// <param name="Least">The smallest value, written plainly; null when there is none or it is long.</param>
/// <param name="Most">The largest value, likewise.</param>
internal sealed record Chunk(IReadOnlyList<Page> Pages, byte[]? Least, byte[]? Most);
