using Dossier.Charts;

namespace Dossier.Tests.Charts;

/// <summary>Values are written as readers say them.</summary>
public sealed class ValueFormatTests
{
    [Theory]
    [InlineData(999_999_999_999, "999,999,999,999")]
    [InlineData(1_200_000_000_000, "1.2\u00A0tn")]
    [InlineData(-12_345_678_901_234_567, "−12,345.68\u00A0tn")]
    public void Plain_numbers_from_a_trillion_on_are_short(double value, string text) => Assert.Equal(text, ValueFormat.Plain.Text(value));

    [Fact]
    public void Units_stand_after_trillions() => Assert.Equal("1.2\u00A0tn\u00A0km", ValueFormat.Unit("km").Text(1.2e12));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Money_without_a_currency_is_refused(string code) =>
        Assert.StartsWith("Money needs the code of a currency", Assert.Throws<ArgumentException>(() => ValueFormat.Money(code)).Message, StringComparison.Ordinal);
}
