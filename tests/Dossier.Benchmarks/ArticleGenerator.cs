using System.Text;
using System.Text.Json;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Benchmarks;

/// <summary>
/// Makes articles of the sentences of the corpus that ships, with other names and, here and there, other words, so that no two tell the
/// same story. The same seed gives the same text.
/// </summary>
internal sealed class ArticleGenerator
{
    private const int ParagraphsPerArticle = 14;
    private const int WordsPerChange = 7;

    private readonly SeededRandom _random;
    private readonly string[][] _paragraphs;
    private readonly string[] _words;
    private readonly string[] _vendors;
    private readonly string[] _countries;

    public ArticleGenerator(Corpus corpus, ReferenceTables tables, ulong seed)
    {
        _random = new(seed);
        _paragraphs = [.. corpus.Articles.SelectMany(article => article.Passages).Where(passage => passage.Kind == PassageKind.Text)
            .Select(passage => passage.Text.Split(' '))];
        _words = [.. _paragraphs.SelectMany(words => words).Where(word => word.Length > 0 && word.All(char.IsAsciiLetterLower))];
        _vendors = [.. tables.Vendors.Select(vendor => vendor.Name)];
        _countries = [.. tables.Countries.Select(country => country.Name)];
    }

    /// <summary>An article: its headline, then paragraphs, a line each.</summary>
    public string Next()
    {
        var text = new StringBuilder();
        text.Append(Pick(_countries)).Append(" and ").Append(Pick(_vendors)).Append(' ').AppendJoin(' ', Enumerable.Range(0, 6).Select(_ => Pick(_words)));
        for (var i = 0; i < ParagraphsPerArticle; i++)
        {
            text.Append("\n\n").AppendJoin(' ', Pick(_paragraphs).Select(Changed));
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Writes one file for each article: <c>a000001.txt</c>.</summary>
    public void WriteFiles(string folder, int articles)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < articles; i++)
        {
            File.WriteAllText(Path.Combine(folder, FormattableString.Invariant($"a{i:000000}.txt")), Next());
        }
    }

    /// <summary>Writes JSON Lines files until they hold so many bytes: <c>part-0.jsonl</c>.</summary>
    public void WriteLines(string folder, long bytes, int files)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < files; i++)
        {
            using var file = File.Create(Path.Combine(folder, FormattableString.Invariant($"part-{i}.jsonl")));
            while (file.Position < bytes / files)
            {
                file.Write(JsonSerializer.SerializeToUtf8Bytes(new { text = Next() }, Plain));
                file.WriteByte((byte)'\n');
            }
        }
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string Changed(string word) => word switch
    {
        "Huawei" or "ZTE" => Pick(_vendors),
        "China" or "Britain" or "Canada" or "Lithuania" => Pick(_countries),
        _ when _random.Below(WordsPerChange) == 0 && char.IsAsciiLetterLower(word.FirstOrDefault()) => Pick(_words),
        _ => word,
    };

    private T Pick<T>(T[] items) => items[_random.Below(items.Length)];
}
