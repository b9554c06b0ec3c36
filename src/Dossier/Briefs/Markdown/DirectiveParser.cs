using Markdig.Parsers;
using Markdig.Syntax;

namespace Dossier.Briefs.Markdown;

/// <summary>Finds directives. A line of colons alone closes the innermost one, so that they nest without counting colons.</summary>
internal sealed class DirectiveParser : BlockParser
{
    private const int FewestColons = 3;

    public DirectiveParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || WordsOf(processor) is not { } words)
        {
            return BlockState.None;
        }

        var space = words.IndexOf(' ', StringComparison.Ordinal);
        var name = space < 0 ? words : words[..space];
        var directive = new Directive(this)
        {
            Name = name,
            Argument = space < 0 ? "" : words[space..].Trim(),
            Colons = ColonsOf(processor),
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        };
        processor.NewBlocks.Push(directive);
        return directive.IsLeaf ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        var directive = (Directive)block;
        if (processor.IsCodeIndent || processor.CurrentChar != ':' || WordsOf(processor) is not "" || HoldsOpen(directive))
        {
            // Blanks in front belong to the block inside.
            processor.GoToColumn(processor.ColumnBeforeIndent);
            return BlockState.Continue;
        }

        directive.Closing = (ColonsOf(processor), processor.LineIndex);
        directive.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    // A line inside a fenced block or an inner directive belongs to that one. While a line is looked at, the parser calls no block open.
    private static bool HoldsOpen(ContainerBlock block)
    {
        for (var inner = block.LastChild; inner is not null; inner = (inner as ContainerBlock)?.LastChild)
        {
            if (inner is Directive { Closing: null, IsLeaf: false } or FencedCodeBlock { ClosingFencedCharCount: 0 })
            {
                return true;
            }
        }

        return false;
    }

    private static int ColonsOf(BlockProcessor processor) => processor.Line.ToString().AsSpan().IndexOfAnyExcept(':') is >= 0 and var colons
        ? colons : processor.Line.Length;

    private static string? WordsOf(BlockProcessor processor)
    {
        var line = processor.Line.ToString();
        var words = line.TrimStart(':');
        return line.Length - words.Length < FewestColons ? null : words.Trim();
    }
}
