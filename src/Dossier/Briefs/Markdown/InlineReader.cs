using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dossier.Briefs.Markdown;

/// <summary>Reads running text: emphasis, links, footnotes, references and live values.</summary>
internal sealed partial class InlineReader(BriefSource source, LiveValues values, Func<Citation, IEnumerable<Inline>> note,
    Crossings crossings)
{
    private bool _isInNote;

    /// <summary>Text with its notes.</summary>
    public ImmutableArray<Inline> Read(ContainerInline? inlines)
    {
        var places = new NotePlaces();
        Add(inlines, new Run(""), places);
        var text = places.Finish(note);
        RefuseOpenNote(text, inlines?.FirstChild);
        return text;
    }

    /// <summary>Text without notes, as headings have it: what they say is cited in the text below.</summary>
    public ImmutableArray<Inline> ReadPlain(ContainerInline? inlines)
    {
        var places = new NotePlaces();
        Add(inlines, new Run(""), places);
        var text = places.Finish(_ => []);
        RefuseOpenNote(text, inlines?.FirstChild);
        return text;
    }

    /// <summary>A text in which only live values are looked for, such as a title.</summary>
    public string ReadText(string text, int line) => Braces().Replace(text, "").Contains("{{", StringComparison.Ordinal)
        ? values.Plain(null, line) : Braces().Replace(text, value => values.Plain(value.Groups[1].Value.Trim(), line));

    /// <summary>A text of Markdown that does not stand in the tree, such as a caption in a fenced block, with what it rests on at its end.</summary>
    public ImmutableArray<Inline> ReadCaption(string text, int line, Citation? citation = null)
    {
        var places = new NotePlaces();
        if (Pipeline.Parse(source, text, Pipeline.Plain, line).FirstOrDefault() is ParagraphBlock paragraph)
        {
            Moved(paragraph, line);
            Add(paragraph.Inline, new Run(""), places);
        }

        places.Cite(citation ?? Citation.None);
        return places.Finish(note);
    }

    private static void Moved(ParagraphBlock paragraph, int line)
    {
        foreach (var inline in paragraph.Inline!.FindDescendants<Markdig.Syntax.Inlines.Inline>())
        {
            inline.Line += line - 1;
        }
    }

    private void Add(ContainerInline? inlines, Run style, NotePlaces places)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Add(inline, style, places);
        }
    }

    private void Add(Markdig.Syntax.Inlines.Inline inline, Run style, NotePlaces places)
    {
        switch (inline)
        {
            case LiteralInline literal:
                places.Add(style with { Text = literal.Content.ToString() });
                break;
            case ValueInline value:
                foreach (var piece in values.Print(value.Expression, LineOf(value)))
                {
                    places.Add(style with { Text = piece.Text });
                    places.Cite(piece.Citation);
                }

                break;
            case EmphasisInline emphasis:
                Add(emphasis, emphasis.DelimiterCount > 1 ? style with { Bold = true } : style with { Italic = true }, places);
                break;
            case LineBreakInline:
                places.Add(style with { Text = " " });
                break;
            case HtmlEntityInline entity:
                places.Add(style with { Text = entity.Transcoded.ToString() });
                break;
            case CodeInline code:
                places.Add(style with { Text = code.Content });
                break;
            case FootnoteLink link when !link.IsBackLink && _isInNote:
                throw source.Fault(LineOf(link), "a footnote without another one in it", $"[^{link.Footnote.Label?.TrimStart('^')}] in a footnote",
                    "Put its words there.");
            case FootnoteLink link when !link.IsBackLink:
                places.Add(new Note(Of(link.Footnote)));
                break;
            case FootnoteLink:
                break;
            case AutolinkInline link:
                places.Add(Web(link.Url, link.Url, LineOf(link)));
                break;
            case LinkInline { IsImage: true }:
                throw source.Fault(LineOf(inline), "a picture in a paragraph of its own", "one inside a text",
                    "Put blank lines around it.");
            case LinkInline link:
                places.Add(Link(link));
                break;
            case HtmlInline html when html.Tag.StartsWith("<!--", StringComparison.Ordinal):
                break;
            case HtmlInline html:
                throw source.Fault(LineOf(html), "Markdown", $"HTML {html.Tag}",
                    "A brief is set in print: use Markdown and the directives alone.");
            case ContainerInline container:
                Add(container, style, places);
                break;
            default:
                throw source.Fault(LineOf(inline), "text, emphasis, a link, a note or a value", inline.GetType().Name,
                    "Write it otherwise.");
        }
    }

    private Inline Link(LinkInline link)
    {
        var words = new StringBuilder();
        foreach (var inline in ReadPlain(link))
        {
            words.Append(inline switch { Run run => run.Text, _ => "" });
        }

        var address = link.Url ?? "";
        return address.StartsWith('#') ? crossings.To(address[1..], words.ToString(), LineOf(link))
            : Web(words.ToString(), address, LineOf(link));
    }

    private WebLink Web(string words, string address, int line) =>
        Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" or "mailto"
            ? new(words.Length > 0 ? words : Citations.ShortAddress(whole), whole)
            : throw source.Fault(line, "a whole address that starts with https:, or #id for a place in the brief", $"\"{address}\"",
                "Correct the link.");

    private ImmutableArray<Inline> Of(Footnote footnote)
    {
        var text = ImmutableArray.CreateBuilder<Inline>();
        var rests = new List<Inline>();
        foreach (var block in footnote)
        {
            if (block is not ParagraphBlock paragraph)
            {
                throw source.Fault(block.Line + 1, $"paragraphs in the footnote {footnote.Label}", block.GetType().Name,
                    "A note is running text.");
            }

            if (text.Count > 0)
            {
                text.Add(new Run(" "));
            }

            var places = new NotePlaces();
            _isInNote = true;
            Add(paragraph.Inline, new Run(""), places);
            _isInNote = false;
            var words = places.Finish(citation => InNote(citation, rests));
            RefuseOpenNote(words, paragraph.Inline?.FirstChild);
            text.AddRange(words);
        }

        return text is [.., Run last] && last.Text.TrimEnd() is var end
            ? [.. text.Take(text.Count - 1), .. end.Length > 0 ? (Inline[])[last with { Text = end }] : [], .. rests]
            : [.. text, .. rests];
    }

    // A note holds no note: what its values rest on stands at its end.
    private IEnumerable<Inline> InNote(Citation citation, List<Inline> rests)
    {
        foreach (var inline in note(citation))
        {
            if (inline is Note inner)
            {
                rests.AddRange([new Run(" "), .. inner.Content]);
            }
            else
            {
                yield return inline;
            }
        }
    }

    // A footnote that is defined nowhere stays in the text as it was written.
    private void RefuseOpenNote(ImmutableArray<Inline> text, Markdig.Syntax.Inlines.Inline? first)
    {
        if (first is not null && OpenNote().Match(Prose.TextOf(text)) is { Success: true } open)
        {
            throw source.Unknown(LineOf(first), "a footnote with a definition \"[^name]: …\"", open.Groups[1].Value, crossings.Footnotes);
        }
    }

    private static int LineOf(MarkdownObject part) => part.Line + 1;

    [GeneratedRegex(@"\{\{(.*?)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();

    [GeneratedRegex(@"\[\^([^\]\s]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex OpenNote();
}
