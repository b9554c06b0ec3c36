using System.Globalization;
using System.Net;
using Dossier.Facts;
using Dossier.Notebooks.Cells;
using Dossier.Reviewing;

namespace Dossier.Notebooks.Display;

/// <summary>Shows what waits for review: what was found, by columns of the register, and the paragraphs around its passage.</summary>
internal static class ReviewCard
{
    private const int Most = 25;
    private const string Marked = "background:#f6e7b4;color:#1c1f24";
    private const string Box = "border-left:3px solid #8b9098;padding:2px 12px;margin:4px 0 14px;max-width:60em";

    public static MimeBundle Of(IEnumerable<ReviewItem> items)
    {
        var all = items.ToList();
        if (all.Count == 0)
        {
            return MimeBundle.OfText("Nothing waits.");
        }

        var (text, html) = (all.Take(Most).Select(TextOf).ToList(), all.Take(Most).Select(HtmlOf).ToList());
        if (all.Count > Most)
        {
            var more = string.Create(CultureInfo.InvariantCulture,
                $"… {all.Count - Most:#,0} more; Skip({Most}) shows them, a worksheet lists all.");
            text.Add(more);
            html.Add($"<p><small>{more}</small></p>");
        }

        return MimeBundle.Of(string.Join("\n\n", text), "text/html", string.Concat(html));
    }

    private static string TextOf(ReviewItem item) => string.Join('\n',
    [
        Head(item), $"({State(item)})", "  " + Cells(item),
        .. Around(item).Select(part => $"  {(part.IsPassage ? "> " : "  ")}{part.Text}"),
    ]);

    private static string HtmlOf(ReviewItem item)
    {
        var (quote, marked) = (Encode($"«{item.Evidence.Quote}»"), $"<mark style=\"{Marked}\">{Encode(item.Evidence.Quote)}</mark>");
        var paragraphs = Around(item).Select(part => part.IsPassage
            ? $"<p style=\"margin:4px 0\">{Encode(part.Text).Replace(quote, marked, StringComparison.Ordinal)}</p>"
            : $"<p style=\"margin:4px 0;opacity:.65\">{Encode(part.Text)}</p>");
        return $"<div style=\"{Box}\"><strong>{Encode(Head(item))}</strong><div><small>{Encode(State(item))}</small></div>"
            + $"<div><small>{Encode(Cells(item))}</small></div>{string.Concat(paragraphs)}</div>";
    }

    private static string Head(ReviewItem item) => $"{item.Id}: {item.Fact.Summary}";

    private static string State(ReviewItem item)
    {
        var stories = item.IndependentStories == 1 ? "1 independent story"
            : string.Create(CultureInfo.InvariantCulture, $"{item.IndependentStories} independent stories");
        var what = item.Problem is { } problem
            ? $"evidence of {item.Fact.Id}: expected {problem.Expected}, found {problem.Found}"
            : $"{item.Fact.Kind}, {Code.Words(item.Confidence!.Value)} confidence, in {stories}";
        var place = string.Create(CultureInfo.InvariantCulture,
            $"{item.Evidence.Article} ¶{item.Place?.Paragraph ?? item.Evidence.Paragraph}");
        return $"{what}; {place}{(item.Similar.Length > 0 ? $"; {item.Similar} says the same from other passages" : "")}";
    }

    private static string Cells(ReviewItem item) => string.Join(" | ", FactRow.Written(item.Fact));

    private static IEnumerable<(string Text, bool IsPassage)> Around(ReviewItem item) =>
        new (string Text, bool IsPassage)[] { (Short(item.Before), false), (item.Passage, true), (Short(item.After), false) }
            .Where(part => part.Text.Length > 0);

    private static string Short(string text) => text.Length > 160 ? text[..159] + "…" : text;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
