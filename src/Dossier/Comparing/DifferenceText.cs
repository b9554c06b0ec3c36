using System.Collections.Immutable;
using System.Globalization;
using Dossier.Briefs;
using Dossier.Facts;

namespace Dossier.Comparing;

/// <summary>Puts a difference in words.</summary>
internal static class DifferenceText
{
    private const int MostIds = 12;
    private const int LongestQuote = 160;

    public static ImmutableArray<string> Of(DataDifference difference) =>
    [
        .. Part("Findings that read differently", difference.Findings.SelectMany(f => Words(f, difference))),
        .. Part("Numbers that differ", difference.Numbers.Select(Words)),
        .. Part("Facts that came, went or differ", difference.Facts.SelectMany(f => Words(f, difference))),
        .. Part("Sources that came, went or read differently", difference.Sources.Select(Words)),
    ];

    private static ImmutableArray<string> Part(string title, IEnumerable<string> lines)
    {
        ImmutableArray<string> all = [.. lines];
        var count = all.Count(line => !line.StartsWith(' '));
        return all.IsEmpty ? [] : [$"{title} ({count.ToString(CultureInfo.InvariantCulture)})", .. all.Select(line => "  " + line)];
    }

    private static IEnumerable<string> Words(FindingChange finding, DataDifference difference)
    {
        var changed = difference.Facts.Select(f => f.Fact.Id).Intersect(finding.Facts, StringComparer.Ordinal).ToList();
        yield return finding.After is null ? "No longer said:" : finding.Before is null ? "New:" : "Reads differently:";
        if (finding.Before is { } before)
        {
            yield return $"  before: {before}";
        }

        if (finding.After is { } after)
        {
            yield return $"  now:    {after}";
        }

        yield return changed.Count > 0 ? $"  because of {Ids([.. changed])}, below."
            : finding.Facts.IsEmpty ? "  because of the counts below."
            : $"  because of the counts and sources below; what it cites ({Ids([.. finding.Facts])}) stands as it was.";
    }

    private static string Words(NumberChange number)
    {
        IEnumerable<string> why =
        [
            .. number.CameIn.IsEmpty ? Array.Empty<string>() : [$"{Ids(number.CameIn)} came in"],
            .. number.DroppedOut.IsEmpty ? Array.Empty<string>() : [$"{Ids(number.DroppedOut)} dropped out"],
        ];
        return string.Create(CultureInfo.InvariantCulture, $"{number.Name}: {number.Before:#,0} before, {number.After:#,0} now; {string.Join(", ", why)}.");
    }

    private static IEnumerable<string> Words(FactChange change, DataDifference difference)
    {
        var fact = change.Fact;
        var row = fact.Origin.Length > 0 ? $" ({fact.Origin})" : "";
        yield return $"{fact.Id} {fact.Summary}{row}: {Fate(change, difference)}";
        foreach (var field in change.Fields)
        {
            yield return $"  {field.Field}: {Cell(field.Before)} → {Cell(field.After)}";
        }

        foreach (var passage in change.NewPassages)
        {
            yield return $"  {(change.Before is null ? "" : "new passage, ")}{StanceOf(passage)} {Place(passage)}";
        }

        foreach (var passage in change.After is null ? [] : change.LostPassages)
        {
            yield return $"  passage no longer cited: {Place(passage)}";
        }
    }

    private static string Fate(FactChange change, DataDifference difference) => change switch
    {
        { Before: null } => $"new{Reviewed(change.After!.Review)}",
        { After: null, TurnedDown: { } rejected } => $"gone; turned down as {rejected.Id}: {rejected.Reason}",
        { After: null } => Gone(change, difference),
        { Fields.IsEmpty: true } => "rests on other passages",
        _ when change.After!.Review == change.Before!.Review => "its row differs under the same review",
        _ => $"its row differs{Reviewed(change.After.Review)}",
    };

