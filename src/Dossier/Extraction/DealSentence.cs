namespace Dossier.Extraction;

/// <summary>A sentence as the deal rules see it: its tokens and what the word lists have in it.</summary>
internal sealed class DealSentence(SentenceView view, List<Token> tokens, List<FoundTerm> terms)
{
    // "The Lagos Institute", "the Geneva Convention": no place where something is delivered.
    private static readonly string[] Bodies = ["institute", "university", "school", "lab", "laboratory", "college", "foundation", "centre",
        "center", "convention", "declaration", "protocol", "process", "forum", "initiative", "observatory", "academy"];

    private List<DatePhrase>? _dates;
    private List<Money>? _amounts;

    public SentenceView View { get; } = view;

    public List<Token> Tokens { get; } = tokens;

    /// <summary>Its dates, whatever was told before it.</summary>
    public List<DatePhrase> Dates => _dates ??= DatePhrases.Find(View.Text, View.Article.Article.Published);

    /// <summary>Its amounts of money.</summary>
    public List<Money> Amounts => _amounts ??= [.. MoneyPhrases.Find(View.Text)];

    /// <summary>Words of lists, found in the sentence. Those within a customer's or a service's words, or right before a customer's, are
    /// no reason to doubt: "Revenue Service", "the tax portal", "the revenue ministry".</summary>
    public IEnumerable<FoundTerm> Terms(string kind)
    {
        foreach (var term in terms)
        {
            if (term.Term.Kind == kind && kind switch
            {
                "place" or "buyer" => term.End >= Tokens.Count || !(Bodies.Contains(Tokens[term.End].Text) || IsBranch(term.End)),
                // A head of government buys nothing.
                "customer" => !(Tokens[term.Start].Text == "minister" && term.Start > 0 && Tokens[term.Start - 1].Text == "prime"),
                "idle" or "ruling" or "not-a-deal" or "doubt" or "removal" => !IsPartOfParty(term),
                _ => true,
            })
            {
                yield return term;
            }
        }
    }

    private bool IsPartOfParty(FoundTerm term) => terms.Exists(other => other.Term.Kind is "customer" or "service" or "buyer"
        && ((other.Start <= term.Start && other.End >= term.End && other.End - other.Start > term.End - term.Start)
            || (other.Start == term.End && other.Term.Kind == "customer")));

    /// <summary>Who may have bought, in some tokens: "the ministry", "Nepal Telecom".</summary>
    public IEnumerable<FoundTerm> Buyers((int Start, int End) part) => Terms("customer", part).Concat(Terms("buyer", part));

    // "Telenor Hungary", "Telenor's Hungarian unit": where the branch is, not the parent.
    private bool IsBranch(int at) => Tokens[at].Kind == TokenKind.Country
        || (at + 2 < Tokens.Count && Tokens[at].Text == "'s" && Tokens[at + 1].Kind == TokenKind.Demonym
            && Tokens[at + 2].Text is "unit" or "arm" or "subsidiary" or "business" or "branch" or "operation" or "operations");

    /// <summary>Words of lists that lie in some tokens.</summary>
    public IEnumerable<FoundTerm> Terms(string kind, (int Start, int End) part) =>
        Terms(kind).Where(term => term.Start >= part.Start && term.End <= part.End);

    /// <summary>The clause around a match: from the mark or conjunction before it to the mark after it.</summary>
    public (int Start, int End) Clause(PhraseMatch match)
    {
        var start = match.Start;
        while (start > 0 && !EndsClause(start - 1))
        {
            start--;
        }

        var end = match.End;
        while (end < Tokens.Count && Tokens[end].Kind != TokenKind.Break && !(Tokens[end].Text is "but" or "while" or "whereas"))
        {
            end++;
        }

        return (start, end);
    }

    private bool EndsClause(int at) => Tokens[at].Kind == TokenKind.Break
        || Tokens[at].Text is "but" or "while" or "whereas" or "although" or "though" or "because" or "where"
        || (Tokens[at].Text is "and" && at > 0 && Tokens[at - 1].Kind == TokenKind.Comma);
}

/// <summary>A phrase of the tables, found in a sentence.</summary>
internal sealed record DealMatch(DealSentence Sentence, DealPhrase Row, PhraseMatch Match)
{
    public Token Vendor => Sentence.Tokens[Match.Vendor];

    public (int Start, int End) Clause { get; } = Sentence.Clause(Match);

    /// <summary>Whether its words mean something else: "agreed to deal with risks", "takes a lot of money".</summary>
    public bool IsVerb => Match.Told.Any(at => at > 0 && Sentence.Tokens[at].Text is "deal" or "contract"
        && Sentence.Tokens[at - 1].Text == "to")
        || Match.Told.Any(at => at > 0 && Sentence.Tokens[at].Text == "lot" && Sentence.Tokens[at - 1].Text == "a"
            && at + 1 < Sentence.Tokens.Count && Sentence.Tokens[at + 1].Text == "of")
        // "Makes progress".
        || Match.Told.Any(at => at + 1 < Sentence.Tokens.Count && Sentence.Tokens[at].Text is "make" or "makes" or "made" or "making"
            && Sentence.Tokens[at + 1].Text is "progress" or "sure" or "clear" or "sense" or "headway" or "strides" or "use")
        // "The Technological New Deal".
        || Match.Told.Any(at => at > 0 && Sentence.Tokens[at].Text == "deal" && Sentence.Tokens[at - 1].Text == "new"
            && char.IsUpper(Sentence.View.Text[Sentence.Tokens[at].Start]) && char.IsUpper(Sentence.View.Text[Sentence.Tokens[at - 1].Start])
            && !Sentence.View.IsTitle)
        // "The select committee".
        || Match.Told.Any(at => at + 1 < Sentence.Tokens.Count && Sentence.Tokens[at].Text == "select" && Sentence.Tokens[at + 1].Text is "committee" or "committees")
        // "Has given Huawei's gear up".
        || (Sentence.Tokens[Match.Told[0]].Text is "give" or "gives" or "gave" or "given" or "giving"
            && Match.End < Sentence.Tokens.Count && Sentence.Tokens[Match.End].Text == "up");

