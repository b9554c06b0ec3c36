using System.Globalization;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Draws a placed page as SVG. What it links to and how it is structured stays with the PDF.</summary>
internal static class PagePicture
{
    public static string Draw(PlacedPage page, string title)
    {
        var scene = new Scene(page.Geometry.Width, page.Geometry.Height, [.. page.Items.SelectMany(Draw)]);
        var name = string.Create(CultureInfo.InvariantCulture, $"page {page.Number}");
        var words = string.Join(' ', page.Items.OfType<PlacedText>().Select(text => text.Text.Trim()));
        return SvgWriter.Write(scene, name, $"{title}, {name}", words, margin: 0);
    }

    private static IEnumerable<SceneItem> Draw(PlacedItem item) => item switch
    {
        PlacedText text => [new TextItem(text.Text, text.Origin, text.Style)],
        PlacedPath path => [new PathItem(path.Path, path.Fill, path.Stroke)],
        PlacedScene scene => scene.Scene.ItemsAt(scene.TopLeft),
        _ => [],
    };
}
