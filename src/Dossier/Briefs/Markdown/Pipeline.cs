using Markdig;
using Markdig.Syntax;

namespace Dossier.Briefs.Markdown;

/// <summary>What of Markdown a brief takes: CommonMark, pipe tables and footnotes, with directives and live values.</summary>
internal static class Pipeline
{
    /// <summary>For a whole brief.</summary>
    public static readonly MarkdownPipeline Whole = Make(isWhole: true);

    /// <summary>For one piece of running text.</summary>
    public static readonly MarkdownPipeline Plain = Make(isWhole: false);

    /// <summary>Parses a text; one that nests too deep for the parser is an error where it becomes so.</summary>
    /// <param name="source">The brief.</param>
    /// <param name="text">The text.</param>
    /// <param name="pipeline">One of the two.</param>
    /// <param name="firstLine">The line of the brief where the text begins, from 1.</param>
    public static MarkdownDocument Parse(BriefSource source, string text, MarkdownPipeline pipeline, int firstLine)
    {
        try
        {
            return Markdig.Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            var lines = text.Split('\n');
            var (whole, deep) = (0, lines.Length);
            while (deep - whole > 1)
            {
                var middle = (whole + deep) / 2;
                (whole, deep) = Parses(string.Join('\n', lines.Take(middle)), pipeline) ? (middle, deep) : (whole, middle);
            }

            throw source.Fault(firstLine + deep - 1, "quotes, lists and emphasis that stand a few levels deep", "more levels than can be read",
                "Take marks such as > * [ away.");
        }
    }

    private static bool Parses(string text, MarkdownPipeline pipeline)
    {
        try
        {
            Markdig.Markdown.Parse(text, pipeline);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

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
