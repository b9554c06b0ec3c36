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

    /// <summary>How many colons it begins with.</summary>
    public required int Colons { get; init; }

    /// <summary>The line of colons that ended it, as against the end of the file: how many, and where from 0.</summary>
    public (int Colons, int Line)? Closing { get; set; }

    /// <summary>Refuses a directive that is none, or that no line of as many colons closes.</summary>
    /// <exception cref="Reading.BadInputException">It is not as it should be.</exception>
    public void Check(BriefSource source)
    {
        if (IsLeaf)
        {
            return;
        }

        if (!Holders.Contains(Name, StringComparer.Ordinal))
        {
            throw source.Unknown(Line + 1, "a directive", Name, Leaves.Concat(Holders));
        }

        var colons = new string(':', Colons);
        if (Closing is not { } closing)
        {
            throw source.Fault(Line + 1, $"a line {colons} that closes {colons} {Name}", "none", "Add it.");
        }

        if (closing.Colons != Colons)
        {
            throw source.Fault(closing.Line + 1, $"a line {colons} that closes {colons} {Name} of line {Line + 1}", new string(':', closing.Colons),
                "Write as many colons as it begins with.");
        }
    }
}
