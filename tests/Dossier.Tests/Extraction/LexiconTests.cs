namespace Dossier.Tests.Extraction;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("Huawei Cloud and HUAWEI, not Huaweis.", "huawei-cloud 1|huawei 1")]
    [InlineData("THE UNITED KINGDOM and the U.K. agree.", "GB 2")]
    [InlineData("It pays US$5 in the US and in the U.S. too.", "US 2")]
    [InlineData("People’s Liberation Army", "cn-pla 1")]
    [InlineData("They honor Honor devices in May.", "honor 1")]
    [InlineData("We met Michael Jordan at Georgia Tech in Latin America.", "")]
    [InlineData("It is made in Jordan and in Georgia.", "GE 1|JO 1")]
    [InlineData("The Commission of one’s own.", "")]
    public void Names_are_found_as_wholes_and_in_context(string line, string expected)
    {
        var mentions = Sample.Extract("A headline about something else", line).Mentions;

        Assert.Equal(expected.Split('|').Order(StringComparer.Ordinal), mentions.Select(m => $"{m.Code} {m.Count}").DefaultIfEmpty("")
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_shared_name_goes_to_the_body_of_the_country_that_the_article_is_about()
    {
        var lithuanian = Sample.Extract("Lithuania looks at phones", "Lithuania says so.", "The NCSC found flaws.");
        var british = Sample.Extract("Britain looks at phones", "Britain says so.", "The NCSC found flaws.");
        var nobody = Sample.Extract("A look at phones", "Somebody says so.", "The NCSC found flaws.");

        Assert.Contains(lithuanian.Mentions, m => m.Code == "lt-ncsc");
        Assert.Contains(british.Mentions, m => m.Code == "gb-ncsc");
        Assert.Empty(nobody.Mentions);
    }
}
