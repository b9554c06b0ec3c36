using Markdig;

namespace Dossier.Briefs.Markdown;

/// <summary>What of Markdown a brief takes: CommonMark, pipe tables and footnotes, with directives and live values.</summary>
internal static class Pipeline
{
    /// <summary>For a whole brief.</summary>
    public static readonly MarkdownPipeline Whole = Make(isWhole: true);

    /// <summary>For one piece of running text.</summary>
    public static readonly MarkdownPipeline Plain = Make(isWhole: false);

    private static MarkdownPipeline Make(bool isWhole)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        if (isWhole)
        {
            builder.UsePipeTables().UseFootnotes();
            builder.BlockParsers.Insert(0, new DirectiveParser());
        }

        builder.InlineParsers.Insert(0, new ValueInlineParser());
        return builder.Build();
    }
}
