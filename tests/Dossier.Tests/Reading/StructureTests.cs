using Dossier.Reading;

namespace Dossier.Tests.Reading;

public sealed class StructureTests
{
    [Theory]
    [InlineData("Filed under Trade, Asia-Pacific, U.S.", "filing line of the archive")]
    [InlineData("Filed under seal last week, the suit says the company knew.", "")]
    [InlineData("3 Comments", "comment link")]
    [InlineData("Leave a comment", "comment link")]
    [InlineData("Share on Facebook Twitter LinkedIn 12", "share bar")]
    [InlineData("Facebook bought the company.", "")]
    [InlineData("Home | News | Contact Us | 29 May 2021", "")]
    [InlineData("Home | Contact Us | 29 May 2021", "navigation")]
    [InlineData("Contact us if you know more about these contracts.", "")]
    [InlineData("© 2021 The Daily. All rights reserved.", "copyright notice")]
    [InlineData("Tous droits réservés.", "copyright notice")]
    [InlineData("Copyright law was changed in 2019.", "")]
    [InlineData("SOURCE / ECONOMY", "navigation")]
    [InlineData("Home > World > Technology", "navigation")]
    [InlineData("Vendors / operators at odds", "")]
    [InlineData("xq_tag", "tracking residue")]
    public void Lines_of_web_pages_are_told_from_text(string line, string reason) => Assert.Equal(reason, Boilerplate.ReasonFor(line,
        atEdge: true));

    [Fact]
    public void A_headline_of_another_story_is_set_aside_but_headings_quotes_and_list_items_are_not()
    {
        var drafts = Drafts(
            "Ruritania picks a vendor for its cloud",
            "The ministry said on Monday that it has chosen a vendor for the national cloud.",
            "Farmers in the north count the cost of a third dry summer in a row",
            "The contract runs for five years, officials told reporters in the capital.",
            "Price and promises",
            "Officials praised the price. Critics asked about promises that were made before.",
            "The minister wrote in a letter to the parliament that the vendor promised:",
            "to keep every record of the citizens inside the country for as long as the contract runs",
            "How the ministry weighed the rival offers for the cloud before it decided",
            "The rival offers were weighed by a panel. The ministry decided in March.");

        PassageSorter.Sort(drafts, curated: false);

        Assert.Equal(["Farmers in the north count the cost of a third dry summer in a row"],
            drafts.Where(d => d.Kind == PassageKind.SetAside).Select(d => d.Text));
    }

    [Fact]
    public void A_page_copied_with_its_address_has_the_headline_below_it_and_no_text_in_its_date_line()
    {
        var drafts = Drafts("https://news.example/2020/07/14/city-says-no", "City says no to the vendor", "Ann Lee", "Published July 14, 2020 9:13pm EDT",
            "The city said no to the vendor on Monday.", "14 July 2020", "The vendor said nothing.");

        PassageSorter.Sort(drafts, curated: false);

        Assert.Equal(["address of the page", "", "", "line of the date", "", "", ""], drafts.Select(draft => draft.Reason));
        Assert.Equal("City says no to the vendor", Assert.Single(drafts, draft => draft.Kind == PassageKind.Title).Text);
    }

    [Fact]
    public void Posts_that_end_with_a_filing_line_are_split_and_a_footer_stays_with_the_last()
    {
        string[] lines = ["Tag Archives: Clouds", "", "One", "Text of one.", "Filed under Asia", "", "", "Two", "Text of two.",
            "Filed under U.S.", "Tagged Cloud", "", "Home"];

        Assert.Equal([new(2, 4), new(7, 12)], ArchiveSplitter.Split(lines));
    }

    [Fact]
    public void A_single_article_with_headings_is_not_split()
    {
        string[] lines =
        [
            "Ruritania picks a vendor for its cloud", "", "Ruritania said on Monday that it has chosen a vendor for its national cloud.",
            "",
            Filler, "", "How the rival vendors lost", "", Filler, "", "What comes next for the country?", "", Filler,
        ];

        Assert.Equal([new(0, lines.Length - 1)], ArchiveSplitter.Split(lines));
    }

