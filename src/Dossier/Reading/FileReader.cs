using System.Globalization;
using Dossier.Extraction;
using Dossier.Reading.Web;

namespace Dossier.Reading;

/// <summary>Reads one file of a corpus: its articles, or why there are none.</summary>
internal sealed class FileReader
{
    private const int LongestId = 200;
    private const int MostBytes = 32 * 1024 * 1024;
    private const int LongestLine = 200_000;

    private readonly string _name;
    private readonly string _stem;

    private readonly bool _packs;

    private FileReader(string name, bool packs)
    {
        (_name, _packs) = (name, packs);
        _stem = Path.GetFileNameWithoutExtension(name);
    }

    public List<Article> Articles { get; } = [];

    public List<Problem> SetAside { get; } = [];

    public List<Problem> Remarks { get; } = [];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">Its path below the corpus folder, with forward slashes.</param>
    /// <param name="packs">Whether to pack the articles, so that many take little memory.</param>
    /// <param name="whileReading">Called between reading the bytes and looking at the file again; for tests.</param>
    public static FileReader Read(string path, string name, bool packs = false, Action? whileReading = null)
    {
        var reader = new FileReader(name, packs);
        try
        {
            reader.ReadFile(path, whileReading);
        }
        catch (BadInputException e)
        {
            reader.SetAside.Add(e.Problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reader.SetAside.Add(name.Contains('\uFFFD', StringComparison.Ordinal)
                ? new(name, 0, "a file name in UTF-8", "another encoding", "Rename the file.")
                : new(name, 0, "a file that can be read", e.Message.TrimEnd('.'), "Check that the file is there and that you may read it."));
        }

        return reader;
    }

    private void ReadFile(string path, Action? whileReading)
    {
        if (!FileKind.IsArticle(_name))
        {
            var (what, advice) = FileKind.Of(_name);
            throw Wrong(0, FileKind.Expected, what, advice);
        }

        // A link tells of its own length. Pipes and devices tell of none, and reading them might never end: they count as empty.
        var link = new FileInfo(path);
        var file = link.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? link;
        var (length, written) = (file.Length, file.LastWriteTimeUtc);
        if (FileKind.IsJsonLines(_name) && length > 0)
        {
            ReadRecords(path);
        }
        else
        {
            ReadText(length == 0 ? [] : Bytes(path, length));
        }

        whileReading?.Invoke();
        file.Refresh();
        if (length > 0 && (!file.Exists || file.Length != length || file.LastWriteTimeUtc != written))
        {
            Articles.Clear();
            throw Wrong(0, "a file that stays as it is", "one that changed while it was read", "Run again when it is complete.");
        }
    }

    private byte[] Bytes(string path, long length) => length <= MostBytes ? File.ReadAllBytes(path)
        : throw Wrong(0, "an article of at most 32 MB", string.Create(CultureInfo.InvariantCulture, $"{length / 1024 / 1024} MB"),
            "Split the file into its articles.");

    private void ReadText(byte[] bytes)
    {
        if (FileKind.OfContent(bytes) is var (what, advice))
        {
            throw Wrong(0, FileKind.Expected, what, advice);
        }

        var decoded = TextDecoder.Decode(bytes);
        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            throw Wrong(0, FileKind.Expected, "an empty file", "Fill it, or remove it.");
        }

        CheckEncoding(decoded.Encoding);
        if (FileKind.IsWebPage(_name) || WebPage.IsOne(decoded.Text))
        {
            ReadPage(decoded.Text);
        }
        else
        {
            ReadLines(decoded.Text.Split('\n'));
        }
    }

    private void CheckEncoding(string encoding)
    {
        switch (encoding)
        {
            case TextDecoder.Unknown:
                throw Wrong(0, "text in UTF-8", "another encoding", "Open it in an editor that reads it, and save it as UTF-8.");
            case TextDecoder.Windows1252:
                Remark(0, "text in UTF-8", "other bytes, which were read as Windows-1252",
                    "Check its accents and quotation marks; save it as UTF-8 to be sure.");
                break;
            case TextDecoder.DamagedUtf8:
                Remark(0, "text in UTF-8", "damaged characters, which were replaced by \uFFFD", "Check the places with that sign, and correct them.");
                break;
            default:
                break;
        }
    }

    private void ReadPage(string html)
    {
        var posts = WebPage.Read(html, _name);
        RemarkOn(posts.Count);
        foreach (var post in posts)
        {
            CheckLines([.. post.Lines.Select(line => line.Text)], post.Lines[0].Line);
        }

        foreach (var article in ArchiveOrder.Bound([.. posts.Select((post, i) => ArticleBuilder.Build(IdOf(i, posts.Count), _name, post))]))
        {
            Add(article, namesLanguage: false);
        }
    }

    private void ReadLines(string[] lines)
    {
        CheckLines(lines, 1);
        var front = FrontMatter.StartsAt(lines) ? FrontMatter.Read(lines, _name) : null;
        if (front is not null)
        {
            Add(ArticleBuilder.Build(IdIn(front) ?? _stem, _name, lines, BodyAfter(front, lines), front));
            return;
        }

        var ranges = ArchiveSplitter.Split(lines);
        RemarkOn(ranges.Length);
        var posts = ArchiveOrder.Bound([.. ranges.Select((range, i) => ArticleBuilder.Build(IdOf(i, ranges.Length), _name, lines, range, null))]);
        for (var i = 0; i < posts.Count; i++)
        {
            Add(i > 0 ? posts[i] : posts[i] with { LeftOut = [.. HeaderOf(lines, ranges[0].First)] });
        }
    }

