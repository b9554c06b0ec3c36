using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>
/// Finds restrictions whose jurisdiction, vendor and measure stand in one sentence. What is denied, asked or only quoted is left out; what
/// is planned, feared, recommended or asked for stays a candidate of low confidence.
/// </summary>
internal static partial class RestrictionRules
{
    public static IEnumerable<Candidate<Restriction>> Find(ArticleView article)
    {
        foreach (var sentence in article.Sentences)
        {
            // Without a vendor no rule can hold, and most sentences name none.
            if (sentence.Text.EndsWith('?') || !sentence.Names.Any(name => name.Role == Role.Vendor))
            {
                continue;
            }

            foreach (var candidate in In(sentence))
            {
                yield return candidate;
            }
        }
    }

    private static IEnumerable<Candidate<Restriction>> In(SentenceView sentence)
    {
        var used = new List<(int Start, int End)>();
        var seen = new HashSet<(string, Measure)>();
        foreach (var rule in RestrictionPatterns.All.Where(rule => rule.CanHold(sentence.Text)))
        {
            foreach (Match match in rule.Pattern.Matches(sentence.Masked))
            {
                var told = match.Groups["t"];
                if (used.Any(part => told.Index < part.End && told.Index + told.Length > part.Start)
                    || Trust(sentence, rule, match) is not { } confidence)
                {
                    continue;
                }

                var vendors = sentence.NamesIn(match.Groups["v"], Role.Vendor);
                foreach (var issuer in Issuers(sentence, rule, match.Groups["j"]))
                {
                    var targets = vendors.Where(v => v.Entry.Country != issuer.Entry.Country).Select(v => v.Entry.Code)
                        .Distinct(StringComparer.Ordinal).ToImmutableArray();
                    if (!targets.IsEmpty && seen.Add((issuer.Entry.Country, rule.Measure)))
                    {
                        used.Add((told.Index, told.Index + told.Length));
                        yield return RestrictionDraft.Complete(sentence, rule, told, issuer, targets, confidence);
                    }
                }
            }
        }
    }

    private static IEnumerable<SentenceName> Issuers(SentenceView sentence, RestrictionRule rule, Group part)
    {
        if (rule.Implied.Length > 0)
        {
            var agency = sentence.Names.FirstOrDefault(n => n.Role == Role.Jurisdiction && n.Entry.Kind == NameKind.Agency
                && n.Entry.Country == rule.Implied);
            return [agency.Entry is null ? new(0, 0, new(NameKind.Country, rule.Implied, "", rule.Implied, ""), Role.Jurisdiction)
                : agency];
        }

        var named = part.Success && part.Length > 0 ? sentence.NamesIn(part, Role.Jurisdiction) : [];

        // "… in line with the United States in excluding Huawei": who does it stands before.
        return part.Success && Compared().IsMatch(sentence.Masked.AsSpan(0, part.Index))
            ? sentence.Names.Where(n => n.Role == Role.Jurisdiction && n.Index < part.Index).TakeLast(1)
            : named.DistinctBy(name => name.Entry.Country);
    }

    /// <summary>How far the sentence can be trusted to tell of an act; null when it tells of none.</summary>
    private static Confidence? Trust(SentenceView sentence, RestrictionRule rule, Match match)
    {
        var told = match.Groups["t"];
        if (sentence.IsQuoted(told.Index))
        {
            return null;
        }

        var clause = ClauseBefore(sentence.Masked, told.Index, match.Groups["j"]);
        var decided = Decided().Match(clause);
        var open = decided.Success ? clause[(decided.Index + decided.Length)..] : clause;
        if (!rule.AllowsNegation && (Negated().IsMatch(open) || (decided.Success && Negated().IsMatch(clause[..decided.Index]))))
        {
            return null;
        }

        var after = told.Index + told.Length;
        var unreal = (!decided.Success && Unreal().IsMatch(open)) || Hypothetical().IsMatch(open)
            || (rule.Measure == Measure.BanOnNewUse && Supposed().IsMatch(sentence.Masked.AsSpan(after,
                Math.Min(sentence.Masked.Length - after, 80))));
        var asked = !rule.AllowsRequest && Asked().IsMatch(open);
        return unreal || asked || Opinion().IsMatch(sentence.Masked) ? Confidence.Low
            : sentence.IsTitle && rule.Confidence == Confidence.High ? Confidence.Medium
            : rule.Confidence;
    }

    // What governs the measure: from shortly before the jurisdiction, where requests to it stand, to the words that tell the measure.
    private static string ClauseBefore(string text, int index, Group jurisdiction)
    {
        var start = text.LastIndexOfAny([';', ':', '—', '(', ')'], Math.Max(0, index - 1)) + 1;
        return text[Math.Max(start, jurisdiction.Length > 0 && jurisdiction.Index < index ? jurisdiction.Index - 60 : 0)..index];
    }

    private static IEnumerable<SentenceName> NamesIn(this SentenceView sentence, Group part, Role role) =>
        sentence.NamesIn(part.Index, part.Index + part.Length, role);

    [GeneratedRegex(@"\b(?:in(?:to)? line with|along with|together with|like|unlike|following|joined|joins|joining|as in|as has|"
        + @"as did)\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    // What these report as decided is an act, though the verb that follows is "would".
    [GeneratedRegex(@"\b(?:announced|decided|said|confirmed|ruled|notified|ordered|declared|voted|decision|decree|order|agreed)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decided();

    [GeneratedRegex(@"\b(?:not(?! only)|no|never|neither|nor|without|cannot|none|refus\w+|declin\w+|reject\w+|rul\w+ out|stop\w* short|"
        + @"lift\w*|eas(?:e|es|ed|ing)|oppos\w+|den(?:y|ies|ied)|"
        + @"grounds|against|instead of|rather than|avoid\w*|revers\w+|overturn\w*|scrap\w*|drop\w*)\b|n't\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negated();

    [GeneratedRegex(@"\b(?:could|might|(?-i:may)|should|would|ought)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unreal();

    [GeneratedRegex(@"\b(?:if|whether|unless|until|in case|were to|likely|unlikely|possib\w+|potential\w*|prospect\w*|perhaps|maybe|"
        + @"hypothetical\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hypothetical();

    // "A ban on its equipment would not remove …" supposes a ban.
    [GeneratedRegex(@"\bwould\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Supposed();

    [GeneratedRegex(@"\b(?:calls?(?:ed|ing)? (?:for|on)|urg\w+|ask\w*|demand\w*|press(?:es|ed|ing)|pressur\w+|lobb\w+|campaign\w*|"
        + @"recommend\w*|suggest\w*|propos\w+|want\w*|consider\w*|mull\w*|weigh\w*|"
        + @"threat(?:en\w*|s)?|plan(?:s|ned|ning)?|prepar\w+|seek\w*|sought|try|tries|trying|tried|effort\w*|debat\w+|discuss\w+|bills?|"
        + @"draft\w*|expect\w*|fear\w*|rumou?r\w*|speculat\w+|accus\w+|"
        + @"alleg(?:e|es|ing)|alleged that|claim\w*|argu\w+|vow\w*|pledg\w*|poised|persuad\w+|convinc\w+|lead the way|about to)\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^\W*(?:I|We|Perhaps|Maybe|Imagine|Suppose)\b|\b(?:in my view|I think|we think|we suspect|I believe|we believe)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opinion();
}
