using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dossier.Briefs.Markdown;

/// <summary>
/// What a text says of itself: "{#id}" at the end of a heading or caption, a picture's too, "Table:" at the start of a caption. Both are taken out of the text
/// once, before it is read, as an <c>each</c> reads it many times.
/// </summary>
internal static partial class Marks
{
    private const string Caption = "Table:";
    private static readonly object IdKey = new();
    private static readonly object CaptionKey = new();

    public static string? IdOf(Markdig.Syntax.Block block) => block.GetData(IdKey) as string;

    public static bool IsCaption(ParagraphBlock paragraph) => paragraph.ContainsData(CaptionKey);

    public static void Take(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>().Where(block => block is HeadingBlock or ParagraphBlock))
        {
            if (block.Inline?.LastChild is LiteralInline last && Id().Match(last.Content.ToString()) is { Success: true } id)
            {
                last.Content = new(last.Content.ToString()[..id.Index]);
                block.SetData(IdKey, id.Groups[1].Value);
            }

            if (block.Inline?.FirstChild is LinkInline { IsImage: true, Title: { } title } image && Id().Match(title) is { Success: true } named)
            {
                image.Title = title[..named.Index];
                block.SetData(IdKey, named.Groups[1].Value);
            }

            if (block is ParagraphBlock { Inline.FirstChild: LiteralInline first }
                && first.Content.ToString() is var text && text.StartsWith(Caption, StringComparison.Ordinal))
            {
                first.Content = new(text[Caption.Length..].TrimStart());
                block.SetData(CaptionKey, true);
            }
        }
    }

    [GeneratedRegex(@"\s*\{#([^}\s:]+)\}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
