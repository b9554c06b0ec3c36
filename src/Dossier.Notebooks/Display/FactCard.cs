using System.Globalization;
using System.Net;
using System.Text;
using Dossier.Facts;
using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Display;

/// <summary>Shows a fact as a card with the passages that it rests on, letter by letter.</summary>
internal static class FactCard
{
    private const string Box = "border-left:3px solid #8b9098;padding:2px 12px;margin:4px 0;max-width:60em";

    public static MimeBundle Of(Fact fact)
    {
        var head = $"{fact.Id}: {fact.Summary}";
        var state = (fact.Review is { } review ? $"{fact.Kind}, reviewed by {review.Reviewer}" : $"{fact.Kind}, not reviewed")
            + (fact.Origin.Length == 0 ? "" : $", {fact.Origin}");
        var text = new StringBuilder($"{head}\n({state})");
        var html = new StringBuilder($"<div style=\"{Box}\"><strong>{Encode(head)}</strong><br><small>{Encode(state)}</small>");
        foreach (var evidence in fact.Evidence)
        {
            text.Append('\n').Append(TextOf(evidence));
            html.Append(HtmlOf(evidence));
        }

        if (fact.Evidence.IsEmpty)
        {
            text.Append("\n  No passage: known from outside the articles.");
            html.Append("<p>No passage: known from outside the articles.</p>");
        }

        return MimeBundle.Of(text.ToString(), "text/html", html.Append("</div>").ToString());
    }

    public static MimeBundle Of(Evidence evidence) =>
        MimeBundle.Of(TextOf(evidence).TrimStart(), "text/html", $"<div style=\"{Box}\">{HtmlOf(evidence)}</div>");

    private static string TextOf(Evidence evidence) => $"  {Place(evidence)}: {evidence.Quote}";

    private static string HtmlOf(Evidence evidence) =>
        $"<blockquote style=\"margin:6px 0 6px 12px\">{Encode(evidence.Quote)}<br><small>{Encode(Place(evidence))}</small></blockquote>";

    private static string Place(Evidence evidence) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{evidence.Article} ¶{evidence.Paragraph}, {evidence.Stance.ToString().ToLowerInvariant()}");

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
