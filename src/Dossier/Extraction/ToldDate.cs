using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Dossier.Extraction;

/// <summary>A date that a sentence gives for an act which another sentence may state: "The order was published on Tuesday."</summary>
/// <param name="Gives">What it is the date of.</param>
/// <param name="Date">The date.</param>
/// <param name="Words">The words that tell it, in small letters.</param>
/// <param name="Countries">The countries that the sentence names; none when it leaves that to what stands before.</param>
/// <param name="Vendors">The vendors that it names.</param>
internal sealed partial record ToldDate(DateGiven Gives, DatePhrase Date, ImmutableArray<string> Words, ImmutableArray<string> Countries,
    ImmutableArray<string> Vendors)
{
    // What was said this many days before the article came out is its news.
    private const int FreshDays = 7;

    /// <summary>The dates that a sentence gives for acts, the surest first.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tables">The phrases.</param>
    /// <param name="deals">Whether dates of deals are looked for, instead of those of restrictions.</param>
    public static List<ToldDate> In(SentenceView sentence, PhraseTables tables, bool deals = false)
    {
        var dates = DatePhrases.In(sentence);
        if (dates.Count == 0 || sentence.Text.EndsWith('?'))
        {
            return [];
        }

        var plain = TokenReader.Read(tables, sentence, new(), vendorsOnly: true);
        var tokens = WithDates(plain, dates);
        var countries = plain.Where(token => token.IsJurisdiction).SelectMany(token => token.Entries).Select(entry => entry.Country)
            .Where(country => country.Length > 0 && !RestrictionRules.IsSeat(country)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var vendors = plain.Where(token => token is { Kind: TokenKind.Vendor, IsCarried: false }).SelectMany(token => token.Entries)
            .Select(entry => entry.Code).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return
        [
            .. tables.DateIndex.In(tokens).Where(row => IsOf(row.Gives, deals)).SelectMany(row => row.Phrase.Matches(tokens)
                    .Where(match => match.Date >= 0)
                    .Select(match => new ToldDate(row.Gives, dates.Single(date => date.Index == tokens[match.Date].Start),
                        [.. match.Told.Select(i => tokens[i].Text)], countries, vendors)))
                .Where(told => told.IsFit(sentence)).DistinctBy(told => (told.Gives, told.Date.Index)).OrderBy(told => told.Gives),
        ];
    }

    private static bool IsOf(DateGiven gives, bool deals) =>
        gives == DateGiven.Said || (gives is DateGiven.Signed or DateGiven.Opened) == deals;

    private bool IsFit(SentenceView sentence) => Date.Role switch
    {
        DateRole.At when Date.Index < RestrictionDraft.DatelineLength(sentence) => false,
        DateRole.At when Gives == DateGiven.Said && TellsOfOther(sentence) => false,
        DateRole.At when OtherAct().IsMatch(sentence.Text[..Date.Index]) => false,
        DateRole.At => IsToCome(Date, sentence) ? Gives == DateGiven.Effective
            : Gives is DateGiven.Announced or DateGiven.Said or DateGiven.Signed or DateGiven.Opened,
        DateRole.From => Gives == DateGiven.Effective,
        DateRole.By => Gives == DateGiven.Deadline && !Remedy().IsMatch(sentence.Text),
        _ => false,
    };

    /// <summary>Whether it lies so shortly before the article that it is its news.</summary>
    public bool IsFresh(SentenceView sentence) => sentence.Article.Article.Published.Latest is { } published
        && Date.Date.Latest is { } day && published.DayNumber - day.DayNumber <= FreshDays;

    /// <summary>Whether a date lies wholly after the article: nothing was announced then.</summary>
    public static bool IsToCome(DatePhrase date, SentenceView sentence) =>
        date.Date.Earliest is { } first && first > sentence.Article.Article.Published.Latest;

    private static List<Token> WithDates(List<Token> plain, List<DatePhrase> dates)
    {
        var tokens = new List<Token>();
        foreach (var token in plain)
        {
            var date = dates.Find(d => token.Start < d.Index + d.Length && token.End > d.Index);
            if (date is null)
            {
                tokens.Add(token);
            }
            else if (tokens.Count == 0 || tokens[^1].Kind != TokenKind.Date || tokens[^1].Start != date.Index)
            {
                if (token.Text == "dated" && token.Start == date.Index)
                {
                    tokens.Add(token);
                }

                tokens.Add(new(TokenKind.Date, date.Index, date.Index + date.Length, Word.None));
            }
        }

        return WithoutAsides(tokens);
    }

    // "The ban, which nobody had expected, was announced …".
    private static List<Token> WithoutAsides(List<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var end = tokens[i].Kind == TokenKind.Comma && tokens[i + 1].Text is "which" or "who" or "after" or "despite" or "following"
                ? tokens.FindIndex(i + 1, token => token.Kind is TokenKind.Comma or TokenKind.Date or TokenKind.Break) : -1;
            if (end > i && tokens[end].Kind == TokenKind.Comma)
            {
                tokens.RemoveRange(i, end - i + 1);
            }
        }

        return tokens;
    }

    // "The minister said on Tuesday that the agency had been told to help": something else was said than the act.
    private bool TellsOfOther(SentenceView sentence) => SaidThat().IsMatch(sentence.Text[(Date.Index + Date.Length)..]);

    [GeneratedRegex(@"^,? that (?!(?:the |this |its )?(?:ban|order|decision|move|measure|rule|block|exclusion|law|restriction)\b)"
        + @"[^,;.]{0,80}?\b(?:had (?:been )?\w+(?:ed|en|t|ld)|(?:was|were) \w+ing)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaidThat();

    // "It followed anger over a decision in January": the date is that of what went before.
    [GeneratedRegex(@"\b(?:over|after|despite|against|about|following|since|from|revers\w+|overturn\w*|undid|undo\w*|unlike|contrast to) "
        + @"(?:an?|the|its|his|her|their) (?:[\w-]+ ){0,2}(?:decisions?|ruling|order|ban|announcement|move|vote|approval|deal|agreement|contract|review|"
        + @"report|warning)s? $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherAct();

    // "It has until Friday to appeal" is no deadline of the act.
    [GeneratedRegex(@"\b(?:appeal|respond|reply|comment|object|answer|challenge|apply|bid|submit|sue)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remedy();
}