    private static IEnumerable<LeftOutPart> HeaderOf(string[] lines, int end) => Enumerable.Range(0, end)
        .Where(i => !string.IsNullOrWhiteSpace(lines[i])).Select(i => new LeftOutPart(i + 1, "header of the archive page", lines[i].Trim()));

    // One line in memory at a time, so that a file may hold any number of articles.
    private void ReadRecords(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[4096];
        if (FileKind.OfContent(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))) is var (what, advice))
        {
            throw Wrong(0, FileKind.Expected, what, advice);
        }

        file.Position = 0;
        using var lines = new LineReader(file, MostBytes / 2);
        for (var number = 1; lines.Read(out var line); number++)
        {
            try
            {
                ReadRecord(line, number);
            }
            catch (BadInputException e)
            {
                SetAside.Add(e.Problem);
            }
        }
    }

    private void ReadRecord(string? line, int number)
    {
        if (line is null)
        {
            throw Wrong(number, "a line of at most 16 million characters", "a longer one", "Split the article.");
        }

        if (!string.IsNullOrWhiteSpace(line))
        {
            var (id, post) = JsonLines.Read(line, number, _name);
            CheckLines([.. post.Lines.Select(part => part.Text)], number, sameLine: true);
            CheckId(id, number);
            Add(ArticleBuilder.Build(id.Length > 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{_stem}-{number:00}"), _name, post));
        }
    }

    private void CheckLines(string[] lines, int first, bool sameLine = false)
    {
        var tooLong = Array.FindIndex(lines, line => line.Length > LongestLine);
        if (tooLong >= 0)
        {
            throw Wrong(sameLine ? first : first + tooLong, "paragraphs of at most 200,000 characters",
                string.Create(CultureInfo.InvariantCulture, $"a line of {lines[tooLong].Length:#,0}"),
                "Check that the file is an article, and break its lines.");
        }
    }

    private string IdOf(int index, int count) => count == 1 ? _stem : string.Create(CultureInfo.InvariantCulture, $"{_stem}-{index + 1:00}");

    private string? IdIn(FrontMatter front)
    {
        if (front["id"] is not { Text.Length: > 0 } id)
        {
            return null;
        }

        CheckId(id.Text, id.Line);
        return id.Text;
    }

    private void CheckId(string id, int line)
    {
        if (id.Length > LongestId)
        {
            throw Wrong(line, string.Create(CultureInfo.InvariantCulture, $"an id of at most {LongestId} characters"),
                string.Create(CultureInfo.InvariantCulture, $"{id.Length:#,0}"), "Shorten the id.");
        }
    }

    private LineRange BodyAfter(FrontMatter front, string[] lines)
    {
        var first = Array.FindIndex(lines, front.LineCount, line => !string.IsNullOrWhiteSpace(line));
        return first >= 0
            ? new(first, Array.FindLastIndex(lines, line => !string.IsNullOrWhiteSpace(line)))
            : throw Wrong(front.LineCount, "text after the front matter", "none", "Add the article's text, or remove the file.");
    }

    private void Add(Article article, bool namesLanguage = true)
    {
        if (!article.Text.Any(char.IsLetterOrDigit))
        {
            SetAside.Add(new(article.File, article.Passages[0].Line, FileKind.Expected, "marks without a word", "Fill it, or remove it."));
            return;
        }

        var isEnglish = article.Language.Split('-', '_')[0].Equals("en", StringComparison.OrdinalIgnoreCase);
        var language = isEnglish || !namesLanguage
            ? LanguageDetector.Detect(string.Join('\n', article.Passages.Where(p => p.Kind != PassageKind.SetAside).Select(p => p.Text)))
            : LanguageDetector.Named(article.Language);
        if (language == LanguageDetector.English)
        {
            if (Unshown.Has(article.Text))
            {
                Remark(article.Passages[0].Line, "text that is all shown", "zero-width characters or marks that turn its direction",
                    "Facts are found all the same; if quotes look odd, take the marks out.");
            }

            // Pages name a language carelessly: what the words say counts.
            article = isEnglish ? article : article with { Language = LanguageDetector.English.Tag };
            Articles.Add(_packs ? article.Packed() : article);
        }
        else
        {
            SetAside.Add(new(article.File, article.Passages[0].Line, "an article in English", language.Name,
                "Translate it and save the translation, or leave it out."));
        }
    }

    private void RemarkOn(int articles)
    {
        if (articles > 1)
        {
            Remark(1, "one article", $"an archive page of {articles}", $"They were read as {_stem}-01 to -{articles:00}; check where they begin.");
        }
    }

    private void Remark(int line, string expected, string found, string nextStep) => Remarks.Add(new(_name, line, expected, found, nextStep));

    private BadInputException Wrong(int line, string expected, string found, string nextStep) => new(new(_name, line, expected, found, nextStep));
}
