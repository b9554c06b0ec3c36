using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>What a phrase found in a sentence.</summary>
internal sealed partial record RestrictionFinding(SentenceView Sentence, List<Token> Tokens, MeasurePhrase Row, PhraseMatch Match, Modality Modality)
{
    /// <summary>The country or body that acts.</summary>
    public required LexiconEntry Actor { get; init; }

    /// <summary>The words that name it, in small letters; empty when the context does.</summary>
    public required string ActorText { get; init; }

    public required ImmutableArray<string> Vendors { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>Where the words that tell the measure start, in chars.</summary>
    public int Index => Tokens[Match.Told[0]].Start;

    /// <summary>Where they end.</summary>
    public int End => Tokens[Match.Told[^1]].End;

    /// <summary>What the restriction does.</summary>
    public Measure Measure => Row.Measure != Measure.BanOnNewUse ? Row.Measure
        : Modality.Measure ?? (IsOfSupplies() ? Measure.ExportControl : Row.Measure);

    // "Washington barred Huawei from buying American chips": what is kept from the vendor, not what others may buy of it.
    private bool IsOfSupplies() => Actor.Country == "US" && Supplies().IsMatch(Sentence.Text);

    [GeneratedRegex(@"\b(?:from|of|to) (?:(?:buy|us|purchas|access|gett|sourc|acquir|obtain|import|receiv)ing |accept |access to )?(?:(?:key|vital|crucial|critical|important|any|most|its|the|some|parts made with) ){0,2}"
        + @"(?:American|U\.S\.|US|US-made|American-made|U\.S\.-made)(?:[- ](?:made|origin|based))?(?: [\w-]+){0,2}? ?(?:technolog\w+|components?|parts|chips?|software|semiconductors?|suppliers?|machinery|"
        + @"silicon|goods)\b|\baccess to (?:[\w.]+ ){0,3}(?:chips?|components|semiconductors|suppliers|silicon)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Supplies();
}

/// <summary>Completes a restriction from the rest of its sentence: issuer, instrument, scope, status, dates, stringency.</summary>
internal static partial class RestrictionDraft
{
    public static Candidate<Restriction> Complete(RestrictionFinding found)
    {
        var (sentence, measure, text) = (found.Sentence, found.Measure, found.Sentence.Masked);
        var dates = DatePhrases.In(sentence);
        var (status, when) = (StatusOf(found), Announced(found, dates));
        var id = CandidateId.Of("R", sentence.Article.Article.Id, sentence.Text, found.Actor.Country, string.Join(';', found.Vendors),
            Code.Of(measure));
        var restriction = new Restriction(
            id, TitleOf(measure, found.Vendors), found.Actor.Country, IssuerOf(found), found.Vendors, Targeting.Named,
            InstrumentOf(found.Row, found.Actor, text), measure, ScopesOf(text, measure), status,
            status == RestrictionStatus.Expired ? Said(sentence.Text, dates, when) : when,
            dates.FirstOrDefault(d => IsEffective(sentence, d))?.Date ?? FactDate.Unknown, DeadlinesOf(sentence, measure, when),
            status == RestrictionStatus.Expired ? when : FactDate.Unknown, StringencyOf(measure, text))
        {
            Evidence = [sentence.Evidence(id)],
        };
        return new(restriction, found.Confidence, found.Row.Phrase.Text);
    }

    // Administrations come and go: "Trump administration" says more than the office's name.
    private static string IssuerOf(RestrictionFinding found)
    {
        if (found.Actor.Kind == NameKind.Agency && found.Actor.Type != "head-of-government")
        {
            return found.Actor.Name;
        }

        var body = found.Tokens.FirstOrDefault(t => t.Kind == TokenKind.Body && t.Text == found.ActorText && !t.IsCarried);
        return body is null ? "" : found.Sentence.Text[body.Start..body.End].Replace('\u00A0', ' ');
    }

    private static string TitleOf(Measure measure, ImmutableArray<string> vendors) =>
        $"{Capital(Code.Words(measure))}: {string.Join(", ", vendors)}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static Instrument InstrumentOf(MeasurePhrase row, LexiconEntry issuer, string text) => row.Instrument switch
    {
        Instrument.Order when issuer.Type == "legislature" || Law().IsMatch(text) => Instrument.Statute,
        Instrument.Order when issuer.Type == "regulator" => Instrument.RegulatorDecision,
        _ => row.Instrument,
    };

    private static RestrictionStatus StatusOf(RestrictionFinding found) => found.Modality switch
    {
        _ when found.Confidence == Confidence.Low && !found.Modality.IsReal => RestrictionStatus.Proposed,
        var m when m.Has(SignalEffect.Expired) || found.Match.Told.Any(i => Expiry().IsMatch(found.Tokens[i].Text)) => RestrictionStatus.Expired,
        var m when m.Has(SignalEffect.Reversed) || IsUndoing(found) || IsTurned(found) => RestrictionStatus.Reversed,
        var m when m.Has(SignalEffect.Suspended) || (found.Row.Keeps.Contains(SignalEffect.Suspended)
            && found.Match.Told.Any(i => Halting().IsMatch(found.Tokens[i].Text))) => RestrictionStatus.Suspended,
        var m when m.Has(SignalEffect.Adopted) => RestrictionStatus.Adopted,
        var m when m.Has(SignalEffect.Announced) => RestrictionStatus.Announced,
        _ => RestrictionStatus.InForce,
    };

    // "Lifted its ban", "took Xiaomi off its list": the words of the phrase tell that it is over. A licence that is withdrawn is not.
    private static bool IsUndoing(RestrictionFinding found) => found.Row.Keeps.Contains(SignalEffect.Reversed)
        && found.Row.Instrument != Instrument.LicenceDecision && found.Match.Told.Any(i => Undoing().IsMatch(found.Tokens[i].Text));

    // "Reversed its decision to let Huawei in", "a U-turn from plans to ban it": what was decided before is no more.
    private static bool IsTurned(RestrictionFinding found)
    {
        var words = found.Tokens.Take(found.Match.Told[0]).Reverse().TakeWhile(t => !t.EndsClause && t.Text != "and").Take(TurnReach)
            .Select(t => t.Text).ToList();
        var noun = words.FindIndex(word => word is "decision" or "approval" or "plan" or "plans" or "policy" or "permission" or "move"
            or "promise" or "pledge" or "agreement");
        return noun is >= 0 and <= 3 && words.Skip(noun + 1).Any(word => word.StartsWith("revers", StringComparison.Ordinal)
            || word.StartsWith("backtrack", StringComparison.Ordinal) || word.StartsWith("overturn", StringComparison.Ordinal)
            || word is "u-turn" or "rollback" or "scraps" or "scrapped" or "scrapping" or "cancels" or "cancelled" or "rescinds");
    }

    private const int TurnReach = 11;

    private static ImmutableArray<Scope> ScopesOf(string text, Measure measure)
    {
        var scopes = ImmutableArray.CreateBuilder<Scope>();
        var has5G = FiveG().IsMatch(text);
        var access = Access().IsMatch(text);
        var core = Core().IsMatch(text);
        if (measure is Measure.ExportControl or Measure.Permitted)
        {
            return [Scope.ChipsAndSoftware];
        }

        void Add(bool holds, Scope scope)
        {
            if (holds)
            {
                scopes.Add(scope);
            }
        }

        Add(has5G && (core || !access), Scope.FiveGCore);
        Add(has5G && (access || !core), Scope.FiveGAccess);
        Add(OlderMobile().IsMatch(text), Scope.OlderMobile);
        Add(Fixed().IsMatch(text), Scope.Fixed);
        Add(measure == Measure.GovernmentUseBan, Scope.Government);
        Add(Surveillance().IsMatch(text), Scope.Surveillance);
        Add(measure == Measure.Advice && Devices().IsMatch(text), Scope.Devices);
        Add(Apps().IsMatch(text), Scope.Apps);
        return scopes.ToImmutable();
    }

    private static int StringencyOf(Measure measure, string text) => measure switch
    {
        Measure.Permitted => 0,
        Measure.Advice or Measure.Review or Measure.Designation or Measure.Prosecution => 1,
        Measure.Cap or Measure.FundingBan or Measure.GovernmentUseBan => 2,
        Measure.BanOnNewUse when Partly().IsMatch(text) => 2,
        _ => 3,
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:into law|law|act|legislation|statute|passed)\b", Options)]
    private static partial Regex Law();

    [GeneratedRegex("^(?:expire|lapse)", Options)]
    private static partial Regex Expiry();

    [GeneratedRegex("^(?:lift|remov|delist|delet|vacat|overturn|annul|rescind|repeal|quash|struck|drop|took|tak|aside|ended|ends|eas|relax|revers)", Options)]
    private static partial Regex Undoing();

    [GeneratedRegex("^(?:stay|injunction|suspen|halt|froze|freez|paus|reprieve|enjoin)", Options)]
    private static partial Regex Halting();

    [GeneratedRegex(@"\b5G\b", Options)]
    private static partial Regex FiveG();

    [GeneratedRegex(@"\b(?:non-core|radio access|access network|periphery|RAN|edge)\b", Options)]
    private static partial Regex Access();

    [GeneratedRegex(@"(?<!non-)\bcore\b", Options)]
    private static partial Regex Core();

    [GeneratedRegex(@"\b(?:2G|3G|4G|LTE)\b", Options)]
    private static partial Regex OlderMobile();

    [GeneratedRegex(@"\b(?:fibre|fiber|broadband|fixed[- ]line|fixed networks?)\b", Options)]
    private static partial Regex Fixed();

    [GeneratedRegex(@"\b(?:surveillance|CCTV|cameras?)\b", Options)]
    private static partial Regex Surveillance();

    [GeneratedRegex(@"\b(?:phones?|smartphones?|handsets?|devices?)\b", Options)]
    private static partial Regex Devices();

    [GeneratedRegex(@"\bapps?\b", Options)]
    private static partial Regex Apps();

    [GeneratedRegex(@"\b(?:restrict\w*|limit\w*|partly|partially|some)\b", Options)]
    private static partial Regex Partly();
}
