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
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(lead => lead.Words.Length).ToArray(),
            StringComparer.Ordinal);

    /// <summary>The longest lead at a token, and the token after it.</summary>
    public static (LeadKind Kind, int Next) At(List<DateToken> tokens, int at)
    {
        foreach (var (words, kind) in ByFirstWord.GetValueOrDefault(tokens[at].Text, []))
        {
            if (at + words.Length < tokens.Count && Stand(words, tokens, at))
            {
                return (kind, at + words.Length);
            }
        }

        return (LeadKind.None, at);
    }

    private static bool Stand(string[] words, List<DateToken> tokens, int at)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[at + i].Text != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(string Phrase, LeadKind Kind)> Leads() =>
    [
        .. Of(LeadKind.At, "on|in|during|around|about|throughout|at|as early as|back in|since|dated|later in"),
        .. Of(LeadKind.At, "earlier in|in force since|set for"),
        .. Of(LeadKind.By, "by|until|till|through|no later than|by no later than|not later than|on or before"),
        .. Of(LeadKind.By, "at the latest by|at the latest in|at the latest on|latest by|up to|up until"),
        .. Of(LeadKind.Before, "before|prior to|ahead of|earlier than"),
        .. Of(LeadKind.From, "from|starting|beginning|effective|with effect from|with effect on|as from|in force from|effective as of"),
        .. Of(LeadKind.From, "effect as of|force as of|starting on|starting in|starting from|beginning on|beginning in|beginning from|"
            + "beginning at|starting at"),
        .. Of(LeadKind.From, "effective on|effective in|effective from|effect on|effect in|effect from|into force on|into force in"),
        .. Of(LeadKind.From, "into force from"),
        .. Of(LeadKind.AsOf, "as of"),
        .. Of(LeadKind.After, "after"),
        .. Of(LeadKind.To, "to"),
        .. Of(LeadKind.Between, "between"),
    ];

    private static IEnumerable<(string Phrase, LeadKind Kind)> Of(LeadKind kind, string phrases) =>
        phrases.Split('|').Select(phrase => (phrase, kind));
}
