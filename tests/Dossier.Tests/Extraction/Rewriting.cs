using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dossier.Facts;
using Dossier.Reading;

namespace Dossier.Tests.Extraction;

/// <summary>An article told otherwise, and what becomes of its annotations.</summary>
internal sealed record Retold(Article Article, Func<Annotation, Annotation> Row);

/// <summary>Tells articles otherwise in ways that must not matter to extraction.</summary>
internal static partial class Rewriting
{
    private static readonly ImmutableArray<string> Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12)];

    private const string Unshown = "\u00AD\u200B\u200D\u2060\u202E\u202C\u2066\uFEFF";

    /// <summary>The article with other passages; only their texts, kinds and reasons count.</summary>
    public static Article WithPassages(Article article, IEnumerable<Passage> passages)
    {
        var numbered = ImmutableArray.CreateBuilder<Passage>();
        var start = 0;
        foreach (var passage in passages)
        {
            numbered.Add(passage with { Number = numbered.Count + 1, Start = start, Line = numbered.Count + 1 });
            start += passage.Text.EnumerateRunes().Count() + 1;
        }

        var text = string.Join('\n', numbered.Select(passage => passage.Text));
        return article with
        {
            Text = text,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Passages = numbered.ToImmutable(),
        };
    }

    /// <summary>The article with soft hyphens, zero-width spaces and turned directions strewn between its letters.</summary>
    public static Article WithUnshown(Article article, Random random)
    {
        string Strewn(string text) => string.Concat(text.Select((c, i) => i > 0 && char.IsLetterOrDigit(c) && !char.IsSurrogate(text[i - 1])
            && random.Next(6) == 0 ? $"{Unshown[random.Next(Unshown.Length)]}{c}" : c.ToString()));
        return WithPassages(article with { Title = Strewn(article.Title) },
            article.Passages.Select(passage => passage with { Text = Strewn(passage.Text) }));
    }

    /// <summary>The text without such characters.</summary>
    public static string Shown(string text) => string.Concat(text.Where(c => !Unshown.Contains(c, StringComparison.Ordinal)));

    /// <summary>Other counts and shares. Shares keep their proportions, so that parts still add up.</summary>
    public static Retold Numbers(Article article, Random random)
    {
        var more = random.Next(4, 9);
        decimal Swapped(decimal value, bool share) => share ? value * 0.9m : value > 3 ? value + more : value;
        string InText(string text) => Counted().Replace(text, match => Swapped(decimal.Parse(match.Groups["value"].ValueSpan,
            CultureInfo.InvariantCulture), match.Groups["share"].Success).ToString("0.##", CultureInfo.InvariantCulture));
        return new(
            WithPassages(article, article.Passages.Select(passage => passage with { Text = InText(passage.Text) })),
            row => row.Value is not { } value || !Counted().Matches(row.Quote).Any(match => decimal.Parse(
                match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture) == value) ? row : row with
                {
                    Value = row.Codes[0] switch
                    {
                        "share" => Swapped(value, share: true),
                        "deals" or "countries" => Swapped(value, share: false),
                        _ => value,
                    },
                });
    }

    /// <summary>
    /// Other months of the same years, the day of publication included. Only rows whose paragraph names the month keep their dates: on
    /// what day "Tuesday" was changes with the month.
    /// </summary>
    public static Retold OtherMonths(Article article, Random? random)
    {
        var named = article.Passages.SelectMany(passage => Month().Matches(passage.Text)).Select(match => Months.IndexOf(match.Value))
            .Concat(article.Published.Earliest is { } day ? [day.Month - 1] : []).ToList();
        var (first, last) = named.Count == 0 || LateDay().IsMatch(article.Text) ? (0, 11) : (named.Min(), named.Max());
        var later = random is null ? 0 : last < 11 ? random.Next(1, 12 - last) : -random.Next(0, first + 1);
        string InText(string text) => Month().Replace(text, match => Months[Months.IndexOf(match.Value) + later]);
        FactDate Moved(FactDate date, int paragraph)
        {
            var text = article.Passages.ElementAtOrDefault(paragraph - 1)?.Text ?? "";
            return date.Precision is DatePrecision.Month or DatePrecision.Day
                && text.Contains(Months[date.Earliest!.Value.Month - 1], StringComparison.Ordinal) ? Later(date) : FactDate.Unknown;
        }

        FactDate Later(FactDate date) => date.Precision == DatePrecision.Month
            ? FactDate.InMonth(date.Earliest!.Value.Year, date.Earliest.Value.Month + later, date.Basis)
            : date with { Earliest = date.Earliest?.AddMonths(later), Latest = date.Latest?.AddMonths(later) };

        var passages = article.Passages.Select(passage => passage with { Text = InText(passage.Text) });
        return new(WithPassages(article with { Published = Later(article.Published) }, passages), row => row with
        {
            HasDates = row.HasDates && Moved(row.Announced, row.Paragraph).Precision != DatePrecision.Unknown,
            Announced = Moved(row.Announced, row.Paragraph),
            Deadlines = [.. row.Deadlines.Select(date => Moved(date, row.Paragraph))],
        });
    }

    [GeneratedRegex(@"(?<![\d.,$€£])(?<value>\d{1,3})(?=(?<share>%|\sper\s?cent\b)|\s(?:deals|contracts|agreements|countries)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(January|February|March|April|(?<=\b(?:[Ii]n|[Oo]n|of|since|by|until|last|this|\d)\s)May|May(?=\s\d)|June|July"
        + @"|August|September|October|November|December)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Month();

    // Not every month has such a day.
    [GeneratedRegex(@"\b(29|30|31)(st|th)?\s\p{Lu}|\p{Lu}\w+\s(29|30|31)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LateDay();
}
