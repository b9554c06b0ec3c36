using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>A statistic before its claimant, report and period are known.</summary>
internal sealed record StatisticDraft(Metric Metric, decimal Value, Unit Unit, Comparator Comparator, Dimension Dimension,
    string Category, string Denominator);

/// <summary>What an article says around its statistics: who counted, in which report, over which time.</summary>
internal sealed partial class StatisticFrame
{
    // Paragraphs over which an article goes on with what it has counted.
    private const int Nearness = 3;

    private readonly ArticleView _article;

    // Asked only by articles that have statistics or shares.
    private readonly Lazy<string> _report;
    private readonly Lazy<FactDate> _period;
    private readonly Lazy<bool> _hasReport;

    // Bodies named in sentences that speak of a report.
    private readonly Lazy<HashSet<string>> _reporters;
    private SentenceView? _lastCount;

    // Who was found to have counted, a body of the tables and one that no table has, and in how many sentences each was looked for.
    private LexiconEntry? _claimant;
    private int _claimantRead;
    private string _namedClaimant = "";
    private int _namedRead;
    private SentenceView? _lastGiven;

    public StatisticFrame(ArticleView article)
    {
        _article = article;
        HasVendor = article.Names.Any(names => names.Any(name => name.Entry is { Kind: NameKind.Vendor, Country: "CN" or "HK" }));
        _report = new(() => ReportTitle(article));
        _period = new(() => Period(article.Sentences.Where(s => DealTalk().IsMatch(s.Passage.Text)), article.Article.Published));
        _reporters = new(() => [.. article.Sentences.Where(s => s.Names.Count > 0 && ReportTalk().IsMatch(s.Text))
            .SelectMany(s => s.Names).Where(name => name.Entry.Kind == NameKind.Agency).Select(name => name.Entry.Code)]);
        _hasReport = new(() => article.Sentences.Any(s => ReportTalk().IsMatch(s.Text)));
    }

    /// <summary>The number of deals that the article's shares are shares of, once it has been given.</summary>
    public decimal? DealCount { get; private set; }

    /// <summary>What shares of the deals are shares of: "70 deals", or "deals" where no number was given.</summary>
    public string AllDeals => DealCount is { } count ? string.Create(CultureInfo.InvariantCulture, $"{count} deals") : "deals";

    /// <summary>Whether the article names a vendor whose deals are counted.</summary>
    public bool HasVendor { get; }

    /// <summary>Whether the article speaks of a report.</summary>
    public bool HasReport => _hasReport.Value;

    /// <summary>
    /// Whether the sentence says whose deals, or who counted them, or the article has counted some before. Of projects there are so many
    /// kinds that the same paragraph must have counted.
    /// </summary>
    public bool IsFramed(SentenceView sentence, string counted = "") => HasVendor
        && ((DealCount is not null && (Counted(sentence) || !counted.Contains("project", StringComparison.OrdinalIgnoreCase)))
            || sentence.Names.Any(name => name.Role == Role.Vendor) || ReportTalk().IsMatch(sentence.Text)
            || Suppliers().IsMatch(sentence.Text));

    /// <summary>Whether its paragraph or one shortly before has given a statistic.</summary>
    public bool IsNear(SentenceView sentence) => _lastGiven is { } last && sentence.Passage.Number - last.Passage.Number <= Nearness;

    /// <summary>Whether the sentence speaks of what vendors sell: it names one, or those of China, or its paragraph has named one.</summary>
    public bool IsSupplied(SentenceView sentence) => HasVendor && (Suppliers().IsMatch(sentence.Text) || FromChina().IsMatch(sentence.Text)
        || _article.Sentences.Any(s => s.Passage == sentence.Passage && s.Place.Index <= sentence.Place.Index
            && s.Names.Any(name => name.Role == Role.Vendor)));

    /// <summary>Whether the sentence speaks of the vendors of a country together.</summary>
    public bool IsOfMany(SentenceView sentence) => HasVendor && Suppliers().IsMatch(sentence.Text);

    /// <summary>Whether the paragraph has counted deals.</summary>
    public bool Counted(SentenceView sentence) => _lastCount?.Passage == sentence.Passage;

    public Candidate<DealStatistic> Complete(SentenceView sentence, StatisticDraft draft)
    {
        if (draft is { Metric: Metric.Deals, Dimension: Dimension.Total })
        {
            // What follows is a part of the largest number so far.
            DealCount = Math.Max(DealCount ?? 0, draft.Value);
            _lastCount = sentence;
        }

        _lastGiven = sentence;
        var claimant = Claimant(sentence)?.ShortName ?? NamedClaimant(sentence);
        var paragraph = _article.In(sentence.Passage);
        var period = Period(paragraph, _article.Article.Published) is { Precision: not DatePrecision.Unknown } near ? near : _period.Value;
        var id = CandidateId.Of("DS", sentence.Article.Article.Id, sentence.Text, Code.Of(draft.Metric), Code.Of(draft.Dimension),
            draft.Category, draft.Value.ToString(CultureInfo.InvariantCulture));
        var fact = new DealStatistic(id, claimant, claimant.Length == 0 ? "" : _report.Value, draft.Metric, draft.Value,
            draft.Unit, draft.Comparator,
            draft.Dimension, draft.Category, draft.Denominator, period, SecondHand: false)
        {
            Evidence = [sentence.Evidence(id)],
        };
        var confidence = claimant.Length == 0 || draft.Denominator == "countries with deals" || draft.Dimension == Dimension.Total
            && draft.Category.Length > 0 ? Confidence.Medium : Confidence.High;
        return new(fact, confidence, draft.Metric == Metric.Share ? "share of deals" : "number of deals");
    }

