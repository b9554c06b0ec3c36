using System.Collections.Frozen;
using System.Collections.Immutable;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>What a signal near the words of a restriction does to their reading.</summary>
internal enum SignalEffect
{
    /// <summary>Nothing is told: a denial, a refusal.</summary>
    Denied,

    /// <summary>It bears on another thing than the vendor's products: a takeover, its employees.</summary>
    Elsewhere,

    /// <summary>It may or may not come: a condition, a possibility.</summary>
    Supposed,

    /// <summary>"Would": an act only where somebody has decided.</summary>
    Modal,

    /// <summary>Somebody wants it: a request, recommendation, plan, threat or rumour.</summary>
    Asked,

    /// <summary>Somebody thinks so.</summary>
    Opinion,

    /// <summary>What follows was decided, though its verb is "would".</summary>
    Decided,

    /// <summary>It was undone.</summary>
    Reversed,

    /// <summary>A court or its own maker halted it for a time.</summary>
    Suspended,

    /// <summary>It ran out.</summary>
    Expired,

    /// <summary>A parliament or body passed it.</summary>
    Adopted,

    /// <summary>It was made public, or is to come.</summary>
    Announced,

    /// <summary>A list of companies is made known, whose names come later.</summary>
    List,

    /// <summary>The ban is another measure of the codebook.</summary>
    Measure,
}

/// <summary>Where a signal counts.</summary>
internal enum SignalPlace
{
    /// <summary>In the clause, before the words of the restriction and between them.</summary>
    Before,

    /// <summary>In the clause, after them.</summary>
    After,

    /// <summary>Anywhere in the sentence.</summary>
    Sentence,
}

/// <summary>What a reference stands for.</summary>
internal enum ReferenceKind
{
    Vendor,

    /// <summary>A vendor as owner: only the phrase's first word is the reference ("its cameras").</summary>
    Owner,

    /// <summary>What vendors make, however many they are: "such cameras".</summary>
    Product,

    Jurisdiction,
}

/// <summary>A row of <c>restriction_phrases.csv</c>: a way in which English sentences tell of a restriction.</summary>
internal sealed record MeasurePhrase(Phrase Phrase, Measure Measure, Instrument Instrument, string Jurisdiction, Confidence Confidence)
{
    /// <summary>Effects of signals that belong to this way of speaking, as requests do to advice.</summary>
    public ImmutableArray<SignalEffect> Keeps { get; init; } = [];

    /// <summary>A sentence that it finds.</summary>
    public string Example { get; init; } = "";

    /// <summary>Jurisdiction and vendors of the example: <c>SE huawei;zte</c>.</summary>
    public string Gives { get; init; } = "";

    /// <summary>Whether it tells the measure that was told last, of others or once more: "followed suit", "the ban took effect".</summary>
    public bool IsSame { get; init; }

    /// <summary>Whether it tells of a list that was told of before: "ZTE is on the list".</summary>
    public bool IsList { get; init; }

    /// <summary>Whether it is a row of <c>restriction_cues.csv</c>: words alone, with a vendor anywhere in their clause.</summary>
    public bool IsCue { get; init; }

    /// <summary>Whether it is a row of <c>restriction_phrases.csv</c> without the jurisdiction that it begins with.</summary>
    public bool IsSubjectless { get; init; }

    /// <summary>Whether it is a row of <c>restriction_phrases.csv</c> without its "be", as headlines leave it out.</summary>
    public bool IsHeadline { get; init; }
}

/// <summary>A row of <c>restriction_signals.csv</c>.</summary>
internal sealed record Signal(Phrase Phrase, SignalPlace Place, SignalEffect Effect, Measure? Measure);

/// <summary>A row of <c>descriptors.csv</c>.</summary>
/// <param name="Phrase">The reference.</param>
/// <param name="RefersTo">What it stands for.</param>
/// <param name="Count">How many vendors: 1, a number, or 0 for some.</param>
internal sealed record Descriptor(Phrase Phrase, ReferenceKind RefersTo, int Count);

/// <summary>What a sentence tells of an act that another one states.</summary>
internal enum DateGiven
{
    /// <summary>When it was announced or decided.</summary>
    Announced,

    /// <summary>From when it holds.</summary>
    Effective,

    /// <summary>By when it must be obeyed.</summary>
    Deadline,

    /// <summary>When somebody spoke: the day of what they told, when the article is news of it.</summary>
    Said,

    /// <summary>When a deal was made.</summary>
    Signed,

    /// <summary>When what a deal was about came into service.</summary>
    Opened,
}

/// <summary>A row of <c>date_phrases.csv</c>: a way in which a sentence dates an act or deal that another one states.</summary>
internal sealed record ActDatePhrase(Phrase Phrase, DateGiven Gives, string Example, string Expected);

/// <summary>The phrases by which restrictions are found, as an analyst can write them.</summary>
internal sealed partial class PhraseTables
{
    private readonly FrozenSet<string> _business;
    private readonly FrozenSet<string> _kinds;
    private readonly FrozenSet<string> _makers;
    private readonly FrozenSet<string> _trades;
    private readonly FrozenSet<string> _auxiliaries;
    private readonly FrozenSet<string> _governing;
    private readonly FrozenSet<string> _private;
    private readonly FrozenSet<string> _public;
    private readonly FrozenSet<string> _many;

