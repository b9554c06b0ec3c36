using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>How a kind of text is set.</summary>
/// <param name="Size">Font size in points.</param>
/// <param name="Leading">Line distance in points.</param>
/// <param name="Color">Text colour.</param>
/// <param name="Bold">Bold throughout.</param>
internal sealed record TypeStyle(double Size, double Leading, Color Color, bool Bold = false)
{
    public static TypeStyle Body { get; } = new(10.2, 14.5, Palette.Ink);

    public static TypeStyle Lead { get; } = new(13, 18, Palette.Slate);

    public static TypeStyle Small { get; } = new(8.6, 11.8, Palette.Muted);

    public static TypeStyle Caption { get; } = new(8.8, 12, Palette.Muted);

    public static TypeStyle TableCaption { get; } = new(9.8, 13.2, Palette.Ink);

    public static TypeStyle Note { get; } = new(8.2, 11, Palette.Muted);

    public static TypeStyle Cell { get; } = new(9.2, 12.2, Palette.Ink);

    public static TypeStyle SmallCell { get; } = new(8, 10.4, Palette.Ink);

    public static TypeStyle Preformatted { get; } = new(9, 12.6, Palette.Ink);

    public static TypeStyle CalloutTitle { get; } = new(11.5, 15.5, Palette.Ink, Bold: true);

    public static TypeStyle ContentsSection { get; } = new(10.6, 15, Palette.Ink, Bold: true);

    public static TypeStyle ContentsEntry { get; } = new(10, 14.2, Palette.Ink);

    public static TypeStyle Series { get; } = new(10.4, 13, Palette.Amber, Bold: true);

    public static TypeStyle Title { get; } = new(30, 35, Color.White, Bold: true);

    public static TypeStyle Subtitle { get; } = new(13.4, 18, Palette.Mist);

    public static TypeStyle Authors { get; } = new(12, 16, Palette.Ink, Bold: true);

    public static TypeStyle Running { get; } = new(8.2, 11, Palette.Muted);

    /// <summary>The heading of a level, 1 to 3.</summary>
    public static TypeStyle Heading(int level) => level switch
    {
        1 => new(21, 26, Palette.Ink, Bold: true),
        2 => new(13.5, 18, Palette.Ink, Bold: true),
        _ => new(10.8, 14.5, Palette.Slate, Bold: true),
    };

    /// <summary>The baseline's distance from the top of a line.</summary>
    public double Baseline
    {
        get
        {
            var face = FaceFor(false, false);
            return (Leading - (face.Ascent + face.Descent) * Size) / 2 + face.Ascent * Size;
        }
    }

    public TextStyle TextStyle(bool bold = false, bool italic = false, Color? color = null) =>
        new(FaceFor(bold, italic), Size, color ?? Color);

    private FontFace FaceFor(bool bold, bool italic) => (bold || Bold, italic) switch
    {
        (true, true) => FontFace.BoldItalic,
        (true, false) => FontFace.Bold,
        (false, true) => FontFace.Italic,
        _ => FontFace.Regular,
    };
}

/// <summary>The colours of a brief.</summary>
internal static class Palette
{
    public static Color Ink { get; } = Color.Parse("#1b1d21");

    public static Color Slate { get; } = Color.Parse("#33475b");

    public static Color Muted { get; } = Color.Parse("#595f69");

    public static Color Link { get; } = Color.Parse("#0f4c81");

    public static Color Navy { get; } = Color.Parse("#0b2f4f");

    public static Color Mist { get; } = Color.Parse("#c9d6e4");

    public static Color Amber { get; } = Color.Parse("#e29a2d");

    public static Color Red { get; } = Color.Parse("#b3202c");

    public static Color Tint { get; } = Color.Parse("#eff3f8");

    public static Color Hairline { get; } = Color.Parse("#d9dce1");

    public static Color Rule { get; } = Color.Parse("#8b929c");
}
