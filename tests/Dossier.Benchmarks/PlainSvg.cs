using System.Globalization;
using System.Net;
using System.Text;
using Dossier.Drawing;
using static System.FormattableString;

namespace Dossier.Benchmarks;

/// <summary>A chart as SVG whose text is text: glyph outlines, as the library writes them, would be more work for the other side.</summary>
internal static class PlainSvg
{
    public static string Of(Scene scene)
    {
        var svg = new StringBuilder(Invariant($"<svg xmlns='http://www.w3.org/2000/svg' width='{scene.Width:0.##}pt' height='{scene.Height:0.##}pt' "));
        svg.Append(Invariant($"viewBox='0 0 {scene.Width:0.##} {scene.Height:0.##}'>"));
        foreach (var item in scene.Items)
        {
            Append(svg, item);
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Append(StringBuilder svg, SceneItem item)
    {
        switch (item)
        {
            case TextItem text:
                var weight = text.Style.Face == FontFace.Bold || text.Style.Face == FontFace.BoldItalic ? "bold" : "normal";
                svg.Append(Invariant($"<text x='{text.Origin.X:0.##}' y='{text.Origin.Y:0.##}' font-family='Lato' font-size='{text.Style.Size:0.##}' "));
                svg.Append(CultureInfo.InvariantCulture, $"font-weight='{weight}' fill='{text.Style.Color}'>{WebUtility.HtmlEncode(text.Text)}</text>");
                break;
            case PathItem path:
                svg.Append(CultureInfo.InvariantCulture, $"<path fill='{path.Fill?.Color.ToString() ?? "none"}' ");
                svg.Append(path.Stroke is { } pen ? Invariant($"stroke='{pen.Color}' stroke-width='{pen.Width:0.##}' ") : "").Append("d='");
                svg.AppendJoin("", path.Path.Segments.Select(Segment)).Append("'/>");
                break;
            case MarkItem mark:
                foreach (var inner in mark.Items)
                {
                    Append(svg, inner);
                }

                break;
            default:
                break;
        }
    }

    private static string Segment(Segment segment) => segment.Kind switch
    {
        SegmentKind.Move => "M" + Place(segment.End),
        SegmentKind.Line => "L" + Place(segment.End),
        SegmentKind.Curve => $"C{Place(segment.Control1)} {Place(segment.Control2)} {Place(segment.End)}",
        _ => "Z",
    };

    private static string Place(Position place) => Invariant($"{place.X:0.##} {place.Y:0.##}");
}
