using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>
/// Finds deals by the phrases of the reference tables. What is denied, lost or forbidden is left out; what is planned, rumoured, bid for or
/// another vendor's stays a candidate of low confidence, as does a deal whose country nothing tells.
/// </summary>
internal sealed partial class DealRules
{
    // The registers hold the deals of vendors of these; what their rivals win is kept at low confidence.
    private static readonly string[] Seats = ["CN", "HK"];

    private static readonly string[] Definite = ["the", "this", "that", "these", "those", "both", "such", "its", "their", "second", "new"];

    // Words that tell where a deal is.
    private static readonly ImmutableArray<string> Places = ["place", "buyer"];

    private readonly DealTables _tables;
    private readonly PhraseTables _phrases;
    private readonly Discourse _discourse = new();
    private readonly DealContext _context;

    private DealRules(Lexicon lexicon)
    {
        (_tables, _phrases) = (lexicon.Deals, lexicon.Phrases);
        _context = new(_discourse);
    }

    public static IEnumerable<Candidate<Deal>> Find(ArticleView article)
    {
        if (!article.Names.Any(names => names.Any(name => name.Entry.Kind == NameKind.Vendor)))
        {
            return [];
        }

        var rules = new DealRules(article.Lexicon);
        var found = new List<Statement<Deal>>();
        foreach (var sentence in article.Sentences)
        {
            found.AddRange(rules.Read(sentence).Select(candidate => new Statement<Deal>(candidate, sentence)));
        }

        return DealDates.Complete(article, found.Select(f => f.Sentence.IsTitle && !IsBorneOut(article, f, found)
            ? f with { Candidate = f.Candidate with { Confidence = Confidence.Low } } : f));
    }

    // A headline alone makes no deal; one whose text speaks on of the vendor, neither with doubt nor of its deals elsewhere, tells one.
    private static bool IsBorneOut(ArticleView article, Statement<Deal> headline, List<Statement<Deal>> found)
    {
        var same = found.Where(other => !other.Sentence.IsTitle && other.Fact.Vendor == headline.Fact.Vendor).ToList();
        return same.Count > 0 ? same.Exists(other => other.IsSure && other.Fact.Country == headline.Fact.Country)
            : headline.Fact.Stage is DealStage.Signed or DealStage.Reported && !headline.Sentence.Text.EndsWith('.')
                && article.Sentences.Any(sentence => !sentence.IsTitle
                    && sentence.Names.Any(name => name.Entry is { Kind: NameKind.Vendor } && name.Entry.Code == headline.Fact.Vendor));
    }

    /// <summary>Whether a sentence neither tells of a deal nor names a place where one may be.</summary>
    public static bool CanPassOver(SentenceView view, DealTables tables) => !tables.CanHold(view) && !view.Names.Any(DealContext.IsPlace)
        && !view.Tokens.Exists(token => tables.Words.Begins(Places, token.Word));

    /// <summary>Whether a deal names a network and nothing else: no customer, no contract, no worth, no date.</summary>
    public static bool IsPresence(Candidate<Deal> deal) => deal.Fact is { Customer: "", Amount: null, Announced.Precision: DatePrecision.Unknown, Services: [Service.TelecomNetwork or Service.Other] }
        && !deal.Rule.Contains("DEAL", StringComparison.Ordinal) && !deal.Rule.Contains("LOT", StringComparison.Ordinal);

    private List<Candidate<Deal>> Read(SentenceView view)
    {
        _discourse.Enter(view);
        if (CanPassOver(view, _tables))
        {
            _context.Note(view, [], []);
            return [];
        }

        var tokens = WithUnnamed(view, WithPronouns(DealTokens.Plain(TokenReader.Read(_phrases, view, _discourse, vendorsOnly: true))));
        var sentence = new DealSentence(view, tokens, _tables.Words.Find(tokens, view.Text));
        var found = !view.Text.EndsWith('?') && _tables.CanHold(view) && tokens.Any(t => t.Kind == TokenKind.Vendor) ? In(sentence) : [];
        _context.Note(view, tokens, Places.SelectMany(sentence.Terms).Select(term => term.Term.Code));
        return found;
    }

