using System.Globalization;
using System.Net;
using System.Text;
using Dossier.Facts;
using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Display;

/// <summary>Shows facts, passages and disagreements as cards, each with the wording that it rests on, letter by letter.</summary>
internal static class FactCard
{
    private const string Box = "border-left:3px solid #8b9098;padding:2px 12px;margin:4px 0 12px;max-width:60em";

    public static MimeBundle Of(Fact fact)
    {
        var state = (fact.Review is { } review ? $"{fact.Kind}, reviewed by {review.Reviewer}" : $"{fact.Kind}, not reviewed")
            + (fact.Origin.Length == 0 ? "" : $", {fact.Origin}");
        var card = new Card($"{fact.Id}: {fact.Summary}").Line(state).Passages(fact.Evidence);
        return (fact.Evidence.IsEmpty ? card.Line("No passage: known from outside the articles.") : card).ToBundle();
    }

    public static MimeBundle Of(Evidence evidence) => Of([evidence]);

    public static MimeBundle Of(IEnumerable<Evidence> evidence)
    {
        var passages = evidence.ToList();
        return passages.Count == 0 ? MimeBundle.OfText("No passages.") : new Card("").Passages(passages).ToBundle();
    }

    public static MimeBundle Of(IEnumerable<Disagreement> disagreements)
    {
        var cards = disagreements.Select(CardOf).ToList();
        return cards.Count == 0
            ? MimeBundle.OfText("No disagreements.")
            : MimeBundle.Of(string.Join("\n\n", cards.Select(card => card.Text)), "text/html", string.Concat(cards.Select(card => card.Html)));
    }

    private static Card CardOf(Disagreement disagreement)
    {
        var card = new Card(disagreement.Subject);
        foreach (var claim in disagreement.Claims)
        {
            if (!claim.IsQuote)
            {
                card.Claim(claim.Value + (claim.Reference is { } known ? $" (reference register, {known.Id})" : ""));
            }

            card.Passages(claim.Evidence);
        }

        return card;
    }

    private sealed class Card
    {
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _html = new();

        public Card(string head)
        {
            if (head.Length > 0)
            {
                _text.Append(head).Append('\n');
                _html.Append(CultureInfo.InvariantCulture, $"<strong>{Encode(head)}</strong>");
            }
        }

        public string Text => _text.ToString().TrimEnd('\n');

        public string Html => $"<div style=\"{Box}\">{_html}</div>";

        public MimeBundle ToBundle() => MimeBundle.Of(Text, "text/html", Html);

        public Card Line(string text)
        {
            _text.Append(CultureInfo.InvariantCulture, $"({text})\n");
            _html.Append(CultureInfo.InvariantCulture, $"<div><small>{Encode(text)}</small></div>");
            return this;
        }

        public void Claim(string text)
        {
            _text.Append(CultureInfo.InvariantCulture, $"- {text}\n");
            _html.Append(CultureInfo.InvariantCulture, $"<div style=\"margin-top:8px\">{Encode(text)}</div>");
        }

        // Facts often share a passage; shown once it says as much.
        public Card Passages(IEnumerable<Evidence> evidence)
        {
            foreach (var one in evidence.DistinctBy(e => (e.Article, e.Start, e.Length, e.Stance)))
            {
                var place = string.Create(
                    CultureInfo.InvariantCulture, $"{one.Article} ¶{one.Paragraph}, {one.Stance.ToString().ToLowerInvariant()}");
                _text.Append(CultureInfo.InvariantCulture, $"  {place}: {one.Quote}\n");
                _html.Append(
                    CultureInfo.InvariantCulture,
                    $"<blockquote style=\"margin:6px 0 6px 12px\">{Encode(one.Quote)}<br><small>{Encode(place)}</small></blockquote>");
            }

            return this;
        }

        private static string Encode(string text) => WebUtility.HtmlEncode(text);
    }
}
