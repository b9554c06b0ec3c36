namespace Dossier.Drawing;

/// <summary>Which part of a line of text stands at the given place.</summary>
internal enum TextAnchor
{
    Start,
    Middle,
    End,
}
