using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Numbers, fractions and comparisons as English writes them.</summary>
internal static partial class StatisticNumbers
{
    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Words that say how exactly a number is meant.</summary>
    public const string Compared = @"(?<comparator>about|around|some|roughly|approximately|nearly|almost|just under|close to|at least|"
        + @"no fewer than|not fewer than|no less than|more than|just over|(?<!\bspread )over|upwards of|up to|at most|as many as|"
        + @"fewer than|less than|"
        + @"only|exactly|just|fully|a total of|altogether|a further|another)";

    private const string Small = @"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|"
        + @"seven|eight|nine))?|fourteen|sixteen|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
        + @"twelve|thirteen|fifteen";

    private const string Few = "one|two|three|four|five|six|seven|eight|nine";

    private const string Plain = @"\d{1,3}(?:,\d{3})+|\d+|half a dozen|(?:a|" + Few + @") (?:dozen|hundred(?: and (?:" + Small
        + @"))?|thousand)|" + Small;

    /// <summary>A whole number in figures or words; of a range, its lower end.</summary>
    public const string Number = @"(?:(?<range>between)\s+(?<n>" + Plain + @")\s+and\s+(?:" + Plain + @")|(?<n>" + Plain
        + @")(?<range>(?<!\bfrom\s[\d,]+)(?<!\b(?:19|20)\d\d)\s?(?:to|-|–)\s?\d+)?)";

    /// <summary>A share in figures: "77 percent".</summary>
    public const string Percent = @"(?<p>\d+(?:\.\d+)?|" + Small + @")\s?-?(?:%|percent|per cent|percentage points)";

    /// <summary>A share in words: "two thirds", "half", "one in five".</summary>
    public const string Fraction = @"(?<f>half(?! a dozen)|(?:a|one|two|three|four|five)[ -](?:third|quarter|fifth|sixth|seventh|eighth|"
        + @"tenth)s?|every (?:second|third|fourth|fifth|sixth|eighth|tenth) (?:one|contract|deal|agreement|project)|(?:one|two|three|four) "
        + @"(?:contracts?|deals?|agreements?|projects?) (?:in|out of)(?: every)? (?:" + Small + @"|\d\d?)|(?:" + Few
        + @"|\d) (?:contracts|deals|agreements|projects) out of(?: every)? (?:" + Small + @"|\d\d?)|(?:" + Few + @"|\d) (?:in|"
        + @"out of)(?: every)? (?:" + Small + @"|\d\d?))";

    /// <summary>Whether a word in lower case can be a number or fraction, or a part of one that no other word of it is.</summary>
    public static bool IsOfNumbers(string word) => Array.IndexOf(Units, word) >= 0 || Array.IndexOf(Tens, word, 2) >= 0 || PartOf(word) > 0
        || word is "half" or "dozen" or "hundred" or "thousand";

    /// <summary>The value of a number in figures or words; null when it is none.</summary>
    public static decimal? NumberOf(string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number))
        {
            return number;
        }

        if (text.Equals("half a dozen", StringComparison.OrdinalIgnoreCase))
        {
            return 6;
        }

        var total = 0;
        foreach (var word in text.ToLowerInvariant().Split('-', ' '))
        {
            var unit = word == "a" ? 1 : Array.IndexOf(Units, word);
            var ten = Array.IndexOf(Tens, word);
            if (word is "hundred" or "thousand" or "dozen")
            {
                total = Math.Max(total, 1) * (word == "dozen" ? 12 : word == "hundred" ? 100 : 1_000);
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
        var words = DealNoun().Replace(text.ToLowerInvariant(), " ").Replace('-', ' ').Replace("out of", "in", StringComparison.Ordinal)
            .Replace("in every ", "in ",
            StringComparison.Ordinal).Trim().Split(' ');
        (decimal share, decimal whole) = words switch
        {
            ["half"] => (1m, 2m),
            ["every", var part] => (1m, PartOf(part)),
            [var count, "in", var all] => (NumberOf(count) ?? 0, NumberOf(all) ?? 0),
            [var count, var part] => (NumberOf(count) ?? 0, PartOf(part)),
            _ => (0m, 0m),
        };
        var isOneOfMany = words is [_, "in", _] && DealNoun().IsMatch(text);
        return share <= 0 || whole <= share || (isOneOfMany && 100m * share % whole != 0) ? null
            : (Math.Round(100m * share / whole, 1) / 1.0m, 100m * share % whole == 0);
    }

    private static decimal PartOf(string word) => word.TrimEnd('s') switch
    {
        "second" => 2,
        "third" => 3,
        "quarter" or "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "tenth" => 10,
        _ => 0,
    };

    // "One contract in five", "every fifth deal".
    [GeneratedRegex(@" (?:contracts?|deals?|agreements?|projects?|one)(?: |$)(?!in )|(?<=^\w+) (?:contracts?|deals?|agreements?|"
        + @"projects?) ")]
    private static partial Regex DealNoun();

    /// <summary>What the words before a number say of it.</summary>
    public static Comparator ComparatorOf(string words) => words.Trim().ToLowerInvariant() switch
    {
        "" or "only" or "exactly" or "just" or "fully" or "a further" or "another" or "a total of" or "altogether" => Comparator.Exact,
        "at least" or "no fewer than" or "not fewer than" or "no less than" => Comparator.AtLeast,
        "nearly" or "almost" or "close to" or "just under" or "fewer than" or "less than" => Comparator.Nearly,
        "more than" or "over" or "upwards of" or "just over" => Comparator.MoreThan,
        "up to" or "at most" or "as many as" => Comparator.AtMost,
        _ => Comparator.About,
    };
}
