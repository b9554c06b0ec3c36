using System.Text.RegularExpressions;

namespace Dossier.Notebooks.Files;

/// <summary>Text with the codes by which terminals are told of colours.</summary>
internal static partial class AnsiText
{
    /// <summary>The text without them.</summary>
    public static string Strip(string text) => Codes().Replace(text, "");

    [GeneratedRegex("\u001b(\\[[0-9;?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\))")]
    private static partial Regex Codes();
}
