using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>A stretch of a text in one style that belongs to one structure node.</summary>
/// <param name="Start">First character, 0-based.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Style">Face, size and colour.</param>
/// <param name="Node">The structure node.</param>
/// <param name="Rise">How far the baseline is raised, in points.</param>
internal sealed record TextSpan(int Start, int End, TextStyle Style, double Rise, int Node)
{
    public LinkTarget? Link { get; init; }

    /// <summary>The note whose mark this is.</summary>
    public FootNote? Note { get; init; }

    /// <summary>Name of the anchor at the mark, so that the note can lead back.</summary>
    public string? Anchor { get; init; }
}

/// <summary>The text of a paragraph, a cell or a heading, ready to be broken into lines.</summary>
/// <param name="Text">The characters as drawn.</param>
/// <param name="Breaking">As long as the text; what line breaks are decided on.</param>
/// <param name="Spans">The styles, in order and without gaps.</param>
internal sealed record StyledText(string Text, string Breaking, ImmutableArray<TextSpan> Spans);

/// <summary>A line of a text.</summary>
/// <param name="Start">First character, 0-based.</param>
/// <param name="End">One past the last character, spaces at the line's end included.</param>
/// <param name="Width">Width without those spaces, in points.</param>
internal readonly record struct LineRange(int Start, int End, double Width);
