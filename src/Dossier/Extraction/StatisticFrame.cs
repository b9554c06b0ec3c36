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
    private readonly ArticleView _article;

    // Asked only by articles that have statistics or shares.
    private readonly Lazy<string> _report;
    private readonly Lazy<FactDate> _period;
    private readonly Lazy<bool> _hasReport;

    // Bodies named in sentences that speak of a report.
    private readonly Lazy<HashSet<string>> _reporters;
    private SentenceView? _lastCount;
    private SentenceView? _lastPlaces;
    private decimal _placeCount;
    private bool _isLedByVendor;

    // Who was found to have counted, a body of the tables and one that no table has, and in how many sentences each was looked for.
    private LexiconEntry? _claimant;
    private int _claimantRead;
    private string _namedClaimant = "";
    private int _namedRead;

    public StatisticFrame(ArticleView article)
    {
        _article = article;
        HasVendor = article.Names.Any(names => names.Any(name => name.Entry is { Kind: NameKind.Vendor, Country: "CN" or "HK" }))
            || article.Sentences.Any(s => Suppliers().IsMatch(s.Text));
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

    /// <summary>Whether a name is that of a vendor whose deals are counted.</summary>
    public static bool IsChinese(SentenceName name) => name is { Role: Role.Vendor, Entry.Country: "CN" or "HK" };

    /// <summary>Whether the sentence says whose deals, or who counted them, or the article has counted some before.</summary>
    public bool IsFramed(SentenceView sentence) => DealCount is not null || sentence.Names.Any(IsChinese)
        || (_isLedByVendor && (IsPoint(sentence) || HasReport))
        || _article.In(sentence.Passage).Any(s => s.Names.Any(IsChinese)) || ReportTalk().IsMatch(sentence.Text)
        || Suppliers().IsMatch(sentence.Text);

    /// <summary>
    /// Whether the sentence says whose projects: of these there are so many kinds that a count in the same paragraph, a vendor or the
    /// company that was spoken of last must be there.
    /// </summary>
    public bool IsLooselyFramed(SentenceView sentence) => Counted(sentence) || Suppliers().IsMatch(sentence.Text)
        || sentence.Names.Any(IsChinese)
        || (_isLedByVendor && (IsPoint(sentence) || Company().IsMatch(sentence.Masked) || Trade().IsMatch(sentence.Masked)
            || ReportTalk().IsMatch(sentence.Text) || Categories.LastIn(sentence.Text).Length > 0));

    /// <summary>Notes a sentence that has been read.</summary>
    public void Pass(SentenceView sentence)
    {
        if (IsPoint(sentence))
        {
            // A vendor of one point leads no other.
            return;
        }

        if (sentence.Names.LastOrDefault(name => name.Role == Role.Vendor) is { Length: > 0 } last)
        {
            _isLedByVendor = IsChinese(last);
        }
        else if (Suppliers().IsMatch(sentence.Text))
        {
            _isLedByVendor = true;
        }
    }

    /// <summary>Whether a number without a noun can be one of deals: the sentence follows a count of them in its paragraph.</summary>
    public bool FollowsCount(SentenceView sentence) => _lastCount is { } last && last != sentence && IsNear(last, sentence);

    /// <summary>Whether the sentence follows a number of countries in its paragraph.</summary>
    public bool FollowsPlaces(SentenceView sentence) => _lastPlaces is { } last && last != sentence && IsNear(last, sentence);

    /// <summary>The number of countries that the paragraph has counted, if it has counted no deals since; else 0.</summary>
    public decimal PlacesJustCounted(SentenceView sentence) => FollowsPlaces(sentence)
        && !(_lastCount is { } count && count.Start.CompareTo(_lastPlaces!.Start) >= 0) ? _placeCount : 0;

    /// <summary>Whether the paragraph has counted deals.</summary>
    public bool Counted(SentenceView sentence) => _lastCount is { } last && IsNear(last, sentence);

    // Deals as many as these are shared out by region and income, over some paragraphs.
    private const int Many = 10;

    private const int FewParagraphs = 4;

    /// <summary>Whether the article has counted or shared out many deals a few paragraphs before.</summary>
    public bool HasCountNear(SentenceView sentence) => DealCount >= Many && _lastCount is { } last
        && sentence.Passage.Number - last.Passage.Number <= FewParagraphs;

    // The points of a list go on from each other and from what stands before the list.
    private static bool IsNear(SentenceView last, SentenceView sentence) => last.Passage == sentence.Passage
        || (sentence.Passage.Number - last.Passage.Number is > 0 and <= 3
            && (IsPoint(sentence) || Heading().IsMatch(sentence.Passage.Text)));

    /// <summary>Whether the sentence stands in a point of a list.</summary>
    public static bool IsPoint(SentenceView sentence) => sentence.Passage.Text.AsSpan()
        .TrimStart() is ['•' or '-' or '*' or '–' or '·' or '|', ..]
        || (sentence.Passage.Text.Length < 60 && Label().IsMatch(sentence.Passage.Text));

    public Candidate<DealStatistic> Complete(SentenceView sentence, StatisticDraft draft)
    {
        if (draft is { Metric: Metric.Deals, Dimension: Dimension.Total })
        {
            // What follows is a part of the largest number so far.
            DealCount = Math.Max(DealCount ?? 0, draft.Value);
            _lastCount = sentence;
        }
        else if (draft.Metric == Metric.Share)
        {
            _lastCount = sentence;
        }
        else if (draft.Metric == Metric.Countries)
        {
            (_lastPlaces, _placeCount) = (sentence, draft.Value);
        }

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

    [GeneratedRegex(@"\b(?:Chinese|China's|China’s)\s+(?:[a-z-]+\s+){0,2}?(?:suppliers?|firms?|companies|vendors?|technology|"
        + @"makers?|giants?|"
        + @"contractors?|equipment|digital|telecoms?|tech|AI|providers?|exporters?|manufacturers?|corporations?|surveillance|platforms?|"
        + @"smart[- ]city|safe[- ]city)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Suppliers();

    // A line of a table: "Africa: 40", "Asia 30%".
    [GeneratedRegex(@"^[^.!?]{1,40}?\s*[:|–-]?\s*\d[\d.,]*\s?(?:%|percent|per cent)?(?:\s*\|)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    // "Middle-income: Seventy-one percent are …".
    [GeneratedRegex(@"^\p{Lu}[\p{L} -]{2,30}:\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    // What such vendors deliver.
    [GeneratedRegex(@"\b(?:safe[- ]cit\w+|smart[- ]cit\w+|surveillance|cctv|facial[- ]recognition|monitoring|clouds?|data cent\w+|"
        + @"e-?government|"
        + @"[2-6]G|networks?|digital\w*|ICT|telecom\w*|fib(?:re|er)|cables?|broadband|national ID\w*|biometric|"
        + @"public[- ](?:security|safety)|"
        + @"police|software|servers?|scanners?|command cent\w+|Belt and Road|silk road)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trade();

    // "The company has 25 projects under way."
    [GeneratedRegex(@"^\W*(?:Since \w+,? |In \w+,? )?(?:It|They|(?:The|This) (?:[\w-]+ ){0,3}?(?:company|firm|group|vendor|giant|"
        + @"supplier|maker|manufacturer|"
        + @"contractor|corporation|pair|duo))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Company();

    [GeneratedRegex(@"\b(?:by|at|from|according to|of|that)\s+(?:the\s+)?(?<body>(?:\p{Lu}[\w’'-]+\s+){1,4}(?:Institute|Center|"
        + @"Centre|University|"
        + @"Foundation|Council|Observatory|Laborator(?:y|ies)|Lab|Initiative|Association|Network|Project|School|Forum|Group|Academy))\b"
        + @"|\b[Tt]he\s+(?<body>(?:\p{Lu}[\w’'-]+\s+){1,4}(?:Institute|Center|Centre|University|Foundation|Council|Observatory|"
        + @"Lab|Laboratory)(?:\s(?:for|of|on)(?:\s\p{Lu}[\w’'-]+){1,4}?)?)\s+"
        + @"(?:found|counted|counts|identified|says|said|lists|tallied|documented|has|estimates)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(@"\b(?:count|counts|tally|mapped|lists?|listed|records?|report|study|survey|research|paper|analysis|database|"
        + @"dataset|think tank|according to|identified|found|counted|"
        + @"tallied|tracked|documented)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReportTalk();

    [GeneratedRegex(@"\b(?:deals|contracts|transactions|projects|agreements)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DealTalk();

    [GeneratedRegex(@"\b(?:according to|as rated by|rated by|ratings? (?:of|by|from))\s+(?:the\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rates();

    [GeneratedRegex(@"^,?\s+(?:the|a|an)\s+(?:\w+\s+){0,2}(?:watchdog|ratings?)\b|^\s+(?:calls?|rates?|rated|ranks?|ranked|classifies|"
        + @"classified|classes|considers?|deems?|labels?|describes?)\b",
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
