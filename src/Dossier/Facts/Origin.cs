using System.Globalization;

namespace Dossier.Facts;

/// <summary>File and line as one text, <c>registers/deals.csv:12</c>.</summary>
internal static class Origin
{
    /// <summary>The file and the line; line 0 when the text has none.</summary>
    public static (string File, int Line) Split(string origin)
    {
        var colon = origin.LastIndexOf(':');
        return colon < 0 ? (origin, 0) : (origin[..colon], int.Parse(origin.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    }
}
