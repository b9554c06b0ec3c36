using System.Globalization;
using Dossier.Reading;
using Dossier.Tests.Reading;

namespace Dossier.Tests.Data;

/// <summary>Each digest carries every number and date of its original, paragraph by paragraph, and none of its sentences.</summary>
public sealed class DigestTests
{
    private const int LongestSharedRun = 7;
    private static readonly Lazy<Corpus> Digests = new(() => CorpusReader.Read(Path.Combine(Repository.DataFolder, "corpus")));

    public static TheoryData<string> Ids => [.. Digests.Value.Articles.Select(a => a.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_paragraph_of_the_original_is_digested_in_order_or_set_aside_with_a_reason(string id)
    {
        var (digest, original) = Pair(id);
        var mapped = digest.OriginalParagraphs.Values.SelectMany(Numbers).ToList();
        var aside = digest.OriginalSetAside.Keys.ToList();

        Assert.Equal(mapped.Order(), mapped);
        Assert.Equal(Enumerable.Range(1, digest.Passages.Length), digest.OriginalParagraphs.Keys);
        Assert.Equal(Enumerable.Range(1, original.Passages.Length), mapped.Concat(aside).Order());
        Assert.All(digest.OriginalSetAside.Values, reason => Assert.NotEmpty(reason));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_number_and_month_of_the_original_stands_in_its_digest_paragraph(string id)
    {
        var (digest, original) = Pair(id);

        var missing = new List<string>();
        foreach (var (number, originals) in digest.OriginalParagraphs)
        {
            var from = string.Join('\n', Numbers(originals).Select(n => original.Passages[n - 1].Text));
            var to = digest.Passages[number - 1].Text;
            missing.AddRange(DigestText.NumbersAndMonths(from).Except(DigestText.NumbersAndMonths(to)).Select(what => $"¶{number} lacks {what}"));
        }

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_run_of_eight_words_is_shared_once_names_titles_and_short_quotations_are_taken_out(string id)
    {
        var (digest, original) = Pair(id);
        var grams = DigestText.Runs(DigestText.Words(DigestText.WithoutNames(original.Text, original.Title)), LongestSharedRun + 1).ToHashSet(StringComparer.Ordinal);

        var shared = digest.Passages.Skip(1)
            .SelectMany(p => DigestText.Runs(DigestText.Words(DigestText.WithoutNames(DigestText.WithoutQuotations(p.Text), digest.Title)), LongestSharedRun + 1))
            .Where(grams.Contains)
            .ToList();

        Assert.Empty(shared);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Quotations_in_a_digest_are_verbatim_and_at_most_25_words(string id)
    {
        var (digest, original) = Pair(id);
        var whole = " " + string.Join(' ', DigestText.Words(original.Text)) + " ";

        foreach (var quotation in digest.Passages.Skip(1).SelectMany(p => DigestText.Quotations(p.Text)))
        {
            var words = DigestText.Words(quotation);
            Assert.True(words.Count <= 25, $"{words.Count} words: {quotation}");
            Assert.True(whole.Contains(string.Join(' ', words), StringComparison.Ordinal), $"Not in the original: {quotation}");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Checksum_and_word_count_are_the_originals(string id)
    {
        var (digest, original) = Pair(id);

        Assert.Equal(original.Sha256, digest.OriginalSha256);
        Assert.Equal(original.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, digest.OriginalWords);
    }

    [Fact]
    public void Shared_run_of_eight_words_would_be_found()
    {
        const string Sentence = "the decision was taken after a long review of every network supplier";

        Assert.NotEmpty(DigestText.Runs(DigestText.Words(Sentence), 8).Intersect(DigestText.Runs(DigestText.Words("Late, the decision was taken after a long review."), 8)));
    }

    private static (Article Digest, Article Original) Pair(string id)
    {
        var original = Originals.Article(id);
        return (Digests.Value.Articles.Single(a => a.Id == id), original);
    }

    private static IEnumerable<int> Numbers(string range)
    {
        var ends = range.Split('-', ',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList();
        return range.Contains('-', StringComparison.Ordinal) ? Enumerable.Range(ends[0], ends[1] - ends[0] + 1) : ends;
    }
}
