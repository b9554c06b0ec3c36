using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Reading;

/// <summary>
/// Finds when an article was published in its own words: a byline, a line of nothing but a date, a page header, the place line of a news
/// agency, "Published: …" at the end. Else the latest day or month that the text tells of as past bounds it from below. Never the clock,
/// never the file's times.
/// </summary>
internal static partial class PublicationDate
{
    private const int LinesAtHead = 6;
    private const int LinesAtFoot = 3;

    // How far before a date its surroundings are looked at, in chars.
    private const int Reach = 300;

    public static (FactDate Date, string Reason) Find(IReadOnlyList<DraftPassage> passages)
    {
        var heads = passages.Take(LinesAtHead).SelectMany((passage, i) => HeadsIn(passage.Text, isTitle: i == 0))
            .Concat(passages.TakeLast(LinesAtFoot).SelectMany(passage => FeetIn(passage.Text))).ToList();
        if (heads.Where(head => head.Place == Line).Select(head => head.Date.Edtf).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            heads.RemoveAll(head => head.Place == Line);
        }

        if (heads.TrueForAll(head => head.IsUpdate || head.Place == Line))
        {
            heads.InsertRange(0, Stamps(passages));
        }

        if ((heads.Find(head => !head.IsUpdate) ?? heads.FirstOrDefault()) is { } best)
        {
            var other = heads.Find(head => head.IsUpdate == best.IsUpdate && !head.Date.Overlaps(best.Date));
            return (best.Date, $"The {best.Place} gives {best.Date.Label}{(best.IsUpdate ? " as that of an update" : "")}"
                + (other is null ? "." : $"; the {other.Place} gives {other.Date.Label}."));
        }

        if (passages.Take(LinesAtHead).Select(passage => OfAddress(AddressOf(passage.Text))).FirstOrDefault(found => found is not null) is { } address)
        {
            return address;
        }

        var latest = LatestPast(passages);
        return latest is null ? (FactDate.Unknown, "")
            : (FactDate.Between(latest.Earliest, null, DateBasis.Relative, latest.Wording), $"The text tells of {latest.Label} as past.");
    }

    private static ReadOnlySpan<char> Near(ReadOnlySpan<char> before) => before[Math.Max(0, before.Length - Reach)..];

    private static FactDate? LatestPast(IReadOnlyList<DraftPassage> passages)
    {
        FactDate? latest = null;
        foreach (var passage in passages.Where(p => p.Kind != PassageKind.SetAside))
        {
            foreach (var written in Calendar.Find(passage.Text))
            {
                if ((latest is null || written.Date.Earliest > latest.Earliest)
                    && !Future().IsMatch(Near(passage.Text.AsSpan(0, written.Index))))
                {
                    latest = written.Date;
                }
            }
        }

        return latest;
    }

    [GeneratedRegex(
        @"\b(?:by|until|till|through|from|before)\b(?:\s+\w+){0,3}\s+$|\b(?:due|set for|deadlines?|term|time limit|expires?|takes? effect|"
            + @"comes? into force|"
            + @"starting|beginning|effective|next|"
            + @"will|would|must|shall|ha(?:s|ve) to|are to|is to|scheduled|planned|expected)\b[^.]{0,40}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Future();
}
