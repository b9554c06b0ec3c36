using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Drawing;

namespace Dossier.Briefs;

/// <summary>Running text as HTML; gathers the notes whose marks stand in it.</summary>
internal sealed class HtmlInlines
{
    private readonly List<Note> _notes = [];

    /// <summary>The running text.</summary>
    public string Of(ImmutableArray<Inline> content)
    {
        var html = new StringBuilder();
        Inline? previous = null;
        foreach (var inline in content)
        {
            Append(html, inline, previous);
            previous = inline;
        }

        return html.ToString();
    }

    /// <summary>The notes in the order of their marks, each with a link back; those that stand in notes come last.</summary>
    public IEnumerable<string> Notes()
    {
        for (var i = 0; i < _notes.Count; i++)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"<li id=\"note:{i + 1}\">{Of(_notes[i].Content)} <a class=\"back\" href=\"#mark:{i + 1}\" aria-label=\"Back to the mark of note {i + 1}\">↩</a></li>\n");
        }
    }

    private void Append(StringBuilder html, Inline inline, Inline? previous)
    {
        switch (inline)
        {
            case Run run:
                html.Append(Styled(run));
                break;
            case WebLink link:
                html.Append(CultureInfo.InvariantCulture, $"<a href=\"{SvgText.Escape(link.Address.AbsoluteUri)}\">{SvgText.Escape(link.Text)}</a>");
                break;
            case Reference reference:
                html.Append(CultureInfo.InvariantCulture, $"<a{(reference.Text.Contains(' ', StringComparison.Ordinal) ? "" : " class=\"short\"")} href=\"#{SvgText.Escape(reference.Target)}\">{SvgText.Escape(reference.Text)}</a>");
                break;
            case Note note:
                _notes.Add(note);
                // Two marks side by side would read as one number.
                html.Append(CultureInfo.InvariantCulture, $"<sup>{(previous is Note ? "," : "")}<a id=\"mark:{_notes.Count}\" href=\"#note:{_notes.Count}\" ")
                    .Append(CultureInfo.InvariantCulture, $"aria-label=\"Note {_notes.Count}\">{_notes.Count}</a></sup>");
                break;
            default:
                throw new BriefException($"A brief cannot set an inline of the kind {inline.GetType().Name}.");
        }
    }

    private static string Styled(Run run)
    {
        var text = SvgText.Escape(run.Text);
        text = run.Muted ? $"<span class=\"muted\">{text}</span>" : text;
        text = run.Italic ? $"<em>{text}</em>" : text;
        return run.Bold ? $"<strong>{text}</strong>" : text;
    }
}
