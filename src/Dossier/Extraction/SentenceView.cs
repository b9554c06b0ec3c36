using System.Collections.Immutable;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Extraction;

/// <summary>What a name in a sentence can be for the rules.</summary>
internal enum Role
{
    /// <summary>A vendor.</summary>
    Vendor,

    /// <summary>A country, its government or one of its public bodies.</summary>
    Jurisdiction,

    /// <summary>A nationality, or an organisation that makes no rules.</summary>
    Other,
}

/// <summary>A name in a sentence.</summary>
/// <param name="Index">Where it starts in the sentence, in chars.</param>
/// <param name="Length">Its length in chars.</param>
/// <param name="Entry">What it stands for.</param>
/// <param name="Role">What it can be.</param>
internal readonly record struct SentenceName(int Index, int Length, LexiconEntry Entry, Role Role)
{
    /// <summary>Where the name as found starts, without what <see cref="Length"/> adds to it.</summary>
    public int FoundIndex { get; init; } = Index;

    /// <summary>Length of the name as found.</summary>
    public int FoundLength { get; init; } = Length;

    /// <summary>How it refers.</summary>
    public NameForm Form { get; init; }
}

/// <summary>
/// A sentence with its names. In <see cref="Masked"/> each name is covered by marks of its role, char for char, so that rules can be
/// written without names and positions stay those of the sentence.
/// </summary>
internal sealed class SentenceView
{
    /// <summary>First mark of a vendor; <see cref="More"/> fills the rest of every name.</summary>
    public const char Vendor = '\uE001';

    /// <summary>First mark of a country or public body.</summary>
    public const char Jurisdiction = '\uE002';

    /// <summary>First mark of another name.</summary>
    public const char Other = '\uE003';

    /// <summary>Fills names after their first mark.</summary>
    public const char More = '\uE000';

    private static readonly string[] PublicBodies =
    [
        "government", "authorities", "administration", "parliament", "lawmakers", "legislature", "cabinet", "regulator", "regulators",
        "ministry", "ministers", "officials", "court", "president", "prime minister", "defence ministry", "defense ministry",
        "interior ministry", "foreign ministry", "telecoms regulator", "telecommunications regulator", "telecom regulator",
        "cybersecurity agency", "cyber agency", "intelligence agency", "security agency", "congress", "senate",
    ];

    private List<Token>? _tokens;
    private WordTraits _traits;
    private string? _masked;
    private List<Descriptor>? _descriptors;
    private List<DatePhrase>? _dates;
    private List<ImmutableArray<LexiconEntry>>? _vendorLists;

    public SentenceView(ArticleView article, Passage passage, Sentence place, List<FoundName> names)
    {
        Article = article;
        Passage = passage;
        Place = place;
        Text = passage.Text.Substring(place.Index, place.Length);
        Names = [];
        foreach (var name in names)
        {
            if (name.Index >= place.Index && name.Index + name.Length <= place.Index + place.Length)
            {
                Names.Add(InSentence(name));
            }
        }
    }

    public ArticleView Article { get; }

    public Passage Passage { get; }

    public Sentence Place { get; }

    /// <summary>The sentence behind it; null at the end.</summary>
    public SentenceView? Next { get; private set; }

    /// <summary>Links sentences in their order.</summary>
    public static void Link(List<SentenceView> sentences)
    {
        for (var i = 0; i + 1 < sentences.Count; i++)
        {
            sentences[i].Next = sentences[i + 1];
        }
    }

    /// <summary>Where it starts in the article: earlier sentences have smaller numbers.</summary>
    public (int Paragraph, int Index) Start => (Passage.Number, Place.Index);

    public string Text { get; }

    public string Masked => _masked ??= Mask();

    public List<SentenceName> Names { get; }

    /// <summary>Its dates, read with what stands before it.</summary>
    public List<DatePhrase> Dates => _dates ??= DatePhrases.Read(this);

    /// <summary>Its words, marks and names. Rules read references into a list of their own.</summary>
    public List<Token> Tokens => _tokens ??= PlainTokens.Of(this, out _traits);

    /// <summary>The references that it can hold: "the company", "its cameras".</summary>
    public List<Descriptor> Descriptors => _descriptors ??= Article.Lexicon.Phrases.DescriptorIndex.In(Tokens);

    /// <summary>The lists of vendors that it names.</summary>
    public List<ImmutableArray<LexiconEntry>> VendorLists => _vendorLists ??= [.. Discourse.Lists(this)];

    /// <summary>What it can hold, as its words tell.</summary>
    public WordTraits Traits
    {
        get
        {
            _tokens ??= PlainTokens.Of(this, out _traits);
            return _traits;
        }
    }

    /// <summary>Whether a phrase of the deal tables can match it; null before somebody asked.</summary>
    public bool? CanHoldDeal { get; set; }

    /// <summary>Whether it can hold a number or share.</summary>
    public bool CanCount => Traits.HasFlag(WordTraits.Figure) || Traits.HasFlag(WordTraits.Year | WordTraits.Percent);

    public bool IsTitle => Passage.Kind == PassageKind.Title;

