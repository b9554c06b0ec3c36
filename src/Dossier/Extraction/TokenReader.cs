using System.Collections.Immutable;

namespace Dossier.Extraction;

/// <summary>
/// Reads a sentence as tokens: names are one token each, lists of names too ("Huawei, ZTE and Hikvision"), and references are what they
/// stand for ("the two companies", "the Swedish telecoms regulator", "the ministry").
/// </summary>
internal sealed partial class TokenReader(PhraseTables tables, SentenceView sentence, Discourse discourse, bool vendorsOnly)
{
    private static readonly string[] Oblique = ["in", "from", "of", "to", "with", "against", "for", "at", "like", "unlike", "than",
        "between",
        "into", "across", "near", "by", "on", "about", "within", "outside", "under", "via", "towards", "toward", "including", "through"];

    // How many words after "by" the name can stand: "made by the Chinese maker Dahua".
    private const int LongestMaker = 4;

    // "Chinese companies" are those that were spoken of, or any.
    private const int GenericDoubt = 2;

    // "A London borough", "eleven EU countries", "U.S. allies": others than the country.
    private static readonly string[] Local = ["borough", "boroughs", "mayor", "university", "universities", "school", "schools", "hospital",
        "hospitals", "embassy", "ambassador", "newspaper", "countries", "nations", "members", "member", "states", "allies", "capitals",
        "partners", "city", "cities"];

    private static readonly string[] Determiners =
        ["a", "an", "any", "no", "every", "each", "its", "their", "his", "her", "another", "some", "'s"];

    /// <summary>Reads a sentence.</summary>
    /// <param name="tables">The references.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="discourse">What the article has spoken of before it.</param>
    /// <param name="vendorsOnly">Whether to leave references to public bodies as words: those of "Chile's data centre" are its own.</param>
    public static List<Token> Read(PhraseTables tables, SentenceView sentence, Discourse discourse, bool vendorsOnly = false)
    {
        var reader = new TokenReader(tables, sentence, discourse, vendorsOnly);
        var plain = reader.WithoutLabels(reader.WithAnd(sentence.Tokens));
        var tokens = NamedNext.In(WithoutAppositions(reader.WithReferences(plain)), sentence);
        tokens = WithoutInterruptions(reader.WithoutAttributes(tokens));
        tokens = Joined(tokens, t => t.Kind == TokenKind.Vendor, 5);
        tokens = WithoutNamed(Joined(tokens, t => t.Kind is TokenKind.Body or TokenKind.Country, 1));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (reader.Acts(tokens, i))
            {
                tokens[i] = tokens[i] with { Acts = true };
            }
        }

