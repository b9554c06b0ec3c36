using System.Collections.Immutable;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Horizontal bars with their values written beside them, in one panel or in several that share a scale.</summary>
public sealed record BarChart : Chart
{
    internal BarChart(string name, string title, string subtitle, string source, ImmutableArray<BarPanel> panels)
        : base(name, title, subtitle, source) =>
        Panels = panels;

    /// <summary>The panels, from the top. Panels with the same categories stand side by side where there is room.</summary>
    public ImmutableArray<BarPanel> Panels { get; init; }

    internal BarChart(string name, string title, string subtitle, string source, ImmutableArray<Bar> bars)
        : this(name, title, subtitle, source, [new BarPanel("", bars)])
    {
    }

    /// <summary>What a hatched bar is, in the key; shown only when there is one.</summary>
    public string DerivedKey { get; init; } = "Derived, not reported as such";

    /// <summary>What a hollow mark with a whole outline is, in the key; shown only when there is one.</summary>
    public string ReferenceKey { get; init; } = "Reference fact, not from the articles";

    /// <summary>What a hollow bar is, in the key; shown only when there is one.</summary>
    public string UnreportedKey { get; init; } = "Not broken down in the source";

    internal IEnumerable<Bar> AllBars => Panels.IsDefault ? [] : Panels.SelectMany(panel => panel.Bars);

    /// <inheritdoc/>
    public override string AlternativeText
    {
        get
        {
            var panels = Panels.Where(panel => !panel.Bars.IsEmpty).Select(Describe).ToArray();
            return ChartWords.Join([Title, Subtitle, panels.Length == 0 ? "Bar chart without data" : "Bar chart", .. panels]);
        }
    }

    /// <inheritdoc/>
    public override ChartTable Data
    {
        get
        {
            var rows = Panels.SelectMany(panel => panel.Bars, (panel, bar) => ImmutableArray.Create(
                panel.Heading, bar.Category, ChartWords.Number(bar.Value), LabelOf(bar), StatusWord(bar.DrawnStatus), bar.Detail,
                ChartWords.Ids(bar.Evidence)));
            return new(["Panel", "Category", "Value", "Shown as", "Status", "Detail", "Evidence"], [.. rows]);
        }
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> Evidence => ChartWords.Distinct(AllBars.Select(bar => bar.Evidence));

    /// <inheritdoc/>
    internal override Scene Arrange(double width) =>
        ChartFrame.Compose(this, width, (scene, top) => new BarLayout(this, scene, width).Draw(top));

    internal static string StatusWord(MarkStatus status) => status switch
    {
        MarkStatus.Derived => "derived",
        MarkStatus.Reference => "reference",
        MarkStatus.Unreported => "not reported",
        _ => "reported",
    };

    /// <summary>The bar's value as readers see it.</summary>
    internal string LabelOf(Bar bar) =>
        bar.ValueLabel.Length > 0 ? bar.ValueLabel : bar.Value is null ? "not reported" : Format.Text(bar.Value);

    /// <summary>Whether the finding is about the bar.</summary>
    internal bool IsEmphasised(Bar bar) => bar.IsEmphasised || Highlights.Contains(bar.Category, StringComparer.Ordinal);

    /// <inheritdoc/>
    internal override IEnumerable<(double Value, string Label)> OnScale => AllBars.Select(bar => (bar.Value ?? 0, LabelOf(bar)));

    /// <inheritdoc/>
    internal override IEnumerable<string> Names => AllBars.Select(bar => bar.Category).Distinct(StringComparer.Ordinal);

    private string Describe(BarPanel panel)
    {
        const int Most = 6;
        var shown = panel.Bars
            .Where(bar => bar.DrawnStatus != MarkStatus.Unreported)
            .OrderByDescending(bar => bar.Value)
            .Select(bar => bar.Status == MarkStatus.Derived
                ? $"{bar.Category} {LabelOf(bar)} (derived)"
                : $"{bar.Category} {LabelOf(bar)}")
            .ToArray();
        var absent = panel.Bars
            .Where(bar => bar.DrawnStatus == MarkStatus.Unreported)
            .Select(bar => bar.Value is null ? bar.Category : $"{bar.Category} ({LabelOf(bar)})")
            .ToArray();
        var heading = panel.Heading.Length == 0 ? "" : panel.Heading + ": ";
        var unreported = absent.Length == 0 ? "" : $"Not reported: {ChartWords.Few(absent, Most)}";
        return heading + ChartWords.Join(ChartWords.Few(shown, Most), unreported);
    }
}