    /// <summary>Whether it is the headline of another story, as lines that lead to one have it: in capitals, or behind a mark and with no full
    /// stop. What it tells was not told on this day.</summary>
    public bool IsLink => !IsTitle && Place.Length >= Passage.Text.Trim().Length - 1 && Text.Length > 0 && !".!?”\"".Contains(Text[^1], StringComparison.Ordinal)
        && (Text[0] is '*' or '•' or '›' or '»' || Text.StartsWith("Read", StringComparison.OrdinalIgnoreCase)
            || Text.StartsWith("Related", StringComparison.OrdinalIgnoreCase) || !Text.Any(char.IsLower));

    /// <summary>Evidence that quotes the sentence as it stands in the article, characters that are not shown included.</summary>
    public Evidence Evidence(string fact)
    {
        var passage = Article.Original.Passages[Passage.Number - 1];
        var (index, length) = Unshown.PlaceIn(passage.Text, Place.Index, Place.Length);
        return Article.Original.EvidenceFor($"E-{fact}", fact, passage, index, length);
    }

    /// <summary>The names of a role that lie in a part of the sentence.</summary>
    public IEnumerable<SentenceName> NamesIn(int start, int end, Role role) =>
        Names.Where(name => name.Role == role && name.Index >= start && name.Index + name.Length <= end);

    /// <summary>Whether a place lies inside double quotation marks, those that a paragraph opened before included.</summary>
    public bool IsQuoted(int index)
    {
        var quoted = false;
        foreach (var c in Passage.Text.AsSpan(0, Place.Index + index))
        {
            quoted = c switch { '“' or '«' or '„' => true, '”' or '»' => false, '"' => !quoted, _ => quoted };
        }

        return quoted;
    }

    private SentenceName InSentence(FoundName name)
    {
        var index = name.Index - Place.Index;
        if (name.Form == NameForm.Demonym)
        {
            var after = Text[(index + name.Length)..].TrimStart();
            var body = PublicBodies.Where(b => after.StartsWith(b, StringComparison.OrdinalIgnoreCase)).MaxBy(b => b.Length);
            return body is null
                ? new(index, name.Length, name.Entry, Role.Other) { Form = name.Form }
                : new(index, Text.Length - after.Length - index + body.Length, name.Entry, Role.Jurisdiction)
                {
                    FoundLength = name.Length,
                    Form = name.Form,
                };
        }

        var role = name.Entry.Kind switch
        {
            NameKind.Vendor => Role.Vendor,
            NameKind.Country => Role.Jurisdiction,
            _ => name.Entry.Country.Length > 0
                && name.Entry.Type is "ministry" or "regulator" or "agency" or "legislature" or "court" or "head-of-government"
                ? Role.Jurisdiction
                : Role.Other,
        };
        return new(index, name.Length, name.Entry, role) { Form = name.Form };
    }

    private string Mask()
    {
        var mask = Text.Replace('\u00A0', ' ').Replace('’', '\'').ToCharArray();
        foreach (var name in Names)
        {
            mask.AsSpan(name.Index, Math.Min(name.Length, mask.Length - name.Index)).Fill(More);
            mask[name.Index] = name.Role switch { Role.Vendor => Vendor, Role.Jurisdiction => Jurisdiction, _ => Other };
        }

        return new(mask);
    }
}

/// <summary>An article with its names and sentences.</summary>
internal sealed class ArticleView
{
    // What runs on for pages is no sentence: the rules would take long and find nothing.
    private const int LongestSentence = 2_000;

    private ILookup<int, SentenceView>? _byPassage;

    public ArticleView(Article article, Lexicon lexicon)
    {
        (Original, Article, Lexicon) = (article, WebAddresses.Covered(Unshown.Without(article)), lexicon);
        Names = ArticleNames.Find(Article, lexicon);
        Sentences = [.. Article.Passages.Where(p => p.Kind != PassageKind.SetAside)
            .SelectMany(p => SentencesOf(p).Where(s => s.Length <= LongestSentence)
                .Select(s => new SentenceView(this, p, s, Names[p.Number - 1])))];
        SentenceView.Link(Sentences);
    }

    // A headline is one sentence, whatever stands in it; the mark of a Markdown heading is no part of it.
    private static List<Sentence> SentencesOf(Passage passage)
    {
        var mark = passage.Kind == PassageKind.Title ? passage.Text.Length - passage.Text.TrimStart(' ', '#').Length : 0;
        var length = passage.Text.TrimEnd().Length - mark;
        return passage.Kind != PassageKind.Title ? Reading.Sentences.Split(passage.Text) : length > 0 ? [new(mark, length)] : [];
    }

    /// <summary>The article as it was read, which evidence points into.</summary>
    public Article Original { get; }

    /// <summary>The article as a reader sees it: a character that is not shown must not hide a word from the rules, and the words of an
    /// address are none.</summary>
    public Article Article { get; }

    public Lexicon Lexicon { get; }

    public List<List<FoundName>> Names { get; }

    public List<SentenceView> Sentences { get; }

    /// <summary>The sentences of a passage.</summary>
    public IEnumerable<SentenceView> In(Passage passage) =>
        (_byPassage ??= Sentences.ToLookup(sentence => sentence.Passage.Number))[passage.Number];
}
