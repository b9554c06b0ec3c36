using System.Text.RegularExpressions;

namespace Dossier.Extraction;

/// <summary>A sentence with its figures, their nouns and the clauses they stand in.</summary>
internal sealed partial class StatisticSentence
{
    private static readonly FigureNoun NoFigure = new(CountedNoun.Other, 0, IsPart: false, Universe: -1);

    private readonly StatisticFrame _frame;
    private List<FigureWord>? _words;
    private List<FigureNoun>? _nouns;

    public StatisticSentence(SentenceView view, StatisticFrame frame) => (View, _frame) = (view, frame);

    public SentenceView View { get; }

    public List<FigureWord> Words => _words ??= FigureReader.Read(View.Masked, View.Article.Lexicon.Phrases.Vocabulary);

    /// <summary>The noun of each figure, by the figure's place among the words.</summary>
    public List<FigureNoun> Nouns => _nouns ??=
        [.. Words.Select((word, i) => word.Kind is FigureKind.Count || word.IsShare ? StatisticNouns.Of(Words, i) : NoFigure)];

    public string Masked => View.Masked;

    public string Text(int word) => word >= 0 && word < Words.Count ? Words[word].Text : "";

    /// <summary>Whether a figure is claimed as a fact: not planned, denied or asked, nor in words that nobody named speaks.</summary>
    public bool IsReal(int figure)
    {
        var at = Words[figure].Index;
        return !Unreal().IsMatch(Masked.AsSpan(0, at)) && !Conditional().IsMatch(Masked.AsSpan(0, at))
            && !Avoided().IsMatch(Masked.AsSpan(Words[figure].End)) && !Supposed().IsMatch(Masked.AsSpan(Words[figure].End))
            && (!View.IsQuoted(at) || IsToldByVendor());
    }

    /// <summary>Whose deals a figure counts is said, or who counted them; a clause that names vendors from elsewhere only is
    /// theirs.</summary>
    public bool IsFramed(int figure, CountedNoun noun)
    {
        // "12 contracts with Ericsson instead of those with Huawei".
        var near = Words.Skip(Nouns[figure].End).Take(3).FirstOrDefault(word => word.Kind == FigureKind.Vendor);
        if (near.Length > 0 && View.Names.Any(name => name.Index == near.Index && !StatisticFrame.IsChinese(name)))
        {
            return false;
        }

        // "Ericsson has signed 81 agreements, while Huawei …".
        var vendors = VendorsAround(figure);
        if (vendors.LastOrDefault(name => name.Index < Words[figure].Index) is { Length: > 0 } owner && !StatisticFrame.IsChinese(owner)
            && !OfVendor().IsMatch(Masked.AsSpan(Words[figure].End)))
        {
            // "Nokia follows with 42 contracts", where those of a Chinese vendor have been counted.
            return noun == CountedNoun.Deal && _frame.DealCount is not null && owner.Entry.Type == "network-equipment";
        }

        if (vendors.Count > 0)
        {
            return vendors.Any(StatisticFrame.IsChinese);
        }

        return noun == CountedNoun.LooseDeal ? _frame.IsLooselyFramed(View) : _frame.IsFramed(View);
    }

    /// <summary>The part of the sentence between semicolons, colons and full stops around a word.</summary>
    public (int Start, int End) Segment(int word)
    {
        var at = Words[word].Index;
        var start = at == 0 ? 0 : Masked.LastIndexOfAny([';', ':'], at - 1) + 1;
        var end = Masked.IndexOf(';', at);
        return (start, end < 0 ? Masked.Length : end);
    }

    public string SegmentText(int word) => Segment(word) is var (start, end) ? Masked[start..end] : "";

    private List<SentenceName> VendorsAround(int figure)
    {
        var (start, end) = Segment(figure);
        return [.. View.NamesIn(start, end, Role.Vendor)];
    }

    private bool IsToldByVendor() => View.Names.Any(name => StatisticFrame.IsChinese(name) && !View.IsQuoted(name.Index));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:could|might|should|plan(?:s|ned|ning)? (?:to|for)|hop(?:es?|ed|ing) (?:to|for)|aim(?:s|ed|ing)? (?:to|for|at)|"
        + @"expect(?:s|ed)?(?: to)?|wants? to|wanted to|seek(?:s|ing)? to|target(?:s|ed)?(?: of)?|goal of|would|will|forecasts?|predicts?|"
        + @"never|bids? for|rather than|instead of)\b[^.;,:]*$", Options)]
    private static partial Regex Unreal();

    [GeneratedRegex(@"^[^.;,]*\b(?:with|by|of|from|for|than|as)\s[^.;,]{0,30}\uE001", Options)]
    private static partial Regex OfVendor();

    // "12 agreements with countries that want to avoid Huawei".
    [GeneratedRegex(@"^[^.;]*\b(?:avoid\w*|shun\w*|do without|against|replac\w+|rip out|wound up|trusted)\b[^.;]{0,30}\uE001", Options)]
    private static partial Regex Avoided();

    [GeneratedRegex(@"\b(?:if|whether|denie[sd]|unless)\b[^.;]*$", Options)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"^[^.;,:]*\b(?:would|might|could (?:lose|stop|end|fall|be (?:lost|hit|affected|cancelled|at risk)))\b", Options)]
    private static partial Regex Supposed();
}
