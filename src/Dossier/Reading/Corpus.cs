using System.Collections.Immutable;

namespace Dossier.Reading;

/// <summary>A folder of articles as read: what could be used, and what was set aside with its reason.</summary>
/// <param name="Folder">The folder's name as given.</param>
/// <param name="Articles">The articles, ordered by id (ordinal).</param>
/// <param name="SetAside">Files that were not used, and why.</param>
public sealed record Corpus(string Folder, ImmutableArray<Article> Articles, ImmutableArray<Problem> SetAside)
{
    /// <summary>Things worth knowing that kept nothing from being read, such as a file that was not in UTF-8.</summary>
    public ImmutableArray<Problem> Remarks { get; init; } = [];
}
