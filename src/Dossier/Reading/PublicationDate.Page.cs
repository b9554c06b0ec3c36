using System.Globalization;
using System.Text.RegularExpressions;
using Dossier.Facts;
using Dossier.Reading.Web;

namespace Dossier.Reading;

/// <content>What web pages, JSON records, front matter and addresses say of a date.</content>
internal static partial class PublicationDate
{
    // Before it there was no web; programs write 1970-01-01 for a date they do not have.
    private const int FirstWebYear = 1991;

    /// <summary>The date that a page gives outside its text, and what its other places give if that differs; null when it gives none that
    /// can be read.</summary>
    public static (FactDate Date, string Reason)? OfPage(PageFacts facts)
    {
        var found = facts.Dates.Select(clue => (clue.Place, Date: OfStamp(clue.Value))).Where(found => found.Date is not null).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var (place, date) = found[0];
        var other = found.Find(later => !later.Date!.Overlaps(date!));
        return (date!, $"The {place} gives {date!.Label}" + (other.Date is null ? "." : $"; the {other.Place} gives {other.Date.Label}."));
    }

    /// <summary>The date of a stamp such as "2020-07-14T06:15:00+02:00", "20200714" or "Tue, 14 Jul 2020 06:15:00 GMT"; null for none. The
    /// time of day and its zone are left out: the day is the publisher's own.</summary>
    public static FactDate? OfStamp(string stamp)
    {
        var text = stamp.Trim();
        var date = Packed().Match(text) is { Success: true } packed ? OfNumbers(packed)
            : FactDate.TryParseEdtf(text, DateBasis.Explicit, out var edtf) && edtf.Earliest is not null ? edtf
            : Calendar.Find(text).FirstOrDefault()?.Date;
        return date?.Earliest?.Year >= FirstWebYear ? date : null;
    }

    /// <summary>The date in a web address, such as <c>/2020/07/14/</c>, <c>/2020/jul/14/</c> or <c>-20200714</c>; null when there is
    /// none.</summary>
    public static (FactDate Date, string Reason)? OfAddress(Uri? address) =>
        address is not null && InPath().Match(address.AbsolutePath) is { Success: true } match && OfNumbers(match) is { } date
            ? (date, $"The web address gives {date.Label}.")
            : null;

    private static FactDate? OfNumbers(Match match)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var month = int.TryParse(match.Groups["month"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : Calendar.MonthOf(match.Groups["month"].ValueSpan);
        var day = match.Groups["day"] is { Success: true } written ? int.Parse(written.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return year < FirstWebYear || month is < 1 or > 12 || day > DateTime.DaysInMonth(year, month) ? null
            : day == 0 ? FactDate.InMonth(year, month)
            : FactDate.OnDay(new(year, month, day));
    }

    [GeneratedRegex(@"^(?<year>(?:19|20)[0-9]{2})(?:(?<month>[0-9]{2})(?<day>[0-9]{2})(?![0-9])|"
        + @"[-/](?<month>[0-9]{1,2})[-/](?<day>[0-9]{1,2})(?![0-9]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Packed();

    [GeneratedRegex(@"(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?:[/-](?<month>[01]?[0-9]|[a-z]{3})(?:[/-](?<day>[0-3]?[0-9])(?![0-9])|/)|"
        + @"(?<month>[01][0-9])(?<day>[0-3][0-9])(?![0-9]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InPath();
}
