using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Dossier.Reading.Web;

/// <summary>Takes from the lines of a post what is no text: what stands before the headline, bylines, lines of links, headings of lists
/// that were set aside.</summary>
internal static partial class PostLines
{
    private const double MostlyLinks = 0.75;
    private const int LongestHead = 20;
    private const int LongestLead = 80;

    /// <summary>The lines of a post.</summary>
    /// <param name="root">The element that holds it.</param>
    /// <param name="parts">What was set aside by its element.</param>
    /// <param name="around">Parts around it that were set aside.</param>
    /// <param name="title">The headline, if it stands outside the element; else empty.</param>
    /// <param name="facts">What the page says of itself.</param>
    public static WebPost Trim(IElement root, PageParts parts, IEnumerable<LeftOutPart> around, string title, PageFacts facts)
    {
        var leftOut = new List<LeftOutPart>(around.Concat(parts.LeftOutIn(root)));
        var lines = PageText.Of(root, parts);
        leftOut.AddRange(lines.Where(line => line.Level > 0 && facts.IsPublisher(line.Text)).Select(line => new LeftOutPart(line.Line, "name of the site", line.Text)));
        lines.RemoveAll(line => line.Level > 0 && facts.IsPublisher(line.Text));
        lines = title.Length > 0
            ? [new(title, lines.Count > 0 ? lines[0].Line : 1, 1, 0), .. lines.Where((line, i) => i > 3 || !Same(line.Text, title))]
            : FromHeadline(lines, leftOut);
        lines = WithoutHead(lines, leftOut);
        lines = WithoutLinks(WithoutLists(lines, leftOut), leftOut);
        while (lines.Count > 1 && lines[^1].Level > 0)
        {
            leftOut.Add(new(lines[^1].Line, "heading without text", lines[^1].Text));
            lines.RemoveAt(lines.Count - 1);
        }

        return new(lines, [.. leftOut.OrderBy(part => part.Line)]);
    }

    private static List<PageLine> FromHeadline(List<PageLine> lines, List<LeftOutPart> leftOut)
    {
        var level = lines.Where(line => line.Level > 0).Select(line => line.Level).DefaultIfEmpty(0).Min();
        var first = level == 0 ? 0 : lines.FindIndex(line => line.Level == level);

        // A page whose headings all stand within the text begins with its first line.
        if (lines.Take(first).Any(IsProse))
        {
            return lines;
        }

        leftOut.AddRange(lines.Take(first).Select(line => new LeftOutPart(line.Line, "before the headline", line.Text)));
        return lines[first..];
    }

    private static List<PageLine> WithoutHead(List<PageLine> lines, List<LeftOutPart> leftOut)
    {
        var firstProse = lines.FindIndex(Math.Min(1, lines.Count), IsProse);
        var kept = new List<PageLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && i < firstProse && lines[i].Level == 0 && (Boilerplate.IsByline(lines[i].Text) || IsDateLine(lines[i].Text)))
            {
                leftOut.Add(new(lines[i].Line, PartReason.Byline, lines[i].Text));
            }
            else
            {
                kept.Add(lines[i]);
            }
        }

        return kept;
    }

    private static List<PageLine> WithoutLinks(List<PageLine> lines, List<LeftOutPart> leftOut)
    {
        var kept = new List<PageLine>();
        foreach (var line in lines)
        {
            if (kept.Count > 0 && line.Level == 0 && line.LinkShare > MostlyLinks)
            {
                if (kept[^1].Level > 1 && leftOut.Count > 0 && Introduces(kept[^1].Text))
                {
                    leftOut.Add(new(kept[^1].Line, "related links", kept[^1].Text));
                    kept.RemoveAt(kept.Count - 1);
                }

                leftOut.Add(new(line.Line, "link to another page", line.Text));
            }
            else
            {
                kept.Add(line);
            }
        }

        return kept;
    }

    // "More stories like this one" and the titles below it, up to the next sentence of the text.
    private static List<PageLine> WithoutLists(List<PageLine> lines, List<LeftOutPart> leftOut)
    {
        var kept = new List<PageLine>();
        var isList = false;
        foreach (var line in lines)
        {
            isList = (isList && !IsProse(line)) || (kept.Count > 1 && Leads(line.Text));
            if (isList)
            {
                leftOut.Add(new(line.Line, "related links", line.Text));
            }
            else
            {
                kept.Add(line);
            }
        }

        return kept;
    }

    private static bool Leads(string text) => text.Length <= LongestLead && Words.Count(text) <= 8 && !text.EndsWith('.') && Lead().IsMatch(text);

    [GeneratedRegex(@"^\W*(?:(?:more|related|latest|recent|recommended|popular|trending|top|other|breaking) (?:\w+ ){0,2}(?:stories|news|articles|headlines|posts|coverage|"
        + @"content|links|reading|roundup|topics|videos?)\b|more (?:from|on|like)\b|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|recommended\b|read (?:next|more|also)\b|"
        + @"also (?:read|see)\b|see also\b|most (?:read|popular|viewed|shared)\b|trending\b|don['’]t miss\b|editor['’]?s['’]? picks\b|around the web\b|"
        + @"from (?:our partners|around the web)\b|(?:\d+ )?comments?$|leave a (?:comment|reply)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    private static bool Introduces(string heading) => Words.Count(heading) <= 5;

    private static bool IsProse(PageLine line) => line.Level == 0 && line.LinkShare <= MostlyLinks && Sentences.EndsLikeProse(line.Text)
        && Words.Count(line.Text) >= 8;

    private static bool IsDateLine(string text) => Words.Count(text) <= LongestHead && !text.EndsWith('.') && Calendar.Find(text).Any(date => date.Date.IsDay);

    private static bool Same(string line, string title) => string.Equals(line, title, StringComparison.OrdinalIgnoreCase);
}
