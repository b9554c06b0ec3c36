using System.Collections.Frozen;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Judges by words beside a match whether its words mean another thing: "took steps", "opens over", "fighting to keep it out".</summary>
internal static class Misreadings
{
    // How many words before an act tell that it is only sought, and how many behind a word its object may stand.
    private const int Reach = 9, NearObject = 6;

    private static readonly FrozenSet<string> Sought = Set("fight", "fights", "fighting", "fought", "battling", "battle", "effort", "efforts", "powers",
        "opportunity", "chance", "excuse", "leverage", "relief", "reprieve", "waiver", "waivers", "exemption", "exemptions", "dilemma");

    private static readonly FrozenSet<string> Businesses = Set("operators", "operator", "carriers", "carrier", "companies", "company", "chipmakers",
        "retailers", "retailer", "stores", "shops", "banks", "firms", "users", "consumers", "customers", "suppliers", "telcos", "investors", "funds",
        "manufacturers", "makers", "schools", "universities", "partners");

    private static readonly FrozenSet<string> Duties = Set("must", "may", "can", "cannot", "shall", "forced", "required", "ordered", "told", "obliged",
        "allowed", "free", "asked", "advised", "barred", "banned", "forbidden", "not");

    private static readonly FrozenSet<string> Money = Set("budget", "finance", "financing", "loan", "loans");

    private static readonly FrozenSet<string> Steps = Set("step", "steps", "action", "actions", "measures", "aim", "place", "part", "effect", "time",
        "years", "months", "advantage", "note", "care", "charge", "issue", "stake", "stakes");

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a match is to be left out.</summary>
    public static bool Hold(MeasurePhrase row, List<Token> tokens, PhraseMatch match) => IsSought(row, tokens, match) || IsOfBusiness(row, tokens, match)
        || IsOfSupplier(row, tokens, match) || IsFinanced(tokens, match) || IsIdiom(row, tokens, match) || IsCondition(row, tokens, match)
        || IsPrivateAdvice(row, tokens, match) || IsTurnOfPermission(tokens, match) || IsOwnSale(row, tokens, match)
        || IsOwnService(row, tokens, match) || Before(tokens, match.Told[0]).Take(NearObject).Contains("whether");

    // "Spies are fighting to keep it out", "relief for those who use it", "a difficult decision for governments to shun it".
    private static bool IsSought(MeasurePhrase row, List<Token> tokens, PhraseMatch match)
    {
        var before = Before(tokens, match.Told[0]).ToList();
        return row.Measure is not (Measure.Permitted or Measure.Prosecution or Measure.Review)
            && (before.Exists(Sought.Contains) || (before.FindIndex(word => word is "decision" or "choice") is >= 0 and var at
                && at + 1 < before.Count && before[at + 1] is "difficult" or "hard" or "tough"));
    }

    // "Wireless operators in Japan have begun to drop it": the act of the operators.
    private static bool IsOfBusiness(MeasurePhrase row, List<Token> tokens, PhraseMatch match)
    {
        var place = tokens.FindIndex(0, match.Told[0], token => token is { Kind: TokenKind.Country, IsCarried: false });
        return place > 1 && row.Phrase.Text.StartsWith('J') && tokens[place - 1].Text is "in" or "from" or "across" && Businesses.Contains(tokens[place - 2].Text)
            && !tokens[..match.Told[0]].Exists(token => token.Kind == TokenKind.Body || token.EndsClause)
            && !tokens[place..(match.Told[0] + 1)].Exists(token => Duties.Contains(token.Text));
    }

    // "They will not supply Huawei": somebody else is the one who does not.
    private static bool IsOfSupplier(MeasurePhrase row, List<Token> tokens, PhraseMatch match) =>
        row.Phrase.Text.StartsWith("V …", StringComparison.Ordinal) && match.Told.Any(i => tokens[i].Text is "supply" or "provide" or "offer")
        && tokens.Skip(match.Told[^1] + 1).Take(NearObject).Any(token => token is { Kind: TokenKind.Vendor, IsCarried: false });

