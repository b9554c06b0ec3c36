using Dossier.Charts;
using Dossier.Tests.Charts;
using Microsoft.DotNet.Interactive.Formatting;

namespace Dossier.Tests.Frames;

/// <summary>The formatters as .NET Interactive finds them: by the attribute's name, without a reference in the library.</summary>
public sealed class NotebookFormatterTests
{
    [Fact]
    public void Notebooks_show_a_frame_as_html_unless_asked_for_something_else()
    {
        var frame = RenderSamples.Deals;

        Assert.Equal(["text/html"], Formatter.GetPreferredMimeTypesFor(frame.GetType()));
        Assert.Equal(frame.ToHtml(), frame.ToDisplayString("text/html"));
        Assert.Equal(frame.ToMarkdown(), frame.ToDisplayString("text/markdown"));
        Assert.Equal(frame.ToText(), frame.ToDisplayString("text/plain"));
    }

    [Fact]
    public void Notebooks_show_every_kind_of_chart_as_a_drawing_with_its_data()
    {
        Chart chart = SampleCharts.Deals;

        Assert.Equal(["text/html"], Formatter.GetPreferredMimeTypesFor(chart.GetType()));
        Assert.Equal(chart.ToHtml(), chart.ToDisplayString("text/html"));
        Assert.Equal(chart.ToSvg(), chart.ToDisplayString("image/svg+xml"));
        Assert.Equal($"{chart.Title}\n{chart.AlternativeText}", chart.ToDisplayString("text/plain"));
    }
}
