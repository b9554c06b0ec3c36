using System.Globalization;
using Dossier.Extraction;

namespace Dossier.Tests.Extraction;

public sealed class MoneyPhrasesTests
{
    [Theory]
    [InlineData("It cost $45 million.", "45000000 USD")]
    [InlineData("a US$1.2 billion order", "1200000000 USD")]
    [InlineData("a $45-million scheme", "45000000 USD")]
    [InlineData("worth €120m in all", "120000000 EUR")]
    [InlineData("for 3.4bn yuan", "3400000000 CNY")]
    [InlineData("about Rs 1,200 crore", "12000000000 INR")]
    [InlineData("31 million of dollars", "31000000 USD")]
    [InlineData("448 million yuan (A$96 million)", "448000000 CNY|96000000 AUD")]
    [InlineData("£7,500 for each", "7500 GBP")]
    [InlineData("In 2019 won 30 deals", "")]
    [InlineData("4,300 cameras in 12 towns", "")]
    public void Amounts_are_read_with_scale_and_currency(string text, string expected) => Assert.Equal(expected,
        string.Join('|', MoneyPhrases.Find(text).Select(m => $"{m.Value.ToString("0.##", CultureInfo.InvariantCulture)} {m.Currency}")));
}