    [Fact]
    public void Articles_in_a_row_are_split_at_headline_and_standfirst()
    {
        string[] Story(string headline, string standfirst) => [headline, "", standfirst, "", Filler, "", Filler, "",
            "Short heading here", "", Filler, ""];
        string[] lines =
        [
            .. Story("Ruritania picks a vendor for its cloud", "Ruritania said on Monday that it has chosen a vendor for its national "
                + "cloud."),
            .. Story("Borduria caps the share of one vendor", "The regulator of Borduria said that no vendor may have more than a third "
                + "of a network."),
            .. Story("Can a small country build its own chips?", "A small country is about to spend a tenth of its budget on chips of its "
                + "own."),
        ];

        Assert.Equal([0, 12, 24], ArchiveSplitter.Split(lines).Select(range => range.First));
    }

    [Theory]
    [InlineData("By Ada Lovelace May 28, 2021, 03:10 AM", "2021-05-28")]
    [InlineData("Posted on 3 June 2020", "2020-06-03")]
    [InlineData("LONDON, July 14, 2020 (Wire) - The government said on Tuesday that it will act.", "2020-07-14")]
    [InlineData("Residents pass a store on Monday, April 12, 2021.", "2021-04-12/..")]
    [InlineData("The ban takes effect by 31 December 2027.", "")]
    [InlineData("The law was passed on 27 June 2017 and will be reviewed by 2030.", "2017-06-27/..")]
    public void A_publication_date_needs_a_byline_a_header_or_a_place_line(string line, string edtf)
    {
        var drafts = Drafts("Ruritania picks a vendor", line, "More of the text.");

        Assert.Equal(edtf, PublicationDate.Find(drafts).Date.Edtf);
    }

    [Theory]
    [InlineData("The government said that it has signed a contract with the company.", "English")]
    [InlineData("Peru's army bought none. Chile's minister called Bolivia's order useless.", "English")]
    [InlineData("Tablets: no games, no films, no chat after nine.", "English")]
    [InlineData("El gobierno dijo que ha firmado un contrato con la empresa para la nube.", "Spanish")]
    [InlineData("Le gouvernement a dit que le contrat est signé avec une entreprise pour les données.", "French")]
    [InlineData("Die Regierung hat gesagt, dass der Vertrag mit dem Unternehmen nicht unterzeichnet ist.", "German")]
    [InlineData("O governo disse que não assinou o contrato com uma empresa para os dados.", "Portuguese")]
    [InlineData("Il governo ha detto che il contratto non è firmato con una delle imprese.", "Italian")]
    [InlineData("De regering zegt dat het contract met een bedrijf niet is getekend voor de data.", "Dutch")]
    [InlineData("Vlada je rekla da se ugovor sa kompanijom ne može potpisati i da će to biti kasnije.", "Serbian or Croatian")]
    [InlineData("Правительство сказало, что договор с компанией не подписан и что это будет позже.", "Russian")]
    [InlineData("政府表示与公司签署了合同。", "Chinese")]
    [InlineData("政府は会社と契約を結んだと述べた。", "Japanese")]
    [InlineData("정부는 회사와 계약을 체결했다고 밝혔다.", "Korean")]
    [InlineData("قالت الحكومة إنها وقعت عقدا مع الشركة.", "Arabic")]
    public void Languages_are_named(string text, string name) => Assert.Equal(name, LanguageDetector.Detect(text).Name);

    [Fact]
    public void An_article_in_another_language_is_set_aside_with_its_language()
    {
        using var folder = new TempFolder().With("a.txt", "Ruritania firma\n\nEl gobierno dijo que ha firmado un contrato con la empresa "
            + "para la nube de los datos.\n");

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Empty(corpus.Articles);
        Assert.Equal("a.txt:1: expected an article in English, found Spanish. Translate it and save the translation, or leave it out.",
            Assert.Single(corpus.SetAside).ToString());
    }

    [Theory]
    [InlineData("The U.S. Commerce Dept. acted. So did Huawei Technologies Co. and ZTE Corp. on Nov. 3. It rose 3.5 percent.", 3)]
    [InlineData("“Stop it.” He left the U.S. The ban stayed.", 3)]
    [InlineData("Sweden shut the firm out of 5G. Norway did so, too.", 2)]
    [InlineData("Jonathan E. Hillman wrote it", 1)]
    public void Sentences_end_where_they_do(string text, int count) => Assert.Equal(count, Sentences.Split(text).Count);

    private const string Filler = "The contract runs for five years, officials told reporters in the capital. They would not say what it "
        + "costs, "
        + "and the opposition has asked for the papers. A panel of experts is to look at the offers again before the end of the month.";

    private static List<DraftPassage> Drafts(params string[] lines) => [.. lines.Select((line, i) => new DraftPassage(i, line))];
}
