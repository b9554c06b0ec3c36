using System.Text.RegularExpressions;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>Addresses in a text: "https://news.example/uk-bans-huawei" tells nothing, whatever its words.</summary>
internal static partial class WebAddresses
{
    /// <summary>The article with blanks in place of each address, char for char; the article itself when it has none.</summary>
    public static Article Covered(Article article) => !article.Passages.Any(passage => Has(passage.Text)) ? article : article with
    {
        Passages = [.. article.Passages.Select(passage => Has(passage.Text) ? passage with { Text = Covered(passage.Text) } : passage)],
    };

    /// <summary>The text with blanks in place of each address.</summary>
    public static string Covered(string text) => Address().Replace(text, address => new(' ', address.Length));

    private static bool Has(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase);

    // Marks that end a sentence or a bracket around the address are no part of it.
    [GeneratedRegex("""(?:\bhttps?://|\bwww\.)[^\s<>"“”()\[\]]*[^\s<>"“”()\[\].,;:!?'’]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