    private static string Gone(FactChange change, DataDifference difference)
    {
        ImmutableArray<string> sources =
            [.. change.LostPassages.Where(e => e.Stance == Stance.Supports).Select(e => e.Article).Distinct(StringComparer.Ordinal)];
        var gone = difference.Sources.Where(s => s.After is null).Select(s => s.Article.Id);
        if (!sources.IsEmpty && sources.All(id => gone.Contains(id, StringComparer.Ordinal)))
        {
            return $"gone with {(sources.Length == 1 ? "its source" : "its sources")}, {Ids(sources)}";
        }

        ImmutableArray<string> rewritten =
            [.. difference.Sources.Where(s => s.Before?.Sha256 != s.After?.Sha256).Select(s => s.Article.Id).Where(sources.Contains)];
        return rewritten.IsEmpty
            ? "gone: no row of the new data gives it"
            : $"gone: the text of {Ids(rewritten)}, on which it rested, differs";
    }

    private static string Reviewed(Review? review)
    {
        if (review is null)
        {
            return "; nobody has reviewed it";
        }

        var corrects = review.Corrects.Length > 0 ? $", in place of {review.Corrects}" : "";
        var reason = review.Reason.Length > 0 ? $": {review.Reason}" : "";
        return $"; {Code.Of(review.Decision)} by {review.Reviewer} on {FactDate.OnDay(review.ReviewedOn).Label}{corrects}{reason}";
    }

    private static string StanceOf(Evidence passage) => passage.Stance switch
    {
        Stance.Supports => "rests on",
        Stance.Contradicts => "contradicted by",
        _ => "mentioned by",
    };

    private static string Place(Evidence passage)
    {
        var cut = passage.Quote.Length <= LongestQuote ? -1 : passage.Quote.LastIndexOf(' ', LongestQuote);
        var quote = cut < 0 ? passage.Quote : passage.Quote[..cut] + "…";
        return string.Create(CultureInfo.InvariantCulture, $"{passage.Article} ¶{passage.Paragraph}: “{quote}”");
    }

    private static string Words(SourceChange source)
    {
        var article = source.Article;
        var name = $"{(article.Publisher.Length > 0 ? article.Id + " " : "")}{Citations.SourceName(article)} ({article.File})";
        var rests = source.After is null ? "rested" : source.Facts.Length == 1 ? "rests" : "rest";
        var facts = source.Facts.IsEmpty ? $"no fact {(source.After is null ? "rested" : "rests")} on it" : $"{Ids(source.Facts)} {rests} on it";
        return source switch
        {
            { Before: null } => $"{name}: new; {facts}.",
            { After: null } => $"{name}: gone; {facts}.",
            { IsRenamed: true } => $"{name}: the same text, which was {source.Before!.Id}; {facts}.",
            _ => $"{name}: {string.Join("; ", Differences(source))}; {facts}.",
        };
    }

    private static IEnumerable<string> Differences(SourceChange source)
    {
        if (!source.Details.IsEmpty)
        {
            yield return $"another {Prose.List(source.Details)}";
        }

        if (!source.NewParagraphs.IsEmpty)
        {
            yield return $"{Paragraphs(source.NewParagraphs)} did not read so before";
        }

        if (!source.LostParagraphs.IsEmpty)
        {
            yield return $"the old {Paragraphs(source.LostParagraphs)} {(source.LostParagraphs.Length == 1 ? "stands" : "stand")} in it no more";
        }

        if (source is { NewParagraphs.IsEmpty: true, LostParagraphs.IsEmpty: true, Details.IsEmpty: true })
        {
            yield return "the same paragraphs in another order or with other blanks";
        }
    }

    private static string Paragraphs(ImmutableArray<int> numbers) =>
        Ids([.. numbers.Select(number => "¶" + number.ToString(CultureInfo.InvariantCulture))]);

    private static string Cell(string value) => value.Length == 0 ? "nothing" : value;

    private static string Ids(ImmutableArray<string> ids) => ids.Length <= MostIds ? Prose.List(ids)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", ids.Take(MostIds))} and {ids.Length - MostIds} more");
}
