using System.Globalization;
using System.Net;
using System.Text;
using Dossier.Briefs;
using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Display;

/// <summary>Shows a brief as the pages of its PDF, one below the other.</summary>
internal static class BriefPages
{
    public static MimeBundle Of(Brief brief)
    {
        var pages = BriefTypesetter.ToSvg(brief);
        var count = pages.Length == 1 ? "1 page" : string.Create(CultureInfo.InvariantCulture, $"{pages.Length} pages");
        var html = new StringBuilder(
            $"<div role=\"group\" aria-label=\"{WebUtility.HtmlEncode(brief.Title)}, {count}\" "
            + "style=\"max-height:80vh;overflow:auto;background:#8b9098\">");
        foreach (var page in pages)
        {
            html.Append("<div style=\"margin:12px auto;width:fit-content\">").Append(page).Append("</div>");
        }

        return MimeBundle.Of($"{brief.Title}\n{brief.Subtitle}\n({count})", "text/html", html.Append("</div>").ToString());
    }
}
