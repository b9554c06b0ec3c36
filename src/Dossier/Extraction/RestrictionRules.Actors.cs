using System.Collections.Frozen;

namespace Dossier.Extraction;

/// <content>Whose act a match tells of.</content>
internal sealed partial class RestrictionRules
{
    // How far behind "the department" the country can stand: "of post and telecoms in".
    private const int LongestOffice = 5;

    private static readonly FrozenSet<string> Offices = FrozenSet.Create(StringComparer.Ordinal, "the agency", "the commission",
        "the department", "the regulator", "the bureau", "the ministry", "the watchdog");

    private IEnumerable<(LexiconEntry Entry, string Text, int Doubt)> Actors(MeasurePhrase row, List<Token> tokens, PhraseMatch match)
    {
        if (row.Jurisdiction.Length > 0)
        {
            // "Taiwan added Huawei to its own entity list" is not the American one.
            if (tokens.Take(match.Told[0]).Any(t => t.Acts && t.Entries.Any(e => e.Country != row.Jurisdiction && !IsSeat(e.Country))))
            {
                return [];
            }

            var body = tokens.FirstOrDefault(t => t.Kind == TokenKind.Body && t.Entries.Any(e => e.Country == row.Jurisdiction));
            return [(body?.Entries[0] ?? new(NameKind.Country, row.Jurisdiction, "", row.Jurisdiction, ""), body?.Text ?? "", 0)];
        }

        if (row.IsList && match.Jurisdiction < 0 && _acts.Keeper is { } keeper)
        {
            return [(keeper, "", 0)];
        }

        if (match.Jurisdiction >= 0 && tokens[match.Jurisdiction] is { Entries.IsEmpty: false, Kind: not TokenKind.Pronoun } actor)
        {
            return actor.Entries.DistinctBy(entry => entry.Country).Select(entry => (entry, actor.Text, 0));
        }

        if (match.Jurisdiction >= 0 && SeatOf(tokens, match.Jurisdiction) is { } seat)
        {
            return [(seat, tokens[match.Jurisdiction].Text, 0)];
        }

        // "The agency has barred …": the one that was named last.
        if (match.Jurisdiction >= 0 && tokens[match.Jurisdiction] is { Kind: TokenKind.Body, IsCarried: true } office
            && Offices.Contains(office.Text) && _discourse.Agency is { } agency && !IsSeat(agency.Country))
        {
            return [(agency, "", 0)];
        }

        // "The ministry banned …", "Huawei was banned": the country stands before, in the sentence or the article;
        // for "was banned" also after.
        var told = match.Jurisdiction >= 0 ? match.Jurisdiction : match.Told[0];
        var end = tokens.FindIndex(match.Told[^1] + 1, token => token.EndsClause || (token.BeginsAnother && token.Text != "before")
            || token.Text is "alleged" or "allegedly" or "alleging" or "suspected");
        end = match.Jurisdiction >= 0 ? told : end < 0 ? tokens.Count : end;
        var here = tokens.Where((t, i) => t.IsJurisdiction && !t.Entries.IsEmpty && i < end && !IsCompared(tokens, i)
                && !IsOfCompany(tokens, i))
            .OrderBy(t => t.Start < tokens[told].Start).ThenByDescending(t => Math.Abs(t.Start - tokens[told].Start))
            .SelectMany(t => t.Entries).ToList();
        var (entry, doubt) = _discourse.Jurisdiction([.. tokens[match.Vendor].Entries.Where(v => IsSeat(v.Country))], here);
        var several = here.Select(e => e.Country).Except(Seats).Distinct(StringComparer.Ordinal).Count() > 1;
        return entry is null || (row.IsList && !_acts.CanKeep(entry)) ? [] : [(entry, "", several ? Math.Max(doubt, 2) : doubt)];
    }

    // "The department in Manila", "the department of telecoms in India": the country of a body stands right behind it.
    private static LexiconEntry? SeatOf(List<Token> tokens, int body)
    {
        var at = body + 1;
        while (at > body + 1 ? at < tokens.Count && at <= body + LongestOffice && tokens[at] is { Kind: TokenKind.Word, Text: not ("in" or "of") }
            : at + 1 < tokens.Count && tokens[at].Text is "of" or "for" && !tokens[at + 1].IsJurisdiction)
        {
            at++;
        }

        return at + 1 < tokens.Count && tokens[at].Text is "in" or "of"
            && tokens[at + 1] is { IsJurisdiction: true, Entries: [var entry, ..] }
            ? entry : null;
    }

    // "The Dutch company TomTom": a company's home.
    private bool IsOfCompany(List<Token> tokens, int place) => tokens[place].Kind == TokenKind.Demonym && place + 2 < tokens.Count
        && _tables.IsMaker(tokens[place + 1].Text) && (tokens[place + 2].IsCapital || tokens[place + 2].Kind is TokenKind.Other
            || tokens[place + 2] is { Kind: TokenKind.Vendor, IsCarried: false });

    // "As the UK had done", "like Norway": somebody else.
    private static bool IsCompared(List<Token> tokens, int place)
    {
        var before = place - 1;
        while (before > 0 && tokens[before].IsFiller)
        {
            before--;
        }

        return before >= 0 && tokens[before].Text is "as" or "like" or "unlike" or "following";
    }
}
