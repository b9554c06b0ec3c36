namespace Dossier.Drawing;

/// <summary>A glyph in its place in a line.</summary>
/// <param name="Glyph">The glyph's number in the font; 0 stands for none.</param>
/// <param name="CodePoint">The character that it shows, for text extraction.</param>
/// <param name="Advance">How far the pen moves, in font units, with the kerning to the next glyph.</param>
internal readonly record struct ShapedGlyph(ushort Glyph, int CodePoint, int Advance);
