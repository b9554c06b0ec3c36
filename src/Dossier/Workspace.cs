using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier;

/// <summary>Everything a brief is made from: articles, reviewed facts and reference tables.</summary>
/// <param name="Corpus">The articles.</param>
/// <param name="Register">The facts.</param>
/// <param name="Tables">Countries, vendors, agencies.</param>
public sealed partial record Workspace(Corpus Corpus, Register Register, ReferenceTables Tables)
{
    /// <summary>
    /// Reads a data folder with <c>corpus</c>, <c>registers</c> and <c>reference</c>. The stories of articles that
    /// <c>registers/stories.csv</c> does not list are those that are found.
    /// </summary>
    /// <param name="dataFolder">The folder.</param>
    /// <param name="progress">Told after each file of the corpus; may be null.</param>
    /// <exception cref="BadInputException">The folder or its corpus is missing or empty.</exception>
    public static Workspace Open(string dataFolder, IProgress<ReadProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(dataFolder);
        if (!Directory.Exists(dataFolder))
        {
            throw new BadInputException(new(dataFolder, 0, "a data folder with corpus, registers and reference", "no such folder", "Correct the path, which counts from the folder that the program runs in."));
        }

        var tables = ReferenceTables.Read(dataFolder);
        var corpus = CorpusReader.Read(Path.Combine(dataFolder, "corpus"), progress);
        var register = RegisterReader.Read(dataFolder, tables, corpus);

        // Where nobody has said which articles tell one story, they are found: reprints must not count twice.
        var listed = register.Stories.SelectMany(story => story.Members).Select(member => member.Article).ToHashSet(StringComparer.Ordinal);
        return new(corpus, register.Facts.Any() && corpus.Articles.Any(article => !listed.Contains(article.Id))
            ? register with { Stories = ListedStories.Complete(register.Stories, StoryFinder.Find(corpus, Lexicon.From(tables))) }
            : register, tables);
    }

    /// <summary>The as-of date when neither articles nor reviews have any.</summary>
    public static DateOnly NoDate { get; } = new(1970, 1, 1);

    /// <summary>The newest publication or review date in the data: the day up to which a brief speaks. Never a deadline, never the clock.</summary>
    public DateOnly AsOf => Corpus.Articles.Select(a => a.Published.Latest ?? a.Published.Earliest)
        .Concat(Register.Facts.Select(f => f.Review?.ReviewedOn))
        .Max() ?? NoDate;
}
