using System.Collections.Immutable;

namespace Dossier.Cli;

/// <summary>What a user asks of the command <c>brief</c>.</summary>
internal sealed record BriefRequest
{
    /// <summary>The brief; null for all that need no parameter.</summary>
    public string? Name { get; init; }

    /// <summary>Values of parameters by name.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether the brief is wanted once for each country with facts.</summary>
    public bool AllCountries { get; init; }

    /// <summary>The data folder; null for the nearest.</summary>
    public string? Data { get; init; }

    /// <summary>A bare folder of articles, of which a draft is made.</summary>
    public string? Corpus { get; init; }

    /// <summary>Where to write; null for <c>reports</c>.</summary>
    public string? Out { get; init; }

    /// <summary>A folder of further fonts; null for none.</summary>
    public string? Fonts { get; init; }

    /// <summary>Whether each brief is also made as an HTML page.</summary>
    public bool Html { get; init; }

    /// <summary>The file that the sources are written to as BibTeX; null for none.</summary>
    public string? Bibliography { get; init; }

    /// <summary>The paper; null for what the brief says.</summary>
    public string? Paper { get; init; }
}
