using System.Collections.Frozen;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Judges by its clause whether a phrase that fits tells of something else than it says.</summary>
internal static class Doubts
{
    // How many words before a verb its subject may stand.
    private const int Reach = 8;

    private static readonly FrozenSet<string> Judges = FrozenSet.Create(StringComparer.Ordinal, "court", "courts", "judge", "judges",
        "tribunal", "justices", "bench");

    private static readonly FrozenSet<string> Unnamed = FrozenSet.Create(StringComparer.Ordinal, "several", "some", "many", "most", "other",
        "few", "various", "dozens", "numerous", "certain", "more", "western", "both");

    /// <summary>Whether a match is to be left out.</summary>
    public static bool Hold(MeasurePhrase row, List<Token> tokens, PhraseMatch match) => IsOfParts(tokens, match)
        || IsDiplomat(tokens, match) || IsOwnNeed(tokens, match)
        || (row.Measure == Measure.Permitted && IsCourtRefusal(tokens, match))
        || (match.Jurisdiction < 0 && row.Jurisdiction.Length == 0 && IsOfUnnamed(tokens, match));

    // "Barred from all parts of the network": no goods.
    private static bool IsOfParts(List<Token> tokens, PhraseMatch match) => tokens[match.Told[^1]].Text is "parts"
        && match.Told[^1] + 1 < tokens.Count && tokens[match.Told[^1] + 1].Text == "of";

    // "Its chargé d'affaires".
    private static bool IsDiplomat(List<Token> tokens, PhraseMatch match) => match.Told.Any(i => tokens[i].Text is "charge" or "charges"
        && i + 1 < tokens.Count && (tokens[i + 1].Text is "d" || tokens[i + 1].Text.StartsWith("d'", StringComparison.Ordinal)
            || tokens[i + 1].Text.StartsWith("d’", StringComparison.Ordinal)));

    // "It may not buy the software that it needs": what a vendor needs is not its product.
    private static bool IsOwnNeed(List<Token> tokens, PhraseMatch match) => match.Vendor > match.Told[^1]
        && ((tokens[match.Vendor].Kind == TokenKind.Pronoun && tokens[match.Vendor - 1].Text is "that" or "which" or "what")
            || (match.Jurisdiction < 0 && match.Told[0] > 0
                && tokens[match.Told[0] - 1] is { Kind: TokenKind.Vendor or TokenKind.Pronoun } subject
                && tokens[match.Vendor].IsCarried && subject.Entries.SequenceEqual(tokens[match.Vendor].Entries)));

    // "The judges declined to block it": an order that they let stand is no permission.
    private static bool IsCourtRefusal(List<Token> tokens, PhraseMatch match) =>
        match.Told.Any(i => tokens[i].Text.StartsWith("refus", StringComparison.Ordinal)
            || tokens[i].Text.StartsWith("declin", StringComparison.Ordinal) || tokens[i].Text is "not")
        && Clause(tokens, match.Told[0]).Any(token => Judges.Contains(token.Text)
            || token.Text.Split(' ').Any(Judges.Contains));

    // "Several Western countries have banned it": which ones, nobody says.
    private static bool IsOfUnnamed(List<Token> tokens, PhraseMatch match)
    {
        var before = Clause(tokens, match.Told[0]).Take(Reach).ToList();
        var many = before.FindIndex(token => token.Text is "countries" or "nations" or "governments" or "states" or "capitals" or "allies");
        return many >= 0 && before.Skip(many + 1).Take(3).Any(token => Unnamed.Contains(token.Text))
            && !before.Take(many).Any(token => token.IsJurisdiction && !token.Entries.IsEmpty);
    }

    // What stands in the clause before a word, the nearest first.
    private static IEnumerable<Token> Clause(List<Token> tokens, int before) =>
        tokens.Take(before).Reverse().TakeWhile(token => !token.EndsClause);
}
