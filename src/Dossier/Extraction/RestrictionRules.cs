using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>
/// Finds restrictions by the phrases of the reference tables. Jurisdiction and vendors come from the clause, else from what the article
/// has spoken of before. What is denied, asked or only quoted is left out; what is planned, feared, recommended or asked for stays a
/// candidate of low confidence.
/// </summary>
internal sealed partial class RestrictionRules
{
    // The registers hold what others do about vendors of these, not what these do about the vendors of others.
    private static readonly string[] Seats = ["CN", "HK"];

    private readonly PhraseTables _tables;
    private readonly Discourse _discourse = new();
    private readonly SpokenActs _acts = new();

    public static bool IsSeat(string country) => Array.IndexOf(Seats, country) >= 0;

    private RestrictionRules(PhraseTables tables) => _tables = tables;

    public static IEnumerable<Candidate<Restriction>> Find(ArticleView article)
    {
        if (!article.Names.Any(names => names.Any(name => name.Entry.Kind == NameKind.Vendor)))
        {
            return [];
        }

        var rules = new RestrictionRules(article.Lexicon.Phrases);
        var found = new List<Statement<Restriction>>();
        foreach (var sentence in article.Sentences)
        {
            if (!sentence.Text.EndsWith('?') && (rules._tables.CanHold(sentence) || TellsOfList(sentence)))
            {
                rules._discourse.Enter(sentence);
                rules._acts.Enter();
                found.AddRange(rules.In(sentence).Select(candidate => new Statement<Restriction>(candidate, sentence)));
            }

            rules._discourse.Note(sentence);
        }

        return ActDates.Complete(article, found.Select(told => IsBorneOut(told, found) ? told
            : told with { Candidate = told.Candidate with { Confidence = Confidence.Low } }));
    }

    // A headline alone does not make a ban: the text must bear it out.
    private static bool IsBorneOut(Statement<Restriction> told, List<Statement<Restriction>> found) =>
        !told.Sentence.IsTitle || found.Any(other => !other.Sentence.IsTitle && other.IsSure
            && other.Fact.Jurisdiction == told.Fact.Jurisdiction
            && other.Fact.Vendors.Intersect(told.Fact.Vendors, StringComparer.Ordinal).Any());

    private static bool TellsOfList(SentenceView sentence) => sentence.Tokens.Any(token => token.Text is "list" or "blacklist");

    // "The list of firms with ties to the army that the Pentagon published": whose it is.
    private void NoteList(SentenceView sentence, List<Token> tokens, Lazy<List<Signal>> signals)
    {
        foreach (var signal in TellsOfList(sentence) ? signals.Value.Where(s => s.Effect == SignalEffect.List) : [])
        {
            if (signal.Phrase.Matches(tokens).FirstOrDefault(m => m.Jurisdiction >= 0) is { } match
                && tokens[match.Jurisdiction].Entries is [var keeper, ..] && !IsSeat(keeper.Country))
            {
                _acts.NoteList(keeper, sentence);
            }
        }
    }

