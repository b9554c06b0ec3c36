using System.Collections.Immutable;
using System.Text;
using Dossier.Reading;

namespace Dossier.Drawing;

/// <summary>Further TrueType fonts for characters that Lato lacks, as far as their licence bits allow embedding.</summary>
/// <remarks>
/// Files in the order of their names; the first that has a character sets it, in the weight and slope asked for where the folder has
/// them. A glyph is set for each character: scripts that join letters or run from right to left need more than that and are refused.
/// </remarks>
public sealed class FontFolder
{
    private readonly ImmutableArray<(FontFace Face, bool Bold, bool Italic)> _faces;

    private FontFolder(ImmutableArray<(FontFace Face, bool Bold, bool Italic)> faces, ImmutableArray<Problem> setAside) =>
        (_faces, SetAside) = (faces, setAside);

    /// <summary>Fonts that were not taken, and why.</summary>
    public ImmutableArray<Problem> SetAside { get; }

    /// <summary>The faces that were taken, in order.</summary>
    public IEnumerable<FontFace> Faces => _faces.Select(entry => entry.Face);

    /// <summary>Reads all fonts (<c>.ttf</c>, <c>.ttc</c>, <c>.otf</c>) of a folder and the folders in it.</summary>
    /// <exception cref="BadInputException">There is no such folder, or no font in it can be used; the first is named.</exception>
    public static FontFolder Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path))
        {
            throw new BadInputException(new(path, 0, "a folder of fonts", "none", "Check the path."));
        }

        var faces = ImmutableArray.CreateBuilder<(FontFace, bool, bool)>();
        var setAside = ImmutableArray.CreateBuilder<Problem>();
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsFont).Order(StringComparer.Ordinal))
        {
            try
            {
                foreach (var font in OpenTypeFont.FromFile(file))
                {
                    faces.Add((new FontFace(font.Name.Length > 0 ? font.Name : "Font", font), font.Weight >= 600, font.ItalicAngle != 0));
                }
            }
            catch (InvalidDataException unfit)
            {
                setAside.Add(new(file, 0, "a TrueType font that may be embedded", unfit.Message, "Take another font for its characters."));
            }
        }

        if (faces.Count == 0)
        {
            var none = new Problem(path, 0, "TrueType fonts (.ttf or .ttc)", "none", "Put fonts there, or give another folder.");
            throw new BadInputException(setAside.FirstOrDefault(none));
        }

        return new(faces.ToImmutable(), setAside.ToImmutable());
    }

    /// <summary>Whether one of the fonts has a character.</summary>
    public bool Has(Rune character) => _faces.Any(entry => entry.Face.Has(character));

    /// <summary>The face that sets a character, of the wanted weight and slope if there is one; null when none has it.</summary>
    internal FontFace? FaceFor(Rune character, bool bold, bool italic)
    {
        (FontFace? Face, int Likeness) best = (null, -1);
        foreach (var entry in _faces)
        {
            var likeness = (entry.Bold == bold ? 2 : 0) + (entry.Italic == italic ? 1 : 0);
            if (likeness > best.Likeness && entry.Face.Has(character))
            {
                best = (entry.Face, likeness);
            }
        }

        return best.Face;
    }

    private static bool IsFont(string file) => Path.GetExtension(file).ToUpperInvariant() is ".TTF" or ".TTC" or ".OTF";
}
