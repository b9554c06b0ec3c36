using System.Collections.Immutable;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>A row of <c>deal_phrases.csv</c>: a way in which English sentences tell of a deal.</summary>
internal sealed record DealPhrase(Phrase Phrase, DealStage Stage, Confidence Confidence)
{
    /// <summary>A sentence that it finds.</summary>
    public string Example { get; init; } = "";

    /// <summary>Vendor, country and stage of the example: <c>huawei KE signed</c>.</summary>
    public string Gives { get; init; } = "";

    /// <summary>Of a cue, the phrase that must stand in the same clause, before or after the first; else null.</summary>
    public Phrase? With { get; init; }

    /// <summary>Whether its words name what is sold or agreed: "data centre", "contract". One that does not, such as <c>SIGN with … V</c>,
    /// holds only where nothing else can be meant.</summary>
    public bool NamesObject { get; } = Objects.Any(group => Phrase.Text.Contains(group, StringComparison.Ordinal))
        || Phrase.Text.Contains("order", StringComparison.Ordinal);

    private static readonly string[] Objects = ["OBJECT", "SERVICE", "DEAL", "THING", "LOT", "CONTRACT", "KIT"];

    /// <summary>0 for phrases; 1 for cues, asked where no phrase holds; 2 for those that tell of no act, only of what there is.</summary>
    public int Tier => With is null ? 0 : With.Text == "HOLD" ? 2 : 1;
}

/// <summary>What the words of a list stand for.</summary>
/// <param name="Kind">Kind of the list: <c>service</c>, <c>place</c>, <c>never</c>.</param>
/// <param name="Code">What its words mean: a code, or the name of a financier; empty where the kind says it all.</param>
internal sealed record DealTerm(string Kind, string Code);

/// <summary>The phrases and words by which deals are found, as an analyst can write them.</summary>
internal sealed class DealTables
{
    /// <summary>Kinds of lists whose words only say more of a deal; the others are groups that phrases name in capitals.</summary>
    private static readonly string[] Details = ["customer", "financier", "never", "doubt", "removal", "not-a-deal", "place", "buyer",
        "pledge", "idle", "ruling", "duty", "lending", "access"];

    private DealTables(Vocabulary vocabulary, ImmutableArray<DealPhrase> phrases, WordLists words, ImmutableArray<Problem> problems)
    {
        (Phrases, Words, Problems) = (phrases, words, problems);
        PhraseIndex = new(phrases, row => row.Phrase, vocabulary);
    }

    public ImmutableArray<DealPhrase> Phrases { get; }

    public PhraseIndex<DealPhrase> PhraseIndex { get; }

    public WordLists Words { get; }

    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Whether some phrase can match: no reference adds words that phrases are made of.</summary>
    public bool CanHold(SentenceView sentence) => sentence.CanHoldDeal ??= PhraseIndex.CanMatch(sentence.Tokens);

    /// <summary>Whether what follows is what a vendor does rather than a customer: "has won", "is building".</summary>
    public bool IsVendorsAct(IReadOnlyList<Token> tokens, int at)
    {
        while (at < tokens.Count && (tokens[at].IsFiller || tokens[at].Text is "is" or "was" or "had" or "will" or "were" or "are"))
        {
            at++;
        }

        return Words.Find(tokens.Skip(at).Take(2).ToList(), "").Any(term => term.Start == 0
            && term.Term.Kind is "make" or "making" or "to-make" or "win" or "tasked")
            || Words.Find(tokens.Skip(at).Take(6).ToList(), "").Any(term => term.Term.Kind == "role");
    }

    /// <summary>Reads the tables.</summary>
    /// <param name="vocabulary">Takes up the words of the phrases and lists.</param>
    /// <param name="table">Gives a table by file name and columns.</param>
    public static DealTables Read(Vocabulary vocabulary, Func<string, string, CsvTable> table)
    {
        var terms = table("deal_terms.csv", "kind,code,words");
        var phrases = table("deal_phrases.csv", "phrase,stage,confidence,example,gives");
        var problems = new List<Problem>([.. terms.Problems, .. phrases.Problems]);
        var words = new WordLists(vocabulary);
        var groups = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var row in terms.Rows)
        {
            if (CodeProblem(row) is { } problem)
            {
                problems.Add(problem);
                continue;
            }

            // A list may take in lists that stand above it.
            var group = row["kind"].ToUpperInvariant();
            groups[group] = [.. groups.GetValueOrDefault(group, []), .. row.List("words").SelectMany(word =>
                groups.GetValueOrDefault(word, [word]))];
            words.Add(new(row["kind"], row["code"]), row.List("words").Where(word => !groups.ContainsKey(word)));
        }

        foreach (var kind in Details)
        {
            groups.Remove(kind.ToUpperInvariant());
        }

        var parser = new PhraseParser(groups, vocabulary);
        return new(vocabulary, [.. phrases.Rows.Select(row => PhraseOf(row, parser, problems)).OfType<DealPhrase>()], words, [.. problems]);
    }

    private static Problem? CodeProblem(CsvRow row)
    {
        var code = row["code"];
        return row["kind"] switch
        {
            "service" when !Code.TryParse<Service>(code, out _) => Wrong(row, "code", code, Code.All<Service>()),
            "customer" when !Code.TryParse<CustomerType>(code, out _) => Wrong(row, "code", code, Code.All<CustomerType>()),
            "place" or "buyer" when code.Length != 2 => row.Problem("the code of a country", $"\"{code}\"", "Use a code of reference/countries.csv."),
            "financier" when code.Length == 0 => row.Problem("the name of a bank in the column code", "nothing", "Write its usual name."),
            "" => row.Problem("the kind of a list", "nothing", "Write a kind, such as service or win."),
            _ => null,
        };
    }

    private static DealPhrase? PhraseOf(CsvRow row, PhraseParser parser, List<Problem> problems)
    {
        var parts = row["phrase"].Split(" + ");
        Phrase? with = null;
        if (parser.Parse(parts[0], out var wrong) is not { } phrase
            || (parts.Length > 1 && (with = parser.Parse(parts[1], out wrong)) is null))
        {
            problems.Add(row.Problem("a phrase of words, slots (J, L, V, X), … and kinds of reference/deal_terms.csv in capitals",
                $"\"{wrong}\"", "Write words in small letters, or add the list."));
            return null;
        }

        if (!Code.TryParse<DealStage>(row["stage"], out var stage))
        {
            problems.Add(Wrong(row, "stage", row["stage"], Code.All<DealStage>()));
            return null;
        }

        if (!Code.TryParse<Confidence>(row["confidence"], out var confidence))
        {
            problems.Add(Wrong(row, "confidence", row["confidence"], Code.All<Confidence>()));
            return null;
        }

        return new(phrase, stage, confidence) { Example = row["example"], Gives = row["gives"], With = with };
    }

    private static Problem Wrong(CsvRow row, string column, string found, ImmutableArray<string> codes) =>
        row.Problem($"a code of {column}: {string.Join(", ", codes)}", $"\"{found}\"", "Write one of these codes.");
}
