using System.Buffers;
using System.Text;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>Characters that readers do not see: soft hyphens, zero-width spaces and joiners, marks that turn the direction of text.</summary>
internal static class Unshown
{
    private static readonly SearchValues<char> Characters = SearchValues.Create(
        "\u00AD\u034F\u061C\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF");

    /// <summary>Whether a text has any.</summary>
    public static bool Has(ReadOnlySpan<char> text) => text.ContainsAny(Characters);

    /// <summary>The text without them, and for each of its chars its place in the text.</summary>
    public static (string Shown, int[] Places) Without(string text)
    {
        var shown = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!Characters.Contains(text[i]))
            {
                shown.Append(text[i]);
                places.Add(i);
            }
        }

        return (shown.ToString(), [.. places]);
    }

    /// <summary>The article with passages and headline that lack them; text, checksum and places stay the article's own.</summary>
    public static Article Without(Article article) => !Has(article.Text) ? article : article with
    {
        Title = Without(article.Title).Shown,
        Passages = [.. article.Passages.Select(passage => Has(passage.Text) ? passage with { Text = Without(passage.Text).Shown } : passage)],
    };

    /// <summary>Where a part of the text without them stands in the text.</summary>
    public static (int Index, int Length) PlaceIn(string text, int index, int length)
    {
        if (length == 0 || !Has(text))
        {
            return (index, length);
        }

        var places = Without(text).Places;
        return (places[index], places[index + length - 1] + 1 - places[index]);
    }
}
