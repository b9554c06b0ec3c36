using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;
using Dossier.Tests.Reading;

namespace Dossier.Tests.Facts;

public sealed class ReferenceTablesTests
{
    private const string CountryColumns = "code,name,short_name,aliases,demonyms,capital,metonyms,ambiguous,region,subregion\n";

    [Fact]
    public void A_table_of_the_folder_is_read_and_one_that_it_lacks_is_the_one_that_ships()
    {
        using var folder = new TempFolder().With("reference/countries.csv", CountryColumns + "RU,Ruritania,,Land of Rudolf,Ruritanian,Strelsau,,,,\n");

        var tables = ReferenceTables.Read(folder.Path);

        Assert.Equal("Ruritania", Assert.Single(tables.Countries).Name);
        Assert.Equal("Ruritania", Lexicon.From(tables).Find(NameKind.Country, "RU")?.Name);
        Assert.Equal(ReferenceTables.Read(null).Vendors.Select(v => v.Code), tables.Vendors.Select(v => v.Code));
    }

    [Fact]
    public void A_table_without_a_column_is_named_with_the_columns_it_has()
    {
        using var folder = new TempFolder().With("reference/agencies.csv", "code,name,aliases,country,kind\n");

        Assert.Equal(
            "reference/agencies.csv:1: expected a column \"ambiguous\", found the columns code, name, aliases, country, kind. Add the column \"ambiguous\".",
            Assert.Throws<BadInputException>(() => ReferenceTables.Read(folder.Path)).Message);
    }

    [Fact]
    public void Every_vendor_and_agency_that_ships_has_its_seat_in_a_country_that_ships()
    {
        var tables = ReferenceTables.Read(null);

        Assert.Empty(tables.Problems);
        Assert.All(tables.Vendors, vendor => Assert.True(tables.TryGetCountry(vendor.Country, out _), vendor.Code));
        Assert.All(tables.Agencies.Where(agency => agency.Country.Length > 0), agency => Assert.True(tables.TryGetCountry(agency.Country, out _), agency.Code));
    }
}
