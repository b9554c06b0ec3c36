using System.Collections.Frozen;

namespace Dossier.Extraction;

/// <summary>How a sentence speaks of a restriction: as of an act, or as of something denied, wanted, feared or supposed.</summary>
internal sealed class Modality
{
    private readonly HashSet<SignalEffect> _effects = [];

    public Modality(PhraseTables tables, IReadOnlyList<Signal> signals, MeasurePhrase row, List<Token> tokens, PhraseMatch match)
    {
        var start = ClauseStart(tokens, match);
        var told = match.Told[^1];
        var aside = Aside(tokens, match);
        var before = Enumerable.Range(start, told + 1 - start).Select(i => (match.Told.Contains(i) && !tables.IsAuxiliary(tokens[i].Text))
            || aside.Contains(i) ? tokens[i] with { Word = Word.None } : tokens[i]).ToList();
        // "Is set to ban it": the auxiliary of the verb is part of what governs it.
        var verb = match.Told.FirstOrDefault(i => !tables.IsAuxiliary(tokens[i].Text), match.Told[0]);
        var governing = before.Take(verb - start).ToList();
        var after = tokens.Skip(told + 1).TakeWhile(t => t.Text is "if" or "unless" || !(t.EndsClause || t.BeginsAnother)).ToList();
        // "A bill that bans Huawei was signed": what was asked for was decided.
        var decided = signals.Any(s => s is { Effect: SignalEffect.Decided, Place: SignalPlace.After } && s.Phrase.Matches(after).Any())
            ? governing.Count : Last(signals, SignalEffect.Decided, before);
        var asked = governing.Skip(decided).ToList();
        foreach (var signal in signals)
        {
            var where = signal.Place switch
            {
                SignalPlace.Before => signal.Effect == SignalEffect.Asked ? asked : before,
                SignalPlace.After => after,
                _ => tokens,
            };
            if (!row.Keeps.Contains(signal.Effect) && signal.Phrase.Matches(where).Any())
            {
                _effects.Add(signal.Effect);
                Measure ??= signal.Measure;
            }
        }
    }

    /// <summary>What the signals say the ban is; null for a ban as such.</summary>
    public Facts.Measure? Measure { get; }

    public bool IsTold => !Has(SignalEffect.Denied) && !Has(SignalEffect.Elsewhere);

    public bool IsReal => !Has(SignalEffect.Supposed) && !Has(SignalEffect.Asked) && !Has(SignalEffect.Opinion)
        && (!Has(SignalEffect.Modal) || Has(SignalEffect.Decided));

    public bool Has(SignalEffect effect) => _effects.Contains(effect);

    private static int Last(IReadOnlyList<Signal> signals, SignalEffect effect, List<Token> tokens) => signals
        .Where(s => s.Effect == effect).SelectMany(s => s.Phrase.Matches(tokens)).Select(m => m.End).DefaultIfEmpty(0).Max();

    // "Huawei, which many want to keep, was banned": what stands between the commas behind a name says nothing of its verb.
    private static HashSet<int> Aside(List<Token> tokens, PhraseMatch match)
    {
        var name = match.Jurisdiction >= 0 && match.Jurisdiction < match.Told[0] ? Math.Max(match.Jurisdiction, match.Vendor < match.Told[0] ? match.Vendor : -1)
            : match.Vendor;
        var close = name < 0 || name + 1 >= match.Told[0] || tokens[name + 1].Kind != TokenKind.Comma ? -1
            : tokens.FindLastIndex(match.Told[0] - 1, match.Told[0] - name - 2, token => token.Kind == TokenKind.Comma);
        return close < 0 || tokens.GetRange(name, close - name).Exists(token => token.Text is "if" or "unless" or "whether") ? [] : [.. Enumerable.Range(name + 1, close - name)];
    }

