using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Dossier.Briefs.Markdown;

/// <summary>A line such as <c>::: when deals</c>, with the blocks that stand between it and its closing <c>:::</c>.</summary>
internal sealed class Directive(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>Those that stand on one line and have nothing in them.</summary>
    public static readonly ImmutableArray<string> Leaves =
    [
        "contents", "figures", "tables", "page-break", "sources", "evidence", "disagreements", "not-known", "method", "citation",
        "references",
    ];

    /// <summary>Those that hold text and end with a line <c>:::</c>.</summary>
    public static readonly ImmutableArray<string> Holders = ["callout", "lead", "small", "landscape", "when", "unless", "each"];

    /// <summary>The word after the colons; empty for a closing line that closes nothing.</summary>
    public required string Name { get; init; }

    /// <summary>What follows the word.</summary>
    public required string Argument { get; init; }

    /// <summary>Whether it stands on one line; so does a closing line that closes nothing.</summary>
    public bool IsLeaf => Name.Length == 0 || Leaves.Contains(Name, StringComparer.Ordinal);

    /// <summary>Whether a line <c>:::</c> ended it, as against the end of the file.</summary>
    public bool IsClosed { get; set; }
}