    // The body named in the sentence, else the one named last before it. Who rates countries is not who counts deals.
    private LexiconEntry? Claimant(SentenceView sentence)
    {
        foreach (var before in NotRead(sentence, ref _claimantRead))
        {
            if (before.Names.Where(name => IsClaimant(before, name)).Take(1).ToList() is [var claimant])
            {
                return _claimant = claimant.Entry;
            }
        }

        return _claimant;
    }

    // A body that no table has: "according to the Øresund Institute", "the Harbourside Centre in Sydney … It found".
    private string NamedClaimant(SentenceView sentence)
    {
        foreach (var before in NotRead(sentence, ref _namedRead))
        {
            if (Body().Match(before.Text) is { Success: true } match)
            {
                return _namedClaimant = match.Groups["body"].Value;
            }
        }

        return _namedClaimant;
    }

    // A sentence and those before it, the nearest first, up to where the last search began: statistics come in the order of the text.
    private IEnumerable<SentenceView> NotRead(SentenceView sentence, ref int read)
    {
        var first = read;
        while (read == 0 || _article.Sentences[read - 1] != sentence)
        {
            read++;
        }

        return _article.Sentences.Skip(first).Take(read - first).Reverse();
    }

    private bool IsClaimant(SentenceView sentence, SentenceName name) =>
        name.Entry is { Kind: NameKind.Agency, Type: "think-tank" or "international" or "agency" or "ministry" }
        && !sentence.Text.AsSpan(name.Index + name.Length).TrimStart().StartsWith("ratings", StringComparison.OrdinalIgnoreCase)
        && !Rates().IsMatch(sentence.Text.AsSpan(0, name.Index)) && !Watchdog().IsMatch(sentence.Text.AsSpan(name.Index + name.Length))
        && (ReportTalk().IsMatch(sentence.Text) || _reporters.Value.Contains(name.Entry.Code));

    private static string ReportTitle(ArticleView article)
    {
        foreach (var sentence in article.Sentences)
        {
            if (TitledReport().Match(sentence.Text) is { Success: true } match)
            {
                return match.Groups["title"].Value.TrimEnd(',', '.', ' ');
            }
        }

        return "";
    }

    private static FactDate Period(IEnumerable<SentenceView> sentences, FactDate published)
    {
        foreach (var sentence in sentences)
        {
            if (Span().Match(sentence.Text) is { Success: true } match)
            {
                var first = DatePhrases.Find(match.Groups["first"].Value, published).FirstOrDefault()?.Date;
                var last = DatePhrases.Find(match.Groups["last"].Value, published).FirstOrDefault()?.Date;
                if (first?.Earliest is { } from)
                {
                    var until = last?.Latest;
                    return FactDate.Between(from, until >= from ? until : null, last?.Basis ?? DateBasis.Explicit, match.Value);
                }
            }
        }

        return FactDate.Unknown;
    }

    [GeneratedRegex(@"\b(?:Chinese|China's|China’s)\s+(?:[a-z-]+\s+){0,2}?(?:suppliers?|firms?|companies|vendors?|technology|makers?|giants?|"
        + @"contractors?|equipment|digital|telecoms?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Suppliers();

    [GeneratedRegex(@"\b(?:from|by|in)\s+China\b|\bChinese(?:-made|-built)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex FromChina();

    [GeneratedRegex(@"\b(?:by|at|from|according to|of|that)\s+(?:the\s+)?(?<body>(?:\p{Lu}[\w’'-]+\s+){1,4}(?:Institute|Center|Centre|University|"
        + @"Foundation|Council|Observatory|Laborator(?:y|ies)|Lab|Initiative|Association|Network|Project|School|Forum|Group|Academy))\b"
        + @"|\bthe\s+(?<body>(?:\p{Lu}[\w’'-]+\s+){1,4}(?:Institute|Center|Centre|University|Foundation|Council|Observatory))\s+"
        + @"(?:found|counted|counts|identified|says|said|lists|tallied|documented|has|estimates)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(@"\b(?:count|counts|tally|mapped|lists?|listed|records?|report|study|survey|research|paper|analysis|database|dataset|think tank|according to|identified|found|counted|"
        + @"tallied|tracked|documented)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReportTalk();

    [GeneratedRegex(@"\b(?:deals|contracts|transactions|projects|agreements)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DealTalk();

    [GeneratedRegex(@"\b(?:according to|as rated by|rated by|ratings? (?:of|by|from))\s+(?:the\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rates();

    [GeneratedRegex(@"^,?\s+(?:the|a|an)\s+(?:\w+\s+){0,2}(?:watchdog|ratings?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Watchdog();

    [GeneratedRegex(@"\b(?:report|study|paper),?\s+(?:(?:is\s+)?titled\s+|entitled\s+|called\s+|"
        + @"under the title\s+)?[“""](?<title>\p{Lu}[^”""]{14,160})[”""]", RegexOptions.CultureInvariant)]
    private static partial Regex TitledReport();

    [GeneratedRegex(@"\b(?:from|between)\s+(?<first>(?:\p{Lu}\w+\s+)?(?:19|20)\d\d)\s+(?:until|till|to|through|and|"
        + @"up to)\s+(?<last>(?:the end of\s+)?(?:\p{Lu}\w+\s+)?(?:(?:19|20)\d\d|of this year))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
