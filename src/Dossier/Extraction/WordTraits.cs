namespace Dossier.Extraction;

/// <summary>What a sentence can hold because of a word. A sentence without such words passes over the rules that look for it.</summary>
[Flags]
internal enum WordTraits
{
    None,

    /// <summary>A number in figures or words, or a part of one: "40", "dozen", "third". Years and "5G" are none.</summary>
    Figure = 1,

    /// <summary>A number that is a year unless a percent sign follows.</summary>
    Year = 2,

    /// <summary>A percent sign or its word.</summary>
    Percent = 4,

    /// <summary>A date or duration: a digit, a month, "yesterday", "years".</summary>
    Date = 8,
}

/// <summary>Tells the traits of words. It may see a trait where there is none, but never misses one.</summary>
internal static class WordTraitsReader
{
    /// <summary>The traits of a word.</summary>
    /// <param name="word">Letters, digits and marks between them: "twenty-one", "5g", "2,000".</param>
    public static WordTraits Of(string word)
    {
        var traits = word == "%" ? WordTraits.Percent : WordTraits.None;
        for (var start = 0; start < word.Length; start++)
        {
            var end = EndOf(word, start, char.IsLetterOrDigit);
            traits |= end > start ? OfPart(word[start..end].ToLowerInvariant()) : WordTraits.None;
            start = end;
        }

        return traits;
    }

    private static WordTraits OfPart(string part)
    {
        var isNumber = part.All(char.IsDigit);
        var traits = isNumber && part.Length == 4 && part[..2] is "19" or "20" ? WordTraits.Year
            : isNumber || StatisticNumbers.IsOfNumbers(part) || IsRunTogether(part) ? WordTraits.Figure
            : part is "per" or "percent" or "percentage" ? WordTraits.Percent
            : WordTraits.None;
        return traits | (part.Any(char.IsAsciiDigit) || DateWords.IsOfDates(part) ? WordTraits.Date : WordTraits.None);
    }

    // "40percent", "40to50", "tenpercent".
    private static bool IsRunTogether(string part) => part.Any(char.IsDigit)
        ? part.Contains("to", StringComparison.Ordinal) || part.Contains("per", StringComparison.Ordinal)
        : part.IndexOf("per", StringComparison.Ordinal) is var at and > 0 && StatisticNumbers.IsOfNumbers(part[..at]);

    private static int EndOf(string word, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < word.Length && belongs(word[end]))
        {
            end++;
        }

        return end;
    }
}
