using System.Collections.Frozen;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Judges whether a clause only remarks on an act, so that nothing says that it happened: "banning it would cost a lot".</summary>
internal static class Remarks
{
    // How far behind the vendors the verb can stand whose subject the act is, and how far before a gerund what it is blamed or praised by.
    private const int VerbReach = 11, CauseReach = 7;

    private static readonly FrozenSet<string> Finite = Set("will", "would", "could", "may", "might", "can", "should", "means", "meant",
        "is", "was", "has", "had", "makes", "made", "costs", "hurts", "harms", "leaves", "remains", "seems", "takes", "requires",
        "poses", "risks", "carries", "brings", "cannot", "does", "did", "gives", "needs", "outweigh", "outweighs", "becomes");

    private static readonly FrozenSet<string> Openers = Set("that", "and", "but", "because", "as", "while", "although", "though", "since",
        "where", "when", "if", "so", "whether", "than", "believes", "believe", "says", "said", "thinks", "argues", "argued", "warns", "warned",
        "claims", "fears", "admits", "admitted", "means", "meant");

    private static readonly FrozenSet<string> Causes = Set("criticised", "criticized", "praised", "blamed", "thanked", "sued", "sues",
        "praises", "praise", "thanks", "condemned", "applauded", "lauded", "attacked", "punished", "retaliated", "slammed", "credit",
        "retaliation", "decision", "policy", "announcement", "rules", "rule", "order", "decree", "law", "responsible", "votes", "voted");

    private static readonly FrozenSet<string> Judgements = Set("impossible", "possible", "difficult", "hard", "harder", "easy", "easier",
        "costly", "expensive", "necessary", "unnecessary", "feasible", "unrealistic", "realistic", "cheaper", "better", "tempting");

    private static readonly FrozenSet<string> Would = Set("would", "could", "might");

    private static readonly FrozenSet<string> Begins = Set("take", "come", "enter", "apply", "be", "last", "cover",
        "extend", "remain", "expire", "include");

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a match leaves a candidate at most.</summary>
    public static bool Are(MeasurePhrase row, List<Token> tokens, PhraseMatch match) => IsBillOfChamber(tokens, match)
        || IsToldToState(row, tokens, match) || row.Measure is not (Measure.Prosecution or Measure.Permitted or Measure.Review or Measure.Advice)
        && (IsSubject(tokens, match) || IsOfAnything(tokens, match) || IsWeighed(tokens, match) || IsPurpose(tokens, match)
            || IsAnyBan(tokens, match));

    // "The House passed a bill to ban TikTok": the other house, or a signature, is wanting.
    private static bool IsBillOfChamber(List<Token> tokens, PhraseMatch match) => match.Jurisdiction >= 0
        && match.Jurisdiction < match.Told[0] && tokens[match.Jurisdiction] is { Kind: TokenKind.Body } body
        && Chambers.Contains(body.Text.Split(' ')[^1])
        && tokens.GetRange(match.Jurisdiction, match.Told[0] - match.Jurisdiction).Exists(t => t.Text is "bill" or "bills" or "legislation")
        && !tokens.Exists(t => t.Text is "signed" or "signs" or "enacted" or "law");

    private static readonly FrozenSet<string> Chambers = Set("house", "senate", "commons", "bundestag", "committee", "panel", "mps",
        "senators", "lawmakers", "representatives", "chamber", "deputies");

    // "Britain was urged by Washington to rethink": what one state tells another is no advice to its own.
    private static bool IsToldToState(MeasurePhrase row, List<Token> tokens, PhraseMatch match) => row.Measure == Measure.Advice
        && match.Told[0] > 0 && match.Jurisdiction > match.Told[0] && tokens[match.Told[0] - 1].Kind == TokenKind.Country;

    private static int Verb(List<Token> tokens, PhraseMatch match) =>
        match.Told.FirstOrDefault(i => tokens[i].Text.EndsWith("ing", StringComparison.Ordinal), -1);

    // "She said that banning Huawei will delay the network": the act is what the next verb is about.
    private static bool IsSubject(List<Token> tokens, PhraseMatch match)
    {
        var gerund = Verb(tokens, match);
        if (gerund < 0 || gerund > match.Vendor || (gerund != match.Told[0] && match.Told[0] > match.Jurisdiction))
        {
            return false;
        }

        var before = gerund - 1;
        while (before >= 0 && tokens[before].IsFiller)
        {
            before--;
        }

        return (before < 0 || tokens[before].Kind is TokenKind.Comma or TokenKind.Break || Openers.Contains(tokens[before].Text))
            && tokens.Skip(match.Vendor + 1).TakeWhile(t => t.Kind is not (TokenKind.Comma or TokenKind.Break)
                && t.Text is not ("that" or "which" or "who" or "as" or "after" or "since" or "until")).Take(VerbReach)
                .Any(t => Finite.Contains(t.Text));
    }

    // "The cost of removing Huawei", "a plan for excluding ZTE"; not "criticised for banning it", "a policy of excluding it".
    private static bool IsOfAnything(List<Token> tokens, PhraseMatch match)
    {
        var gerund = Verb(tokens, match);
        return gerund > 0 && gerund < match.Vendor && tokens[gerund - 1].Text is "of" or "for"
            && !tokens.Take(gerund - 1).TakeLast(CauseReach).Any(t => Causes.Contains(t.Text));
    }

    // "It is impossible to remove all of it", "the ministry finds it wiser to keep ZTE out".
    private static bool IsWeighed(List<Token> tokens, PhraseMatch match) => match.Told.Any(i => tokens[i].Text == "to"
        ? IsJudged(tokens, i) : i > 0 && tokens[i - 1].Text == "to" && IsJudged(tokens, i - 1));

    private static bool IsJudged(List<Token> tokens, int to) => to > 0 && Judgements.Contains(tokens[to - 1].Text);

    // "To get rid of Huawei, operators need time": what somebody would have to do for it.
    private static bool IsPurpose(List<Token> tokens, PhraseMatch match)
    {
        var verb = match.Told[0];
        var to = tokens[verb].Text == "to" ? verb : verb > 0 && tokens[verb - 1].Text is "get" or "be" ? verb - 2 : verb - 1;
        return to >= 0 && tokens[to].Text == "to" && (to == 0 || tokens[to - 1].Text is "that" || tokens[to - 1].Kind == TokenKind.Break)
            && match.Vendor > verb && tokens.Skip(match.Vendor + 1).Any(t => t.Kind == TokenKind.Comma);
    }

    // "Any ban on Huawei", "a ban on Huawei would cost": none was made.
    private static bool IsAnyBan(List<Token> tokens, PhraseMatch match)
    {
        var noun = match.Told.FirstOrDefault(i => tokens[i].Text is "ban" or "bans" or "exclusion" or "removal" or "prohibition"
            or "restrictions" or "restriction" or "embargo" or "expulsion", -1);
        if (noun < 1 || match.Vendor < noun)
        {
            return false;
        }

        var article = noun - 1;
        while (article > 0 && tokens[article].Kind == TokenKind.Word && noun - article < 4
            && tokens[article].Text is not ("a" or "an" or "any" or "the" or "its" or "'s" or "this"))
        {
            article--;
        }

        var after = tokens.Skip(match.Vendor + 1).TakeWhile(t => t.Kind is not (TokenKind.Comma or TokenKind.Break)).ToList();
        var would = after.FindIndex(t => Would.Contains(t.Text));
        return tokens[article].Text is "any" || (tokens[article].Text is "a" or "an" && would >= 0 && would + 1 < after.Count
            && !Begins.Contains(after[would + 1].Text));
    }
}
