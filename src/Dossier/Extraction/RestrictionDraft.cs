using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>Completes a restriction from the rest of its sentence: measure, instrument, scope, status, dates, stringency.</summary>
internal static partial class RestrictionDraft
{
    public static Candidate<Restriction> Complete(
        SentenceView sentence, RestrictionRule rule, Group told, SentenceName name, ImmutableArray<string> vendors, Confidence confidence)
    {
        var issuer = name.Entry;
        var text = sentence.Masked;
        var measure = MeasureOf(rule, text, told);
        var dates = DatePhrases.Find(sentence.Text, sentence.Article.Article.Published);
        var id = CandidateId.Of("R", sentence.Article.Article.Id, sentence.Text, issuer.Country, string.Join(';', vendors),
            Code.Of(measure));
        var status = StatusOf(text, told, confidence, measure);
        var restriction = new Restriction(
            id, TitleOf(measure, vendors), issuer.Country, IssuerOf(sentence, name), vendors, Targeting.Named,
            InstrumentOf(rule, issuer, text), measure, ScopesOf(text, measure), status, Announced(text, told, dates),
            dates.FirstOrDefault(d => d.Role == DateRole.From)?.Date ?? FactDate.Unknown, DeadlinesOf(sentence, text, dates),
            FactDate.Unknown, StringencyOf(measure, text))
        {
            Evidence = [sentence.Evidence(id)],
        };
        return new(restriction, confidence, rule.Name);
    }

    // Administrations come and go: "Trump administration" says more than the office's name.
    private static string IssuerOf(SentenceView sentence, SentenceName name) =>
        name.Entry.Kind != NameKind.Agency ? ""
        : name.Entry.Type == "head-of-government" ? sentence.Text.Substring(name.Index, name.Length).Replace('\u00A0', ' ')
        : name.Entry.Name;

    private static Measure MeasureOf(RestrictionRule rule, string text, Group told)
    {
        if (rule.Measure != Measure.BanOnNewUse)
        {
            return rule.Measure;
        }

        var after = text.AsSpan(told.Index);
        return Authorising().IsMatch(after) ? Measure.EquipmentAuthorisationBan
            : Funding().IsMatch(after) ? Measure.FundingBan
            : GovernmentUse().IsMatch(after) ? Measure.GovernmentUseBan
            : rule.Measure;
    }

    private static string TitleOf(Measure measure, ImmutableArray<string> vendors) =>
        $"{Capital(Code.Words(measure))}: {string.Join(", ", vendors)}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static Instrument InstrumentOf(RestrictionRule rule, LexiconEntry issuer, string text) => rule.Instrument switch
    {
        Instrument.Order when issuer.Type == "legislature" || Law().IsMatch(text) => Instrument.Statute,
        Instrument.Order when issuer.Type == "regulator" => Instrument.RegulatorDecision,
        _ => rule.Instrument,
    };

    private static RestrictionStatus StatusOf(string text, Group told, Confidence confidence, Measure measure)
    {
        var before = text.AsSpan(0, told.Index);
        var around = text.AsSpan(told.Index);
        return confidence == Confidence.Low ? RestrictionStatus.Proposed
            : Expired().IsMatch(around) ? RestrictionStatus.Expired
            : Adopted().IsMatch(before) ? RestrictionStatus.Adopted
            : measure == Measure.Cap && Earlier().IsMatch(before) ? RestrictionStatus.Reversed
            : Announcing().IsMatch(before) ? RestrictionStatus.Announced
            : RestrictionStatus.InForce;
    }

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

    // The nearest date that tells when, with no word between it and the measure that begins another matter.
    private static FactDate Announced(string text, Group told, List<DatePhrase> dates)
    {
        var best = dates.Where(d => d.Role == DateRole.At && !Separated(text, told, d)).MinBy(d => Distance(told, d));
        return best?.Date ?? FactDate.Unknown;
    }

    private static bool Separated(string text, Group told, DatePhrase date)
    {
        var (from, to) = date.Index < told.Index ? (date.Index + date.Length, told.Index) : (told.Index + told.Length, date.Index);
        var since = date.Index >= 6 && text.AsSpan(date.Index, date.Length).StartsWith("since", StringComparison.OrdinalIgnoreCase);
        return since || (to > from && OtherMatter().IsMatch(text.AsSpan(from, to - from)));
    }

    private static int Distance(Group told, DatePhrase date) =>
        date.Index < told.Index ? told.Index - date.Index - date.Length : date.Index - told.Index - told.Length;

    private static ImmutableArray<Deadline> DeadlinesOf(SentenceView sentence, string text, List<DatePhrase> dates) =>
        [.. dates.Where(d => d.Role == DateRole.By && Obligation().IsMatch(text))
            .Select(d => new Deadline(d.Date, CoversOf(sentence.Text, d)))];

    // "… stop buying new kit by the end of this year": the verb phrase before the date; "two years to remove …": the one after it.
    private static string CoversOf(string text, DatePhrase date)
    {
        var end = date.Index + date.Length;
        var after = text[end..].TrimStart();
        if (ToDo().Match(after) is { Success: true } ahead && date.Date.Wording.EndsWith(" to", StringComparison.Ordinal))
        {
            return ahead.Value.Trim();
        }

        return Verb().Matches(text[..date.Index]) is { Count: > 0 } verbs ? text[verbs[^1].Index..date.Index].Trim(' ', ',') : "";
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

    [GeneratedRegex(@"\b(?:authori[sz]ations?|authori[sz]ing|certification|type approval)\b", Options)]
    private static partial Regex Authorising();

    [GeneratedRegex(@"\b(?:subsid\w+|public money|federal funds|government money|funding)\b", Options)]
    private static partial Regex Funding();

    [GeneratedRegex(@"\b(?:government (?:agencies|devices|departments|contracts|procurement|use|buildings|sites)|federal agencies|"
        + @"public (?:sector|procurement|bodies)|state agencies|civil servants)\b", Options)]
    private static partial Regex GovernmentUse();

    [GeneratedRegex(@"\b(?:into law|law|act|legislation|statute|passed)\b", Options)]
    private static partial Regex Law();

    [GeneratedRegex(@"\b(?:expired|lapsed)\b", Options)]
    private static partial Regex Expired();

    [GeneratedRegex(@"\b(?:into law|passed|adopted|approved|enacted)\b", Options)]
    private static partial Regex Adopted();

    [GeneratedRegex(@"\b(?:previously|earlier|formerly|initially)\b", Options)]
    private static partial Regex Earlier();

    [GeneratedRegex(@"\b(?:announc\w+|decision|decided|said|unveil\w*|declar\w+|notified|will|finally|confirm\w+)\b", Options)]
    private static partial Regex Announcing();

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

    [GeneratedRegex(@";|\b(?:since|despite|although|though|because|when|after|before|which|who|while|whereas|following|ahead of|due|freed|"
        + @"expected)\b", Options)]
    private static partial Regex OtherMatter();

    [GeneratedRegex(@"\b(?:must|have to|has to|had to|required?|ordered?|remove|replace|strip|rip|phase|stop|ban\w*|exclud\w+|give[ns]?|"
        + @"gave|deadline)\b", Options)]
    private static partial Regex Obligation();

    [GeneratedRegex(@"^[a-z]+\s[^,;.]{3,80}?(?=,|;|\.|\sand\s|\safter\s|$)", Options)]
    private static partial Regex ToDo();

    [GeneratedRegex(@"\b(?:stop|remove|replace|strip|rip|phase|cease|end|take|buy|use|install)\b", Options)]
    private static partial Regex Verb();
}