    private List<Candidate<Restriction>> In(SentenceView sentence)
    {
        var found = new List<Candidate<Restriction>>();
        var tokens = TokenReader.Read(_tables, sentence, _discourse);
        var used = new HashSet<int>();
        var signals = new Lazy<List<Signal>>(() => _tables.SignalIndex.In(tokens));
        NoteList(sentence, tokens, signals);
        var names = tokens.Any(t => t.Kind is TokenKind.Vendor or TokenKind.Pronoun && !t.Entries.IsEmpty);
        foreach (var known in _tables.MeasureIndex.In(tokens).Where(row => names || !row.Phrase.Has(PartKind.Vendor)))
        {
            if (_acts.Complete(known) is not { } row)
            {
                continue;
            }

            // Cues are for sentences that no phrase fits.
            if (row.IsCue && used.Count > 0)
            {
                break;
            }

            foreach (var fitting in row.Phrase.Matches(tokens))
            {
                var bare = Subjects.Following(tokens, fitting);
                var match = row.Phrase.Has(PartKind.Vendor) ? bare
                    : row.IsCue ? Cues.WithVendor(bare, tokens) : WithVendor(bare, tokens, row.IsSame);
                if (used.Overlaps(match.Told) || match.Vendor < 0 || Asides.Contains(row, tokens, match)
                    || (!row.Phrase.Has(PartKind.Vendor) && !row.IsCue && HasObject(tokens, match))
                    || (row.IsList && tokens[match.Told[0]].Kind == TokenKind.Pronoun && !_acts.IsListNear(sentence))
                    || (row.IsSubjectless && !Subjects.CanBePublic(_tables, tokens, match.Told[0]))
                    || (match.Jurisdiction < 0 && row.Jurisdiction.Length == 0
                        && Subjects.IsPrivateAgent(_tables, tokens, match.Told[^1] + 1))
                    || (row.IsHeadline && !Subjects.IsPassive(tokens, match, sentence.IsTitle))
                    || IsSpeech(sentence, tokens, match) || Doubts.Hold(row, tokens, match) || Misreadings.Hold(row, tokens, match)
                    || new Modality(_tables, signals.Value, row, tokens, match) is not { IsTold: true } modality)
                {
                    continue;
                }

                var isReal = modality.IsReal && !Remarks.Are(row, tokens, match);
                foreach (var actor in Actors(row, tokens, match))
                {
                    var targets = Targets(row, tokens, match, actor.Entry.Country);
                    if (!targets.IsEmpty && !IsSeat(actor.Entry.Country)
                        && (row.Jurisdiction.Length > 0 || (match.Jurisdiction >= 0 && !row.IsSubjectless) || NamesTarget(tokens, match)))
                    {
                        used.UnionWith(match.Told);
                        if (isReal && !sentence.IsTitle
                            && row.Measure is not (Measure.Prosecution or Measure.Review or Measure.Permitted))
                        {
                            _acts.Note(row, actor.Entry, tokens[match.Vendor].Entries, sentence);
                        }

                        var doubt = Math.Max(actor.Doubt, tokens[match.Vendor].Doubt) + (sentence.IsTitle ? 1 : 0);
                        Add(found, RestrictionDraft.Complete(new(sentence, tokens, Meant(row, actor.Entry, tokens, match), match, modality)
                        {
                            Actor = actor.Entry,
                            ActorText = actor.Text,
                            Vendors = targets,
                            Confidence = isReal ? Doubted(row.Confidence, doubt) : Confidence.Low,
                        }));
                    }
                }
            }
        }

        return found;
    }

    // Of a country and measure a sentence tells once: what is sure goes before what may be.
    private static void Add(List<Candidate<Restriction>> found, Candidate<Restriction> next)
    {
        var same = found.FindIndex(other => other.Fact.Jurisdiction == next.Fact.Jurisdiction && other.Fact.Measure == next.Fact.Measure);
        if (same < 0)
        {
            found.Add(next);
        }
        else if (found[same].Confidence == Confidence.Low && next.Confidence > Confidence.Low)
        {
            found[same] = next;
        }
    }

    // Elsewhere than in the United States a blacklist as such is one of suppliers that are not to be bought from; the licence that a
    // regulator takes from an operator is one to operate.
    private static MeasurePhrase Meant(MeasurePhrase row, LexiconEntry actor, List<Token> tokens, PhraseMatch match) =>
        row is { Measure: Measure.ExportControl, Instrument: Instrument.ListEntry, Jurisdiction: "" } && actor.Country != "US"
            && match.Told.All(i => tokens[i].Text is not ("trade" or "export" or "entity" or "entities" or "economic"))
            && match.Told.Any(i => tokens[i].Text.StartsWith("blacklist", StringComparison.Ordinal))
            || (row is { Measure: Measure.ExportControl, Instrument: Instrument.LicenceDecision }
                && (actor.Type == "regulator" || tokens[match.Vendor].Entries.All(vendor => vendor.Type == "operator")))
            ? row with { Measure = Measure.BanOnNewUse } : row;