    private PhraseTables(Vocabulary vocabulary, ImmutableArray<MeasurePhrase> measures, ImmutableArray<Signal> signals,
        ImmutableArray<Descriptor> descriptors, ImmutableArray<ActDatePhrase> dates, Func<string, ImmutableArray<string>> group, ImmutableArray<Problem> problems)
    {
        (Vocabulary, Measures, Signals, Descriptors) = (vocabulary, measures, signals, descriptors);
        (Dates, Problems) = (dates, problems);
        MeasureIndex = new(measures, row => row.Phrase, vocabulary);
        SignalIndex = new(signals, row => row.Phrase, vocabulary);
        DescriptorIndex = new(descriptors, row => row.Phrase, vocabulary);
        DateIndex = new(dates, row => row.Phrase, vocabulary);
        Nouns = new(group);
        _business = group("BUSINESS").ToFrozenSet(StringComparer.Ordinal);
        _kinds = group("LINK").ToFrozenSet(StringComparer.Ordinal);
        _makers = group("MAKER-NAME").ToFrozenSet(StringComparer.Ordinal);
        _trades = group("TRADE-WORD").ToFrozenSet(StringComparer.Ordinal);
        _public = group("PUBLIC").ToFrozenSet(StringComparer.Ordinal);
        _private = group("PRIVATE").ToFrozenSet(StringComparer.Ordinal);
        _many = group("MANY").ToFrozenSet(StringComparer.Ordinal);
        _governing = group("GOVERNING").ToFrozenSet(StringComparer.Ordinal);
        _auxiliaries = group("AUX").ToFrozenSet(StringComparer.Ordinal);
    }

    public Vocabulary Vocabulary { get; }

    public ImmutableArray<MeasurePhrase> Measures { get; }

    public ImmutableArray<Signal> Signals { get; }

    public ImmutableArray<Descriptor> Descriptors { get; }

    public ImmutableArray<ActDatePhrase> Dates { get; }

    /// <summary>What acts are called.</summary>
    public ActNouns Nouns { get; }

    public PhraseIndex<MeasurePhrase> MeasureIndex { get; }

    public PhraseIndex<ActDatePhrase> DateIndex { get; }

    public PhraseIndex<Signal> SignalIndex { get; }

    public PhraseIndex<Descriptor> DescriptorIndex { get; }

    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Whether some phrase can match: no reference adds words that phrases are made of.</summary>
    public bool CanHold(SentenceView sentence) => MeasureIndex.CanMatch(sentence.Tokens);

    /// <summary>Whether a word names private actors, who make no restrictions: "operators".</summary>
    public bool IsBusiness(string word) => _business.Contains(word);

    /// <summary>Whether a word says of what kind a name after it is: "apps like TikTok".</summary>
    public bool IsKind(string word) => _kinds.Contains(word);

    /// <summary>Whether a word right before a vendor says what it is: "manufacturer Dahua".</summary>
    public bool IsMaker(string word) => _makers.Contains(word);

    /// <summary>Whether a word can stand before one that says what a vendor is: "camera maker".</summary>
    public bool IsTrade(string word) => _trades.Contains(word);

    /// <summary>Whether somebody who decides can be asked to do what follows: "ordered to", "the first country to".</summary>
    public bool IsGoverning(string word) => _governing.Contains(word);

    /// <summary>Whether a word names what a state does things by: its bodies, rules, orders.</summary>
    public bool IsPublic(string word) => _public.Contains(word);

    /// <summary>Whether a word is no subject that makes rules: a private person or thing, a preposition.</summary>
    public bool IsPrivate(string word) => _private.Contains(word);

    /// <summary>Whether a word names nobody in particular: "countries", "many", "who".</summary>
    public bool IsMany(string word) => _many.Contains(word);

    /// <summary>Whether a word only links: "would", "might", "to".</summary>
    public bool IsAuxiliary(string word) => _auxiliaries.Contains(word);

    /// <summary>Reads the tables.</summary>
    /// <param name="vocabulary">Takes up the words of the phrases.</param>
    /// <param name="table">Gives a table by file name and columns.</param>
    public static PhraseTables Read(Vocabulary vocabulary, Func<string, string, CsvTable> table)
    {
        var reader = new Reader(vocabulary);
        reader.ReadGroups(table("word_groups.csv", "group,words"));
        var measures = reader.All(table("restriction_phrases.csv",
            "phrase,measure,instrument,jurisdiction,confidence,keeps,example,gives"), reader.Measure);
        var cues = reader.All(table("restriction_cues.csv",
            "phrase,measure,instrument,jurisdiction,confidence,keeps,example,gives"), reader.Measure);
        var signals = reader.All(table("restriction_signals.csv", "phrase,place,effect"), reader.Signal);
        var descriptors = reader.All(table("descriptors.csv", "phrase,refers_to,count"), reader.Descriptor);
        return new(vocabulary,
            [
                .. measures,
                .. measures.Select(Subjectless).OfType<MeasurePhrase>(),
                .. measures.Select(Headline).OfType<MeasurePhrase>(),
                .. cues.Select(cue => cue with { IsCue = true }),
            ],
            signals, descriptors, reader.All(table("date_phrases.csv", "phrase,gives,example,expected"), reader.ActDate),
            name => reader.Groups.GetValueOrDefault(name, []), [.. reader.Problems]);
    }

    private static MeasurePhrase? Subjectless(MeasurePhrase row) =>
        row.Measure == Measure.Permitted || row.Phrase.WithoutActor() is not { } phrase ? null : row with
        {
            Phrase = phrase,
            Confidence = (Confidence)Math.Min((int)row.Confidence, (int)Confidence.Medium),
            IsSubjectless = true,
        };

    private static MeasurePhrase? Headline(MeasurePhrase row) =>
        row.Measure == Measure.Permitted || row.Phrase.WithoutBe() is not { } phrase ? null : row with
        {
            Phrase = phrase,
            Confidence = (Confidence)Math.Min((int)row.Confidence, (int)Confidence.Medium),
            IsHeadline = true,
        };
}
