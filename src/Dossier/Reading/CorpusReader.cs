using System.Globalization;

namespace Dossier.Reading;

/// <summary>Reads a folder of articles: Markdown and plain text, sub-folders included. One bad file is set aside and named; the rest goes
/// on.</summary>
public static class CorpusReader
{
    private const int LongestId = 200;
    private const int MostBytes = 32 * 1024 * 1024;
    private const int LongestLine = 200_000;

    /// <summary>Reads all articles below a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="progress">Told after each file; may be null.</param>
    /// <returns>The articles, what was set aside, and remarks. There may be no articles at all when every file was set aside.</returns>
    /// <exception cref="BadInputException">The folder is missing or holds no files.</exception>
    public static Corpus Read(string folder, IProgress<ReadProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new BadInputException(new(folder, 0, "a folder of articles", File.Exists(folder) ? "a file" : "no such folder",
                "Check the path; give the folder that holds your .md and .txt files."));
        }

        var (files, problems) = FolderWalk.Of(folder);
        if (files.IsEmpty)
        {
            throw new BadInputException(problems.IsEmpty
                ? new(folder, 0, "articles in .md or .txt files", "an empty folder", "Put the articles there, or give another folder.")
                : problems[0]);
        }

        var reading = new Gathered();
        reading.SetAside.AddRange(problems);
        for (var i = 0; i < files.Length; i++)
        {
            ReadFile(files[i].Path, files[i].Name, reading);
            progress?.Report(new(i + 1, files.Length, files[i].Name));
        }

        var articles = UniqueIds(reading.Articles, reading.SetAside);
        return new(folder, [.. articles.OrderBy(article => article.Id, StringComparer.Ordinal)],
            [.. reading.SetAside])
        { Remarks = [.. reading.Remarks] };
    }

    private static void ReadFile(string path, string name, Gathered reading)
    {
        if (!FileKind.IsArticle(name))
        {
            var (what, advice) = FileKind.Of(name);
            reading.SetAside.Add(new(name, 0, FileKind.Expected, what, advice));
            return;
        }

        try
        {
            if (ReadText(path, name, reading) is { } text)
            {
                ReadArticles(text, name, reading);
            }
        }
        catch (BadInputException e)
        {
            reading.SetAside.Add(e.Problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reading.SetAside.Add(new(name, 0, "a file that can be read", e.Message.TrimEnd('.'),
                "Check that the file is there and that you may read it."));
        }
    }

    private static string? ReadText(string path, string name, Gathered reading)
    {
        // A link tells of its own length. Pipes and devices tell of none, and reading them might never end: they count as empty.
        var file = new FileInfo(path);
        var length = file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;
        if (length > MostBytes)
        {
            var size = (length / 1024 / 1024).ToString(CultureInfo.InvariantCulture);
            reading.SetAside.Add(new(name, 0, "an article of at most 32 MB", $"{size} MB", "Split the file into its articles."));
            return null;
        }

        var bytes = length == 0 ? [] : File.ReadAllBytes(path);
        if (FileKind.OfContent(bytes) is var (what, advice))
        {
            reading.SetAside.Add(new(name, 0, FileKind.Expected, what, advice));
            return null;
        }

        var decoded = TextDecoder.Decode(bytes);
        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            reading.SetAside.Add(new(name, 0, FileKind.Expected, "an empty file", "Fill it, or remove it."));
            return null;
        }

        switch (decoded.Encoding)
        {
            case TextDecoder.Unknown:
                reading.SetAside.Add(new(name, 0, "text in UTF-8", "another encoding",
                    "Open it in an editor that reads it, and save it as UTF-8."));
                return null;
            case TextDecoder.Windows1252:
                reading.Remarks.Add(new(name, 0, "text in UTF-8", "other bytes, which were read as Windows-1252",
                    "Check its accents and quotation marks; save it as UTF-8 to be sure."));
                break;
            case TextDecoder.DamagedUtf8:
                reading.Remarks.Add(new(name, 0, "text in UTF-8", "damaged characters, which were replaced by \uFFFD",
                    "Check the places with that sign, and correct them."));
                break;
            default:
                break;
        }

        return decoded.Text;
    }

    private static void ReadArticles(string text, string name, Gathered reading)
    {
        var lines = text.Split('\n');
        var tooLong = Array.FindIndex(lines, line => line.Length > LongestLine);
        if (tooLong >= 0)
        {
            throw new BadInputException(new(name, tooLong + 1, "paragraphs of at most 200,000 characters",
                string.Create(CultureInfo.InvariantCulture, $"a line of {lines[tooLong].Length:#,0}"),
                "Check that the file is an article, and break its lines."));
        }

        var front = FrontMatter.StartsAt(lines) ? FrontMatter.Read(lines, name) : null;
        var stem = Path.GetFileNameWithoutExtension(name);
        if (front is not null)
        {
            Add(ArticleBuilder.Build(IdIn(front, name) ?? stem, name, lines, BodyAfter(front, lines, name), front), reading);
            return;
        }

        var ranges = ArchiveSplitter.Split(lines);
        if (ranges.Length > 1)
        {
            reading.Remarks.Add(new(name, 1, "one article", $"an archive page of {ranges.Length}",
                $"They were read as {stem}-01 to -{ranges.Length:00}; check where they begin."));
        }

        for (var i = 0; i < ranges.Length; i++)
        {
            var id = ranges.Length == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{i + 1:00}");
            Add(ArticleBuilder.Build(id, name, lines, ranges[i], null), reading);
        }
    }

    private static string? IdIn(FrontMatter front, string name) => front["id"] is not { Text.Length: > 0 } id ? null
        : id.Text.Length <= LongestId ? id.Text
        : throw new BadInputException(new(name, id.Line, string.Create(CultureInfo.InvariantCulture, $"an id of at most {LongestId} characters"),
            string.Create(CultureInfo.InvariantCulture, $"{id.Text.Length:#,0}"), "Shorten the id."));

    private static LineRange BodyAfter(FrontMatter front, string[] lines, string name)
    {
        var first = Array.FindIndex(lines, front.LineCount, line => !string.IsNullOrWhiteSpace(line));
        return first >= 0
            ? new(first, Array.FindLastIndex(lines, line => !string.IsNullOrWhiteSpace(line)))
            : throw new BadInputException(new(name, front.LineCount, "text after the front matter", "none",
                "Add the article's text, or remove the file."));
    }

    private static void Add(Article article, Gathered reading)
    {
        var language = article.Language.Split('-', '_')[0].Equals("en", StringComparison.OrdinalIgnoreCase)
            ? LanguageDetector.Detect(string.Join('\n', article.Passages.Where(p => p.Kind != PassageKind.SetAside).Select(p => p.Text)))
            : LanguageDetector.Named(article.Language);
        if (language == LanguageDetector.English)
        {
            reading.Articles.Add(article);
        }
        else
        {
            reading.SetAside.Add(new(article.File, article.Passages[0].Line, "an article in English", language.Name,
                "Translate it and save the translation, or leave it out."));
        }
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

    private sealed class Gathered
    {
        public List<Article> Articles { get; } = [];

        public List<Problem> SetAside { get; } = [];

        public List<Problem> Remarks { get; } = [];
    }
}