        return tokens;
    }

    // "SWEDEN: Barred Huawei" tells what Sweden did; "these countries banned it: Japan, Taiwan", who did.
    private List<Token> WithoutLabels(List<Token> plain)
    {
        var label = plain is [{ Kind: TokenKind.Country }, { Kind: TokenKind.Break, Text: not "(" }, { Kind: TokenKind.Word }, ..]
            && sentence.Names[0].Form == NameForm.Name ? 1 : -1;
        var list = plain.FindIndex(token => token.Kind == TokenKind.Break && token.Text == ":");
        if (list < 1 || list + 1 == plain.Count || plain[list + 1].Kind != TokenKind.Country
            || !plain.Take(list).Any(token => tables.IsMany(token.Text)))
        {
            list = -1;
        }

        return label < 0 && list < 0 ? plain : [.. plain.Where((_, i) => i != label && i != list)];
    }

    private Word Word(int start, int end) => tables.Vocabulary.Of(sentence.Text.AsSpan(start, end - start));

    // "Huawei as well as ZTE" is a list of two.
    private List<Token> WithAnd(List<Token> plain)
    {
        var at = plain.FindIndex(token => token.Text == "as");
        if (at < 0 || at + 2 >= plain.Count)
        {
            return plain;
        }

        var tokens = new List<Token>();
        for (var i = 0; i < plain.Count; i++)
        {
            var joins = plain[i].Text == "as" && i > 0 && i + 2 < plain.Count && plain[i + 1].Text == "well" && plain[i + 2].Text == "as";
            tokens.Add(joins ? plain[i] with { End = plain[i + 2].End, Word = tables.Vocabulary.Of("and") } : plain[i]);
            i += joins ? 2 : 0;
        }

        return tokens;
    }

    // Left to right, the longest reference at each place.
    private List<Token> WithReferences(List<Token> plain)
    {
        var descriptors = sentence.Descriptors;
        if (vendorsOnly)
        {
            descriptors = [.. descriptors.Where(d => d.RefersTo is not ReferenceKind.Jurisdiction and not ReferenceKind.Product)];
        }

        var tokens = new List<Token>(plain.Count);
        for (var i = 0; i < plain.Count;)
        {
            Descriptor? best = null;
            PhraseMatch? match = null;
            foreach (var descriptor in descriptors)
            {
                if (descriptor.Phrase.MatchAt(plain, i) is { } found && (match is null || found.End > match.End))
                {
                    (best, match) = (descriptor, found);
                }
            }

            var token = best is not null ? Refer(best, plain, match!, tokens)
                : plain[i] is { Kind: TokenKind.Word, Text: "it" or "they" or "them" } ? Pronoun(plain[i], tokens) : null;
            tokens.Add(token ?? plain[i]);
            i = token is null || best is null || best.RefersTo == ReferenceKind.Owner ? i + 1 : match!.End;
        }

        return tokens;
    }

    private Token? Refer(Descriptor descriptor, List<Token> plain, PhraseMatch match, List<Token> before)
    {
        var (first, last) = (plain[match.Start], plain[descriptor.RefersTo == ReferenceKind.Owner ? match.Start : match.End - 1]);
        var text = Word(first.Start, last.End);
        if (descriptor.RefersTo == ReferenceKind.Jurisdiction)
        {
            // "No agency in Taiwan may use it" tells of all, not of one that acts.
            if (match.Jurisdiction > match.Start && before.Count > 0 && (IsNone(before[^1]) || (before.Count > 1 && IsNone(before[^2]))))
            {
                return null;
            }

            // "The authority of China Mobile to operate" is nobody's office.
            if (match.Jurisdiction < 0 && match.End + 1 < plain.Count && plain[match.End].Text is "of" or "for"
                && plain[match.End + 1].Kind == TokenKind.Vendor)
            {
                return null;
            }

            // "Huawei's president" governs no country.
            return match.Jurisdiction < 0 && before is [.., { Kind: TokenKind.Vendor }]
                or [.., { Kind: TokenKind.Vendor }, { Text: "'s" }] ? null
                : match.Jurisdiction >= 0
                ? new(TokenKind.Body, first.Start, last.End, text) { Entries = plain[match.Jurisdiction].Entries }
                : new(TokenKind.Body, first.Start, last.End, text) { IsCarried = true };
        }

        var isGeneric = descriptor.RefersTo == ReferenceKind.Product && first.Kind == TokenKind.Demonym
            && tables.IsMaker(plain[match.End - 1].Text)
            && !(match.Start > 0 && plain[match.Start - 1].Text is "two" or "three" or "four" or "five" or "these" or "those");
        if (isGeneric && IsAnybody(plain, match))
        {
            return null;
        }

        // "The components of Huawei": those that are named, not those that were spoken of.
        if (descriptor.RefersTo == ReferenceKind.Product && IsOwned(plain, match.End))
        {
            return null;
        }

        var country = plain[match.Start..match.End].FirstOrDefault(token => token.Kind is TokenKind.Demonym or TokenKind.Country)?
            .Entries[0].Country ?? "";
        var here = before.Where(token => token.Kind == TokenKind.Vendor).Select(token => token.Entries).ToList();
        var count = descriptor.RefersTo == ReferenceKind.Product ? Discourse.AnyNumber : descriptor.Count;
        var (vendors, doubt) = discourse.Vendors(count, country, here);
        return vendors.IsEmpty ? null : new(TokenKind.Vendor, first.Start, last.End, text)
        {
            Entries = vendors,
            IsCarried = true,
            Doubt = isGeneric ? Math.Max(doubt, GenericDoubt) : doubt,
        };
    }

    // "Chinese companies that use slave labour", "Chinese firms from buying ports", "eleven more Chinese firms": not those that were
    // spoken of.
    private static bool IsAnybody(List<Token> plain, PhraseMatch match) =>
        (match.Start > 0 && plain[match.Start - 1].Text is "more" or "dozens" or "several" or "many" or "most")
        || (match.End < plain.Count && (plain[match.End].Text is "that" or "which" or "who" or "whose" or "with"
            || (plain[match.End].Text == "from" && match.End + 1 < plain.Count
                && plain[match.End + 1].Text is "investing" or "taking" or "acquiring" or "owning" or "buying")));

    private static bool IsNone(Token token) => token.Text is "no" or "any" or "every" or "each";

    private static bool IsOwned(List<Token> plain, int after) => after + 1 < plain.Count
        && plain[after].Text is "of" or "from" or "by" or "made" or "supplied" or "built" or "produced"
        && plain.Skip(after + 1).Take(LongestMaker).Any(token => token.Kind == TokenKind.Vendor);

    private Token Pronoun(Token word, List<Token> before)
    {
        var here = before.Where(token => token.Kind == TokenKind.Vendor).Select(token => token.Entries).ToList();
        var (vendors, doubt) = discourse.Vendors(word.Text == "it" ? 1 : 0, "", here);
        return word with { Kind = TokenKind.Pronoun, Entries = vendors, IsCarried = true, Doubt = doubt };
    }

    // "A, B and C" becomes one token; up to some words may stand before a member: "and its smaller rival ZTE".
    private static List<Token> Joined(List<Token> tokens, Func<Token, bool> isMember, int fill)
    {
        if (tokens.Count(isMember) < 2)
        {
            return tokens;
        }

        var joined = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            joined.Add(tokens[i]);
            while (isMember(joined[^1]) && NextMember(tokens, i, isMember, fill) is var next and > 0)
            {
                var (all, member) = (joined[^1], tokens[next]);
                joined[^1] = all with
                {
                    End = member.End,
                    Entries = [.. all.Entries, .. member.Entries],
                    IsCarried = all.IsCarried && member.IsCarried,
                    // "TikTok and 58 Chinese apps": what is named is sure.
                    Doubt = all.IsCarried == member.IsCarried ? Math.Max(all.Doubt, member.Doubt)
                        : all.IsCarried ? member.Doubt : all.Doubt,
                };
                i = next;
            }
        }

        return joined;
    }

    // The next member of the list that a token begins; -1 when it begins none.
    private static int NextMember(List<Token> tokens, int at, Func<Token, bool> isMember, int fill)
    {
        var i = at + 1;
        while (i < tokens.Count && (tokens[i].Kind == TokenKind.Comma || tokens[i].Text is "and" or "or" or "nor"))
        {
            i++;
        }

        var (comma, end) = (i == at + 2 && tokens[at + 1].Kind == TokenKind.Comma, i == at + 1 ? -1 : Math.Min(tokens.Count, i + fill + 1));
        for (; i < end; i++)
        {
            if (isMember(tokens[i]))
            {
                // "… fined Facebook, and TikTok said" and "in Sweden, the regulator" are no lists: a list has its "and", and no verb.
                var next = i + 1 < tokens.Count ? tokens[i + 1] : null;
                var lists = tokens[at].Kind == TokenKind.Vendor
                    ? at == 0 || next is not { IsVerb: true } || tokens[at + 1].Kind != TokenKind.Comma
                    : !tokens[i].IsCarried && (!comma || next?.Kind == TokenKind.Comma || next?.Text is "and" or "or");
                return lists ? i : -1;
            }

            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Demonym) || tokens[i].Text is "and" or "of" or "in" or "from" or "'s"
                    or "which" or "who" or "whose" or "that" or "where" or "when" or "not" or "without" or "than" or "instead"
                || (fill == 1 && tokens[i].Text != "the"))
            {
                return -1;
            }
        }

        return -1;
    }

    // "Several countries, including Sweden and Romania, have …"
    private bool IsExample(List<Token> tokens, int at) => tokens[at].Text is "including" or "like" or "such as"
        && tokens.Skip(at - 6).Take(Math.Min(at, 6)).Any(token => tables.IsMany(token.Text));

    // "Unlike Britain, which will strip its network": the clause behind the name is its own.
    private static bool HasClause(List<Token> tokens, int before, int at) => tokens[before].Text is "than" or "like" or "unlike"
        && at + 3 < tokens.Count && tokens[at + 1].Kind == TokenKind.Comma && tokens[at + 2].Text == "which";

    // A subject: not after a preposition, and not the attribute of somebody else ("UK operators", "Sweden's Ericsson").
    private bool Acts(List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind is not (TokenKind.Body or TokenKind.Country))
        {
            return false;
        }

        var before = at - 1;
        while (before >= 0 && tokens[before].IsFiller && tokens[before].Text != "to")
        {
            before--;
        }

        var next = at + 1 < tokens.Count ? tokens[at + 1].Text : "";
        // "A U.S. licence", "no British operator".
        return (at == 0 || token.Kind == TokenKind.Body || !Determiners.Contains(tokens[at - 1].Text, StringComparer.Ordinal))
            && (before < 0 || !Oblique.Contains(tokens[before].Text, StringComparer.Ordinal)
                || IsExample(tokens, before) || HasClause(tokens, before, at))
            && next != "'s" && (token.Kind == TokenKind.Body || !(tables.IsBusiness(next) || Local.Contains(next, StringComparer.Ordinal)));
    }
}
