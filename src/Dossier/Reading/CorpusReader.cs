using System.Collections.Immutable;

namespace Dossier.Reading;

/// <summary>Reads a folder of articles: Markdown, plain text, web pages and JSON Lines, sub-folders included. One bad file is set aside and
/// named; the rest goes on.</summary>
public static class CorpusReader
{
    // A few articles are not worth packing: so many chars of them stay as they are.
    private const long MostPlain = 8_000_000;

    /// <summary>Reads all articles below a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="progress">Told after each file; may be null.</param>
    /// <returns>The articles, what was set aside, and remarks. There may be no articles at all when every file was set aside.</returns>
    /// <exception cref="BadInputException">The folder is missing or holds no files.</exception>
    public static Corpus Read(string folder, IProgress<ReadProgress>? progress = null) => Read(folder, packs: false, progress);

    /// <summary>As <see cref="Read(string, IProgress{ReadProgress}?)"/>; packed articles take little memory, for who asks for the text
    /// of each once or twice.</summary>
    internal static Corpus Read(string folder, bool packs, IProgress<ReadProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new BadInputException(new(folder, 0, "a folder of articles", File.Exists(folder) ? "a file" : "no such folder",
                "Check the path; give the folder that holds your articles."));
        }

        var (files, problems) = FolderWalk.Of(folder);
        if (files.IsEmpty)
        {
            throw new BadInputException(problems.IsEmpty
                ? new(folder, 0, "articles in .md, .txt, .html or .jsonl files", "an empty folder", "Put the articles there, or give another folder.")
                : problems[0]);
        }

        var (articles, setAside, remarks) = (new List<Article>(), problems.ToList(), ImmutableArray.CreateBuilder<Problem>());
        foreach (var read in ReadAll(files, packs, progress))
        {
            articles.AddRange(read.Articles);
            setAside.AddRange(read.SetAside);
            remarks.AddRange(read.Remarks);
        }

        var unique = UniqueIds(articles, setAside);
        return new(folder, [.. unique.OrderBy(article => article.Id, StringComparer.Ordinal)], [.. setAside]) { Remarks = remarks.ToImmutable() };
    }

    // Files are read side by side and gathered in their order, so that the result does not depend on threads.
    private static FileReader[] ReadAll(ImmutableArray<(string Path, string Name)> files, bool packs, IProgress<ReadProgress>? progress)
    {
        var read = new FileReader[files.Length];
        var gate = new Lock();
        var (next, done, plain) = (-1, 0, 0L);
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < files.Length;)
            {
                var reader = FileReader.Read(files[i].Path, files[i].Name, packs && Interlocked.Read(ref plain) > MostPlain);
                Interlocked.Add(ref plain, reader.Articles.Sum(article => article.Length));
                lock (gate)
                {
                    read[i] = reader;
                    for (; done < read.Length && read[done] is not null; done++)
                    {
                        progress?.Report(new(done + 1, files.Length, files[done].Name));
                    }
                }
            }
        });
        return read;
    }

    // A collision takes the folder's name in front; files of the same folder cannot share an id.
    private static List<Article> UniqueIds(List<Article> articles, List<Problem> setAside)
    {
        var shared = articles.GroupBy(article => article.Id, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        var unique = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var slash = article.File.LastIndexOf('/');
            var folder = slash < 0 ? "" : article.File[..slash].Replace('/', '-');
            var named = shared.Contains(article.Id) && folder.Length > 0 ? article with { Id = $"{folder}-{article.Id}" } : article;
            if (!unique.TryAdd(named.Id, named))
            {
                setAside.Add(new(article.File, 1, "an id of its own", $"\"{named.Id}\", which {unique[named.Id].File} has",
                    "Rename the file, or give it another id in its front matter."));
            }
        }

        return [.. unique.Values];
    }
}
