using System.Globalization;
using System.Text;
using Dossier.Drawing;

namespace Dossier.Charts;

/// <summary>Finds characters that no typeface at hand can draw.</summary>
internal static class MissingGlyphs
{
    /// <summary>Refuses a drawing that would show an empty box for a character.</summary>
    /// <exception cref="ArgumentException">It would; the message says which character, where it stands and what to do.</exception>
    public static void Refuse(Chart chart, Scene scene)
    {
        foreach (var text in Texts(scene.Items))
        {
            if (text.Style.Face.FirstMissing(text.Text) is { } missing)
            {
                throw new ArgumentException($"{Place(chart, text.Text, missing)} has {Shown(missing)}, for which there is no glyph. Write it in Latin, "
                    + "Greek or Cyrillic letters, or have an empty box drawn in its place with AllowMissingGlyphs().", nameof(chart));
            }
        }
    }

    /// <summary>The characters of a drawing that are empty boxes.</summary>
    public static IEnumerable<Rune> In(Scene scene) =>
        Texts(scene.Items).SelectMany(text => text.Text.EnumerateRunes().Where(rune => text.Style.Face.FirstMissing(rune.ToString()) is not null));

    private static IEnumerable<TextItem> Texts(IEnumerable<SceneItem> items) =>
        items.SelectMany(item => item is MarkItem mark ? Texts(mark.Items) : item is TextItem text ? [text] : Enumerable.Empty<TextItem>());

    // Lines of text are looked up in what they were made of, which is where the analyst can mend them.
    private static string Place(Chart chart, string line, Rune missing)
    {
        var sign = missing.ToString();
        (string Name, string Text)[] words =
        [
            ("title", chart.Title), ("subtitle", chart.Subtitle), ("source", chart.Source), ("note", chart.Note),
            .. chart.References.Select(one => ("reference line", one.Label)), .. chart.Annotations.Select(one => ("remark", one.Text)),
        ];
        var name = chart.Name.Length == 0 ? "The chart" : $"Chart \"{chart.Name}\"";
        if (Array.Find(words, word => Holds(word.Text)) is { Name: { } place, Text: var whole })
        {
            return $"{name}: its {place} \"{whole}\"";
        }

        var data = chart.Data;
        for (var row = 0; row < data.Rows.Length; row++)
        {
            for (var column = 0; column < data.Columns.Length; column++)
            {
                if (Holds(data.Rows[row][column]))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{name}: row {row} of its data, {data.Columns[column]} \"{data.Rows[row][column]}\",");
                }
            }
        }

        return $"{name}: the text \"{line}\"";

        bool Holds(string text) => text.Contains(sign, StringComparison.Ordinal);
    }

    private static string Shown(Rune rune)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        return Rune.IsLetterOrDigit(rune) || Rune.IsSymbol(rune) || Rune.IsPunctuation(rune) ? $"'{rune}' ({code})" : code;
    }
}
