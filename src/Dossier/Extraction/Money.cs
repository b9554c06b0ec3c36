using System.Globalization;
using System.Text.RegularExpressions;

namespace Dossier.Extraction;

/// <summary>An amount of money in a sentence.</summary>
/// <param name="Index">Where it starts, in chars.</param>
/// <param name="Length">Its length in chars.</param>
/// <param name="Value">The amount in units of the currency.</param>
/// <param name="Currency">ISO 4217 code.</param>
internal readonly record struct Money(int Index, int Length, decimal Value, string Currency);

/// <summary>Finds amounts of money: "US$1.2 billion", "€120m", "3.4bn yuan", "Rs 1,200 crore", "31 million dollars".</summary>
internal static partial class MoneyPhrases
{
    private static readonly (string Words, string Code)[] Currencies =
    [
        ("us$", "USD"), ("usd", "USD"), ("a$", "AUD"), ("c$", "CAD"), ("nz$", "NZD"), ("hk$", "HKD"), ("s$", "SGD"), ("r$", "BRL"),
        ("$", "USD"), ("€", "EUR"), ("eur", "EUR"), ("euro", "EUR"), ("£", "GBP"), ("gbp", "GBP"), ("pound", "GBP"), ("sterling", "GBP"),
        ("australian dollar", "AUD"), ("canadian dollar", "CAD"), ("u.s. dollar", "USD"), ("us dollar", "USD"), ("dollar", "USD"),
        ("¥", "CNY"), ("rmb", "CNY"), ("yuan", "CNY"), ("renminbi", "CNY"), ("cny", "CNY"), ("rs", "INR"), ("₹", "INR"), ("rupee", "INR"),
        ("inr", "INR"), ("ksh", "KES"), ("kes", "KES"), ("kenyan shilling", "KES"), ("rand", "ZAR"), ("naira", "NGN"), ("₦", "NGN"),
        ("cfa franc", "XOF"), ("swiss franc", "CHF"), ("chf", "CHF"), ("yen", "JPY"), ("ringgit", "MYR"), ("rm", "MYR"),
        ("baht", "THB"), ("peso", "MXN"), ("rouble", "RUB"), ("ruble", "RUB"), ("tenge", "KZT"), ("birr", "ETB"), ("kwacha", "ZMW"),
        ("zloty", "PLN"), ("krone", "NOK"), ("krona", "SEK"), ("kronor", "SEK"),
    ];

    public static IEnumerable<Money> Find(string text)
    {
        foreach (Match match in Amount().Matches(text))
        {
            var sign = match.Groups["sign"].Success ? match.Groups["sign"].Value : match.Groups["word"].Value;
            var lower = sign.Trim(' ', '.').ToLowerInvariant();
            var currency = Currencies.FirstOrDefault(c => lower.StartsWith(c.Words, StringComparison.Ordinal)).Code;
            if (currency is not null && decimal.TryParse(match.Groups["n"].ValueSpan, NumberStyles.AllowThousands
                | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                yield return new(match.Index, match.Length, Plain(number * Scale(match.Groups["scale"].Value)), currency);
            }
        }
    }

    // 8.5 million is 8500000, not 8500000.0.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private static decimal Scale(string word) => word.Trim(' ', '-').ToLowerInvariant() switch
    {
        "thousand" or "k" => 1_000m,
        "lakh" => 100_000m,
        "million" or "m" or "mn" or "mln" or "mio" => 1_000_000m,
        "crore" => 10_000_000m,
        "billion" or "bn" or "b" => 1_000_000_000m,
        "trillion" or "tn" => 1_000_000_000_000m,
        _ => 1m,
    };

    private const string Number = @"(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)";

    private const string Scaled = @"(?<scale>[\s\u00A0-]?(?:thousand|lakh|million|mln|mio|mn|m|crore|billion|bn|b|trillion|tn|k)\b)?";

    [GeneratedRegex(@"(?<sign>(?:US|A|C|NZ|HK|S|R)?\$|€|£|¥|₹|₦|\b(?:USD|EUR|GBP|CNY|RMB|INR|KES|KSh|Ksh|CHF|RM|Rs\.?))\s?" + Number
        + Scaled + @"|\b" + Number + Scaled + @"(?:\sof)?[\s-](?<word>(?:U\.?S\.? |Australian |Canadian |Kenyan |Swiss |CFA )?"
        + @"(?:dollars?|euros?|pounds?|sterling|yuan|renminbi|rupees?|shillings?|rand|naira|francs?|yen|ringgit|baht|pesos?|"
        + @"roubles?|rubles?|tenge|birr|kwacha|zloty|krone[rn]?|krona|kronor|USD|EUR|CNY|RMB))\b", RegexOptions.CultureInvariant
        | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Amount();
}
