using System.Globalization;
using Dossier.Reading;

namespace Dossier.Tests.Reading;

public sealed class OriginalsTests
{
    public static TheoryData<string, int, int, int, string> Boundaries => new()
    {
        { "000", 1, 109, 55, "Huawei’s Global Cloud Strategy May Give Beijing ‘Coercive Leverage’" },
        { "001", 1, 14, 8, "Chinese tech giant's global cloud strategy may give Beijing 'coercive leverage'" },
        { "002", 1, 19, 19, "Despite the US warning Huawei continues to deal with developing countries |" },
        { "003-01", 3, 31, 15, "US Further Closes The Door To Chinese Tech Companies" },
        { "003-02", 33, 53, 11, "Canada Finally Bans Huawei From Its 5G Networks" },
        { "003-03", 55, 92, 19, "Meng Wanzhou’s Homecoming Raises More Questions Than It Answers" },
        { "003-04", 94, 118, 14, "Lithuania To China: Don’t Call Us…" },
        { "003-05", 120, 141, 11, "Will China Punch Back After US Lands Hefty Blow On Huawei?" },
        { "003-06", 143, 166, 12, "UK Excludes Huawei From Its 5G Network" },
        { "003-07", 168, 182, 8, "A New List To Thwart Military-Civil Fusion" },
        { "003-08", 184, 210, 14, "A Bad Day For Beijing In North America" },
        { "003-09", 212, 231, 10, "ZTE Reportedly Under US Bribery Investigation" },
        { "003-10", 233, 263, 16, "UK 5G Decision Muddles UK-US and UK-China Relations" },
        { "004-01", 1, 25, 13, "‘No technical grounds’ to ban Huawei says UK Parliament committee" },
        { "004-02", 27, 83, 28, "In China, the government controls everything except the 100,000 hackers attacking Western targets every "
            + "day" },
        { "004-03", 85, 127, 22, "IBM and Google reportedly swap morals for cash in Chinese surveillance JV" },
        { "004-04", 129, 151, 12, "US/Huawei saga enters the realm of ‘who knows what going on?’" },
        { "004-05", 153, 185, 17, "China responsible for one in seven attacks on UK business – report" },
        { "004-06", 187, 219, 17, "Study tenuously links Huawei to the Chinese state" },
        { "004-07", 221, 259, 20, "Ren’s back to tell us how Huawei is starting to ditch the US" },
        { "004-08", 261, 285, 13, "Trump’s Huawei de-escalation plans face broad domestic opposition" },
        { "004-09", 287, 331, 22, "What can Western businesses learn from China’s digital innovators?" },
    };

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void Articles_begin_and_end_where_they_do(string name, int firstLine, int lastLine, int paragraphs, string title)
    {
        var article = Originals.Article(name);

        Assert.Equal((firstLine, lastLine, paragraphs), (article.Passages[0].Line, article.Passages[^1].Line, article.Passages.Length));
        Assert.Equal(title, article.Title);
    }

    [Fact]
    public void Nothing_else_is_found() => Assert.Equal(22, Originals.Corpus.Articles.Length);

    [Fact]
    public void Only_what_is_no_text_is_set_aside()
    {
        var setAside = Originals.Corpus.Articles.SelectMany(article => article.Passages.Where(p => p.Kind == PassageKind.SetAside)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{Originals.ShortName(article)}/{p.Number} {p.Reason}")));

        Assert.Equal(
        [
            "000/1 tracking residue", "000/4 navigation", "000/7 injected headline of another story",
            "000/12 injected headline of another story", "000/20 injected headline of another story", "000/53 copyright notice",
            "000/54 copyright notice", "000/55 navigation", "001/1 navigation", "001/3 the headline again", "003-01/14 comment link",
            "003-01/15 filing line of the archive", "003-02/10 comment link", "003-02/11 filing line of the archive",
            "003-03/19 filing line of the archive", "003-04/13 comment link", "003-04/14 filing line of the archive",
            "003-05/11 filing line of the archive", "003-06/12 filing line of the archive", "003-07/7 comment link",
            "003-07/8 filing line of the archive", "003-08/13 comment link", "003-08/14 filing line of the archive",
            "003-09/10 filing line of the archive", "003-10/15 comment link", "003-10/16 filing line of the archive",
        ], setAside);
    }

    [Fact]
    public void The_digests_that_ship_name_the_checksums_of_these_texts()
    {
        var digests = CorpusReader.Read(Path.Combine(Repository.DataFolder, "corpus"));
        var originals = Originals.Corpus.Articles;

        Assert.Empty(digests.SetAside);
        Assert.Equal(
            originals.Select(original => (Originals.ShortName(original), original.Sha256)).Order(),
            digests.Articles.Select(digest => (digest.Id, digest.OriginalSha256)).Order());
    }

    [Theory]
    [InlineData("000", "2021-05-28", "The byline gives 28 May 2021.")]
    [InlineData("001", "2021-05-29", "The page header gives 29 May 2021.")]
    [InlineData("002", "", "")]
    [InlineData("003-01", "2022-11-21/..", "The text tells of 21 November 2022 as past.")]
    [InlineData("003-03", "2021-09-25/..", "The text tells of 25 September 2021 as past.")]
    [InlineData("003-05", "2019-05/..", "The text tells of May 2019 as past.")]
    [InlineData("004-05", "2018-09/..", "The text tells of September 2018 as past.")]
    public void Publication_dates_are_no_finer_than_the_text_gives(string name, string edtf, string reason)
    {
        var article = Originals.Article(name);

        Assert.Equal((edtf, reason), (article.Published.Edtf, article.PublishedReason));
    }
}
