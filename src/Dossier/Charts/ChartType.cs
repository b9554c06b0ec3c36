using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>The text styles of every chart, and their line heights in points.</summary>
internal static class ChartType
{
    public const double TitleLeading = 18.5;
    public const double SubtitleLeading = 13.5;
    public const double LabelLeading = 11.5;
    public const double FootLeading = 10.6;

    public static TextStyle Title { get; } = new(FontFace.Bold, 15, ChartColors.Ink);

    public static TextStyle Subtitle { get; } = new(FontFace.Regular, 10.5, ChartColors.Muted);

    public static TextStyle Label { get; } = new(FontFace.Regular, 9.5, ChartColors.Ink);

    public static TextStyle LabelStrong { get; } = new(FontFace.Bold, 9.5, ChartColors.Ink);

    public static TextStyle LabelMuted { get; } = new(FontFace.Regular, 9, ChartColors.Muted);

    public static TextStyle Remark { get; } = new(FontFace.Italic, 9, ChartColors.Muted);

    public static TextStyle Axis { get; } = new(FontFace.Regular, 8.5, ChartColors.Muted);

    public static TextStyle Foot { get; } = new(FontFace.Regular, 8, ChartColors.Faint);
}
