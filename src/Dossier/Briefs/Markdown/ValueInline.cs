using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Dossier.Briefs.Markdown;

/// <summary>A live value in the text, such as <c>{{ deals_total | words }}</c>.</summary>
internal sealed class ValueInline : LeafInline
{
    /// <summary>What stands between the braces; null when they are not closed.</summary>
    public required string? Expression { get; init; }
}

/// <summary>Finds live values before anything else looks at braces and bars, so that a value may stand in a cell of a table.</summary>
internal sealed class ValueInlineParser : InlineParser
{
    public ValueInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
        {
            return false;
        }

        var start = slice.Start;
        var end = slice.Text.IndexOf("}}", start + 2, StringComparison.Ordinal);
        var isClosed = end >= 0 && end <= slice.End;
        var position = processor.GetSourcePosition(start, out var line, out var column);
        processor.Inline = new ValueInline
        {
            Expression = isClosed ? slice.Text[(start + 2)..end].ReplaceLineEndings(" ").Trim() : null,
            Line = line,
            Column = column,
            Span = new(position, position + (isClosed ? end + 1 - start : 1)),
        };
        slice.Start = isClosed ? end + 2 : start + 2;
        return true;
    }
}
