using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Completes a deal from the rest of its sentence: customer, services, stage, date, amount, financier.</summary>
internal static class DealDraft
{
    private const int LongestName = 6;

    // Less is the price of one camera or of a share, and cents are those of an index.
    private const decimal LeastWorth = 10_000;

    // Words that name nobody: what they say stands in the type of the customer.
    private static readonly ImmutableArray<string> Generic = ["operator", "operators", "office", "telecom", "telecom operator", "telco", "telcos", "carrier",
        "carriers", "state", "state-run", "state-owned", "commission", "department", "departments", "agency", "agencies", "authority", "authorities",
        "telekom", "company"];

    private static readonly ImmutableArray<string> Lending = ["loan", "loans", "credit", "credits", "financing", "lend", "lends", "lent",
        "facility"];

    public static Candidate<Deal> Complete(DealMatch deal, LexiconEntry vendor, string country, DealPlace place, Confidence confidence)
    {
        var sentence = deal.Sentence;
        var view = sentence.View;
        var (customer, type) = CustomerOf(deal, place);
        var money = AmountOf(deal);
        var id = CandidateId.Of("D", view.Article.Article.Id, view.Text, vendor.Code, country);
        var fact = new Deal(
            id, vendor.Code, country, customer, type, ServicesOf(deal, vendor), StageOf(deal), DealDates.Of(deal), FactDate.Unknown,
            money?.Value, money?.Currency ?? "", FinancierOf(sentence), "",
            confidence > Confidence.Low && !sentence.Terms("pledge").Any()
                && !deal.Row.Phrase.Text.StartsWith("USE", StringComparison.Ordinal))
        {
            Evidence = [view.Evidence(id)],
        };
        return new(fact, confidence, deal.Row.Phrase.Text);
    }

    private static string FinancierOf(DealSentence sentence) => sentence.Tokens.SelectMany(token => token.Entries)
        .Where(entry => entry.Type == "bank").Select(entry => entry.Name)
        .Concat(sentence.Terms("financier").Select(term => term.Term.Code)).FirstOrDefault("");

    private static ImmutableArray<Service> ServicesOf(DealMatch deal, LexiconEntry vendor)
    {
        var near = deal.Sentence.Terms("service", deal.Clause).ToList();
        var codes = (near.Count > 0 ? near : deal.Sentence.Terms("service")).Select(term => term.Term.Code)
            .Distinct(StringComparer.Ordinal).ToList();
        if (codes.Count > 1)
        {
            codes.Remove(Code.Of(Service.Other));
        }

        var services = codes.Select(code => Code.TryParse<Service>(code, out var service) ? service : Service.Other).Order()
            .ToImmutableArray();
        return !services.IsEmpty ? services
            : deal.Sentence.Terms("kit", deal.Clause).Any() ? [vendor.Type switch
            {
                "network-equipment" => Service.TelecomNetwork,
                "surveillance" => Service.SurveillanceCameras,
                "cloud" => Service.Cloud,
                _ => Service.Other,
            }]
            : [Service.Other];
    }

    // "Will build" tells of a deal whose stage is open; "is building" of one in hand, whatever the phrase says.
    private static DealStage StageOf(DealMatch deal)
    {
        var done = deal.Row.Stage is DealStage.Reported or DealStage.UnderConstruction
            && deal.Sentence.Terms("done", (deal.Match.End, deal.Clause.End)).Any();
        return done ? DealStage.Operational
            : deal.Row.Stage == DealStage.Operational && deal.Sentence.Terms("begun", deal.Clause).Any() ? DealStage.UnderConstruction
            : deal.Row.Stage;
    }

    private static Money? AmountOf(DealMatch deal)
    {
        var text = deal.Sentence.View.Text;
        var told = deal.Sentence.Tokens[deal.Match.Told[0]].Start;
        var amounts = deal.Sentence.Amounts.Where(money => money.Value >= LeastWorth && decimal.Truncate(money.Value) == money.Value && !IsLoan(text, money)).ToList();
        return amounts.Count == 0 ? null : amounts.MinBy(money => Math.Abs(money.Index - told));
    }

