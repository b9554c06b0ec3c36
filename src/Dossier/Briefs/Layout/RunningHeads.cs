using System.Collections.Immutable;
using System.Globalization;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Adds what repeats on the pages: heads, feet, the marking, the banner. All of it is artifact.</summary>
internal sealed class RunningHeads(Brief brief, TextMeasure measure)
{
    private const double HeadBaseline = 41.5;
    private const double BannerHeight = 17;
    private readonly TextStyle _title = TypeStyle.Running.TextStyle(bold: true, color: Palette.Ink);
    private readonly TextStyle _plain = TypeStyle.Running.TextStyle();

    public ImmutableArray<PlacedPage> Dress(ImmutableArray<PlacedPage> pages)
    {
        var dressed = ImmutableArray.CreateBuilder<PlacedPage>(pages.Length);
        var section = "";
        foreach (var page in pages)
        {
            var here = SectionAtStart(page) ?? section;
            dressed.Add(page with { Items = [.. page.Items, .. Furniture(page, here, pages.Length)] });
            section = page.Items.OfType<PlacedHeading>().LastOrDefault(h => h.Level == 1)?.Title ?? section;
        }

        return dressed.ToImmutable();
    }

    /// <summary>The section that a page opens with, or null when it goes on with the one before.</summary>
    private static string? SectionAtStart(PlacedPage page)
    {
        var content = page.Items.FirstOrDefault(i => i is PlacedHeading || i.Node != StructureNode.Artifact);
        return content is PlacedHeading { Level: 1 } heading ? heading.Title : null;
    }

    private List<PlacedItem> Furniture(PlacedPage page, string section, int total)
    {
        var (number, geometry) = (page.Number, page.Geometry);
        var items = new List<PlacedItem>();
        if (number > 1)
        {
            Head(items, geometry, section);
            Foot(items, geometry, number, total);
        }

        if (brief.Banner is { Length: > 0 } banner)
        {
            var strip = VectorPath.Rectangle(new(0, 0, geometry.Width, BannerHeight));
            items.Add(new PlacedPath(StructureNode.Artifact, strip, new Fill(Palette.Red)));
            Centered(items, geometry, banner, 11.8, _title with { Color = Color.White });
        }

        if (brief.Marking is { Length: > 0 } marking)
        {
            Centered(items, geometry, marking, 28.5, _title with { Color = number == 1 ? Color.White : Palette.Red });
            Centered(items, geometry, marking, geometry.Height - 22, _title with { Color = Palette.Red });
        }

        return items;
    }

    private void Head(List<PlacedItem> items, PageGeometry geometry, string section)
    {
        Put(items, Shortened(brief.ShortTitle, _title, geometry.ColumnWidth * 0.55), new(geometry.Left, HeadBaseline), _title);
        var room = geometry.ColumnWidth - measure.Word(brief.ShortTitle, _title) - 24;
        var right = Shortened(section, _plain, Math.Max(room, geometry.ColumnWidth * 0.4));
        Put(items, right, new(geometry.Right - measure.Word(right, _plain), HeadBaseline), _plain);
        var rule = VectorPath.Line(new(geometry.Left, HeadBaseline + 7.5), new(geometry.Right, HeadBaseline + 7.5));
        items.Add(new PlacedPath(StructureNode.Artifact, rule, null, new Stroke(Palette.Hairline, 0.6)));
    }

    private void Foot(List<PlacedItem> items, PageGeometry geometry, int number, int total)
    {
        Put(items, Shortened(brief.Footer, _plain, geometry.ColumnWidth * 0.8), new(geometry.Left, geometry.FootBaseline), _plain);
        var page = string.Create(CultureInfo.InvariantCulture, $"Page {number} of {total}");
        Put(items, page, new(geometry.Right - measure.Word(page, _plain), geometry.FootBaseline), _plain);
    }

    private void Centered(List<PlacedItem> items, PageGeometry geometry, string words, double baseline, TextStyle style)
    {
        var shown = Shortened(words, style, geometry.Width - 40);
        Put(items, shown, new((geometry.Width - measure.Word(shown, style)) / 2, baseline), style);
    }

    private void Put(List<PlacedItem> items, string words, Position origin, TextStyle style)
    {
        if (words.Length > 0)
        {
            foreach (var part in measure.ByFace(words, style))
            {
                var width = measure.Word(part.Text, part.Style);
                items.Add(new PlacedText(StructureNode.Artifact, part.Text, origin, part.Style, width));
                origin = origin with { X = origin.X + width };
            }
        }
    }

    /// <summary>The words, cut after a whole word with an ellipsis when they are wider than the room.</summary>
    private string Shortened(string words, TextStyle style, double room)
    {
        var shown = words;
        for (var kept = words; measure.Word(shown, style) > room && kept.Contains(' ', StringComparison.Ordinal);)
        {
            kept = kept[..kept.LastIndexOf(' ')].TrimEnd();
            shown = kept + "…";
        }

        return shown;
    }
}
