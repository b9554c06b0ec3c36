using Dossier.Facts;
using Dossier.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Dossier.Tests.Reading;

public sealed class LocatePropertyTests
{
    private static readonly Gen<string> Lines = Gen.NonEmptyListOf(
        Gen.Elements("word", " ", "é", "e\u0301", "😀", "👩‍💻", "华为", "’", "\u00A0", "a", "\u0301", "𝔸"))
        .Select(parts => string.Concat(parts));

    private static readonly Gen<Article> Articles =
        from lines in Gen.NonEmptyListOf(Gen.Frequency((4, Lines), (1, Gen.Constant("")), (1, Gen.Constant(" \u00A0"))))
        let all = lines.Prepend("A headline").Append("The end.").ToList()
        select ArticleBuilder.Build("a1", "a1.txt", all, new(0, all.Count - 1), null);

    private static readonly Gen<(Article Article, Passage Passage, int From, int Count)> Places =
        from article in Articles
        from passage in Gen.Elements<Passage>(article.Passages)
        let length = passage.Text.EnumerateRunes().Count()
        from start in Gen.Choose(0, length - 1)
        from count in Gen.Choose(1, length - start)
        select (article, passage, start, count);

    [Fact]
    public void Any_part_of_any_passage_is_found_at_its_code_points() =>
        Property.Holds(Places, place =>
        {
            var (article, passage, from, count) = place;
            var (index, length) = (CharsOf(passage, 0, from), CharsOf(passage, from, count));

            var evidence = article.EvidenceFor("E-1", "R-1", passage, index, length);

            Assert.Equal(passage.Start + from, evidence.Start);
            Assert.Equal(count, evidence.Length);
            Assert.Equal(evidence.Quote, article.TextAt(evidence.Start, evidence.Length));
            Assert.Equal(evidence.Quote, string.Concat(article.Text.EnumerateRunes().Skip(evidence.Start).Take(count)));
            Assert.Null(EvidenceCheck.Verify(evidence, new Dictionary<string, Article> { ["a1"] = article }));
        });

    [Fact]
    public void A_quote_is_found_at_the_first_place_in_its_paragraph_that_reads_like_it() =>
        Property.Holds(Places, place =>
        {
            var (article, passage, from, count) = place;
            var quote = passage.Text.Substring(CharsOf(passage, 0, from), CharsOf(passage, from, count));

            var found = article.Locate(quote, passage.Number);

            Assert.NotNull(found);
            Assert.InRange(found.Value.Start, passage.Start, passage.Start + from);
            Assert.Equal(quote, article.TextAt(found.Value.Start, found.Value.Length));
        });

    private static int CharsOf(Passage passage, int from, int count) =>
        passage.Text.EnumerateRunes().Skip(from).Take(count).Sum(rune => rune.Utf16SequenceLength);
}