    private static bool IsLoan(string text, Money money) => text[(money.Index + money.Length)..].Split([' ', ','],
        StringSplitOptions.RemoveEmptyEntries).Take(3).Any(word => Lending.Contains(word.ToLowerInvariant().TrimEnd('.')));

    private static (string Name, CustomerType Type) CustomerOf(DealMatch deal, DealPlace place)
    {
        var sentence = deal.Sentence;
        var terms = sentence.Buyers(deal.Clause).Where(term => !IsLender(sentence.Tokens, term.Start)).ToList();
        if (terms.Count > 0)
        {
            var nearest = terms.MinBy(term => place.Token < 0 ? Math.Abs(term.Start - deal.Match.Told[0])
                : Math.Abs(term.Start - place.Token));
            // "Operators such as BT".
            var such = terms.FindIndex(term => term.Start > nearest.End && term.Start <= nearest.End + 2
                && sentence.Tokens[term.Start - 1].Text is "such as" or "as" or "including" or "like");
            return (NameAround(sentence, such < 0 ? nearest : terms[such]),
                nearest.Term.Kind == "buyer" ? CustomerType.Operator : Code.TryParse<CustomerType>(nearest.Term.Code, out var type) ? type
                : CustomerType.Unknown);
        }

        var body = place.Token >= 0 ? sentence.Tokens[place.Token] : null;
        return body?.Kind == TokenKind.Body && !body.Entries.Any(e => e.Type == "head-of-government")
            ? (sentence.View.Text[body.Start..body.End], body.Entries.Any(e => e.Type == "international")
                ? CustomerType.InternationalOrganisation : CustomerType.Government)
            : ("", CustomerType.Unknown);
    }

    // "With a grant from the Chinese ministry".
    private static bool IsLender(List<Token> tokens, int at)
    {
        var from = tokens.FindLastIndex(at, Math.Min(at + 1, 5), token => token.Text is "from" or "by");
        return from > 0 && (Lending.Contains(tokens[from - 1].Text) || tokens[from - 1].Text is "grant" or "grants" or "funding" or "funds"
            or "financed" or "funded");
    }

    // "the Ministry of Health", "Nepal Telecom", "the Kenyan police": words with a capital and "of" around the term.
    private static string NameAround(DealSentence sentence, FoundTerm term)
    {
        var tokens = sentence.Tokens;
        var text = sentence.View.Text;

        // In a headline all words have capitals, and so have the names of persons behind their office.
        if (IsAllCapitals(sentence) || tokens[term.Start].Text.StartsWith("minister", StringComparison.Ordinal))
        {
            var bare = text[tokens[term.Start].Start..tokens[term.End - 1].End];
            return term.Term.Kind == "buyer" ? bare : "";
        }

        bool Belongs(int i) => i >= 0 && i < tokens.Count && tokens[i].Kind is not (TokenKind.Break or TokenKind.Comma or TokenKind.Vendor)
            && char.IsUpper(text[tokens[i].Start]) && tokens[i].Text is not ("the" or "in" or "a");
        var first = term.Start;
        while (term.Start - first < LongestName && Belongs(first - 1))
        {
            first--;
        }

        var last = term.End - 1;
        while (last - term.End < LongestName && (Belongs(last + 1)
            || (last + 2 < tokens.Count && tokens[last + 1].Text is "of" or "and" or "for" && Belongs(last + 2))))
        {
            last++;
        }

        var name = text[tokens[first].Start..tokens[last].End];

        // "The UK telco" names nobody either, but "British Telecom" does.
        var own = tokens.Skip(first).Take(last + 1 - first)
            .SkipWhile(token => token.Kind is TokenKind.Country or TokenKind.Demonym).ToList();
        return own.Count > 0 && Generic.Contains(text[own[0].Start..own[^1].End]) ? "" : name;
    }

    private static bool IsAllCapitals(DealSentence sentence)
    {
        var words = sentence.Tokens.Where(token => token.Kind == TokenKind.Word && token.Text.Length > 3).ToList();
        return words.Count > 3 && words.Count(word => char.IsUpper(sentence.View.Text[word.Start])) * 5 >= words.Count * 4;
    }
}
