using System.Runtime.CompilerServices;
using Dossier.Charts;
using Dossier.Drawing;

namespace Dossier.Briefs.Layout;

/// <summary>Measures text, lays charts out, and remembers both.</summary>
/// <remarks>A brief repeats most of its words, and is laid out more than once until its page numbers hold.</remarks>
internal sealed class TextMeasure(FontFolder? fonts = null)
{
    private readonly Dictionary<(FontFace Face, string Word), double> _words = [];
    private readonly Dictionary<(object Chart, double Width), Scene> _scenes = new(new ByReference());

    /// <summary>Width of a part of a text in points.</summary>
    public double Width(StyledText text, int start, int end)
    {
        var width = 0.0;
        foreach (var span in text.Spans)
        {
            var (from, to) = (Math.Max(start, span.Start), Math.Min(end, span.End));
            if (from < to)
            {
                width += Word(text.Text[from..to], span.Style);
            }
        }

        return width;
    }

    /// <summary>The text in stretches of one face each: characters that the style's face lacks take one of the further fonts.</summary>
    public IEnumerable<(string Text, TextStyle Style)> ByFace(string text, TextStyle style)
    {
        if (fonts is null || text.EnumerateRunes().All(style.Face.Has))
        {
            return [(text, style)];
        }

        var (bold, italic) = (style.Face.Font.Weight >= 600, style.Face.Font.ItalicAngle != 0);
        var parts = new List<(string Text, TextStyle Style)>();
        foreach (var rune in FontFace.Composed(text).EnumerateRunes())
        {
            var face = style.Face.Has(rune) ? style.Face : fonts.FaceFor(rune, bold, italic) ?? style.Face;
            if (parts.Count > 0 && parts[^1].Style.Face == face)
            {
                parts[^1] = (parts[^1].Text + rune, parts[^1].Style);
            }
            else
            {
                parts.Add((rune.ToString(), style with { Face = face }));
            }
        }

        return parts;
    }

    /// <summary>The chart at a width, however wide, with letters of the usual size: what is too high is laid out wider.</summary>
    public Scene Scene(Chart chart, double width)
    {
        if (!_scenes.TryGetValue((chart, width), out var scene))
        {
            _scenes[(chart, width)] = scene = WithFonts(chart.AllowMissingGlyphs().Arrange(width));
        }

        return scene;
    }

    /// <summary>The drawing with the further fonts; it was laid out as if their characters were as wide as the empty box.</summary>
    private Scene WithFonts(Scene scene) => fonts is null ? scene : scene with { Items = [.. scene.Items.SelectMany(WithFonts)] };

    private IEnumerable<SceneItem> WithFonts(SceneItem item)
    {
        if (item is MarkItem mark)
        {
            return [mark with { Items = [.. mark.Items.SelectMany(WithFonts)] }];
        }

        if (item is not TextItem text)
        {
            return [item];
        }

        var left = text.Origin.X;
        var parts = new List<SceneItem>();
        foreach (var (words, style) in ByFace(text.Text, text.Style))
        {
            parts.Add(text with { Text = words, Style = style, Origin = text.Origin with { X = left } });
            left += style.Face.Measure(words, style.Size);
        }

        return parts;
    }

    /// <summary>Width of a word or a line in points.</summary>
    public double Word(string word, TextStyle style)
    {
        if (fonts is not null && !word.EnumerateRunes().All(style.Face.Has))
        {
            return ByFace(word, style).Sum(part => part.Style.Face.Measure(part.Text, part.Style.Size));
        }

        if (!_words.TryGetValue((style.Face, word), out var ems))
        {
            ems = style.Face.Measure(word, 1);
            _words[(style.Face, word)] = ems;
        }

        return ems * style.Size;
    }

    /// <summary>Charts are records: comparing them by value would read all of their data.</summary>
    private sealed class ByReference : IEqualityComparer<(object Chart, double Width)>
    {
        public bool Equals((object Chart, double Width) x, (object Chart, double Width) y) =>
            ReferenceEquals(x.Chart, y.Chart) && x.Width.Equals(y.Width);

        public int GetHashCode((object Chart, double Width) key) => HashCode.Combine(RuntimeHelpers.GetHashCode(key.Chart), key.Width);
    }
}