    // From the mark or conjunction before the phrase: what stands there governs the phrase.
    private static int ClauseStart(IReadOnlyList<Token> tokens, PhraseMatch match)
    {
        if (Decision(tokens, match) is var decision and >= 0)
        {
            return decision;
        }

        if (IsOwnBan(tokens, match))
        {
            return match.Start;
        }

        for (var i = match.Start - 1; i >= 0; i--)
        {
            if ((tokens[i].Text is "due" or "owing" && tokens[i + 1].Text == "to") || tokens[i].Kind == TokenKind.Break || tokens[i].Text is "so"
                || tokens[i].Text is "but" or "while" or "whereas" or "although" or "though" or "because" or "after" or "since"
                || (tokens[i].Text is "and" && i > 0 && tokens[i - 1].Kind == TokenKind.Comma))
            {
                return Math.Max(i, Opening(tokens, i, match)) + 1;
            }
        }

        // "Despite the allegations, Norway approved": what stands before the comma governs nothing behind it.
        return tokens[0].Text is "despite" or "amid" or "following" or "given" or "notwithstanding" or "regardless"
            ? Math.Max(0, Enumerable.Range(0, match.Start).LastOrDefault(i => tokens[i].Kind == TokenKind.Comma)) : 0;
    }

    // "Few like the ministry's decision to ban Huawei": whatever is said of it, it was taken; unless it was lifted.
    private static int Decision(IReadOnlyList<Token> tokens, PhraseMatch match)
    {
        var noun = match.Told[0] - 1;
        while (noun > 0 && tokens[noun].Text is "to" or "not" or "effectively")
        {
            noun--;
        }

        var owner = noun - 1;
        while (owner > 0 && tokens[owner] is { Kind: TokenKind.Word, Text: not ("'s" or "its" or "their" or "his" or "her") }
            && noun - owner <= LongestDecision)
        {
            owner--;
        }

        var isOwned = noun > 0 && (tokens[noun].Kind == TokenKind.Body ? tokens[noun].Text.EndsWith("'s decision", StringComparison.Ordinal)
                || tokens[noun].Text.EndsWith("’s decision", StringComparison.Ordinal)
            : tokens[noun].Text == "decision" && owner >= 0 && tokens[owner].Text is "'s" or "its" or "their" or "his" or "her");
        return isOwned && !IsUndone(tokens, noun) ? noun : -1;
    }

    // "Blocked the ministry's decision".
    private static bool IsUndone(IReadOnlyList<Token> tokens, int decision) =>
        Enumerable.Range(Math.Max(0, decision - UndoingReach), Math.Min(decision, UndoingReach)).Any(i => IsUndoing(tokens[i].Text));

    // "Critics of Norway's ban on Huawei": a country's ban is one that it has.
    private static bool IsOwnBan(IReadOnlyList<Token> tokens, PhraseMatch match)
    {
        var noun = match.Told.FirstOrDefault(i => tokens[i].Text is "ban" or "exclusion" or "prohibition", -1);
        return noun > match.Start + 1 && noun <= match.Start + 4 && tokens[match.Start].IsJurisdiction && tokens[match.Start + 1].Text == "'s"
            && !Enumerable.Range(match.Start, noun - match.Start).Any(i => Unmade.Contains(tokens[i].Text))
            && !IsUndone(tokens, match.Start);
    }

    private static readonly FrozenSet<string> Unmade = FrozenSet.Create(StringComparer.Ordinal, "possible", "potential", "proposed",
        "planned", "threatened", "looming", "likely", "future", "eventual", "mooted", "draft");

    private const int LongestDecision = 3, UndoingReach = 8;

    private static bool IsUndoing(string word) => Array.Exists(Undoing, start => word.StartsWith(start, StringComparison.Ordinal));

    private static readonly string[] Undoing = ["block", "halt", "stay", "suspend", "froze", "freez", "paus", "overturn", "annul", "quash",
        "struck", "strik", "revers", "scrap", "withdr", "revok", "rescind", "abandon", "drop", "await", "pending", "delay", "postpon",
        "whether", "if"];

    // "Less than a year after it blocked the app, Nepal lifted its ban": a clause that opens the sentence ends at its comma.
    private static int Opening(IReadOnlyList<Token> tokens, int conjunction, PhraseMatch match)
    {
        var opens = tokens.Take(conjunction).All(token => token.Kind == TokenKind.Word);
        for (var i = match.Start; opens && i > conjunction; i--)
        {
            if (tokens[i].Kind == TokenKind.Comma)
            {
                return i;
            }
        }

        return conjunction;
    }
}
