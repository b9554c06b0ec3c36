using System.Collections.Immutable;

namespace Dossier.Drawing;

/// <summary>How an area is filled: a flat colour, or stripes of it on white.</summary>
/// <param name="Color">The colour.</param>
/// <param name="Hatched">Stripes at 45°, for values that are derived or uncertain.</param>
/// <param name="Ground">What is between the stripes; null for white.</param>
/// <param name="HatchScale">How large the stripes are; 1 for 2 points in every 4.5.</param>
public readonly record struct Fill(Color Color, bool Hatched = false, Color? Ground = null, double HatchScale = 1)
{
    internal const double HatchDistance = 4.5, HatchWidth = 2;
}

/// <summary>How an outline is drawn.</summary>
/// <param name="Color">The colour.</param>
/// <param name="Width">Line width, in points.</param>
/// <param name="Dash">Dash and gap lengths in points; empty for a solid line.</param>
/// <param name="RoundCaps">Round line ends and joins instead of square ones.</param>
public readonly record struct Stroke(Color Color, double Width, ImmutableArray<double> Dash = default, bool RoundCaps = false);

/// <summary>Anything that a drawing holds.</summary>
public abstract record SceneItem;

/// <summary>A filled and/or stroked outline.</summary>
/// <param name="Path">The outline.</param>
/// <param name="Fill">The fill, if any.</param>
/// <param name="Stroke">The outline's pen, if any.</param>
public sealed record PathItem(VectorPath Path, Fill? Fill, Stroke? Stroke = null) : SceneItem;

/// <summary>One line of text.</summary>
/// <param name="Text">The words; no line breaks.</param>
/// <param name="Origin">Left end of the baseline.</param>
/// <param name="Style">Face, size and colour.</param>
/// <param name="Halo">A knock-out of this colour behind the letters, 2 points wide, so that lines below do not cut them.</param>
public sealed record TextItem(string Text, Position Origin, TextStyle Style, Color? Halo = null) : SceneItem
{
    /// <summary>The box from ascender to descender that the text takes, in points.</summary>
    public Box Extent => new(
        Origin.X,
        Origin.Y - Style.Face.Ascent * Style.Size,
        Style.Face.Measure(Text, Style.Size),
        (Style.Face.Ascent + Style.Face.Descent) * Style.Size);
}

/// <summary>A picture from a file, stretched over an area.</summary>
/// <param name="Image">The picture.</param>
/// <param name="Area">Where it stands, in points.</param>
public sealed record ImageItem(ImageFile Image, Box Area) : SceneItem;

/// <summary>Items that stand for one datum, with the words that a tooltip or a screen reader gives and where the datum came from.</summary>
/// <param name="Title">The datum in words: "Canada: announced 19 May 2022".</param>
/// <param name="Evidence">Ids of the evidence behind the datum; empty for decoration.</param>
/// <param name="Items">What is drawn, back to front.</param>
public sealed record MarkItem(string Title, ImmutableArray<string> Evidence, ImmutableArray<SceneItem> Items) : SceneItem;

/// <summary>A finished drawing, laid out once and shown by every backend: SVG in files and notebooks, vectors in a PDF.</summary>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Items">What is drawn, back to front.</param>
public sealed record Scene(double Width, double Height, ImmutableArray<SceneItem> Items)
{
    /// <summary>The colour behind the drawing.</summary>
    public Color Background { get; init; } = Color.White;

    /// <summary>Labels that found no place; the drawing's note names them.</summary>
    public ImmutableArray<string> Unplaced { get; init; } = [];
}

/// <summary>Face, size and colour of a text.</summary>
/// <param name="Face">The font face.</param>
/// <param name="Size">Font size in points.</param>
/// <param name="Color">Text colour.</param>
public sealed record TextStyle(FontFace Face, double Size, Color Color);
