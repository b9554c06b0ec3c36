using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Where things stand on the paper, in points.</summary>
/// <param name="Width">Paper width.</param>
/// <param name="Height">Paper height.</param>
internal sealed record PageGeometry(double Width, double Height)
{
    public const double Top = 80;

    public double Left { get; init; } = 64;

    public double ColumnWidth => Width - 2 * Left;

    public double Right => Width - Left;

    /// <summary>Where text and notes end.</summary>
    public double Bottom => Height - 68;

    public double BodyHeight => Bottom - Top;

    /// <summary>The same paper with its long side across.</summary>
    public PageGeometry Landscape => Width > Height ? this : this with { Width = Height, Height = Width };

    /// <summary>The text area.</summary>
    public Box Body => new(Left, Top, ColumnWidth, BodyHeight);

    public double FootBaseline => Height - 38;

    public static PageGeometry Of(Paper paper) => paper switch
    {
        Paper.Letter => new(612, 792) { Left = 72 },
        _ => new(595.276, 841.89),
    };
}
