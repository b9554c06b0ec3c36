using System.Collections.Immutable;

namespace Dossier.Cli;

/// <summary>What the command line asks <c>dossier run</c> for.</summary>
internal sealed record RunOrder
{
    /// <summary>The notebooks, as given; may hold <c>*</c>.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Parameters as <c>name=value</c>.</summary>
    public ImmutableArray<string> Parameters { get; init; } = [];

    /// <summary>The folder for executed notebooks; null for none.</summary>
    public string? OutFolder { get; init; }

    /// <summary>Whether executed notebooks take their originals' place.</summary>
    public bool InPlace { get; init; }

    /// <summary>Seconds that a cell may take; null for any number.</summary>
    public double? Timeout { get; init; }

    /// <summary>Whether cells after a failed one run.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Whether a page is made of each notebook.</summary>
    public bool Html { get; init; }

    /// <summary>Where the test report goes; null for none.</summary>
    public string? Trx { get; init; }

    /// <summary>Whether the parameters are listed and nothing is run.</summary>
    public bool ListsParameters { get; init; }
}
