using System.Globalization;
using System.Text;
using Dossier.Frames;

namespace Dossier.Charts;

/// <summary>
/// What is said of any chart, one word after the other:
/// <c>Chart.Bars(frame, "region", "deals").Title("…").Subtitle("…").Source("…")</c>. Each call gives a new chart and leaves the old one.
/// </summary>
public static class ChartBuilding
{
    /// <summary>Gives the chart its title: the finding, in a sentence. A chart without a name is named by it.</summary>
    public static T Title<T>(this T chart, string title)
        where T : Chart
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart with { Title = title, Name = chart.Name.Length == 0 ? Slug(title) : chart.Name };
    }

    /// <summary>Says below the title what is measured, in which unit, and when.</summary>
    public static T Subtitle<T>(this T chart, string subtitle)
        where T : Chart => chart with { Subtitle = subtitle };

    /// <summary>Says where the data is from.</summary>
    public static T Source<T>(this T chart, string source)
        where T : Chart => chart with { Source = ChartWords.Sentence(source) };

    /// <summary>Says what a reader must know to read the chart right.</summary>
    public static T Note<T>(this T chart, string note)
        where T : Chart => chart with { Note = ChartWords.Sentence(note) };

    /// <summary>Names the chart: its file name without extension, and the seed of ids in SVG.</summary>
    public static T Named<T>(this T chart, string name)
        where T : Chart => chart with { Name = name };

    /// <summary>Draws the chart in another theme.</summary>
    public static T Theme<T>(this T chart, ChartTheme theme)
        where T : Chart => chart with { Theme = theme };

    /// <summary>Draws an empty box for each character that no typeface at hand has, instead of refusing the chart: for names and titles that are quoted as they stand.</summary>
    public static T AllowMissingGlyphs<T>(this T chart)
        where T : Chart => chart with { AllowsMissingGlyphs = true };

    /// <summary>Draws the chart in another width, in points, at least 240.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is below 240 points or infinite.</exception>
    public static T Width<T>(this T chart, double points)
        where T : Chart => points >= ChartFrame.NarrowestWidth && double.IsFinite(points) ? chart with { Width = points }
            : throw new ArgumentOutOfRangeException(nameof(points), points, $"A chart needs a width of at least {ChartFrame.NarrowestWidth} points.");

    /// <summary>
    /// Draws the plot of columns, of lines or of a region's map in another height, in points, at least 60. What has a row for each datum is
    /// as high as its data.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The height is below 60 points or infinite.</exception>
    public static T Height<T>(this T chart, double points)
        where T : Chart => points >= 60 && double.IsFinite(points) ? chart with { Height = points }
            : throw new ArgumentOutOfRangeException(nameof(points), points, "A plot needs a height of at least 60 points.");

    /// <summary>Writes the values in another form, such as <see cref="ValueFormat.Percent"/>.</summary>
    public static T Format<T>(this T chart, ValueFormat format)
        where T : Chart => chart with { Format = format };

    /// <summary>Draws what the finding is about in colour, the rest in grey.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="names">Categories or series of the chart, as its data has them.</param>
    /// <exception cref="ArgumentException">The chart has none of that name; the message gives the nearest.</exception>
    public static T Highlight<T>(this T chart, params ReadOnlySpan<string> names)
        where T : Chart
    {
        ArgumentNullException.ThrowIfNull(chart);
        string[] known = [.. chart.Names];
        foreach (var name in names)
        {
            RequireName(known, name, "highlight", nameof(names));
        }

        return chart with { Highlights = [.. chart.Highlights, .. names] };
    }

    /// <summary>Draws a dashed line at a value worth comparing with.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="value">Where it stands, in the chart's unit.</param>
    /// <param name="label">What the value is, such as "half of all deals".</param>
    /// <exception cref="ArgumentException">The value is not finite, or the chart has no scale of values.</exception>
    public static T ReferenceLine<T>(this T chart, double value, string label)
        where T : Chart
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (!chart.HasScale)
        {
            throw new ArgumentException($"The reference line \"{label}\" needs a scale of values, and a {chart.GetType().Name} has none. "
                + "Say it in the note, or draw the line on each of the small charts.", nameof(chart));
        }

        return double.IsFinite(value)
            ? chart with { References = chart.References.Add(new(value, label)) }
            : throw new ArgumentException($"The reference line \"{label}\" needs a finite value, found {ChartWords.Number(value)}.", nameof(value));
    }

    /// <summary>Draws a dashed line at a day worth comparing with, among dots on days.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="day">Where it stands.</param>
    /// <param name="label">What the day is, such as "the law is in force".</param>
    /// <exception cref="ArgumentException">The dots stand on numbers.</exception>
    public static DotChart ReferenceLine(this DotChart chart, DateOnly day, string label)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart.Axis == LineAxis.Day ? chart.ReferenceLine(day.DayNumber, label) : throw new ArgumentException(
            $"The reference line \"{label}\" is a day, and the dots stand on numbers. Give a number, or draw a column of days.", nameof(day));
    }

    /// <summary>Writes a remark beside a mark.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="name">The category, series or date of the mark, as the chart's data has it.</param>
    /// <param name="text">The remark; a few words. One without room goes to the chart's note.</param>
    /// <exception cref="ArgumentException">No mark has that name; the message gives the nearest.</exception>
    public static T Annotate<T>(this T chart, string name, string text)
        where T : Chart
    {
        ArgumentNullException.ThrowIfNull(chart);
        RequireName([.. chart.MarkNames], name, $"annotate with \"{text}\"", nameof(name));
        return chart with { Annotations = chart.Annotations.Add(new(name, text)) };
    }

    private static void RequireName(string[] known, string name, string purpose, string parameter)
    {
        if (known.Contains(name, StringComparer.Ordinal))
        {
            return;
        }

        var near = Nearest.To(name, known) is { } found ? $" Did you mean \"{found}\"?" : "";
        var all = known.Length == 0 ? "It has no names; small charts are highlighted and annotated one by one, before they are put together."
            : $"It has: {ChartWords.Few(known, 12)}.";
        throw new ArgumentException($"The chart has nothing named \"{name}\" to {purpose}.{near} {all}", parameter);
    }

    /// <summary>A title as a file name: small letters, digits and hyphens.</summary>
    internal static string Slug(string title)
    {
        const int Longest = 48;
        var slug = new StringBuilder();
        foreach (var c in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "chart" : text.Length <= Longest ? text : text[..(text.LastIndexOf('-', Longest) is > 0 and var cut ? cut : Longest)];
    }
}

/// <summary>A dashed line at a value worth comparing with.</summary>
/// <param name="Value">Where the line stands, in the chart's unit.</param>
/// <param name="Label">What the value is, such as "half of all deals".</param>
public sealed record ReferenceLine(double Value, string Label);

/// <summary>A remark beside a mark.</summary>
/// <param name="Name">The category, series or date of the mark.</param>
/// <param name="Text">The remark.</param>
public sealed record Annotation(string Name, string Text);

/// <summary>Dark letters on white, or light ones on a dark ground.</summary>
public enum ChartTheme
{
    /// <summary>On white, for pages and print.</summary>
    Light,

    /// <summary>On a dark ground, for screens and slides.</summary>
    Dark,
}