    // "Passed a budget to finance the installation of the cameras".
    private static bool IsFinanced(List<Token> tokens, PhraseMatch match) => match.Told.Length > 1
        && tokens[match.Told[0]..match.Told[^1]].Exists(token => Money.Contains(token.Text));

    // "Took several steps", "a rift opens over it", "limited relief".
    private static bool IsIdiom(MeasurePhrase row, List<Token> tokens, PhraseMatch match) => match.Told.Any(i => Next(tokens, i) is { Length: > 0 } next
        && (tokens[i].Text switch
        {
            "take" or "takes" or "taking" or "took" or "taken" => row.Phrase.Text.Contains("pull", StringComparison.Ordinal) && (Steps.Contains(next) || Steps.Contains(Next(tokens, i + 1))),
            "open" or "opens" or "opened" => (row.Measure == Measure.Permitted && next is "over" or "about" or "between" or "among" or "up")
                || (i > 0 && tokens[i - 1].Text is "you" or "users" or "people" or "they" or "we"),
            "free" => i + 3 < tokens.Count && tokens[i + 2].Text == "use" && (tokens[i + 3].Kind is TokenKind.Comma or TokenKind.Break
                || tokens[i + 3].Text is "and" or "or" or "but"),
            "limited" => next is "relief" or "reprieve" or "time" or "exemption" or "exemptions" or "set" or "number",
            _ => false,
        }));

    // "Criteria that it has to meet in order to be certified".
    private static bool IsCondition(MeasurePhrase row, List<Token> tokens, PhraseMatch match) => row.Measure == Measure.Permitted
        && match.Told[0] > 1 && tokens[match.Told[0] - 1].Text == "to" && tokens[match.Told[0] - 2].Text == "order";

    // "A think tank warned against it".
    private static bool IsPrivateAdvice(MeasurePhrase row, List<Token> tokens, PhraseMatch match) => row.Measure == Measure.Advice
        && Before(tokens, match.Told[0]).Any(word => word is "tank" or "tanks" or "analysts" or "experts" or "researchers" or "campaigners");

    // "Reverses a decision, when it said that Huawei could be used": what is undone let the vendor in.
    private static bool IsTurnOfPermission(List<Token> tokens, PhraseMatch match) =>
        match.Told.Any(i => tokens[i].Text.StartsWith("revers", StringComparison.Ordinal) || tokens[i].Text.StartsWith("overturn", StringComparison.Ordinal))
        && tokens.Skip(match.Told[0]).Any(token => token.Text is "could" or "allow" or "allowed" or "permit" or "permitted" or "role" or "let");

    // "Prevented from selling its phones": it is the vendor that sells.
    private static bool IsOwnSale(MeasurePhrase row, List<Token> tokens, PhraseMatch match) => row.Measure == Measure.ExportControl
        && tokens[match.Vendor].Text is "its" or "their" && match.Vendor > 0 && tokens[match.Vendor - 1].Text is "selling" or "sell";

    // "It cannot offer apps", "its phones were unable to use maps", "violated a taboo": what a maker's phones can do, what it did.
    private static bool IsOwnService(MeasurePhrase row, List<Token> tokens, PhraseMatch match) => row.Measure == Measure.BanOnNewUse
        && ((match.Told.Any(i => tokens[i].Text is "offer" or "provide" or "use" or "using" or "access" or "run")
                && tokens[match.Vendor].Entries.Any(entry => entry.Type is "network-equipment" or "devices")
                && tokens.Skip(match.Told[^1] + 1).Take(NearObject).Any(token => Software.Contains(token.Text)))
            || (match.Told.Any(i => tokens[i].Text is "taboo") && Before(tokens, match.Told[^1]).Take(NearObject).Any(word => word is "violating" or "violated")));

    private static readonly FrozenSet<string> Software = Set("app", "apps", "android", "maps", "gmail", "assistant", "alexa", "youtube", "google");

    private static string Next(List<Token> tokens, int at) => at + 1 < tokens.Count ? tokens[at + 1].Text : "";

    private static IEnumerable<string> Before(List<Token> tokens, int at) =>
        tokens.Take(at).Reverse().TakeWhile(token => !token.EndsClause).Take(Reach).Select(token => token.Text);
}
