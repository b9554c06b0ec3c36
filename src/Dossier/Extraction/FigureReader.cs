using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>What a word of a sentence with figures is.</summary>
internal enum FigureKind
{
    /// <summary>A plain word.</summary>
    Word,

    /// <summary>A punctuation mark.</summary>
    Mark,

    /// <summary>A vendor's name.</summary>
    Vendor,

    /// <summary>The name of a country, a public body or a nationality.</summary>
    Name,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A share in figures.</summary>
    Percent,

    /// <summary>A share in words.</summary>
    Fraction,
}

/// <summary>A word, a name or a figure with what stands before it ("nearly 30", "at least two thirds").</summary>
/// <param name="Index">Where it starts in the sentence, in chars.</param>
/// <param name="Length">Its length in chars.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its letters, in lower case; empty for names.</param>
/// <param name="Value">The number or percentage; 0 for words.</param>
/// <param name="Comparator">How exactly it is meant.</param>
internal readonly record struct FigureWord(int Index, int Length, FigureKind Kind, string Text, decimal Value, Comparator Comparator)
{
    public int End => Index + Length;

    public bool IsShare => Kind is FigureKind.Percent or FigureKind.Fraction;

    public bool IsName => Kind is FigureKind.Vendor or FigureKind.Name;
}

/// <summary>Reads a masked sentence as words, names and figures. Years, dates, ordinals and amounts of money are no figures.</summary>
internal static partial class FigureReader
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Words before figures, and those that are read over together with what follows. Where none of them and no number stands, the word
    // is read without the expression.
    private static readonly FrozenSet<string> Leads = FrozenSet.Create(StringComparer.Ordinal,
        "about", "around", "some", "roughly", "approximately", "nearly", "almost", "just", "close", "at", "no", "not", "more", "over",
        "upwards", "up", "as", "fewer", "less", "only", "exactly", "fully", "a", "altogether", "another", "between", "every", "us",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");

    private const int LongestLead = 13;

    private static readonly string[] Marks = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    /// <summary>Reads a masked sentence.</summary>
    public static List<FigureWord> Read(string masked, Vocabulary vocabulary)
    {
        var words = new List<FigureWord>();
        for (var i = 0; i < masked.Length;)
        {
            if (char.IsWhiteSpace(masked[i]))
            {
                i++;
                continue;
            }

            var word = PlainWordAt(masked, i, vocabulary) ?? WordAt(masked, i);
            words.Add(word);
            i = word.End;
        }

        return words;
    }

    /// <summary>Reads what stands at a place, which is no white space, by the expression that knows everything.</summary>
    public static FigureWord WordAt(string masked, int start) => Read(Words().Match(masked, start));

    // A word or mark that can be nothing else; null where the expression has to tell.
    private static FigureWord? PlainWordAt(string masked, int start, Vocabulary vocabulary)
    {
        var first = masked[start];
        if (!char.IsLetter(first))
        {
            return char.IsAscii(first) && first != '$' && !char.IsAsciiDigit(first)
                ? new(start, 1, FigureKind.Mark, Marks[first], 0, Comparator.Exact) : null;
        }

        var letters = start + 1;
        while (letters < masked.Length && char.IsLetter(masked[letters]))
        {
            letters++;
        }

        var end = letters;
        while (end < masked.Length && (char.IsLetter(masked[end]) || char.IsAsciiDigit(masked[end]) || masked[end] is '_' or '\'' or '-'))
        {
            end++;
        }

        var word = vocabulary.Of(masked.AsSpan(start, end - start));
        return word.Traits.HasFlag(WordTraits.Figure) || CanLead(masked.AsSpan(start, letters - start))
            || (end < masked.Length && IsDoubtful(masked[end])) ? null
            : new(start, end - start, FigureKind.Word, word.Text, 0, Comparator.Exact);
    }

    private static bool CanLead(ReadOnlySpan<char> letters)
    {
        Span<char> lower = stackalloc char[LongestLead];
        return letters.Length <= LongestLead && letters.ToLowerInvariant(lower) is var length
            && Leads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length]);
    }

    // Signs beyond ASCII may belong to the word, other than those that texts are full of.
    private static bool IsDoubtful(char next) => !char.IsAscii(next) && !(next is '“' or '”' or '‘' or '–' or '—' or '…'
        or SentenceView.More or SentenceView.Vendor or SentenceView.Jurisdiction or SentenceView.Other);

    private static FigureWord Read(Match match)
    {
        FigureWord Of(FigureKind kind, decimal value = 0, Comparator comparator = Comparator.Exact) =>
            new(match.Index, match.Length, kind, match.Value.ToLowerInvariant(), value, comparator);
        var comparator = StatisticNumbers.ComparatorOf(match.Groups["comparator"].Value);
        if (match.Groups["p"].Success)
        {
            return StatisticNumbers.NumberOf(match.Groups["p"].Value) is { } percent ? Of(FigureKind.Percent, percent, comparator)
                : Of(FigureKind.Word);
        }

        if (match.Groups["f"].Success)
        {
            return StatisticNumbers.FractionOf(match.Groups["f"].Value) is not var (share, exact) ? Of(FigureKind.Word)
                : Of(FigureKind.Fraction, share, exact || comparator != Comparator.Exact ? comparator : Comparator.About);
        }

        if (match.Groups["n"].Success)
        {
            return IsYear(match.Groups["n"].Value) || StatisticNumbers.NumberOf(match.Groups["n"].Value) is not { } count
                ? Of(FigureKind.Word) : Of(FigureKind.Count, count, match.Groups["range"].Success ? Comparator.AtLeast
                : comparator == Comparator.Exact && match.Value.EndsWith("dozen", StringComparison.OrdinalIgnoreCase) ? Comparator.About
                : comparator);
        }

        return Of(match.Value[0] switch
        {
            SentenceView.Vendor => FigureKind.Vendor,
            SentenceView.Jurisdiction or SentenceView.Other => FigureKind.Name,
            var first when char.IsLetterOrDigit(first) => FigureKind.Word,
            _ => FigureKind.Mark,
        });
    }

    private static bool IsYear(string number) => number.Length == 4
        && (number.StartsWith("19", StringComparison.Ordinal) || number.StartsWith("20", StringComparison.Ordinal))
        && number.All(char.IsAsciiDigit);

    private const string Month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    // What is dated, paid or numbered is read over as one word.
    [GeneratedRegex(@"[\uE001-\uE003]\uE000*(?:'s\b)?|\b\d{1,2}\s" + Month + @"\b|\b" + Month + @"\s\d{1,2}(?!\d)|"
        + @"(?:US\$|[$£€¥₹])\s?\d[\d.,]*\d?(?:\s?(?:million|billion|trillion|bn|mn|m|tn)\b)?|"
        + @"\b\d+(?:[.,]\d+)*\s?(?:million|billion|trillion|crore|lakh|bn|mn|km|kilomet\w+|dollars|euros|yuan)\b|"
        + @"(?<![\w.,-])(?:" + StatisticNumbers.Compared + @"\s+)?(?:" + StatisticNumbers.Percent + @"(?!\w)|"
        + @"(?:" + StatisticNumbers.Fraction
        + "|" + StatisticNumbers.Number + @")(?![\w-]|[.,]\d))|[\p{L}\d][\w'-]*|\S", Options)]
    private static partial Regex Words();
}
