using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dossier.Drawing;
using Dossier.Pdf;

namespace Dossier.Charts;

/// <summary>Writes charts to files: aside first, then in place of the old one, so that a file is never half written.</summary>
public static class ChartFiles
{
    private const double Margin = 14;

    /// <summary>Writes the chart as a stand-alone SVG file.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <param name="width">Width of the drawing in points, at least 240; null for the chart's own.</param>
    /// <exception cref="IOException">The file cannot be written; the old one stays.</exception>
    public static void SaveSvg(this Chart chart, string path, double? width = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        Save(path, Encoding.UTF8.GetBytes(chart.ToSvg(width)));
    }

    /// <summary>Writes the chart as a PDF of one page of its size: vectors, tagged, with its data attached as CSV.</summary>
    /// <inheritdoc cref="SaveSvg"/>
    public static void SavePdf(this Chart chart, string path, double? width = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        Save(path, ToPdf(chart, width ?? chart.Width));
    }

    /// <summary>Writes the chart as a PNG picture for slides, drawn by the program <c>rsvg-convert</c>.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <param name="width">Width of the drawing in points, at least 240; null for the chart's own.</param>
    /// <param name="scale">Pixels per CSS pixel; 2 is sharp on most screens.</param>
    /// <exception cref="IOException">The program is missing or fails, or the file cannot be written; the message says what to do.</exception>
    public static void SavePng(this Chart chart, string path, double? width = null, double scale = 2)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (!(scale is > 0 and <= 20))
        {
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "Expected pixels per CSS pixel from 0.1 to 20.");
        }

        Save(path, ToPng(chart.ToSvg(width), scale));
    }

    /// <summary>The chart as a PDF of one page.</summary>
    internal static byte[] ToPdf(Chart chart, double width)
    {
        var scene = chart.Layout(width);
        var document = new PdfDocument(new(chart.Title, "", chart.Subtitle, [], "en-GB", null));
        var page = document.AddPage(scene.Width + 2 * Margin, scene.Height + 2 * Margin);
        page.BeginArtifact();
        page.DrawPath(VectorPath.Rectangle(new(0, 0, scene.Width + 2 * Margin, scene.Height + 2 * Margin)), new Fill(scene.Background));
        page.End();
        var figure = document.Structure.Add("Figure");
        (figure.AlternativeText, figure.BoundingBox) = (chart.AlternativeText, new Box(Margin, Margin, scene.Width, scene.Height));
        page.Begin(figure);
        page.DrawScene(scene, new(Margin, Margin));
        page.End();
        document.Attach((chart.Name.Length == 0 ? "chart" : chart.Name) + ".csv", "text/csv", $"Data of the chart: {chart.Title}",
            Encoding.UTF8.GetBytes(chart.Data.ToCsv()));
        return document.ToBytes();
    }

    private static byte[] ToPng(string svg, double scale)
    {
        const string Advice = "Install it (Debian: librsvg2-bin), or use SaveSvg and a browser.";
        var start = new ProcessStartInfo("rsvg-convert")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "--zoom", scale.ToString(CultureInfo.InvariantCulture), "--format", "png" },
        };
        try
        {
            using var process = Process.Start(start) ?? throw new IOException($"The program rsvg-convert did not start. {Advice}");
            using var picture = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(picture);
            var errors = process.StandardError.ReadToEndAsync();
            using (var input = process.StandardInput.BaseStream)
            {
                input.Write(Encoding.UTF8.GetBytes(svg));
            }

            reading.GetAwaiter().GetResult();
            process.WaitForExit();
            return process.ExitCode == 0 ? picture.ToArray()
                : throw new IOException($"The program rsvg-convert ended with {process.ExitCode}: {errors.GetAwaiter().GetResult().Trim()}");
        }
        catch (Win32Exception)
        {
            throw new IOException($"A PNG is drawn by the program rsvg-convert, which was not found. {Advice}");
        }
    }

    private static void Save(string path, byte[] content)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path);
        using var outputs = new OutputSet(Path.GetDirectoryName(full)!);
        outputs.Add(Path.GetFileName(full), content);
        outputs.Keep();
    }
}
