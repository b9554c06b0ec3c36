using System.Collections.Concurrent;
using Dossier.Extraction;
using Dossier.Reading;

namespace Dossier.Tests.Extraction;

public sealed class ExtractorProgressTests
{
    [Fact]
    public void Each_article_is_told_once_it_is_done()
    {
        var corpus = Sample.Corpus([.. Enumerable.Range(1, 20).Select(i => new[] { $"Headline {i}", "Sweden banned Huawei." })]);
        var told = new Told();

        Extractor.Extract(corpus, Sample.Lexicon, told);

        Assert.Equal(Enumerable.Range(1, 20), told.Reports.Select(report => report.Done).Order());
        Assert.All(told.Reports, report => Assert.Equal(20, report.Total));
    }

    [Fact]
    public void Vendors_spoken_of_far_before_are_those_that_a_long_text_means()
    {
        var filler = Enumerable.Range(1, 300).Select(i => $"Paragraph {i} speaks of Nokia in Finland and of the weather.");

        var found = Sample.Extract(["A headline", "Sweden named Huawei and ZTE.", .. filler, "Sweden banned the two Chinese companies from its 5G networks."]);

        Assert.Equal(["huawei", "zte"], found.Restrictions.Single().Fact.Vendors);
    }

    private sealed class Told : IProgress<ReadProgress>
    {
        public ConcurrentBag<ReadProgress> Reports { get; } = [];

        public void Report(ReadProgress value) => Reports.Add(value);
    }
}
