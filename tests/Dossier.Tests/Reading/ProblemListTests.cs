using System.Globalization;
using Dossier.Reading;

namespace Dossier.Tests.Reading;

public sealed class ProblemListTests
{
    [Fact]
    public void Many_of_a_kind_are_told_by_the_first_of_them_and_their_number()
    {
        var empty = Enumerable.Range(0, 1_210).Select(i => Of(string.Create(CultureInfo.InvariantCulture, $"{i}.txt"), "an empty file")).ToList();
        empty.Insert(5, Of("a.pdf", "a PDF file"));

        var lines = ProblemList.Shortened([.. empty]).ToList();

        Assert.Equal(12, lines.Count);
        Assert.Equal(["0.txt: expected an article, found an empty file. Mend it.", "a.pdf: expected an article, found a PDF file. Mend it.",
            "… and 1,200 more: expected an article, found an empty file."], [lines[0], lines[5], lines[11]]);
    }

    private static Problem Of(string file, string found) => new(file, 0, "an article", found, "Mend it.");
}
