using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>
/// A way in which English sentences tell of a restriction. The pattern is matched against the masked sentence: its groups <c>j</c>,
/// <c>v</c> and
/// <c>t</c> are the part that names the jurisdiction, the part that names the vendors, and the words that tell the measure.
/// </summary>
/// <param name="Name">Name of the rule.</param>
/// <param name="Stems">Beginnings of words, one of which the sentence must have, separated by commas: a quick look before the
/// pattern.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="Measure">What the restriction does.</param>
/// <param name="Instrument">Its form, unless the sentence says otherwise.</param>
/// <param name="Confidence">The most that can be trusted in it.</param>
internal sealed record RestrictionRule(string Name, string Stems, Regex Pattern, Measure Measure, Instrument Instrument,
    Confidence Confidence = Confidence.High)
{
    private readonly SearchValues<string> _stems = SearchValues.Create(Stems.Split(','), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the pattern can match.</summary>
    public bool CanHold(string sentence) => sentence.AsSpan().ContainsAny(_stems);

    /// <summary>Code of the jurisdiction that the words themselves imply (the Entity List is a list of the United States); empty for
    /// none.</summary>
    public string Implied { get; init; } = "";

    /// <summary>Whether words of request are how this measure speaks, as in advice.</summary>
    public bool AllowsRequest { get; init; }

    /// <summary>Whether a negation is part of the measure, as in "no equipment would be authorised".</summary>
    public bool AllowsNegation { get; init; }
}

/// <summary>The patterns of restrictions, most specific first: a sentence's words are used once.</summary>
internal static partial class RestrictionPatterns
{
    // Marks of SentenceView: E001 begins a vendor, E002 a jurisdiction, E003 another name, E000 fills. Atomic, so that a name is never
    // split.
    private const string V = @"(?>\uE001\uE000*)";
    private const string J = @"(?>\uE002\uE000*)";
    private const string Js = "(?<j>" + J + @"(?:(?:,? and |,? or |, )(?:the )?" + J + ")*)";

    // Vendors in a row, with words between that do not end the phrase: "Huawei, ZTE, two companies that make cameras, Hikvision and Dahua".
    private const string Vs = "(?<v>" + V + @"(?:[^;.:\uE001\uE002]{0,60}?" + V + ")*)";

    // From a jurisdiction to its verb: no other jurisdiction, no vendor, no end of a clause.
    private const string ToVerb = @"[^;:\uE001\uE002]{0,70}?\b";

    private const string Kit = @"(?:'s?)?(?: (?:equipment|kit|gear|products?|technolog\w+|devices|components|hardware|phones|smartphones|"
        + @"cameras))?";

    public static ImmutableArray<RestrictionRule> All { get; } =
    [
        new("equipment authorisation", "authori,approved,certified,licen", Authorisation(), Measure.EquipmentAuthorisationBan,
            Instrument.RegulatorDecision) { AllowsNegation = true },
        new("entity list", "entit", EntityList(), Measure.ExportControl, Instrument.ListEntry) { Implied = "US" },
        new("blacklist", "list", Blacklist(), Measure.ExportControl, Instrument.ListEntry),
        new("blacklisted", "blacklist", Blacklisted(), Measure.ExportControl, Instrument.ListEntry),
        new("designation", "designat,label,classif,name,naming,declar", Designated(), Measure.Designation, Instrument.RegulatorDecision),
        new("designation by", "designat,label,classif,name,declar", DesignatedBy(), Measure.Designation, Instrument.RegulatorDecision),
        new("sales to the vendor", "ban,bar,block,prohibit,restrict,stop,forb", SalesTo(), Measure.ExportControl,
            Instrument.ExportControlRule),
        new("supply of the vendor", "restrict,limit,curb,block,cut", SupplyOf(), Measure.ExportControl, Instrument.ExportControlRule),
        new("banned for export", "banned,barred,blocked,prohibited", BannedForExport(), Measure.ExportControl,
            Instrument.ExportControlRule),
        new("export controls on", "export", ExportControlsOn(), Measure.ExportControl, Instrument.ExportControlRule),
        new("trade permitted", "can,may,allow,permit,able,licen", TradePermitted(), Measure.Permitted, Instrument.LicenceDecision,
            Confidence.Medium),
        new("licence expired", "licen", LicenceExpired(), Measure.ExportControl, Instrument.LicenceDecision),
        new("cap", "cap,limit,restrict", Cap(), Measure.Cap, Instrument.Order),
        new("removal", "remov,strip,rip,replac,phase,take out,dismantl", Removal(), Measure.Removal, Instrument.Order),
        new("advice", "against,not to,to avoid,throw,get rid,stop using,stop buying,ditch,discard", Advice(), Measure.Advice,
            Instrument.Guidance) { AllowsRequest = true },
        new("ban", "ban,bar,exclud,block,prohibit,outlaw,forb,shut", Ban(), Measure.BanOnNewUse, Instrument.Order),
        new("ban by", "banned,barred,excluded,blocked,prohibited,shut out,outlawed", BannedBy(), Measure.BanOnNewUse, Instrument.Order),
        new("ban on", "ban,prohibition,exclusion", BanOn(), Measure.BanOnNewUse, Instrument.Order, Confidence.Medium),
        new("prosecution", "charged,indicted,sued,fined,prosecuted", Prosecution(), Measure.Prosecution, Instrument.Prosecution),
        new("prosecution by", "investigation,charged,indicted,sued,fined,prosecuted", ProsecutedBy(), Measure.Prosecution,
            Instrument.Prosecution),
    ];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(Js + @"[^;]{0,60}?\bno (?:new )?(?:equipment|products?|devices|gear|kit)\b[^;]{0,40}?(?:by|from|of) " + Vs
        + @"[^;]{0,60}?(?<t>\b(?:would|will|could|can|shall) (?:no longer )?be (?:authori[sz]ed|approved|certified|licen[sc]ed))\b",
            Options)]
    private static partial Regex Authorisation();

    [GeneratedRegex(Vs + @"[^;:]{0,60}?(?<t>\b(?:added|placed|put|landed|included|remains?|stays?|stayed|listed)\b[^;:.]{0,40}?\b(?:on|to|"
        + @"in)\b[^;:.]{0,40}?\bEntit(?:y|ies) List\b)"
        + "(?<j>)", Options)]
    private static partial Regex EntityList();

    [GeneratedRegex("(?:" + Js + @"[^;:]{0,200}?)?" + Vs + @"[^;:\uE001]{0,60}?(?<t>\b(?:added|placed|put|landed|included|remains?|"
        + @"listed)\b[^;:.\uE001]{0,30}?\b(?:on|to|in)\b[^;:.\uE001]{0,40}?\b"
        + @"(?:trade|economic|export|military|procurement) (?:black)?list\b)", Options)]
    private static partial Regex Blacklist();

    [GeneratedRegex("(?:" + Vs + @",? (?:which|that) )?" + Js + ToVerb + @"(?<t>blacklist(?:s|ed|ing)?)\b(?: " + Vs + ")?", Options)]
    private static partial Regex Blacklisted();

    [GeneratedRegex(Js + ToVerb + @"(?<t>(?:designat|label+|classif|nam|declar)(?:e|es|ed|ing|y|ies|ied)\b)[^;:\uE001\uE002]{0,30}?" + Vs
        + @"[^;:.]{0,40}?\b(?:as|to be)\b[^;:.]{0,40}?\b(?:threats?|risks?|high-risk|military compan(?:y|ies))\b", Options)]
    private static partial Regex Designated();

    [GeneratedRegex(Vs + @"[^;:\uE001]{0,40}?\b(?:was|were|is|are|been|being) (?:\w+ )?(?<t>(?:designat|label+|classif|nam|declar)(?:ed|"
        + @"ied))\b[^;:.]{0,60}?\b(?:threats?|risks?|vendors?|"
        + @"suppliers?|compan(?:y|ies))\b[^;:.]{0,30}?\bby (?:the )?" + Js, Options)]
    private static partial Regex DesignatedBy();

    [GeneratedRegex(Js + ToVerb + @"(?<t>(?:bans?|banned|banning|bars?|barred|barring|block(?:s|ed|ing)?|prohibit(?:s|ed|ing)?|"
        + @"restrict(?:s|ed|ing)?|stop(?:s|ped|ping)?|forbids?|forbade))\b[^;:.]{0,90}?"
        + @"\b(?:selling|supplying|exporting|shipping|providing|doing business|trading|working|sales?|exports?|"
        + @"shipments?)\b[^;:.]{0,70}?\b(?:to|with) " + Vs, Options)]
    private static partial Regex SalesTo();

    [GeneratedRegex(Vs + @"[^;:]{0,120}?" + Js + ToVerb + @"(?<t>(?:restrict|limit|curb|block|cut)(?:s|ed|ing|ting)?(?: off)? (?:its|"
        + @"their|the company's) (?:supply|supplies|access|purchases?))\b", Options)]
    private static partial Regex SupplyOf();

    [GeneratedRegex(Js + @"[^;:\uE002]{0,60}?" + Vs + @"[^;:\uE001\uE002]{0,60}?(?<t>\b(?:banned|barred|blocked|prohibited) (?:for|"
        + @"from) exports?)\b", Options)]
    private static partial Regex BannedForExport();

    [GeneratedRegex(Js + ToVerb + @"(?<t>(?:imposed|announced|introduced|tightened|expanded|extended|"
        + @"widened)\b[^;:.\uE002]{0,30}?\bexport (?:controls?|restrictions?|curbs?|bans?|limits?))\b[^;:.\uE002]{0,20}?"
        + @"\b(?:on|against|for) " + Vs, Options)]
    private static partial Regex ExportControlsOn();

    [GeneratedRegex(Js + @"[^;:\uE001\uE002]{0,110}?(?<t>\b(?:can|(?-i:may)|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|able|"
        + @"licen[sc]es?)\b[^;:.\uE001\uE002]{0,40}?\b(?:trade|trading|do business|doing business|sell|selling|export|exporting|"
        + @"supply|supplying|work|sales|exports)\b)[^;:.\uE001\uE002]{0,40}?\b(?:with|to) " + Vs, Options)]
    private static partial Regex TradePermitted();

    [GeneratedRegex(Js + @"[^.]{0,160}?\blicen[cs]es? for " + Vs + @"[^.;:]{0,140}?(?<t>\b(?:expired|lapsed|ended|was revoked|"
        + @"were revoked))\b", Options)]
    private static partial Regex LicenceExpired();

    [GeneratedRegex(Js + @"[^;:\uE002]{0,80}?(?:" + Vs + @"[^;:.]{0,140}?(?<t>\b(?:capped|limited|restricted) (?:at|to) (?:a |"
        + @"an )?(?:\d+(?:\.\d+)?)\s?(?:%|percent|per cent))"
        + @"|(?<t>\b(?:cap(?:s|ped|ping)?|limit(?:s|ed|ing)?)\b)[^;:.]{0,20}?" + Vs + @"[^;:.]{0,60}?\b(?:at|to) (?:a |"
        + @"an )?(?:\d+(?:\.\d+)?)\s?(?:%|percent|per cent))", Options)]
    private static partial Regex Cap();

    [GeneratedRegex(Js + ToVerb + @"(?<t>(?:order|requir|instruct|t[eo]ll?|direct|forc|mandat|compel|giv|"
        + @"gave)\w*\b[^;:.\uE001\uE002]{0,60}?\b(?:to (?:remove|strip out|rip out|rip and replace|replace|phase out|take out|dismantle)|"
        + @"removal|phase-out))"
        + @"\b[^;:.\uE002]{0,50}?" + Vs, Options)]
    private static partial Regex Removal();

    [GeneratedRegex(Js + ToVerb + @"(?<t>(?:advis|warn|urg|recommend|told|tell|exhort|"
        + @"call)\w*\b[^;:.\uE001\uE002]{0,60}?\b(?:against (?:the )?(?:us(?:e|ing)|buying|installing|choosing|purchas\w+)|not to (?:use|"
        + @"buy|install|choose)|"
        + @"to (?:avoid|throw away|get rid of|stop using|stop buying|ditch|discard)))\b[^;:.\uE002]{0,40}?" + Vs, Options)]
    private static partial Regex Advice();

    [GeneratedRegex(Js + ToVerb + @"(?<t>(?:bans?(?! on\b| of\b)|banned|banning|bars|barred|barring|exclud(?:es?|ed|ing)|block(?:s|ed|"
        + @"ing)|prohibit(?:s|ed|ing)?|outlaw(?:s|ed|ing)?|forbids?|forbade|shut(?:s|ting)? out)"
        + @"(?: or restricting| or restricted)?)\b[^;:.\uE001\uE002]{0,70}?" + Vs + Kit, Options)]
    private static partial Regex Ban();

    [GeneratedRegex(Vs + @"[^;:.\uE001\uE002]{0,60}?\b(?:was|were|is|are|been|be|being)\b (?:\w+ ){0,2}?(?<t>(?:banned|barred|excluded|"
        + @"blocked|prohibited|shut out|outlawed))\b[^;:.\uE001\uE002]{0,60}?"
        + @"\b(?:by|in|from|across) (?:the )?" + Js, Options)]
    private static partial Regex BannedBy();

    [GeneratedRegex(Js + ToVerb + @"(?<t>(?:bans?|prohibition|exclusion) (?:on|of))\b[^;.]{0,110}?" + Vs, Options)]
    private static partial Regex BanOn();

    [GeneratedRegex(Js + ToVerb + @"(?<t>(?:charged|indicted|sued|fined|prosecuted))\b (?:the )?(?:[a-z]+ ){0,3}" + Vs, Options)]
    private static partial Regex Prosecution();

    [GeneratedRegex(Vs + @"[^;:.\uE001\uE002]{0,30}?\b(?:is|was|are|were|been) (?<t>(?:under investigation|charged|indicted|sued|fined|"
        + @"prosecuted))\b[^;:.\uE001\uE002]{0,30}?\b(?:by|in) (?:the )?" + Js, Options)]
    private static partial Regex ProsecutedBy();
}
