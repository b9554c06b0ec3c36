using Dossier.Extraction;
using Dossier.Reading;
using Dossier.Tests.Reading;

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

    [Fact]
    public void The_tables_of_a_folder_are_read_and_a_missing_one_is_named()
    {
        using var folder = new TempFolder().With("countries.csv", "code,name,aliases,demonyms,metonyms,ambiguous\nRU,Ruritania,,Ruritanian"
            + ",Strelsau,\n");

        Assert.Equal("vendors.csv: expected a CSV file, found no such file. Check the data folder, or restore the file from version "
            + "control.",
            Assert.Throws<BadInputException>(() => Lexicon.Read(folder.Path)).Message);
        folder.With("vendors.csv", "code,name,aliases,country,kind,ambiguous\nacme,Acme,,RU,cloud,\n");
        folder.With("agencies.csv", "code,name,aliases,country,kind\n");
        Assert.Equal("agencies.csv:1: expected a column \"ambiguous\", found the columns code, name, aliases, country, kind. Add the "
            + "column \"ambiguous\".",
            Assert.Throws<BadInputException>(() => Lexicon.Read(folder.Path)).Message);
        folder.With("agencies.csv", "code,name,aliases,country,kind,ambiguous\n");
        Assert.Equal("Ruritania", Lexicon.Read(folder.Path).Find(NameKind.Country, "RU")?.Name);
    }
}
