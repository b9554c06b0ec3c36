using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dossier.Facts;
using Dossier.Reading.Web;

namespace Dossier.Reading;

/// <summary>Makes articles from the lines of a file.</summary>
internal static class ArticleBuilder
{
    /// <summary>Builds the article that stands in a range of lines.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="file">The file.</param>
    /// <param name="lines">The file's lines.</param>
    /// <param name="range">The article's lines; neither the first nor the last is blank.</param>
    /// <param name="frontMatter">The file's front matter, or null.</param>
    /// <exception cref="BadInputException">The front matter holds a value that cannot be.</exception>
    public static Article Build(string id, string file, IReadOnlyList<string> lines, LineRange range, FrontMatter? frontMatter)
    {
        var text = string.Join('\n', Enumerable.Range(range.First, range.Last - range.First + 1).Select(i => lines[i]));
        var drafts = Enumerable.Range(range.First, range.Last - range.First + 1)
            .Where(i => !string.IsNullOrWhiteSpace(lines[i])).Select(i => new DraftPassage(i, lines[i])).ToList();
        PassageSorter.Sort(drafts, curated: frontMatter is not null);
        var (date, reason) = frontMatter?["published"] is not null ? (PublishedIn(frontMatter, file), frontMatter.Text("published_reason"))
            : PublicationDate.OfStamp(frontMatter?.Text("date") ?? "") is { } stamp ? (stamp, $"The front matter gives {stamp.Label}.")
            : PublicationDate.Find(drafts);

        var headline = Shortened(string.Join(' ', drafts.First(d => d.Kind == PassageKind.Title).Text.TrimStart(' ', '#').Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries)));
        var article = new Article(id, file, headline, text, Hash(text), Passages(drafts, lines, range), date)
        {
            PublishedReason = reason,
            Address = drafts.Take(1).Select(draft => PublicationDate.AddressOf(draft.Text)).FirstOrDefault(),
        };
        return frontMatter is null ? article : WithFrontMatter(article, frontMatter, file);
    }

    /// <summary>Builds an article that a web page or a JSON record holds.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="file">The file.</param>
    /// <param name="post">Its lines, the headline first; those of a JSON record may be blank.</param>
    public static Article Build(string id, string file, WebPost post)
    {
        var lines = post.Lines.Select(line => line.Text).ToList();
        var drafts = Enumerable.Range(0, lines.Count).Where(i => !string.IsNullOrWhiteSpace(lines[i]))
            .Select(i => new DraftPassage(i, lines[i])).ToList();
        PassageSorter.Sort(drafts, curated: true);
        var heads = post.LeftOut.Where(part => part.Reason == PartReason.Byline).Select(part => new DraftPassage(0, part.Text));
        var (date, reason) = PublicationDate.OfPage(post.Facts) ?? PublicationDate.Find([.. drafts.Take(1), .. heads, .. drafts.Skip(1)]);
        if (date.Earliest is null || date.Latest is null)
        {
            (date, reason) = PublicationDate.OfAddress(post.Facts.Address) ?? (date, reason);
        }

        var text = string.Join('\n', lines);
        var passages = Passages(drafts, lines, new(0, lines.Count - 1)).Select(passage => passage with { Line = post.Lines[passage.Line - 1].Line });
        return new(id, file, Shortened(drafts.First(d => d.Kind == PassageKind.Title).Text.Trim()), text, Hash(text), [.. passages], date)
        {
            Publisher = post.Facts.Publisher,
            Author = post.Facts.Author,
            Address = post.Facts.Address,
            Language = post.Facts.Language is { Length: > 0 } language ? language : "en",
            PublishedReason = reason,
            LeftOut = [.. post.LeftOut],
        };
    }

    // Where a file has no line breaks, its first line is the whole article: a name for it has to be shorter.
    private static string Shortened(string headline)
    {
        const int Longest = 240;
        var end = headline.Length <= Longest ? headline.Length : headline.LastIndexOf(' ', Longest) is > 0 and var space ? space : Longest;
        return end == headline.Length ? headline : headline[..(char.IsHighSurrogate(headline[end - 1]) ? end - 1 : end)] + "…";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static ImmutableArray<Passage> Passages(List<DraftPassage> drafts, IReadOnlyList<string> lines, LineRange range)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>(drafts.Count);
        var start = 0;
        var next = 0;
        for (var i = range.First; i <= range.Last; i++)
        {
            if (next < drafts.Count && drafts[next].Index == i)
            {
                var draft = drafts[next++];
                passages.Add(new(next, start, draft.Text, draft.Kind, i + 1, draft.Reason));
            }

            start += CodePoints.Count(lines[i]) + 1;
        }

        return passages.ToImmutable();
    }

    private static Article WithFrontMatter(Article article, FrontMatter front, string file) => article with
    {
        Title = front.Text("title") is { Length: > 0 } title ? Shortened(title) : article.Title,
        Publisher = front.Text("publisher"),
        Author = front.Text("author"),
        Address = AddressIn(front, file) ?? article.Address,
        Language = front.Text("language") is { Length: > 0 } language ? language : article.Language,
        OriginalSha256 = front.Text("original_sha256"),
        OriginalWords = NumberIn(front, "original_words", file),
        OriginalParagraphs = MapIn(front, "original_paragraphs", file),
        OriginalSetAside = MapIn(front, "set_aside", file),
        Republishes = front.Text("republishes"),
    };

    private static FactDate PublishedIn(FrontMatter front, string file)
    {
        var published = front["published"]!;
        var basis = DateBasis.Explicit;
        if (front["published_basis"] is { } given && !Code.TryParse(given.Text, out basis))
        {
            throw Wrong(file, given, $"one of {string.Join(", ", Code.All<DateBasis>())}", "Use one of these, or leave the line out.");
        }

        return FactDate.TryParseEdtf(published.Text, basis, out var date)
            ? date
            : throw Wrong(file, published, "a date such as 2021-05-28, 2021-05, 2021 or 2021-05-01/2021-05-28",
                "Correct the date, or leave it empty.");
    }

    private static Uri? AddressIn(FrontMatter front, string file) => front["url"] is not { } url ? null
        : Uri.TryCreate(url.Text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw Wrong(file, url, "a web address that begins with http:// or https://", "Correct the address, or leave it empty.");

    private static int NumberIn(FrontMatter front, string key, string file) => front[key] is not { } value ? 0
        : int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Wrong(file, value, "a whole number", "Correct the number, or leave it out.");

    private static ImmutableSortedDictionary<int, string> MapIn(FrontMatter front, string key, string file)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<int, string>();
        if (front[key] is not { } value)
        {
            return map.ToImmutable();
        }

        if (value.Text.Length > 0)
        {
            throw Wrong(file, value, $"a map from paragraph numbers in \"{key}\"", "Write it as {1: …, 2: …}.");
        }

        foreach (var (name, text) in value.Map)
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var paragraph) || !map.TryAdd(paragraph, text))
            {
                throw new BadInputException(new(file, value.Line, $"a paragraph number, each once, in \"{key}\"", $"\"{name}\"",
                    "Correct the number."));
            }
        }

        return map.ToImmutable();
    }

    private static BadInputException Wrong(string file, FrontMatterValue value, string expected, string nextStep) =>
        new(new(file, value.Line, expected, value.Text.Length > 0 ? $"\"{value.Text}\"" : "a map", nextStep));
}