    // "The court “banned Huawei”" is told by the article, "“Sweden banned Huawei,” said a dealer" by somebody.
    private static bool IsSpeech(SentenceView sentence, List<Token> tokens, PhraseMatch match) =>
        sentence.IsQuoted(tokens[match.Told[0]].Start) && (match.Jurisdiction < 0 || match.Jurisdiction > match.Told[0]
            || sentence.IsQuoted(tokens[match.Jurisdiction].Start));

    // Where nobody is said to act, a vendor of another country is more often a rival than a target.
    private static bool NamesTarget(List<Token> tokens, PhraseMatch match) =>
        tokens.Skip(match.Vendor).Any(token => token.Kind is TokenKind.Vendor or TokenKind.Pronoun
            && token.Entries.Any(v => IsSeat(v.Country)));

    // One step of doubt leaves what is likely; two leave a candidate.
    private static Confidence Doubted(Confidence confidence, int doubt) => doubt switch
    {
        0 => confidence,
        1 => (Confidence)Math.Min((int)confidence, (int)Confidence.Medium),
        _ => (Confidence)Math.Max(0, (int)confidence - doubt),
    };

    // A phrase without vendors, such as "seeks comment": those that the sentence or the article has spoken of last.
    private PhraseMatch WithVendor(PhraseMatch match, List<Token> tokens, bool same)
    {
        var named = tokens.FindLastIndex(match.Told[0], token => token.Kind == TokenKind.Vendor);
        var (vendors, doubt) = named >= 0 ? (tokens[named].Entries, 0) : same ? (_acts.Vendors, 0) : _discourse.Last;
        if (named < 0 && !vendors.IsEmpty)
        {
            tokens.Add(new(TokenKind.Vendor, tokens[^1].End, tokens[^1].End, Word.None)
            {
                Entries = vendors,
                Doubt = doubt,
                IsCarried = true,
            });
        }

        return match with { Vendor = named >= 0 ? named : vendors.IsEmpty ? -1 : tokens.Count - 1 };
    }

    // "Lifted the ban on its captain" is no ban that was told of.
    private static bool HasObject(List<Token> tokens, PhraseMatch match) =>
        match.End < tokens.Count && tokens[match.End].Text is "on" or "against";

    private static ImmutableArray<string> Targets(MeasurePhrase row, List<Token> tokens, PhraseMatch match, string actor)
    {
        // "… told the company not to buy from Huawei": the one that is named is the one that is meant.
        var named = tokens[match.Vendor].IsCarried && match.Vendor > match.Told[0]
            ? tokens.FindIndex(match.Vendor, t => t.EndsClause || (t.Kind == TokenKind.Vendor && !t.IsCarried
                && t.Entries.Any(v => IsSeat(v.Country)))) : -1;
        var first = named >= 0 && tokens[named].Kind == TokenKind.Vendor ? named : match.Vendor;
        var vendors = tokens[first].Entries.Where(v => v.Country != actor).ToList();

        // "Huawei, ZTE, two companies that make cameras, Hikvision and Dahua": the list goes on in the clause.
        for (var i = first + 1; i < tokens.Count && i - first <= 16 && !tokens[i].EndsClause && !tokens[i].Acts; i++)
        {
            var listed = tokens[i - 1].Kind == TokenKind.Comma || tokens[i - 1].Text is "and" or "or" or "including" or "such as"
                || (tokens[i - 1].Text is "of" or "from" or "by" or "with" && tokens[i - 2].Text is "and" or "or")
                || (tokens[i - 1].Text is "is" or "are" or "was" && tokens[i - 2].Text is "as" or "so");
            if (tokens[i].Kind == TokenKind.Vendor && !tokens[i].IsCarried && (vendors.Count == 0
                || (listed && (i + 1 == tokens.Count || !tokens[i + 1].IsVerb))))
            {
                vendors.AddRange(tokens[i].Entries.Where(v => v.Country != actor));
            }
        }

        return [.. vendors.Where(v => IsSeat(v.Country) || (!IsSeat(vendors[0].Country)
            && row.Measure is not (Measure.Prosecution or Measure.Review or Measure.Permitted)))
            .Select(v => v.Code).Distinct(StringComparer.Ordinal)];
    }
}
