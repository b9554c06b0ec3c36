using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Draws the tiles, and the key beside them where there is room, else above.</summary>
internal sealed class TileGridLayout(TileGridChart chart, SceneBuilder scene, double width)
{
    private const int Columns = 9;
    private const double LargestTile = 37, KeyWidth = 150, KeyGap = 20, TileGap = 1.4;

    // Rough positions with neighbours kept together; a dot is an empty place.
    private static readonly string[] Rows =
    [
        "IS .  .  NO SE FI EE .  . ",
        ".  .  .  .  DK .  LV RU . ",
        "IE GB .  NL DE PL LT BY . ",
        ".  .  BE LU CZ SK UA .  AZ",
        ".  FR CH LI AT HU RO MD GE",
        "PT ES MC IT SI HR RS BG AM",
        ".  AD .  SM BA ME XK MK TR",
        ".  .  MT VA .  AL GR .  CY",
    ];

    private static readonly FrozenDictionary<string, (int Column, int Row)> Places = Rows
        .SelectMany((row, y) => row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((code, x) => (code, x, y)))
        .Where(tile => tile.code != ".")
        .ToFrozenDictionary(tile => tile.code, tile => (tile.x, tile.y), StringComparer.Ordinal);

    // Shown only when the data has them: the smallest states and the South Caucasus.
    private static readonly FrozenSet<string> Optional =
        FrozenSet.ToFrozenSet(["AD", "AM", "AZ", "GE", "LI", "MC", "SM", "VA"], StringComparer.Ordinal);

    private readonly MapClasses _classes = chart.Ranked;

    public double Draw(double top)
    {
        if (chart.Countries.IsEmpty)
        {
            top = ChartFrame.Empty(scene, top);
        }

        var beside = width >= KeyWidth + KeyGap + Columns * 26;
        var tile = Math.Min(LargestTile, beside ? (width - KeyWidth - KeyGap) / Columns : width / Columns);
        var keyBottom = beside ? DrawKeyBeside(Columns * tile + KeyGap, top) : top;
        var gridTop = beside ? top : DrawKeyAbove(top) + 4;
        var bottom = Math.Max(keyBottom, DrawTiles(gridTop, tile));
        Remarks.Draw(scene, chart, new(0, top, width, bottom - top));
        return bottom;
    }

    private double DrawTiles(double top, double tile)
    {
        var data = chart.Countries.ToDictionary(country => country.Country, StringComparer.Ordinal);
        foreach (var (code, place) in Places.OrderBy(entry => entry.Value.Row).ThenBy(entry => entry.Value.Column))
        {
            if (data.ContainsKey(code) || !Optional.Contains(code))
            {
                DrawTile(code, data.GetValueOrDefault(code),
                    new(place.Column * tile, top + place.Row * tile, tile - TileGap, tile - TileGap));
            }
        }

        var bottom = top + Rows.Length * tile;
        MapCountry[] elsewhere = [.. _classes.Sorted(chart.Countries).Where(country => !Places.ContainsKey(country.Country))];
        if (elsewhere.Length == 0)
        {
            return bottom;
        }

        scene.Text("Outside Europe", new(0, bottom + 14), ChartType.LabelStrong);
        bottom += 20;
        for (var i = 0; i < elsewhere.Length; i++)
        {
            DrawTile(elsewhere[i].Country, elsewhere[i],
                new(i % Columns * tile, bottom + i / Columns * tile, tile - TileGap, tile - TileGap));
        }

        return bottom + ((elsewhere.Length - 1) / Columns + 1) * tile;
    }

    private void DrawTile(string code, MapCountry? country, Box box)
    {
        var style = ChartType.LabelStrong with { Size = box.Width > 30 ? 10 : 9 };
        if (country is null)
        {
            DrawFace(scene, code, box, new Fill(ChartColors.Blank), style with { Color = ChartColors.Muted });
            return;
        }

        var color = _classes.ColorOf(country);
        var ink = country.IsHatched ? ChartColors.Ink : ChartColors.On(color);
        var middle = new Position(box.X + box.Width / 2, box.Y + box.Height / 2);
        scene.Anchor(country.Name, middle);
        scene.Anchor(code, middle);
        scene.Mark(_classes.Tooltip(country), country.Evidence, mark =>
            DrawFace(mark, code, box, new Fill(color, country.IsHatched), style with { Color = ink }));
    }

    private static void DrawFace(SceneBuilder target, string code, Box box, Fill fill, TextStyle style)
    {
        target.Fill(VectorPath.Rectangle(fill.Hatched ? box.Grow(-0.4) : box), fill, fill.Hatched ? new Stroke(fill.Color, 0.8) : null);
        var middle = new Position(box.X + box.Width / 2, box.Y + box.Height / 2 + style.Size * 0.36);
        target.Text(code, middle, style, TextAnchor.Middle, fill.Hatched ? Color.White : null);
    }

    private double DrawKeyBeside(double left, double top)
    {
        const double Swatch = 11, EntryGap = 9;
        var y = top + 2;
        foreach (var (text, remark, fill) in KeyEntries())
        {
            scene.Fill(VectorPath.Rectangle(new(left, y, Swatch, Swatch)), fill, Outline(fill));
            var baseline = y + 9;
            foreach (var line in TextLines.Wrap(text, ChartType.Label, width - left - Swatch - 6))
            {
                scene.Text(line, new(left + Swatch + 6, baseline), ChartType.Label);
                baseline += ChartType.LabelLeading;
            }

            scene.Text(remark, new(left + Swatch + 6, baseline), ChartType.LabelMuted);
            y = baseline - ChartType.LabelLeading + (remark.Length > 0 ? ChartType.LabelLeading : 0) + EntryGap + 2;
        }

        return y;
    }

    private double DrawKeyAbove(double top) => ChartKey.Draw(scene, top - 5, width, [.. KeyEntries().Select(entry =>
        new ChartKeyEntry(entry.Text, 11, (target, at) =>
            target.Fill(VectorPath.Rectangle(new(at.X, at.Y - 4.5, 11, 9)), entry.Fill, Outline(entry.Fill))))]);

    private static Stroke? Outline(Fill fill) => fill.Hatched ? new Stroke(fill.Color, 0.6) : null;

    private IEnumerable<(string Text, string Remark, Fill Fill)> KeyEntries()
    {
        for (var i = 0; i < _classes.All.Length; i++)
        {
            var one = _classes.All[i];
            var count = chart.Countries.Count(country => country.Class == one.Code);
            yield return (one.Label, ChartWords.Count(count, "country", "countries"), new(_classes.ColorOf(i)));
        }

        if (chart.Countries.Any(country => country.IsHatched))
        {
            yield return (chart.HatchedKey, "", new(ChartColors.Muted, Hatched: true));
        }

        yield return (chart.BlankKey, "", new(ChartColors.Blank));
    }
}
