using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Turns running text into styled text: links, references and the marks of notes get nodes of their own.</summary>
internal sealed class InlineComposer(Composition composition)
{
    private const double MarkSize = 0.66;
    private const double MarkRise = 0.34;

    /// <summary>Composes inlines for a node, with a bold label in front ("Figure 3. ") if one is given.</summary>
    public StyledText Compose(ImmutableArray<Inline> content, TypeStyle style, int node, string label = "")
    {
        var text = new Draft(composition.Measure);
        if (label.Length > 0)
        {
            text.Add(label, style.TextStyle(bold: true), node);
        }

        Inline? previous = null;
        foreach (var inline in content)
        {
            Append(text, inline, style, node, previous);
            previous = inline;
        }

        return text.Finish();
    }

    public static StyledText Plain(TextMeasure measure, string words, TextStyle style, int node)
    {
        var text = new Draft(measure);
        text.Add(words, style, node);
        return text.Finish();
    }

    private void Append(Draft text, Inline inline, TypeStyle style, int node, Inline? previous)
    {
        switch (inline)
        {
            case Run run:
                text.Add(run.Text, style.TextStyle(run.Bold, run.Italic, run.Muted ? Palette.Muted : null), node);
                break;
            case WebLink link:
                text.Add(link.Text, style.TextStyle(color: Palette.Link), composition.AddNode("Link", node),
                    new(link.Address, null, $"{link.Text} ({link.Address.AbsoluteUri})"));
                break;
            case Reference reference:
                text.Add(reference.Text, style.TextStyle(color: Palette.Link), LinkInReference(node),
                    new(null, reference.Target, $"To {reference.Text}"));
                break;
            case Note note:
                if (previous is Note)
                {
                    // Two marks side by side would read as one number.
                    text.AddMark(",", Superscript(style), Rise(style), node);
                }

                AppendMark(text, note, style, node);
                break;
            default:
                throw new BriefException($"A brief cannot set an inline of the kind {inline.GetType().Name}.");
        }
    }

    private void AppendMark(Draft text, Note note, TypeStyle style, int node)
    {
        var (use, number) = composition.NextNote();
        var mark = number.ToString(CultureInfo.InvariantCulture);
        var link = LinkInReference(node);
        text.AddMark(mark, Superscript(style), Rise(style), link);
        var footnote = new NoteComposer(composition, this).Compose(note, use, mark);
        text.Annotate(new(null, $"note:{mark}", $"Note {mark}"), footnote, $"mark:{mark}");
    }

    private int LinkInReference(int node) => composition.AddNode("Link", composition.AddNode("Reference", node));

    private static TextStyle Superscript(TypeStyle style) =>
        style.TextStyle(bold: false, color: Palette.Link) with { Size = style.Size * MarkSize };

    private static double Rise(TypeStyle style) => style.Size * MarkRise;

    private sealed class Draft(TextMeasure measure)
    {
        private readonly StringBuilder _drawn = new();
        private readonly StringBuilder _breaking = new();
        private readonly ImmutableArray<TextSpan>.Builder _spans = ImmutableArray.CreateBuilder<TextSpan>();

        public void Add(string words, TextStyle style, int node, LinkTarget? link = null)
        {
            foreach (var part in measure.ByFace(words, style).Where(part => part.Text.Length > 0))
            {
                var start = _drawn.Length;
                _drawn.Append(part.Text);
                _breaking.Append(part.Text);
                _spans.Add(new(start, _drawn.Length, part.Style, 0, node) { Link = link });
            }
        }

        public void AddMark(string mark, TextStyle style, double rise, int node)
        {
            var start = _drawn.Length;
            _drawn.Append(mark);
            _breaking.Append(BreakOpportunities.Joiner, mark.Length);
            _spans.Add(new(start, _drawn.Length, style, rise, node));
        }

        public void Annotate(LinkTarget link, FootNote note, string anchor) =>
            _spans[^1] = _spans[^1] with { Link = link, Note = note, Anchor = anchor };

        public StyledText Finish() => new(_drawn.ToString(), _breaking.ToString(), _spans.ToImmutable());
    }
}
