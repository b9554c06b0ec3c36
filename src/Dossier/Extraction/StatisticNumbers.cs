using System.Globalization;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Numbers, fractions and comparisons as English writes them.</summary>
internal static class StatisticNumbers
{
    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Words that say how exactly a number is meant.</summary>
    public const string Compared = @"(?<comparator>about|around|some|roughly|approximately|nearly|almost|just under|close to|at least|"
        + @"no fewer than|not fewer than|no less than|more than|just over|over|upwards of|up to|at most|as many as|fewer than|less than|"
        + @"only|exactly|a total of|altogether)";

    private const string Small = @"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
        + @"seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|"
        + @"seven|eight|nine))?";

    private const string Whole = @"\d{1,3}(?:,\d{3})+|\d+|(?:(?:a|one|two|three|four|five|six|seven|eight|nine) hundred(?: and (?:"
        + Small + @"))?|(?:half a|a|one|two|three|four|five|six) dozen|" + Small + ")";

    /// <summary>A whole number in figures or words, "two dozen" among them; of a range, its lower end.</summary>
    public const string Number = @"(?:(?<range>between|from)\s+(?<n>" + Whole + @")\s+(?:and|to)\s+(?:" + Whole + ")|(?<n>" + Whole
        + @")(?<range>\s?(?:to|-|–)\s?\d+)?)";

    /// <summary>A share in figures: "77 percent".</summary>
    public const string Percent = @"(?<p>\d+(?:\.\d+)?|[a-z]+(?:-[a-z]+)?)\s?(?:%|percent|per cent|percentage points)";

    /// <summary>A share in words: "two thirds", "half", "one in five".</summary>
    public const string Fraction = @"(?<f>half|(?:a|one)[ -]third|two[ -]thirds|(?:a|one)[ -]quarter|three[ -]quarters|(?:a|one)[ -]fifth|"
        + @"two[ -]fifths|three[ -]fifths|four[ -]fifths|(?:a|one)[ -]tenth|(?:one|two|three|four|five|six|seven|eight|nine|\d) (?:in|out of)(?: every)? (?:" + Small
        + @"|\d+))";

    /// <summary>The value of a number in figures or words; null when it is none.</summary>
    public static decimal? NumberOf(string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number))
        {
            return number;
        }

        var total = 0m;
        foreach (var word in text.ToLowerInvariant().Split('-', ' '))
        {
            var unit = word == "a" ? total == 0 ? 1 : 0 : Array.IndexOf(Units, word);
            var ten = Array.IndexOf(Tens, word);
            if (word is "hundred" or "dozen")
            {
                total *= word == "dozen" ? 12 : 100;
            }
            else if (word == "half")
            {
                total = 0.5m;
            }
            else if (unit >= 0 || ten > 0)
            {
                total += unit >= 0 ? unit : ten * 10;
            }
            else if (word != "and")
            {
                return null;
            }
        }

        return total;
    }

    /// <summary>The percentage of a share in words, and whether it is a round one: a third is about 33.3.</summary>
    public static (decimal Value, bool IsExact)? FractionOf(string text)
    {
        var words = text.ToLowerInvariant().Replace('-', ' ').Replace("out of", "in", StringComparison.Ordinal).Replace("every ", "",
            StringComparison.Ordinal).Split(' ');
        (decimal share, decimal whole) = words switch
        {
            ["half"] => (1m, 2m),
            [var count, "in", var all] => (NumberOf(count) ?? 0, NumberOf(all) ?? 0),
            [var count, var part] => (NumberOf(count) ?? 0, PartOf(part)),
            _ => (0m, 0m),
        };
        return share <= 0 || whole <= share ? null : (Math.Round(100m * share / whole, 1) / 1.0m, 100m * share % whole == 0);
    }

    private static decimal PartOf(string word) => word switch
    {
        "third" or "thirds" => 3,
        "quarter" or "quarters" => 4,
        "fifth" or "fifths" => 5,
        "tenth" => 10,
        _ => 0,
    };

    /// <summary>What the words before a number say of it.</summary>
    public static Comparator ComparatorOf(string words) => words.Trim().ToLowerInvariant() switch
    {
        "" or "only" or "exactly" or "a total of" or "altogether" => Comparator.Exact,
        "at least" or "no fewer than" or "not fewer than" or "no less than" => Comparator.AtLeast,
        "nearly" or "almost" or "close to" or "just under" or "fewer than" or "less than" => Comparator.Nearly,
        "more than" or "over" or "upwards of" or "just over" => Comparator.MoreThan,
        "up to" or "at most" or "as many as" => Comparator.AtMost,
        _ => Comparator.About,
    };
}
