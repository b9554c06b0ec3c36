using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dossier.Drawing;

/// <summary>
/// Writes a scene as a stand-alone SVG file that looks the same in every viewer: text is drawn as glyph outlines, so no font is needed;
/// the background is painted; ids are unique to the drawing, so several can stand on one page. The same scene gives the same bytes.
/// </summary>
/// <remarks>
/// Roles are those of the WAI-ARIA Graphics Module: the drawing is a document whose marks are symbols with names, which screen readers reach one
/// by one. "document" and "img" stand behind them for readers that do not know the module.
/// </remarks>
internal sealed class SvgWriter
{
    /// <summary>White space around a chart, in points; the scene itself goes to its edges.</summary>
    public const double Margin = 14;

    // Stands for the prefix of ids until the hash of the whole is known; control characters are stripped from all content.
    private const string Prefix = "\u0001";
    private readonly StringBuilder _body = new();
    private readonly SvgGlyphs _glyphs = new(Prefix);
    private readonly List<Fill> _hatches = [];
    private readonly StringBuilder _haloTexts = new();
    private int _haloCount;

    private SvgWriter()
    {
    }

    /// <summary>Writes a scene.</summary>
    /// <param name="scene">What is drawn.</param>
    /// <param name="name">The drawing's name, which makes its ids differ from those of other drawings.</param>
    /// <param name="title">The drawing's title for screen readers and tooltips.</param>
    /// <param name="description">The drawing in words.</param>
    /// <param name="margin">White space around the drawing, in points.</param>
    public static string Write(Scene scene, string name, string title, string description, double margin = Margin)
    {
        var writer = new SvgWriter();
        foreach (var item in scene.Items)
        {
            writer.Item(item, isTop: true);
        }

        var text = writer.Document(scene, title, description, margin);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name + "\n" + text)));
        return text.Replace(Prefix, "d" + hash[..5], StringComparison.Ordinal);
    }

    private string Document(Scene scene, string title, string description, double margin)
    {
        var (width, height) = (scene.Width + 2 * margin, scene.Height + 2 * margin);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{SvgText.Number(width)}pt\" ")
            .Append(CultureInfo.InvariantCulture, $"height=\"{SvgText.Number(height)}pt\" ")
            .Append(CultureInfo.InvariantCulture, $"viewBox=\"{SvgText.Number(-margin)} {SvgText.Number(-margin)} {SvgText.Number(width)} ")
            .Append(CultureInfo.InvariantCulture, $"{SvgText.Number(height)}\" style=\"max-width:100%;height:auto\" ")
            .Append(CultureInfo.InvariantCulture, $"role=\"graphics-document document\" aria-labelledby=\"{Prefix}t\" aria-describedby=\"{Prefix}d\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{Prefix}t\">{SvgText.Escape(title)}</title>\n")
            .Append(CultureInfo.InvariantCulture, $"<desc id=\"{Prefix}d\">{SvgText.Escape(description)}</desc>\n<defs>\n");
        _glyphs.WriteDefinitions(text);
        text.Append(_haloTexts);
        for (var i = 0; i < _hatches.Count; i++)
        {
            var hatch = _hatches[i];
            var (distance, pen) = (SvgText.Number(Fill.HatchDistance * hatch.HatchScale), SvgText.Number(Fill.HatchWidth * hatch.HatchScale));
            text.Append(CultureInfo.InvariantCulture,
                $"<pattern id=\"{Prefix}h{i}\" width=\"{distance}\" height=\"{distance}\" patternUnits=\"userSpaceOnUse\" ")
                .Append("patternTransform=\"rotate(45)\"><path ")
                .Append(CultureInfo.InvariantCulture, $"fill=\"{Ground(hatch.Ground)}\" d=\"M0 0h{distance}v{distance}h-{distance}z\"/>")
                .Append(CultureInfo.InvariantCulture, $"<path fill=\"{hatch.Color}\" d=\"M0 0h{pen}v{distance}h-{pen}z\"/></pattern>\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"</defs>\n<path fill=\"{Ground(scene.Background)}\" d=\"");
        SvgText.Path(text, VectorPath.Rectangle(new(-margin, -margin, width, height)));
        return text.Append("\"/>\n").Append(_body).Append("</svg>\n").ToString();
    }

    private void Item(SceneItem item, bool isTop)
    {
        switch (item)
        {
            case PathItem path:
                Path(path);
                break;
            case TextItem line:
                Line(line, isTop);
                break;
            case ImageItem image:
                Image(image);
                break;
            case MarkItem mark:
                _body.Append(CultureInfo.InvariantCulture, $"<g role=\"graphics-symbol img\" aria-label=\"{SvgText.Escape(mark.Title)}\"");
                if (!mark.Evidence.IsDefaultOrEmpty)
                {
                    _body.Append(CultureInfo.InvariantCulture, $" data-evidence=\"{SvgText.Escape(string.Join(' ', mark.Evidence))}\"");
                }

                _body.Append(CultureInfo.InvariantCulture, $"><title>{SvgText.Escape(mark.Title)}</title>\n");
                foreach (var inner in mark.Items)
                {
                    Item(inner, isTop: false);
                }

                _body.Append("</g>\n");
                break;
            default:
                throw new NotSupportedException($"SVG cannot show a scene item of the kind {item.GetType().Name}; add it to SvgWriter.");
        }
    }

    private void Image(ImageItem item) => _body
        .Append(CultureInfo.InvariantCulture, $"<image x=\"{SvgText.Number(item.Area.X)}\" y=\"{SvgText.Number(item.Area.Y)}\" ")
        .Append(CultureInfo.InvariantCulture, $"width=\"{SvgText.Number(item.Area.Width)}\" height=\"{SvgText.Number(item.Area.Height)}\" ")
        .Append(CultureInfo.InvariantCulture, $"preserveAspectRatio=\"none\" href=\"data:{item.Image.MediaType};base64,")
        .Append(Convert.ToBase64String(item.Image.Content.Span)).Append("\"/>\n");

    private void Path(PathItem item)
    {
        _body.Append(CultureInfo.InvariantCulture, $"<path fill=\"{Paint(item.Fill)}\"");
        if (item.Stroke is { } stroke)
        {
            _body.Append(CultureInfo.InvariantCulture, $" stroke=\"{stroke.Color}\" stroke-width=\"{SvgText.Number(stroke.Width)}\"");
            if (stroke.RoundCaps)
            {
                _body.Append(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
            }

            if (!stroke.Dash.IsDefaultOrEmpty)
            {
                _body.Append(CultureInfo.InvariantCulture, $" stroke-dasharray=\"{string.Join(' ', stroke.Dash.Select(SvgText.Number))}\"");
            }
        }

        _body.Append(" d=\"");
        SvgText.Path(_body, item.Path);
        _body.Append("\"/>\n");
    }

    private static string Ground(Color? color) => color is { } other && other != Color.White ? other.ToString() : "#fff";

    private string Paint(Fill? fill)
    {
        if (fill is not { } paint)
        {
            return "none";
        }

        if (!paint.Hatched)
        {
            return paint.Color.ToString();
        }

        var index = _hatches.IndexOf(paint);
        if (index < 0)
        {
            index = _hatches.Count;
            _hatches.Add(paint);
        }

        return string.Create(CultureInfo.InvariantCulture, $"url(#{Prefix}h{index})");
    }

    // Words of their own are read out; those of a mark are in its name already.
    private void Line(TextItem item, bool isTop)
    {
        var role = $"{(isTop ? "role=\"img\"" : "aria-hidden=\"true\"")} aria-label=\"{SvgText.Escape(item.Text)}\"";
        if (item.Halo is not { } halo)
        {
            _glyphs.WriteLine(_body, item, $"{role} fill=\"{item.Style.Color}\"");
            return;
        }

        // The halo of one letter must not cut its neighbour, so the whole line is drawn twice: first as halo, then as letters.
        var id = string.Create(CultureInfo.InvariantCulture, $"{Prefix}x{_haloCount++}");
        _glyphs.WriteLine(_haloTexts, item, $"id=\"{id}\"");
        var width = 2 * 2 / (item.Style.Size / SvgGlyphs.UnitsPerEm);
        _body.Append(CultureInfo.InvariantCulture,
            $"<g {role}><use href=\"#{id}\" fill=\"{halo}\" stroke=\"{halo}\" stroke-width=\"{SvgText.Number(width)}\" ")
            .Append(CultureInfo.InvariantCulture, $"stroke-linejoin=\"round\"/><use href=\"#{id}\" fill=\"{item.Style.Color}\"/></g>\n");
    }
}