    /// <summary>Whether the phrase ends with the vendor and something of its own follows: "hired Huawei's lawyer".</summary>
    public bool IsOwner => Match.End < Sentence.Tokens.Count - 1 && Match.Vendor == Match.End - 1 && Sentence.Tokens[Match.End].Text == "'s"
        && !(Row.Stage == Facts.DealStage.Signed && Sentence.Tokens[Match.Told[^1]].Text == "by")
        && !Sentence.Terms("service", (Match.End, Clause.End)).Concat(Sentence.Terms("kit", (Match.End, Clause.End)))
            .Concat(Sentence.Terms("deal", (Match.End, Clause.End))).Any();

    /// <summary>Whether a term other than the phrase's own words is said of the deal: in the clause up to the phrase's end, behind it too
    /// where the phrase tells no act.</summary>
    public bool Has(string kind)
    {
        // A contract that "would have put" equipment somewhere was cancelled for certain.
        var end = Row.Stage == Facts.DealStage.Reported && Row.Phrase.Text.Contains("CONTRACT", StringComparison.Ordinal) ? Clause.End
            : Row.With is null && Sentence.Terms("cancel").Concat(Sentence.Terms("suspend")).Any(term => term.Start == Match.Told[0])
            ? Match.Told[0]
            : Match.End;
        // "What I could not confirm: that …" is said of all that follows.
        var lead = kind != "idle" && Clause.Start > 0 && Sentence.Tokens[Clause.Start - 1].Text is ":" or ";"
            ? Sentence.Tokens.FindIndex(t => t.Text == ":") : -1;
        return Sentence.Terms(kind, (Clause.Start, end)).Concat(Sentence.Terms(kind, (0, lead)))
            .Any(term => !Match.Told.Contains(term.Start) && !IsMonth(Sentence, term) && !IsAside(term)
                && !IsInset(term) && !IsAgreed(term));
    }

    /// <summary>Whether the clause speaks of takeovers, patents and the like; what only says who the vendor is does not
    /// count: "Dahua, one of the biggest suppliers of cameras, has put …".</summary>
    public bool IsOtherTrade => Sentence.Terms("not-a-deal", Clause).Any(term => !IsInset(term));

    // "The project, a system that may serve the police, was awarded to ZTE": between commas, with the deal told on both sides.
    private bool IsInset(FoundTerm term)
    {
        var tokens = Sentence.Tokens;
        var start = tokens.FindLastIndex(term.Start, token => token.Kind == TokenKind.Comma);
        var end = tokens.FindIndex(term.Start, token => token.Kind == TokenKind.Comma);
        var parts = Match.Told.Append(Match.Vendor).ToList();
        return start > 0 && end > start && parts.Exists(at => at < start) && parts.Exists(at => at > end)
            && !parts.Exists(at => at > start && at < end)
            && (tokens[start + 1].Text is "a" or "an" or "one" || tokens[start + 1] is { Kind: TokenKind.Vendor, IsCarried: true }
                || Asides.Contains(tokens[start + 1].Text));
    }

    // "Under a contract signed on Monday, Huawei would build …": what was agreed, told as it was said.
    private bool IsAgreed(FoundTerm term) => Sentence.Tokens[term.Start].Text == "would" && Enumerable.Range(0, Sentence.Tokens.Count)
        .Any(at => Sentence.Tokens[at].Text == "under" && Sentence.Terms("contract").Any(deal => deal.Start > at && deal.Start <= at + 5));

    // "Kenya, which had not chosen Nokia, gave …", "After others refused, Kenya gave …": what stands between commas is of something else.
    private bool IsAside(FoundTerm term)
    {
        var (tokens, start) = (Sentence.Tokens, term.Start);
        while (start > Clause.Start && tokens[start - 1].Kind != TokenKind.Comma)
        {
            start--;
        }

        var end = tokens.FindIndex(term.Start, token => token.Kind == TokenKind.Comma);
        // A conjunction that opens the clause stands before it.
        return end >= 0 && end <= Match.Start && (Asides.Contains(tokens[start].Text)
            ? start == Clause.Start || tokens[start - 1].Kind == TokenKind.Comma
            : start == Clause.Start && start > 0 && tokens[start - 1].Text is "though" or "although" or "because");
    }

    private static readonly string[] Asides = ["which", "who", "whose", "where", "after", "despite", "although", "though", "since", "when",
        "once", "before", "as", "following", "having", "with", "by", "under", "in", "designed", "intended", "meant", "aimed", "on"];

    private static bool IsMonth(DealSentence sentence, FoundTerm term) =>
        sentence.Tokens[term.Start].Text == "may" && char.IsUpper(sentence.View.Text[sentence.Tokens[term.Start].Start]);
}
