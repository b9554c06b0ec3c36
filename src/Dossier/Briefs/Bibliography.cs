using System.Globalization;
using System.Text;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Briefs;

/// <summary>The sources of a brief for reference managers and LaTeX.</summary>
public static class Bibliography
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>
    /// The articles, and the reference facts that give a source, as BibTeX in UTF-8: an entry each, keyed by publisher, year and id. Dates
    /// are those of publication; where only a span is known, the note says so instead.
    /// </summary>
    /// <param name="workspace">The articles and facts.</param>
    /// <returns>The text of a <c>.bib</c> file, LF line ends; the same workspace gives the same text.</returns>
    public static string ToBibTeX(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var text = new StringBuilder();
        foreach (var article in workspace.Corpus.Articles)
        {
            Entry(text, KeyOf(article), FieldsOf(article));
        }

        foreach (var reference in workspace.Register.References.Where(r => r.Source.Length > 0))
        {
            Entry(text, "reference-" + Plain(reference.Id), FieldsOf(reference));
        }

        return text.ToString();
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(Article article)
    {
        yield return ("author", article.Author.Length > 0 ? $"{{{Escaped(article.Author)}}}" : $"{{{Escaped(article.Publisher)}}}");
        yield return ("title", $"{{{Escaped(article.Title.TrimEnd(' ', '|'))}}}");
        yield return ("publisher", article.Publisher.Length > 0 ? $"{{{Escaped(article.Publisher)}}}" : "");
        foreach (var field in DateOf(article.Published))
        {
            yield return field;
        }

        yield return ("url", article.Address?.AbsoluteUri ?? "");
        yield return ("language", article.Language);
        yield return ("note", string.Join(". ", Notes(article)));
    }

    private static IEnumerable<string> Notes(Article article)
    {
        if (article.Republishes.Length > 0)
        {
            yield return $"Republished from {Escaped(article.Republishes)}";
        }

        if (Span(article.Published) is { Length: > 0 } span)
        {
            yield return $"Published {span}";
        }

        yield return $"Source {Escaped(article.Id)} of the brief";
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(Restriction reference)
    {
        yield return ("author", $"{{{Escaped(reference.Issuer)}}}");
        yield return ("title", $"{{{Escaped(reference.Title)}}}");
        foreach (var field in DateOf(reference.Announced))
        {
            yield return field;
        }

        yield return ("url", reference.Source);
        yield return ("note", $"Reference register, {Escaped(reference.Id)}{(reference.SourceRead ? "" : "; source not read")}");
    }

    private static IEnumerable<(string Name, string Value)> DateOf(FactDate date)
    {
        if (date is { Earliest: { } first, Latest: { } last } && first.Year == last.Year && date.Precision != DatePrecision.Unknown)
        {
            yield return ("year", first.Year.ToString(CultureInfo.InvariantCulture));
            if (first.Month == last.Month)
            {
                yield return ("month", Months[first.Month - 1]);
                yield return ("day", first == last ? first.Day.ToString(CultureInfo.InvariantCulture) : "");
            }
        }
    }

    // What year, month and day do not say.
    private static string Span(FactDate date) =>
        date.Precision is DatePrecision.Day or DatePrecision.Month or DatePrecision.Year or DatePrecision.Unknown ? "" : date.Label;

    private static string KeyOf(Article article)
    {
        var who = Plain(article.Publisher.Split([' ', '.'], 2)[0]).ToLowerInvariant();
        var year = (article.Published.Latest ?? article.Published.Earliest)?.Year.ToString(CultureInfo.InvariantCulture) ?? "undated";
        return string.Join('-', new[] { who, year, Plain(article.Id) }.Where(part => part.Length > 0));
    }

    // A key is of letters, digits and hyphens; what is not becomes its number, so that two ids never share a key.
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value == '-') ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"_{rune.Value:x}")));

    private static void Entry(StringBuilder text, string key, IEnumerable<(string Name, string Value)> fields)
    {
        text.Append(CultureInfo.InvariantCulture, $"@misc{{{key},\n");
        foreach (var (name, value) in fields.Where(field => field.Value is not ("" or "{}")))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {name} = {(name == "month" ? value : $"{{{value}}}")},\n");
        }

        text.Append("}\n\n");
    }

    private static string Escaped(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            text.Append(letter switch
            {
                '\\' => "\\textbackslash{}",
                '{' => "\\{",
                '}' => "\\}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' => "\\" + letter,
                '\r' or '\n' or '\t' => " ",
                _ => letter.ToString(),
            });
        }

        return text.ToString();
    }
}
