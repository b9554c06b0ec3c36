using System.Globalization;
using Dossier.Facts;
using Dossier.Reviewing;

namespace Dossier.Cli;

/// <summary>Prints what waits for review.</summary>
internal sealed class ReviewPrint(CommandIO io)
{
    /// <summary>How much waits.</summary>
    public void Count(IReadOnlyCollection<ReviewItem> items)
    {
        var changed = items.Count(item => item.Kind == ReviewKind.ChangedEvidence);
        io.Out.WriteLine(items.Count == 0
            ? "Nothing waits: every candidate is covered or rejected, and every row stands on its passages."
            : $"{Words(changed, "passage")} of register rows changed, {Words(items.Count - changed, "candidate")} no row covers");
    }

    /// <summary>An item with the paragraphs around its passage.</summary>
    public void Item(ReviewItem item)
    {
        io.Out.WriteLine();
        io.Out.WriteLine(TerminalText.Clean(item.Kind == ReviewKind.Candidate
            ? $"{item.Id}  {item.Fact.Kind}, {Code.Words(item.Confidence!.Value)} confidence, in {Stories(item.IndependentStories)}"
            : $"{item.Id}  evidence of {item.Fact.Id}: expected {item.Problem!.Expected}, found {item.Problem.Found}"));
        io.Out.WriteLine($"  {TerminalText.Clean(item.Fact.Summary)}");
        io.Out.WriteLine($"  {TerminalText.Clean(string.Join(" | ", FactRow.Written(item.Fact)))}");
        io.Out.WriteLine(TerminalText.Clean($"  {item.Evidence.Article} ¶{item.Place?.Paragraph ?? item.Evidence.Paragraph}"
            + (item.Article is { } article ? $", {article.Title}" : ", which the corpus no longer has")));
        Paragraph("  ", item.Before, cut: true);
        Paragraph("> ", item.Passage, cut: false);
        Paragraph("  ", item.After, cut: true);
        if (item.Place is null)
        {
            io.Out.WriteLine($"  The words that the row rests on are gone: {TerminalText.Clean(item.Evidence.Quote)}");
        }

        if (item.Similar.Length > 0)
        {
            io.Out.WriteLine($"  {item.Similar} says the same from other passages.");
        }
    }

    private void Paragraph(string margin, string text, bool cut)
    {
        if (text.Length > 0)
        {
            io.Out.WriteLine($"    {margin}{TerminalText.Clean(cut && text.Length > 160 ? text[..159] + "…" : text)}");
        }
    }

    private static string Stories(int count) => count == 1 ? "1 independent story" : $"{count.ToString(CultureInfo.InvariantCulture)} independent stories";

    private static string Words(int count, string singular) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {singular}{(count == 1 ? "" : "s")}");
}
