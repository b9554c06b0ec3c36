using System.Collections.Immutable;
using System.Globalization;
using Dossier.Charts;
using Dossier.Drawing;

namespace Dossier.Tests.Briefs;

/// <summary>A bar chart of the plainest kind, of a chosen number of bars, so that layout is tested without the charts.</summary>
internal sealed record PlainChart(string Name, string Title, int BarCount)
    : Chart(Name, Title, "Announced measures by region, number, 2018 to 2025", "Source: invented for this test.")
{
    public override string AlternativeText => string.Create(CultureInfo.InvariantCulture, $"Bar chart with {BarCount} bars. {Title}.");

    public override ChartTable Data => new(["region", "measures"], [.. Values.Select(v => ImmutableArray.Create(v.Label, v.Text))]);

    public override ImmutableArray<string> Evidence => [];

    private IEnumerable<(string Label, double Value, string Text)> Values => Enumerable.Range(1, BarCount).Select(i =>
    {
        var value = 10 + 37 * i % 90;
        return ($"Region {i.ToString(CultureInfo.InvariantCulture)}", (double)value, value.ToString(CultureInfo.InvariantCulture));
    });

    internal override Scene Arrange(double width)
    {
        var ink = Color.Parse("#1b1d21");
        var grey = Color.Parse("#6b7079");
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        items.Add(new PathItem(VectorPath.Rectangle(new(0, 0, 34, 3)), new Fill(Color.Parse("#b3202c"))));
        items.Add(new TextItem(Title, new(0, 22), new(FontFace.Bold, 14, ink)));
        items.Add(new TextItem(Subtitle, new(0, 38), new(FontFace.Regular, 10, grey)));
        var y = 52.0;
        foreach (var (label, value, text) in Values)
        {
            items.Add(new TextItem(label, new(0, y + 11), new(FontFace.Regular, 9, ink)));
            items.Add(new PathItem(VectorPath.Rectangle(new(70, y + 1, value / 100 * (width - 110), 13)), new Fill(Color.Parse("#0f4c81"))));
            items.Add(new TextItem(text, new(75 + value / 100 * (width - 110), y + 11), new(FontFace.Bold, 9, ink)));
            y += 20;
        }

        items.Add(new TextItem(Source, new(0, y + 12), new(FontFace.Regular, 8, grey)));
        return new(width, y + 16, items.ToImmutable());
    }
}
