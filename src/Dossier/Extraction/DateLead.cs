using System.Collections.Frozen;

namespace Dossier.Extraction;

/// <summary>What the words before a date make of it.</summary>
internal enum LeadKind
{
    None,
    At,
    By,
    Before,
    From,
    AsOf,
    After,
    To,
    Between,
}

/// <summary>The words that lead to a date.</summary>
internal static class DateLead
{
    private static readonly FrozenDictionary<string, (string[] Words, LeadKind Kind)[]> ByFirstWord = Leads()
        .Select(lead => (Words: lead.Phrase.Split(' '), lead.Kind))
        .GroupBy(lead => lead.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(lead => lead.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The longest lead at a token, and the token after it.</summary>
    public static (LeadKind Kind, int Next) At(List<DateToken> tokens, int at)
    {
        foreach (var (words, kind) in ByFirstWord.GetValueOrDefault(tokens[at].Text, []))
        {
            if (at + words.Length < tokens.Count && words.Select((word, i) => tokens[at + i].Text == word).All(same => same))
            {
                return (kind, at + words.Length);
            }
        }

        return (LeadKind.None, at);
    }

    private static IEnumerable<(string Phrase, LeadKind Kind)> Leads()
    {
        foreach (var phrase in (string[])["on", "in", "during", "around", "about", "throughout", "at", "as early as", "back in", "since", "dated", "later in",
            "earlier in", "in force since", "set for"])
        {
            yield return (phrase, LeadKind.At);
        }

        foreach (var phrase in (string[])["by", "until", "till", "through", "no later than", "not later than", "on or before", "at the latest by", "up to",
            "up until", "by no later than"])
        {
            yield return (phrase, LeadKind.By);
        }

        foreach (var phrase in (string[])["before", "prior to", "ahead of", "earlier than"])
        {
            yield return (phrase, LeadKind.Before);
        }

        foreach (var phrase in (string[])["from", "starting", "beginning", "effective", "with effect from", "with effect on", "as from", "in force from",
            "effective as of", "effect as of", "force as of"])
        {
            yield return (phrase, LeadKind.From);
        }

        foreach (var preposition in (string[])["on", "in", "from"])
        {
            foreach (var phrase in (string[])["starting", "beginning", "effective", "effect", "into force"])
            {
                yield return ($"{phrase} {preposition}", LeadKind.From);
            }
        }

        yield return ("as of", LeadKind.AsOf);
        yield return ("after", LeadKind.After);
        yield return ("to", LeadKind.To);
        yield return ("between", LeadKind.Between);
    }
}
