using System.Collections.Immutable;
using Dossier.Briefs.Layout;
using Dossier.Drawing;
using Dossier.Pdf;

namespace Dossier.Briefs;

/// <summary>Sets a brief as a tagged PDF with bookmarks, notes linked both ways and the charts' data attached.</summary>
/// <remarks>The same brief and date give the same bytes. Cost is linear in the number of pages.</remarks>
public static class BriefTypesetter
{
    /// <summary>Lays the brief out and writes it.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="asOf">The day that the evidence stands for, written into the file as its date; never the clock.</param>
    /// <param name="fonts">Further fonts for characters that Lato lacks, if any; what is used of them is embedded.</param>
    /// <returns>A PDF file.</returns>
    /// <exception cref="BriefException">The brief cannot be set: an unknown reference, a table with more columns than
    /// fit, a figure higher than a page, a character that no font has. The message names the part and what to change.</exception>
    public static byte[] ToPdf(Brief brief, DateOnly asOf, FontFolder? fonts = null)
    {
        var placed = Place(brief, fonts);
        return PdfRenderer.Render(
            placed, new PdfMetadata(brief.Title, string.Join(", ", brief.Authors), brief.Subtitle, brief.Keywords, brief.Language, asOf));
    }

    /// <summary>Lays the brief out and draws each page as a stand-alone SVG picture, for notebooks and previews.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="fonts">Further fonts for characters that Lato lacks, if any.</param>
    /// <returns>The pages in order, each as large as the paper.</returns>
    /// <exception cref="BriefException">The brief cannot be set; the message names the part and what to change.</exception>
    public static ImmutableArray<string> ToSvg(Brief brief, FontFolder? fonts = null)
    {
        var placed = Place(brief, fonts);
        return [.. placed.Pages.Select(page => PagePicture.Draw(page, brief.Title))];
    }

    internal static PlacedBrief Place(Brief brief, FontFolder? fonts = null)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return BriefLayout.Place(brief, fonts);
    }
}