    // "It is laying a backbone": the vendor spoken of last, where what follows is what vendors do.
    private List<Token> WithPronouns(List<Token> tokens)
    {
        // "The corporation ZTE" is ZTE.
        tokens.RemoveAll(token => token is { Kind: TokenKind.Vendor, IsCarried: true } && IsBeforeVendor(tokens, token));
        var led = false;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            led |= i > 0 && tokens[i - 1] is { Kind: TokenKind.Body or TokenKind.Country, Acts: true };
            if (IsParty(tokens, i) && Spoken(tokens, i) is { } party)
            {
                tokens[i] = party;
                continue;
            }

            if (tokens[i] is { Kind: TokenKind.Vendor, Text: "its" or "their" } && (led || IsLedByBuyer(tokens, i)))
            {
                // "New Zealand buys its gear abroad": the country's.
                tokens[i] = tokens[i] with { Kind = TokenKind.Word, Entries = [] };
            }
            else if (tokens[i] is { Kind: TokenKind.Word or TokenKind.Pronoun, Text: "it" or "they" })
            {
                tokens[i] = led || !_tables.IsVendorsAct(tokens, i + 1) ? tokens[i] with { Kind = TokenKind.Word, Entries = [] }
                    : Meant(tokens, i);
            }
        }

        return tokens;
    }

    private static bool IsBeforeVendor(List<Token> tokens, Token token) => tokens.Exists(next => next.Start == token.End + 1
        && next is { Kind: TokenKind.Vendor, IsCarried: false });

    // "The operator built its network": the operator's.
    private bool IsLedByBuyer(List<Token> tokens, int at) => !tokens.Take(at).Any(token => token.Kind == TokenKind.Vendor)
        && _tables.Words.Find(tokens[..at], "").Any(term => term.Term.Kind is "customer" or "buyer");

    // "The contract was signed in May", "the telecom company signed a deal": with the vendor of which the text has spoken last, as if it
    // were named after the noun.
    private List<Token> WithUnnamed(SentenceView view, List<Token> tokens)
    {
        if (tokens.Any(token => token.Kind == TokenKind.Vendor) || view.IsTitle || !_tables.CanHold(view)
            || _discourse.Vendors(1, "", []) is not { Vendors: [var vendor], Doubt: <= 1 } || !RestrictionRules.IsSeat(vendor.Country)
            || view.Article.Names[view.Passage.Number - 1].Any(name => name.Entry.Kind == NameKind.Vendor && name.Entry != vendor))
        {
            return tokens;
        }

        // "These services also run …": those of the vendor.
        if (tokens is [{ Text: "these" or "such" or "the" } its,
            { Text: "services" or "systems" or "solutions" or "platforms" or "products" or "technologies" }, ..])
        {
            return [its with { Kind = TokenKind.Vendor, Entries = [vendor], IsCarried = true, Doubt = 1 }, .. tokens[1..]];
        }

        // Who won it, or whom it was given to, is somebody else.
        var terms = _tables.Words.Find(tokens, view.Text);
        if (terms.Any(term => term.Term.Kind is "win" or "award"))
        {
            return tokens;
        }

        var noun = terms.Where(term => term.Term.Kind == "contract" && term.End < tokens.Count && tokens[term.End].Text is not "'s")
            .Select(term => term.End - 1)
            .FirstOrDefault(-1);
        var isDefinite = Definite.Contains(tokens[Math.Max(0, noun - 1)].Text);
        if (noun < 0 || (!isDefinite && tokens.Skip(noun + 1).Take(4).Any(token => token.Text == "with")) || IsOfName(view, tokens, noun) || !(Definite.Contains(tokens[Math.Max(0, noun - 1)].Text)
            || terms.Any(term => term.Term.Kind is "service" or "customer" or "buyer")))
        {
            return tokens;
        }

        // "By an agreement of the same amount the ministry passes the loan on": another one, of lenders.
        if (terms.Any(term => term.Term.Kind == "lending") && !Definite.Contains(tokens[Math.Max(0, noun - 1)].Text))
        {
            return tokens;
        }

        var end = tokens[noun].End;
        return [.. tokens[..(noun + 1)], new(TokenKind.Word, end, end, _phrases.Vocabulary.Of("with")),
            new(TokenKind.Vendor, end, end, Word.None) { Entries = [vendor], IsCarried = true, Doubt = 1 }, .. tokens[(noun + 1)..]];
    }

    // "The Government of National Accord" is no agreement.
    private static bool IsOfName(SentenceView view, List<Token> tokens, int at) => at > 0 && char.IsUpper(view.Text[tokens[at].Start])
        && tokens[at - 1].Kind != TokenKind.Break && char.IsUpper(view.Text[tokens[at - 1].Start]) && tokens[at - 1].Text is not "the";

    // "The two sides signed", "the contractor": the one vendor of which the paragraph has spoken.
    private bool IsParty(List<Token> tokens, int at) => at > 0 && ((tokens[at] is
    {
        Kind: TokenKind.Word,
        Text: "sides" or "parties" or "partners" or "contractor" or "builder" or "winner" or "bidder" or "seller"
    }
        && tokens[at - 1].Text is "two" or "both" or "the" or "same" or "winning")
        || (tokens[at - 1].Text == "same" && tokens[at].Text is "supplier" or "vendor" or "company" or "firm" or "maker" or "group")
        || (tokens[at].Text == "two" && tokens[at - 1].Text == "the"
            && _tables.Words.Find(tokens.Skip(at + 1).SkipWhile(token => token.Text is "have" or "had" or "together" or "jointly" or "both")
                .Take(1).ToList(), "").Any(term => term.Term.Kind is "sign" or "win")));

    private Token? Spoken(List<Token> tokens, int at) =>
        tokens.Any(token => token.Kind == TokenKind.Vendor)
            || _discourse.Vendors(tokens[at].Text == "two"
                && _discourse.Vendors(2, "", []) is { Vendors.IsEmpty: false, Doubt: <= 1 } ? 2 : 1, "", []) is not { Vendors.IsEmpty: false, Doubt: <= 1 } one
            ? null
            : tokens[at] with { Kind = TokenKind.Vendor, Entries = one.Vendors, IsCarried = true, Doubt = 1 };

    private Token Meant(List<Token> tokens, int at)
    {
        var here = tokens.Take(at).Where(token => token.Kind == TokenKind.Vendor).Select(token => token.Entries).ToList();
        var (vendors, doubt) = here.Count > 0 ? (here[^1], 1) : _discourse.Vendors(tokens[at].Text == "it" ? 1 : 0, "", []);
        return vendors.IsEmpty ? tokens[at]
            : tokens[at] with { Kind = TokenKind.Vendor, Entries = vendors, IsCarried = true, Doubt = Math.Max(1, doubt) };
    }

    // A sentence tells of one deal of a vendor in a country once, in the surest of its phrases; of
    // phrases alike in that, in the one that names the customer.
    private List<Candidate<Deal>> In(DealSentence sentence)
    {
        if (_tables.PhraseIndex.In(sentence.Tokens) is not { Count: > 0 } all)
        {
            return [];
        }

        var found = new List<Candidate<Deal>>();
        var rows = all.ToLookup(row => row.Tier);
        found.AddRange(rows[0].SelectMany(row => row.Phrase.Matches(sentence.Tokens).Where(match => match.Vendor >= 0)
            .Select(match => new DealMatch(sentence, row, match))).SelectMany(Of));
        for (var tier = 1; tier <= 2; tier++)
        {
            var sure = found.Where(c => c.Confidence > Confidence.Low).Select(c => c.Fact.Vendor).ToHashSet(StringComparer.Ordinal);
            found.AddRange(rows[tier].SelectMany(row => DealCues.Matches(sentence, row)
                .Select(match => new DealMatch(sentence, row, match)))
                .SelectMany(Of).Where(c => c.Confidence > Confidence.Low && !sure.Contains(c.Fact.Vendor)));
        }

        return [.. found.GroupBy(c => (c.Fact.Vendor, c.Fact.Country))
            .Select(same => same.MaxBy(c => (c.Confidence, c.Fact.Stage, c.Fact.Customer.Length > 0))!)];
    }

    private IEnumerable<Candidate<Deal>> Of(DealMatch deal)
    {
        var view = deal.Sentence.View;
        var quoted = view.IsQuoted(deal.Sentence.Tokens[deal.Match.Told[0]].Start) && !Document().IsMatch(view.Text);
        var named = deal.Sentence.Terms("service", deal.Clause).Any();
        if (deal.IsVerb || deal.IsOwner || deal.Has("never") || (!named && deal.IsOtherTrade)
            || (IsLoose(deal) && deal.Has("idle")))
        {
            yield break;
        }

        foreach (var vendor in deal.Vendor.Entries)
        {
            var place = DealPlaces.Find(deal, vendor, _context);
            foreach (var country in place.Countries.DefaultIfEmpty(""))
            {
                var confidence = quoted || IsOwn(deal, vendor) || country.Length == 0 || DealRoles.IsUnsafe(deal, vendor, place, country)
                    || !Seats.Contains(vendor.Country, StringComparer.Ordinal)
                    || deal.Has("doubt") || (deal.Row.With is null
                        && deal.Sentence.Terms("ruling", (deal.Match.Start, deal.Match.End)).Any())
                    || deal.Sentence.Terms("removal", deal.Clause).Any() || IsUnderDuty(deal)
                    || deal.IsOtherTrade || (deal.Row.Tier == 2 && place.Doubt > 0)
                    || vendor.Type is "semiconductors"
                    || (deal.Vendor.IsCarried && country == vendor.Country)
                    // "Is being built by Huawei and will resemble a Swiss town".
                    || deal.Sentence.Tokens.Skip(deal.Match.End).Any(token => token.Text is "resemble" or "resembles" or "resembling")
                    || (vendor.Type is "operator" or "devices" && deal.Row is not { Confidence: Confidence.High, Stage: DealStage.Signed })
                    || (deal.Vendor.Start == deal.Vendor.End && (place.Doubt > 0
                        || view.Names.Where(name => name.Entry.Kind == NameKind.Country).DistinctBy(name => name.Entry.Country)
                        .Count() > 2))
                    || (deal.Vendor.IsCarried && ((place.IsFar && !_context.IsOfOne(view.Article))
                        || (place.Doubt > 0 && deal.Row is { Confidence: Confidence.Medium, Stage: DealStage.Operational })))
                    ? Confidence.Low : Sureness(deal, place);
                yield return DealDraft.Complete(deal, vendor, country, place, confidence);
            }
        }
    }

    private static readonly string[] Networks = ["tiktok", "bytedance", "wechat", "weibo", "temu", "shein", "deepseek", "didi", "kuaishou",
        "zhipu"];

    // "Operators that use Huawei's gear must apply for permission", "pleaded guilty to having shipped it": a rule or a charge is told.
    private static bool IsUnderDuty(DealMatch deal) => deal.Row.Stage == DealStage.Operational
        && deal.Sentence.Terms("duty", deal.Clause).Any();

    // A network's own servers are no deal of it.
    private static bool IsOwn(DealMatch deal, LexiconEntry vendor) => Networks.Contains(vendor.Code)
        && deal.Row.Stage is not (DealStage.Signed or DealStage.Cancelled)
        && !deal.Sentence.Buyers(deal.Clause).Any();

    // What a document says stands in quotation marks, too, and is no opinion.
    [GeneratedRegex(@"\b(?:report|study|audit|filing|paper|document|statement|press release|communiqu[eé]|notice|"
        + @"minutes)\b[^.;“”""]{0,60}\b(?:said|says|"
        + @"notes|noted|reads|stated|states|found|finds|showed|shows)\b|\baccording to the (?:report|study|audit|filing|paper|document)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Document();

    // Cues, phrases that name nothing that is sold, and what is known of a thing rather than told: "the Huawei-built centre".
    private static bool IsLoose(DealMatch deal) => deal.Row.With is not null || !deal.Row.NamesObject
        || deal.Row.Stage == DealStage.Reported
        || deal.Vendor.Start == deal.Vendor.End
        || deal.Sentence.View.Text.AsSpan(deal.Vendor.End).StartsWith("-", StringComparison.Ordinal);

    private static Confidence Sureness(DealMatch deal, DealPlace place)
    {
        var row = deal.Row.Confidence == Confidence.Low && deal.Sentence.Buyers(deal.Clause).Any() ? Confidence.Medium
            : deal.Row.Confidence;
        var doubt = Math.Max(place.Doubt, deal.Vendor.Doubt);
        return (Confidence)Math.Max(0, Math.Min((int)row, deal.Sentence.View.IsTitle ? 1 : 2) is var sure && doubt >= 2 ? 0
            : doubt == 1 ? Math.Min(sure, (int)Confidence.Medium) : sure);
    }
}
